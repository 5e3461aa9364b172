//! `/personal`: what waits for me today, then what is good to know.

mod councils;
mod documents;
mod own;
mod picture;
mod reports;
mod upkeep;

use crate::{
    accounts::{policy::SignedIn, scope::Scope},
    analysis::AnalysesDue,
    bulletins::BulletinsToReview,
    contributions::Owed,
    dialogue::DialogueLate,
    fault::Fault,
    kernel::lang::Lang,
    measures::MeasuresToFollow,
    office::service::{self, Waiting},
    platform::clock::{Timestamp, local_date, spoken_date},
    pledges::FeedbackToRead,
    priorities::RoundToDecide,
    shell::{Frame, OnToday, Room, TodayNote},
    t,
    ui::{Card, PageHeading, StatusTag, Tone},
    walks::WalksWaiting,
    watch::{InterestsToAnswer, RoundsToSort},
};
use axum::response::Response;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The page. `N` is a slice that the office does not know.
///
/// # Errors
/// When the database does not answer.
pub async fn get<N: OnToday>(frame: Frame, scope: Scope<SignedIn>) -> Result<Response, Fault> {
    let waiting = service::waiting(&scope).await?;
    let note = N::note(&scope).await?;
    Ok(page(&frame, &waiting, note.as_ref(), scope.now()))
}

fn page(frame: &Frame, waiting: &Waiting, note: Option<&TodayNote>, now: Timestamp) -> Response {
    let name = frame.staff().map(|staff| staff.name.clone()).unwrap_or_default();
    let first = name.split_whitespace().next().unwrap_or_default().to_owned();
    let today = spoken_date(local_date(now), local_date(now), SV);
    frame.page(t!(SV, "office-today")).office(Room::Today).render(|| {
        view! {
            <PageHeading title=t!(SV, "today-hello", name = first) eyebrow=today/>
            {laid_out(frame, waiting, note, now)}
        }
    })
}

/// Work to the left and the rest beside it; where there is little work, two even columns.
fn laid_out(frame: &Frame, waiting: &Waiting, note: Option<&TodayNote>, now: Timestamp) -> AnyView {
    // Somebody waits for a person there: before everything else.
    let mut first: Vec<AnyView> = note.map(noted).into_iter().collect();
    first.extend(work(frame, waiting, now));
    let (work, beside) = (first, beside(waiting, now));
    if waiting.reports.is_none() {
        return view! { <div class="grid-2 facts-tight">{work}{beside}</div> }.into_any();
    }
    view! {
        <div class="split">
            <div class="stack">{work}</div>
            <div class="stack facts-tight">{beside}</div>
        </div>
    }
    .into_any()
}

/// What somebody can do something about, room by room.
fn work(frame: &Frame, waiting: &Waiting, now: Timestamp) -> Vec<AnyView> {
    let (picture, council) = (waiting.picture.as_ref(), waiting.council.as_ref());
    let parts = [
        waiting.reports.as_ref().map(reports::counts),
        waiting.contributions.clone().map(|standing| view! { <Owed standing/> }.into_any()),
        waiting.measures.clone().map(|to_follow| view! { <MeasuresToFollow to_follow/> }.into_any()),
        rounds(waiting),
        to_review(waiting),
        waiting.feedback.clone().map(|unread| view! { <FeedbackToRead unread/> }.into_any()),
        waiting.analyses.clone().map(|due| view! { <AnalysesDue due/> }.into_any()),
        waiting.walks.clone().map(|waiting| view! { <WalksWaiting waiting/> }.into_any()),
        // Who sits in a council and sorts no reports comes for the meeting.
        council.filter(|_| waiting.reports.is_none()).and_then(|council| councils::card(council, now)),
        // Those who sort reports have the picture beside them; for others it is what there is to read.
        picture.filter(|_| waiting.reports.is_none()).map(|glance| picture::card(&frame.profile, glance)),
        waiting.heard.as_ref().map(|heard| reports::answers(heard, now)),
        council.filter(|_| waiting.reports.is_some()).and_then(|council| councils::card(council, now)),
        waiting.documents.as_ref().and_then(|documents| documents::card(documents, now)),
        waiting.interests.map(|many| view! { <InterestsToAnswer many/> }.into_any()),
        waiting.watch_rounds.map(|many| view! { <RoundsToSort many/> }.into_any()),
        dialogues(waiting),
        waiting.accounts.as_ref().map(upkeep::accounts),
        waiting.errands.map(upkeep::errands),
        waiting.log.as_ref().map(|week| upkeep::log(week, now)),
        picture.filter(|_| waiting.reports.is_some()).map(|glance| picture::card(&frame.profile, glance)),
    ];
    parts.into_iter().flatten().collect()
}

/// Rounds that wait for the group to choose.
fn rounds(waiting: &Waiting) -> Option<AnyView> {
    let waiting = waiting.rounds.clone();
    (!waiting.is_empty()).then(|| view! { <RoundToDecide waiting/> }.into_any())
}

/// Bulletins of others that wait to be read.
fn to_review(waiting: &Waiting) -> Option<AnyView> {
    let waiting = waiting.bulletins.clone();
    (!waiting.is_empty()).then(|| view! { <BulletinsToReview waiting/> }.into_any())
}

/// Reports of dialogues that people were promised.
fn dialogues(waiting: &Waiting) -> Option<AnyView> {
    let late = waiting.dialogues.clone();
    (!late.is_empty()).then(|| view! { <DialogueLate late/> }.into_any())
}

/// What is good to know.
fn beside(waiting: &Waiting, now: Timestamp) -> Vec<AnyView> {
    let parts = [
        waiting.heard.as_ref().map(|heard| reports::verdicts(heard, now)),
        waiting.assumed.and_then(upkeep::assumed),
        own::roles(&waiting.own.roles),
        Some(reports::latest(waiting.latest)),
        Some(own::account(&waiting.own)),
    ];
    parts.into_iter().flatten().collect()
}

/// What a slice says that the office does not know.
fn noted(note: &TodayNote) -> AnyView {
    let lines = note.lines.iter().map(|line| counted(line.href.clone(), line.text.clone(), line.many, line.tone));
    let waiting = if note.lines.is_empty() {
        view! { <p>{note.quiet.clone()}</p> }.into_any()
    } else {
        view! { <ul class="plain stack-s">{lines.collect_view()}</ul> }.into_any()
    };
    let (href, open) = (note.href.clone(), note.open.clone());
    view! {
        <Card title=note.title.clone()>
            {waiting}
            <p><a class="quiet-link" href=href>{open}</a></p>
        </Card>
    }
    .into_any()
}

/// A line that leads somewhere, with how many there are.
fn counted(href: String, text: String, many: impl ToString, tone: Tone) -> AnyView {
    view! { <li class="spread spread-tight"><a href=href>{text}</a><StatusTag text=many.to_string() tone/></li> }
        .into_any()
}
