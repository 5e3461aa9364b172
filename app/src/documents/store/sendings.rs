//! Who got what, when, and how far the letter has come.

use crate::{
    kernel::id::{DocumentId, OutboxId, SendingId},
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
    /// Its letter in the outbox; none for what was sent before letters were followed.
    pub errand: Option<OutboxId>,
    /// The state of the letter there.
    pub letter: Option<String>,
    /// When the letter left.
    pub left_at: Option<Timestamp>,
}

const ADD: &str = "
    INSERT INTO document_sent (id, document, recipient, name, way, token, expires_at, sent_at, errand)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

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
        .bind(row.errand)
        .execute(c)
        .await
        .map(|_| ()))
}

macro_rules! told {
    () => {
        "SELECT s.id, s.document, s.recipient, s.name, s.way, s.expires_at, s.sent_at, s.errand, o.state AS letter,
            o.done_at AS left_at
        FROM document_sent s
        LEFT JOIN outbox o ON o.id = s.errand "
    };
}

const OF: &str = concat!(told!(), "WHERE s.document = $1 ORDER BY s.sent_at, s.name, s.id");

/// The sendings of a document, in order of time.
pub async fn of(db: &Db, document: DocumentId) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF).bind(document).fetch_all(c).await)
}

const FIXED_BETWEEN: &str = concat!(
    told!(),
    "JOIN document d ON d.id = s.document
    WHERE d.fixed_on >= $1 AND d.fixed_on <= $2
    ORDER BY s.sent_at, s.name, s.id"
);

/// The sendings of everything that was fixed on these days, in order of time.
pub async fn fixed_between(db: &Db, first: &str, last: &str) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(FIXED_BETWEEN).bind(first).bind(last).fetch_all(c).await)
}

const BY_TOKEN: &str = "SELECT document FROM document_sent WHERE token = $1 AND expires_at > $2";

/// The document a link opens now.
pub async fn by_token(db: &Db, token: &[u8], now: Timestamp) -> Result<Option<DocumentId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(BY_TOKEN).bind(token).bind(now).fetch_optional(c).await)
}
