//! What a round says, and what the register can learn from it.

use super::SV;
use crate::{
    shell::Frame,
    t,
    ui::*,
    watch::{
        labels,
        model::{Signs, round::SignsSeen},
        pages::address,
        service::sort::Line,
    },
};
use leptos::prelude::*;

/// The round and its area.
pub(super) fn told(frame: &Frame, line: &Line) -> AnyView {
    let (told, lang) = (&line.round.told, line.round.lang);
    let seen = told.seen.iter().map(|code| labels::seen(&frame.profile, code, SV)).collect::<Vec<_>>().join(", ");
    let places = |safe: bool| {
        let one = told.places.iter().filter(|place| place.safe == safe).map(|place| {
            let band = place.band.map(|band| format!(" ({})", labels::band(band, SV))).unwrap_or_default();
            format!("{}{band}", place.name)
        });
        one.collect::<Vec<_>>().join(", ")
    };
    let words = told.words.clone();
    let lines = [
        (t!(SV, "rounds-seen"), seen.into_any(), told.seen.is_empty()),
        (t!(SV, "rounds-unsafe"), places(false).into_any(), !told.places.iter().any(|place| !place.safe)),
        (t!(SV, "rounds-safe"), places(true).into_any(), !told.places.iter().any(|place| place.safe)),
        (t!(SV, "rounds-words"), view! { <span lang=lang.code()>{words}</span> }.into_any(), told.words.is_empty()),
    ];
    let facts: Vec<_> = lines.into_iter().filter(|line| !line.2).map(|(head, text, _)| (head, text)).collect();
    let body = if facts.is_empty() {
        view! { <p class="muted">{t!(SV, "rounds-no-content")}</p> }.into_any()
    } else {
        view! { <DefinitionList facts/> }.into_any()
    };
    let answer = (!line.round.answer.is_empty()).then(|| {
        let answer = line.round.answer.clone();
        view! { <p><b>{t!(SV, "rounds-answered")}</b>" "{answer}</p> }
    });
    let why = line.round.why.map(|why| view! { <p>{labels::why(why, SV)}</p> });
    view! {
        <Card title=t!(SV, "rounds-told")>{body}{why}{answer}</Card>
        {register(line)}
    }
    .into_any()
}

/// The signs with one tap, and the wish for a meeting.
fn register(line: &Line) -> AnyView {
    let (told, href) = (&line.round.told, address(line.watch.id));
    let said = told.signs.map(|signs| view! { <p>{labels::signs_seen(signs, SV)}</p> });
    let wrong = told.signs.is_some_and(SignsSeen::is_wrong);
    let set = (wrong && line.watch.facts.signs == Signs::Up).then(|| {
        view! {
            <form method="post"><Button text=t!(SV, "rounds-signs-set") name="do" value="signs" kind=ButtonKind::Quiet/></form>
        }
    });
    let known = (wrong && line.watch.facts.signs == Signs::Worn)
        .then(|| view! { <p class="small">{t!(SV, "rounds-signs-known")}</p> });
    let meeting = told.meeting.then(|| view! { <p>{t!(SV, "rounds-meeting")}</p> });
    view! {
        <Card title=t!(SV, "rounds-register")>
            {said}
            {set}
            {known}
            {meeting}
            <p><a href=href>{t!(SV, "rounds-to-area")}</a></p>
        </Card>
    }
    .into_any()
}
