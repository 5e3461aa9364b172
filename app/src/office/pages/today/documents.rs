//! Reports that others wait for, and the plan the law asks for every second year.

use super::SV;
use crate::{
    documents::due::Waiting,
    platform::clock::{Timestamp, local_date, spoken_date},
    t,
    ui::Card,
};
use leptos::prelude::*;

/// What is to be made. Nothing when everything is sent and the plan is far from due.
pub(super) fn card(waiting: &Waiting, now: Timestamp) -> Option<AnyView> {
    let law = waiting.law;
    let plan = (law.is_late || law.is_near).then(|| match law.due {
        Some(due) => t!(SV, "today-law-due", day = spoken_date(due, local_date(now), SV)),
        None => t!(SV, "today-law-never"),
    });
    let many = waiting.reports.len();
    let reports = (many > 0).then(|| t!(SV, "today-reports-due", many = many));
    if plan.is_none() && reports.is_none() {
        return None;
    }
    let lines = reports.into_iter().chain(plan).map(|text| view! { <li>{text}</li> }).collect_view();
    Some(
        view! {
            <Card title=t!(SV, "office-documents")>
                <ul class="plain stack-s">{lines}</ul>
                <p><a class="quiet-link" href="/personal/rapporter">{t!(SV, "today-to-documents")}</a></p>
            </Card>
        }
        .into_any(),
    )
}
