//! The register (diarieförteckning): the reports that were fixed and the lägesbilder that were delgivna in a year, to whom
//! they went, how, and how far the letters have come.

use crate::{
    accounts::{policy::ReadDocuments, scope::Scope},
    documents::{
        model::{Progress, Way},
        store::{self, Row, pictures, sendings},
    },
    fault::Fault,
    kernel::id::OutboxId,
    platform::clock::{Timestamp, local_date, start_of_day},
};
use chrono::NaiveDate;

/// What a line of the register is about.
#[derive(Clone, Debug)]
pub enum What {
    /// A report.
    Report(Box<Row>),
    /// A version of a lägesbild.
    Picture {
        /// Key of the period.
        period: String,
        /// The version, as people count them.
        number: i64,
    },
}

/// A line of the register.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The day it was fixed, or first sent.
    pub day: NaiveDate,
    /// What.
    pub what: What,
    /// To whom it went, in order of time.
    pub sent: Vec<Sent>,
}

/// A sending as the register tells it.
#[derive(Clone, Debug)]
pub struct Sent {
    /// The organisation or body, as it was called then.
    pub name: String,
    /// How.
    pub way: Way,
    /// When.
    pub at: Timestamp,
    /// The letter in the outbox; none for what was sent before letters were followed.
    pub errand: Option<OutboxId>,
    /// How far it has come.
    pub letter: Progress,
}

impl From<&sendings::Row> for Sent {
    fn from(row: &sendings::Row) -> Self {
        let letter = Progress::of(row.letter.as_deref(), row.left_at);
        Self { name: row.name.clone(), way: way(&row.way), at: row.sent_at, errand: row.errand, letter }
    }
}

impl From<&pictures::Row> for Sent {
    fn from(row: &pictures::Row) -> Self {
        let letter = Progress::of(row.letter.as_deref(), row.left_at);
        Self { name: row.name.clone(), way: way(&row.way), at: row.sent_at, errand: Some(row.errand), letter }
    }
}

fn way(code: &str) -> Way {
    Way::parse(code).unwrap_or(Way::Link)
}

/// The register of a year, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn year(scope: &Scope<ReadDocuments>, year: i32) -> Result<Vec<Entry>, Fault> {
    let mut entries = reports(scope, year).await?;
    entries.extend(told(scope, year).await?);
    // Stable: what was fixed on the same day keeps its order.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.day));
    Ok(entries)
}

async fn reports(scope: &Scope<ReadDocuments>, year: i32) -> Result<Vec<Entry>, Fault> {
    let (first, last) = (format!("{year:04}-01-01"), format!("{year:04}-12-31"));
    let rows = store::fixed_between(scope.db(), &first, &last).await?;
    let sendings = sendings::fixed_between(scope.db(), &first, &last).await?;
    let entry = |row: Row| {
        let day = row.fixed_on.as_deref()?.parse().ok()?;
        let sent = sendings.iter().filter(|sending| sending.document == row.id).map(Sent::from).collect();
        Some(Entry { day, what: What::Report(Box::new(row)), sent })
    };
    Ok(rows.into_iter().filter_map(entry).collect())
}

async fn told(scope: &Scope<ReadDocuments>, year: i32) -> Result<Vec<Entry>, Fault> {
    let begins = |year| NaiveDate::from_ymd_opt(year, 1, 1).map(start_of_day).ok_or(Fault::BadRequest);
    let rows = pictures::between(scope.db(), begins(year)?, begins(year + 1)?).await?;
    let mut entries: Vec<Entry> = Vec::new();
    for row in &rows {
        let is_of = |entry: &&mut Entry| matches!(&entry.what, What::Picture { period, number } if *period == row.period && *number == row.number);
        match entries.iter_mut().find(is_of) {
            Some(entry) => entry.sent.push(row.into()),
            None => entries.push(Entry {
                day: local_date(row.sent_at),
                what: What::Picture { period: row.period.clone(), number: row.number },
                sent: vec![row.into()],
            }),
        }
    }
    entries.reverse();
    Ok(entries)
}
