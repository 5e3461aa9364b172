//! A line of a report's history as the person who sent it reads it: on their page, and in the office's preview.

use crate::{
    kernel::{lang::Lang, pii_types::Purpose},
    platform::{
        clock::{Timestamp, local, spoken_moment},
        municipality::Profile,
        preset::lists::Named,
    },
    reports::{
        model::{Event, EventKind, Verdict},
        wording,
    },
    t,
    ui::Happening,
};
use leptos::prelude::*;

/// One line: when, what, why, and what the municipality says.
pub fn happening(profile: &Profile, lang: Lang, now: Timestamp, event: &Event) -> Happening {
    let at = local(event.at);
    let when = spoken_moment(event.at, now, lang);
    let line = Happening::new(at.format("%Y-%m-%dT%H:%M").to_string(), when, title(event, lang));
    let words = event.words.disclose(Purpose::ShowToSender).clone();
    let reason = reason(profile, lang, event);
    if words.is_empty() && reason.is_none() {
        return line;
    }
    let answered = event.by_staff.is_some() && !words.is_empty();
    let from = answered.then(|| view! { <p class="eyebrow">{t!(lang, "follow-from-municipality")}</p> });
    let words = (!words.is_empty()).then(|| view! { <p class="typed">{words}</p> });
    line.body(view! { {reason.map(|text| view! { <p>{text}</p> })}{from}{words} })
}

fn title(event: &Event, lang: Lang) -> String {
    match (event.kind, event.status) {
        (EventKind::Addition, _) => t!(lang, "follow-event-addition"),
        (EventKind::Verdict, _) if event.reason == Verdict::Yes.code() => {
            t!(lang, "follow-event-verdict-yes")
        }
        (EventKind::Verdict, _) => t!(lang, "follow-event-verdict-no"),
        (EventKind::Reopened, _) => t!(lang, "follow-event-reopened"),
        (EventKind::Withdrawn, _) => t!(lang, "follow-event-withdrawn"),
        (EventKind::Status | EventKind::Note | EventKind::TakenOut, Some(status)) => wording::status(status, lang),
        (EventKind::Status | EventKind::Note | EventKind::TakenOut, None) => t!(lang, "follow-from-municipality"),
    }
}

/// The reason for waiting or the owner it was handed to, in the municipality's own words.
fn reason(profile: &Profile, lang: Lang, event: &Event) -> Option<String> {
    let named = |list: &[Named]| {
        let found = list.iter().find(|named| named.code == event.reason);
        found.map(|named| named.name.in_lang(lang).to_owned())
    };
    let waiting = named(&profile.waiting_reasons).map(|reason| t!(lang, "follow-reason", reason = reason));
    waiting.or_else(|| named(&profile.owners).map(|owner| t!(lang, "follow-owner", owner = owner)))
}
