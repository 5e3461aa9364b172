//! `/om`: what the service is, what happens with a report, who stands behind it.

use crate::{
    about::prose::{Reading, Section},
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    platform::municipality::Profile,
    shell::Frame,
    t,
};
use axum::response::Response;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// None of its own.
pub async fn get(frame: Frame, _scope: Scope<Public>) -> Result<Response, Fault> {
    let (lang, profile) = (frame.lang, frame.profile.clone());
    let (title, lead) = (t!(lang, "about-title"), t!(lang, "about-lead"));
    let page = frame.page(title.clone()).description(lead.clone());
    let contact = frame.href("/kontakt");
    Ok(page.render(move || {
        let (name, body) = (profile.name.clone(), profile.bodies.operative.name.clone());
        let days = profile.answer.working_days;
        let what = t!(lang, "about-what-text", municipality = name.clone());
        view! {
            <Reading title lead>
                <Section title=t!(lang, "about-what") text=what/>
                <Section title=t!(lang, "about-how") text=t!(lang, "about-how-text", days = days, body = body)/>
                {group(lang, &profile)}
                <Section title=t!(lang, "about-not") text=t!(lang, "about-not-text")/>
                <Section title=t!(lang, "about-who") text=t!(lang, "about-who-text", municipality = name)>
                    <p><a href=contact>{t!(lang, "about-contact")}</a></p>
                </Section>
                <Section title=t!(lang, "about-program") text=t!(lang, "about-program-text")>
                    <p><a href="/fonts/OFL.txt">{t!(lang, "about-font")}</a></p>
                </Section>
            </Reading>
        }
    }))
}

/// Who goes through the lägesbild, and what they see of a report. Its short name says nothing to those outside.
fn group(lang: Lang, profile: &Profile) -> impl IntoView + use<> {
    let body = &profile.bodies.operative;
    let (title, text) =
        (t!(lang, "about-group", body = body.name.as_str()), t!(lang, "about-group-text", body = body.name.as_str()));
    let name = (body.long() != body.name)
        .then(|| view! { <p class="small">{t!(lang, "about-group-name", name = body.long())}</p> });
    view! { <Section title text>{name}</Section> }
}
