//! What must be put right, first on the page, each line a link to its field.

use super::{
    icon::{Glyph, Icon},
    labels::Labels,
};
use leptos::prelude::*;

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The same words as beside the field.
    pub text: String,
    /// Could they stand at any field? Then the summary says which one it is.
    pub is_general: bool,
}

impl From<String> for Wrong {
    fn from(text: String) -> Self {
        Self { text, is_general: false }
    }
}

/// Away from the summary only the words are shown.
impl IntoRender for Wrong {
    type Output = String;

    fn into_render(self) -> String {
        self.text
    }
}

/// The list of errors after a form came back, in the order of the fields. Shows nothing when there are none, so pages can
/// always write it.
#[component]
pub fn ErrorSummary<T>(
    /// The heading.
    #[prop(into)]
    title: String,
    /// The id of the field and what is wrong with it.
    errors: Vec<(String, T)>,
) -> impl IntoView
where
    T: Into<Wrong> + 'static,
{
    let errors: Vec<(String, Wrong)> = errors.into_iter().map(|(id, wrong)| (id, wrong.into())).collect();
    let labels = use_context::<Labels>().unwrap_or_default();
    (!errors.is_empty()).then(|| {
        // The fields come after the summary: this is asked for when all of them are there.
        let lines = move || {
            let lines = in_order(&labels, errors.clone()).into_iter();
            lines.map(|(id, line)| view! { <li><a href=format!("#{id}")>{line}</a></li> }).collect_view()
        };
        view! {
            <section class="error-summary" id="error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary-title">
                <h2 id="error-summary-title"><Icon glyph=Glyph::Alert/><span>{title}</span></h2>
                <ul>{lines}</ul>
            </section>
        }
    })
}

/// Id and line of each, as the fields stand on the page; what has no field comes last.
fn in_order(labels: &Labels, errors: Vec<(String, Wrong)>) -> Vec<(String, String)> {
    let mut lines: Vec<_> = errors
        .into_iter()
        .map(|(id, wrong)| match labels.find(&id) {
            Some((at, label)) if wrong.is_general => (at, id, named(&label, &wrong.text)),
            Some((at, _)) => (at, id, wrong.text),
            None => (usize::MAX, id, wrong.text),
        })
        .collect();
    lines.sort_by_key(|(at, ..)| *at);
    lines.into_iter().map(|(_, id, line)| (id, line)).collect()
}

fn named(label: &str, text: &str) -> String {
    if label.ends_with(['?', '.', ':', '!']) { format!("{label} {text}") } else { format!("{label}: {text}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistakes_stand_as_their_fields_do_and_general_words_say_which_field_it_is() {
        let owner = Owner::new();
        let lines = owner.with(|| {
            Labels::collect();
            for (id, label) in [("field-where", "Var bor du?"), ("field-contact", "Telefon")] {
                Labels::note(id, label);
            }
            let labels = use_context::<Labels>().unwrap();
            let missing = || Wrong { text: "Fyll i det här.".to_owned(), is_general: true };
            let errors = [
                ("gone", "Något gick fel.".to_owned().into()),
                ("field-contact", missing()),
                ("field-where", missing()),
            ];
            in_order(&labels, errors.map(|(id, wrong)| (id.to_owned(), wrong)).into())
        });
        let lines: Vec<_> = lines.iter().map(|(_, line)| line.as_str()).collect();
        assert_eq!(lines, ["Var bor du? Fyll i det här.", "Telefon: Fyll i det här.", "Något gick fel."]);
    }
}
