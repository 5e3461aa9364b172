//! `/vandringar/{slug}`: one walk: when and where, signing up, and afterwards the protocol with every measure.

use super::{From, fresh_key, in_swedish, signup_card, steps};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Problem, Refused, fields},
    kernel::{id::SignupId, lang::Lang, pii_types::Pii},
    platform::{clock::local_date, limits::Limit},
    shell::{Frame, fault_words, see_other},
    t,
    ui::*,
    walks::{
        model::State,
        pages::{PUBLIC, public_address},
        service::{
            public::{self, Read, Shown},
            route::takes_notes,
            signup::{self, SignUp},
        },
    },
};
use axum::{
    extract::{Extension, Path},
    response::Response,
};
use chrono::NaiveDate;
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

/// Longest first name.
pub(super) const LONGEST: usize = 40;

/// What somebody types who wants to come.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SignUpForm {
    /// Made by the page.
    pub key: String,
    /// A first name; may be empty.
    pub name: String,
    /// An address; may be empty.
    pub email: String,
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such walk.
pub async fn get(frame: Frame, scope: Scope<Public>, Path(slug): Path<String>) -> Result<Response, Fault> {
    let read = public::one(&scope, &slug).await?;
    let form = SignUpForm { key: fresh_key(&scope), ..SignUpForm::default() };
    Ok(page(&frame, &scope, &read, (&form, &FieldErrors::default()), None))
}

/// Signs up.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such walk.
pub async fn post(
    frame: Frame,
    scope: Scope<Public>,
    from: From,
    Path(slug): Path<String>,
    Posted(mut form): Posted<SignUpForm>,
) -> Result<Response, Fault> {
    let read = public::one(&scope, &slug).await?;
    if SignupId::parse(&form.key).is_none() {
        form.key = fresh_key(&scope);
    }
    let given = fields(|f| SignUp {
        key: f.must("key", SignupId::parse(&form.key), Problem::NotAChoice).unwrap_or_else(|| scope.new_id()),
        name: Some(f.text("name", &form.name, 0..=LONGEST)).filter(|name| !name.is_empty()).map(Pii::new),
        email: f.email("email", &form.email).map(Pii::new),
    });
    let mut given = match given {
        Ok(given) => given,
        Err(errors) => return Ok(page(&frame, &scope, &read, (&form, &errors), None)),
    };
    // A walk has few places: one network cannot take them all, and nothing is left on anybody's device.
    let limits = scope.municipality().limits();
    if let Some(Extension(client)) = &from {
        if let Err(fault) = limits.take(Limit::Place, (read.shown.row.id, *client)) {
            let errors = FieldErrors::one("name", Problem::Said(fault_words(frame.lang, &fault).1));
            return Ok(page(&frame, &scope, &read, (&form, &errors), Some(&fault)));
        }
        // The place matters more than the letter: whoever has so many letters sent gets none for this one.
        if given.email.is_some() && limits.take(Limit::ConfirmFrom, *client).is_err() {
            given.email = None;
        }
    }
    match signup::sign_up(&scope, &slug, given).await {
        Ok(token) => Ok(see_other(&frame.href(&format!("/anmalan/{token}")))),
        Err(Refused::Form(errors)) => Ok(page(&frame, &scope, &read, (&form, &errors), None)),
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

fn page(
    frame: &Frame,
    scope: &Scope<Public>,
    read: &Read,
    (form, errors): (&SignUpForm, &FieldErrors),
    fault: Option<&Fault>,
) -> Response {
    let (lang, shown) = (frame.lang, &read.shown);
    let summary = errors.summary(lang);
    let status = if summary.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let (count, title) = (summary.len(), shown.plan.title.clone());
    let today = local_date(scope.now());
    let page = frame.page(title.clone()).description(shown.plan.about.clone());
    let page = match fault {
        Some(fault) => page.not_now(fault),
        None => page.status(status),
    };
    page.render(|| {
        let back = lang.path(PUBLIC);
        view! {
            <div class="page stack-l walk">
                <div class="stack-s">
                    <p class="no-print"><a class="quiet-link" href=back>{t!(lang, "walk-to-all")}</a></p>
                    <p class="eyebrow">{t!(lang, "walk-eyebrow")}</p>
                    <h1 lang="sv">{title}</h1>
                    {in_swedish(lang)}
                </div>
                {steps::when_and_where(lang, shown)}
                <ErrorSummary title=t!(lang, "form-errors", count = count) errors=summary/>
                {standing(lang, shown)}
                <div class="split">
                    <div class="stack-l">
                        {walk_now(lang, shown, today)}
                        {steps::description(lang, shown)}
                        {shown.is_open.then(|| signup_card::card(frame, shown, form, errors))}
                        {steps::protocol(lang, &frame.profile, read)}
                        {steps::about(lang, shown, today)}
                    </div>
                    <aside class="stack" aria-label=t!(lang, "walk-facts")>{steps::facts(frame, scope, read)}</aside>
                </div>
            </div>
        }
    })
}

/// What has become of it, in a sentence.
fn standing(lang: Lang, shown: &Shown) -> Option<AnyView> {
    let (title, tone, text) = match shown.row.state() {
        State::Cancelled => (t!(lang, "walk-is-cancelled"), Tone::Danger, shown.plan.reason.clone()),
        State::Walked => (t!(lang, "walk-is-walked"), Tone::Info, String::new()),
        State::Open if !shown.is_open => (t!(lang, "walk-is-walked"), Tone::Info, String::new()),
        _ => return None,
    };
    let promised = (shown.row.state() != State::Cancelled).then(|| shown.promised()).flatten();
    let promised = promised.map(|day| {
        let day = crate::platform::clock::plain_date(day, lang);
        view! { <p>{t!(lang, "walk-protocol-promised", day = day)}</p> }
    });
    Some(view! { <Notice title tone>{promised}<p lang="sv">{text}</p></Notice> }.into_any())
}

/// The way in for those who are there; once the walk is over, for those who have something left to say.
fn walk_now(lang: Lang, shown: &Shown, today: NaiveDate) -> Option<AnyView> {
    if !takes_notes(&shown.row, today) {
        return None;
    }
    let href = lang.path(&format!("{}/ga", public_address(&shown.row.slug)));
    if shown.row.state() != State::Open || shown.row.day().is_some_and(|day| day < today) {
        return Some(
            view! { <p class="small no-print"><a class="quiet-link" href=href>{t!(lang, "walk-afterwards")}</a></p> }
                .into_any(),
        );
    }
    Some(
        view! {
            <section class="card stack-s no-print">
                <h2>{t!(lang, "walk-now")}</h2>
                <p>{t!(lang, "walk-now-text")}</p>
                <div><LinkButton href text=t!(lang, "walk-join") kind=ButtonKind::Amber glyph=Some(Glyph::Route)/></div>
            </section>
        }
        .into_any(),
    )
}
