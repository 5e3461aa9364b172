//! `/personal/analys`: what is worked on, what waits for the council, what is done.

use super::{HERE, address, fields::body_name, waiting::tag};
use crate::{
    accounts::{
        policy::{Capability, CommissionAnalyses, ReadAnalyses, ReadObservations},
        scope::Scope,
    },
    analysis::{labels, model::State, service::read, store::Analysis},
    fault::Fault,
    kernel::lang::Lang,
    platform::{
        clock::{local_date, spoken_date},
        municipality::Profile,
    },
    shell::{Frame, Room},
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;

const SV: Lang = Lang::Sv;

/// Which of the lists.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Narrowed {
    /// Empty, `radet` or `klara`.
    visa: String,
}

fn is_in(view: &str, state: State) -> bool {
    let over = state.is_told() || matches!(state, State::Rejected | State::Dropped);
    let waits = matches!(state, State::Draft | State::Proposed | State::Returned);
    match view {
        "klara" => over,
        "radet" => waits,
        _ => !over && !waits,
    }
}

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ReadAnalyses>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let mut narrowed: Narrowed = serde_html_form::from_str(query.as_deref().unwrap_or_default()).unwrap_or_default();
    let within = scope.narrow::<ReadObservations>().is_ok();
    if !within {
        // There is but one list for those who read what is done.
        narrowed.visa = "klara".to_owned();
    }
    let (all, today) = (read::all(&scope).await?, local_date(scope.now()));
    Ok(page(&frame, &narrowed.visa, &all, within, today))
}

fn page(frame: &Frame, visa: &str, all: &[Analysis], within: bool, today: NaiveDate) -> Response {
    let body = body_name(&frame.profile);
    let may = frame.staff().is_some_and(|staff| staff.can(CommissionAnalyses::NEED));
    let new = may.then(|| {
        view! { <LinkButton href="/personal/analys/ny" text=t!(SV, "analysis-new") kind=ButtonKind::Amber glyph=Glyph::Plus/> }
    });
    let link = |code: &str, text: String| {
        let many = u32::try_from(all.iter().filter(|one| is_in(code, one.state)).count()).unwrap_or(u32::MAX);
        let href = if code.is_empty() { HERE.to_owned() } else { format!("{HERE}?visa={code}") };
        let here = visa == code || code.is_empty() && !["klara", "radet"].contains(&visa);
        Link::new(href, text).count(many).current(here)
    };
    let tabs = within.then(|| {
        let links = vec![
            link("", t!(SV, "analysis-view-running")),
            link("radet", t!(SV, "analysis-view-council")),
            link("klara", t!(SV, "analysis-view-done")),
        ];
        view! { <Tabs label=t!(SV, "analysis-views") links/> }
    });
    let list = list(&frame.profile, visa, all, today);
    frame.page(t!(SV, "analysis-all")).office(Room::Analysis).render(|| {
        view! {
            <PageHeading title=t!(SV, "analysis-all") lead=t!(SV, "analysis-lead", body = body)>
                <LinkButton href="/personal/analys/begrepp" text=t!(SV, "analysis-words") kind=ButtonKind::Quiet glyph=Glyph::List/>
                {new}
            </PageHeading>
            <div class="stack-l">{tabs}{list}</div>
        }
    })
}

fn list(profile: &Profile, visa: &str, all: &[Analysis], today: NaiveDate) -> AnyView {
    let cards = all.iter().filter(|one| is_in(visa, one.state)).map(|one| card(profile, one, today));
    let cards: Vec<_> = cards.collect();
    if cards.is_empty() {
        return view! { <EmptyState title=t!(SV, "analysis-none") text=t!(SV, "analysis-none-text")/> }.into_any();
    }
    view! { <ul class="plain card-grid">{cards}</ul> }.into_any()
}

fn card(profile: &Profile, one: &Analysis, today: NaiveDate) -> AnyView {
    let place = labels::place(profile, one.area.as_ref().map(|code| code.as_str()), &one.place);
    let due = one.due.filter(|_| one.state == State::Running).map(|day| tag(day, today));
    let by = one.actor.as_ref().map(|code| profile.actor_name(code.as_str()));
    let by = by.map(|actor| view! { <p class="small">{t!(SV, "analysis-by", actor = actor)}</p> });
    let told = one.reported_on.map(|day| {
        view! { <p class="small">{t!(SV, "analysis-reported-on", day = spoken_date(day, today, SV))}</p> }
    });
    let (eyebrow, title, href) = (labels::kind(one.kind), one.title.clone(), address(one.id));
    view! {
        <li>
            <article class="card">
                <p class="eyebrow">{eyebrow}</p>
                <h2><a href=href>{title}</a></h2>
                <p>{place}</p>
                <p class="cluster"><StatusTag text=labels::state(one.state) tone=labels::tone(one.state)/>{due}</p>
                {by}
                {told}
            </article>
        </li>
    }
    .into_any()
}
