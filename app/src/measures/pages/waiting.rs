//! Measures that somebody should look at, as the start page of the office shows them.

use super::address;
use crate::{
    kernel::lang::Lang,
    measures::service::read::{Summary, ToFollow},
    platform::clock::spoken_date,
    t,
    ui::{Card, StatusTag, Tone},
};
use chrono::NaiveDate;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;
/// More stand on their own page.
const MOST: usize = 5;

/// A card with the measures a person should look at; nothing when there are none.
#[component]
pub fn MeasuresToFollow(
    /// What there is to look at.
    to_follow: ToFollow,
) -> impl IntoView {
    let ToFollow { measures, today } = to_follow;
    let many = measures.len();
    (many > 0).then(|| {
        let lines = measures.iter().take(MOST).map(|one| line(one, today)).collect_view();
        view! {
            <Card title=t!(SV, "measures-to-follow")>
                <ul class="plain stack-s">{lines}</ul>
                <a class="quiet-link" href="/personal/insatser?visa=folj">{t!(SV, "measures-to-follow-all", n = many)}</a>
            </Card>
        }
    })
}

fn line(one: &Summary, today: NaiveDate) -> impl IntoView + use<> {
    let (href, title) = (address(one.id), one.title.clone());
    view! { <li class="spread"><a href=href>{title}</a>{due(one.next, today)}</li> }
}

/// When it is to be looked at: late, today, or on a day.
pub(super) fn due(next: Option<NaiveDate>, today: NaiveDate) -> Option<AnyView> {
    let next = next?;
    let (text, tone) = match next {
        next if next < today => (t!(SV, "measures-late", day = spoken_date(next, today, SV)), Tone::Danger),
        next if next == today => (t!(SV, "measures-due-today"), Tone::Warn),
        next => (spoken_date(next, today, SV), Tone::Neutral),
    };
    Some(view! { <StatusTag text tone/> }.into_any())
}
