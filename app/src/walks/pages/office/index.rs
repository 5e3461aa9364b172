//! `/personal/vandringar`: every walk, and what it waits for.

use crate::{
    accounts::{
        policy::{LeadWalks, ReadWalks},
        scope::Scope,
    },
    fault::Fault,
    kernel::lang::Lang,
    platform::{
        clock::{local_date, plain_date},
        municipality::Profile,
    },
    shell::{Frame, Room},
    t,
    ui::*,
    walks::{
        labels,
        model::{Kind, State},
        pages::{OFFICE, PUBLIC, address, today::due},
        service::read::{self, Listed, promised},
    },
};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ReadWalks>) -> Result<Response, Fault> {
    let all = read::all(&scope).await?;
    let (leads, today) = (scope.narrow::<LeadWalks>().is_ok(), local_date(scope.now()));
    let is_own = |one: &Listed| matches!(one.row.state(), State::OwnSent | State::OwnDeclined);
    let is_coming = |one: &Listed| match one.row.state() {
        State::Draft | State::Open => one.row.day().is_none_or(|day| day >= today),
        _ => false,
    };
    let (own, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(is_own);
    let (coming, past): (Vec<_>, Vec<_>) = rest.into_iter().partition(is_coming);
    Ok(frame.page(t!(SV, "walks-heading")).office(Room::Walks).render(|| {
        let new = leads.then(|| {
            let href = format!("{OFFICE}/ny");
            view! { <LinkButton href text=t!(SV, "walks-new") kind=ButtonKind::Amber glyph=Some(Glyph::Plus)/> }
        });
        let none = (own.is_empty() && coming.is_empty() && past.is_empty())
            .then(|| view! { <EmptyState title=t!(SV, "walks-none") text=t!(SV, "walks-none-text")/> });
        let profile = &frame.profile;
        view! {
            <PageHeading title=t!(SV, "walks-heading") lead=t!(SV, "walks-lead")>{new}</PageHeading>
            <div class="stack-l">
                {none}
                {table(profile, t!(SV, "walks-coming"), &coming, today)}
                {table(profile, t!(SV, "walks-own"), &own, today)}
                {table(profile, t!(SV, "walks-past"), &past, today)}
                <p><a class="quiet-link" href=PUBLIC>{t!(SV, "walks-as-residents")}</a></p>
            </div>
        }
    }))
}

fn table(profile: &Profile, caption: String, walks: &[Listed], today: NaiveDate) -> Option<AnyView> {
    if walks.is_empty() {
        return None;
    }
    let columns = vec![
        Column::new(t!(SV, "walks-title")),
        Column::new(t!(SV, "walks-day")),
        Column::new(t!(SV, "walks-area")),
        Column::new(t!(SV, "walks-state")),
        Column::number(t!(SV, "walks-seats")),
        Column::new(t!(SV, "walks-waits")),
    ];
    let rows = walks.iter().map(|one| row(profile, one, today)).collect();
    Some(view! { <DataTable caption columns rows/> }.into_any())
}

fn row(profile: &Profile, one: &Listed, today: NaiveDate) -> Vec<AnyView> {
    let (href, title, state) = (address(one.row.id), one.plan.title.clone(), one.row.state());
    let day = one.plan.day.map_or_else(|| "–".to_owned(), |day| plain_date(day, SV));
    let (going, waiting) = one.seats;
    let seats = match waiting {
        _ if one.row.kind() == Kind::Own => "–".to_owned(),
        0 => t!(SV, "walks-seats-of", going = going, cap = one.plan.cap),
        _ => t!(SV, "walks-seats-waiting", going = going, cap = one.plan.cap, waiting = waiting),
    };
    let over = one.row.day().is_some_and(|day| day < today);
    let protocol = match (state, one.row.published_at, promised(&one.row)) {
        (State::Published, Some(at), _) => cell(t!(SV, "walks-published-at", day = plain_date(local_date(at), SV))),
        (State::Walked, _, Some(day)) => due(day, today),
        (State::Open, _, Some(day)) if over => due(day, today),
        (State::Open, _, Some(day)) => cell(t!(SV, "walks-protocol-due", day = plain_date(day, SV))),
        _ => cell("–"),
    };
    vec![
        cell(view! { <a href=href>{title}</a> }),
        cell(day),
        cell(profile.area_name(one.plan.area.as_str())),
        cell(view! { <StatusTag text=labels::state(SV, state) tone=labels::state_tone(state)/> }),
        cell(seats),
        protocol,
    ]
}
