//! Who got what, when.

use crate::{
    kernel::id::{DocumentId, SendingId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// A sending as the table keeps it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: SendingId,
    /// What was sent.
    pub document: DocumentId,
    /// Code of the recipient.
    pub recipient: String,
    /// What it was called then.
    pub name: String,
    /// Code of a way of sending.
    pub way: String,
    /// The link works until then.
    pub expires_at: Option<Timestamp>,
    /// When.
    pub sent_at: Timestamp,
}

const ADD: &str = "
    INSERT INTO document_sent (id, document, recipient, name, way, token, expires_at, sent_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

/// Notes a sending; `token` is the fingerprint of the link.
pub async fn add(tx: &mut Tx, row: &Row, token: Option<Vec<u8>>) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD)
        .bind(row.id)
        .bind(row.document)
        .bind(&row.recipient)
        .bind(&row.name)
        .bind(&row.way)
        .bind(token.as_ref())
        .bind(row.expires_at)
        .bind(row.sent_at)
        .execute(c)
        .await
        .map(|_| ()))
}

const ALL: &str = "
    SELECT id, document, recipient, name, way, expires_at, sent_at
    FROM document_sent
    ORDER BY sent_at, name, id";

/// Every sending, in order of time.
pub async fn all(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ALL).fetch_all(c).await)
}

const BY_TOKEN: &str = "SELECT document FROM document_sent WHERE token = $1 AND expires_at > $2";

/// The document a link opens now.
pub async fn by_token(db: &Db, token: &[u8], now: Timestamp) -> Result<Option<DocumentId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(BY_TOKEN).bind(token).bind(now).fetch_optional(c).await)
}
