//! What the script says when it draws a contact: every text a code can stand for, with places to be filled in.

use crate::{
    kernel::lang::Lang,
    support::{
        labels,
        model::{ConsentHow, ContactState},
    },
    t,
};
use leptos::prelude::*;

/// A name, a day, a way: where the script puts its own.
const NAME: &str = "{name}";
const WHEN: &str = "{when}";
const HOW: &str = "{how}";

/// The texts, each under its word.
pub(super) fn words(lang: Lang) -> AnyView {
    let states = ContactState::all().iter().flat_map(|state| {
        let code = state.code();
        [
            (format!("state-{code}"), labels::state(lang, *state)),
            (format!("state-{code}-text"), labels::state_text(lang, *state)),
        ]
    });
    let ways = ConsentHow::all().iter().map(|how| (format!("how-{}", how.code()), labels::how(lang, *how)));
    let others = [
        ("you".to_owned(), t!(lang, "aid-you")),
        ("handover".to_owned(), handover(lang, NAME)),
        ("consent".to_owned(), consent(lang, NAME, WHEN, HOW)),
        ("withdrawn".to_owned(), withdrawn(lang, WHEN)),
    ];
    let lines = states.chain(ways).chain(others).map(|(word, text)| view! { <p data-word=word>{text}</p> });
    view! { <template data-words="">{lines.collect_view()}</template> }.into_any()
}

/// The question whether it may go to another organisation.
pub(super) fn handover(lang: Lang, name: &str) -> String {
    t!(lang, "aid-handover-text", name = name)
}

/// A consent in a line.
pub(super) fn consent(lang: Lang, name: &str, when: &str, how: &str) -> String {
    t!(lang, "aid-consent-line", name = name, when = when, how = how)
}

/// When it was taken back.
pub(super) fn withdrawn(lang: Lang, when: &str) -> String {
    t!(lang, "aid-consent-withdrawn", when = when)
}
