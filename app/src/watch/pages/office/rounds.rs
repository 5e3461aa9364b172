//! `/personal/grannsamverkan/ronder`: what representatives told, and what became of it.

use super::SV;
use crate::{
    accounts::{policy::KeepWatch, scope::Scope},
    fault::Fault,
    platform::clock::{local_date, spoken_date},
    shell::{Frame, Room},
    t,
    ui::*,
    watch::{
        labels,
        pages::{OFFICE, round_address},
        service::sort::{self, Line},
    },
};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<KeepWatch>) -> Result<Response, Fault> {
    let (waiting, sorted) = sort::all(&scope).await?;
    let today = local_date(scope.now());
    Ok(frame.page(t!(SV, "rounds")).office(Room::Watch).render(|| {
        let none = waiting.is_empty().then(|| {
            view! { <EmptyState title=t!(SV, "rounds-none") text=t!(SV, "rounds-none-text")/> }
        });
        let waits = (!waiting.is_empty()).then(|| table(t!(SV, "rounds-waiting"), &waiting, today));
        let done = (!sorted.is_empty()).then(|| table(t!(SV, "rounds-sorted"), &sorted, today));
        view! {
            <p class="no-print"><a class="quiet-link" href=OFFICE>{t!(SV, "watch-to-all")}</a></p>
            <PageHeading title=t!(SV, "rounds") lead=t!(SV, "rounds-lead")/>
            <div class="stack-l">{none}{waits}{done}</div>
        }
    }))
}

fn table(caption: String, lines: &[Line], today: NaiveDate) -> AnyView {
    let columns = vec![
        Column::new(t!(SV, "watch-area-name")),
        Column::new(t!(SV, "rounds-month")),
        Column::new(t!(SV, "rounds-came")),
        Column::new(t!(SV, "rounds-holds")),
        Column::new(t!(SV, "watch-state")),
    ];
    let rows = lines.iter().map(|line| row(line, today)).collect();
    view! { <DataTable caption columns rows/> }.into_any()
}

fn row(line: &Line, today: NaiveDate) -> Vec<AnyView> {
    let (round, href, name) = (&line.round, round_address(line.round.id), line.watch.facts.name.clone());
    let told = &round.told;
    let parts = [
        told.has_content().then(|| t!(SV, "rounds-holds-content")),
        told.signs.map(|signs| labels::signs_seen(signs, SV)),
        told.meeting.then(|| t!(SV, "rounds-holds-meeting")),
    ];
    let holds = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let (state, tone) = (labels::round_state(round.state, SV), labels::round_tone(round.state));
    vec![
        cell(view! { <a href=href>{name}</a> }),
        cell(labels::month(&round.month, SV)),
        cell(spoken_date(local_date(round.told_at), today, SV)),
        cell(holds),
        cell(view! { <StatusTag text=state tone/> }),
    ]
}
