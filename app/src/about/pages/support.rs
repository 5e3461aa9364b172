//! A list of numbers to call.

use crate::{
    kernel::lang::Lang,
    platform::{clock::spoken_date, preset::lists::SupportLine},
    t,
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// Numbers to call, each with its name and when somebody answers. `dated` adds the day of the latest check.
#[component]
pub fn SupportList(
    /// The numbers; only those that may be shown.
    lines: Vec<SupportLine>,
    /// The language of the page.
    lang: Lang,
    /// What day it is, for dates without a year.
    today: NaiveDate,
    /// With the day each number was last checked.
    #[prop(optional)]
    dated: bool,
) -> impl IntoView {
    let items = lines.into_iter().map(|line| {
        let checked = line.last_checked.filter(|_| dated).map(|day| {
            let words = t!(lang, "contact-checked", date = spoken_date(day, today, lang));
            view! { <p class="small">{words}</p> }
        });
        let hours = line.hours.in_lang(lang).to_owned();
        let hours = (!hours.is_empty()).then(|| view! { <p class="small">{hours}</p> });
        let site = line.url.trim_start_matches("https://").trim_start_matches("www.").to_owned();
        let site = (!site.is_empty()).then(|| view! { <p class="small"><a href=line.url.clone()>{site}</a></p> });
        view! {
            <li>
                <p>{line.name.in_lang(lang).to_owned()}" "<strong><a href=line.tel()>{line.number.clone()}</a></strong></p>
                {hours}{site}{checked}
            </li>
        }
    });
    view! { <ul class="plain stack-s">{items.collect_view()}</ul> }
}
