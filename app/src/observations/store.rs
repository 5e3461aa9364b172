//! Periods and observations in the database. They are counted by their moment, so that any span of days can be compared.

mod periods;
pub mod settled;

pub use periods::*;

use super::model::{Observed, Source};
use crate::{
    kernel::{
        days::Days,
        id::{ActorCode, ObservationId, ReportId, StaffId},
    },
    on,
    platform::{
        clock::{Timestamp, end_of_day, start_of_day},
        db::{Db, Tx},
    },
};

/// An observation as the table keeps it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: ObservationId,
    /// Key of its period.
    pub period: String,
    /// Code of a [`Source`].
    pub source: String,
    /// Which actor told it, where the source is one.
    pub actor: Option<ActorCode>,
    /// How many events it stands for.
    pub number: i64,
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
    /// Grows with every change.
    pub version: i64,
}

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        "id, period, source, actor, number, report, category, area, place_type, time_band, day_type, words, approved_by, at, version"
    };
}

// A report that is taken in again (it was opened once more) stays one observation, in the period it first came into.
const PUT: &str = "
    INSERT INTO observation (id, period, source, actor, number, report, category, area, place_type, time_band, day_type, words, approved_by, at, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
    ON CONFLICT (report) DO UPDATE SET
        category = excluded.category, area = excluded.area, place_type = excluded.place_type,
        time_band = excluded.time_band, day_type = excluded.day_type,
        words = excluded.words, approved_by = excluded.approved_by, version = observation.version + 1
    RETURNING id";

/// Stores an observation; tells the id it has now, an earlier one when its report was taken in before.
pub async fn put(tx: &mut Tx, row: &Row) -> Result<ObservationId, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(PUT)
        .bind(row.id)
        .bind(&row.period)
        .bind(&row.source)
        .bind(&row.actor)
        .bind(row.number)
        .bind(row.report)
        .bind(&row.category)
        .bind(&row.area)
        .bind(&row.place_type)
        .bind(&row.time_band)
        .bind(&row.day_type)
        .bind(&row.words)
        .bind(row.approved_by)
        .bind(row.at)
        .bind(row.version)
        .fetch_one(c)
        .await)
}

// The version grows too: a correction begun before must not bring the words back.
const ERASE_WORDS: &str =
    "UPDATE observation SET words = '', approved_by = NULL, version = version + 1 WHERE report = $1";

/// Erases the words of a report's observation; the count stays.
pub async fn erase_words(tx: &mut Tx, report: ReportId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ERASE_WORDS).bind(report).execute(c).await.map(|_| ()))
}

/// How many events share the same codes.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Count {
    /// Code of the category.
    pub category: String,
    /// Code of the area.
    pub area: Option<String>,
    /// Code of the kind of place.
    pub place_type: Option<String>,
    /// Code of the part of the day.
    pub time_band: Option<String>,
    /// Code of the [`Source`].
    pub source: String,
    /// Which actor told it, where the source is one.
    pub actor: Option<ActorCode>,
    /// How many.
    pub number: i64,
}

const COUNT: &str = "
    SELECT category, area, place_type, time_band, source, actor, CAST(SUM(number) AS BIGINT) AS number
    FROM observation
    WHERE at >= $1 AND at < $2
    GROUP BY category, area, place_type, time_band, source, actor
    ORDER BY category, area, place_type, time_band, source, actor";

/// Counts what was taken in during some days.
pub async fn count(db: &Db, days: &Days) -> Result<Vec<Count>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(COUNT).bind(start_of_day(days.first)).bind(end_of_day(days.last)).fetch_all(c).await)
}

const NEWEST: &str =
    concat!("SELECT ", columns!(), " FROM observation WHERE at >= $1 AND at < $2 ORDER BY at DESC, id DESC LIMIT $3");

/// The newest observations of some days.
pub async fn newest(db: &Db, days: &Days, limit: i64) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(NEWEST)
        .bind(start_of_day(days.first))
        .bind(end_of_day(days.last))
        .bind(limit)
        .fetch_all(c)
        .await)
}

const OF_ACTOR: &str =
    concat!("SELECT ", columns!(), " FROM observation WHERE period = $1 AND actor = $2 ORDER BY at DESC, id DESC");

/// What an actor told in a period, the newest first.
pub async fn of_actor(db: &Db, period: &str, actor: &ActorCode) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF_ACTOR).bind(period).bind(actor).fetch_all(c).await)
}

const SUMS: &str = "
    SELECT period, CAST(SUM(number) AS BIGINT) AS number
    FROM observation
    WHERE period >= $1 AND period <= $2 AND actor = $3
    GROUP BY period
    ORDER BY period";

/// How many events an actor told in the periods whose keys lie between two.
pub async fn sums_of_actor(
    db: &Db,
    (from, to): (&str, &str),
    actor: &ActorCode,
) -> Result<Vec<(String, i64)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(SUMS).bind(from).bind(to).bind(actor).fetch_all(c).await)
}

const BY_ID: &str = concat!("SELECT ", columns!(), " FROM observation WHERE id = $1 AND period = $2");

/// The observation with an id, if it is one of this period.
pub async fn by_id(db: &Db, id: ObservationId, period: &str) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(BY_ID).bind(id).bind(period).fetch_optional(c).await)
}

/// As [`by_id`], inside a transaction.
pub async fn by_id_in(tx: &mut Tx, id: ObservationId, period: &str) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(BY_ID).bind(id).bind(period).fetch_optional(c).await)
}

const OF_REPORT: &str = concat!("SELECT ", columns!(), " FROM observation WHERE report = $1");

/// The observation a report became, if it was taken in.
pub async fn of_report(db: &Db, report: ReportId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF_REPORT).bind(report).fetch_optional(c).await)
}

/// As [`of_report`], inside a transaction.
pub async fn of_report_in(tx: &mut Tx, report: ReportId) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(OF_REPORT).bind(report).fetch_optional(c).await)
}

const CORRECT: &str = "
    UPDATE observation
    SET category = $3, area = $4, place_type = $5, time_band = $6, day_type = $7, words = $8, approved_by = $9,
        version = version + 1
    WHERE id = $1 AND version = $2";

/// Saves a corrected observation, if nobody changed it since it was read; tells whether it was saved.
pub async fn correct(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(CORRECT)
        .bind(row.id)
        .bind(row.version)
        .bind(&row.category)
        .bind(&row.area)
        .bind(&row.place_type)
        .bind(&row.time_band)
        .bind(&row.day_type)
        .bind(&row.words)
        .bind(row.approved_by)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const TAKE_OUT: &str = "DELETE FROM observation WHERE id = $1 AND version = $2";

/// Removes an observation, if nobody changed it since it was read; tells whether it was removed.
pub async fn take_out(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(TAKE_OUT)
        .bind(row.id)
        .bind(row.version)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const CHANGED_BY: &str = "
    SELECT s.name
    FROM audit a
    JOIN staff s ON s.id = a.who
    WHERE a.subject = 'observation' AND a.id = $1
    ORDER BY a.seq DESC
    LIMIT 1";

/// Who changed an observation last, as the log tells it.
pub async fn changed_by(db: &Db, id: ObservationId) -> Result<Option<String>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(CHANGED_BY).bind(id.to_string()).fetch_optional(c).await)
}

impl Row {
    /// What an observation says, in a row that is still nobody's.
    pub fn saying(what: Observed) -> Self {
        Self {
            id: ObservationId(uuid::Uuid::nil()),
            period: String::new(),
            source: String::new(),
            actor: None,
            number: 1,
            report: None,
            category: what.category.0,
            area: what.area.map(|area| area.0),
            place_type: what.place_type.map(|kind| kind.code().to_owned()),
            time_band: what.time_band.map(|band| band.code().to_owned()),
            day_type: what.day_type.map(|day| day.code().to_owned()),
            words: what.words,
            approved_by: None,
            at: Timestamp::UNIX_EPOCH,
            version: 0,
        }
    }

    /// The kind of source, unless a newer program wrote it.
    pub fn source(&self) -> Option<Source> {
        Source::parse(&self.source).ok()
    }
}
