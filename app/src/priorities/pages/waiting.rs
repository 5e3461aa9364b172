//! Rounds that wait for the group to choose, as the start page of the office shows them.

use super::{SV, address};
use crate::{
    priorities::{labels, service::read::ToDecide},
    t,
    ui::Card,
};
use leptos::prelude::*;

/// A card with the rounds that wait; nothing when there are none.
#[component]
pub fn RoundToDecide(
    /// What waits.
    waiting: Vec<ToDecide>,
) -> impl IntoView {
    (!waiting.is_empty()).then(|| {
        let lines = waiting.iter().map(|one| {
            let name = labels::round(&one.key);
            let text = match one.begun {
                true => t!(SV, "priorities-waits-begun", round = name),
                false => t!(SV, "priorities-waits", round = name),
            };
            let href = address(&one.key);
            view! { <li><a href=href>{text}</a></li> }
        });
        let lines = lines.collect_view();
        view! { <Card title=t!(SV, "priorities-heading")><ul class="plain stack-s">{lines}</ul></Card> }
    })
}
