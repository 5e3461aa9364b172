//! `/personal/dialog`: every dialogue, and what it waits for.

use super::SV;
use crate::{
    accounts::{
        policy::{ManageSettings, ReadDialogue, RunDialogue},
        scope::Scope,
    },
    dialogue::{
        labels,
        model::{Kind, State},
        pages::{OFFICE, PUBLIC, address},
        service::{
            Content,
            read::{self, Whole},
        },
    },
    fault::Fault,
    platform::clock::{local_date, plain_date},
    shell::{Frame, Room},
    t,
    ui::*,
};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ReadDialogue>) -> Result<Response, Fault> {
    let all = read::all(&scope).await?;
    let today = local_date(scope.now());
    let (surveys, meetings): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.kind == Kind::Survey);
    let runs = scope.narrow::<RunDialogue>().is_ok();
    let people = scope.narrow::<ManageSettings>().is_ok().then(|| {
        view! { <p><a class="quiet-link" href="/personal/installningar/dialog">{t!(SV, "dialogues-people-link")}</a></p> }
    });
    Ok(frame.page(t!(SV, "dialogues-heading")).office(Room::Dialogue).render(|| {
        let new = runs.then(|| {
            let href = format!("{OFFICE}/ny");
            view! { <LinkButton href text=t!(SV, "dialogues-new") kind=ButtonKind::Amber glyph=Some(Glyph::Plus)/> }
        });
        let none = (surveys.is_empty() && meetings.is_empty())
            .then(|| view! { <EmptyState title=t!(SV, "dialogues-none") text=t!(SV, "dialogues-none-text")/> });
        view! {
            <PageHeading title=t!(SV, "dialogues-heading") lead=t!(SV, "dialogues-lead")>{new}</PageHeading>
            <div class="stack-l">
                {none}
                {(!surveys.is_empty()).then(|| surveys_table(&surveys, today))}
                {(!meetings.is_empty()).then(|| meetings_table(&meetings))}
                <p><a class="quiet-link" href=PUBLIC>{t!(SV, "dialogues-as-residents")}</a></p>
                {people}
            </div>
        }
    }))
}

fn name(one: &Whole) -> AnyView {
    let (href, title) = (address(one.id), one.content.title().to_owned());
    cell(view! { <a href=href>{title}</a> })
}

fn state(one: &Whole) -> AnyView {
    let (text, tone) = labels::state(SV, one.state);
    cell(view! { <StatusTag text tone/> })
}

fn day(day: Option<NaiveDate>) -> String {
    day.map_or_else(|| "–".to_owned(), |day| plain_date(day, SV))
}

fn surveys_table(all: &[Whole], today: NaiveDate) -> AnyView {
    let columns = vec![
        Column::new(t!(SV, "dialogues-title")),
        Column::new(t!(SV, "dialogues-state")),
        Column::new(t!(SV, "dialogues-closes")),
        Column::new(t!(SV, "dialogues-report-by")),
        Column::number(t!(SV, "dialogues-answers")),
    ];
    let rows = all.iter().map(|one| {
        let survey = one.survey();
        let late =
            one.is_late(today).then(|| view! { " "<StatusTag text=t!(SV, "dialogues-late") tone=Tone::Danger/> });
        let report_by = day(survey.and_then(|survey| survey.report_by));
        let answers = match one.state {
            State::Draft | State::Planned => "–".to_owned(),
            _ if one.purged_on.is_some() => t!(SV, "dialogues-purged"),
            _ => one.answers.to_string(),
        };
        vec![
            name(one),
            state(one),
            cell(day(survey.and_then(|survey| survey.closes))),
            cell(view! { {report_by}{late} }),
            cell(answers),
        ]
    });
    let rows = rows.collect();
    view! { <DataTable caption=t!(SV, "dialogues-surveys") columns rows/> }.into_any()
}

fn meetings_table(all: &[Whole]) -> AnyView {
    let columns = vec![
        Column::new(t!(SV, "dialogues-title")),
        Column::new(t!(SV, "dialogues-kind")),
        Column::new(t!(SV, "dialogues-state")),
        Column::new(t!(SV, "dialogues-day")),
    ];
    let rows = all.iter().map(|one| {
        let when = match &one.content {
            Content::Meeting(meeting) => day(meeting.day),
            Content::Survey(_) => "–".to_owned(),
        };
        vec![name(one), cell(labels::kind(SV, one.kind)), state(one), cell(when)]
    });
    let rows = rows.collect();
    view! { <DataTable caption=t!(SV, "dialogues-meetings") columns rows/> }.into_any()
}
