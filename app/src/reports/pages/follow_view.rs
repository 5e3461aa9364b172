//! The page of a report as its sender sees it.

use super::{
    follow::{FollowForm, Visit},
    follow_parts as parts, qr,
};
use crate::{
    accounts::{policy::Public, scope::Scope},
    forms::FieldErrors,
    kernel::lang::Lang,
    platform::clock::{Timestamp, local_date, spoken_date},
    reports::{
        service::{
            Key,
            follow::{Case, is_open_to_words},
        },
        wording,
    },
    shell::Frame,
    t,
    ui::{CodeBox, Details, ErrorSummary, Glyph, Icon, Notice, PageHeading, Tone},
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

/// What the page shows.
pub(super) struct Shown {
    /// The report and its history.
    pub case: Case,
    /// What was typed, when something has to be put right.
    pub form: FollowForm,
    /// What has to be put right.
    pub errors: FieldErrors,
    /// Staff changed the report in the same moment.
    pub conflict: bool,
    /// What the address says about the visit.
    pub visit: Visit,
    /// Heading and address of what came of it where many said the same.
    pub answer: Option<(String, String)>,
}

impl Shown {
    /// A report, just opened.
    pub fn of(case: Case) -> Self {
        let (form, errors) = (FollowForm::default(), FieldErrors::default());
        Self { case, form, errors, conflict: false, visit: Visit::default(), answer: None }
    }
}

/// What every part of the page needs.
pub(super) struct Page<'a> {
    /// The frame.
    pub frame: &'a Frame,
    /// Where the page's forms go.
    pub action: String,
    /// The moment it is shown.
    pub now: Timestamp,
    /// What is shown.
    pub shown: &'a Shown,
}

impl Page<'_> {
    /// A day as people say it.
    pub fn day(&self, at: Timestamp) -> String {
        spoken_date(local_date(at), local_date(self.now), self.frame.lang)
    }
}

/// The page.
pub(super) fn page(frame: &Frame, scope: &Scope<Public>, key: &Key, status: StatusCode, shown: Shown) -> Response {
    let lang = frame.lang;
    let action = frame.href(&key.path());
    let link = scope.municipality().link(&action);
    let page = Page { frame, action, now: scope.now(), shown: &shown };
    frame.page(t!(lang, "follow-title")).private().status(status).render(|| {
        let summary = shown.errors.summary(lang);
        let report = &shown.case.report;
        let lead = t!(lang, "follow-received", day = page.day(report.received_at));
        let open = is_open_to_words(report);
        view! {
            <div class="page page-narrow stack-l">
                <ErrorSummary title=t!(lang, "form-errors", count = summary.len()) errors=summary/>
                {said(&page)}
                <PageHeading title=t!(lang, "follow-title") lead=lead/>
                {report.withdrawn.then(|| withdrawn(lang))}
                {code(&page, key, &link)}
                {(!report.withdrawn).then(|| now(&page))}
                {parts::answer(&page)}
                {parts::verdict(&page)}
                {parts::history(&page)}
                <div class="stack-s">
                    {parts::told(&page)}
                    {open.then(|| parts::add(&page))}
                    {parts::reopen(&page)}
                    {open.then(|| parts::withdraw(&page))}
                </div>
            </div>
        }
    })
}

/// The answer to what was just done.
fn said(page: &Page<'_>) -> Option<AnyView> {
    let lang = page.frame.lang;
    if page.shown.conflict {
        return Some(view! { <Notice title=t!(lang, "follow-conflict") tone=Tone::Warn announce=true/> }.into_any());
    }
    let title = match page.shown.visit.klart.as_str() {
        "tillagt" => t!(lang, "follow-done-added"),
        "svar" => t!(lang, "follow-done-judged"),
        "oppnad" => t!(lang, "follow-done-reopened"),
        "bekraftad" => t!(lang, "confirm-done"),
        _ => return None,
    };
    Some(view! { <Notice title tone=Tone::Ok announce=true/> }.into_any())
}

/// The code, large, and the ways to keep it. The link of a letter does not know it.
fn code(page: &Page<'_>, key: &Key, link: &str) -> Option<AnyView> {
    let Key::Code(code) = key else { return None };
    let lang = page.frame.lang;
    let new = page.shown.visit.ny == "1";
    let asked = page.shown.case.address_asked.then(|| view! { <p>{t!(lang, "follow-new-mail")}</p> });
    let welcome = new.then(|| {
        view! {
            <Notice title=t!(lang, "follow-new-title") tone=Tone::Ok announce=true>
                <p>{t!(lang, "follow-new-text")}</p>
                {asked}
            </Notice>
        }
    });
    let ways = keep(page).into_any();
    let where_to_go = page.frame.href("/arende");
    let where_to_go = format!("{}{where_to_go}", page.frame.address.trim_start_matches("https://"));
    let drawing = qr::qr(link, t!(lang, "follow-scan-alt"));
    Some(
        view! {
            {welcome}
            <CodeBox label=t!(lang, "follow-code-label") code=code.to_string()>{ways}</CodeBox>
            <p class="only-print">{t!(lang, "follow-print-how", address = where_to_go)}</p>
            <Details summary=t!(lang, "follow-scan")><p>{t!(lang, "follow-scan-text")}</p>{drawing}</Details>
        }
        .into_any(),
    )
}

/// Buttons that the script shows, because they do nothing without it.
fn keep(page: &Page<'_>) -> impl IntoView + use<> {
    let lang = page.frame.lang;
    view! {
        <button class="btn btn-quiet btn-small" type="button" data-copy="#code" hidden=true
            data-done=t!(lang, "follow-copied") data-failed=t!(lang, "follow-copy-failed")>
            <Icon glyph=Glyph::Copy/><span>{t!(lang, "follow-copy")}</span>
        </button>
        <button class="btn btn-quiet btn-small" type="button" data-print="" hidden=true>
            <Icon glyph=Glyph::Print/><span>{t!(lang, "follow-print")}</span>
        </button>
        <button class="btn btn-quiet btn-small" type="button" data-share="" hidden=true data-share-text=t!(lang, "follow-share-text")>
            <Icon glyph=Glyph::Mail/><span>{t!(lang, "follow-share")}</span>
        </button>
        <p class="hint" data-copy-said="" role="status" hidden=true></p>
    }
}

fn withdrawn(lang: Lang) -> impl IntoView {
    view! {
        <Notice title=t!(lang, "follow-withdrawn-title") tone=Tone::Ok><p>{t!(lang, "follow-withdrawn-text")}</p></Notice>
    }
}

/// Where the report stands, in plain words.
fn now(page: &Page<'_>) -> AnyView {
    let (lang, report) = (page.frame.lang, &page.shown.case.report);
    let promise = (report.answered_at.is_none() && !report.status.is_closed()).then(
        || view! { <p>{t!(lang, "follow-due", day = page.day(report.due_at - chrono::TimeDelta::seconds(1)))}</p> },
    );
    let situation = page.shown.case.in_situation.then(|| {
        view! { <Notice title=t!(lang, "follow-situation-title")><p>{t!(lang, "follow-situation-text")}</p></Notice> }
    });
    view! {
        <section class="card stack-s">
            <p class="eyebrow">{t!(lang, "follow-now")}</p>
            <h2>{wording::status(report.status, lang)}</h2>
            <p>{wording::status_meaning(report.status, lang)}</p>
            {promise}
        </section>
        {situation}
    }
    .into_any()
}
