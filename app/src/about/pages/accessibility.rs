//! `/tillganglighet`: the statement that lag (2018:1937) om tillgänglighet till digital offentlig service demands.
//!
//! The regulation names eleven things that must be there; each line of the view is marked with its number. Whoever changes
//! what the product can do changes the lists in the language files and `UPDATED`.

use crate::{
    about::prose::{Reading, Section, dated},
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    platform::municipality::Profile,
    shell::Frame,
    t,
    ui::DefinitionList,
};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;

/// When the product was last looked through with people's eyes and hands.
const ASSESSED: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a constant date");
/// When the statement was last changed.
const UPDATED: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a constant date");

/// The page.
///
/// # Errors
/// None of its own.
pub async fn get(frame: Frame, _scope: Scope<Public>) -> Result<Response, Fault> {
    let (lang, profile) = (frame.lang, frame.profile.clone());
    let (title, lead) = (t!(lang, "access-title"), t!(lang, "access-lead"));
    let page = frame.page(title.clone()).description(lead.clone());
    let contact = frame.href("/kontakt");
    Ok(page.render(move || {
        view! {
            <Reading title lead>
                {facts(lang, &profile)}
                <Section title=t!(lang, "access-known") text=t!(lang, "access-known-text")/> // 4
                <Section title=t!(lang, "access-burden") text=t!(lang, "access-burden-text")/> // 10
                <Section title=t!(lang, "access-exempt") text=t!(lang, "access-exempt-text")/> // 11
                <Section title=t!(lang, "access-method") text=t!(lang, "access-method-text")/> // 7
                {tell_us(lang, &profile, contact)} // 8
                {supervisor(lang, &profile)} // 9
            </Reading>
        }
    }))
}

/// Points 1, 2, 3, 5 and 6: whose, what, how far, and from when.
fn facts(lang: Lang, profile: &Profile) -> impl IntoView + use<> {
    let facts = [
        (t!(lang, "access-actor"), profile.name.clone()),
        (t!(lang, "access-service"), t!(lang, "access-service-name", place = profile.short_name.as_str())),
        (t!(lang, "access-conformity"), t!(lang, "access-conformity-text")),
        (t!(lang, "access-assessed"), dated(ASSESSED, lang)),
        (t!(lang, "access-updated"), dated(UPDATED, lang)),
    ];
    let facts = facts.into_iter().map(|(word, value)| (word, value.into_any()));
    view! { <DefinitionList facts=facts.collect()/> }
}

/// Point 8: where to say that something does not work.
fn tell_us(lang: Lang, profile: &Profile, contact: String) -> impl IntoView + use<> {
    let email = profile.contact.email.clone();
    let mail = (!email.is_empty()).then(|| view! { <p><a href=format!("mailto:{email}")>{email.clone()}</a></p> });
    let telephone = profile.contact.telephone.clone();
    let call =
        (!telephone.is_empty()).then(|| view! { <p><a href=crate::ui::tel(&telephone)>{telephone.clone()}</a></p> });
    view! {
        <Section title=t!(lang, "access-tell") text=t!(lang, "access-tell-text")>
            {mail}{call}
            <p><a href=contact>{t!(lang, "about-contact")}</a></p>
        </Section>
    }
}

/// Point 9: the authority, which is to change and therefore is data.
fn supervisor(lang: Lang, profile: &Profile) -> impl IntoView + use<> {
    let (name, url) = (profile.accessibility.supervisor.clone(), profile.accessibility.supervisor_url.clone());
    let text = t!(lang, "access-supervisor-text", supervisor = name.as_str());
    view! {
        <Section title=t!(lang, "access-supervisor") text>
            <p><a href=url>{t!(lang, "access-supervisor-link", supervisor = name)}</a></p>
        </Section>
    }
}
