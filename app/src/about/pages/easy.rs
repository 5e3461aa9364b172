//! `/lattlast`: the core of the service in short lines, for those who read slowly or are new to the language.

use crate::{
    about::prose::{Reading, Section},
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    shell::Frame,
    t,
    ui::LinkButton,
};
use axum::response::Response;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// None of its own.
pub async fn get(frame: Frame, _scope: Scope<Public>) -> Result<Response, Fault> {
    let (lang, profile) = (frame.lang, frame.profile.clone());
    let (title, lead) = (t!(lang, "easy-title"), t!(lang, "easy-lead"));
    let page = frame.page(title.clone()).description(lead.clone());
    let hrefs = ["/rapportera", "/arende", "/kontakt", "/stod/lattlast"].map(|path| frame.href(path));
    let [report, follow, contact, support] = hrefs;
    Ok(page.render(move || {
        let days = profile.answer.working_days;
        view! {
            <Reading title lead>
                <Section title=t!(lang, "easy-now") text=t!(lang, "easy-now-text")/>
                <Section title=t!(lang, "easy-tell") text=t!(lang, "easy-tell-text")>
                    <p><LinkButton href=report text=t!(lang, "shell-report")/></p>
                </Section>
                <Section title=t!(lang, "easy-then") text=t!(lang, "easy-then-text", days = days)>
                    <p><a href=follow>{t!(lang, "shell-follow")}</a></p>
                </Section>
                <Section title=t!(lang, "easy-you") text=t!(lang, "easy-you-text")/>
                <Section title=t!(lang, "easy-help") text=t!(lang, "easy-help-text")>
                    <p><a href=support>{t!(lang, "shell-support")}</a></p>
                    <p><a href=contact>{t!(lang, "shell-contact")}</a></p>
                </Section>
            </Reading>
        }
    }))
}
