//! What the pages of an analysis share: where it stands, what was done, and the pictures with their words.

use super::{address, waiting::tag};
use crate::{
    accounts::{
        policy::{ReadAnalyses, WorkOnAnalyses},
        scope::Scope,
    },
    analysis::{
        labels,
        model::{Act, State},
        service::read::{self, Whole},
        view::AnalysisForm,
    },
    fault::Fault,
    forms::{FieldErrors, Refused},
    kernel::{id::AnalysisId, lang::Lang},
    platform::{
        clock::{Timestamp, spoken_moment},
        municipality::Profile,
    },
    t,
    ui::*,
};
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

const SV: Lang = Lang::Sv;

/// Reads the id of an address.
///
/// # Errors
/// [`Fault::NotFound`] when it is none.
pub(super) fn read_id(id: &str) -> Result<AnalysisId, Fault> {
    AnalysisId::parse(id).ok_or(Fault::NotFound)
}

/// What the address says besides the analysis.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    /// What was just done.
    done: String,
}

/// A page about to be shown.
pub(super) struct Shown {
    /// The analysis and what stands beside it.
    pub whole: Whole,
    /// What was typed.
    pub form: AnalysisForm,
    /// What is wrong with it.
    pub errors: FieldErrors,
    /// What was just done.
    pub done: String,
    /// The version the person saw, when somebody else was faster.
    pub since: Option<i64>,
    /// For moments as people say them.
    pub now: Timestamp,
}

impl Shown {
    /// The page as it opens.
    pub fn fresh(whole: Whole, now: Timestamp, query: Option<&str>) -> Self {
        let said: Said = serde_html_form::from_str(query.unwrap_or_default()).unwrap_or_default();
        let form = AnalysisForm::of(&whole);
        Self { whole, form, errors: FieldErrors::default(), done: said.done, since: None, now }
    }

    /// Was one of these forms sent, and came back?
    pub fn came_back(&self, forms: &[&str]) -> bool {
        forms.contains(&self.form.r#do.as_str())
    }

    /// The words at a field, if it has a mistake.
    pub fn error(&self, field: &str) -> Option<String> {
        self.errors.of(field, SV)
    }

    /// The version, as every form carries it.
    pub fn version(&self) -> AnyView {
        view! { <HiddenInput name="version" value=self.form.version.clone()/> }.into_any()
    }

    /// May the person do this now?
    pub fn may(&self, act: Act) -> bool {
        let own = match act {
            Act::Work | Act::Report => self.whole.works,
            _ => self.whole.commissions,
        };
        own && self.whole.one.state.allows(act)
    }
}

/// The page again, with what was typed: 422 for mistakes, 409 when somebody was faster.
///
/// # Errors
/// Every fault but [`Fault::Conflict`]; [`Fault::NotFound`] when it is not the person's any more.
pub(super) async fn again(
    scope: &Scope<WorkOnAnalyses>,
    id: AnalysisId,
    form: AnalysisForm,
    refused: Refused,
) -> Result<(Shown, StatusCode), Fault> {
    let errors = match refused {
        Refused::Fault(fault) if fault != Fault::Conflict => return Err(fault),
        Refused::Fault(_) => None,
        Refused::Form(errors) => Some(errors),
    };
    let whole = read::whole(&scope.narrow::<ReadAnalyses>()?, id).await?;
    if !whole.works {
        // Whose it is was asked for last: the form was for somebody else.
        return Err(Fault::NotFound);
    }
    let (seen, open) = (form.version(), AnalysisForm::of(&whole));
    let mut shown = Shown {
        form: form.over(open),
        whole,
        errors: FieldErrors::default(),
        done: String::new(),
        since: None,
        now: scope.now(),
    };
    if let Some(errors) = errors {
        shown.errors = errors;
        return Ok((shown, StatusCode::UNPROCESSABLE_ENTITY));
    }
    // Sending again means: I have read what changed, and mean it still.
    shown.form.version = shown.whole.one.version.to_string();
    shown.since = Some(seen);
    Ok((shown, StatusCode::CONFLICT))
}

/// State, last day, and the ways to the work, in one line.
pub(super) fn standing(shown: &Shown) -> AnyView {
    let one = &shown.whole.one;
    let due = one.due.filter(|_| one.state == State::Running).map(|day| tag(day, shown.whole.today));
    let small = one.small.then(|| view! { <StatusTag text=t!(SV, "analysis-small")/> });
    let ways = shown.may(Act::Work).then(|| {
        let (work, star) = (format!("{}/arbete", address(one.id)), format!("{}/stjarna", address(one.id)));
        view! {
            <LinkButton href=work text=t!(SV, "analysis-to-work") kind=ButtonKind::Quiet glyph=Glyph::Edit/>
            <LinkButton href=star text=t!(SV, "analysis-to-star") kind=ButtonKind::Quiet glyph=Glyph::Award/>
        }
    });
    view! {
        <div class="spread no-print-buttons" id="field-do" tabindex="-1">
            <p class="cluster">
                <StatusTag text=labels::state(one.state) tone=labels::tone(one.state)/>{due}{small}
            </p>
            <div class="cluster no-print">{ways}</div>
        </div>
    }
    .into_any()
}

/// Mistakes, who was faster, what was just done.
pub(super) fn messages(profile: &Profile, shown: &Shown) -> AnyView {
    let errors = shown.errors.summary(SV);
    let count = errors.len();
    view! {
        <ErrorSummary title=t!(SV, "form-errors", count = count) errors/>
        {conflict(profile, shown)}
        {said(shown)}
    }
    .into_any()
}

fn conflict(profile: &Profile, shown: &Shown) -> Option<AnyView> {
    let changes = read::since(&shown.whole, shown.since?);
    let lines = changes.iter().map(|change| {
        let when = spoken_moment(change.at, shown.now, SV);
        let words = format!("{}: {}", labels::who(change), labels::change(profile, change));
        view! { <li>{words}" "<time datetime=change.at.to_rfc3339()>{when}</time></li> }
    });
    let (lines, kept) = (lines.collect_view(), kept(shown));
    Some(
        view! {
            <Notice title=t!(SV, "analysis-conflict") tone=Tone::Danger announce=true>
                <ul>{lines}</ul>
                <p>{t!(SV, "analysis-conflict-text")}</p>
                {kept}
            </Notice>
        }
        .into_any(),
    )
}

/// What somebody typed into a form that may be gone, to be copied.
fn kept(shown: &Shown) -> AnyView {
    let form = &shown.form;
    let typed: Vec<&String> = match form.r#do.as_str() {
        "save" | "propose" | "start_small" => vec![&form.title, &form.problem, &form.why, &form.find_out],
        "report" => vec![&form.report],
        "cause" | "reword" => vec![&form.words],
        "found" => vec![&form.found, &form.proposals],
        "chain" => form.step.iter().chain(&form.breaks).collect(),
        "star" => form.factor.iter().collect(),
        _ => Vec::new(),
    };
    let lines = typed.into_iter().filter(|text| !text.trim().is_empty()).cloned();
    lines.map(|text| view! { <p class="words">{text}</p> }).collect_view().into_any()
}

fn said(shown: &Shown) -> Option<AnyView> {
    let title = match shown.done.as_str() {
        "save" => t!(SV, "analysis-done-save"),
        "propose" => t!(SV, "analysis-done-propose"),
        "start_small" => t!(SV, "analysis-done-start-small"),
        "assign" => t!(SV, "analysis-done-assign"),
        "report" => t!(SV, "analysis-done-report"),
        "close" => t!(SV, "analysis-done-close"),
        "drop" => t!(SV, "analysis-done-drop"),
        "work" => t!(SV, "analysis-done-work"),
        _ => return None,
    };
    Some(view! { <Notice title tone=Tone::Ok announce=true/> }.into_any())
}
