//! Files that actors gave, and what their columns mean.

use crate::{
    kernel::id::{ActorCode, ImportId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
        keys::Sealed,
    },
};

/// A file as the table keeps it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: ImportId,
    /// Key of the period it was given in.
    pub period: String,
    /// Whose.
    pub actor: ActorCode,
    /// Code of what it holds.
    pub kind: String,
    /// `waiting`, `taken_in` or `undone`.
    pub state: String,
    /// What was read, while it waits.
    pub sealed: Option<Sealed>,
    /// How many lines it has, or how many were taken in.
    pub lines: i64,
    /// When it was given.
    pub at: Timestamp,
    /// Grows with every change.
    pub version: i64,
}

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        "id, period, actor, kind, state, sealed, lines, at, version"
    };
}

const INSERT: &str =
    concat!("INSERT INTO contribution_import (", columns!(), ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)");

/// Keeps a file.
pub async fn insert(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(INSERT)
        .bind(row.id)
        .bind(&row.period)
        .bind(&row.actor)
        .bind(&row.kind)
        .bind(&row.state)
        .bind(&row.sealed)
        .bind(row.lines)
        .bind(row.at)
        .bind(row.version)
        .execute(c)
        .await
        .map(|_| ()))
}

const ONE: &str = concat!("SELECT ", columns!(), " FROM contribution_import WHERE id = $1 AND actor = $2");

/// A file of an actor.
pub async fn one(db: &Db, id: ImportId, actor: &ActorCode) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(id).bind(actor).fetch_optional(c).await)
}

/// The same inside a transaction.
pub async fn one_in(tx: &mut Tx, id: ImportId, actor: &ActorCode) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ONE).bind(id).bind(actor).fetch_optional(c).await)
}

const OF_ACTOR: &str = "
    SELECT id, period, actor, kind, state, NULL AS sealed, lines, at, version
    FROM contribution_import
    WHERE actor = $1 AND state <> 'waiting'
    ORDER BY at DESC, id DESC
    LIMIT 10";

/// The latest files of an actor that were taken in.
pub async fn of_actor(db: &Db, actor: &ActorCode) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF_ACTOR).bind(actor).fetch_all(c).await)
}

const FINISH: &str = "
    UPDATE contribution_import
    SET state = $3, sealed = NULL, lines = $4, version = version + 1
    WHERE id = $1 AND version = $2";

/// Notes what became of a file; what it held is gone. Tells whether nobody was faster.
pub async fn finish(tx: &mut Tx, row: &Row, state: &str, lines: i64) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(FINISH)
        .bind(row.id)
        .bind(row.version)
        .bind(state)
        .bind(lines)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const FORGET: &str = "DELETE FROM contribution_import WHERE actor = $1 AND state = 'waiting'";
const FORGET_OLD: &str = "DELETE FROM contribution_import WHERE state = 'waiting' AND at < $1";

/// Forgets what waits of an actor.
pub async fn forget(tx: &mut Tx, actor: &ActorCode) -> Result<u64, sqlx::Error> {
    on!(tx, |c| sqlx::query(FORGET).bind(actor).execute(c).await.map(|done| done.rows_affected()))
}

const HAS_OLD: &str = "SELECT 1 FROM contribution_import WHERE state = 'waiting' AND at < $1 LIMIT 1";

/// Does something wait since before a moment?
pub async fn has_old(db: &Db, before: Timestamp) -> Result<bool, sqlx::Error> {
    let one: Option<i32> = on!(db, |c| sqlx::query_scalar(HAS_OLD).bind(before).fetch_optional(c).await)?;
    Ok(one.is_some())
}

/// Forgets what has waited since before a moment.
pub async fn forget_old(tx: &mut Tx, before: Timestamp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(FORGET_OLD).bind(before).execute(c).await.map(|_| ()))
}

const MAPPING: &str = "SELECT mapping FROM import_mapping WHERE actor = $1 AND kind = $2 AND signature = $3";
const REMEMBER: &str = "
    INSERT INTO import_mapping (actor, kind, signature, mapping)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (actor, kind, signature) DO UPDATE SET mapping = excluded.mapping";

/// What the columns under a heading meant last.
pub async fn mapping(db: &Db, actor: &ActorCode, kind: &str, signature: &str) -> Result<Option<String>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(MAPPING).bind(actor).bind(kind).bind(signature).fetch_optional(c).await)
}

/// Remembers what the columns under a heading mean.
pub async fn remember(
    tx: &mut Tx,
    actor: &ActorCode,
    kind: &str,
    signature: &str,
    mapping: &str,
) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(REMEMBER).bind(actor).bind(kind).bind(signature).bind(mapping).execute(c).await.map(|_| ()))
}
