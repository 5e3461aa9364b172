//! `/personuppgifter`: what is stored about people, why, how long, and what they may demand (GDPR articles 13 and 14).

use crate::{
    about::prose::{Reading, Section},
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    platform::{municipality::Profile, preset::rules::Retention},
    shell::Frame,
    t,
    ui::DefinitionList,
    walks,
};
use axum::response::Response;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// None of its own.
pub async fn get(frame: Frame, _scope: Scope<Public>) -> Result<Response, Fault> {
    let (lang, profile) = (frame.lang, frame.profile.clone());
    let (title, lead) = (t!(lang, "privacy-title"), t!(lang, "privacy-lead"));
    let page = frame.page(title.clone()).description(lead.clone());
    let contact = frame.href("/kontakt");
    Ok(page.render(move || {
        let name = profile.name.as_str();
        let who = t!(lang, "privacy-who-text", municipality = name);
        let who_sees = t!(lang, "privacy-who-sees-text", municipality = name);
        let on_walks = t!(lang, "privacy-walks-text", bare = walks::BARE, letters = walks::WITH_LETTERS);
        let days = profile.retention.referral_days_after_close;
        let on_support = t!(lang, "privacy-support-text", days = days);
        let kept = kept(lang, &profile.retention);
        let officer = officer(lang, &profile, contact);
        let authority = authority(lang, &profile);
        view! {
            <Reading title lead>
                <Section title=t!(lang, "privacy-who") text=who/>
                <Section title=t!(lang, "privacy-why") text=t!(lang, "privacy-why-text")/>
                <Section title=t!(lang, "privacy-what") text=t!(lang, "privacy-what-text")/>
                <Section title=t!(lang, "privacy-survey") text=t!(lang, "privacy-survey-text")/>
                <Section title=t!(lang, "privacy-walks") text=on_walks/>
                <Section title=t!(lang, "privacy-support") text=on_support/>
                <Section title=t!(lang, "privacy-not") text=t!(lang, "privacy-not-text")/>
                <Section title=t!(lang, "privacy-others") text=t!(lang, "privacy-others-text")/>
                <Section title=t!(lang, "privacy-how-long") text=t!(lang, "privacy-how-long-text")>
                    {kept}
                </Section>
                <Section title=t!(lang, "privacy-who-sees") text=who_sees/>
                <Section title=t!(lang, "privacy-staff") text=t!(lang, "privacy-staff-text")/>
                <Section title=t!(lang, "privacy-public") text=t!(lang, "privacy-public-text")/>
                <Section title=t!(lang, "privacy-rights") text=t!(lang, "privacy-rights-text")/>
                {officer}
                {authority}
            </Reading>
        }
    }))
}

/// How long each thing is kept, in the municipality's own numbers.
fn kept(lang: Lang, retention: &Retention) -> impl IntoView + use<> {
    let months = retention.contact_months_after_answer;
    let facts = [
        (t!(lang, "privacy-kept-email"), t!(lang, "privacy-kept-email-time", months = months)),
        (t!(lang, "privacy-kept-follow"), t!(lang, "privacy-kept-follow-time")),
        (t!(lang, "privacy-kept-never"), t!(lang, "privacy-kept-never-time")),
        (t!(lang, "privacy-kept-photo"), t!(lang, "privacy-kept-photo-time", months = retention.photo_months)),
        (t!(lang, "privacy-kept-unsent"), t!(lang, "privacy-kept-unsent-time")),
        (t!(lang, "privacy-kept-report"), t!(lang, "privacy-kept-report-time", years = retention.report_years)),
        (t!(lang, "privacy-kept-survey"), t!(lang, "privacy-kept-survey-time", months = retention.survey_months)),
        (t!(lang, "privacy-kept-invited"), t!(lang, "privacy-kept-invited-time", days = walks::INVITED_DAYS)),
        (t!(lang, "privacy-kept-rep"), t!(lang, "privacy-kept-rep-time")),
        (t!(lang, "privacy-kept-log"), t!(lang, "privacy-kept-log-time", years = retention.log_years)),
    ];
    let facts = facts.into_iter().map(|(what, long)| (what, long.into_any()));
    view! { <DefinitionList facts=facts.collect()/> }
}

/// Whom to ask; without an office of its own, the usual contact page.
fn officer(lang: Lang, profile: &Profile, contact: String) -> impl IntoView + use<> {
    let office = profile.data_protection.clone();
    let named = (!office.name.is_empty()).then(|| view! { <p>{office.name}</p> });
    let mail = (!office.email.is_empty()).then(|| {
        view! { <p><a href=format!("mailto:{}", office.email)>{office.email.clone()}</a></p> }
    });
    let call = (!office.telephone.is_empty()).then(|| {
        view! { <p><a href=crate::ui::tel(&office.telephone)>{office.telephone.clone()}</a></p> }
    });
    view! {
        <Section title=t!(lang, "privacy-officer") text=t!(lang, "privacy-officer-text")>
            {named}{mail}{call}
            <p><a href=contact>{t!(lang, "about-contact")}</a></p>
        </Section>
    }
}

fn authority(lang: Lang, profile: &Profile) -> impl IntoView + use<> {
    let (name, url) = (profile.data_protection.authority.clone(), profile.data_protection.authority_url.clone());
    view! {
        <Section title=t!(lang, "privacy-complain") text=t!(lang, "privacy-complain-text", authority = name.as_str())>
            <p><a href=url>{name}</a></p>
        </Section>
    }
}
