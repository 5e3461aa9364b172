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
            due::{self, Due, Offer},
            make,
            read::{self, PER_PAGE, Row},
        },
        view::NewForm,
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Problem},
    kernel::page::PageAsk,
    platform::clock::{local_date, spoken_date},
    shell::{Frame, Room, see_other, turning},
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use chrono::NaiveDate;
use leptos::prelude::*;

struct Shown {
    rows: Vec<Row>,
    ask: PageAsk,
    more: bool,
    due: Vec<Due>,
    law: LawDue,
    offers: Vec<Offer>,
    typed: String,
    today: NaiveDate,
    klart: String,
    wrong: Wrong,
}

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ReadDocuments>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let asked = Asked::of(query.as_deref());
    show(&frame, &scope, asked, String::new(), Wrong::default()).await
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
        Err(refused) => show(&frame, &scope.narrow()?, Asked::default(), form.what, Wrong::of(refused)?).await,
    }
}

async fn show(
    frame: &Frame,
    scope: &Scope<ReadDocuments>,
    asked: Asked,
    typed: String,
    wrong: Wrong,
) -> Result<Response, Fault> {
    let (due, offers) = match scope.narrow::<MakeDocuments>() {
        Ok(make) => (due::now(&make).await?.reports, due::offers(&make).await?),
        Err(_) => (Vec::new(), Vec::new()),
    };
    let ask = PageAsk::read(Some(&asked.sida), PER_PAGE);
    let (rows, more) = read::page(scope, ask).await?;
    let (law, today, klart) = (due::law(scope).await?, local_date(scope.now()), asked.klart);
    Ok(page(frame, Shown { rows, ask, more, due, law, offers, typed, today, klart, wrong }))
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
                {turning(shown.ask, shown.rows.len(), shown.more, |number| format!("{HERE}?sida={number}"))}
            </div>
        }
    })
}

fn to_make(shown: &Shown) -> AnyView {
    let due = shown.due.iter().map(|due| {
        let (title, to) = (labels::title(due.span), due.to.join(", "));
        let button = match &due.begun {
            Some(row) => {
                let href = format!("{HERE}/{}", row.id);
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
    let another = another(shown);
    view! {
        <Card title=t!(SV, "documents-due")>
            <ul class="plain stack-s">{due}</ul>
            {none}
            {another}
        </Card>
    }
    .into_any()
}

/// Another report: what is not made yet, and what would be a new version, which is said before it is begun.
fn another(shown: &Shown) -> AnyView {
    let choice = |offer: &Offer| {
        let title = labels::title(offer.span);
        let label = match offer.number {
            1 => title,
            number => t!(SV, "documents-becomes-version", title = title, number = number),
        };
        let chosen = if shown.typed.is_empty() { offer.is_next } else { shown.typed == what(offer.span) };
        Choice::new(what(offer.span), label).chosen(chosen)
    };
    let (new, again): (Vec<_>, Vec<_>) = shown.offers.iter().partition(|offer| offer.number == 1);
    let group = |label: String, offers: Vec<&Offer>| {
        let choices = offers.into_iter().map(choice).collect::<Vec<_>>();
        (!choices.is_empty()).then_some(ChoiceGroup { label, choices })
    };
    let groups = [group(t!(SV, "documents-not-made"), new), group(t!(SV, "documents-made-before"), again)];
    let groups = groups.into_iter().flatten().collect::<Vec<_>>();
    // Nothing is next: whoever begins a new version chooses it knowingly.
    let none = shown.offers.iter().all(|offer| !offer.is_next);
    let choices = none.then(|| Choice::new("", t!(SV, "documents-choose"))).into_iter().collect::<Vec<_>>();
    let error = shown.wrong.errors.of("what", SV);
    view! {
        <form method="post" action=HERE class="stack-s">
            <HiddenInput name="do" value="begin"/>
            <Select name="what" label=t!(SV, "documents-other") hint=t!(SV, "documents-other-hint") choices groups error required=none/>
            <Button text=t!(SV, "documents-begin") kind=ButtonKind::Quiet/>
        </form>
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
