//! The sealed originals of masked texts.

use crate::{
    kernel::id::{EventId, ReportId},
    on,
    platform::{db::Tx, keys::Sealed},
};

/// A text of a report that a resident wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What is told.
    Words,
    /// Where it is.
    Place,
    /// A line of the history: something added, or why it was opened again.
    Line(EventId),
}

impl Part {
    /// Its code in the database.
    pub fn code(self) -> String {
        match self {
            Self::Words => "words".to_owned(),
            Self::Place => "place".to_owned(),
            Self::Line(id) => id.to_string(),
        }
    }

    /// Reads a code.
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "words" => Some(Self::Words),
            "place" => Some(Self::Place),
            id => EventId::parse(id).map(Self::Line),
        }
    }
}

/// Where the original of a text is sealed.
pub fn sealed_at(report: ReportId, part: Part) -> String {
    format!("report_original|{}|{report}", part.code())
}

const KEEP: &str =
    "INSERT INTO report_masked (report, part, sealed) VALUES ($1, $2, $3) ON CONFLICT (report, part) DO NOTHING";

/// Keeps a sealed original. A second masking keeps the first one: that is the text as it was sent.
///
/// # Errors
/// When the database does not answer.
pub async fn keep(tx: &mut Tx, report: ReportId, part: Part, sealed: &Sealed) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(KEEP).bind(report).bind(part.code()).bind(sealed).execute(c).await.map(|_| ()))
}

const ALL: &str = "SELECT part, sealed FROM report_masked WHERE report = $1 ORDER BY part";

/// The sealed originals of a report; none when nothing is masked.
///
/// # Errors
/// When the database does not answer.
pub async fn all(tx: &mut Tx, report: ReportId) -> Result<Vec<(Part, Sealed)>, sqlx::Error> {
    let rows: Vec<(String, Sealed)> = on!(tx, |c| sqlx::query_as(ALL).bind(report).fetch_all(c).await)?;
    Ok(rows.into_iter().filter_map(|(part, sealed)| Some((Part::parse(&part)?, sealed))).collect())
}

const DROP: &str = "DELETE FROM report_masked WHERE report = $1";

/// Drops the sealed originals: the texts are shown again, or erased.
///
/// # Errors
/// When the database does not answer.
pub async fn drop_all(tx: &mut Tx, report: ReportId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(DROP).bind(report).execute(c).await.map(|_| ()))
}
