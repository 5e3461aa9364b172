//! `/arende/{kod}`: follow a report, and answer back.

use super::{
    door,
    follow_view::{Shown, page},
};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Problem, Refused, fields},
    kernel::pii_types::Pii,
    reports::{
        ToldBack,
        model::Verdict,
        service::{
            Key,
            follow::{self, Case},
        },
    },
    shell::{Frame, see_other},
    t,
};
use axum::{
    extract::{Path, Query},
    response::Response,
};
use http::StatusCode;
use serde::Deserialize;

/// Most characters of an addition.
pub(super) const MOST_WORDS: usize = 2_000;

/// The forms of the page; `do` says which.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "each field is the control of the same name")]
pub struct FollowForm {
    #[serde(rename = "do")]
    pub act: String,
    pub words: String,
    pub why: String,
    pub pii_ok: String,
    pub verdict: String,
    pub sure: String,
}

/// What the address says about the visit.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "each field is the word of the address")]
pub struct Visit {
    pub ny: String,
    pub klart: String,
}

/// The report by its code.
///
/// # Errors
/// [`Fault::NotFound`] when the code opens nothing.
pub async fn get<A: ToldBack>(
    frame: Frame,
    scope: Scope<Public>,
    from: door::From,
    Path(code): Path<String>,
    Query(visit): Query<Visit>,
) -> Result<Response, Fault> {
    door::waited(&scope, &from)?;
    let shown = match door::code(&code) {
        Ok(key) => show::<A>(&frame, &scope, &key, &visit).await,
        Err(fault) => Err(fault),
    };
    door::count_miss(&scope, &from, shown)
}

/// What the sender does with the report, by its code.
///
/// # Errors
/// [`Fault::NotFound`] when the code opens nothing.
pub async fn post<A: ToldBack>(
    frame: Frame,
    scope: Scope<Public>,
    from: door::From,
    Path(code): Path<String>,
    Posted(form): Posted<FollowForm>,
) -> Result<Response, Fault> {
    door::waited(&scope, &from)?;
    let done = match door::code(&code) {
        Ok(key) => act::<A>(&frame, &scope, &key, form).await,
        Err(fault) => Err(fault),
    };
    door::count_miss(&scope, &from, done)
}

/// The page of the report a key opens.
///
/// # Errors
/// [`Fault::NotFound`] when the key opens nothing.
pub(super) async fn show<A: ToldBack>(
    frame: &Frame,
    scope: &Scope<Public>,
    key: &Key,
    visit: &Visit,
) -> Result<Response, Fault> {
    let case = follow::open(scope, key).await?;
    let answer = answer::<A>(scope, &case).await?;
    let shown = Shown { visit: visit.clone(), answer, ..Shown::of(case) };
    Ok(page(frame, scope, key, StatusCode::OK, shown))
}

/// Does what a form asks for, or shows it again.
///
/// # Errors
/// [`Fault::NotFound`] when the key opens nothing or the report takes it no more.
pub(super) async fn act<A: ToldBack>(
    frame: &Frame,
    scope: &Scope<Public>,
    key: &Key,
    form: FollowForm,
) -> Result<Response, Fault> {
    let done = match attempt(frame, scope, key, &form).await {
        Ok(done) => done,
        Err(Refused::Fault(Fault::Conflict)) => return again::<A>(frame, scope, key, form, Wrong::Conflict).await,
        Err(Refused::Fault(fault)) => return Err(fault),
        Err(Refused::Form(errors)) => return again::<A>(frame, scope, key, form, Wrong::Form(errors)).await,
    };
    Ok(see_other(&frame.href(&format!("{}?klart={done}", key.path()))))
}

async fn attempt(frame: &Frame, scope: &Scope<Public>, key: &Key, form: &FollowForm) -> Result<&'static str, Refused> {
    match form.act.as_str() {
        "addition" => {
            let words = text(frame, form, "words", &form.words)?;
            follow::add(scope, key, words).await?;
            Ok("tillagt")
        }
        "verdict" => {
            let verdict = Verdict::parse(&form.verdict).map_err(|_| Fault::BadRequest)?;
            follow::judge(scope, key, verdict).await?;
            Ok("svar")
        }
        "reopen" => {
            let words = text(frame, form, "why", &form.why)?;
            follow::reopen(scope, key, words).await?;
            Ok("oppnad")
        }
        "withdraw" if form.sure == "1" => {
            follow::withdraw(scope, key).await?;
            Ok("tillbaka")
        }
        "withdraw" => {
            let missing = Problem::Said(t!(frame.lang, "follow-withdraw-missing"));
            Err(FieldErrors::one("sure", missing).into())
        }
        _ => Err(Fault::BadRequest.into()),
    }
}

/// Words of the sender; asked about once when they look like personal data.
fn text(frame: &Frame, form: &FollowForm, name: &'static str, value: &str) -> Result<Pii<String>, FieldErrors> {
    let words = fields(|f| f.text(name, value, 1..=MOST_WORDS))?;
    if form.pii_ok != "1" && !crate::kernel::pii::find(&words).is_empty() {
        return Err(FieldErrors::one(name, Problem::Said(t!(frame.lang, "report-pii-error"))));
    }
    Ok(Pii::new(words))
}

enum Wrong {
    Form(FieldErrors),
    Conflict,
}

/// What came of it where many said the same; nothing once the report is withdrawn.
async fn answer<A: ToldBack>(scope: &Scope<Public>, case: &Case) -> Result<Option<(String, String)>, Fault> {
    let report = &case.report;
    if report.withdrawn {
        return Ok(None);
    }
    A::about(scope, &report.category, report.area.as_ref()).await
}

async fn again<A: ToldBack>(
    frame: &Frame,
    scope: &Scope<Public>,
    key: &Key,
    form: FollowForm,
    wrong: Wrong,
) -> Result<Response, Fault> {
    let case = follow::open(scope, key).await?;
    let (status, errors, conflict) = match wrong {
        Wrong::Form(errors) => (StatusCode::UNPROCESSABLE_ENTITY, errors, false),
        Wrong::Conflict => (StatusCode::CONFLICT, FieldErrors::default(), true),
    };
    let answer = answer::<A>(scope, &case).await?;
    Ok(page(frame, scope, key, status, Shown { form, errors, conflict, answer, ..Shown::of(case) }))
}
