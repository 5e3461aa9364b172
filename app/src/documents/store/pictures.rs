//! Which version of a delgiven lägesbild went to whom, and how far the letter has come. Kept as long as the picture: for good.

use crate::{
    kernel::id::{OutboxId, SendingId},
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
    /// Key of the period.
    pub period: String,
    /// The version, as people count them.
    pub number: i64,
    /// Code of the recipient.
    pub recipient: String,
    /// What it was called then.
    pub name: String,
    /// Code of a way of sending.
    pub way: String,
    /// Its letter in the outbox.
    pub errand: OutboxId,
    /// When.
    pub sent_at: Timestamp,
    /// The state of the letter.
    pub letter: Option<String>,
    /// When the letter left.
    pub left_at: Option<Timestamp>,
}

const ADD: &str = "
    INSERT INTO picture_sent (id, period, number, recipient, name, way, errand, sent_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT DO NOTHING";

/// Notes a sending; the same version goes to nobody twice, as in the outbox.
pub async fn add(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD)
        .bind(row.id)
        .bind(&row.period)
        .bind(row.number)
        .bind(&row.recipient)
        .bind(&row.name)
        .bind(&row.way)
        .bind(row.errand)
        .bind(row.sent_at)
        .execute(c)
        .await
        .map(|_| ()))
}

const BETWEEN: &str = "
    SELECT p.id, p.period, p.number, p.recipient, p.name, p.way, p.errand, p.sent_at, o.state AS letter,
        o.done_at AS left_at
    FROM picture_sent p
    LEFT JOIN outbox o ON o.id = p.errand
    WHERE p.sent_at >= $1 AND p.sent_at < $2
    ORDER BY p.sent_at, p.number, p.name, p.id";

/// What was sent from a moment until before another, in order of time.
pub async fn between(db: &Db, from: Timestamp, until: Timestamp) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(BETWEEN).bind(from).bind(until).fetch_all(c).await)
}
