//! What the pages of the office share: their frame, the way between them, and the sentences of the script.

use super::{COUNTS, DESK, KEY, KEYS, LOG, ORGANISATIONS, REFER, SV};
use crate::{
    accounts::policy::{AnswerContacts, Capability, HoldSupportKey, Need, ReadSupportLog, ReferVictims, RunSupport},
    forms::FieldErrors,
    shell::{Frame, Page, Room},
    support::{model::LONGEST_MESSAGE, view::Proof},
    t,
    ui::*,
};
use leptos::prelude::*;
use serde::Deserialize;

/// What an address says besides where it leads.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// What was just done.
    pub done: String,
    /// The page of a list.
    pub sida: String,
    /// Only what concerns this contact.
    pub kontakt: String,
}

impl Asked {
    /// Reads the query; nonsense asks for nothing.
    pub(super) fn of(query: Option<&str>) -> Self {
        serde_html_form::from_str(query.unwrap_or_default()).unwrap_or_default()
    }
}

/// Begins a page. Its title is neutral: it stands on the tab and in the history.
pub(super) fn begin(frame: &Frame, alone: Room) -> Page<'_> {
    let room = if may(frame, AnswerContacts::NEED) { Room::Support } else { alone };
    frame.page(t!(SV, "office-support-neutral")).office(room).script("support_office.js")
}

fn may(frame: &Frame, need: Need) -> bool {
    frame.staff().is_some_and(|staff| staff.can(need))
}

/// The parts of the room that this person may enter, beside each other; nothing where there is one only.
pub(super) fn tabs(frame: &Frame, here: &str) -> Option<AnyView> {
    let parts = [
        (DESK, AnswerContacts::NEED, t!(SV, "office-support-tab-contacts")),
        (KEY, HoldSupportKey::NEED, t!(SV, "office-support-tab-key")),
        (KEYS, AnswerContacts::NEED, t!(SV, "office-support-tab-keys")),
        (REFER, ReferVictims::NEED, t!(SV, "office-support-tab-refer")),
        (ORGANISATIONS, RunSupport::NEED, t!(SV, "office-support-tab-organisations")),
        (COUNTS, RunSupport::NEED, t!(SV, "office-support-tab-counts")),
        (LOG, ReadSupportLog::NEED, t!(SV, "office-support-tab-log")),
    ];
    let parts = parts.into_iter().filter(|(_, need, _)| may(frame, *need));
    let links: Vec<_> = parts.map(|(to, _, text)| Link::new(to, text).current(to == here)).collect();
    (links.len() > 1).then(|| view! { <Tabs label=t!(SV, "office-support-tabs") links/> }.into_any())
}

/// What was done, as the page says it first.
pub(super) fn said(said: Option<(String, Tone)>) -> Option<AnyView> {
    said.map(|(title, tone)| view! { <Notice title tone announce=true/> }.into_any())
}

/// The mistakes of a form, above it.
pub(super) fn summary(errors: &FieldErrors) -> AnyView {
    let lines = errors.summary(SV);
    let count = lines.len();
    view! { <ErrorSummary title=t!(SV, "form-errors", count = count) errors=lines/> }.into_any()
}

/// The way back to the contacts.
pub(super) fn back(to: &'static str, text: String) -> AnyView {
    view! { <p class="no-print"><a class="quiet-link" href=to>{text}</a></p> }.into_any()
}

/// Where the script says what takes long, or what went wrong with the network.
pub(super) fn working() -> AnyView {
    view! { <p class="support-working" data-working="" role="status" hidden></p> }.into_any()
}

/// Where the script says what is wrong with a form.
pub(super) fn refused() -> AnyView {
    view! { <p class="error" data-said="" role="alert" hidden></p> }.into_any()
}

/// What goes back with a form that needs the own key open: the token of the proof, and the answer, which the script writes.
pub(super) fn answer(proof: &Proof) -> AnyView {
    let token = proof.token.clone();
    view! {
        <HiddenInput name="proof_token" value=token/>
        <HiddenInput name="proof" value=""/>
    }
    .into_any()
}

/// A box that must be ticked by somebody who knows what they do. `own` tells forms with the same field apart; the one that was
/// sent is the one the mistakes belong to.
pub(super) fn tick(name: &'static str, own: &str, legend: String, text: String, error: Option<String>) -> AnyView {
    let id = if error.is_some() { format!("field-{name}") } else { format!("field-{name}-{own}") };
    view! { <CheckboxGroup name id legend choices=vec![Choice::new("1", text)] error/> }.into_any()
}

/// The number by which two people compare a key. The script writes it.
pub(super) fn number(recipient: &str) -> AnyView {
    let recipient = recipient.to_owned();
    view! { <span class="support-number" data-number-of=recipient>{t!(SV, "office-support-number-script")}</span> }
        .into_any()
}

/// Every sentence that the script says; it has none of its own.
pub(super) fn sentences() -> AnyView {
    view! {
        <div hidden data-sentences=""
            data-opening=t!(SV, "office-support-js-opening")
            data-wrong=t!(SV, "office-support-js-wrong")
            data-unknown=t!(SV, "office-support-js-unknown")
            data-not-opened=t!(SV, "office-support-js-not-opened")
            data-working=t!(SV, "office-support-js-working")
            data-no-net=t!(SV, "office-support-js-no-net")
            data-signed-out=t!(SV, "office-support-js-signed-out")
            data-typed=t!(SV, "office-support-js-typed")
            data-making=t!(SV, "office-support-js-making")
            data-progress=t!(SV, "office-support-js-progress", done = "{done}", all = "{all}")
            data-passkey-name=t!(SV, "office-support-js-passkey-name")
            data-short=t!(SV, "office-support-js-short")
            data-plain=t!(SV, "office-support-js-plain")
            data-differs=t!(SV, "office-support-js-differs")
            data-no-passkey=t!(SV, "office-support-js-no-passkey")
            data-locked=t!(SV, "office-support-js-locked")
            data-no-text=t!(SV, "office-support-js-no-text")
            data-long-text=t!(SV, "office-support-js-long-text", most = LONGEST_MESSAGE)
            data-few-trustees=t!(SV, "office-support-few-trustees")
            data-not-enough=t!(SV, "office-support-js-not-enough")
            data-not-for-key=t!(SV, "office-support-js-not-for-key")
            data-unread=t!(SV, "office-support-js-unread")
            data-mistaken=t!(SV, "office-support-js-mistaken")
            data-broken=t!(SV, "office-support-js-broken")></div>
    }
    .into_any()
}
