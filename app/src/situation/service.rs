//! Use cases of the situation picture.

use super::{
    model::{LONGEST_WORDS, NewObservation, period_of, period_of_key, short_label, year_of},
    store::{self, Row},
    tally::{FEWEST_TO_SHARE, Spans},
};
use crate::{
    accounts::{
        policy::{FeedSituation, ReadObservations, ReadSituation},
        scope::Scope,
    },
    fault::Fault,
    kernel::{
        id::{ObservationId, ReportId},
        period::Period,
        pii,
        words::bounded,
    },
    platform::{audit, clock::local_date, db::Tx},
};
use chrono::NaiveDate;

/// Takes something into the open period, within the caller's transaction; the period comes into being with it.
///
/// A report counts once: taken in again, its observation is changed and stays where it was.
///
/// # Errors
/// [`Fault::BadRequest`] when the words are too long or hold what looks like personal data: the caller's form says so
/// in words first, this is the wall behind it.
pub async fn take_in(scope: &Scope<FeedSituation>, tx: &mut Tx, new: NewObservation) -> Result<ObservationId, Fault> {
    let words = bounded(&new.words, 0, LONGEST_WORDS).map_err(|_| Fault::BadRequest)?;
    if !pii::find(&words).is_empty() {
        return Err(Fault::BadRequest);
    }
    let period = period_of(&scope.profile(), local_date(scope.now()));
    store::open(tx, &period).await?;
    let row = Row {
        id: scope.new_id(),
        period: period.key(),
        source: new.source.code().to_owned(),
        report: new.report,
        category: new.category.0,
        area: new.area.map(|area| area.0),
        place_type: new.place_type.map(|kind| kind.code().to_owned()),
        time_band: new.time_band.map(|band| band.code().to_owned()),
        day_type: new.day_type.map(|day| day.code().to_owned()),
        approved_by: if words.is_empty() { None } else { scope.staff_id() },
        words,
        at: scope.now(),
    };
    let id = store::put(tx, &row).await?;
    let detail = format!("{} {} {}", row.period, row.source, row.category);
    let entry = scope.entry("observation.taken_in", "observation", id, detail);
    audit::append(tx, scope.now(), &entry).await?;
    Ok(id)
}

/// Erases the words of a report's observation, because the resident withdrew it or the office erased it; the count stays.
///
/// # Errors
/// When the database does not answer.
pub async fn withdraw_words(tx: &mut Tx, report: ReportId) -> Result<(), Fault> {
    Ok(store::erase_words(tx, report).await?)
}

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
    let mut listed: Vec<Listed> = store::latest(scope.db(), MOST_LISTED)
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
    /// The counts of the period and of what it is compared with.
    pub spans: Spans,
    /// Is it shown to somebody within the group? Others get no observation, and small numbers must not be shown to them.
    pub within: bool,
    /// Its observations, newest first.
    pub observations: Vec<Row>,
    /// The period before in few words: `vecka 7–8`.
    pub before: String,
    /// The span a year before: `vecka 9–10 2025`.
    pub last_year: String,
}

/// The most observations listed; the counts are always of all.
pub const MOST_OBSERVATIONS: i64 = 300;

/// The picture of a period.
///
/// # Errors
/// [`Fault::NotFound`] when the key is no period that has begun.
pub async fn picture(scope: &Scope<ReadSituation>, key: &str) -> Result<Picture, Fault> {
    let today = local_date(scope.now());
    let period = period_of_key(key, today).ok_or(Fault::NotFound)?;
    let (before, last_year) = (period.previous(), period.year_before());
    let spans = Spans {
        now: store::count(scope.db(), &period).await?,
        before: store::count(scope.db(), &before).await?,
        last_year: store::count(scope.db(), &last_year).await?,
    };
    let within = is_within(scope);
    let observations = if within { store::newest(scope.db(), &period, MOST_OBSERVATIONS).await? } else { Vec::new() };
    let year = year_of(&period);
    Ok(Picture {
        open: period.contains(today),
        before: short_label(&before, year),
        last_year: short_label(&last_year, year),
        period,
        today,
        within,
        spans,
        observations,
    })
}
