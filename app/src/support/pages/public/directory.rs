//! What organisations there are, in an order that favours nobody: see `model::neutral`.

use crate::{
    kernel::lang::Lang,
    platform::clock::plain_date,
    support::{labels, view::Organisation},
    t,
    ui::*,
};
use leptos::prelude::*;

/// The organisations, or nothing where there are none.
pub(super) fn directory(lang: Lang, organisations: &[Organisation]) -> Option<AnyView> {
    let items = organisations.iter().map(|one| view! { <li>{entry(lang, one)}</li> }).collect_view();
    (!organisations.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{t!(lang, "aid-orgs")}</h2>
                <p class="measure">{t!(lang, "aid-orgs-text")}</p>
                <ul class="plain stack">{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn entry(lang: Lang, one: &Organisation) -> AnyView {
    let words = Some(one.words.in_lang(lang).to_owned()).filter(|text| !text.is_empty());
    let offers: Vec<_> = one.offers.iter().map(|help| labels::help(lang, *help)).collect();
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned().into_any());
    let facts = [
        (t!(lang, "aid-org-offers"), text(&offers.join(", "))),
        (t!(lang, "aid-org-hours"), text(one.hours.in_lang(lang))),
        (t!(lang, "aid-org-languages"), text(&one.languages)),
        (t!(lang, "aid-org-phone"), phone(&one.phone)),
        (t!(lang, "aid-org-site"), site(&one.site)),
    ];
    let facts: Vec<_> = facts.into_iter().filter_map(|(word, value)| Some((word, value?))).collect();
    let here = one.receives.then(|| view! { <p class="small">{t!(lang, "aid-org-receives")}</p> });
    let checked = t!(lang, "contact-checked", date = plain_date(one.checked_on, lang));
    let inside = view! {
        {words.map(|words| view! { <p>{words}</p> })}
        <DefinitionList facts/>
        {here}
        <p class="small">{checked}</p>
    }
    .into_any();
    view! { <Card title=one.name.clone() eyebrow=labels::kind(lang, one.kind) level=3>{inside}</Card> }.into_any()
}

fn phone(number: &str) -> Option<AnyView> {
    let text = number.to_owned();
    (!number.is_empty()).then(|| view! { <a class="quiet-link" href=tel(number)>{text}</a> }.into_any())
}

/// Only an address of the web becomes a link; the site learns nothing of where its reader comes from.
fn site(address: &str) -> Option<AnyView> {
    let text = address.trim_start_matches("https://").trim_start_matches("www.").trim_end_matches('/').to_owned();
    let href = address.to_owned();
    address
        .starts_with("https://")
        .then(|| view! { <a class="quiet-link" href=href rel="noreferrer">{text}</a> }.into_any())
}
