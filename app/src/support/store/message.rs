//! Messages between a person and an officer: ciphertext, in their order.

use crate::{
    kernel::id::{SupportContactId, SupportMessageId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// More are never written in one conversation.
pub const MOST: i64 = 200;

/// A message as its table keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: SupportMessageId,
    /// Did the person write it?
    pub from_person: bool,
    /// The hour.
    pub at: Timestamp,
    /// To the case identity.
    pub sealed: String,
}

const NEXT: &str = "SELECT COALESCE(MAX(number), 0) + 1 FROM support_message WHERE contact = $1";
const PUT: &str = "
    INSERT INTO support_message (id, contact, number, from_person, at, sealed) VALUES ($1, $2, $3, $4, $5, $6)";

/// Keeps one at the end; tells whether there was room. The caller has saved the contact in the same transaction: its row
/// is what orders those who write at once.
pub async fn put(tx: &mut Tx, contact: SupportContactId, row: &Row) -> Result<bool, sqlx::Error> {
    let number: i64 = on!(tx, |c| sqlx::query_scalar(NEXT).bind(contact).fetch_one(c).await)?;
    if number > MOST {
        return Ok(false);
    }
    on!(tx, |c| sqlx::query(PUT)
        .bind(row.id)
        .bind(contact)
        .bind(number)
        .bind(row.from_person)
        .bind(row.at)
        .bind(&row.sealed)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(true)
}

const OF: &str = "
    SELECT id, from_person, at, sealed
    FROM support_message
    WHERE contact = $1
    ORDER BY number
    LIMIT $2";

/// Those of a contact, the oldest first.
pub async fn of(db: &Db, contact: SupportContactId) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF).bind(contact).bind(MOST).fetch_all(c).await)
}

const ERASE: &str = "DELETE FROM support_message WHERE contact = $1";

/// Shreds those of a contact.
pub async fn erase(tx: &mut Tx, contact: SupportContactId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ERASE).bind(contact).execute(c).await.map(|_| ()))
}
