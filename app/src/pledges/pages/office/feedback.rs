//! `/personal/loften/{id}/synpunkter`: what residents say of a pledge. Nobody outside reads it before somebody has here.

use super::{feedback_forms, read_id};
use crate::{
    accounts::{
        policy::{FeedSituation, PublishPledges, ReadPledges},
        scope::Scope,
    },
    fault::Fault,
    forms::{self, FieldErrors, Posted, Refused},
    kernel::{id::PledgeId, lang::Lang},
    pledges::{
        pages::address,
        service::{
            hearing::{self, Seen},
            read::{self, Whole},
        },
        view::HearingForm,
    },
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

const SV: Lang = Lang::Sv;

/// What the address says besides the pledge.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    /// What was just done.
    done: String,
}

/// A page about to be shown.
pub(super) struct View<'a> {
    /// The pledge.
    pub whole: &'a Whole,
    /// What was typed, and where.
    pub form: &'a HearingForm,
    /// What is wrong with it.
    pub errors: &'a FieldErrors,
    /// What there is to tell.
    pub said: Option<(String, Tone)>,
    /// May this person put things into the lägesbild?
    pub feeds: bool,
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such pledge.
pub async fn get(
    frame: Frame,
    scope: Scope<PublishPledges>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let said: Said = serde_html_form::from_str(query.as_deref().unwrap_or_default()).unwrap_or_default();
    let shown = (HearingForm::default(), FieldErrors::default(), done(&said.done));
    page(&frame, &scope, read_id(&id)?, shown, StatusCode::OK).await
}

/// Does something with one of them.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such pledge or feedback.
pub async fn post(
    frame: Frame,
    scope: Scope<PublishPledges>,
    Path(id): Path<String>,
    Posted(form): Posted<HearingForm>,
) -> Result<Response, Fault> {
    let pledge = read_id(&id)?;
    match act(&frame, &scope, pledge, &form).await {
        Ok(()) => Ok(see_other(&format!("{}/synpunkter?done={}", address(pledge), form.r#do))),
        Err(Refused::Form(errors)) => {
            page(&frame, &scope, pledge, (form, errors, None), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(Refused::Fault(Fault::Conflict)) => {
            let said = Some((t!(SV, "hearing-conflict"), Tone::Danger));
            page(&frame, &scope, pledge, (form, FieldErrors::default(), said), StatusCode::CONFLICT).await
        }
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

async fn act(
    frame: &Frame,
    scope: &Scope<PublishPledges>,
    pledge: PledgeId,
    form: &HearingForm,
) -> Result<(), Refused> {
    let id = form.feedback().ok_or(Fault::NotFound)?;
    let seen = Seen { pledge, id, version: forms::version(&form.version) };
    match form.r#do.as_str() {
        "show" => {
            let (approved, answer) = form.shown()?;
            hearing::show(scope, seen, approved, answer).await
        }
        "hide" => hearing::hide(scope, seen, form.hidden()?).await,
        "carry" => {
            let (said, changed) = form.carried()?;
            hearing::carry(scope, seen, said, changed).await
        }
        "put_back" => hearing::put_back(scope, seen).await,
        "observe" => {
            let feeding = scope.narrow::<FeedSituation>()?;
            hearing::observe(scope, &feeding, seen, form.observed(&frame.profile)?).await
        }
        _ => Err(Fault::BadRequest.into()),
    }
}

fn done(what: &str) -> Option<(String, Tone)> {
    let text = match what {
        "show" => t!(SV, "hearing-shown"),
        "hide" => t!(SV, "hearing-hidden"),
        "carry" => t!(SV, "hearing-carried"),
        "put_back" => t!(SV, "hearing-put-back"),
        "observe" => t!(SV, "hearing-observed"),
        _ => return None,
    };
    Some((text, Tone::Ok))
}

async fn page(
    frame: &Frame,
    scope: &Scope<PublishPledges>,
    pledge: PledgeId,
    (form, errors, said): (HearingForm, FieldErrors, Option<(String, Tone)>),
    status: StatusCode,
) -> Result<Response, Fault> {
    let whole = read::whole(&scope.narrow::<ReadPledges>()?, pledge).await?;
    let all = hearing::of_pledge(scope, pledge).await?;
    let feeds = scope.narrow::<FeedSituation>().is_ok();
    let (back, name) = (address(pledge), whole.content.title.clone());
    let view = View { whole: &whole, form: &form, errors: &errors, said, feeds };
    let summary = errors.summary(SV);
    let (count, title) = (summary.len(), t!(SV, "hearing-title"));
    Ok(frame.page(t!(SV, "hearing-page", title = name.as_str())).office(Room::Pledges).status(status).render(|| {
        let said = view.said.clone().map(|(title, tone)| view! { <Notice title tone announce=true/> });
        let none = all.is_empty().then(|| {
            view! { <EmptyState title=t!(SV, "hearing-none") text=t!(SV, "hearing-none-text")/> }
        });
        let items = all.iter().map(|one| feedback_forms::one(frame, &view, one)).collect_view();
        view! {
            <p class="no-print"><a class="quiet-link" href=back>{name}</a></p>
            <PageHeading title lead=t!(SV, "hearing-lead")/>
            <div class="page-narrow stack-l">
                {said}
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                {none}
                {items}
            </div>
        }
    }))
}
