//! `/vandringar/{slug}`: one walk: when and where, signing up, and afterwards the protocol with every measure.

use super::{From, counted, fresh_key, in_swedish, list::seats, steps};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Problem, Refused, fields},
    kernel::{id::SignupId, lang::Lang, pii_types::Pii},
    platform::{clock::local_date, limits::Limit},
    shell::{Frame, see_other},
    t,
    ui::*,
    walks::{
        labels,
        model::State,
        pages::{PUBLIC, public_address},
        service::{
            public::{self, Read, Shown},
            route::takes_notes,
            signup::{self, SignUp},
        },
    },
};
use axum::{extract::Path, response::Response};
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

/// Longest first name.
const LONGEST: usize = 40;

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
    Ok(page(&frame, &scope, &read, &form, &FieldErrors::default()))
}

/// Signs up.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such walk, [`Fault::TooMany`] when too many come from one place.
pub async fn post(
    frame: Frame,
    scope: Scope<Public>,
    from: From,
    Path(slug): Path<String>,
    Posted(mut form): Posted<SignUpForm>,
) -> Result<Response, Fault> {
    let read = public::one(&scope, &slug).await?;
    counted(&scope, &from, Limit::Submit)?;
    if SignupId::parse(&form.key).is_none() {
        form.key = fresh_key(&scope);
    }
    let given = fields(|f| SignUp {
        key: f.must("key", SignupId::parse(&form.key), Problem::NotAChoice).unwrap_or_else(|| scope.new_id()),
        name: Some(f.text("name", &form.name, 0..=LONGEST)).filter(|name| !name.is_empty()).map(Pii::new),
        email: f.email("email", &form.email).map(Pii::new),
    });
    let done = match given {
        Ok(given) => signup::sign_up(&scope, &slug, given).await,
        Err(errors) => Err(errors.into()),
    };
    match done {
        Ok(token) => Ok(see_other(&frame.href(&format!("/anmalan/{token}")))),
        Err(Refused::Form(errors)) => Ok(page(&frame, &scope, &read, &form, &errors)),
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

fn page(frame: &Frame, scope: &Scope<Public>, read: &Read, form: &SignUpForm, errors: &FieldErrors) -> Response {
    let (lang, shown) = (frame.lang, &read.shown);
    let summary = errors.summary(lang);
    let status = if summary.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let (count, title) = (summary.len(), shown.plan.title.clone());
    let today = local_date(scope.now());
    let walking = takes_notes(&shown.row, today);
    frame.page(title.clone()).description(shown.plan.about.clone()).status(status).render(|| {
        let back = lang.path(PUBLIC);
        view! {
            <div class="page stack-l walk">
                <div class="stack-s">
                    <p class="no-print"><a class="quiet-link" href=back>{t!(lang, "walk-to-all")}</a></p>
                    <p class="eyebrow">{t!(lang, "walk-eyebrow")}</p>
                    <h1 lang="sv">{title}</h1>
                    {in_swedish(lang)}
                </div>
                <ErrorSummary title=t!(lang, "form-errors", count = count) errors=summary/>
                {standing(lang, shown)}
                <div class="split">
                    <div class="stack-l">
                        {walking.then(|| walk_now(lang, shown))}
                        {shown.is_open.then(|| sign_up(lang, shown, form, errors))}
                        {steps::protocol(lang, &frame.profile, read)}
                        {steps::about(lang, shown)}
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

/// The way in for those who are there.
fn walk_now(lang: Lang, shown: &Shown) -> AnyView {
    let href = lang.path(&format!("{}/ga", public_address(&shown.row.slug)));
    view! {
        <section class="card stack-s no-print">
            <h2>{t!(lang, "walk-now")}</h2>
            <p>{t!(lang, "walk-now-text")}</p>
            <div><LinkButton href text=t!(lang, "walk-join") kind=ButtonKind::Amber glyph=Some(Glyph::Route)/></div>
        </section>
    }
    .into_any()
}

fn sign_up(lang: Lang, shown: &Shown, form: &SignUpForm, errors: &FieldErrors) -> AnyView {
    let full = shown.left == 0 || shown.waiting > 0;
    let (key, name, email) = (form.key.clone(), form.name.clone(), form.email.clone());
    let (wrong_name, wrong_email) = (errors.of("name", lang), errors.of("email", lang));
    let tone = if full { Tone::Warn } else { Tone::Ok };
    let text = if full { t!(lang, "walk-signup-wait") } else { t!(lang, "walk-signup-button") };
    let notice = full.then(|| view! { <p>{t!(lang, "walk-signup-full")}</p> });
    view! {
        <section class="card stack no-print" id="anmal">
            <div class="spread"><h2>{t!(lang, "walk-signup")}</h2><StatusTag text=seats(lang, shown) tone=tone/></div>
            {notice}
            <form method="post" class="stack">
                <HiddenInput name="key" value=key/>
                <TextInput name="name" id="field-name" label=t!(lang, "walk-signup-name") hint=t!(lang, "walk-signup-name-hint")
                    value=name error=wrong_name autocomplete="given-name" maxlength=most(LONGEST)/>
                <TextInput name="email" id="field-email" label=t!(lang, "walk-signup-email") hint=t!(lang, "walk-signup-email-hint")
                    value=email error=wrong_email kind="email" autocomplete="email" inputmode="email"/>
                <p class="small">{t!(lang, "walk-signup-privacy")}</p>
                <div><Button text kind=ButtonKind::Amber/></div>
            </form>
        </section>
    }
    .into_any()
}

/// How the days of a walk are said beside each other.
pub(super) fn when(lang: Lang, shown: &Shown) -> String {
    format!("{}, {}", labels::day_in_words(lang, &shown.plan), labels::hours(lang, &shown.plan))
}
