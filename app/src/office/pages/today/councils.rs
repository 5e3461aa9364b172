//! The next meetings of the councils, and what presses before them.

use super::SV;
use crate::{
    council::Waiting,
    platform::clock::{Timestamp, local_date, spoken_date},
    t,
    ui::Card,
};
use leptos::prelude::*;

/// The next meetings, and what presses before them. Nothing when there is neither.
pub(super) fn card(waiting: &Waiting, now: Timestamp) -> Option<AnyView> {
    let today = local_date(now);
    let meetings = waiting.meetings.iter().map(|(meeting, items)| {
        let day = spoken_date(meeting.row.day(), today, SV);
        let agenda = match items {
            0 => t!(SV, "today-council-no-agenda"),
            n => t!(SV, "today-council-agenda", n = *n),
        };
        view! {
            <li>
                <a href=meeting.address()>{meeting.body.name.clone()}</a>
                <br/><span class="small">{format!("{day}. {agenda}")}</span>
            </li>
        }
    });
    let presses = [
        (t!(SV, "today-council-items", many = waiting.items), waiting.items, "/personal/rad"),
        (t!(SV, "today-council-follow-ups", many = waiting.follow_ups), waiting.follow_ups, "/personal/rad/beslut"),
        (t!(SV, "today-council-agreements", many = waiting.agreements), waiting.agreements, "/personal/rad/avtal"),
    ];
    let presses = presses.into_iter().filter(|(_, many, _)| *many > 0);
    let presses: Vec<_> = presses.map(|(text, _, href)| view! { <li><a href=href>{text}</a></li> }).collect();
    if waiting.meetings.is_empty() && presses.is_empty() {
        return None;
    }
    let meetings = meetings.collect_view();
    Some(
        view! {
            <Card title=t!(SV, "office-council")>
                <ul class="plain stack-s">{meetings}{presses}</ul>
                <p><a class="quiet-link" href="/personal/rad">{t!(SV, "today-to-council")}</a></p>
            </Card>
        }
        .into_any(),
    )
}
