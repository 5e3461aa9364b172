//! How to be gone, and what is left in a browser afterwards. Honest about what this site cannot take away.

use super::AWAY;
use crate::{kernel::lang::Lang, t, ui::*};
use leptos::prelude::*;

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
    view! { <Details summary=t!(lang, "aid-traces")>{inside}</Details> }.into_any()
}
