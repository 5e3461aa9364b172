//! The form that asks for contact, as a page: three questions, what may be left out, and the consent.

use super::{ASK, HERE, OWN, WIRE, fields, page, plain_note, receipt::receipt, traces::to_traces};
use crate::{
    fault::Fault,
    forms::FieldErrors,
    kernel::lang::Lang,
    platform::clock::Timestamp,
    shell::{Frame, asset_url, fault_words},
    support::view::{
        Target,
        public::{AskForm, CHOOSE, YES},
    },
    t,
    ui::*,
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

/// What the page shows.
pub(super) struct Shown {
    /// Who can be asked.
    pub targets: Vec<Target>,
    /// What was typed.
    pub form: AskForm,
    /// What is wrong with it.
    pub errors: FieldErrors,
    /// Why it could not be taken just now.
    pub fault: Option<Fault>,
    /// Now, to say what is promised until when.
    pub now: Timestamp,
}

/// The page. Nothing that was typed is lost.
pub(super) fn form_page(frame: &Frame, shown: &Shown) -> Response {
    let lang = frame.lang;
    let page = match (&shown.fault, shown.errors.is_empty()) {
        (Some(fault), _) => page(frame).not_now(fault),
        (None, false) => page(frame).status(StatusCode::UNPROCESSABLE_ENTITY),
        (None, true) => page(frame),
    };
    page.render(|| {
        let summary = shown.errors.summary(lang);
        let count = summary.len();
        let is_lost = shown.targets.is_empty() && shown.fault.is_none();
        let form = if is_lost { nobody(frame) } else { form(frame, shown) };
        view! {
            <div class="page page-narrow stack-l" data-ask-page="">
                {shown.fault.as_ref().map(|fault| not_now(lang, fault))}
                <ErrorSummary title=t!(lang, "form-errors", count = count) errors=summary/>
                <PageHeading title=t!(lang, "aid-form-title") lead=t!(lang, "aid-form-lead")/>
                {to_traces(lang)}
                {form}
            </div>
            <template data-receipt="">{receipt(frame, "", &shown.targets, shown.now)}</template>
        }
    })
}

fn not_now(lang: Lang, fault: &Fault) -> AnyView {
    let (title, text) = match fault {
        Fault::Conflict => (t!(lang, "aid-changed"), t!(lang, "aid-changed-text")),
        fault => fault_words(lang, fault),
    };
    view! { <Notice title tone=Tone::Danger announce=true><p>{text}</p></Notice> }.into_any()
}

/// Nobody can be asked just now.
fn nobody(frame: &Frame) -> AnyView {
    let lang = frame.lang;
    view! {
        <Notice title=t!(lang, "aid-nobody")><p>{t!(lang, "aid-nobody-text")}</p></Notice>
        <p><a class="quiet-link" href=frame.href(HERE)>{t!(lang, "aid-to-all")}</a></p>
    }
    .into_any()
}

fn form(frame: &Frame, shown: &Shown) -> AnyView {
    let (lang, form, errors) = (frame.lang, &shown.form, &shown.errors);
    // For the script: what it seals to. Public keys are public.
    let targets = serde_json::to_string(&shown.targets).unwrap_or_default();
    view! {
        {plain_note(lang)}
        <form class="stack-l" method="post" action=frame.href(ASK) autocomplete="off" data-support-ask="" data-targets=targets
            data-script=asset_url("support_later.js")
            data-wire=WIRE data-sending=t!(lang, "aid-sending") data-no-net=t!(lang, "aid-no-net") data-busy=t!(lang, "aid-busy")
            data-changed=t!(lang, "aid-changed-text") data-refused=t!(lang, "aid-refused") data-unloaded=t!(lang, "aid-unloaded")>
            {fields::mistakes(lang)}
            <section class="stack">
                <h2>{t!(lang, "aid-question-whom")}</h2>
                {whom(lang, shown)}
            </section>
            <section class="stack">
                <h2>{t!(lang, "aid-question-how")}</h2>
                {fields::contact(lang, &form.record, errors)}
            </section>
            <section class="stack">
                <h2>{t!(lang, "aid-question-name")}</h2>
                {fields::name(lang, &form.record, errors)}
            </section>
            {fields::wishes(lang, &form.record, errors)}
            {consent(frame, shown)}
            <p class="notice tone-warn" role="status" data-said="" hidden></p>
            <ActionBar><Button text=t!(lang, "aid-send") kind=ButtonKind::Amber/></ActionBar>
        </form>
        <p><a class="quiet-link" href=frame.href(OWN)>{t!(lang, "aid-have-code")}</a></p>
    }
    .into_any()
}

/// Whom: each organisation, and help to choose where somebody gives it.
fn whom(lang: Lang, shown: &Shown) -> AnyView {
    let picked = &shown.form.org;
    let promise = |target: &Target| t!(lang, "aid-promise", days = target.promised_days);
    let mut choices: Vec<_> = shown
        .targets
        .iter()
        .map(|one| Choice::new(one.id.to_string(), one.name.clone()).hint(promise(one)).chosen_if(picked))
        .collect();
    if let Some(helper) = Target::asked(&shown.targets, None).filter(|_| choices.len() > 1) {
        let hint = t!(lang, "aid-choose-hint", name = helper.name.as_str());
        choices.insert(0, Choice::new(CHOOSE, t!(lang, "aid-choose")).hint(hint).chosen_if(picked));
    }
    view! {
        <RadioGroup name="org" id="field-org" legend=t!(lang, "aid-org-legend") choices error=shown.errors.of("org", lang)/>
    }
    .into_any()
}

/// To what, until when, and how it is taken back.
fn consent(frame: &Frame, shown: &Shown) -> AnyView {
    let (lang, days) = (frame.lang, frame.profile.retention.referral_days_after_close);
    let choices = vec![Choice::new(YES, t!(lang, "aid-consent")).chosen(shown.form.consent)];
    view! {
        <section class="stack">
            <h2>{t!(lang, "aid-consent-title")}</h2>
            <p class="measure">{t!(lang, "aid-consent-text", days = days)}</p>
            <CheckboxGroup name="consent" id="field-consent" legend=t!(lang, "aid-consent-legend") choices
                error=shown.errors.of("consent", lang)/>
        </section>
    }
    .into_any()
}
