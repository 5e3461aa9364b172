//! `/personal/rad`: when the bodies meet next, what awaits decision, and what should be followed up.

use super::parts::{AGREEMENTS, BODIES, DECISIONS, MEETINGS, OVERVIEW, SV, day, hours, runs, tabs};
use crate::{
    accounts::{
        policy::{ReadCouncil, ReadDecisions, RunCouncil},
        scope::Scope,
    },
    council::{
        labels,
        service::{
            agenda, agreements,
            bodies::{self, Body},
            decisions,
            meetings::{self, Meeting},
        },
        store::items,
    },
    fault::Fault,
    platform::clock::local_date,
    shell::{Frame, Room},
    t,
    ui::*,
};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// How many meetings are shown.
const NEXT: usize = 6;

/// What the page shows.
struct Shown {
    today: NaiveDate,
    bodies: Vec<Body>,
    next: Vec<Meeting>,
    waiting: Option<Vec<items::Row>>,
    owed: Vec<decisions::Row>,
    pressing: Option<usize>,
}

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ReadCouncil>) -> Result<Response, Fault> {
    let waiting = match scope.narrow::<RunCouncil>() {
        Ok(run) => Some(agenda::all_waiting(&run).await?),
        Err(_) => None,
    };
    let pressing = match scope.narrow::<ReadDecisions>() {
        Ok(read) => Some(agreements::pressing(&read).await?),
        Err(_) => None,
    };
    let shown = Shown {
        today: local_date(scope.now()),
        bodies: bodies::list(&scope).await?,
        next: meetings::to_come(&scope, "", NEXT).await?,
        owed: decisions::owed(&scope).await?,
        waiting,
        pressing,
    };
    Ok(page(&frame, shown))
}

fn page(frame: &Frame, shown: Shown) -> Response {
    let title = t!(SV, "office-council");
    let (tabs, runs) = (tabs(frame, OVERVIEW), runs(frame));
    let names: Vec<String> =
        shown.bodies.iter().filter(|body| !body.row.closed).map(|body| body.name.clone()).collect();
    frame.page(title.clone()).office(Room::Council).render(move || {
        let waiting = shown.waiting.as_deref().map(|rows| waiting(rows, &shown.bodies));
        view! {
            <div class="stack-l">
                <PageHeading title lead=t!(SV, "council-lead", bodies = names.join(", "))/>
                {tabs}
                {next(&shown, runs)}
                {waiting}
                <div class="grid-2">{owed(&shown)}{pressing(&shown)}</div>
            </div>
        }
    })
}

fn next(shown: &Shown, runs: bool) -> AnyView {
    if shown.next.is_empty() {
        let action =
            runs.then(|| view! { <LinkButton href=BODIES text=t!(SV, "council-plan-year") kind=ButtonKind::Quiet/> });
        return view! {
            <EmptyState title=t!(SV, "council-no-meetings") text=t!(SV, "council-no-meetings-text")>{action}</EmptyState>
        }
        .into_any();
    }
    let items = shown.next.iter().map(|meeting| {
        let on = meeting.row.day();
        let place = (!meeting.row.place.is_empty()).then(|| format!(" · {}", meeting.row.place));
        view! {
            <li class="beside">
                <DateTile datetime=on.to_string() day=on.format("%-d").to_string() month=month(on)/>
                <div>
                    <p><strong><a href=meeting.address()>{meeting.body.name.clone()}</a></strong></p>
                    <p class="small">{day(on, shown.today)}" · "{hours(&meeting.row.starts, meeting.row.minutes)}{place}</p>
                </div>
            </li>
        }
    });
    let items = items.collect_view();
    view! {
        <section class="stack">
            <div class="spread"><h2>{t!(SV, "council-next")}</h2><a class="quiet-link" href=MEETINGS>{t!(SV, "council-all-meetings")}</a></div>
            <ul class="plain stack">{items}</ul>
        </section>
    }
    .into_any()
}

fn month(day: NaiveDate) -> String {
    let words = crate::platform::clock::spoken_date(day, day, SV);
    words.rsplit(' ').next().unwrap_or_default().chars().take(3).collect()
}

fn waiting(rows: &[items::Row], bodies: &[Body]) -> AnyView {
    let names: BTreeMap<_, _> = bodies.iter().map(|body| (&body.code, body)).collect();
    let cells = rows.iter().filter_map(|row| {
        let body = names.get(&row.body)?;
        Some(vec![
            cell(row.title.clone()),
            cell(labels::kind(row.kind())),
            cell(view! { <a href=body.address()>{body.name.clone()}</a> }),
        ])
    });
    let cells: Vec<_> = cells.collect();
    let body = if cells.is_empty() {
        view! { <p>{t!(SV, "council-nothing-waits")}</p> }.into_any()
    } else {
        let columns = vec![
            Column::new(t!(SV, "council-item")),
            Column::new(t!(SV, "council-kind")),
            Column::new(t!(SV, "council-body")),
        ];
        view! { <DataTable caption=t!(SV, "council-waiting") quiet_caption=true columns rows=cells/> }.into_any()
    };
    view! { <section class="stack"><h2>{t!(SV, "council-waiting")}</h2>{body}</section> }.into_any()
}

fn owed(shown: &Shown) -> AnyView {
    let items = shown.owed.iter().map(|row| {
        let by = row.follow_by.as_deref().map(crate::council::model::day_of);
        let by = by.map(|by| view! { <span class="small">{t!(SV, "council-by")}" "{day(by, shown.today)}</span> });
        view! { <li>{row.title.clone()}" · "{row.follow_who.clone()}" "{by}</li> }
    });
    let body = if shown.owed.is_empty() {
        view! { <p>{t!(SV, "council-nothing-owed")}</p> }.into_any()
    } else {
        view! { <ul class="stack-s">{items.collect_view()}</ul> }.into_any()
    };
    view! {
        <Card title=t!(SV, "council-owed")>
            {body}
            <a class="quiet-link" href=DECISIONS>{t!(SV, "council-to-decisions")}</a>
        </Card>
    }
    .into_any()
}

fn pressing(shown: &Shown) -> Option<AnyView> {
    let many = shown.pressing?;
    let (text, tone) = match many {
        0 => (t!(SV, "council-agreements-calm"), Tone::Ok),
        many => (t!(SV, "council-agreements-press", many = many), Tone::Warn),
    };
    Some(
        view! {
            <Card title=t!(SV, "council-agreements")>
                <p><StatusTag text tone/></p>
                <a class="quiet-link" href=AGREEMENTS>{t!(SV, "council-to-agreements")}</a>
            </Card>
        }
        .into_any(),
    )
}
