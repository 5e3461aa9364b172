//! Use cases of the situation picture.

use super::{spans::Compared, tally::Spans};
use crate::{
    accounts::{
        policy::{FeedSituation, ReadObservations, ReadSituation},
        scope::Scope,
    },
    fault::Fault,
    kernel::{days::Days, id::ReportId, lang::Lang, period::Period},
    observations::{self, FEWEST_TO_SHARE, Origin, Row, is_open, period_of, period_of_key, short_label, year_of},
    platform::clock::{end_of_day, local_date, start_of_day},
    t,
};
use chrono::NaiveDate;
use std::collections::HashSet;

/// A period in the list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its key, as in its address.
    pub key: String,
    /// `vecka 9–10 2026`.
    pub label: String,
    /// How many observations it holds; none where it is too small a number for those outside the group.
    pub number: Option<i64>,
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
    let told = |number: i64| (within || number >= FEWEST_TO_SHARE).then_some(number);
    let open = period_of(&scope.profile(), today);
    let mut listed: Vec<Listed> = observations::latest(scope, MOST_LISTED)
        .await?
        .into_iter()
        .filter_map(|(key, number)| {
            let label = Period::parse_key(&key).ok()?.label_sv();
            Some(Listed { key, label, number: told(number) })
        })
        .collect();
    let here = listed.iter().position(|listed| listed.key == open.key());
    let open_line = match here {
        Some(at) => listed.remove(at),
        None => Listed { key: open.key(), label: open.label_sv(), number: told(0) },
    };
    Ok(Periods { open: open_line, last: open.last(), today, earlier: listed })
}

/// Does the person belong to those who make the picture?
fn is_within(scope: &Scope<ReadSituation>) -> bool {
    scope.narrow::<ReadObservations>().is_ok()
}

/// Everything the page of a period shows.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The period.
    pub period: Period,
    /// Is today within it?
    pub open: bool,
    /// Today.
    pub today: NaiveDate,
    /// The days that are counted and compared.
    pub days: Compared,
    /// The counts of those days.
    pub spans: Spans,
    /// The counts of the whole periods they belong to, for those outside the group: what is left out of a whole may be
    /// as telling as what is counted.
    pub whole: Spans,
    /// Is it shown to somebody within the group? Others get no observation, and small numbers must not be shown to them.
    pub within: bool,
    /// May the person add something now?
    pub adds: bool,
    /// Its observations, newest first.
    pub observations: Vec<Row>,
    /// Reports of observations the person may correct; with [`Self::feeds`], what comes from no report too.
    pub reachable: HashSet<ReportId>,
    /// May the person put things into the picture at all?
    pub feeds: bool,
    /// The period in few words, as its column says: `Nu`, `Nu, dag 1–3`.
    pub now: String,
    /// The span before in few words: `vecka 7–8`, `vecka 7–8, dag 1–3`.
    pub before: String,
    /// The span a year before: `vecka 9–10 2025`.
    pub last_year: String,
}

/// The most observations listed; the counts are always of all.
pub const MOST_OBSERVATIONS: i64 = 300;

/// The picture of a period; `O` knows where its observations come from.
///
/// # Errors
/// [`Fault::NotFound`] when the key is no period that has begun.
pub async fn picture<O: Origin>(scope: &Scope<ReadSituation>, key: &str) -> Result<Picture, Fault> {
    let today = local_date(scope.now());
    let period = period_of_key(key, today).ok_or(Fault::NotFound)?;
    let Figures { days, spans, whole, before, within } = figures(scope, &period).await?;
    let feeds = scope.narrow::<FeedSituation>().ok();
    let all = Days::of(&period);
    let observations = match scope.narrow::<ReadObservations>() {
        Ok(within) => observations::newest(&within, &all, MOST_OBSERVATIONS).await?,
        Err(_) => Vec::new(),
    };
    let reachable = match &feeds {
        Some(feeds) => O::reachable(feeds, start_of_day(all.first)..end_of_day(all.last)).await?,
        None => HashSet::new(),
    };
    let state = observations::state(scope, &period.key()).await?;
    let own = period_of(&scope.profile(), today) == period;
    let year = year_of(&period);
    Ok(Picture {
        open: period.contains(today),
        now: part(t!(Lang::Sv, "situation-column-now"), &days, &days.now),
        before,
        last_year: part(short_label(&period.year_before(), year), &days, &days.last_year),
        adds: own && feeds.is_some() && is_open(&period, state.as_deref(), today),
        feeds: feeds.is_some(),
        days,
        period,
        today,
        within,
        spans,
        whole,
        observations,
        reachable,
    })
}

/// The figures of a period beside those it is compared with, without its observations.
pub(super) struct Figures {
    /// The days that are compared.
    pub days: Compared,
    /// The counts of these days.
    pub spans: Spans,
    /// The counts of the whole periods, for those outside the group: what is left of a period must not be small either.
    pub whole: Spans,
    /// What the days before are called.
    pub before: String,
    /// Is it shown to somebody within the group?
    pub within: bool,
}

/// The figures of a period, today.
pub(super) async fn figures(scope: &Scope<ReadSituation>, period: &Period) -> Result<Figures, Fault> {
    let (days, within) = (Compared::on(local_date(scope.now()), period), is_within(scope));
    let spans = counted(scope, &days).await?;
    let whole = if days.runs && !within { counted(scope, &Compared::whole(period)).await? } else { spans.clone() };
    let before = part(short_label(&period.previous(), year_of(period)), &days, &days.before);
    Ok(Figures { days, spans, whole, before, within })
}

async fn counted(scope: &Scope<ReadSituation>, days: &Compared) -> Result<Spans, Fault> {
    Ok(Spans {
        now: observations::count(scope, &days.now).await?,
        before: observations::count(scope, &days.before).await?,
        last_year: observations::count(scope, &days.last_year).await?,
    })
}

/// The name of a span, with its days while the period runs.
fn part(name: String, compared: &Compared, days: &Days) -> String {
    match (compared.runs, days.many()) {
        (false, _) => name,
        (true, 1) => t!(Lang::Sv, "situation-first-day", span = name),
        (true, many) => t!(Lang::Sv, "situation-first-days", span = name, n = many),
    }
}
