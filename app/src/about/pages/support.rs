//! A list of numbers to call.

use crate::{about::prose, kernel::lang::Lang, platform::preset::lists::SupportLine, t};
use leptos::prelude::*;

/// Numbers to call, each with its name and when somebody answers. `dated` adds the day of the latest check.
#[component]
pub fn SupportList(
    /// The numbers; only those that may be shown.
    lines: Vec<SupportLine>,
    /// The language of the page.
    lang: Lang,
    /// With the day each number was last checked.
    #[prop(optional)]
    dated: bool,
) -> impl IntoView {
    let items = lines.into_iter().map(|line| view! { <li>{entry(&line, lang, dated)}</li> });
    view! { <ul class="plain stack-s">{items.collect_view()}</ul> }
}

fn entry(line: &SupportLine, lang: Lang, dated: bool) -> impl IntoView + use<> {
    let site = line.url.trim_start_matches("https://").trim_start_matches("www.").to_owned();
    let hours = line.hours.in_lang(lang).to_owned();
    // Where the hours only say "see the site", the link says it already.
    let says_more = !hours.is_empty() && (site.is_empty() || !hours.contains(&site));
    let hours = says_more.then(|| view! { <p class="small">{hours}</p> });
    let link = (!site.is_empty())
        .then(|| view! { <p class="small"><a class="quiet-link" href=line.url.clone()>{site}</a></p> });
    let checked = line.last_checked.filter(|_| dated).map(|day| {
        let words = t!(lang, "contact-checked", date = prose::dated(day, lang));
        view! { <p class="small">{words}</p> }
    });
    view! {
        <p class="call"><span>{line.name.in_lang(lang).to_owned()}</span>" "<strong><a href=line.tel()>{line.number.clone()}</a></strong></p>
        {hours}{link}{checked}
    }
}
