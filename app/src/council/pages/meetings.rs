//! `/personal/rad/moten`: the meetings of a year.

use super::parts::{Asked, MEETINGS, SV, day, hours, tabs, years};
use crate::{
    accounts::{policy::ReadCouncil, scope::Scope},
    council::{
        labels,
        service::{
            bodies::{self, Body},
            meetings::{self, Meeting, years_around},
        },
    },
    fault::Fault,
    platform::clock::local_date,
    shell::{Frame, Room},
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ReadCouncil>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let asked = Asked::of(query.as_deref());
    let today = local_date(scope.now());
    let year = asked.year().filter(|year| years_around(today).contains(year)).unwrap_or(today.year());
    let bodies = bodies::list(&scope).await?;
    let body = bodies.iter().find(|body| body.code.as_str() == asked.grupp).map(|body| body.code.to_string());
    let all = meetings::of_year(&scope, year, body.as_deref().unwrap_or_default()).await?;
    Ok(page(&frame, &all, &bodies, body, year, today))
}

fn page(
    frame: &Frame,
    all: &[Meeting],
    bodies: &[Body],
    body: Option<String>,
    year: i32,
    today: NaiveDate,
) -> Response {
    let title = t!(SV, "council-meetings");
    let tabs = tabs(frame, MEETINGS);
    frame.page(title.clone()).office(Room::Council).render(|| {
        let rest = body.as_ref().map(|code| format!("&grupp={code}")).unwrap_or_default();
        let shown = if all.is_empty() {
            view! { <EmptyState title=t!(SV, "council-no-meetings") text=t!(SV, "council-no-meetings-year")/> }
                .into_any()
        } else {
            table(all, today)
        };
        view! {
            <div class="stack-l">
                <PageHeading title eyebrow=year.to_string()/>
                {tabs}
                {years(MEETINGS, &rest, (today.year() - 2)..=(today.year() + 1), Some(year))}
                {filter(bodies, body.as_deref(), year)}
                {shown}
            </div>
        }
    })
}

fn filter(bodies: &[Body], chosen: Option<&str>, year: i32) -> impl IntoView + use<> {
    let all = Choice::new("", t!(SV, "council-every-body")).chosen(chosen.is_none());
    let bodies = bodies
        .iter()
        .map(|body| Choice::new(body.code.as_str(), body.name.clone()).chosen_if(chosen.unwrap_or_default()));
    let choices = std::iter::once(all).chain(bodies).collect::<Vec<_>>();
    view! {
        <FilterBar action=MEETINGS label=t!(SV, "council-filter-meetings") submit=t!(SV, "council-show")>
            <HiddenInput name="ar" value=year.to_string()/>
            <Select name="grupp" label=t!(SV, "council-body") choices/>
        </FilterBar>
    }
}

/// A table of meetings, for this page and those of bodies.
pub(super) fn table(all: &[Meeting], today: NaiveDate) -> AnyView {
    let rows = all.iter().map(|meeting| {
        let row = &meeting.row;
        let (state, tone) = labels::meeting(row.state(), row.is_adjusted());
        let moved = row.moved_from.as_deref().map(crate::council::model::day_of).map(|from| {
            view! { <span class="small">" "{t!(SV, "council-moved")}" "{day(from, today)}</span> }
        });
        vec![
            cell(view! { <a href=meeting.address()>{day(row.day(), today)}</a>{moved} }),
            cell(meeting.body.name.clone()),
            cell(hours(&row.starts, row.minutes)),
            cell(row.place.clone()),
            cell(view! { <StatusTag text=state tone/> }),
            cell(view! { <a href=format!("{}/protokoll", meeting.address())>{t!(SV, "council-minutes")}</a> }),
        ]
    });
    let rows = rows.collect();
    let columns = vec![
        Column::new(t!(SV, "council-day")),
        Column::new(t!(SV, "council-body")),
        Column::new(t!(SV, "council-time")),
        Column::new(t!(SV, "council-place")),
        Column::new(t!(SV, "council-state")),
        Column::new(t!(SV, "council-minutes")),
    ];
    view! { <DataTable caption=t!(SV, "council-meetings") quiet_caption=true columns rows/> }.into_any()
}
