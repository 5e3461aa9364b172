//! `/stod`: numbers first, then who there is, and how to be called back.

use super::{
    ASK, EASY, OWN,
    directory::directory,
    numbers::numbers,
    page,
    traces::{to_traces, traces},
};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    shell::Frame,
    support::service::public,
    t,
    ui::*,
};
use axum::response::Response;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<Public>) -> Result<Response, Fault> {
    let organisations = public::directory(&scope).await?;
    let receives = !public::targets(&scope).await?.is_empty();
    let (lang, profile) = (frame.lang, frame.profile.clone());
    Ok(page(&frame).render(|| {
        let contact = if receives { contact(&frame) } else { elsewhere(&frame) };
        view! {
            <div class="page page-narrow stack-l">
                <PageHeading title=t!(lang, "aid-title") lead=t!(lang, "aid-lead")/>
                {to_traces(lang)}
                {numbers(lang, &profile)}
                {protected(&frame)}
                {contact}
                {directory(lang, &organisations)}
                {traces(lang)}
                <p><a class="quiet-link" href=frame.href(EASY)>{t!(lang, "aid-to-easy")}</a></p>
            </div>
        }
    }))
}

/// Whoever lives under protection gives nothing to any form.
fn protected(frame: &Frame) -> AnyView {
    let lang = frame.lang;
    view! {
        <Notice title=t!(lang, "aid-protected") tone=Tone::Warn><p>{t!(lang, "aid-protected-text")}</p></Notice>
    }
    .into_any()
}

/// What happens when somebody asks, and the way there.
fn contact(frame: &Frame) -> AnyView {
    let (lang, days) = (frame.lang, frame.profile.retention.referral_days_after_close);
    let steps = [
        t!(lang, "aid-ask-step-questions"),
        t!(lang, "aid-ask-step-code"),
        t!(lang, "aid-ask-step-call"),
        t!(lang, "aid-ask-step-back", days = days),
    ];
    let steps = steps.map(|step| view! { <li>{step}</li> }).collect_view();
    view! {
        <section class="card stack">
            <h2>{t!(lang, "aid-ask")}</h2>
            <p>{t!(lang, "aid-ask-text")}</p>
            <ol>{steps}</ol>
            <p>{t!(lang, "aid-ask-sealed")}</p>
            <div class="cluster">
                <LinkButton href=frame.href(ASK) text=t!(lang, "aid-ask-button") kind=ButtonKind::Amber/>
                <LinkButton href=frame.href(OWN) text=t!(lang, "aid-have-code") kind=ButtonKind::Quiet/>
            </div>
        </section>
    }
    .into_any()
}

/// Nobody receives through this site just now; who has a code from before can still use it.
fn elsewhere(frame: &Frame) -> AnyView {
    let lang = frame.lang;
    view! {
        <section class="card stack">
            <h2>{t!(lang, "aid-nobody")}</h2>
            <p>{t!(lang, "aid-nobody-text")}</p>
            <div class="cluster"><LinkButton href=frame.href(OWN) text=t!(lang, "aid-have-code") kind=ButtonKind::Quiet/></div>
        </section>
    }
    .into_any()
}
