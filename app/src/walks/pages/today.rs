//! What waits for those who lead walks, as the start page of the office shows it.

use super::{OFFICE, address};
use crate::{
    kernel::lang::Lang,
    platform::clock::spoken_date,
    t,
    ui::{Card, StatusTag, Tone},
    walks::service::read::Waiting,
};
use chrono::{Days, NaiveDate};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;
/// More stand on their own page.
const MOST: usize = 5;
/// So many days before the promised day it is said in yellow.
const SOON: Days = Days::new(7);

/// A card with the protocols that are promised, own walks to review, and answers of owners; nothing when there are none.
#[component]
pub fn WalksWaiting(
    /// What waits.
    waiting: Waiting,
) -> impl IntoView {
    let Waiting { protocols, own, late, replies, today } = waiting;
    (!protocols.is_empty() || !own.is_empty() || !late.is_empty() || replies > 0).then(|| {
        let protocols = protocols.into_iter().take(MOST).map(move |(id, title, day)| {
            let href = format!("{}/protokoll", address(id));
            view! { <li class="spread"><a href=href>{title}</a>{due(day, today)}</li> }
        });
        let protocols = protocols.collect_view();
        let own = own.into_iter().take(MOST).map(|(id, title)| {
            view! { <li class="spread"><a href=address(id)>{title}</a><StatusTag text=t!(SV, "walks-to-review") tone=Tone::Warn/></li> }
        });
        let late = late.into_iter().take(MOST).map(|(id, title, many)| {
            let href = format!("{}/protokoll", address(id));
            view! { <li class="spread"><a href=href>{title}</a><StatusTag text=t!(SV, "walks-late", n = many) tone=Tone::Warn/></li> }
        });
        let late = late.collect_view();
        let replies = (replies > 0).then(|| {
            view! { <li class="spread"><a href=OFFICE>{t!(SV, "walks-replies")}</a><StatusTag text=replies.to_string() tone=Tone::Warn/></li> }
        });
        view! {
            <Card title=t!(SV, "walks-waiting")>
                <ul class="plain stack-s">{protocols}{late}{own.collect_view()}{replies}</ul>
            </Card>
        }
    })
}

/// When a protocol is promised: late, soon, or on a day.
pub(super) fn due(day: NaiveDate, today: NaiveDate) -> AnyView {
    let said = spoken_date(day, today, SV);
    let (text, tone) = match day {
        day if day < today => (t!(SV, "walks-protocol-late", day = said), Tone::Danger),
        day if day <= today + SOON => (t!(SV, "walks-protocol-due", day = said), Tone::Warn),
        _ => (t!(SV, "walks-protocol-due", day = said), Tone::Neutral),
    };
    view! { <StatusTag text tone/> }.into_any()
}
