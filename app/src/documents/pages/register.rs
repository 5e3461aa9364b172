//! `/personal/rapporter/diarium`: what was fixed in a year, with number and recipients; as a page and as a file.

use super::{
    file::sent,
    parts::{Asked, HERE, REGISTER, SV, tabs},
};
use crate::{
    accounts::{policy::ReadDocuments, scope::Scope},
    documents::{
        files::{Format, lines},
        labels,
        service::read::{self, Row, Sending},
    },
    fault::Fault,
    platform::clock::local_date,
    shell::{Frame, Room},
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use chrono::Datelike;
use leptos::prelude::*;

/// So many years are offered.
const YEARS: i32 = 5;

fn year(scope: &Scope<ReadDocuments>, query: Option<&str>) -> (i32, i32) {
    let this = local_date(scope.now()).year();
    let asked = Asked::of(query).ar.parse().ok().filter(|year| (2000..=2100).contains(year));
    (asked.unwrap_or(this), this)
}

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ReadDocuments>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let (year, this) = year(&scope, query.as_deref());
    let rows = read::register(&scope, year).await?;
    let tabs = tabs(&frame, REGISTER);
    let title = t!(SV, "documents-register");
    Ok(frame.page(title.clone()).office(Room::Documents).render(move || {
        let link = |at: i32| Link::new(format!("{REGISTER}?ar={at}"), at.to_string()).current(at == year);
        let links = (this - YEARS + 1..=this).rev().map(link).collect::<Vec<_>>();
        let list = match rows.is_empty() {
            true => view! { <EmptyState title=t!(SV, "documents-register-empty") text=t!(SV, "documents-register-empty-text")/> }.into_any(),
            false => table(&rows),
        };
        view! {
            <div class="stack-l">
                <PageHeading title lead=t!(SV, "documents-register-lead")>
                    <LinkButton href=format!("{REGISTER}.csv?ar={year}") text=t!(SV, "documents-register-file") kind=ButtonKind::Quiet glyph=Glyph::Download/>
                </PageHeading>
                {tabs}
                <Tabs label=t!(SV, "documents-years") links second=true/>
                {list}
            </div>
        }
    }))
}

/// The file.
///
/// # Errors
/// When the database does not answer.
pub async fn file(scope: Scope<ReadDocuments>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let (year, _) = year(&scope, query.as_deref());
    let mut rows = vec![heads()];
    rows.extend(read::register(&scope, year).await?.iter().map(|(row, sent)| cells(row, sent)));
    Ok(sent(lines(&rows), Format::Csv.media(), &format!("diarium-{year}.csv")))
}

fn heads() -> Vec<String> {
    vec![
        t!(SV, "documents-date"),
        t!(SV, "documents-document"),
        t!(SV, "documents-version"),
        t!(SV, "documents-registration"),
        t!(SV, "documents-state"),
        t!(SV, "documents-sent-to"),
    ]
}

fn cells(row: &Row, sent: &[Sending]) -> Vec<String> {
    let mut to: Vec<&str> = sent.iter().map(|sending| sending.name.as_str()).collect();
    to.dedup();
    vec![
        row.fixed_on.clone().unwrap_or_default(),
        row.span().map(labels::title).unwrap_or_default(),
        row.number.to_string(),
        row.registration.clone(),
        labels::state(row.state()).0,
        to.join(", "),
    ]
}

fn table(rows: &[(Row, Vec<Sending>)]) -> AnyView {
    let row = |(row, sent): &(Row, Vec<Sending>)| {
        let mut words = cells(row, sent).into_iter();
        let day = words.next().unwrap_or_default();
        let title = words.next().unwrap_or_default();
        let first = cell(view! { <time datetime=day.clone()>{day.clone()}</time> });
        let link = cell(view! { <a href=format!("{HERE}/{}", row.id)>{title}</a> });
        [first, link].into_iter().chain(words.map(cell)).collect()
    };
    let rows = rows.iter().map(row).collect::<Vec<Vec<_>>>();
    let columns = heads().into_iter().map(Column::new).collect::<Vec<_>>();
    view! { <DataTable caption=t!(SV, "documents-register") quiet_caption=true columns rows/> }.into_any()
}
