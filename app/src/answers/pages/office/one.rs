//! `/personal/ni-sa-vi-gjorde/{id}`: an answer is written, looked at as residents will see it, made public, taken back.

use super::{Offered, SV, fields::fields};
use crate::{
    accounts::{policy::TellResidents, scope::Scope},
    answers::{
        model::Public,
        pages::{OFFICE, PUBLIC, article},
        service::{
            public::ANCHOR,
            read::{self, Answer},
            write,
        },
        view::AnswerForm,
    },
    fault::Fault,
    forms::{self, FieldErrors, Posted, Refused},
    kernel::id::AnswerId,
    platform::municipality::Profile,
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

/// What the address says besides the answer.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    /// What was just done.
    done: String,
}

fn read_id(id: &str) -> Result<AnswerId, Fault> {
    AnswerId::parse(id).ok_or(Fault::NotFound)
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such answer.
pub async fn get(
    frame: Frame,
    scope: Scope<TellResidents>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let answer = read::one(&scope, read_id(&id)?).await?;
    let said: Said = serde_html_form::from_str(query.as_deref().unwrap_or_default()).unwrap_or_default();
    let form = AnswerForm::of(&answer.draft, answer.version);
    let page = Page { answer: &answer, form: &form, errors: &FieldErrors::default(), said: done(&said.done) };
    page.render(&frame, &scope, StatusCode::OK).await
}

/// Saves, publishes, takes back or throws away.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such answer.
pub async fn post(
    frame: Frame,
    scope: Scope<TellResidents>,
    Path(id): Path<String>,
    Posted(mut form): Posted<AnswerForm>,
) -> Result<Response, Fault> {
    let id = read_id(&id)?;
    let refused = match act(&frame, &scope, id, &form).await {
        Ok(()) if form.r#do == "drop" => return Ok(see_other(&format!("{OFFICE}?done=drop"))),
        Ok(()) => return Ok(see_other(&format!("{OFFICE}/{id}?done={}", form.r#do))),
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(refused) => refused,
    };
    let answer = read::one(&scope, id).await?;
    if let Refused::Form(errors) = &refused {
        let page = Page { answer: &answer, form: &form, errors, said: None };
        return page.render(&frame, &scope, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    // Sending again means: I have read what changed, and mean it still.
    form.version = answer.version.to_string();
    let said = Some((t!(SV, "answers-conflict"), Tone::Danger));
    let page = Page { answer: &answer, form: &form, errors: &FieldErrors::default(), said };
    page.render(&frame, &scope, StatusCode::CONFLICT).await
}

async fn act(frame: &Frame, scope: &Scope<TellResidents>, id: AnswerId, form: &AnswerForm) -> Result<(), Refused> {
    let version = forms::version(&form.version);
    match form.r#do.as_str() {
        "save" => write::save(scope, id, version, form.draft(&frame.profile)?).await,
        "publish" => write::publish(scope, id, version, form.draft(&frame.profile)?).await,
        "withdraw" => write::withdraw(scope, id, version).await,
        "drop" => write::discard(scope, id, version).await,
        _ => Err(Fault::BadRequest.into()),
    }
}

fn done(what: &str) -> Option<(String, Tone)> {
    let text = match what {
        "new" => t!(SV, "answers-begun"),
        "save" => t!(SV, "answers-saved"),
        "publish" => t!(SV, "answers-published"),
        "withdraw" => t!(SV, "answers-withdrawn"),
        _ => return None,
    };
    Some((text, Tone::Ok))
}

/// A page about to be shown.
struct Page<'a> {
    answer: &'a Answer,
    form: &'a AnswerForm,
    errors: &'a FieldErrors,
    said: Option<(String, Tone)>,
}

impl Page<'_> {
    async fn render(self, frame: &Frame, scope: &Scope<TellResidents>, status: StatusCode) -> Result<Response, Fault> {
        let answer = self.answer;
        let around = read::around(scope).await?;
        let offered = Offered::of(&around, &frame.profile);
        let seen = read::seen(&frame.profile, &answer.draft, &around);
        let summary = self.errors.summary(SV);
        let (count, title) = (summary.len(), answer.draft.title.clone());
        Ok(frame.page(title.clone()).office(Room::Answers).status(status).render(|| {
            let fields = fields(&frame.profile, self.form, self.errors, &offered);
            let changed = (!self.errors.is_empty()).then_some("");
            let said = self.said.map(|(title, tone)| view! { <Notice title tone announce=true/> });
            let version = self.form.version.clone();
            let (state, beside) = (mark(answer), view! { {preview(&frame.profile, &seen)}{away(answer)} });
            view! {
                <p class="no-print"><a class="quiet-link" href=OFFICE>{t!(SV, "answers-to-all")}</a></p>
                <PageHeading title>{state}</PageHeading>
                <div class="stack-l">
                    {said}
                    <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                    <div class="split">
                        <Card title=t!(SV, "answers-edit")>
                            <form method="post" class="stack-l" data-guard="" data-changed=changed>
                                <HiddenInput name="version" value=version/>
                                {fields}
                                <ActionBar>
                                    <Button text=t!(SV, "answers-save") name="do" value="save" kind=ButtonKind::Quiet/>
                                    <Button text=t!(SV, "answers-publish") name="do" value="publish" kind=ButtonKind::Amber/>
                                </ActionBar>
                            </form>
                        </Card>
                        <div class="stack">{beside}</div>
                    </div>
                </div>
            }
        }))
    }
}

/// Where it stands.
pub(super) fn mark(answer: &Answer) -> AnyView {
    let (text, tone) = match (&answer.public, answer.is_changed(), answer.published_at) {
        (Some(_), false, _) => (t!(SV, "answers-state-public"), Tone::Ok),
        (Some(_), true, _) => (t!(SV, "answers-state-changed"), Tone::Info),
        (None, _, Some(_)) => (t!(SV, "answers-state-withdrawn"), Tone::Neutral),
        (None, _, None) => (t!(SV, "answers-state-draft"), Tone::Warn),
    };
    view! { <StatusTag text tone/> }.into_any()
}

/// What was saved last, as residents will read it.
fn preview(profile: &Profile, seen: &Public) -> AnyView {
    let (about, body) = (article::about(SV, profile, seen), article::body(SV, seen));
    view! {
        <Card title=t!(SV, "answers-preview") eyebrow=t!(SV, "answers-preview-text")>
            <p class="small">{about}</p>
            {body}
        </Card>
    }
    .into_any()
}

/// Taking it back, or throwing away what nobody outside has read.
fn away(answer: &Answer) -> AnyView {
    let public = answer.public.is_some().then(|| {
        let href = format!("{PUBLIC}#{ANCHOR}{}", answer.id);
        view! { <p><a href=href>{t!(SV, "answers-as-residents")}</a></p> }
    });
    let (act, text, summary, explained) = if answer.public.is_some() {
        ("withdraw", t!(SV, "answers-withdraw"), t!(SV, "answers-withdraw-title"), t!(SV, "answers-withdraw-text"))
    } else if answer.published_at.is_none() {
        ("drop", t!(SV, "answers-drop"), t!(SV, "answers-drop-title"), t!(SV, "answers-drop-text"))
    } else {
        return ().into_any();
    };
    let version = answer.version.to_string();
    view! {
        {public}
        <Details summary>
            <form method="post" class="stack-s">
                <HiddenInput name="version" value=version/>
                <p>{explained}</p>
                <div><Button text kind=ButtonKind::Danger name="do" value=act/></div>
            </form>
        </Details>
    }
    .into_any()
}
