//! `/personal/stod/hanvisa`: somebody who meets people asks for contact for one of them, who has said yes. The same record as
//! everybody's, and nothing more. With a script it is sealed in the browser; without one here, at once, and the page says so.

use super::{REFER, SV, labels, parts};
use crate::{
    accounts::{policy::ReferVictims, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    shell::{Frame, Room},
    support::{
        model::ConsentHow,
        pages::public::{
            fields as record,
            wire::{self, Sent},
        },
        service::{ask, public},
        view::{
            Target,
            office::ReferForm,
            public::{CHOOSE, Fields, YES},
        },
    },
    t,
    ui::*,
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

/// The form.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ReferVictims>) -> Result<Response, Fault> {
    let targets = public::targets(&scope).await?;
    let form = ReferForm::fresh(&targets);
    Ok(page(&frame, &Shown { targets, form, errors: FieldErrors::default(), conflict: false }, StatusCode::OK))
}

/// Keeps what is asked for. The code stands in the answer and nowhere else; a browser that sealed puts in its own.
///
/// # Errors
/// [`Fault::BadRequest`] when what was sealed does not have its shape.
pub async fn post(
    frame: Frame,
    scope: Scope<ReferVictims>,
    Posted(sent): Posted<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let targets = public::targets(&scope).await?;
    let fields = Fields(sent);
    let form = ReferForm::of(&fields);
    let (errors, status) = match keep(&scope, &form, &fields.first("sealed"), &targets).await {
        Ok(code) => return Ok(receipt(&frame, &code)),
        Err(Refused::Form(errors)) => (errors, StatusCode::UNPROCESSABLE_ENTITY),
        Err(Refused::Fault(Fault::Conflict)) => (FieldErrors::default(), StatusCode::CONFLICT),
        Err(Refused::Fault(fault)) => return Err(fault),
    };
    let conflict = status == StatusCode::CONFLICT;
    // Who receives has changed meanwhile: the page comes with those who receive now.
    let targets = if conflict { public::targets(&scope).await? } else { targets };
    Ok(page(&frame, &Shown { targets, form, errors, conflict }, status))
}

/// The code, or nothing where only the browser knows it.
async fn keep(
    scope: &Scope<ReferVictims>,
    form: &ReferForm,
    sealed: &str,
    targets: &[Target],
) -> Result<String, Refused> {
    if sealed.is_empty() {
        let (ask, referred) = form.parse(targets)?;
        return Ok(ask::refer_plain(scope, ask, referred).await?.to_string());
    }
    let Ok(Sent::Ask(asked)) = serde_json::from_str(sealed) else { return Err(Fault::BadRequest.into()) };
    ask::refer_sealed(scope, wire::sealed(asked)?, form.referred()?).await?;
    Ok(String::new())
}

/// What the page shows.
struct Shown {
    targets: Vec<Target>,
    form: ReferForm,
    errors: FieldErrors,
    conflict: bool,
}

fn page(frame: &Frame, shown: &Shown, status: StatusCode) -> Response {
    parts::begin(frame, Room::Referral).status(status).render(|| {
        let conflict = shown.conflict.then(|| (t!(SV, "office-support-refer-changed"), Tone::Danger));
        let body = if shown.targets.is_empty() {
            view! { <EmptyState title=t!(SV, "office-support-refer-nobody") text=t!(SV, "office-support-refer-nobody-text")/> }
                .into_any()
        } else {
            form(shown)
        };
        view! {
            <PageHeading title=t!(SV, "office-support-refer") lead=t!(SV, "office-support-refer-lead")/>
            {parts::tabs(frame, REFER)}
            <div class="page-narrow stack-l">
                {parts::sentences()}
                {parts::working()}
                {parts::said(conflict)}
                {parts::summary(&shown.errors)}
                {body}
            </div>
        }
    })
}

fn form(shown: &Shown) -> AnyView {
    let (form, errors) = (&shown.form, &shown.errors);
    // For the script: what it seals to. Public keys are public.
    let targets = serde_json::to_string(&shown.targets).unwrap_or_default();
    view! {
        <Notice title=t!(SV, "office-support-refer-protected") tone=Tone::Warn><p>{t!(SV, "office-support-refer-protected-text")}</p></Notice>
        <div data-no-script="">
            <Notice title=t!(SV, "office-support-refer-plain") tone=Tone::Info><p>{t!(SV, "office-support-refer-plain-text")}</p></Notice>
        </div>
        <form method="post" class="stack-l" autocomplete="off" data-seal="refer" data-targets=targets>
            {record::mistakes(SV)}
            <section class="stack">
                <h2>{t!(SV, "office-support-refer-consent")}</h2>
                {consent(form, errors)}
            </section>
            <section class="stack">
                <h2>{t!(SV, "office-support-refer-whom")}</h2>
                {whom(shown)}
            </section>
            <section class="stack">
                <h2>{t!(SV, "office-support-refer-how")}</h2>
                <p class="hint">{t!(SV, "office-support-refer-least")}</p>
                {record::name(SV, &form.record, errors)}
                {record::contact(SV, &form.record, errors)}
            </section>
            {record::wishes(SV, &form.record, errors)}
            <HiddenInput name="sealed" value=""/>
            {parts::refused()}
            <ActionBar><Button text=t!(SV, "office-support-refer-send") kind=ButtonKind::Amber name="do" value="refer"/></ActionBar>
        </form>
    }
    .into_any()
}

/// Who asks, and how the person said yes.
fn consent(form: &ReferForm, errors: &FieldErrors) -> AnyView {
    let sources = ReferForm::SOURCES.map(|one| Choice::new(one.code(), labels::source(one)).chosen_if(&form.source));
    let hows = [
        (ConsentHow::Oral, t!(SV, "office-support-refer-oral")),
        (ConsentHow::Written, t!(SV, "office-support-refer-written")),
    ];
    let hows = hows.map(|(how, text)| Choice::new(how.code(), text).chosen_if(&form.how));
    let yes = vec![Choice::new(YES, t!(SV, "office-support-refer-yes")).chosen(form.consent)];
    let (no_source, no_how, no_yes) = (errors.of("source", SV), errors.of("how", SV), errors.of("consent", SV));
    view! {
        <p class="measure">{t!(SV, "office-support-refer-consent-text")}</p>
        <RadioGroup name="source" id="field-source" legend=t!(SV, "office-support-refer-source") choices=sources.to_vec() error=no_source/>
        <RadioGroup name="how" id="field-how" legend=t!(SV, "office-support-refer-said") choices=hows.to_vec() error=no_how/>
        <CheckboxGroup name="consent" id="field-consent" legend=t!(SV, "office-support-refer-yes-legend") choices=yes error=no_yes/>
    }
    .into_any()
}

fn whom(shown: &Shown) -> AnyView {
    let picked = &shown.form.org;
    let mut choices: Vec<_> =
        shown.targets.iter().map(|one| Choice::new(one.id.to_string(), one.name.clone()).chosen_if(picked)).collect();
    let helper = Target::asked(&shown.targets, None).filter(|_| choices.len() > 1);
    if let Some(helper) = helper {
        let text = t!(SV, "office-support-refer-choose", name = helper.name.as_str());
        choices.insert(0, Choice::new(CHOOSE, text).chosen_if(picked));
    }
    let error = shown.errors.of("org", SV);
    view! { <RadioGroup name="org" id="field-org" legend=t!(SV, "office-support-refer-org") choices error/> }.into_any()
}

/// The code for the person, shown once. Where the browser sealed, it writes the code into the box.
fn receipt(frame: &Frame, code: &str) -> Response {
    let code = code.to_owned();
    parts::begin(frame, Room::Referral).render(|| {
        view! {
            <PageHeading title=t!(SV, "office-support-referred") lead=t!(SV, "office-support-referred-lead")/>
            {parts::tabs(frame, REFER)}
            <div class="page-narrow stack-l">
                {parts::sentences()}
                {parts::working()}
                <div data-fresh-code=""><CodeBox label=t!(SV, "office-support-code") code/></div>
                <ul>
                    <li>{t!(SV, "office-support-code-give")}</li>
                    <li>{t!(SV, "office-support-code-safe")}</li>
                    <li>{t!(SV, "office-support-code-once")}</li>
                </ul>
                <div><LinkButton href=REFER text=t!(SV, "office-support-refer-again") kind=ButtonKind::Quiet/></div>
            </div>
        }
    })
}
