//! Periods and observations in the database. They are counted by their moment, so that any span of days can be compared.

use super::model::Source;
use crate::{
    kernel::{
        id::{ObservationId, ReportId, StaffId},
        period::Period,
    },
    on,
    platform::{
        clock::{Timestamp, end_of_day, start_of_day},
        db::{Db, Tx},
    },
};

const OPEN: &str = "
    INSERT INTO period (key, cadence, first, last, state)
    VALUES ($1, $2, $3, $4, 'open')
    ON CONFLICT (key) DO NOTHING";

/// Makes the row of a period unless it is there.
pub async fn open(tx: &mut Tx, period: &Period) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(OPEN)
        .bind(period.key())
        .bind(period.cadence().code())
        .bind(period.first().to_string())
        .bind(period.last().to_string())
        .execute(c)
        .await
        .map(|_| ()))
}

/// An observation as the table keeps it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: ObservationId,
    /// Key of its period.
    pub period: String,
    /// Code of a [`Source`].
    pub source: String,
    /// The report it comes from.
    pub report: Option<ReportId>,
    /// Code of its category.
    pub category: String,
    /// Code of its area.
    pub area: Option<String>,
    /// Code of its kind of place.
    pub place_type: Option<String>,
    /// Code of the part of the day.
    pub time_band: Option<String>,
    /// Code of the kind of day.
    pub day_type: Option<String>,
    /// The approved text, perhaps empty.
    pub words: String,
    /// Who approved the text.
    pub approved_by: Option<StaffId>,
    /// When it was taken in.
    pub at: Timestamp,
}

// A report that is taken in again (it was opened once more) stays one observation, in the period it first came into.
const PUT: &str = "
    INSERT INTO observation (id, period, source, report, category, area, place_type, time_band, day_type, words, approved_by, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    ON CONFLICT (report) DO UPDATE SET
        category = excluded.category, area = excluded.area, place_type = excluded.place_type,
        time_band = excluded.time_band, day_type = excluded.day_type,
        words = excluded.words, approved_by = excluded.approved_by
    RETURNING id";

/// Stores an observation; tells the id it has now, an earlier one when its report was taken in before.
pub async fn put(tx: &mut Tx, row: &Row) -> Result<ObservationId, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(PUT)
        .bind(row.id)
        .bind(&row.period)
        .bind(&row.source)
        .bind(row.report)
        .bind(&row.category)
        .bind(&row.area)
        .bind(&row.place_type)
        .bind(&row.time_band)
        .bind(&row.day_type)
        .bind(&row.words)
        .bind(row.approved_by)
        .bind(row.at)
        .fetch_one(c)
        .await)
}

const ERASE_WORDS: &str = "UPDATE observation SET words = '', approved_by = NULL WHERE report = $1";

/// Erases the words of a report's observation; the count stays.
pub async fn erase_words(tx: &mut Tx, report: ReportId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ERASE_WORDS).bind(report).execute(c).await.map(|_| ()))
}

/// How many observations share the same codes.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Count {
    /// Code of the category.
    pub category: String,
    /// Code of the area.
    pub area: Option<String>,
    /// Code of the part of the day.
    pub time_band: Option<String>,
    /// How many.
    pub number: i64,
}

const COUNT: &str = "
    SELECT category, area, time_band, COUNT(*) AS number
    FROM observation
    WHERE at >= $1 AND at < $2
    GROUP BY category, area, time_band
    ORDER BY category, area, time_band";

/// Counts what was taken in during the days of a period.
pub async fn count(db: &Db, period: &Period) -> Result<Vec<Count>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(COUNT)
        .bind(start_of_day(period.first()))
        .bind(end_of_day(period.last()))
        .fetch_all(c)
        .await)
}

const NEWEST: &str = "
    SELECT id, period, source, report, category, area, place_type, time_band, day_type, words, approved_by, at
    FROM observation
    WHERE at >= $1 AND at < $2
    ORDER BY at DESC, id DESC
    LIMIT $3";

/// The newest observations of a period.
pub async fn newest(db: &Db, period: &Period, limit: i64) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(NEWEST)
        .bind(start_of_day(period.first()))
        .bind(end_of_day(period.last()))
        .bind(limit)
        .fetch_all(c)
        .await)
}

const EARLIER: &str = "
    SELECT p.key, COUNT(o.id) AS number
    FROM period p
    LEFT JOIN observation o ON o.period = p.key
    GROUP BY p.key, p.last
    ORDER BY p.last DESC, p.key DESC
    LIMIT $1";

/// Keys of the latest periods, with how many observations each holds.
pub async fn latest(db: &Db, limit: i64) -> Result<Vec<(String, i64)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(EARLIER).bind(limit).fetch_all(c).await)
}

impl Row {
    /// The kind of source, unless a newer program wrote it.
    pub fn source(&self) -> Option<Source> {
        Source::parse(&self.source).ok()
    }
}
