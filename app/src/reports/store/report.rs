//! Reports as they are kept: put in, found, saved with optimistic locking.

use super::row::{Columns, Row, columns};
use crate::{
    accounts::scope::Reach,
    kernel::id::ReportId,
    on,
    platform::db::{Db, Tx},
    reports::model::Report,
};
use uuid::Uuid;

const INSERT: &str = "
    INSERT INTO report (id, client_id, code, lang, status, waiting_for, received_at, due_at, answered_at, closed_at,
        choice, category, area, place_type, place_words, lat, lon, accuracy_m, place_given, time_bands, day_types,
        recurrence, impact, already, words, masked, photo, photo_state, orientation, owner, unit, assigned, merged_into,
        helped, withdrawn, indexed, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
        $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37)
    ON CONFLICT DO NOTHING";

/// Puts a new report in; `false` when one with the same client id is there already and nothing was done.
///
/// # Errors
/// When the database does not answer.
#[expect(clippy::too_many_lines, reason = "one column a line")]
pub async fn insert(tx: &mut Tx, report: &Report) -> Result<bool, sqlx::Error> {
    let r = Columns::of(report);
    on!(tx, |c| sqlx::query(INSERT)
        .bind(report.id)
        .bind(report.client_id)
        .bind(&report.code)
        .bind(report.lang.code())
        .bind(report.status.code())
        .bind(&report.waiting_for)
        .bind(report.received_at)
        .bind(report.due_at)
        .bind(report.answered_at)
        .bind(report.closed_at)
        .bind(&report.choice)
        .bind(&report.category)
        .bind(&report.area)
        .bind(r.place_type)
        .bind(r.place_words)
        .bind(r.lat)
        .bind(r.lon)
        .bind(r.accuracy_m)
        .bind(report.place_given.code())
        .bind(&r.time_bands)
        .bind(&r.day_types)
        .bind(r.recurrence)
        .bind(r.impact)
        .bind(r.already)
        .bind(r.words)
        .bind(report.masked)
        .bind(report.photo)
        .bind(report.photo_state.code())
        .bind(i64::from(report.orientation))
        .bind(&report.owner)
        .bind(&report.unit)
        .bind(report.assigned)
        .bind(report.merged_into)
        .bind(r.helped)
        .bind(report.withdrawn)
        .bind(report.indexed)
        .bind(report.version)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const SAVE: &str = "
    UPDATE report
    SET status = $3, waiting_for = $4, due_at = $5, answered_at = $6, closed_at = $7, category = $8, area = $9,
        place_type = $10, place_words = $11, lat = $12, lon = $13, accuracy_m = $14, place_given = $15, words = $16,
        masked = $17, photo = $18, photo_state = $19, owner = $20, unit = $21, assigned = $22, merged_into = $23,
        helped = $24, withdrawn = $25, indexed = $26, version = version + 1
    WHERE id = $1 AND version = $2";

/// Saves what can change about a report, if nobody saved it since it was read; tells whether it was saved.
/// Set `indexed` to false when words or place changed, so that the search follows.
///
/// # Errors
/// When the database does not answer.
pub async fn save(tx: &mut Tx, report: &Report) -> Result<bool, sqlx::Error> {
    let r = Columns::of(report);
    on!(tx, |c| sqlx::query(SAVE)
        .bind(report.id)
        .bind(report.version)
        .bind(report.status.code())
        .bind(&report.waiting_for)
        .bind(report.due_at)
        .bind(report.answered_at)
        .bind(report.closed_at)
        .bind(&report.category)
        .bind(&report.area)
        .bind(r.place_type)
        .bind(r.place_words)
        .bind(r.lat)
        .bind(r.lon)
        .bind(r.accuracy_m)
        .bind(report.place_given.code())
        .bind(r.words)
        .bind(report.masked)
        .bind(report.photo)
        .bind(report.photo_state.code())
        .bind(&report.owner)
        .bind(&report.unit)
        .bind(report.assigned)
        .bind(report.merged_into)
        .bind(r.helped)
        .bind(report.withdrawn)
        .bind(report.indexed)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const BY_ID: &str = concat!("SELECT ", columns!(), " FROM report WHERE id = $1 AND ($2 OR unit IS NULL OR unit = $3)");

/// The report with an id, if it is within reach. What is out of reach is not there.
///
/// # Errors
/// When the database does not answer.
pub async fn by_id(db: &Db, id: ReportId, reach: &Reach) -> Result<Option<Report>, sqlx::Error> {
    let Some((all, unit)) = bounds(reach) else {
        return Ok(None);
    };
    let row: Option<Row> = on!(db, |c| sqlx::query_as(BY_ID).bind(id).bind(all).bind(unit).fetch_optional(c).await)?;
    row.map(Report::try_from).transpose()
}

/// As [`by_id`], inside a transaction.
///
/// # Errors
/// When the database does not answer.
pub async fn by_id_in(tx: &mut Tx, id: ReportId, reach: &Reach) -> Result<Option<Report>, sqlx::Error> {
    let Some((all, unit)) = bounds(reach) else {
        return Ok(None);
    };
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(BY_ID).bind(id).bind(all).bind(unit).fetch_optional(c).await)?;
    row.map(Report::try_from).transpose()
}

/// A reach as what queries bind: "everything?" and the unit; nothing when nothing is within reach.
pub fn bounds(reach: &Reach) -> Option<(bool, &str)> {
    match reach {
        Reach::Everything => Some((true, "")),
        Reach::Unit(unit) => Some((false, unit.as_str())),
        Reach::Nothing => None,
    }
}

const BY_CODE: &str = concat!("SELECT ", columns!(), " FROM report WHERE code = $1");

/// The report whose receipt code has this fingerprint.
///
/// # Errors
/// When the database does not answer.
pub async fn by_code(db: &Db, fingerprint: &[u8]) -> Result<Option<Report>, sqlx::Error> {
    let row: Option<Row> = on!(db, |c| sqlx::query_as(BY_CODE).bind(fingerprint).fetch_optional(c).await)?;
    row.map(Report::try_from).transpose()
}

const BY_CLIENT: &str = concat!("SELECT ", columns!(), " FROM report WHERE client_id = $1");

/// The report that a phone sent under an id with this fingerprint.
///
/// # Errors
/// When the database does not answer.
pub async fn by_client(db: &Db, fingerprint: Uuid) -> Result<Option<Report>, sqlx::Error> {
    let row: Option<Row> = on!(db, |c| sqlx::query_as(BY_CLIENT).bind(fingerprint).fetch_optional(c).await)?;
    row.map(Report::try_from).transpose()
}

const HOLD: &str = "UPDATE report SET version = version WHERE id = $1";

/// Keeps others from changing two reports until the transaction ends, in an order that cannot deadlock.
///
/// # Errors
/// When the database does not answer.
pub async fn hold(tx: &mut Tx, reports: [ReportId; 2]) -> Result<(), sqlx::Error> {
    let [one, other] = reports;
    let ordered = if one.to_string() < other.to_string() { [one, other] } else { [other, one] };
    for report in ordered {
        on!(tx, |c| sqlx::query(HOLD).bind(report).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}
