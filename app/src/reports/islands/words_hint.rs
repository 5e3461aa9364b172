//! A hint while somebody writes: this looks like a name, a telephone number, a registration number.

use crate::kernel::pii;
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, closure::Closure},
    web_sys::HtmlTextAreaElement,
};

/// Says what the text of a field looks like, below the field. Without a script there is nothing, and the server asks
/// when the form is sent.
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
) -> impl IntoView {
    let (typed, set_typed) = signal(String::new());
    Effect::new(move || listen(&field, set_typed));
    let said = Memo::new(move |_| sentence(&typed.get(), &text, &names));
    view! { <p class="hint-live" role="status" hidden=move || said.get().is_none()>{move || said.get().unwrap_or_default()}</p> }
}

/// What to say about a text; nothing when nothing was found.
fn sentence(typed: &str, text: &str, names: &[(String, String)]) -> Option<String> {
    let first = *pii::find(typed).first()?;
    let name = names.iter().find(|(code, _)| code == first.kind.code()).map(|(_, name)| name.as_str())?;
    Some(text.replace("{what}", name))
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
    fn the_sentence_names_what_was_found_first() {
        let names = [("phone".to_owned(), "ett telefonnummer".to_owned())];
        let said = |typed| sentence(typed, "Det här ser ut som {what}.", &names);
        assert_eq!(said("Ring 070-174 06 31").as_deref(), Some("Det här ser ut som ett telefonnummer."));
        assert_eq!(said("Lampan är trasig"), None);
    }
}
