//! Months that are shared: counted once, when they leave the group, and from then on as they were.

use crate::{
    accounts::{
        policy::{Capability, ReadSituation},
        scope::Scope,
    },
    fault::Fault,
    kernel::{
        days::Days,
        period::{Cadence, Period, TWO_WEEK_ANCHOR},
    },
    observations::{
        store::{self, Count},
        suppress::{Cells, Ledger, Shown},
    },
    platform::{audit, clock::local_date, db::Tx, municipality::Profile},
};
use chrono::{Datelike, Months, NaiveDate};

/// Months as they are shared, or would be if they left the group now.
#[derive(Clone, Debug, Default)]
pub struct Basis {
    /// What is shown of them.
    pub ledger: Ledger,
    /// Those that were counted now.
    fresh: Vec<(Period, String)>,
}

/// What is shown of a month beside the month before and the same one a year before.
#[derive(Clone, Debug, Default)]
pub struct Shared {
    /// The month; none when none was shared yet.
    pub month: Option<Period>,
    /// In the month.
    pub now: Shown,
    /// In the month before.
    pub before: Shown,
    /// A year before.
    pub last_year: Shown,
}

impl Shared {
    fn of(ledger: &Ledger, month: Period) -> Self {
        let shown = |month: Period| ledger.shown(month.first(), 1);
        Self {
            now: shown(month),
            before: shown(month.previous()),
            last_year: shown(month.year_before()),
            month: Some(month),
        }
    }
}

/// The month a day lies in.
fn month_of(day: NaiveDate) -> Period {
    Period::containing(Cadence::Month, day, TWO_WEEK_ANCHOR)
}

/// The last month that is over when a period is.
fn month_by(period: &Period) -> Period {
    let month = month_of(period.last());
    if month.last() <= period.last() { month } else { month.previous() }
}

/// The months from one day's to another's that are settled.
async fn settled<C: Capability>(scope: &Scope<C>, first: NaiveDate, last: NaiveDate) -> Result<Ledger, Fault> {
    let mut ledger = Ledger::default();
    for (key, counts) in store::settled::between(scope.db(), &month_of(first).key(), &month_of(last).key()).await? {
        let month = Period::parse_key(&key).map_err(|error| Fault::broken("reading a settled month", &error))?;
        let counts: Vec<(Option<String>, String, i64)> =
            serde_json::from_str(&counts).map_err(|error| Fault::broken("reading a settled month", &error))?;
        ledger.add(&month, counts.into_iter().map(|(area, head, number)| ((area, head), number)).collect());
    }
    Ok(ledger)
}

/// Counts what is wrong in a month by area and head: safe places are never added to it.
fn cells(profile: &Profile, counts: &[Count]) -> Cells {
    let mut cells = Cells::new();
    for count in counts {
        if let Some(head) = profile.category_head(&count.category).filter(|head| !head.safe) {
            *cells.entry((count.area.clone(), head.code.clone())).or_default() += count.number;
        }
    }
    cells
}

/// Adds the months that are over and not settled as they are counted now.
async fn count(scope: &Scope<ReadSituation>, basis: &mut Basis, months: &[Period]) -> Result<(), Fault> {
    let (profile, today) = (scope.profile(), local_date(scope.now()));
    for month in months.iter().filter(|month| month.last() < today) {
        if basis.ledger.has(month) {
            continue;
        }
        let days = Days::of(month);
        let cells = cells(&profile, &store::count(scope.db(), &days).await?);
        let rows: Vec<_> = cells.iter().map(|((area, head), number)| (area, head, number)).collect();
        let text = serde_json::to_string(&rows).map_err(|error| Fault::broken("settling a month", &error))?;
        basis.fresh.push((*month, text));
        basis.ledger.add(month, cells);
    }
    Ok(())
}

/// What may be shown of the days from one to another, if they are shared now: with all months of their years up to there,
/// because what a year shows depends on what its parts showed.
///
/// # Errors
/// When the database does not answer.
pub async fn basis(scope: &Scope<ReadSituation>, first: NaiveDate, last: NaiveDate) -> Result<Basis, Fault> {
    let first = first.with_ordinal(1).unwrap_or(first);
    let mut basis = Basis { ledger: settled(scope, first, last).await?, fresh: Vec::new() };
    let months: Vec<Period> = std::iter::successors(Some(month_of(first)), |month| Some(month.next()))
        .take_while(|m| m.last() <= last)
        .collect();
    count(scope, &mut basis, &months).await?;
    Ok(basis)
}

/// What a picture of a period shows to others, if it is shared now.
///
/// # Errors
/// When the database does not answer.
pub async fn to_share(scope: &Scope<ReadSituation>, period: &Period) -> Result<(Shared, Basis), Fault> {
    let month = month_by(period);
    let ledger = settled(scope, month.year_before().first(), month.last()).await?;
    let mut basis = Basis { ledger, fresh: Vec::new() };
    count(scope, &mut basis, &[month.year_before(), month.previous(), month]).await?;
    Ok((Shared::of(&basis.ledger, month), basis))
}

/// Settles what was counted, in the transaction that shares it.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else shared one of the months meanwhile.
pub async fn settle<C: Capability>(scope: &Scope<C>, tx: &mut Tx, basis: &Basis) -> Result<(), Fault> {
    for (month, counts) in &basis.fresh {
        if !store::settled::add(tx, &month.key(), counts, scope.now()).await? {
            return Err(Fault::Conflict);
        }
    }
    if let (Some((first, _)), Some((last, _))) = (basis.fresh.first(), basis.fresh.last()) {
        let entry = scope.entry("month.settled", "month", first.key(), last.key());
        audit::append(tx, scope.now(), &entry).await?;
    }
    Ok(())
}

/// What was shared of the latest month up to the end of a period.
///
/// # Errors
/// When the database does not answer.
pub async fn shared(scope: &Scope<ReadSituation>, period: &Period) -> Result<Shared, Fault> {
    let Some(key) = store::settled::latest(scope.db(), &month_by(period).key()).await? else {
        return Ok(Shared::default());
    };
    let month = Period::parse_key(&key).map_err(|error| Fault::broken("reading a settled month", &error))?;
    Ok(Shared::of(&settled(scope, month.year_before().first(), month.last()).await?, month))
}

/// What was shared of a quarter, a tertial or a year; nothing where not all of it was.
///
/// # Errors
/// When the database does not answer.
pub async fn shared_of<C: Capability>(scope: &Scope<C>, first: NaiveDate, months: u32) -> Result<Shown, Fault> {
    let last = (first + Months::new(months)).pred_opt().unwrap_or(first);
    let ledger = settled(scope, first.with_ordinal(1).unwrap_or(first), last).await?;
    Ok(ledger.shown(first, months))
}
