//! `/vandringar/egen`: a walk of one's own, with the same checklist.

use super::{From, fresh_key, phone, underway};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Problem, Refused, fields},
    kernel::id::WalkId,
    platform::limits::{Client, Limit},
    shell::{Frame, fault_words, see_other, wants_json},
    t,
    ui::*,
    walks::{pages::PUBLIC, service::own, view::area},
};
use axum::{extract::Extension, response::Response};
use http::{HeaderMap, StatusCode};
use leptos::prelude::*;
use serde::Deserialize;

/// Where it is.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct OwnForm {
    /// Made by the page.
    pub key: String,
    /// Code of the area.
    pub area: String,
}

/// The page.
///
/// # Errors
/// Never; the signature is that of all pages.
pub async fn get(frame: Frame, scope: Scope<Public>) -> Result<Response, Fault> {
    let form = OwnForm { key: fresh_key(&scope), ..OwnForm::default() };
    Ok(page(&frame, &form, &FieldErrors::default(), None))
}

/// Begins it.
///
/// # Errors
/// [`Fault::TooMany`] for a phone when too many come from one place; a page keeps what was chosen.
pub async fn post(
    frame: Frame,
    scope: Scope<Public>,
    from: From,
    headers: HeaderMap,
    Posted(mut form): Posted<OwnForm>,
) -> Result<Response, Fault> {
    let made_by_a_page = |id: &WalkId| id.0.get_version_num() == 4;
    if WalkId::parse(&form.key).filter(made_by_a_page).is_none() {
        form.key = fresh_key(&scope);
    }
    let given = fields(|f| {
        let key = f.must("key", WalkId::parse(&form.key), Problem::NotAChoice);
        (key, area(f, &frame.profile, &form.area))
    });
    let begun = match given {
        Ok((Some(key), area)) => match room(&scope, &from) {
            Ok(()) => own::begin(&scope, key, area).await,
            Err(fault) if wants_json(&headers) => Err(fault.into()),
            Err(fault) => {
                let errors = FieldErrors::one("area", Problem::Said(fault_words(frame.lang, &fault).1));
                return Ok(page(&frame, &form, &errors, Some(&fault)));
            }
        },
        Ok((None, _)) => Err(Fault::BadRequest.into()),
        Err(errors) => Err(errors.into()),
    };
    match begun {
        Ok(token) if wants_json(&headers) => Ok(phone::pass(&token)),
        Ok(token) => Ok(see_other(&frame.href(&format!("/ga/{token}")))),
        Err(Refused::Form(errors)) if wants_json(&headers) => Ok(phone::refused(frame.lang, "", &errors)),
        Err(Refused::Form(errors)) => Ok(page(&frame, &form, &errors, None)),
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

/// Each walk is a row in the office: one network begins only so many.
fn room(scope: &Scope<Public>, from: &From) -> Result<(), Fault> {
    let take = |client: Client| scope.municipality().limits().take(Limit::Place, ("own-walk", client));
    from.as_ref().map_or(Ok(()), |Extension(client)| take(*client))
}

fn page(frame: &Frame, form: &OwnForm, errors: &FieldErrors, fault: Option<&Fault>) -> Response {
    let lang = frame.lang;
    let summary = errors.summary(lang);
    let status = if summary.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let (count, title, back) = (summary.len(), t!(lang, "walk-own"), lang.path(PUBLIC));
    let areas = frame.profile.areas.iter().map(|area| Choice::new(&area.code, &area.name));
    let areas = std::iter::once(Choice::new("", t!(lang, "walk-pick-area"))).chain(areas);
    let choices = areas.map(|one| one.chosen_if(&form.area)).collect();
    let (key, error) = (form.key.clone(), errors.of("area", lang));
    let page = frame.page(title.clone()).script("walk.js");
    let page = match fault {
        Some(fault) => page.not_now(fault),
        None => page.status(status),
    };
    page.render(|| {
        view! {
            <div class="page page-narrow stack">
                <p><a class="quiet-link" href=back>{t!(lang, "walk-to-all")}</a></p>
                <PageHeading title lead=t!(lang, "walk-own-text")/>
                <ErrorSummary title=t!(lang, "form-errors", count = count) errors=summary/>
                <ul><li>{t!(lang, "walk-own-rule-1")}</li><li>{t!(lang, "walk-own-rule-2")}</li><li>{t!(lang, "walk-own-rule-3")}</li></ul>
                <form method="post" class="stack" data-walk-join="" data-go=underway::address(lang)
                    data-no-net=t!(lang, "walk-phone-no-net")
                    data-working=t!(lang, "walk-phone-joining")>
                    <p class="error" data-join-said="" role="alert" hidden></p>
                    <HiddenInput name="key" value=key/>
                    <Select name="area" id="field-area" label=t!(lang, "walk-area") choices error/>
                    <div><Button text=t!(lang, "walk-own-begin") kind=ButtonKind::Amber/></div>
                </form>
            </div>
        }
    })
}
