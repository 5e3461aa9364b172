//! `/personal`: what waits for me today.

use crate::{
    accounts::{policy::SignedIn, scope::Scope},
    council,
    fault::Fault,
    kernel::lang::Lang,
    office::service::{self, Waiting},
    platform::clock::{Timestamp, local_date, spoken_date},
    reports::{COUNTED, InboxCounts},
    shell::{Frame, Room},
    t,
    ui::{Card, CardGrid, EmptyState, PageHeading, StatusTag, Tone},
};
use axum::response::Response;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<SignedIn>) -> Result<Response, Fault> {
    let waiting = service::waiting(&scope).await?;
    Ok(page(&frame, &waiting, scope.now()))
}

fn page(frame: &Frame, waiting: &Waiting, now: Timestamp) -> Response {
    let name = frame.staff().map(|staff| staff.name.clone()).unwrap_or_default();
    let first = name.split_whitespace().next().unwrap_or_default().to_owned();
    let today = spoken_date(local_date(now), local_date(now), SV);
    frame.page(t!(SV, "office-today")).office(Room::Today).render(|| {
        view! {
            <PageHeading title=t!(SV, "today-hello", name = first) eyebrow=today/>
            {cards(frame, waiting, now)}
        }
    })
}

fn cards(frame: &Frame, waiting: &Waiting, now: Timestamp) -> AnyView {
    let parts = [
        waiting.reports.as_ref().map(reports),
        waiting.period_ends.map(|last| situation(frame, last, now)),
        waiting.council.as_ref().and_then(|council| councils(council, now)),
        waiting.stuck.map(stuck),
    ];
    let parts: Vec<AnyView> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        return view! { <EmptyState title=t!(SV, "today-nothing") text=t!(SV, "today-nothing-text")/> }.into_any();
    }
    view! { <CardGrid>{parts}</CardGrid> }.into_any()
}

/// What waits in the inbox, each line a way to exactly those reports.
fn reports(counts: &InboxCounts) -> AnyView {
    let lines = [
        (t!(SV, "today-late"), counts.late, "?late=1", Tone::Danger),
        (t!(SV, "today-new"), counts.new, "?state=received", Tone::Info),
        (t!(SV, "today-mine"), counts.mine, "?assigned=me", Tone::Neutral),
        (t!(SV, "today-reopened"), counts.reopened, "?state=in_review&reopened=1", Tone::Warn),
        (t!(SV, "today-needs-more"), counts.needs_more, "?state=needs_more", Tone::Neutral),
        (t!(SV, "today-open"), counts.open, "", Tone::Neutral),
    ];
    let lines = lines.into_iter().filter(|(_, many, ..)| *many > 0).map(|(text, many, query, tone)| {
        let many = if many >= COUNTED { "999+".to_owned() } else { many.to_string() };
        view! { <li class="spread"><a href=format!("/personal/inkorg{query}")>{text}</a><StatusTag text=many tone/></li> }
    });
    let lines = lines.collect_view();
    let body = if counts.open == 0 {
        view! { <p>{t!(SV, "today-inbox-empty")}</p> }.into_any()
    } else {
        view! { <ul class="plain stack-s">{lines}</ul> }.into_any()
    };
    view! { <Card title=t!(SV, "office-inbox")>{body}</Card> }.into_any()
}

/// When the open period ends: what is taken in before then is in the picture.
fn situation(frame: &Frame, last: chrono::NaiveDate, now: Timestamp) -> AnyView {
    let today = local_date(now);
    let day = spoken_date(last, today, SV);
    let left = t!(SV, "today-period-left", days = (last - today).num_days());
    let group = frame.profile.bodies.operative.name.clone();
    view! {
        <Card title=t!(SV, "office-situation") eyebrow=group>
            <p>{t!(SV, "today-period-ends", day = day)}</p>
            <p class="small">{left}</p>
            <a class="quiet-link" href="/personal/lagesbild">{t!(SV, "today-to-situation")}</a>
        </Card>
    }
    .into_any()
}

/// The next meetings, and what presses before them. Nothing when there is neither.
fn councils(waiting: &council::Waiting, now: Timestamp) -> Option<AnyView> {
    let today = local_date(now);
    let meetings = waiting.meetings.iter().map(|meeting| {
        let day = spoken_date(meeting.row.day(), today, SV);
        view! { <li><a href=meeting.address()>{meeting.body.name.clone()}</a><br/><span class="small">{day}</span></li> }
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
                <a class="quiet-link" href="/personal/rad">{t!(SV, "today-to-council")}</a>
            </Card>
        }
        .into_any(),
    )
}

fn stuck(many: i64) -> AnyView {
    let (text, tone) = match many {
        0 => (t!(SV, "today-none-stuck"), Tone::Ok),
        many => (t!(SV, "today-stuck", many = many), Tone::Danger),
    };
    view! {
        <Card title=t!(SV, "office-outbox")>
            <p><StatusTag text tone/></p>
            <a class="quiet-link" href="/personal/utskick">{t!(SV, "today-to-outbox")}</a>
        </Card>
    }
    .into_any()
}
