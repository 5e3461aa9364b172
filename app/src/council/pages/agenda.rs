//! The agenda on a meeting's page, and what waits beside it.

use super::{
    meeting::Shown,
    meeting_forms::Open,
    parts::{SV, along, day, paragraphs},
};
use crate::{
    council::{
        labels,
        model::{ItemKind, MeetingState},
        service::meetings,
        store::items::Row,
    },
    t,
    ui::*,
};
use leptos::prelude::*;

/// The items in order, each with its decision and what can be done with it.
pub(super) fn agenda(shown: &Shown) -> AnyView {
    if shown.agenda.is_empty() {
        let text = match shown.runs {
            true => t!(SV, "council-agenda-empty-text"),
            false => t!(SV, "council-agenda-not-yet"),
        };
        return view! { <EmptyState title=t!(SV, "council-agenda-empty") text/> }.into_any();
    }
    let last = shown.agenda.len() - 1;
    let items = shown.agenda.iter().enumerate().map(|(at, row)| item(shown, row, at == 0, at == last)).collect_view();
    let hidden = (!shown.runs && !shown.meeting.row.is_adjusted())
        .then(|| view! { <p class="small">{t!(SV, "council-not-adjusted-yet")}</p> });
    view! {
        <section class="stack">
            <h2>{t!(SV, "council-agenda")}</h2>
            {hidden}
            <ol class="plain stack">{items}</ol>
        </section>
    }
    .into_any()
}

fn item(shown: &Shown, row: &Row, first: bool, last: bool) -> impl IntoView + use<> {
    let number = shown.agenda.iter().position(|other| other.id == row.id).unwrap_or_default() + 1;
    let kind =
        (row.kind() != ItemKind::Own).then(|| view! { " "<StatusTag text=labels::kind(row.kind()) tone=Tone::Info/> });
    let note = (!row.note.is_empty()).then(|| paragraphs(&row.note));
    view! {
        <li class="card">
            <h3>{number}". "{row.title.clone()}{kind}</h3>
            {note}
            {decision(row, shown.today)}
            {refused(shown, row)}
            {acts(shown, row, first, last)}
        </li>
    }
}

/// Why its decision could not be taken back.
fn refused(shown: &Shown, row: &Row) -> Option<AnyView> {
    let error = shown.typed.error("undo").filter(|_| shown.typed.form.item() == Some(row.id))?;
    Some(
        view! { <p class="error" id="field-undo" tabindex="-1"><Icon glyph=Glyph::Alert/><span>{error}</span></p> }
            .into_any(),
    )
}

/// What was decided: outcome, paragraph, words, who follows up.
pub(super) fn decision(row: &Row, today: chrono::NaiveDate) -> Option<AnyView> {
    let (text, tone) = labels::outcome(row.outcome()?);
    let follow = row.follow_by.as_deref().map(crate::council::model::day_of).map(|by| {
        let who = row.follow_who.clone();
        view! { <p class="small">{t!(SV, "council-follow")}": "{who}", "{t!(SV, "council-by")}" "{day(by, today)}</p> }
    });
    Some(
        view! {
            <div class="stack-s">
                <p><strong>{row.paragraph()}</strong>" "<StatusTag text tone/></p>
                {paragraphs(&row.decision)}
                {follow}
            </div>
        }
        .into_any(),
    )
}

fn acts(shown: &Shown, row: &Row, first: bool, last: bool) -> Option<AnyView> {
    if !shown.changes() || shown.open != Open::Nothing || shown.meeting.row.state() == MeetingState::Cancelled {
        return None;
    }
    let here = meetings::address(shown.meeting.row.id);
    let id = row.id.to_string();
    let link = |word: &str, text: String| {
        view! { <a class="btn btn-quiet btn-small" href=format!("{here}?gor={word}&arende={id}")><span>{text}<span class="hidden">" "{row.title.clone()}</span></span></a> }
    };
    let button = |act: &str, text: String| {
        let fields = along([("do", act.to_owned()), ("item", id.clone()), ("version", row.version.to_string())]);
        view! { <ButtonForm action=here.clone() text about=row.title.clone() fields/> }
    };
    let decided = row.outcome.is_some();
    let begun = shown.meeting.row.day() <= shown.today;
    let text = if decided { t!(SV, "council-decide-change") } else { t!(SV, "council-decide") };
    let decide = begun.then(|| link("besluta", text));
    let undo = decided.then(|| button("undo", t!(SV, "council-decide-undo")));
    let earlier = (!first).then(|| button("earlier", t!(SV, "council-earlier")));
    let later = (!last).then(|| button("later", t!(SV, "council-later")));
    let postpone = (!decided).then(|| link("flytta", t!(SV, "council-postpone")));
    let remove = (!decided && row.subject.is_empty()).then(|| button("remove", t!(SV, "council-remove")));
    Some(view! { <div class="cluster no-print">{decide}{undo}{earlier}{later}{postpone}{remove}</div> }.into_any())
}

/// What waits for a meeting of the body, to take up here.
pub(super) fn waiting(shown: &Shown) -> Option<AnyView> {
    let open = shown.changes() && shown.open == Open::Nothing;
    if !open || shown.waiting.is_empty() || shown.meeting.row.state() == MeetingState::Cancelled {
        return None;
    }
    let here = meetings::address(shown.meeting.row.id);
    let choices = shown.waiting.iter().map(|row| {
        let id = row.id.to_string();
        let chosen = shown.typed.form.items.contains(&id);
        Choice::new(id, row.title.clone()).hint(labels::kind(row.kind())).chosen(chosen)
    });
    let choices = choices.collect::<Vec<_>>();
    let error = shown.typed.error("items");
    Some(
        view! {
            <section class="stack no-print">
                <h2>{t!(SV, "council-waiting")}</h2>
                <form method="post" action=here class="stack">
                    <HiddenInput name="do" value="take_up"/>
                    <CheckboxGroup id="field-items" name="items" legend=t!(SV, "council-take-up-which") choices error/>
                    <div class="cluster"><Button text=t!(SV, "council-take-up")/></div>
                </form>
            </section>
        }
        .into_any(),
    )
}
