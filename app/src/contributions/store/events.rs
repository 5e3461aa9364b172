//! Events that actors tell: drafts, and the ends of threads to what they became.

use crate::{
    kernel::id::{ActorCode, ContributedEventId, ImportId, ObservationId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// An event as the table keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Its id; made with the form, so that one sent twice is one.
    pub id: ContributedEventId,
    /// Key of the period.
    pub period: String,
    /// Whose.
    pub actor: ActorCode,
    /// Code of the category.
    pub category: String,
    /// Code of the area.
    pub area: Option<String>,
    /// Code of the kind of place.
    pub place_type: Option<String>,
    /// Code of the part of the day.
    pub time_band: Option<String>,
    /// Code of the kind of day.
    pub day_type: Option<String>,
    /// How many events.
    pub number: i64,
    /// The short text; empty once the observation holds it.
    pub words: String,
    /// What it became in the picture.
    pub observation: Option<ObservationId>,
    /// The file it came with.
    pub import: Option<ImportId>,
    /// When it was told.
    pub at: Timestamp,
}

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        "id, period, actor, category, area, place_type, time_band, day_type, number, words, observation, import, at"
    };
}

const ADD: &str = concat!(
    "INSERT INTO contribution_event (",
    columns!(),
    ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (id) DO NOTHING"
);

/// Keeps an event; tells whether it was not there yet.
pub async fn add(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD)
        .bind(row.id)
        .bind(&row.period)
        .bind(&row.actor)
        .bind(&row.category)
        .bind(&row.area)
        .bind(&row.place_type)
        .bind(&row.time_band)
        .bind(&row.day_type)
        .bind(row.number)
        .bind(&row.words)
        .bind(row.observation)
        .bind(row.import)
        .bind(row.at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const BY_ID: &str = concat!("SELECT ", columns!(), " FROM contribution_event WHERE id = $1");

/// An event.
pub async fn by_id_in(tx: &mut Tx, id: ContributedEventId) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(BY_ID).bind(id).fetch_optional(c).await)
}

macro_rules! drafts {
    () => {
        concat!(
            "SELECT ",
            columns!(),
            " FROM contribution_event WHERE actor = $1 AND period = $2 AND observation IS NULL ORDER BY at, id"
        )
    };
}

const DRAFTS: &str = drafts!();
const SOME_DRAFTS: &str = concat!(drafts!(), " LIMIT $3");

/// What is not in the picture yet, the first of them.
pub async fn drafts(db: &Db, actor: &ActorCode, period: &str, limit: i64) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(SOME_DRAFTS).bind(actor).bind(period).bind(limit).fetch_all(c).await)
}

/// All of it, inside a transaction.
pub async fn drafts_in(tx: &mut Tx, actor: &ActorCode, period: &str) -> Result<Vec<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(DRAFTS).bind(actor).bind(period).fetch_all(c).await)
}

const MANY: &str = "
    SELECT COUNT(*) FROM contribution_event WHERE actor = $1 AND period = $2 AND observation IS NULL";

/// How many they are.
pub async fn many_drafts(db: &Db, actor: &ActorCode, period: &str) -> Result<i64, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(MANY).bind(actor).bind(period).fetch_one(c).await)
}

const ANY: &str = "SELECT COUNT(*) FROM contribution_event WHERE actor = $1 AND period = $2";

/// How many events a contribution holds, in the picture or not.
pub async fn many_in(tx: &mut Tx, actor: &ActorCode, period: &str) -> Result<i64, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(ANY).bind(actor).bind(period).fetch_one(c).await)
}

const LATEST: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM contribution_event WHERE actor = $1 AND import IS NULL ORDER BY at DESC, id DESC LIMIT 1"
);

/// What an actor told last by hand: the next form begins with its area and category.
pub async fn latest(db: &Db, actor: &ActorCode) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(LATEST).bind(actor).fetch_optional(c).await)
}

const TAKEN_IN: &str = "UPDATE contribution_event SET observation = $2, words = '' WHERE id = $1";

/// Notes what an event became; its words stand there now.
pub async fn taken_in(tx: &mut Tx, id: ContributedEventId, observation: ObservationId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(TAKEN_IN).bind(id).bind(observation).execute(c).await.map(|_| ()))
}

const REMOVE: &str = "DELETE FROM contribution_event WHERE id = $1 AND observation IS NULL";

/// Removes an event that is not in the picture; tells whether it was there.
pub async fn remove_draft(tx: &mut Tx, id: ContributedEventId) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(REMOVE).bind(id).execute(c).await.map(|done| done.rows_affected() > 0))
}

const OF_IMPORT: &str = "
    SELECT observation FROM contribution_event WHERE import = $1 AND observation IS NOT NULL ORDER BY id";
const FORGET_IMPORT: &str = "DELETE FROM contribution_event WHERE import = $1";

/// What the events of a file became.
pub async fn of_import_in(tx: &mut Tx, import: ImportId) -> Result<Vec<ObservationId>, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(OF_IMPORT).bind(import).fetch_all(c).await)
}

/// Removes the events of a file.
pub async fn forget_import(tx: &mut Tx, import: ImportId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(FORGET_IMPORT).bind(import).execute(c).await.map(|_| ()))
}
