//! The log nobody can rewrite: every state change and every opening of personal data, chained by hash.
//!
//! Each row's hash covers the row and the hash before it, so a changed or removed row breaks every later one.
//! The head (number and hash) is printed by `lykta audit head`; kept elsewhere, it reveals a cut-off tail.

use super::{
    clock::Timestamp,
    db::{Db, Tx},
};
use crate::on;
use chrono::SubsecRound;
use sha2::{Digest, Sha256};
use sqlx::FromRow;
use uuid::Uuid;

/// One thing that happened. Holds no personal data: ids, codes and counts only.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Who did it; none for residents and the system.
    pub who: Option<Uuid>,
    /// In what role, or `resident`, `system`.
    pub role: &'static str,
    /// What was done, as `report.received`.
    pub action: &'static str,
    /// The kind of thing it was done to, as `report`.
    pub subject: &'static str,
    /// Which one.
    pub id: String,
    /// Codes that explain it, as `received -> planned`. Never words of people.
    pub detail: String,
}

/// A row of the log as it is read.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Place in the chain, from 1.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Who, if staff.
    pub who: Option<Uuid>,
    /// Role at the time.
    pub role: String,
    /// What.
    pub action: String,
    /// To what kind of thing.
    pub subject: String,
    /// Which one.
    pub id: String,
    /// Codes that explain it.
    pub detail: String,
    /// The chained hash.
    pub hash: Vec<u8>,
}

/// Number and hash of the last row.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Head {
    /// How many rows there are.
    pub seq: i64,
    /// The hash of the last one.
    pub hash: Vec<u8>,
}

/// What is wrong with a chain.
#[derive(Debug, thiserror::Error)]
pub enum Broken {
    /// The first row whose content or predecessor was changed.
    #[error("row {0} of the log was changed, or one before it was removed")]
    Row(i64),
    /// Rows at the end are missing, or the head was changed.
    #[error("the log ends at row {found}, but its head says {expected}")]
    Tail {
        /// The last row that is there.
        found: i64,
        /// The last row there should be.
        expected: i64,
    },
    /// The database did not answer.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

const CLAIM: &str = "UPDATE audit_head SET seq = seq + 1 WHERE id = 1 RETURNING seq, hash";
const START: &str = "INSERT INTO audit_head (id, seq, hash) VALUES (1, 1, $1)";
const APPEND: &str = "
    INSERT INTO audit (seq, at, who, role, action, subject, id, detail, hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const MOVE_HEAD: &str = "UPDATE audit_head SET hash = $1 WHERE id = 1";

/// Appends an entry in the transaction of what it tells about: without it, that does not happen either.
///
/// # Errors
/// When the log cannot be written.
pub async fn append(tx: &mut Tx, at: Timestamp, entry: &Entry) -> Result<(), sqlx::Error> {
    let head: Option<Head> = on!(tx, |c| sqlx::query_as(CLAIM).fetch_optional(c).await)?;
    let (seq, before) = match head {
        Some(head) => (head.seq, head.hash),
        None => {
            on!(tx, |c| sqlx::query(START).bind(Vec::<u8>::new()).execute(c).await.map(|_| ()))?;
            (1, Vec::new())
        }
    };
    let hash = link(&before, seq, at, entry.who, [entry.role, entry.action, entry.subject, &entry.id, &entry.detail]);
    on!(tx, |c| sqlx::query(APPEND)
        .bind(seq)
        .bind(at)
        .bind(entry.who)
        .bind(entry.role)
        .bind(entry.action)
        .bind(entry.subject)
        .bind(&entry.id)
        .bind(&entry.detail)
        .bind(&hash)
        .execute(c)
        .await
        .map(|_| ()))?;
    on!(tx, |c| sqlx::query(MOVE_HEAD).bind(&hash).execute(c).await.map(|_| ()))
}

/// The hash of a row: over the hash before it and each field with its length, so that no two rows look alike.
fn link(before: &[u8], seq: i64, at: Timestamp, who: Option<Uuid>, texts: [&str; 5]) -> Vec<u8> {
    let mut hash = Sha256::new();
    hash.update(before);
    hash.update(seq.to_be_bytes());
    hash.update(at.timestamp_millis().to_be_bytes());
    hash.update(who.unwrap_or_default().as_bytes());
    for text in texts {
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text.as_bytes());
    }
    hash.finalize().to_vec()
}

const HEAD: &str = "SELECT seq, hash FROM audit_head WHERE id = 1";

/// The head of the log; none before the first entry.
///
/// # Errors
/// When the database does not answer.
pub async fn head(db: &Db) -> Result<Option<Head>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(HEAD).fetch_optional(c).await)
}

const PAGE: &str = "
    SELECT seq, at, who, role, action, subject, id, detail, hash
    FROM audit
    WHERE seq >= $1
    ORDER BY seq
    LIMIT $2";

/// The next rows, each as it can be read.
async fn page(db: &Db, from: i64, step: i64) -> Result<Vec<Result<Row, sqlx::Error>>, sqlx::Error> {
    on!(db, |c| {
        let rows = sqlx::query(PAGE).bind(from).bind(step).fetch_all(c).await;
        rows.map(|rows| rows.iter().map(Row::from_row).collect())
    })
}

impl Row {
    /// Is it as it was written, after the hash before it? Within the hash, nobody looks like the id of noughts and a
    /// moment like its whole millisecond; neither stands in a row that was appended.
    fn is_whole(&self, before: &[u8]) -> bool {
        let texts = [&*self.role, &*self.action, &*self.subject, &*self.id, &*self.detail];
        let appended = self.who.is_none_or(|who| !who.is_nil()) && self.at.trunc_subsecs(3) == self.at;
        appended && link(before, self.seq, self.at, self.who, texts) == self.hash
    }
}

/// Recomputes the whole chain and returns how many rows it holds.
///
/// # Errors
/// [`Broken`] names the first row that is wrong.
pub async fn verify(db: &Db) -> Result<i64, Broken> {
    const STEP: i64 = 1_000;
    let expected = head(db).await?.unwrap_or(Head { seq: 0, hash: Vec::new() });
    let (mut last, mut before) = (0, Vec::new());
    // From before the first number there can be: a row in front of the chain is one that nobody appended.
    let mut from = i64::MIN;
    'pages: loop {
        let rows = page(db, from, STEP).await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            // What cannot even be read was not written by this program.
            let row = row.map_err(|_| Broken::Row(last + 1))?;
            if row.seq > expected.seq {
                // Appended while this ran, or by nobody: then no head tells of it.
                match head(db).await? {
                    Some(now) if now.seq >= row.seq => break 'pages,
                    _ => return Err(Broken::Row(row.seq)),
                }
            }
            if row.seq != last + 1 || !row.is_whole(&before) {
                return Err(Broken::Row(row.seq));
            }
            (last, from, before) = (row.seq, row.seq + 1, row.hash);
        }
    }
    if last != expected.seq || before != expected.hash {
        return Err(Broken::Tail { found: last, expected: expected.seq });
    }
    Ok(last)
}

const NEWEST: &str = "
    SELECT seq, at, who, role, action, subject, id, detail, hash
    FROM audit
    WHERE seq < $1 AND ($2 = '' OR action = $2) AND ($3 = '' OR id = $3)
    ORDER BY seq DESC
    LIMIT $4";

/// The newest rows before a number, for the data protection officer's page; empty filters mean all.
///
/// # Errors
/// When the database does not answer.
pub async fn newest(db: &Db, before: i64, action: &str, id: &str, limit: i64) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(NEWEST).bind(before).bind(action).bind(id).bind(limit).fetch_all(c).await)
}
