//! The way to the subscription page, for the pages of what can be followed.

use super::HERE;
use crate::{kernel::lang::Lang, t};
use leptos::prelude::*;

/// A link that offers to follow by e-mail.
#[component]
pub fn FollowByMail(
    /// The language of the page.
    lang: Lang,
    /// One single pledge, by the words of its address.
    #[prop(into, optional)]
    pledge: String,
) -> impl IntoView {
    let here = lang.path(HERE);
    let href = if pledge.is_empty() { here } else { format!("{here}?lofte={pledge}") };
    view! { <a class="quiet-link" href=href>{t!(lang, "notice-follow")}</a> }
}
