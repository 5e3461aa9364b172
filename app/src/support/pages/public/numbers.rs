//! Whom to call: first on the page, for those who can read no further.

use crate::{
    kernel::lang::Lang,
    platform::{
        clock::plain_date,
        municipality::Profile,
        preset::lists::{SupportGroup, SupportLine},
    },
    t,
    ui::*,
};
use leptos::prelude::*;

/// Said first.
const FIRST: [SupportGroup; 4] = [SupportGroup::Now, SupportGroup::Crime, SupportGroup::Violence, SupportGroup::Local];
/// For those who look further.
const THEN: [SupportGroup; 3] = [SupportGroup::Health, SupportGroup::Children, SupportGroup::Information];

/// The numbers that were checked, the most urgent first, each with its hours and the day of the latest check.
pub(super) fn numbers(lang: Lang, profile: &Profile) -> AnyView {
    let first = list(lang, profile, &FIRST);
    let then = list(lang, profile, &THEN);
    let more = then.map(|list| view! { <Details summary=t!(lang, "aid-numbers-more")>{list}</Details> });
    view! {
        <section class="stack">
            <h2>{t!(lang, "aid-numbers")}</h2>
            {first}
            {more}
            <p class="small">{t!(lang, "aid-numbers-trace")}</p>
        </section>
    }
    .into_any()
}

/// A list of some groups, in their order; none where no number of theirs was checked.
fn list(lang: Lang, profile: &Profile, groups: &[SupportGroup]) -> Option<AnyView> {
    let of = |group: &SupportGroup| {
        let lines = profile.shown_support().filter(|line| line.group == *group);
        lines.map(|line| entry(lang, line)).collect::<Vec<_>>()
    };
    let items: Vec<_> = groups.iter().flat_map(of).collect();
    (!items.is_empty()).then(|| view! { <ul class="plain support-numbers">{items}</ul> }.into_any())
}

fn entry(lang: Lang, line: &SupportLine) -> AnyView {
    let (name, number) = (line.name.in_lang(lang).to_owned(), line.number.clone());
    let hours = Some(line.hours.in_lang(lang).to_owned()).filter(|hours| !hours.is_empty());
    let checked = line.last_checked.map(|day| t!(lang, "contact-checked", date = plain_date(day, lang)));
    let small = [hours, checked].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let small = (!small.is_empty()).then(|| view! { <p class="small">{small}</p> });
    view! {
        <li>
            <p class="call"><span>{name}</span>" "<strong><a href=line.tel()>{number}</a></strong></p>
            {small}
        </li>
    }
    .into_any()
}
