//! `/folj/{token}`: what somebody follows, to change or to end, by the link of any letter.

use super::{
    HERE,
    fields::{Typed, fields},
};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::{self, FieldErrors, Posted},
    kernel::lang::Lang,
    notices::{
        labels,
        model::{Following, Pace, Thing, Things},
        service::change::{self, Own},
        view::FollowForm,
    },
    shell::{Frame, see_other},
    t,
    ui::*,
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when the link opens nothing, or not any more.
pub async fn get<T: Things>(
    frame: Frame,
    scope: Scope<Public>,
    Path(token): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let (own, things) = found::<T>(&scope, &token).await?;
    let said = match query.as_deref() {
        Some("klart=bekraftad") => Some((confirmed(frame.lang, &own.following), Tone::Ok)),
        Some("klart=sparat") => Some((t!(frame.lang, "notice-changed"), Tone::Ok)),
        _ => None,
    };
    let form = FollowForm::of(&own.following, own.version);
    let page = Page { own: &own, things: &things, form: &form, errors: &FieldErrors::default(), said };
    Ok(page.render(&frame, StatusCode::OK))
}

/// When the next letter can be expected.
fn confirmed(lang: Lang, following: &Following) -> String {
    match following.pace {
        Pace::AtOnce => t!(lang, "notice-confirmed"),
        Pace::Weekly => t!(lang, "notice-confirmed-weekly", day = labels::weekday(lang, following.weekday)),
    }
}

async fn found<T: Things>(scope: &Scope<Public>, token: &str) -> Result<(Own, Vec<Thing>), Fault> {
    Ok((change::own(scope, token).await?, T::all(scope).await?))
}

/// Changes what is followed.
///
/// # Errors
/// As [`get`].
pub async fn post<T: Things>(
    frame: Frame,
    scope: Scope<Public>,
    Path(token): Path<String>,
    Posted(mut form): Posted<FollowForm>,
) -> Result<Response, Fault> {
    let (own, things) = found::<T>(&scope, &token).await?;
    let wanted = match form.following(frame.lang, &frame.profile, &things) {
        Ok(wanted) => wanted,
        Err(errors) => {
            let page = Page { own: &own, things: &things, form: &form, errors: &errors, said: None };
            return Ok(page.render(&frame, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    match change::change(&scope, &token, forms::version(&form.version), wanted).await {
        Ok(()) => Ok(see_other(&frame.href(&format!("{HERE}/{token}?klart=sparat")))),
        Err(Fault::Conflict) => {
            form.version = own.version.to_string();
            let said = Some((t!(frame.lang, "notice-conflict"), Tone::Danger));
            let page = Page { own: &own, things: &things, form: &form, errors: &FieldErrors::default(), said };
            Ok(page.render(&frame, StatusCode::CONFLICT))
        }
        Err(fault) => Err(fault),
    }
}

/// A page about to be shown.
struct Page<'a> {
    own: &'a Own,
    things: &'a [Thing],
    form: &'a FollowForm,
    errors: &'a FieldErrors,
    said: Option<(String, Tone)>,
}

impl Page<'_> {
    fn render(self, frame: &Frame, status: StatusCode) -> Response {
        let (lang, title) = (frame.lang, t!(frame.lang, "notice-manage-title"));
        let here = frame.href(&format!("{HERE}/{}", self.own.token.reveal()));
        let end = format!("{here}/avsluta");
        let typed = Typed { lang, profile: &frame.profile, things: self.things, form: self.form, errors: self.errors };
        let summary = self.errors.summary(lang);
        let (count, version) = (summary.len(), self.form.version.clone());
        frame.page(title.clone()).private().status(status).render(|| {
            let said = self.said.map(|(title, tone)| view! { <Notice title tone announce=true/> });
            view! {
                <div class="page page-narrow stack-l">
                    {said}
                    <ErrorSummary title=t!(lang, "form-errors", count = count) errors=summary/>
                    <PageHeading title lead=t!(lang, "notice-manage-lead")/>
                    <form method="post" action=here class="stack-l">
                        <HiddenInput name="version" value=version/>
                        {fields(&typed)}
                        <ActionBar><Button text=t!(lang, "notice-save") kind=ButtonKind::Amber/></ActionBar>
                    </form>
                    <section class="stack-s">
                        <h2>{t!(lang, "notice-end-title")}</h2>
                        <p class="measure">{t!(lang, "notice-end-text")}</p>
                        <div><ButtonForm action=end text=t!(lang, "notice-end-button") kind=ButtonKind::Danger/></div>
                    </section>
                </div>
            }
        })
    }
}
