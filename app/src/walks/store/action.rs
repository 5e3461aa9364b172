//! The lines of protocols.

use crate::{
    kernel::id::{ActionId, ObservationId, WalkId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
    walks::model::{ActionContent, ActionStatus, Item, Reply},
};

/// A line of a protocol.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: ActionId,
    /// The walk.
    pub walk: WalkId,
    /// Its number within the protocol.
    pub number: i64,
    /// How often it was changed.
    pub version: i64,
    /// The stop.
    pub stop: i64,
    /// Code of an [`Item`].
    pub item: String,
    /// Code of an [`ActionStatus`].
    pub status: String,
    /// [`ActionContent`] as JSON.
    pub content: String,
    /// What it counts as in the lägesbild.
    pub observation: Option<ObservationId>,
    /// When the owner was written to last.
    pub handed_at: Option<Timestamp>,
    /// A [`Reply`] as JSON that the office has not taken over yet.
    pub reply: Option<String>,
    /// When its status changed last.
    pub status_at: Timestamp,
}

impl Row {
    /// Where it stands.
    pub fn status(&self) -> ActionStatus {
        ActionStatus::parse(&self.status).unwrap_or(ActionStatus::New)
    }

    /// The line of the checklist.
    pub fn item(&self) -> Option<Item> {
        Item::parse(&self.item)
    }

    /// Everything the office wrote.
    pub fn content(&self) -> ActionContent {
        serde_json::from_str(&self.content).unwrap_or_default()
    }

    /// What the owner answered.
    pub fn reply(&self) -> Option<Reply> {
        serde_json::from_str(self.reply.as_deref()?).ok()
    }
}

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        "id, walk, number, version, stop, item, status, content, observation, handed_at, reply, status_at"
    };
}

const PUT: &str =
    concat!("INSERT INTO walk_action (", columns!(), ") VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10, $11)");

/// A new line.
pub async fn put(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(row.id)
        .bind(row.walk)
        .bind(row.number)
        .bind(row.stop)
        .bind(&row.item)
        .bind(&row.status)
        .bind(&row.content)
        .bind(row.observation)
        .bind(row.handed_at)
        .bind(row.reply.as_deref())
        .bind(row.status_at)
        .execute(c)
        .await
        .map(|_| ()))
}

const SAVE: &str = "
    UPDATE walk_action SET status = $3, content = $4, observation = $5, handed_at = $6, reply = $7, status_at = $8,
        version = version + 1
    WHERE id = $1 AND version = $2";

/// Saves a line unless somebody else was faster; tells whether it did.
pub async fn save(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(SAVE)
        .bind(row.id)
        .bind(row.version)
        .bind(&row.status)
        .bind(&row.content)
        .bind(row.observation)
        .bind(row.handed_at)
        .bind(row.reply.as_deref())
        .bind(row.status_at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const OF_WALK: &str = concat!("SELECT ", columns!(), " FROM walk_action WHERE walk = $1 ORDER BY number LIMIT 1000");

/// The protocol of a walk.
pub async fn of_walk(db: &Db, walk: WalkId) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF_WALK).bind(walk).fetch_all(c).await)
}

/// The same inside a transaction.
pub async fn of_walk_in(tx: &mut Tx, walk: WalkId) -> Result<Vec<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(OF_WALK).bind(walk).fetch_all(c).await)
}

const BY_NUMBER: &str = concat!("SELECT ", columns!(), " FROM walk_action WHERE walk = $1 AND number = $2");

/// A line by its number, inside a transaction.
pub async fn by_number_in(tx: &mut Tx, walk: WalkId, number: i64) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(BY_NUMBER).bind(walk).bind(number).fetch_optional(c).await)
}

const ONE: &str = concat!("SELECT ", columns!(), " FROM walk_action WHERE id = $1");

/// A line by its id.
pub async fn one(db: &Db, id: ActionId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

const DELETE: &str = "DELETE FROM walk_action WHERE id = $1 AND version = $2";

/// Removes a line whose notes went to another; tells whether nobody had changed it.
pub async fn delete(tx: &mut Tx, id: ActionId, version: i64) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(DELETE).bind(id).bind(version).execute(c).await.map(|done| done.rows_affected() > 0))
}

const REPLIES: &str = "SELECT COUNT(*) FROM walk_action WHERE reply IS NOT NULL";

/// How many answers of owners wait for the office.
pub async fn replies(db: &Db) -> Result<i64, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(REPLIES).fetch_one(c).await)
}
