//! What residents said of pledges and nobody has read, for those who read it.

use super::address;
use crate::{
    kernel::lang::Lang,
    pledges::service::hearing::Unread,
    t,
    ui::{Card, StatusTag, Tone},
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;
/// So many pledges stand on the card.
const MOST: usize = 5;

/// The card; nothing when everything is read.
#[component]
pub fn FeedbackToRead(
    /// What waits, the oldest first.
    unread: Vec<Unread>,
) -> impl IntoView {
    let lines = unread.iter().take(MOST).map(|one| {
        let (href, title) = (format!("{}/synpunkter", address(one.pledge)), one.title.clone());
        let many = t!(SV, "hearing-many", n = one.many);
        view! { <li class="spread spread-tight"><a href=href>{title}</a><StatusTag text=many tone=Tone::Warn/></li> }
    });
    let lines = lines.collect_view();
    (!unread.is_empty())
        .then(|| view! { <Card title=t!(SV, "hearing-waits")><ul class="plain stack-s">{lines}</ul></Card> })
}
