//! `/personal/prioritering/{runda}`: a round: where the areas lie, what is chosen and why, what came of the last choice.

mod chosen;
mod picture;

use super::{SV, address, previous::previous, read_key};
use crate::{
    accounts::{
        policy::{DecidePriorities, ReadPriorities},
        scope::Scope,
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    kernel::id::AreaCode,
    platform::clock::{Timestamp, spoken_date, spoken_moment},
    priorities::{
        labels,
        model::RoundKey,
        service::{choose, read, read::Whole, weigh},
        view::RoundForm,
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

/// Everything the parts of the page are made from.
struct View<'a> {
    frame: &'a Frame,
    now: Timestamp,
    whole: &'a Whole,
    form: &'a RoundForm,
    errors: &'a FieldErrors,
    said: Option<(String, Tone)>,
}

impl View<'_> {
    fn error(&self, field: &str) -> Option<String> {
        self.errors.of(field, SV)
    }

    fn name(&self, code: &str) -> String {
        self.frame.profile.area_name(code)
    }

    fn day(&self, day: chrono::NaiveDate) -> String {
        spoken_date(day, self.whole.today, SV)
    }

    /// May the person change it, and can it be changed still?
    fn edits(&self) -> bool {
        self.whole.decides && self.whole.is_draft()
    }
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such round.
pub async fn get(
    frame: Frame,
    scope: Scope<ReadPriorities>,
    Path(key): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let whole = read::whole(&scope, read_key(&key)?).await?;
    let said = match query.as_deref() {
        Some("done=save") => Some(t!(SV, "priorities-done-save")),
        Some("done=decide") => Some(t!(SV, "priorities-done-decide")),
        Some("done=place") => Some(t!(SV, "priorities-done-place")),
        Some("done=unplace") => Some(t!(SV, "priorities-done-unplace")),
        _ => None,
    };
    let (form, errors) = (RoundForm::of(&whole), FieldErrors::default());
    let said = said.map(|title| (title, Tone::Ok));
    let view = View { frame: &frame, now: scope.now(), whole: &whole, form: &form, errors: &errors, said };
    Ok(page(&view, StatusCode::OK))
}

/// Does what one of the forms asks for.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such round.
pub async fn post(
    frame: Frame,
    scope: Scope<DecidePriorities>,
    Path(key): Path<String>,
    Posted(form): Posted<RoundForm>,
) -> Result<Response, Fault> {
    let key = read_key(&key)?;
    let refused = match act(&scope, &key, &form).await {
        Ok(()) => return Ok(see_other(&format!("{}?done={}", address(&key), form.r#do))),
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(refused) => refused,
    };
    let whole = read::whole(&scope.narrow()?, key).await?;
    let mut form = form.over(RoundForm::of(&whole));
    let (errors, said, status) = match refused {
        Refused::Form(errors) => (errors, None, StatusCode::UNPROCESSABLE_ENTITY),
        Refused::Fault(_) => {
            // Sending again means: I have read what changed, and mean it still.
            form.version = whole.version().to_string();
            let title = t!(SV, "priorities-conflict");
            (FieldErrors::default(), Some((title, Tone::Danger)), StatusCode::CONFLICT)
        }
    };
    let view = View { frame: &frame, now: scope.now(), whole: &whole, form: &form, errors: &errors, said };
    Ok(page(&view, status))
}

async fn act(scope: &Scope<DecidePriorities>, key: &RoundKey, form: &RoundForm) -> Result<(), Refused> {
    let (version, area) = (form.version(), AreaCode::from(form.placed.as_str()));
    match form.r#do.as_str() {
        "save" => choose::choose(scope, key, version, form.chosen()?, None).await,
        "decide" => choose::choose(scope, key, version, form.chosen()?, Some(form.day()?)).await,
        "place" => weigh::place(scope, key, version, &area, Some(form.placed()?)).await,
        "unplace" => weigh::place(scope, key, version, &area, None).await,
        _ => Err(Fault::BadRequest.into()),
    }
}

fn page(view: &View<'_>, status: StatusCode) -> Response {
    let whole = view.whole;
    let title = t!(SV, "priorities-of", round = labels::round(&whole.key));
    let errors = view.errors.summary(SV);
    let count = errors.len();
    let said = view.said.clone();
    view.frame.page(title.clone()).office(Room::Priorities).status(status).render(|| {
        view! {
            <p class="no-print"><a class="quiet-link" href=super::HERE>{t!(SV, "priorities-to-all")}</a></p>
            <PageHeading title eyebrow=view.frame.profile.bodies.operative.name.clone()/>
            <div class="stack-l">
                {standing(view)}
                {said.map(|(title, tone)| view! { <Notice title tone announce=true/> })}
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors/>
                {picture::picture(view)}
                <div class="grid-2">
                    <div class="stack">{chosen::chosen(view)}{chosen::direction(view)}</div>
                    <div class="stack">{previous(&view.frame.profile, view.whole)}{history(view)}</div>
                </div>
            </div>
        }
    })
}

/// Where it stands, and by which days it is judged.
fn standing(view: &View<'_>) -> AnyView {
    let whole = view.whole;
    let judged = whole.key.before();
    let text = t!(
        SV,
        "priorities-judged-by",
        round = labels::round(&judged),
        before = labels::round(&judged.before()),
        year = labels::round(&judged.year_before())
    );
    let running = (!whole.is_complete() && whole.is_draft())
        .then(|| view! { <p class="small">{t!(SV, "priorities-not-complete", day = view.day(judged.days.last))}</p> });
    let decided = whole.round.as_ref().and_then(|round| round.decided_on);
    let decided =
        decided.map(|day| view! { <span class="small">{t!(SV, "priorities-decided-day", day = view.day(day))}</span> });
    view! {
        <div class="stack-s" id="field-do" tabindex="-1">
            <p class="cluster">
                <StatusTag text=labels::standing(whole.standing) tone=labels::tone(whole.standing)/>{decided}
            </p>
            <p class="measure">{text}</p>
            {running}
        </div>
    }
    .into_any()
}

/// Who did what, newest first; nothing outside the group.
fn history(view: &View<'_>) -> Option<AnyView> {
    let happenings: Vec<_> = view
        .whole
        .changes
        .iter()
        .map(|change| {
            let when = spoken_moment(change.at, view.now, SV);
            Happening::new(change.at.to_rfc3339(), when, labels::change(&view.frame.profile, change))
        })
        .collect();
    if happenings.is_empty() {
        return None;
    }
    let many = happenings.len();
    Some(view! { <Details summary=t!(SV, "priorities-history", n = many)><Timeline happenings/></Details> }.into_any())
}
