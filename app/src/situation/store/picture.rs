//! A picture while it is made: summary, texts, levels, and the order of its changes.

use crate::{
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// What belongs to the whole picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// At most five lines.
    pub summary: String,
    /// May residents read the summary?
    pub publishable: bool,
    /// May residents read what is being done?
    pub shows_measures: bool,
    /// The frozen version residents may read a part of.
    pub published: Option<i64>,
    /// The number of the latest change.
    pub change: i64,
    /// Grows with the summary and with every step; 0 while there is no row.
    pub version: i64,
}

const ONE: &str = "
    SELECT summary, publishable, shows_measures, published, change, version
    FROM picture
    WHERE period = $1";

/// The picture of a period; an empty one while nobody touched it.
pub async fn one(db: &Db, period: &str) -> Result<Row, sqlx::Error> {
    let row: Option<Row> = on!(db, |c| sqlx::query_as(ONE).bind(period).fetch_optional(c).await)?;
    Ok(row.unwrap_or_default())
}

const BEGIN: &str = "
    INSERT INTO picture (period, summary, publishable, shows_measures, published, why, change, version)
    VALUES ($1, '', FALSE, FALSE, NULL, '', 0, 0)
    ON CONFLICT (period) DO NOTHING";
const COUNT_ON: &str = "UPDATE picture SET change = change + 1 WHERE period = $1 RETURNING change";
const NOTE: &str = "INSERT INTO picture_change (period, number, what, at) VALUES ($1, $2, $3, $4)";

/// Makes the row of a picture unless it is there.
pub async fn begin(tx: &mut Tx, period: &str) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(BEGIN).bind(period).execute(c).await.map(|_| ()))
}

/// Notes a change in the order of changes; tells its number.
pub async fn note(tx: &mut Tx, period: &str, what: &str, at: Timestamp) -> Result<i64, sqlx::Error> {
    let number: i64 = on!(tx, |c| sqlx::query_scalar(COUNT_ON).bind(period).fetch_one(c).await)?;
    on!(tx, |c| sqlx::query(NOTE).bind(period).bind(number).bind(what).bind(at).execute(c).await.map(|_| ()))?;
    Ok(number)
}

const SINCE: &str = "
    SELECT number, what
    FROM picture_change
    WHERE period = $1 AND number > $2
    ORDER BY number
    LIMIT $3";

/// What changed since a number, in order.
pub async fn since(db: &Db, period: &str, number: i64, most: i64) -> Result<Vec<(i64, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(SINCE).bind(period).bind(number).bind(most).fetch_all(c).await)
}

const SAVE: &str = "
    UPDATE picture
    SET summary = $3, publishable = $4, shows_measures = $5, published = $6, version = version + 1
    WHERE period = $1 AND version = $2";

/// Saves a picture that is still the version it was read as; tells whether it was.
pub async fn save(tx: &mut Tx, period: &str, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(SAVE)
        .bind(period)
        .bind(row.version)
        .bind(&row.summary)
        .bind(row.publishable)
        .bind(row.shows_measures)
        .bind(row.published)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const REOPEN: &str = "UPDATE picture SET why = $2 WHERE period = $1";
const WHY: &str = "SELECT why FROM picture WHERE period = $1";

/// Keeps why a picture was opened again, for the version that comes of it.
pub async fn reopen(tx: &mut Tx, period: &str, why: &str) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(REOPEN).bind(period).bind(why).execute(c).await.map(|_| ()))
}

/// Why it was opened again; empty when it was not.
pub async fn why(tx: &mut Tx, period: &str) -> Result<String, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(WHY).bind(period).fetch_one(c).await)
}

/// The words of a section.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Text {
    /// Code of the section.
    pub section: String,
    /// The words.
    pub words: String,
    /// The role of who wrote them last.
    pub by_role: String,
    /// When.
    pub at: Timestamp,
    /// Grows with every change.
    pub version: i64,
}

const TEXTS: &str = "
    SELECT section, words, by_role, at, version
    FROM picture_text
    WHERE period = $1
    ORDER BY section
    LIMIT 100";

/// What was written in the sections of a period.
pub async fn texts(db: &Db, period: &str) -> Result<Vec<Text>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(TEXTS).bind(period).fetch_all(c).await)
}

// The first version is made only where there is none, a later one only from the version that was read.
const WRITE: &str = "
    INSERT INTO picture_text (period, section, words, by_role, at, version)
    SELECT $1, $2, $3, $4, $5, 1
    WHERE $6 = 0 OR EXISTS (SELECT 1 FROM picture_text WHERE period = $1 AND section = $2)
    ON CONFLICT (period, section) DO UPDATE SET
        words = excluded.words, by_role = excluded.by_role, at = excluded.at, version = picture_text.version + 1
    WHERE picture_text.version = $6";

/// Writes a section that is still at `text.version` (0: not written yet); tells whether it was.
pub async fn write(tx: &mut Tx, period: &str, text: &Text) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(WRITE)
        .bind(period)
        .bind(&text.section)
        .bind(&text.words)
        .bind(&text.by_role)
        .bind(text.at)
        .bind(text.version)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

/// The level of an area as people set it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct LevelRow {
    /// Code of the area.
    pub area: String,
    /// Code of the level.
    pub level: String,
    /// Code of the level that was proposed.
    pub proposed: String,
    /// Why another one than proposed.
    pub reason: String,
    /// The main cause of the change, in a line.
    pub cause: String,
    /// The role of who set it.
    pub by_role: String,
    /// When.
    pub at: Timestamp,
    /// Grows with every change.
    pub version: i64,
}

const LEVELS: &str = "
    SELECT area, level, proposed, reason, cause, by_role, at, version
    FROM picture_level
    WHERE period = $1
    ORDER BY area
    LIMIT 200";

/// The levels of a period.
pub async fn levels(db: &Db, period: &str) -> Result<Vec<LevelRow>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(LEVELS).bind(period).fetch_all(c).await)
}

const SET: &str = "
    INSERT INTO picture_level (period, area, level, proposed, reason, cause, by_role, at, version)
    SELECT $1, $2, $3, $4, $5, $6, $7, $8, 1
    WHERE $9 = 0 OR EXISTS (SELECT 1 FROM picture_level WHERE period = $1 AND area = $2)
    ON CONFLICT (period, area) DO UPDATE SET
        level = excluded.level, proposed = excluded.proposed, reason = excluded.reason, cause = excluded.cause,
        by_role = excluded.by_role, at = excluded.at, version = picture_level.version + 1
    WHERE picture_level.version = $9";

/// Sets a level that is still at `row.version` (0: not set yet); tells whether it was.
pub async fn set(tx: &mut Tx, period: &str, row: &LevelRow) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(SET)
        .bind(period)
        .bind(&row.area)
        .bind(&row.level)
        .bind(&row.proposed)
        .bind(&row.reason)
        .bind(&row.cause)
        .bind(&row.by_role)
        .bind(row.at)
        .bind(row.version)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}
