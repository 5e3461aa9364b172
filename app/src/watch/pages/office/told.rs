//! What the representatives of an area told, on its page.

use super::SV;
use crate::{
    t,
    ui::*,
    watch::{
        labels,
        model::{Facts, round::RoundState},
        pages::round_address,
        service::{round::Round, sort},
    },
};
use leptos::prelude::*;

/// So many rounds are listed.
const MOST: usize = 6;

/// The wish for a meeting, and the latest rounds; nothing where there are none.
pub(super) fn rounds(facts: &Facts, rounds: &[Round]) -> Option<AnyView> {
    if rounds.is_empty() {
        return None;
    }
    let wish = sort::wish(facts, rounds).map(|month| {
        let title = t!(SV, "rounds-wish", month = labels::month(&month, SV));
        view! { <Notice title tone=Tone::Info/> }
    });
    let items = rounds.iter().take(MOST).map(|round| {
        let (month, state) = (labels::month(&round.month, SV), labels::round_state(round.state, SV));
        let name = if round.state == RoundState::Quiet {
            month.into_any()
        } else {
            let href = round_address(round.id);
            view! { <a href=href>{month}</a> }.into_any()
        };
        view! { <li class="spread">{name}<StatusTag text=state tone=labels::round_tone(round.state)/></li> }
    });
    let items = items.collect_view();
    Some(view! { <Card title=t!(SV, "rounds-of-area")>{wish}<ul class="plain stack-s">{items}</ul></Card> }.into_any())
}
