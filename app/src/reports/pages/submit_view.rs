//! The form of a new report as a page: the gate first, then one question after the other.

use super::{submit_steps as steps, submit_words, waiting::WaitingReports};
use crate::{
    fault::Fault,
    forms::FieldErrors,
    reports::view::SubmitForm,
    shell::{Frame, fault_words},
    t,
    ui::{ErrorSummary, Glyph, HiddenInput, Icon, Notice, PageHeading, Tone, with_numbers},
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

/// What the form page shows.
#[derive(Default)]
pub(super) struct Shown {
    /// What was typed.
    pub form: SubmitForm,
    /// What is wrong with it.
    pub errors: FieldErrors,
    /// A report was sent from this form before.
    pub sent_before: bool,
    /// Somebody's answers are in it: never stored.
    pub posted: bool,
    /// Why it could not be kept just now.
    pub fault: Option<Fault>,
}

impl Shown {
    /// A form without mistakes.
    pub fn of(form: SubmitForm) -> Self {
        Self { form, ..Self::default() }
    }

    /// What a page without a fault answers with.
    fn status(&self) -> StatusCode {
        match self {
            Self { sent_before: true, .. } => StatusCode::CONFLICT,
            Self { errors, .. } if !errors.is_empty() => StatusCode::UNPROCESSABLE_ENTITY,
            _ => StatusCode::OK,
        }
    }
}

/// The page.
pub(super) fn form_page(frame: &Frame, shown: Shown) -> Response {
    let lang = frame.lang;
    let page = frame.page(t!(lang, "report-title")).islands();
    let page = match &shown.fault {
        Some(fault) => page.not_now(fault),
        None => page.status(shown.status()),
    };
    let page = if shown.posted || shown.sent_before { page.private() } else { page };
    page.render(|| {
        let summary = shown.errors.summary(lang);
        let count = summary.len();
        view! {
            <div class="page page-narrow stack-l">
                <ErrorSummary title=t!(lang, "form-errors", count = count) errors=summary/>
                {shown.sent_before.then(|| sent_before(frame))}
                {shown.fault.as_ref().map(|fault| not_now(frame, fault))}
                <PageHeading title=t!(lang, "report-title")/>
                <div class="stack-l" data-first-step="">
                    <p class="lead">{t!(lang, "report-lead")}</p>
                    <Notice title=t!(lang, "report-gate-title") tone=Tone::Warn>
                        <p>{with_numbers(&t!(lang, "report-gate-text"))}</p>
                    </Notice>
                </div>
                {form(frame, &shown)}
                {kept(frame)}
                <WaitingReports lang/>
            </div>
        }
    })
}

fn sent_before(frame: &Frame) -> impl IntoView + use<> {
    let lang = frame.lang;
    view! {
        <Notice title=t!(lang, "report-other-title") tone=Tone::Warn announce=true>
            <p>{t!(lang, "report-other-text")}</p>
        </Notice>
    }
}

fn not_now(frame: &Frame, fault: &Fault) -> impl IntoView + use<> {
    let (title, text) = fault_words(frame.lang, fault);
    view! { <Notice title tone=Tone::Danger announce=true><p>{text}</p></Notice> }
}

fn form(frame: &Frame, shown: &Shown) -> impl IntoView + use<> {
    let lang = frame.lang;
    // Once something came back, the id in it is the one of this report; the script must not make another.
    let keep = (!shown.errors.is_empty() || shown.sent_before || shown.fault.is_some()).then_some("");
    let data = &shown.form;
    view! {
        <form class="report-form stack-l" method="post" action=frame.href("/rapportera") enctype="multipart/form-data"
            data-report="" data-keep-id=keep data-sending=t!(lang, "report-sending")
            data-not-saved=t!(lang, "report-not-saved") data-photo-refused=t!(lang, "report-photo-refused")
            data-refused=t!(lang, "report-refused")>
            <HiddenInput name="client_id" value=data.client_id.clone()/>
            <HiddenInput name="lat" value=data.lat.clone()/>
            <HiddenInput name="lon" value=data.lon.clone()/>
            <HiddenInput name="accuracy" value=data.accuracy.clone()/>
            <HiddenInput name="given" value=data.given.clone()/>
            <HiddenInput name="kept_photo" value=data.kept_photo.clone() {..} data-per-report=""/>
            <HiddenInput name="kept_turn" value=data.kept_turn.clone() {..} data-per-report=""/>
            <p class="notice tone-info" data-send-said="" role="status" hidden=true></p>
            {navigation(frame)}
            {steps::place(frame, shown)}
            {steps::what(frame, shown)}
            {steps::when(frame, shown)}
            {submit_words::words(frame, shown)}
            {steps::contact(frame, shown)}
            {steps::send(frame)}
        </form>
    }
}

/// What stands in place of the form when the report waits on the phone.
fn kept(frame: &Frame) -> impl IntoView + use<> {
    let lang = frame.lang;
    view! {
        <section class="card stack" hidden data-kept="" data-sent-title=t!(lang, "waiting-sent")
            data-sent-text=t!(lang, "report-kept-sent")>
            <h2 tabindex="-1">{t!(lang, "report-kept-title")}</h2>
            <p data-kept-text="" role="status">{t!(lang, "report-kept-text")}</p>
            <p><a class="btn btn-quiet" href=frame.href("/rapportera")>{t!(lang, "report-kept-more")}</a></p>
        </section>
    }
}

/// What the script puts around the questions when it shows them one at a time.
fn navigation(frame: &Frame) -> impl IntoView + use<> {
    let lang = frame.lang;
    view! {
        <template data-error=""><p class="error"><Icon glyph=Glyph::Alert/><span></span></p></template>
        <template data-steps="" data-step-of=t!(lang, "report-step-of")>
            <div class="steps" data-steps-head="">
                <p class="small" data-steps-text=""></p>
                <progress class="steps-bar" data-steps-bar="" aria-hidden="true"></progress>
            </div>
            <div class="action-bar" data-steps-foot="">
                <button class="btn btn-quiet" type="button" data-back="">{t!(lang, "report-back")}</button>
                <button class="btn btn-amber" type="button" data-next="" data-on=t!(lang, "report-next")
                    data-done=t!(lang, "report-changed")>{t!(lang, "report-next")}</button>
            </div>
        </template>
    }
}
