//! Analyses that are soon due, as the start page of the office shows them.

use super::address;
use crate::{
    analysis::service::read::Due,
    kernel::lang::Lang,
    platform::clock::spoken_date,
    t,
    ui::{Card, StatusTag, Tone},
};
use chrono::NaiveDate;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;
/// More stand on their own page.
const MOST: usize = 5;

/// A card with the assignments a person should see to; nothing when there are none.
#[component]
pub fn AnalysesDue(
    /// What is due.
    due: Due,
) -> impl IntoView {
    let Due { analyses, today } = due;
    (!analyses.is_empty()).then(|| {
        let lines = analyses.into_iter().take(MOST).map(|(id, title, day)| {
            view! { <li class="spread"><a href=address(id)>{title}</a>{tag(day, today)}</li> }
        });
        let lines = lines.collect_view();
        view! {
            <Card title=t!(SV, "analysis-due-card")>
                <ul class="plain stack-s">{lines}</ul>
                <a class="quiet-link" href="/personal/analys">{t!(SV, "analysis-to-all")}</a>
            </Card>
        }
    })
}

/// When it is due: late, or on a day.
pub(super) fn tag(day: NaiveDate, today: NaiveDate) -> AnyView {
    let spoken = spoken_date(day, today, SV);
    let (text, tone) = match day < today {
        true => (t!(SV, "analysis-late", day = spoken), Tone::Danger),
        false => (t!(SV, "analysis-due-on", day = spoken), Tone::Neutral),
    };
    view! { <StatusTag text tone/> }.into_any()
}
