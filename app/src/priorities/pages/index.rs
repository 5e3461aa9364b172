//! `/personal/prioritering`: all rounds, the one that runs first.

use super::{SV, address};
use crate::{
    accounts::{policy::ReadPriorities, scope::Scope},
    fault::Fault,
    platform::clock::{local_date, spoken_date},
    priorities::{
        labels,
        service::read::{self, Line},
    },
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
pub async fn get(frame: Frame, scope: Scope<ReadPriorities>) -> Result<Response, Fault> {
    let lines = read::lines(&scope).await?;
    let today = local_date(scope.now());
    let most = usize::from(frame.profile.situation.priority_areas);
    let columns = vec![
        Column::new(t!(SV, "priorities-round")),
        Column::new(t!(SV, "priorities-standing")),
        Column::new(t!(SV, "priorities-chosen")),
        Column::new(t!(SV, "priorities-decided-on")),
    ];
    let rows = lines.iter().map(|line| row(&frame, line, today)).collect();
    Ok(frame.page(t!(SV, "priorities-heading")).office(Room::Priorities).render(|| {
        view! {
            <PageHeading title=t!(SV, "priorities-heading") lead=t!(SV, "priorities-lead", most = most)/>
            <DataTable caption=t!(SV, "priorities-rounds") columns rows/>
        }
    }))
}

fn row(frame: &Frame, line: &Line, today: NaiveDate) -> Vec<AnyView> {
    let (href, name) = (address(&line.key), labels::round(&line.key));
    let chosen = match line.chosen.is_empty() {
        true => t!(SV, "priorities-nothing-chosen"),
        false => labels::areas(&frame.profile, line.chosen.iter().map(|code| code.as_str())),
    };
    let runs = line.key.days.first <= today && today <= line.key.days.last;
    vec![
        cell(view! {
            <a href=href>{name}</a>
            {runs.then(|| view! { " "<span class="small">{t!(SV, "priorities-runs")}</span> })}
        }),
        cell(view! { <StatusTag text=labels::standing(line.standing) tone=labels::tone(line.standing)/> }),
        cell(chosen),
        cell(line.decided_on.map_or_else(|| "–".to_owned(), |day| spoken_date(day, today, SV))),
    ]
}
