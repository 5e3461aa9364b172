//! `/personal/installningar/serier`: which figures the municipality asks of whom.

use super::parts::{Asked, SV};
use crate::{
    accounts::{policy::ManageSettings, scope::Scope},
    contributions::{model::Series, series_view::SeriesForm, service::series},
    fault::Fault,
    forms::{FieldErrors, Posted, Refused, offered},
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use http::StatusCode;
use leptos::prelude::*;

const HERE: &str = "/personal/installningar/serier";

/// The list, and the form of one.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such series.
pub async fn get(frame: Frame, scope: Scope<ManageSettings>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let (all, asked) = (series::all(&scope).await?, Asked::of(query.as_deref()));
    let form = match asked.serie.as_str() {
        "" => SeriesForm { on: "1".to_owned(), ..SeriesForm::default() },
        code => SeriesForm::of(all.iter().find(|one| one.code == code).ok_or(Fault::NotFound)?),
    };
    let shown = Shown { all, form, errors: FieldErrors::default(), done: asked.klart == "sparat", conflict: false };
    Ok(page(&frame, &shown, StatusCode::OK))
}

/// Saves one.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such series.
pub async fn post(
    frame: Frame,
    scope: Scope<ManageSettings>,
    Posted(form): Posted<SeriesForm>,
) -> Result<Response, Fault> {
    let saved = match form.series(&frame.profile) {
        Ok(new) => series::save(&scope, &form.code, form.version(), new).await,
        Err(errors) => Err(errors.into()),
    };
    let (errors, conflict) = match saved {
        Ok(()) => return Ok(see_other(&format!("{HERE}?klart=sparat#main"))),
        Err(Refused::Form(errors)) => (errors, false),
        Err(Refused::Fault(Fault::Conflict)) => (FieldErrors::default(), true),
        Err(Refused::Fault(fault)) => return Err(fault),
    };
    let all = series::all(&scope).await?;
    let mut form = form;
    if let Some(now) = all.iter().find(|one| conflict && one.code == form.code) {
        form.version = now.version.to_string();
    }
    let status = if conflict { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(page(&frame, &Shown { all, form, errors, done: false, conflict }, status))
}

struct Shown {
    all: Vec<Series>,
    form: SeriesForm,
    errors: FieldErrors,
    done: bool,
    conflict: bool,
}

fn page(frame: &Frame, shown: &Shown, status: StatusCode) -> Response {
    let title = t!(SV, "contributions-series-title");
    frame.page(title.clone()).office(Room::Settings).status(status).render(|| {
        let summary = shown.errors.summary(SV);
        let done = shown.done.then(|| {
            view! { <Notice title=t!(SV, "contributions-series-saved") tone=Tone::Ok announce=true/> }
        });
        view! {
            <PageHeading title lead=t!(SV, "contributions-series-lead")/>
            <div class="stack-l">
                <ErrorSummary title=t!(SV, "form-errors", count = summary.len()) errors=summary/>
                {done}
                {shown.conflict.then(super::parts::changed)}
                {list(frame, &shown.all)}
                {form(frame, shown)}
                <p><a href="/personal/installningar">{t!(SV, "contributions-series-back")}</a></p>
            </div>
        }
    })
}

fn list(frame: &Frame, all: &[Series]) -> impl IntoView + use<> {
    let columns = vec![
        Column::new(t!(SV, "contributions-series")),
        Column::new(t!(SV, "contributions-actor")),
        Column::new(t!(SV, "contributions-unit")),
        Column::new(t!(SV, "contributions-standing")),
    ];
    let rows = all.iter().map(|one| {
        let (text, tone) = if one.is_on {
            (t!(SV, "contributions-series-on"), Tone::Ok)
        } else {
            (t!(SV, "contributions-series-off"), Tone::Neutral)
        };
        let (href, name) = (format!("{HERE}?serie={}#serie", one.code), one.name.clone());
        vec![
            cell(view! { <a href=href>{name}</a> }),
            cell(frame.profile.actor_name(one.actor.as_str())),
            cell(one.unit.clone()),
            cell(view! { <StatusTag text tone/> }),
        ]
    });
    let rows = rows.collect();
    view! { <DataTable caption=t!(SV, "contributions-series-all") quiet_caption=true columns rows/> }
}

fn form(frame: &Frame, shown: &Shown) -> impl IntoView + use<> {
    let form = &shown.form;
    let error = |field: &str| shown.errors.of(field, SV);
    let is_new = form.code.is_empty();
    let title = if is_new { t!(SV, "contributions-series-new") } else { t!(SV, "contributions-series-change") };
    let on = vec![Choice::new("1", t!(SV, "contributions-series-is-on")).chosen_if(&form.on)];
    let actors = offered::units(&frame.profile, &form.actor, t!(SV, "situation-choose"));
    // Whose it is stays: figures stand under the actor that told them.
    let actor = if is_new {
        view! { <Select name="actor" id="field-actor" label=t!(SV, "contributions-actor") choices=actors error=error("actor")/> }.into_any()
    } else {
        let name = frame.profile.actor_name(&form.actor);
        view! { <p>{t!(SV, "contributions-series-of", name = name)}</p><HiddenInput name="actor" value=form.actor.clone()/> }.into_any()
    };
    view! {
        <section class="page-narrow stack" id="serie">
            <h2>{title}</h2>
            <form method="post" action=HERE class="stack">
                <HiddenInput name="code" value=form.code.clone()/>
                <HiddenInput name="version" value=form.version.clone()/>
                <TextInput name="name" id="field-name" label=t!(SV, "contributions-series-name") value=form.name.clone() error=error("name") maxlength=60u32/>
                <TextInput name="unit" id="field-unit" label=t!(SV, "contributions-unit") hint=t!(SV, "contributions-unit-hint")
                    value=form.unit.clone() error=error("unit") maxlength=20u32 width=Width::Short/>
                {actor}
                <CheckboxGroup name="on" id="field-on" legend=t!(SV, "contributions-standing") choices=on/>
                <ActionBar><Button text=t!(SV, "contributions-series-save") kind=ButtonKind::Amber/></ActionBar>
            </form>
        </section>
    }
}
