//! The way to the subscription page, for the pages of what can be followed.

use super::HERE;
use crate::{kernel::lang::Lang, notices::model::Topic, t};
use leptos::prelude::*;

/// A link that offers to follow by e-mail.
#[component]
pub fn FollowByMail(
    /// The language of the page.
    lang: Lang,
    /// One single pledge, by the words of its address.
    #[prop(into, optional)]
    pledge: String,
    /// One topic alone.
    #[prop(optional)]
    topic: Option<Topic>,
) -> impl IntoView {
    let here = lang.path(HERE);
    let href = match topic {
        Some(topic) => format!("{here}?amne={}", topic.code()),
        None if pledge.is_empty() => here,
        None => format!("{here}?lofte={pledge}"),
    };
    view! { <a class="quiet-link" href=href>{t!(lang, "notice-follow")}</a> }
}
