//! Whom the office invited by mail. Addresses are sealed, each to its row.

use crate::{
    kernel::id::{InvitationId, WalkId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
        keys::Sealed,
    },
    walks::model::RoleWord,
};

/// Somebody who was invited.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: InvitationId,
    /// The walk.
    pub walk: WalkId,
    /// A fingerprint of the address, for this walk only.
    pub mark: String,
    /// The address, sealed, until it is erased.
    pub email: Option<Sealed>,
    /// Code of the [`RoleWord`] that was proposed, or empty.
    pub role: String,
    /// When.
    pub at: Timestamp,
}

impl Row {
    /// The role that was proposed.
    pub fn role(&self) -> Option<RoleWord> {
        RoleWord::parse(&self.role).ok()
    }
}

/// Where an address is sealed.
pub fn sealed_at(id: InvitationId) -> String {
    format!("walk_invitation|email|{id}")
}

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        "id, walk, mark, email, role, at"
    };
}

const PUT: &str = concat!(
    "INSERT INTO walk_invitation (",
    columns!(),
    ") VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (walk, mark) DO NOTHING"
);

/// Notes an invitation; tells whether the address had none to this walk.
pub async fn put(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(row.id)
        .bind(row.walk)
        .bind(&row.mark)
        .bind(row.email.as_ref())
        .bind(&row.role)
        .bind(row.at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const ONE: &str = concat!("SELECT ", columns!(), " FROM walk_invitation WHERE id = $1");

/// One of them.
pub async fn one(db: &Db, id: InvitationId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

const COUNT: &str = "SELECT COUNT(*) FROM walk_invitation WHERE walk = $1";

/// How many were invited to a walk.
pub async fn count(db: &Db, walk: WalkId) -> Result<i64, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(COUNT).bind(walk).fetch_one(c).await)
}

/// The same inside a transaction.
pub async fn count_in(tx: &mut Tx, walk: WalkId) -> Result<i64, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(COUNT).bind(walk).fetch_one(c).await)
}

const OF_WALK: &str =
    concat!("SELECT ", columns!(), " FROM walk_invitation WHERE walk = $1 ORDER BY at, id LIMIT 1000");

/// Everybody who was invited to a walk, in the order they were.
pub async fn of_walk_in(tx: &mut Tx, walk: WalkId) -> Result<Vec<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(OF_WALK).bind(walk).fetch_all(c).await)
}

const OLD: &str = "
    SELECT i.id FROM walk_invitation i JOIN walk w ON w.id = i.walk
    WHERE i.email IS NOT NULL AND ((w.day <> '' AND w.day < $1) OR (w.day = '' AND i.at < $2))
    ORDER BY i.id LIMIT 100";

/// Those whose address is of no use any more: of walks before a day, or of walks that lost their day, from before a moment.
pub async fn old(db: &Db, day: &str, at: Timestamp) -> Result<Vec<InvitationId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(OLD).bind(day).bind(at).fetch_all(c).await)
}

const ERASE: &str = "UPDATE walk_invitation SET email = NULL, mark = $2 WHERE id = $1";

/// Erases an address and what it could be recognised by; that somebody was invited stays.
pub async fn erase(tx: &mut Tx, id: InvitationId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ERASE).bind(id).bind(id.to_string()).execute(c).await.map(|_| ()))
}
