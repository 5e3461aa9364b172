//! `/personal/rapporter`: what is to be made, when the law wants its plan, and every document there is.

use super::parts::{Asked, HERE, SV, Wrong, along, done, makes, tabs};
use crate::{
    accounts::{
        policy::{MakeDocuments, ReadDocuments},
        scope::Scope,
    },
    documents::{
        labels,
        model::{LawDue, Span},
        service::{
            due::{self, Due},
            make,
            read::{self, Row},
        },
        view::NewForm,
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Problem},
    platform::clock::{local_date, spoken_date},
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use chrono::NaiveDate;
use leptos::prelude::*;

struct Shown {
    rows: Vec<Row>,
    due: Vec<Due>,
    law: LawDue,
    choices: Vec<Span>,
    today: NaiveDate,
    klart: String,
    wrong: Wrong,
}

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ReadDocuments>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    show(&frame, &scope, Asked::of(query.as_deref()).klart, Wrong::default()).await
}

/// Begins a document.
///
/// # Errors
/// [`Fault::BadRequest`] when it says something else.
pub async fn post(frame: Frame, scope: Scope<MakeDocuments>, Posted(form): Posted<NewForm>) -> Result<Response, Fault> {
    if form.act != "begin" {
        return Err(Fault::BadRequest);
    }
    let begun = match form.span() {
        Some(span) => make::begin(&scope, span).await,
        None => Err(FieldErrors::one("what", Problem::NotAChoice).into()),
    };
    match begun {
        Ok(id) => Ok(see_other(&format!("{HERE}/{id}?klart=paborjat"))),
        Err(refused) => show(&frame, &scope.narrow()?, String::new(), Wrong::of(refused)?).await,
    }
}

async fn show(frame: &Frame, scope: &Scope<ReadDocuments>, klart: String, wrong: Wrong) -> Result<Response, Fault> {
    let (due, choices) = match scope.narrow::<MakeDocuments>() {
        Ok(make) => (due::now(&make).await?.reports, due::choices(&make)),
        Err(_) => (Vec::new(), Vec::new()),
    };
    let (rows, law, today) = (read::all(scope).await?, due::law(scope).await?, local_date(scope.now()));
    Ok(page(frame, Shown { rows, due, law, choices, today, klart, wrong }))
}

fn page(frame: &Frame, shown: Shown) -> Response {
    let title = t!(SV, "office-documents");
    let (tabs, makes) = (tabs(frame, HERE), makes(frame));
    frame.page(title.clone()).office(Room::Documents).status(shown.wrong.status()).render(move || {
        let list = match shown.rows.is_empty() {
            true => {
                view! { <EmptyState title=t!(SV, "documents-none") text=t!(SV, "documents-none-text")/> }.into_any()
            }
            false => table(&shown.rows, shown.today),
        };
        view! {
            <div class="stack-l">
                {done(&shown.klart)}
                {shown.wrong.above()}
                <PageHeading title lead=t!(SV, "documents-lead-page")/>
                {tabs}
                <div class="split">
                    {makes.then(|| to_make(&shown))}
                    {law(&shown)}
                </div>
                {list}
            </div>
        }
    })
}

fn to_make(shown: &Shown) -> AnyView {
    let begun = |span: Span| {
        let own = |row: &&Row| row.span() == Some(span);
        shown.rows.iter().find(own).map(|row| format!("{HERE}/{}", row.id))
    };
    let due = shown.due.iter().map(|due| {
        let (title, to) = (labels::title(due.span), due.to.join(", "));
        let button = match begun(due.span) {
            Some(href) => {
                view! { <a href=href>{t!(SV, "documents-go-on")}<span class="hidden">" "{title.clone()}</span></a> }
                    .into_any()
            }
            None => {
                let fields = along([("do", "begin".to_owned()), ("what", what(due.span))]);
                view! { <ButtonForm action=HERE text=t!(SV, "documents-begin") fields about=title.clone()/> }.into_any()
            }
        };
        view! { <li><p><strong>{title}</strong><br/>{t!(SV, "documents-to", to = to)}</p>{button}</li> }
    });
    let due = due.collect_view();
    let none = shown.due.is_empty().then(|| view! { <p>{t!(SV, "documents-nothing-due")}</p> });
    let choices = shown.choices.iter().map(|span| Choice::new(what(*span), labels::title(*span))).collect::<Vec<_>>();
    let error = shown.wrong.errors.of("what", SV);
    view! {
        <Card title=t!(SV, "documents-due")>
            <ul class="plain stack-s">{due}</ul>
            {none}
            <form method="post" action=HERE class="stack-s">
                <HiddenInput name="do" value="begin"/>
                <Select name="what" label=t!(SV, "documents-other") choices error/>
                <Button text=t!(SV, "documents-begin") kind=ButtonKind::Quiet/>
            </form>
        </Card>
    }
    .into_any()
}

fn what(span: Span) -> String {
    format!("{}:{}", span.kind().code(), span.key())
}

fn law(shown: &Shown) -> AnyView {
    let law = shown.law;
    let said = |day: NaiveDate| spoken_date(day, shown.today, SV);
    let text = match (law.decided_on, law.due) {
        (Some(decided), Some(due)) => t!(SV, "documents-law-due", decided = said(decided), due = said(due)),
        _ => t!(SV, "documents-law-never"),
    };
    let tag = match law {
        LawDue { is_late: true, .. } => (t!(SV, "documents-law-late"), Tone::Danger),
        LawDue { is_near: true, .. } => (t!(SV, "documents-law-near"), Tone::Warn),
        _ => (t!(SV, "documents-law-fine"), Tone::Ok),
    };
    view! {
        <Card title=t!(SV, "documents-law-title") calm=true>
            <p><StatusTag text=tag.0 tone=tag.1/></p>
            <p>{text}</p>
        </Card>
    }
    .into_any()
}

fn table(rows: &[Row], today: NaiveDate) -> AnyView {
    let row = |row: &Row| {
        let span = row.span()?;
        let (text, tone) = labels::state(row.state());
        let day = row.fixed_on.as_deref().and_then(|day| day.parse().ok()).map(|day| spoken_date(day, today, SV));
        Some(vec![
            cell(view! { <a href=format!("{HERE}/{}", row.id)>{labels::title(span)}</a> }),
            cell(row.number.to_string()),
            cell(view! { <StatusTag text tone/> }),
            cell(day),
            cell(row.registration.clone()),
        ])
    };
    let rows = rows.iter().filter_map(row).collect::<Vec<_>>();
    let columns = vec![
        Column::new(t!(SV, "documents-document")),
        Column::new(t!(SV, "documents-version")),
        Column::new(t!(SV, "documents-state")),
        Column::new(t!(SV, "documents-fixed-on")),
        Column::new(t!(SV, "documents-registration")),
    ];
    view! { <DataTable caption=t!(SV, "documents-every") columns rows/> }.into_any()
}
