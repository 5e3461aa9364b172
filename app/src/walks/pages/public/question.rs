//! `/atgard/{token}`: the owner of something answers the municipality: done, planned, or no and why. Without an account.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    shell::{Frame, see_other},
    t,
    ui::*,
    walks::{
        labels,
        model::{LONGEST_TEXT, ReplyKind},
        service::reply::{self, Question},
        view::ReplyForm,
    },
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
/// [`Fault::NotFound`] when we did not write the token, or its time is over.
pub async fn get(
    frame: Frame,
    scope: Scope<Public>,
    Path(token): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let question = reply::question(&scope, &token).await?;
    let sent = query.is_some_and(|query| query.contains("done="));
    Ok(page(&frame, &question, &ReplyForm::default(), &FieldErrors::default(), sent))
}

/// Takes the answer.
///
/// # Errors
/// As [`get`].
pub async fn post(
    frame: Frame,
    scope: Scope<Public>,
    Path(token): Path<String>,
    Posted(form): Posted<ReplyForm>,
) -> Result<Response, Fault> {
    let question = reply::question(&scope, &token).await?;
    let done = match form.read(frame.lang) {
        Ok(given) => reply::answer(&scope, &token, given).await,
        Err(errors) => Err(errors.into()),
    };
    match done {
        Ok(()) => Ok(see_other(&frame.href(&format!("/atgard/{token}?done=1")))),
        Err(Refused::Form(errors)) => Ok(page(&frame, &question, &form, &errors, false)),
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

fn page(frame: &Frame, question: &Question, form: &ReplyForm, errors: &FieldErrors, sent: bool) -> Response {
    let lang = frame.lang;
    let (plan, content) = (question.walk.plan(), question.line.content());
    let summary = errors.summary(lang);
    let status = if summary.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let (count, title) = (summary.len(), t!(lang, "walk-question-title"));
    let stop = plan.stop(question.line.stop).map(labels::stop).unwrap_or_default();
    let swedish = |text: String| view! { <span class="typed" lang="sv">{text}</span> }.into_any();
    let mut facts = vec![
        (t!(lang, "walk-area"), swedish(frame.profile.area_name(plan.area.as_str()))),
        (t!(lang, "walk-line-where"), swedish(stop)),
        (t!(lang, "walk-line-what"), swedish(content.text)),
    ];
    if !content.proposal.is_empty() {
        facts.push((t!(lang, "walk-question-proposal"), swedish(content.proposal)));
    }
    frame.page(title.clone()).private().status(status).render(|| {
        let thanks = sent.then(|| view! { <Notice title=t!(lang, "walk-question-sent") tone=Tone::Ok announce=true/> });
        view! {
            <div class="page page-narrow stack">
                <PageHeading title lead=t!(lang, "walk-question-lead")/>
                {thanks}
                <ErrorSummary title=t!(lang, "form-errors", count = count) errors=summary/>
                <DefinitionList facts/>
                {answer(frame, form, errors)}
            </div>
        }
    })
}

fn answer(frame: &Frame, form: &ReplyForm, errors: &FieldErrors) -> AnyView {
    let lang = frame.lang;
    let kinds = ReplyKind::ALL.iter().map(|one| Choice::new(one.code(), t!(lang, "walk-reply-is", code = one.code())));
    let choices: Vec<_> = kinds.map(|one| one.chosen_if(&form.kind)).collect();
    let (day, words) = (form.day.clone(), form.words.clone());
    let wrong = |field: &str| errors.of(field, lang);
    view! {
        <form method="post" class="stack">
            <RadioGroup name="kind" id="field-kind" legend=t!(lang, "walk-question-answer") choices error=wrong("kind")/>
            <TextInput name="day" id="field-day" label=t!(lang, "walk-question-day") value=day error=wrong("day") kind="date" width=Width::Medium/>
            <TextArea name="words" id="field-words" label=t!(lang, "walk-question-words") hint=t!(lang, "walk-question-words-hint")
                value=words error=wrong("words") rows=3 maxlength=most(LONGEST_TEXT)/>
            <div><Button text=t!(lang, "walk-question-send") kind=ButtonKind::Amber/></div>
        </form>
    }
    .into_any()
}
