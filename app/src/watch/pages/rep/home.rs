//! `/ombud`: the round of the month, one tap when there is nothing to tell; what came of earlier ones; how it is there.

mod parts;

use super::HERE;
use crate::{
    accounts::{
        policy::{Public, Represent},
        scope::Scope,
    },
    fault::Fault,
    forms::{Posted, Refused},
    kernel::id::WatchId,
    shell::{Frame, see_other},
    situation::{OfArea, published_of},
    t,
    ui::*,
    watch::{
        model::round::Told,
        service::round::{self, Own},
        view::round::HomeForm,
    },
};
use axum::{extract::RawQuery, response::Response};
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<Represent>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let lang = frame.lang;
    let said = match query.as_deref() {
        Some("klart=inget") => Some((t!(lang, "rep-done-quiet"), Tone::Ok)),
        Some("klart=rond") => Some((t!(lang, "rep-done-told"), Tone::Ok)),
        Some("klart=paminnelse") => Some((t!(lang, "rep-done-reminder"), Tone::Ok)),
        Some("klart=redan") => Some((t!(lang, "rep-done-already"), Tone::Info)),
        _ => None,
    };
    let mut areas = Vec::new();
    for own in round::all_own(&scope).await? {
        let picture = picture(&frame, &scope, &own).await?;
        areas.push((own, picture));
    }
    Ok(page(&frame, &areas, said))
}

/// What is published of the part of the municipality the area lies in.
async fn picture(frame: &Frame, scope: &Scope<Represent>, own: &Own) -> Result<Option<OfArea>, Fault> {
    let Some(code) = &own.facts.area else { return Ok(None) };
    published_of(&scope.narrow::<Public>()?, &frame.profile.area_name(code.as_str())).await
}

/// Nothing to tell, or whether to be reminded.
///
/// # Errors
/// [`Fault::NotFound`] when the person does not represent the area.
pub async fn post(frame: Frame, scope: Scope<Represent>, Posted(form): Posted<HomeForm>) -> Result<Response, Fault> {
    let done = match form.r#do.as_str() {
        "quiet" => {
            let watch = WatchId::parse(&form.watch).ok_or(Fault::NotFound)?;
            match round::tell(&scope, watch, None, &Told::default(), &[]).await {
                Ok(()) => "inget",
                // Told already, here or on another phone: nothing is written over.
                Err(Refused::Fault(Fault::Conflict)) => "redan",
                Err(Refused::Fault(fault)) => return Err(fault),
                Err(Refused::Form(_)) => return Err(Fault::BadRequest),
            }
        }
        "remind" | "silence" => {
            round::remind(&scope, form.r#do == "remind").await?;
            "paminnelse"
        }
        _ => return Err(Fault::BadRequest),
    };
    Ok(see_other(&format!("{}?klart={done}", frame.href(HERE))))
}

fn page(frame: &Frame, areas: &[(Own, Option<OfArea>)], said: Option<(String, Tone)>) -> Response {
    let (lang, title) = (frame.lang, t!(frame.lang, "rep-title"));
    let reminds = areas.iter().any(|(own, _)| own.reminds);
    frame.page(title.clone()).private().render(|| {
        let said = said.map(|(title, tone)| view! { <Notice title tone announce=true/> });
        let areas = areas.iter().map(|(own, picture)| parts::area(frame, own, picture.as_ref())).collect_view();
        view! {
            <div class="page page-narrow stack-l">
                {said}
                <PageHeading title lead=t!(lang, "rep-home-lead")/>
                {areas}
                {parts::beside(frame)}
                {parts::reminder(frame, reminds)}
            </div>
        }
    })
}
