//! Several lines of text. The only place where a `<textarea>` is written, because its content must be escaped.

use super::{
    field::{Field, described_by, invalid},
    maybe::Maybe,
};
use leptos::prelude::*;

/// A labelled text area. Extra children (a counter, a live hint) come below the control.
#[component]
pub fn TextArea(
    /// What the form sends it as. Empty: it has no name and is never sent; a script reads it.
    #[prop(into)]
    name: String,
    /// What it is, in words.
    #[prop(into)]
    label: String,
    /// What the person typed before, given back untouched.
    #[prop(into, optional)]
    value: String,
    /// The name if left out.
    #[prop(into, optional)]
    id: String,
    /// A quiet line that helps before anything goes wrong.
    #[prop(into, optional)]
    hint: Maybe,
    /// What is wrong and what to do about it.
    #[prop(into, optional)]
    error: Maybe,
    /// Most characters the browser lets in.
    #[prop(into, optional_no_strip)]
    maxlength: Option<u32>,
    /// Height in lines.
    #[prop(default = 5)]
    rows: u32,
    /// Must be filled in; the browser says so too.
    #[prop(optional)]
    required: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let id = if id.is_empty() { name.clone() } else { id };
    let described = described_by(&id, hint.is_some(), error.is_some());
    let wrong = invalid(error.is_some());
    // An HTML reader drops a line break that comes first, so one is given away.
    let content = format!("\n{value}");
    let name = (!name.is_empty()).then_some(name);
    view! {
        <Field id=id.clone() label hint error>
            <textarea class="input" id=id name=name rows=rows maxlength=maxlength required=required
                aria-describedby=described aria-invalid=wrong>{content}</textarea>
            {children.map(|below| below())}
        </Field>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::TextInput;
    use leptos::reactive::owner::Owner;
    use proptest::prelude::*;

    fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
        Owner::new().with(|| view().into_view().to_html())
    }

    /// What an HTML reader makes of escaped text: it ends at the first `<` or `"` it meets unescaped.
    fn read(escaped: &str, stop: char) -> String {
        let seen = escaped.split(stop).next().unwrap_or_default();
        seen.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#x27;", "'")
            .replace("&amp;", "&")
    }

    fn area(value: &str) -> String {
        let value = value.to_owned();
        let page = html(|| view! { <TextArea name="words" label="Words" value/> });
        let (_, content) = page.split_once("<textarea").and_then(|(_, rest)| rest.split_once(">\n")).unwrap();
        read(content, '<')
    }

    fn input(value: &str) -> String {
        let value = value.to_owned();
        let page = html(|| view! { <TextInput name="place" label="Place" value/> });
        let (_, content) = page.split_once(" value=\"").unwrap();
        read(content, '"')
    }

    proptest! {
        #[test]
        fn whatever_is_typed_comes_back_as_typed(value in any::<String>()) {
            prop_assert_eq!(area(&value), value.clone());
            prop_assert_eq!(input(&value), value);
        }

        #[test]
        fn markup_that_is_typed_stays_text(tail in "[</>&\"' a-z]{0,40}") {
            let value = format!("</textarea><script>{tail}\"><b x='");
            prop_assert_eq!(area(&value), value.clone());
            prop_assert_eq!(input(&value), value);
        }
    }

    #[test]
    fn a_line_break_that_comes_first_is_kept() {
        assert_eq!(area("\nBy the bridge"), "\nBy the bridge");
        assert_eq!(area(""), "");
    }
}
