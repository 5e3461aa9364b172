//! `/folj`: what can be followed by e-mail, and the form for it. The answer never tells whether an address is known.

use super::{
    From, HERE,
    fields::{Typed, fields},
};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted},
    notices::{
        model::{LINK_DAYS, Thing, Things, Topic},
        service::subscribe,
        view::FollowForm,
    },
    platform::limits::Limit,
    shell::{Frame, see_other},
    t,
    ui::*,
};
use axum::{
    extract::{Extension, RawQuery},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

/// What the address says besides the page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    /// One single pledge, by the words of its address.
    lofte: String,
    /// One topic, by its code.
    amne: String,
    /// What was just done.
    klart: String,
}

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get<T: Things>(frame: Frame, scope: Scope<Public>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let said: Said = serde_html_form::from_str(query.as_deref().unwrap_or_default()).unwrap_or_default();
    if said.klart == "skickat" {
        return Ok(sent(&frame));
    }
    let things = T::all(&scope).await?;
    let named = things.iter().find(|one| one.key == said.lofte).map(|one| one.key.clone()).unwrap_or_default();
    let form = match Topic::parse(&said.amne) {
        Ok(topic) => FollowForm::of_topic(frame.lang, topic),
        Err(_) => FollowForm::fresh(frame.lang, &named),
    };
    Ok(page(&frame, &things, &form, &FieldErrors::default(), StatusCode::OK))
}

/// Keeps what somebody asks for and writes to the address.
///
/// # Errors
/// [`Fault::TooMany`] when one sender asks for too many letters.
pub async fn post<T: Things>(
    frame: Frame,
    scope: Scope<Public>,
    from: From,
    Posted(form): Posted<FollowForm>,
) -> Result<Response, Fault> {
    let things = T::all(&scope).await?;
    let asked = match form.asked(frame.lang, &frame.profile, &things) {
        Ok(asked) => asked,
        Err(errors) => return Ok(page(&frame, &things, &form, &errors, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    if let Some(Extension(client)) = from {
        scope.municipality().limits().take(Limit::ConfirmFrom, client)?;
    }
    subscribe::ask(&scope, asked).await?;
    Ok(see_other(&frame.href(&format!("{HERE}?klart=skickat"))))
}

/// What everybody is told, whatever is known of the address.
fn sent(frame: &Frame) -> Response {
    let lang = frame.lang;
    frame.page(t!(lang, "notice-sent-title")).private().render(|| {
        let days = LINK_DAYS;
        view! {
            <div class="page page-narrow stack-l">
                <PageHeading title=t!(lang, "notice-sent-title") lead=t!(lang, "notice-sent-text")/>
                <Notice title=t!(lang, "notice-sent-next", days = days) announce=true>
                    <p>{t!(lang, "notice-sent-nothing")}</p>
                </Notice>
            </div>
        }
    })
}

fn page(frame: &Frame, things: &[Thing], form: &FollowForm, errors: &FieldErrors, status: StatusCode) -> Response {
    let lang = frame.lang;
    let title = t!(lang, "notice-title");
    let typed = Typed { lang, profile: &frame.profile, things, form, errors };
    let summary = errors.summary(lang);
    let (count, email, no_email) = (summary.len(), form.email.clone(), errors.of("email", lang));
    let page = frame.page(title.clone()).description(t!(lang, "notice-lead")).feed("/loften.atom").status(status);
    page.render(|| {
        view! {
            <div class="page page-narrow stack-l">
                <ErrorSummary title=t!(lang, "form-errors", count = count) errors=summary/>
                <PageHeading title lead=t!(lang, "notice-lead")/>
                <form method="post" action=lang.path(HERE) class="stack-l">
                    <TextInput name="email" id="field-email" label=t!(lang, "notice-email") hint=t!(lang, "notice-email-hint")
                        value=email kind="email" autocomplete="email" error=no_email maxlength=254u32/>
                    {fields(&typed)}
                    <p class="small measure">{t!(lang, "notice-kept")}" "<a href=lang.path("/personuppgifter")>{t!(lang, "shell-privacy")}</a></p>
                    <ActionBar><Button text=t!(lang, "notice-send") kind=ButtonKind::Amber/></ActionBar>
                </form>
                {beside(frame)}
            </div>
        }
    })
}

/// Following along without giving an address.
fn beside(frame: &Frame) -> AnyView {
    let lang = frame.lang;
    view! {
        <section class="stack-s">
            <h2>{t!(lang, "notice-feed-title")}</h2>
            <p class="measure">{t!(lang, "notice-feed-text")}</p>
            <p><a class="quiet-link" href=lang.path("/loften.atom")>{t!(lang, "notice-feed")}</a></p>
            <p><a class="quiet-link" href=lang.path("/grannsamverkan/informerar.atom")>{t!(lang, "notice-feed-bulletins")}</a></p>
        </section>
    }
    .into_any()
}
