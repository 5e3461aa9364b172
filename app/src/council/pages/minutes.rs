//! `/personal/rad/moten/{id}/protokoll`: the minutes, made to be printed.

use super::{
    agenda::decision,
    parts::{SV, hours, listed, paragraphs},
};
use crate::{
    accounts::{policy::ReadCouncil, scope::Scope},
    council::{
        labels,
        model::{day_of, lines},
        service::{
            meetings,
            minutes::{self, Minutes},
        },
    },
    fault::Fault,
    kernel::{id::CouncilMeetingId, words::hex},
    platform::clock::spoken_date,
    shell::{Frame, Room},
    t,
    ui::*,
};
use axum::{extract::Path, response::Response};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such meeting, or not for this person.
pub async fn get(frame: Frame, scope: Scope<ReadCouncil>, Path(id): Path<String>) -> Result<Response, Fault> {
    let id = CouncilMeetingId::parse(&id).ok_or(Fault::NotFound)?;
    let minutes = minutes::of(&scope, id).await?;
    Ok(page(&frame, &minutes))
}

fn page(frame: &Frame, minutes: &Minutes) -> Response {
    let row = &minutes.meeting.row;
    let (body, long_name) = minutes.meeting.names();
    let (title, lead) = (t!(SV, "council-minutes-of", body = body, day = row.day.as_str()), long_name.to_owned());
    let town = frame.profile.name.clone();
    frame.page(title).office(Room::Council).render(|| {
        // Minutes are read years later: their days always tell the year.
        let told = |day: NaiveDate| spoken_date(day, NaiveDate::MIN, SV);
        let facts = vec![
            (t!(SV, "council-day"), cell(told(row.day()))),
            (t!(SV, "council-time"), cell(hours(&row.starts, row.minutes))),
            (t!(SV, "council-place"), cell(row.place.clone())),
            (t!(SV, "council-state"), state(minutes)),
        ];
        let present = listed(lines(&row.present)).map(|list| {
            view! { <section class="stack-s"><h2>{t!(SV, "council-present")}</h2>{list}</section> }
        });
        let items = items(minutes);
        let back = meetings::address(row.id);
        view! {
            <div class="stack-l page-narrow">
                <p class="no-print"><a class="quiet-link" href=back>{t!(SV, "council-to-meeting")}</a></p>
                {draft(minutes)}
                <PageHeading title=t!(SV, "council-minutes") eyebrow=town lead/>
                <DefinitionList facts/>
                {present}
                {items}
                {adjusted(minutes)}
            </div>
        }
    })
}

fn items(minutes: &Minutes) -> AnyView {
    let items = minutes.agenda.iter().enumerate().map(|(at, item)| {
        let note = (!item.note.is_empty()).then(|| paragraphs(&item.note));
        let open = item.outcome.is_none().then(|| view! { <p class="small">{t!(SV, "council-undecided")}</p> });
        view! {
            <section class="stack-s">
                <h2>{at + 1}". "{item.title.clone()}</h2>
                {note}{decision(item, NaiveDate::MIN)}{open}
            </section>
        }
    });
    items.collect_view().into_any()
}

fn state(minutes: &Minutes) -> AnyView {
    let row = &minutes.meeting.row;
    let (text, tone) = labels::meeting(row.state(), row.is_adjusted());
    cell(view! { <StatusTag text tone/> })
}

/// Until they are justerade, minutes say so on top, also on paper.
fn draft(minutes: &Minutes) -> Option<AnyView> {
    (!minutes.meeting.row.is_adjusted()).then(|| {
        view! { <Notice title=t!(SV, "council-draft") tone=Tone::Warn><p>{t!(SV, "council-draft-text")}</p></Notice> }
            .into_any()
    })
}

/// Who adjusted them and when, and the fingerprint that the log keeps too.
fn adjusted(minutes: &Minutes) -> Option<AnyView> {
    let row = &minutes.meeting.row;
    let on = day_of(row.adjusted_on.as_deref()?);
    let by = listed(lines(&row.adjusted_by));
    let seal: String = row.seal.as_deref().map(hex).unwrap_or_default();
    let (text, tone) = match minutes.unchanged {
        Some(true) => (t!(SV, "council-sealed"), Tone::Ok),
        _ => (t!(SV, "council-seal-broken"), Tone::Danger),
    };
    let day = spoken_date(on, NaiveDate::MIN, SV);
    Some(
        view! {
            <section class="stack-s">
                <h2>{t!(SV, "council-adjusted-on", day = day)}</h2>
                {by}
                <p><StatusTag text tone/></p>
                <p class="small">{t!(SV, "council-seal")}" "<code>{seal}</code></p>
            </section>
        }
        .into_any(),
    )
}
