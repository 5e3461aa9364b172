//! `/personal/lagesbild/kalender`: school breaks, arrangements and days of risk, which pictures show as what is to come.

use crate::{
    accounts::{
        policy::{Capability, ReadObservations, RunSituation},
        scope::Scope,
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Refused, offered, version},
    kernel::{days::Days, id::YearEventId, lang::Lang},
    platform::municipality::Profile,
    shell::{Frame, Room, see_other},
    situation::{
        compose::spoken_days,
        labels,
        service::year::{self, Calendar, Row},
        view::EventForm,
        year::{EventKind, falls_on},
    },
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use chrono::TimeDelta;
use leptos::prelude::*;
use serde::Deserialize;

const SV: Lang = Lang::Sv;
const HERE: &str = "/personal/lagesbild/kalender";

/// What the address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    andra: String,
    klart: String,
}

/// The form of a line.
type Typed = super::typed::Typed<EventForm>;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when the line to change is gone.
pub async fn get(frame: Frame, scope: Scope<ReadObservations>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let asked: Asked = serde_html_form::from_str(query.as_deref().unwrap_or_default()).unwrap_or_default();
    let calendar = year::calendar(&scope).await?;
    let mut typed = Typed::default();
    if !asked.andra.is_empty() {
        let row = calendar.rows.iter().find(|row| row.id.to_string() == asked.andra).ok_or(Fault::NotFound)?;
        typed.form = EventForm::of(row);
    }
    Ok(page(&frame, &calendar, &typed, asked.klart == "sparat"))
}

/// Adds, changes or removes a line.
///
/// # Errors
/// [`Fault::BadRequest`] when it says none of these.
pub async fn post(
    frame: Frame,
    scope: Scope<RunSituation>,
    Posted(form): Posted<EventForm>,
) -> Result<Response, Fault> {
    let typed = match act(&scope, &frame.profile, &form).await {
        Ok(()) => return Ok(see_other(&format!("{HERE}?klart=sparat"))),
        Err(Refused::Fault(Fault::Conflict)) => conflicting(&scope, form).await?,
        Err(refused) => Typed::of(refused, form)?,
    };
    let calendar = year::calendar(&scope.narrow()?).await?;
    Ok(page(&frame, &calendar, &typed, false))
}

/// The form goes on from the line as it is now; where that is gone, it would be a new one.
async fn conflicting(scope: &Scope<RunSituation>, mut form: EventForm) -> Result<Typed, Fault> {
    let calendar = year::calendar(&scope.narrow()?).await?;
    match calendar.rows.iter().find(|row| row.id.to_string() == form.id) {
        Some(row) => form.version = row.version.to_string(),
        None => form.id = String::new(),
    }
    Ok(Typed { form, errors: FieldErrors::default(), conflict: true })
}

async fn act(scope: &Scope<RunSituation>, profile: &Profile, form: &EventForm) -> Result<(), Refused> {
    let id = || YearEventId::parse(&form.id).ok_or(Fault::NotFound);
    match form.r#do.as_str() {
        "add" => year::add(scope, form.facts(profile)?).await,
        "change" => year::change(scope, id()?, version(&form.version), form.facts(profile)?).await,
        "remove" => year::remove(scope, id()?, version(&form.version)).await,
        _ => Err(Fault::BadRequest.into()),
    }
}

fn page(frame: &Frame, calendar: &Calendar, typed: &Typed, done: bool) -> Response {
    let runs = frame.staff().is_some_and(|staff| staff.can(RunSituation::NEED));
    let title = t!(SV, "year-title");
    frame.page(title.clone()).office(Room::Situation).status(typed.status()).render(|| {
        let summary = typed.errors.summary(SV);
        let form = runs.then(|| form(&frame.profile, typed));
        let done = done.then(|| view! { <Notice title=t!(SV, "year-saved") tone=Tone::Ok announce=true/> });
        let conflict = typed.conflict.then(|| {
            view! {
                <Notice title=t!(SV, "year-conflict") tone=Tone::Warn announce=true><p>{t!(SV, "picture-conflict-text")}</p></Notice>
            }
        });
        view! {
            <div class="stack-l">
                <p class="no-print"><a class="quiet-link" href="/personal/lagesbild">{t!(SV, "situation-all")}</a></p>
                {done}
                {conflict}
                <ErrorSummary title=t!(SV, "form-errors", count = summary.len()) errors=summary/>
                <PageHeading title lead=t!(SV, "year-lead")/>
                {added(&frame.profile, calendar, runs)}
                {form}
                {known(calendar)}
            </div>
        }
    })
}

/// The lines people added.
fn added(profile: &Profile, calendar: &Calendar, runs: bool) -> AnyView {
    if calendar.rows.is_empty() {
        return view! { <EmptyState title=t!(SV, "year-none") text=t!(SV, "year-none-text")/> }.into_any();
    }
    let mut columns = vec![
        Column::new(t!(SV, "picture-column-what")),
        Column::new(t!(SV, "picture-column-days")),
        Column::new(t!(SV, "year-column-kind")),
        Column::new(t!(SV, "picture-column-where")),
    ];
    if runs {
        columns.push(Column::new(t!(SV, "year-column-change")));
    }
    let rows = calendar.rows.iter().map(|row| line(profile, calendar, row, runs)).collect();
    view! { <DataTable caption=t!(SV, "year-added") columns rows/> }.into_any()
}

fn line(profile: &Profile, calendar: &Calendar, row: &Row, runs: bool) -> Vec<AnyView> {
    let kind = EventKind::parse(&row.kind).map_or_else(|_| row.kind.clone(), labels::event_kind);
    let year = Days { first: calendar.today, last: calendar.today + TimeDelta::days(365) };
    let next = falls_on(row.days(), row.every_year, &year).unwrap_or_else(|| row.days());
    let days = spoken_days(next, calendar.today);
    let days = if row.every_year { t!(SV, "year-every", days = days) } else { days };
    let place = row.area.as_ref().map_or_else(|| t!(SV, "year-everywhere"), |area| profile.area_name(area.as_str()));
    let mut cells = vec![cell(row.title.clone()), cell(days), cell(kind), cell(place)];
    if runs {
        let href = format!("{HERE}?andra={}#andra", row.id);
        let fields = [("do", "remove".to_owned()), ("id", row.id.to_string()), ("version", row.version.to_string())];
        let fields: Vec<_> = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        cells.push(cell(view! {
            <div class="cluster">
                <a class="quiet-link" href=href>{t!(SV, "year-change")}<span class="hidden">" "{row.title.clone()}</span></a>
                <ButtonForm text=t!(SV, "year-remove") about=row.title.clone() fields/>
            </div>
        }));
    }
    cells
}

fn form(profile: &Profile, typed: &Typed) -> AnyView {
    let form = typed.form.clone();
    let errors = ["title", "kind", "first", "last", "area", "note"].map(|field| typed.errors.of(field, SV));
    let [in_title, in_kind, in_first, in_last, in_area, in_note] = errors;
    let changes = !form.id.is_empty();
    let (act, title) = if changes { ("change", t!(SV, "year-change-title")) } else { ("add", t!(SV, "year-add")) };
    let kinds = EventKind::ADDED.iter().map(|kind| Choice::new(kind.code(), labels::event_kind(*kind)));
    let kinds: Vec<Choice> = kinds.map(|one| one.chosen_if(&form.kind)).collect();
    let areas = offered::areas(profile, &form.area, t!(SV, "year-everywhere"));
    let yearly = vec![Choice::new("1", t!(SV, "year-yearly")).chosen(!form.every_year.is_empty())];
    view! {
        <div id="andra">
            <Card title>
                <form method="post" action=HERE class="stack" data-guard="">
                    <HiddenInput name="do" value=act/>
                    <HiddenInput name="id" value=form.id/>
                    <HiddenInput name="version" value=form.version/>
                    <TextInput name="title" id="field-title" label=t!(SV, "picture-column-what") value=form.title error=in_title/>
                    <Select name="kind" id="field-kind" label=t!(SV, "year-column-kind") choices=kinds error=in_kind/>
                    <div class="grid-2">
                        <TextInput name="first" id="field-first" kind="date" label=t!(SV, "year-first") value=form.first error=in_first/>
                        <TextInput name="last" id="field-last" kind="date" label=t!(SV, "year-last") hint=t!(SV, "year-last-hint") value=form.last error=in_last/>
                    </div>
                    <CheckboxGroup name="every_year" legend=t!(SV, "year-comes-back") choices=yearly/>
                    <Select name="area" id="field-area" label=t!(SV, "picture-column-where") choices=areas error=in_area/>
                    <TextInput name="note" id="field-note" label=t!(SV, "picture-column-note") value=form.note error=in_note/>
                    <div><Button text=t!(SV, "picture-save") kind=ButtonKind::Amber/></div>
                </form>
            </Card>
        </div>
    }
    .into_any()
}

/// The days the program knows.
fn known(calendar: &Calendar) -> AnyView {
    let columns = vec![
        Column::new(t!(SV, "picture-column-what")),
        Column::new(t!(SV, "picture-column-days")),
        Column::new(t!(SV, "year-column-kind")),
    ];
    let row = |one: &crate::situation::compose::Coming| {
        vec![cell(one.title.clone()), cell(spoken_days(one.days, calendar.today)), cell(one.kind.clone())]
    };
    let rows = calendar.known.iter().map(row).collect();
    view! {
        <Details summary=t!(SV, "year-known")>
            <DataTable caption=t!(SV, "year-known") quiet_caption=true columns rows/>
        </Details>
    }
    .into_any()
}
