//! `/personal/stod/logg`: who did what to which contact, for the data protection officer and for those who run the support. No
//! content: there is none in the log.

use super::{LOG, SV, labels, parts, reference};
use crate::{
    accounts::{policy::ReadSupportLog, scope::Scope},
    fault::Fault,
    kernel::{id::SupportContactId, page::PageAsk},
    platform::clock::{Timestamp, spoken_moment},
    shell::{Frame, Room, turning},
    support::{model::By, service::log, view::LogLine},
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use leptos::prelude::*;

/// Lines on a page.
const PER_PAGE: u32 = 50;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ReadSupportLog>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let asked = parts::Asked::of(query.as_deref());
    let ask = PageAsk::read(Some(&asked.sida), PER_PAGE);
    let contact = SupportContactId::parse(&asked.kontakt);
    let page = log::read(&scope, ask, contact).await?;
    let now = scope.now();
    Ok(parts::begin(&frame, Room::SupportLog).render(|| {
        let none = page.items.is_empty().then(|| {
            view! { <EmptyState title=t!(SV, "office-support-log-none") text=t!(SV, "office-support-log-none-text")/> }
        });
        let body = (!page.items.is_empty()).then(|| table(&page.items, now));
        let narrowed = contact.map(|id| {
            let text = t!(SV, "office-support-log-one", name = reference(id));
            view! { <p class="cluster"><b>{text}</b><a class="quiet-link" href=LOG>{t!(SV, "office-support-log-all")}</a></p> }
        });
        let turning = turning(ask, page.items.len(), page.next().is_some(), |number| at(number, contact));
        view! {
            <PageHeading title=t!(SV, "office-support-log") lead=t!(SV, "office-support-log-lead")/>
            {parts::tabs(&frame, LOG)}
            <div class="stack-l">
                {parts::sentences()}
                {parts::working()}
                {narrowed}
                {none}
                {body}
                {turning}
            </div>
        }
    }))
}

/// The address of a page of the list.
fn at(number: u32, contact: Option<SupportContactId>) -> String {
    match contact {
        Some(id) => format!("{LOG}?kontakt={id}&sida={number}"),
        None => format!("{LOG}?sida={number}"),
    }
}

fn table(lines: &[LogLine], now: Timestamp) -> AnyView {
    let columns = vec![
        Column::new(t!(SV, "office-support-log-when")),
        Column::new(t!(SV, "office-support-log-who")),
        Column::new(t!(SV, "office-support-log-what")),
        Column::new(t!(SV, "office-support-log-contact")),
        Column::new(t!(SV, "office-support-organisation")),
    ];
    let rows = lines.iter().map(|line| row(line, now)).collect();
    view! { <DataTable caption=t!(SV, "office-support-log") columns rows quiet_caption=true/> }.into_any()
}

fn row(one: &LogLine, now: Timestamp) -> Vec<AnyView> {
    let who = if one.line.by == By::Staff && !one.name.is_empty() { one.name.clone() } else { labels::by(one.line.by) };
    let contact = match one.line.contact {
        Some(id) => {
            let href = at(1, Some(id));
            view! { <a href=href>{reference(id)}</a> }.into_any()
        }
        None => cell("–"),
    };
    let organisation = if one.organisation.is_empty() { "–".to_owned() } else { one.organisation.clone() };
    vec![cell(spoken_moment(one.at, now, SV)), cell(who), cell(labels::act(one.line.act)), contact, cell(organisation)]
}
