//! `/personal/installningar/dialog`: ages to ask with, and how many live in the municipality, by age and area.

use super::{
    Asked, SV, Told, conflict, done,
    fields::{line, lines, small},
    top,
};
use crate::{
    accounts::{policy::ManageSettings, scope::Scope},
    dialogue::{
        model::{LONGEST_LINE, MOST_SPANS},
        service::population,
        view::{PopulationForm, nth},
    },
    fault::Fault,
    forms::{self, FieldErrors, Posted, Refused},
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use http::StatusCode;
use leptos::prelude::*;

const HERE: &str = "/personal/installningar/dialog";

/// The form.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ManageSettings>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let (population, version) = population::read(&scope).await?;
    let form = PopulationForm::of(&population, &frame.profile, version);
    let said = done(&Asked::of(query.as_deref()).done).map(|(_, tone)| (t!(SV, "dialogues-people-saved"), tone));
    Ok(page(&frame, &form, &FieldErrors::default(), &said, StatusCode::OK))
}

/// Saves it.
///
/// # Errors
/// When the database does not answer.
pub async fn post(
    frame: Frame,
    scope: Scope<ManageSettings>,
    Posted(mut form): Posted<PopulationForm>,
) -> Result<Response, Fault> {
    let saved = match form.population(&frame.profile) {
        Ok(said) => population::save(&scope, forms::version(&form.version), &said).await,
        Err(errors) => Err(errors.into()),
    };
    match saved {
        Ok(()) => Ok(see_other(&format!("{HERE}?done=save"))),
        Err(Refused::Form(errors)) => Ok(page(&frame, &form, &errors, &None, StatusCode::UNPROCESSABLE_ENTITY)),
        Err(Refused::Fault(Fault::Conflict)) => {
            form.version = population::read(&scope).await?.1.to_string();
            Ok(page(&frame, &form, &FieldErrors::default(), &conflict(), StatusCode::CONFLICT))
        }
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

fn page(frame: &Frame, form: &PopulationForm, errors: &FieldErrors, said: &Told, status: StatusCode) -> Response {
    let title = t!(SV, "dialogues-people");
    let version = form.version.clone();
    let (ages, areas) = (ages(form, errors), areas(frame, form, errors));
    let hint = Some(t!(SV, "dialogues-people-source-hint"));
    let source = line(errors, "source", t!(SV, "dialogues-people-source"), hint, &form.source, LONGEST_LINE);
    frame.page(title.clone()).office(Room::Settings).status(status).render(|| {
        view! {
            <PageHeading title lead=t!(SV, "dialogues-people-lead")/>
            <div class="page-narrow stack-l">
                {top(said, errors)}
                <form method="post" class="stack-l" data-guard="">
                    <HiddenInput name="version" value=version/>
                    {ages}
                    {areas}
                    {source}
                    <ActionBar><Button text=t!(SV, "dialogues-people-save")/></ActionBar>
                </form>
                <p><a href="/personal/installningar">{t!(SV, "dialogues-to-settings")}</a></p>
            </div>
        }
    })
}

fn ages(form: &PopulationForm, errors: &FieldErrors) -> AnyView {
    let row = |at: usize| {
        let n = at + 1;
        let from = small("age_from", at, t!(SV, "dialogues-age-from", n = n), nth(&form.age_from, at), 3);
        let many = small("age_people", at, t!(SV, "dialogues-age-people", n = n), nth(&form.age_people, at), 10);
        view! { <div class="pledge-line pledge-line-2">{from}{many}</div> }.into_any()
    };
    let many = (form.age_from.len() + 2).min(MOST_SPANS);
    let rows = (0..many).map(row).collect();
    lines(errors, "ages", t!(SV, "dialogues-ages"), t!(SV, "dialogues-ages-hint"), rows)
}

fn areas(frame: &Frame, form: &PopulationForm, errors: &FieldErrors) -> AnyView {
    let all = frame.profile.areas_in_use().enumerate();
    let rows = all.map(|(at, area)| small("area_people", at, area.name.clone(), nth(&form.area_people, at), 10));
    let rows = rows.collect();
    lines(errors, "areas", t!(SV, "dialogues-by-area"), t!(SV, "dialogues-by-area-hint"), rows)
}
