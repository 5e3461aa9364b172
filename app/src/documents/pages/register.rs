//! `/personal/rapporter/diarium`: what was fixed in a year, with number and recipients; as a page and as a file; below it, how long each
//! kind is kept.

use super::{
    file::sent,
    parts::{Asked, HERE, REGISTER, SV, Wrong, done, makes, tabs},
};
use crate::{
    accounts::{
        policy::{MakeDocuments, ReadDocuments},
        scope::Scope,
    },
    documents::{
        files::{Format, lines},
        labels,
        model::Kind,
        service::{
            read::{self, Row, Sending},
            retention::{self, Rule},
        },
        view::RetentionForm,
    },
    fault::Fault,
    forms::Posted,
    platform::clock::local_date,
    shell::{Frame, Room, see_other},
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
    let klart = Asked::of(query.as_deref()).klart;
    show(&frame, &scope, year(&scope, query.as_deref()), (klart, RetentionForm::default(), Wrong::default())).await
}

/// Decides how long a kind is kept.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such kind.
pub async fn post(
    frame: Frame,
    scope: Scope<MakeDocuments>,
    Posted(form): Posted<RetentionForm>,
) -> Result<Response, Fault> {
    if form.act != "keep" {
        return Err(Fault::BadRequest);
    }
    let kind = Kind::parse(&form.kind).map_err(|_| Fault::NotFound)?;
    let decided = match form.rule(kind) {
        Ok(rule) => retention::decide(&scope, &rule).await,
        Err(errors) => Err(errors.into()),
    };
    match decided {
        Ok(()) => Ok(see_other(&format!("{REGISTER}?klart=bevarande"))),
        Err(refused) => {
            let read = scope.narrow()?;
            show(&frame, &read, year(&read, None), (String::new(), form, Wrong::of(refused)?)).await
        }
    }
}

type Acted = (String, RetentionForm, Wrong);

async fn show(
    frame: &Frame,
    scope: &Scope<ReadDocuments>,
    (year, this): (i32, i32),
    (klart, form, wrong): Acted,
) -> Result<Response, Fault> {
    let (rows, rules) = (read::register(scope, year).await?, retention::rules(scope).await?);
    let (tabs, makes) = (tabs(frame, REGISTER), makes(frame));
    let title = t!(SV, "documents-register");
    Ok(frame.page(title.clone()).office(Room::Documents).status(wrong.status()).render(move || {
        let link = |at: i32| Link::new(format!("{REGISTER}?ar={at}"), at.to_string()).current(at == year);
        let links = (this - YEARS + 1..=this).rev().map(link).collect::<Vec<_>>();
        let list = match rows.is_empty() {
            true => view! { <EmptyState title=t!(SV, "documents-register-empty") text=t!(SV, "documents-register-empty-text")/> }.into_any(),
            false => table(&rows, &rules),
        };
        view! {
            <div class="stack-l">
                {done(&klart)}
                {wrong.above()}
                <PageHeading title lead=t!(SV, "documents-register-lead")>
                    <LinkButton href=format!("{REGISTER}.csv?ar={year}") text=t!(SV, "documents-register-file") kind=ButtonKind::Quiet glyph=Glyph::Download/>
                </PageHeading>
                {tabs}
                <Tabs label=t!(SV, "documents-years") links second=true/>
                {list}
                {super::retention::rules(&rules, makes, &form, &wrong)}
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
    let rules = retention::rules(&scope).await?;
    let mut rows = vec![heads()];
    rows.extend(read::register(&scope, year).await?.iter().map(|(row, sent)| cells(row, sent, &rules)));
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
        t!(SV, "documents-fate"),
    ]
}

fn cells(row: &Row, sent: &[Sending], rules: &[Rule]) -> Vec<String> {
    let mut to: Vec<&str> = sent.iter().map(|sending| sending.name.as_str()).collect();
    to.dedup();
    vec![
        row.fixed_on.clone().unwrap_or_default(),
        row.span().map(labels::title).unwrap_or_default(),
        row.number.to_string(),
        row.registration.clone(),
        labels::state(row.state()).0,
        to.join(", "),
        labels::fate(&retention::fate(row, rules)),
    ]
}

fn table(rows: &[(Row, Vec<Sending>)], rules: &[Rule]) -> AnyView {
    let row = |(row, sent): &(Row, Vec<Sending>)| {
        let mut words = cells(row, sent, rules).into_iter();
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
