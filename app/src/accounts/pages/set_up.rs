//! `/personal/logga-in/ny-kod`: the second factor is set up, at sign-in where a role demands it, or from the account.

use super::parts::{Asked, Qr, RecoveryCodes, SV, swedish, with_till, with_token};
use crate::{
    accounts::{
        policy::Password,
        scope::Scope,
        service::{self, Offer},
        view::{CodeForm, destination},
        visitor::Visitor,
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    shell::{Frame, Page, Room},
    t,
    ui::{Button, ButtonKind, ErrorSummary, HiddenInput, LinkButton, Notice, PageHeading, TextInput, Tone, Width},
};
use axum::{extract::RawQuery, response::Response};
use http::StatusCode;
use leptos::prelude::*;

/// The page: a picture to scan.
///
/// # Errors
/// [`Fault::SecondFactor`] when somebody who has one has not given its code yet.
pub async fn get(frame: Frame, scope: Scope<Password>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let till = Asked::of(query.as_deref()).till;
    let offer = service::offer(&scope).await?;
    Ok(page(&swedish(frame), offer, till, &FieldErrors::default()))
}

/// Sets it up and shows the recovery codes, once. No redirect: they are kept nowhere they could be read from again.
///
/// # Errors
/// 429 after too many tries.
pub async fn post(
    frame: Frame,
    scope: Scope<Password>,
    visitor: Visitor,
    Posted(form): Posted<CodeForm>,
) -> Result<Response, Fault> {
    let frame = swedish(frame);
    let done = match form.confirm() {
        Ok(given) => service::confirm(&scope, &visitor, &given).await,
        Err(errors) => Err(Refused::Form(errors)),
    };
    match done {
        Ok(done) => {
            let to = with_till("/personal", &form.till);
            let shown = codes_page(&frame, done.recovery_codes, to);
            Ok(with_token(&scope, shown, &done.token))
        }
        Err(Refused::Form(errors)) => {
            let offer = service::offer(&scope).await?;
            Ok(page(&frame, offer, form.till, &errors))
        }
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

/// In the office for those who are signed in; on a page of its own on the way in.
fn framed<'a>(frame: &'a Frame, title: String, signed_in: bool) -> Page<'a> {
    let page = frame.page(title).private();
    if signed_in { page.office(Room::Account) } else { page }
}

fn page(frame: &Frame, offer: Offer, till: String, errors: &FieldErrors) -> Response {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = if offer.replaces { t!(SV, "staff-setup-again") } else { t!(SV, "staff-setup") };
    let lead = if offer.needs_password { t!(SV, "staff-setup-lead") } else { t!(SV, "staff-setup-demanded") };
    let errors = errors.clone();
    let summary = errors.summary(SV);
    let count = summary.len();
    let class = if offer.needs_password { "stack-l" } else { "page page-narrow stack-l" };
    let page = framed(frame, title.clone(), offer.needs_password).status(status);
    page.render(move || {
        view! {
            <div class=class>
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                <PageHeading title lead/>
                {steps(offer, till, &errors)}
            </div>
        }
    })
}

fn steps(offer: Offer, till: String, errors: &FieldErrors) -> impl IntoView + use<> {
    let (code, password) = (errors.of("code", SV), errors.of("password", SV));
    let asked = offer.needs_password.then(|| {
        view! {
            <TextInput id="field-password" name="password" kind="password" label=t!(SV, "staff-password-now")
                error=password autocomplete="current-password" required=true width=Width::Medium/>
        }
    });
    view! {
        <section class="stack">
            <h2>{t!(SV, "staff-setup-scan")}</h2>
            <p class="measure">{t!(SV, "staff-setup-scan-text")}</p>
            <Qr text=offer.address label=t!(SV, "staff-setup-picture")/>
            <p class="measure">{t!(SV, "staff-setup-key")}" "<code>{offer.key}</code></p>
        </section>
        <section class="stack">
            <h2>{t!(SV, "staff-setup-code")}</h2>
            {offer.demo_code.map(|code| view! { <Notice title=t!(SV, "staff-demo-code", code = code)/> })}
            <form method="post" action="/personal/logga-in/ny-kod" class="stack">
                <HiddenInput name="till" value=till/>
                <TextInput id="field-code" name="code" label=t!(SV, "staff-setup-code-label") error=code
                    inputmode="numeric" autocomplete="one-time-code" required=true width=Width::Medium/>
                {asked}
                <div class="cluster"><Button text=t!(SV, "staff-setup-confirm") kind=ButtonKind::Amber/></div>
            </form>
        </section>
    }
}

fn codes_page(frame: &Frame, codes: Vec<String>, to: String) -> Response {
    let signed_in = frame.staff().is_some_and(|staff| staff.stage == crate::accounts::session::Stage::Full);
    let class = if signed_in { "stack-l" } else { "page page-narrow stack-l" };
    let to = destination(&to).to_owned();
    framed(frame, t!(SV, "staff-codes"), signed_in).render(move || {
        view! {
            <div class=class>
                <Notice title=t!(SV, "staff-setup-done") tone=Tone::Ok announce=true/>
                <PageHeading title=t!(SV, "staff-codes") lead=t!(SV, "staff-codes-lead")/>
                <RecoveryCodes codes/>
                <div class="cluster no-print"><LinkButton href=to text=t!(SV, "staff-codes-kept") kind=ButtonKind::Amber/></div>
            </div>
        }
    })
}
