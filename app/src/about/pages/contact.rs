//! `/kontakt`: how to reach the municipality, and numbers to call, each with the day it was last checked.

use super::SupportList;
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    platform::preset::{lists::SupportGroup, parts::Contact},
    shell::Frame,
    t,
    ui::{Card, CardGrid, DefinitionList, PageHeading, tel},
};
use axum::response::Response;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// None of its own.
pub async fn get(frame: Frame, _scope: Scope<Public>) -> Result<Response, Fault> {
    let (lang, profile) = (frame.lang, frame.profile.clone());
    let (title, lead) = (t!(lang, "contact-title"), t!(lang, "contact-lead"));
    let page = frame.page(title.clone()).description(lead.clone());
    let support = frame.href("/stod");
    Ok(page.render(move || {
        let groups = SupportGroup::all().iter().filter_map(|group| {
            let lines: Vec<_> = profile.shown_support().filter(|line| line.group == *group).cloned().collect();
            (!lines.is_empty()).then(|| {
                view! { <Card title=group_name(lang, *group) level=3><SupportList lines lang dated=true/></Card> }
            })
        });
        let groups = groups.collect_view();
        view! {
            <div class="page stack-l">
                <PageHeading title lead/>
                <section class="stack measure">
                    <h2>{profile.name.clone()}</h2>
                    {reach(lang, &profile.contact)}
                </section>
                <section class="stack">
                    <h2>{t!(lang, "contact-support")}</h2>
                    <p class="measure">{t!(lang, "contact-support-text")}</p>
                    <p><a class="quiet-link" href=support>{t!(lang, "shell-support")}</a></p>
                    <CardGrid>{groups}</CardGrid>
                </section>
            </div>
        }
    }))
}

/// What the municipality has written down; lines it left empty are not shown.
fn reach(lang: Lang, contact: &Contact) -> AnyView {
    let plain = |text: &str| (!text.is_empty()).then(|| text.to_owned().into_any());
    let facts = [
        (t!(lang, "contact-unit"), plain(&contact.unit)),
        (t!(lang, "contact-telephone"), call(&contact.telephone)),
        (t!(lang, "contact-hours"), plain(contact.hours.in_lang(lang))),
        (t!(lang, "contact-email"), link("mailto:", &contact.email)),
        (t!(lang, "contact-visit"), plain(&contact.visiting_address)),
        (t!(lang, "contact-post"), plain(&contact.postal_address)),
        (t!(lang, "contact-website"), link("", &contact.website)),
    ];
    let facts: Vec<_> = facts.into_iter().filter_map(|(word, value)| Some((word, value?))).collect();
    if facts.is_empty() {
        return view! { <p>{t!(lang, "contact-none")}</p> }.into_any();
    }
    view! { <DefinitionList facts/> }.into_any()
}

fn call(number: &str) -> Option<AnyView> {
    let text = number.to_owned();
    (!number.is_empty()).then(|| view! { <a class="quiet-link" href=tel(number)>{text}</a> }.into_any())
}

fn link(scheme: &str, target: &str) -> Option<AnyView> {
    let text = target.trim_start_matches("https://").to_owned();
    (!target.is_empty()).then(|| view! { <a class="quiet-link" href=format!("{scheme}{target}")>{text}</a> }.into_any())
}

fn group_name(lang: Lang, group: SupportGroup) -> String {
    match group {
        SupportGroup::Now => t!(lang, "contact-group-now"),
        SupportGroup::Crime => t!(lang, "contact-group-crime"),
        SupportGroup::Violence => t!(lang, "contact-group-violence"),
        SupportGroup::Change => t!(lang, "contact-group-change"),
        SupportGroup::Health => t!(lang, "contact-group-health"),
        SupportGroup::Children => t!(lang, "contact-group-children"),
        SupportGroup::Information => t!(lang, "contact-group-information"),
        SupportGroup::Local => t!(lang, "contact-group-local"),
    }
}
