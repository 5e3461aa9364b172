//! A hint while somebody writes: this looks like a name, a telephone number, a registration number.

use crate::kernel::pii;
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, closure::Closure},
    web_sys::HtmlTextAreaElement,
};

/// Says what the text of a field looks like, below the field, and asks whether it shall stay. Without a script there is
/// nothing to see, and the server asks when the form is sent.
#[island]
pub fn WordsHint(
    /// The id of the text area.
    #[prop(into)]
    field: String,
    /// The sentence; `{what}` stands for what was found.
    #[prop(into)]
    text: String,
    /// The name of each kind of mark, by its code.
    names: Vec<(String, String)>,
    /// "Send it as it is"; empty where that is no choice.
    #[prop(into)]
    ok: String,
    /// What to say when neither the text was changed nor the box ticked.
    #[prop(into)]
    missing: String,
    /// It was said before that it shall stay.
    accepted: bool,
) -> impl IntoView {
    let (typed, set_typed) = signal(String::new());
    Effect::new(move || listen(&field, set_typed));
    let said = Memo::new(move |_| sentence(&typed.get(), &text, &names));
    let none = move || said.with(Option::is_none);
    view! {
        <div class="field hint-live" hidden=none data-missing=missing>
            <p class="hint" role="status">{move || said.get().unwrap_or_default()}</p>
            {(!ok.is_empty()).then(|| view! {
                <label class="choice">
                    <input type="checkbox" name="pii_ok" id="field-pii_ok" value="1" checked=accepted required=move || !none()/>
                    <span>{ok}</span>
                </label>
            })}
        </div>
    }
}

/// What to say about a text: every kind of mark once; nothing when nothing was found.
fn sentence(typed: &str, text: &str, names: &[(String, String)]) -> Option<String> {
    let marks = pii::find(typed);
    let found = names.iter().filter(|(code, _)| marks.iter().any(|mark| mark.kind.code() == code));
    let found: Vec<_> = found.map(|(_, name)| name.as_str()).collect();
    (!found.is_empty()).then(|| text.replace("{what}", &found.join(", ")))
}

/// Follows what is typed, beginning with what stands there: a draft, or a form that came back.
fn listen(field: &str, typed: WriteSignal<String>) {
    let area = document().get_element_by_id(field).and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok());
    let Some(area) = area else { return };
    typed.set(area.value());
    let read = area.clone();
    let heard = Closure::<dyn FnMut()>::new(move || typed.set(read.value()));
    // A field that cannot be listened to is a field without hints.
    let _ = area.add_event_listener_with_callback("input", heard.as_ref().unchecked_ref());
    // The listener lives as long as the page does.
    heard.forget();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_names_each_kind_that_was_found() {
        let names = [("phone", "ett telefonnummer"), ("name", "ett namn")]
            .map(|(code, name)| (code.to_owned(), name.to_owned()));
        let said = |typed| sentence(typed, "Det här ser ut som {what}.", &names);
        assert_eq!(said("Ring 070-174 06 31").as_deref(), Some("Det här ser ut som ett telefonnummer."));
        let both = said("Ring Maja Lund på 070-174 06 31 eller 070-174 06 32");
        assert_eq!(both.as_deref(), Some("Det här ser ut som ett telefonnummer, ett namn."));
        assert_eq!(said("Lampan är trasig"), None);
    }
}
