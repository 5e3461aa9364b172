//! `/stod/lattlast`: the same in short lines, for those who read slowly, are new to the language, or are afraid.

use super::{ASK, HERE, numbers::numbers, page};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    shell::Frame,
    t,
    ui::*,
};
use axum::response::Response;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// None of its own.
pub async fn get(frame: Frame, _scope: Scope<Public>) -> Result<Response, Fault> {
    let (lang, profile) = (frame.lang, frame.profile.clone());
    Ok(page(&frame).render(|| {
        view! {
            <div class="page page-narrow stack-l">
                <PageHeading title=t!(lang, "aid-easy-title") lead=t!(lang, "aid-easy-lead")/>
                {numbers(lang, &profile)}
                {lines(t!(lang, "aid-easy-alone"), &t!(lang, "aid-easy-alone-text"))}
                {lines(t!(lang, "aid-easy-ask"), &t!(lang, "aid-easy-ask-text"))}
                <p><LinkButton href=frame.href(ASK) text=t!(lang, "aid-ask-button") kind=ButtonKind::Amber/></p>
                {lines(t!(lang, "aid-easy-code"), &t!(lang, "aid-easy-code-text"))}
                {lines(t!(lang, "aid-easy-protected"), &t!(lang, "aid-easy-protected-text"))}
                {lines(t!(lang, "aid-easy-leave"), &t!(lang, "aid-easy-leave-text"))}
                {back(&frame, lang)}
            </div>
        }
    }))
}

/// A heading, and one line for each thing.
fn lines(title: String, text: &str) -> AnyView {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines = lines.map(|line| view! { <p>{with_numbers(line)}</p> }).collect_view();
    view! { <section class="stack-s measure"><h2>{title}</h2>{lines}</section> }.into_any()
}

fn back(frame: &Frame, lang: Lang) -> AnyView {
    view! { <p><a class="quiet-link" href=frame.href(HERE)>{t!(lang, "aid-to-all")}</a></p> }.into_any()
}
