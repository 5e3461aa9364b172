//! `/personal/rapporter/diarium`: what was fixed in a year, with number and recipients; as a page and as a file; below it, how long each
//! kind is kept.

use super::{
    file::sent,
    parts::{Asked, HERE, REGISTER, SV, Wrong, done, makes, tabs},
};
use crate::{
    accounts::{
        policy::{MakeDocuments, ReadDocuments, ReadSituation},
        scope::Scope,
    },
    documents::{
        files::{Format, lines},
        labels,
        model::Kind,
        names,
        service::{
            register::{self, Entry, What},
            retention::{self, Fate, Rule},
        },
        view::RetentionForm,
    },
    fault::Fault,
    forms::Posted,
    kernel::page::PageAsk,
    platform::clock::local_date,
    shell::{Frame, Room, see_other, turning},
    situation::version_path,
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use chrono::Datelike;
use leptos::prelude::*;

/// So many years are offered.
const YEARS: i32 = 5;
/// Lines on a page; the file holds the whole year.
const PER_PAGE: u32 = 50;

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
    let asked = Asked::of(query.as_deref());
    show(&frame, &scope, year(&scope, query.as_deref()), (asked, RetentionForm::default(), Wrong::default())).await
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
            show(&frame, &read, year(&read, None), (Asked::default(), form, Wrong::of(refused)?)).await
        }
    }
}

type Acted = (Asked, RetentionForm, Wrong);

async fn show(
    frame: &Frame,
    scope: &Scope<ReadDocuments>,
    (year, this): (i32, i32),
    (asked, form, wrong): Acted,
) -> Result<Response, Fault> {
    let (entries, rules) = (register::year(scope, year).await?, retention::rules(scope).await?);
    let ask = PageAsk::read(Some(&asked.sida), PER_PAGE);
    let skipped = usize::try_from(ask.offset()).unwrap_or(usize::MAX);
    let more = entries.len() > skipped.saturating_add(PER_PAGE as usize);
    let rows = entries.into_iter().skip(skipped).take(PER_PAGE as usize).collect::<Vec<_>>();
    let (tabs, makes, reads) = (tabs(frame, REGISTER), makes(frame), scope.narrow::<ReadSituation>().is_ok());
    let title = t!(SV, "documents-register");
    Ok(frame.page(title.clone()).office(Room::Documents).status(wrong.status()).render(move || {
        let link = |at: i32| Link::new(format!("{REGISTER}?ar={at}"), at.to_string()).current(at == year);
        let links = (this - YEARS + 1..=this).rev().map(link).collect::<Vec<_>>();
        let list = match rows.is_empty() {
            true => view! { <EmptyState title=t!(SV, "documents-register-empty") text=t!(SV, "documents-register-empty-text")/> }.into_any(),
            false => table(&rows, &rules, reads),
        };
        view! {
            <div class="stack-l">
                {done(&asked.klart)}
                {wrong.above()}
                <PageHeading title lead=t!(SV, "documents-register-lead")>
                    <LinkButton href=format!("{REGISTER}.csv?ar={year}") text=t!(SV, "documents-register-file") kind=ButtonKind::Quiet glyph=Glyph::Download/>
                </PageHeading>
                {tabs}
                <Tabs label=t!(SV, "documents-years") links second=true/>
                {list}
                {turning(ask, rows.len(), more, |number| format!("{REGISTER}?ar={year}&sida={number}"))}
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
    // A file is read from its first day on, and sorted by days as programs write them.
    let dated = |entry: &Entry| {
        let line = std::iter::once(entry.day.to_string()).chain(cells(entry, &rules));
        line.collect::<Vec<_>>()
    };
    rows.extend(register::year(&scope, year).await?.iter().rev().map(dated));
    Ok(sent(lines(&rows), Format::Csv.media(), &names::register(&scope.profile(), year)))
}

/// The column of those it was sent to.
const SENT_TO: usize = 5;

fn heads() -> Vec<String> {
    vec![
        t!(SV, "documents-date"),
        t!(SV, "documents-record"),
        t!(SV, "documents-version"),
        t!(SV, "documents-registration"),
        t!(SV, "documents-state"),
        t!(SV, "documents-sent-to"),
        t!(SV, "documents-fate"),
    ]
}

/// Everything but the day.
fn cells(entry: &Entry, rules: &[Rule]) -> Vec<String> {
    let (title, number, registration, state, fate) = match &entry.what {
        What::Report(row) => (
            row.span().map(labels::title).unwrap_or_default(),
            row.number,
            row.registration.clone(),
            labels::state(row.state()).0,
            retention::fate(row, rules),
        ),
        // Frozen pictures are kept for good, whatever is decided of reports.
        What::Picture { period, number } => {
            (labels::picture(period), *number, String::new(), t!(SV, "documents-told"), Fate::Preserved)
        }
    };
    let to = entry.sent.iter().map(labels::sent).collect::<Vec<_>>().join("; ");
    vec![title, number.to_string(), registration, state, to, labels::fate(&fate)]
}

/// Where it is read; a lägesbild by those who read lägesbilder.
fn address(entry: &Entry, reads: bool) -> Option<String> {
    match &entry.what {
        What::Report(row) => Some(format!("{HERE}/{}", row.id)),
        What::Picture { period, number } => reads.then(|| version_path(period, *number)),
    }
}

fn table(rows: &[Entry], rules: &[Rule], reads: bool) -> AnyView {
    let row = |entry: &Entry| {
        let mut words = cells(entry, rules).into_iter();
        let title = words.next().unwrap_or_default();
        let day = view! { <time datetime=entry.day.to_string()>{labels::date(entry.day)}</time> };
        let title = match address(entry, reads) {
            Some(href) => cell(view! { <a href=href>{title}</a> }),
            None => cell(title),
        };
        let mut cells: Vec<_> = [cell(day), title].into_iter().chain(words.map(cell)).collect();
        cells[SENT_TO] = cell(sent_to(entry));
        cells
    };
    let rows = rows.iter().map(row).collect::<Vec<Vec<_>>>();
    let columns = heads().into_iter().map(Column::new).collect::<Vec<_>>();
    view! { <DataTable caption=t!(SV, "documents-register") quiet_caption=true columns rows/> }.into_any()
}

fn sent_to(entry: &Entry) -> Option<AnyView> {
    let lines = entry.sent.iter().map(|one| view! { <li>{labels::sent(one)}</li> }).collect_view();
    (!entry.sent.is_empty()).then(|| view! { <ul class="plain">{lines}</ul> }.into_any())
}
