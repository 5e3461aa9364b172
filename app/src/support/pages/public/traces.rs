//! How to be gone, and what is left in a browser afterwards. Honest about what this site cannot take away.

use super::{AWAY, HERE};
use crate::{kernel::lang::Lang, t, ui::*};
use leptos::prelude::*;

/// Where the advice stands on its page.
const PLACE: &str = "spar";

/// The way there, for whoever must not be seen: it comes before everything that takes long to read.
pub(super) fn to_traces(lang: Lang) -> AnyView {
    let href = format!("{}#{PLACE}", lang.path(HERE));
    view! { <p><a class="quiet-link" href=href>{t!(lang, "aid-to-traces")}</a></p> }.into_any()
}

/// The advice, folded away.
pub(super) fn traces(lang: Lang) -> AnyView {
    let steps = [
        t!(lang, "aid-traces-history"),
        t!(lang, "aid-traces-private"),
        t!(lang, "aid-traces-calls"),
        t!(lang, "aid-traces-other"),
    ];
    let steps = steps.map(|step| view! { <li>{step}</li> }).collect_view();
    let inside = view! {
        <p>{t!(lang, "aid-traces-exit")}</p>
        <ul>{steps}</ul>
        <p>{t!(lang, "aid-traces-site")}</p>
        <p><a class="quiet-link" href=lang.path(AWAY) rel="nofollow">{t!(lang, "aid-traces-clear")}</a></p>
    }
    .into_any();
    view! { <div id=PLACE><Details summary=t!(lang, "aid-traces")>{inside}</Details></div> }.into_any()
}
