//! Use cases of the situation picture.

pub mod acts;
pub mod agreed;
pub mod areas;
pub mod freeze;
pub mod gather;
pub mod look;
pub mod meeting;
pub mod of_area;
pub mod steps;
pub mod template;
pub mod year;

use super::{spans::Compared, tally::Spans};
use crate::{
    accounts::{
        policy::{Capability, ReadObservations, ReadSituation, Role},
        scope::Scope,
    },
    fault::Fault,
    kernel::{days::Days, lang::Lang, period::Period},
    observations::{self, Stage, period_of, short_label, year_of},
    platform::clock::local_date,
    t,
};
use chrono::NaiveDate;
use std::collections::HashMap;

/// A period in the list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its key, as in its address.
    pub key: String,
    /// `vecka 9–10 2026`.
    pub label: String,
    /// How many observations it holds; none for those outside the group.
    pub number: Option<i64>,
    /// How far its picture has come.
    pub stage: Stage,
}

/// The open period and those before it.
#[derive(Clone, Debug)]
pub struct Periods {
    /// The one that today belongs to.
    pub open: Listed,
    /// Its last day.
    pub last: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// Earlier ones that hold something, newest first.
    pub earlier: Vec<Listed>,
}

/// Three years of weekly pictures; older ones are reached by their neighbours.
const MOST_LISTED: i64 = 160;

/// The periods there are.
///
/// # Errors
/// When the database does not answer.
pub async fn periods(scope: &Scope<ReadSituation>) -> Result<Periods, Fault> {
    let (today, within) = (local_date(scope.now()), is_within(scope));
    // Those outside read whole months, as they were shared: a count that grows from day to day could be subtracted.
    let told = |number: i64| within.then_some(number);
    let open = period_of(&scope.profile(), today);
    let stages: HashMap<String, Stage> = observations::stages(scope, MOST_LISTED).await?.into_iter().collect();
    let stage = |key: &str| stages.get(key).copied().unwrap_or(Stage::Collecting);
    let mut listed: Vec<Listed> = observations::latest(scope, MOST_LISTED)
        .await?
        .into_iter()
        .filter_map(|(key, number)| {
            let label = Period::parse_key(&key).ok()?.label_sv();
            Some(Listed { stage: stage(&key), key, label, number: told(number) })
        })
        .collect();
    let here = listed.iter().position(|listed| listed.key == open.key());
    let open_line = match here {
        Some(at) => listed.remove(at),
        None => Listed { key: open.key(), label: open.label_sv(), number: told(0), stage: Stage::Collecting },
    };
    Ok(Periods { open: open_line, last: open.last(), today, earlier: listed })
}

/// Does the person belong to those who make the picture?
fn is_within<C: Capability>(scope: &Scope<C>) -> bool {
    scope.narrow::<ReadObservations>().is_ok()
}

/// In which role somebody does something: roles are kept, never names.
fn role_of<C: Capability>(scope: &Scope<C>) -> String {
    let role = scope.staff().and_then(|staff| staff.role_for(C::NEED));
    role.map_or("system", Role::code).to_owned()
}

/// The figures of a period beside those it is compared with, without its observations.
#[derive(Clone, Debug)]
pub struct Figures {
    /// The period.
    pub period: Period,
    /// Today.
    pub today: NaiveDate,
    /// The days that are compared.
    pub days: Compared,
    /// The counts of these days.
    pub spans: Spans,
    /// The period in few words, as its column says: `Nu`, `Nu, dag 1–3`.
    pub now: String,
    /// What the days before are called: `vecka 7–8`, `vecka 7–8, dag 1–3`.
    pub before: String,
    /// What the days a year before are called: `vecka 9–10 2025`.
    pub last_year: String,
    /// Is it shown to somebody within the group?
    pub within: bool,
}

/// The figures of a period, today.
pub(super) async fn figures(scope: &Scope<ReadSituation>, period: &Period) -> Result<Figures, Fault> {
    let today = local_date(scope.now());
    let (days, within) = (Compared::on(today, period), is_within(scope));
    let spans = counted(scope, &days).await?;
    let year = year_of(period);
    Ok(Figures {
        now: part(t!(Lang::Sv, "situation-column-now"), &days, &days.now),
        before: part(short_label(&period.previous(), year), &days, &days.before),
        last_year: part(short_label(&period.year_before(), year), &days, &days.last_year),
        period: *period,
        today,
        days,
        spans,
        within,
    })
}

async fn counted(scope: &Scope<ReadSituation>, days: &Compared) -> Result<Spans, Fault> {
    // Side by side: each is read on a connection of its own.
    let (now, before, last_year) = tokio::try_join!(
        observations::count(scope, &days.now),
        observations::count(scope, &days.before),
        observations::count(scope, &days.last_year),
    )?;
    Ok(Spans { now, before, last_year })
}

/// The name of a span, with its days while the period runs.
fn part(name: String, compared: &Compared, days: &Days) -> String {
    match (compared.runs, days.many()) {
        (false, _) => name,
        (true, 1) => t!(Lang::Sv, "situation-first-day", span = name),
        (true, many) => t!(Lang::Sv, "situation-first-days", span = name, n = many),
    }
}

/// Numbers and names of what changed in a picture since a number, in order: a live view catches up with them.
///
/// # Errors
/// When the database does not answer.
pub async fn changes_since(
    scope: &Scope<ReadObservations>,
    period: &str,
    number: i64,
) -> Result<Vec<(i64, String)>, Fault> {
    const MOST: i64 = 500;
    Ok(super::store::picture::since(scope.db(), period, number, MOST).await?)
}
