//! The page of a case: the list to the left where there is room, the case to the right.

use super::{facts, form::CaseForm, history, merging, related, sort, step, take_in, words};
use crate::{
    accounts::{Change, session::SignedInAs},
    forms::FieldErrors,
    kernel::{id::StaffId, lang::Lang},
    platform::{clock::Timestamp, municipality::Profile},
    reports::{
        labels,
        model::{Report, Status},
        pages::inbox::{
            keys,
            query::InboxQuery,
            rows::{self, Look},
        },
        service::{case::Case, inbox::Listed},
        store::inbox::Line,
    },
    shell::{Frame, Room},
    t,
    ui::{ErrorSummary, HiddenInput, Notice, PageHeading, StatusTag, Tone},
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

/// The office speaks Swedish.
pub const SV: Lang = Lang::Sv;

/// Everything the parts of the page are made from.
pub struct View<'a> {
    /// For names of codes.
    pub profile: &'a Profile,
    /// For ages.
    pub now: Timestamp,
    /// Who looks.
    pub me: Option<&'a SignedInAs>,
    /// The case.
    pub case: &'a Case,
    /// The list beside it.
    pub listed: &'a Listed,
    /// What the list is narrowed to.
    pub query: &'a InboxQuery,
    /// What was typed.
    pub form: &'a CaseForm,
    /// What is wrong with it.
    pub errors: &'a FieldErrors,
    /// Show the step as the resident will see it.
    pub preview: bool,
    /// The step that was asked for is the form of the situation picture: it is shown first, open.
    pub leading: bool,
    /// Somebody else was faster.
    pub conflict: bool,
    /// What they did.
    pub changes: &'a [Change],
    /// The report this one is about to be merged into.
    pub main: Option<&'a Report>,
}

impl View<'_> {
    /// The words at a field of the form that was sent, if it has a mistake.
    pub fn error(&self, field: &str) -> Option<String> {
        self.errors.of(field, SV)
    }

    /// Was this part of the page sent and came back?
    pub fn came_back(&self, parts: &[&str]) -> bool {
        parts.contains(&self.form.r#do.as_str())
    }

    /// The version, as every form of the page carries it.
    pub fn version(&self) -> AnyView {
        view! { <HiddenInput name="version" value=self.form.version.clone()/> }.into_any()
    }

    /// Where a form of the page goes, and which part of the page is shown then.
    pub fn at(&self, part: &str) -> String {
        format!("{}#{part}", self.query.link(Some(self.case.report.id)))
    }

    /// The name of a member of staff; the role's word when the account is gone.
    pub fn name(&self, who: StaffId) -> String {
        let known = self.case.names.get(&who).cloned();
        known.unwrap_or_else(|| t!(SV, "office-somebody"))
    }
}

/// The page.
pub fn page(frame: &Frame, view: &View<'_>, status: StatusCode) -> Response {
    let title = title(view);
    let look = Look { profile: view.profile, now: view.now, query: view.query, current: Some(view.case.report.id) };
    frame.page(title.clone()).office(Room::Inbox).status(status).render(|| {
        let back = view.query.link(None);
        view! {
            <div class="split split-list case-page">
                <nav class="case-list" aria-label=t!(SV, "office-inbox")>
                    <a class="quiet-link" href=back.clone()>{t!(SV, "office-whole-list")}</a>
                    {rows::list(&view.listed.lines, &look)}
                </nav>
                <div class="stack case">
                    <a class="quiet-link case-back" href=back>{t!(SV, "office-back-to-list")}</a>
                    {case(view, title)}
                </div>
            </div>
        }
    })
}

fn title(view: &View<'_>) -> String {
    let report = &view.case.report;
    labels::title(view.profile, &report.choice, report.area.as_ref())
}

fn case(view: &View<'_>, title: String) -> AnyView {
    let errors = view.errors.summary(SV);
    let count = errors.len();
    view! {
        <PageHeading title>{keys()}</PageHeading>
        {standing(view)}
        <ErrorSummary title=t!(SV, "form-errors", count = count) errors/>
        {conflict(view)}
        {said(view)}
        {related::merged_into(view)}
        {words::words(view)}
        {facts::photo(view)}
        {facts::facts(view)}
        {history::history(view)}
        {take_in::instead(view)}
        {step::step(view)}
        {(!view.leading).then(|| take_in::take_in(view))}
        {sort::assign(view)}
        {sort::classify(view)}
        {merging::confirm(view)}
        {related::similar(view)}
        {related::merged(view)}
        {history::notes(view)}
    }
    .into_any()
}

/// Status, promise and moment of arrival in one line.
fn standing(view: &View<'_>) -> AnyView {
    let report = &view.case.report;
    let promise = labels::promise(report.due_at, report.answered_at, view.now)
        .filter(|_| !report.status.is_closed())
        .map(|promise| {
            let tone = if promise.late { Tone::Danger } else { Tone::Neutral };
            view! { <StatusTag text=promise.text tone/> }
        });
    let came = labels::moment(report.received_at, view.now);
    // What `e` does here: to the form, not through it.
    let to_step = (!report.status.next().is_empty() && report.merged_into.is_none()).then(
        || view! { <a class="quiet-link" href="#field-status" data-primary-action="">{t!(SV, "office-to-step")}</a> },
    );
    view! {
        <p class="cluster">
            <StatusTag text=labels::status(report.status) tone=labels::tone(report.status)/>
            {promise}
            {to_step}
            <span class="small">
                {t!(SV, "office-came")}" "<time datetime=report.received_at.to_rfc3339()>{came}</time>
            </span>
        </p>
    }
    .into_any()
}

/// Who was faster, and what they did.
fn conflict(view: &View<'_>) -> Option<AnyView> {
    if !view.conflict {
        return None;
    }
    let lines = view.changes.iter().map(|change| {
        let when = labels::moment(change.at, view.now);
        view! { <li>{history::change(change)}" "<time datetime=change.at.to_rfc3339()>{when}</time></li> }
    });
    let lines = lines.collect_view();
    let title = match view.changes.first() {
        Some(change) => t!(SV, "office-conflict", who = history::who(change)),
        None => t!(SV, "office-conflict-unknown"),
    };
    Some(
        view! {
            <Notice title tone=Tone::Danger announce=true>
                <ul>{lines}</ul>
                <p>{t!(SV, "office-conflict-text")}</p>
            </Notice>
        }
        .into_any(),
    )
}

/// What was just done.
fn said(view: &View<'_>) -> Option<AnyView> {
    let lang = SV;
    let title = match view.query.done.as_str() {
        "step" => t!(lang, "office-done-step"),
        "mask" => t!(lang, "office-done-mask"),
        "unmask" => t!(lang, "office-done-unmask"),
        "classify" => t!(lang, "office-done-classify"),
        "assign" | "take_on" => t!(lang, "office-done-assign"),
        "note" => t!(lang, "office-done-note"),
        "merge" => t!(lang, "office-done-merge"),
        "unmerge" => t!(lang, "office-done-unmerge"),
        "take_in" => t!(lang, "office-done-take-in"),
        "taken_out" => t!(lang, "office-done-taken-out"),
        _ => return None,
    };
    let next = next(view);
    Some(view! { <Notice title tone=Tone::Ok announce=true>{next}</Notice> }.into_any())
}

/// The way on: the next report of the list that is still to be sorted.
fn next(view: &View<'_>) -> Option<AnyView> {
    let own = view.case.report.id;
    let new = |line: &&Line| line.id != own && matches!(line.status, Status::Received | Status::InReview);
    let line = view.listed.lines.iter().find(new)?;
    let (href, title) = (view.query.link(Some(line.id)), rows::title(line, view.profile));
    Some(view! { <p>{t!(SV, "office-next-report")}" "<a href=href>{title}</a></p> }.into_any())
}
