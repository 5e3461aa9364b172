//! The log nobody can rewrite: every state change and every opening of personal data, chained by keyed hashes.
//!
//! Each row's hash covers the row and a seal over everything before it, so a changed or removed row breaks every later
//! one. Both are made with a key that does not lie in the database: whoever can only write the database can forge
//! neither. The seal of the last row stands in the head alone, and goes with the next row: there is none for an end the
//! log had earlier. Number and hash of the last row are printed by `lykta audit head`; kept elsewhere, they reveal also
//! a database that was put back to an older copy.

mod chain;

pub use chain::Chain;

use super::{
    clock::Timestamp,
    db::{Db, Tx},
};
use crate::on;
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
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Head {
    /// How many rows there are.
    pub seq: i64,
    /// The hash of the last one.
    pub hash: Vec<u8>,
}

/// What became of a head that was kept elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// It is there: nothing up to it was changed or removed.
    Same,
    /// Another row stands in its place: the log was written anew.
    Other,
    /// The log ends before it: its tail was cut off.
    Gone,
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

/// The lock that orders writers. On SQLite, whoever writes holds it already.
const CLAIM_SQLITE: &str = "SELECT seq, hash FROM audit_head WHERE id = 1";
const CLAIM_POSTGRES: &str = "SELECT seq, hash FROM audit_head WHERE id = 1 FOR UPDATE";
const START: &str = "INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, $1) ON CONFLICT (id) DO NOTHING";

/// Row and head in one go. What one engine takes as two statements at once, the other takes as one in two parts.
const APPEND_SQLITE: &str = "
    INSERT INTO audit (seq, at, who, role, action, subject, id, detail, hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9);
    UPDATE audit_head SET seq = $1, hash = $10 WHERE id = 1";
const APPEND_POSTGRES: &str = "
    WITH moved AS (UPDATE audit_head SET seq = $1, hash = $10 WHERE id = 1)
    INSERT INTO audit (seq, at, who, role, action, subject, id, detail, hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

/// Appends an entry in the transaction of what it tells about: without it, that does not happen either.
///
/// # Errors
/// When the log cannot be written; then the transaction cannot be kept.
pub async fn append(tx: &mut Tx, at: Timestamp, entry: &Entry) -> Result<(), sqlx::Error> {
    let written = write(tx, at, entry).await;
    if written.is_err() {
        tx.chain().refuse();
    }
    written
}

async fn write(tx: &mut Tx, at: Timestamp, entry: &Entry) -> Result<(), sqlx::Error> {
    claim(tx).await?;
    let texts = [entry.role, entry.action, entry.subject, &entry.id, &entry.detail];
    let next = tx.chain().next(at, entry.who, texts);
    let append = if tx.is_sqlite() { APPEND_SQLITE } else { APPEND_POSTGRES };
    on!(tx, |c| sqlx::query(append)
        .bind(next.seq)
        .bind(at)
        .bind(entry.who)
        .bind(entry.role)
        .bind(entry.action)
        .bind(entry.subject)
        .bind(&entry.id)
        .bind(&entry.detail)
        .bind(&next.hash)
        .bind(&next.seal)
        .execute(c)
        .await
        .map(|_| ()))?;
    tx.chain().hold(next.seq, next.seal);
    Ok(())
}

/// Reads the head, once for all rows of a transaction: until it ends, nobody else moves it.
async fn claim(tx: &mut Tx) -> Result<(), sqlx::Error> {
    if tx.chain().is_held() {
        return Ok(());
    }
    let mut end = locked_end(tx).await?;
    if end.is_none() {
        on!(tx, |c| sqlx::query(START).bind(Vec::<u8>::new()).execute(c).await.map(|_| ()))?;
        // Somebody else may have been quicker.
        end = locked_end(tx).await?;
    }
    let Head { seq, hash: seal } = end.unwrap_or_default();
    tx.chain().hold(seq, seal);
    Ok(())
}

async fn locked_end(tx: &mut Tx) -> Result<Option<Head>, sqlx::Error> {
    let claim = if tx.is_sqlite() { CLAIM_SQLITE } else { CLAIM_POSTGRES };
    on!(tx, |c| sqlx::query_as(claim).fetch_optional(c).await)
}

const HEAD: &str = "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1";

/// The last row of the log; none before the first entry. Not its seal: who keeps a head elsewhere must not be able to
/// end the log there.
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

/// Recomputes the whole chain and returns how many rows it holds.
///
/// # Errors
/// [`Broken`] names the first row that is wrong.
pub async fn verify(db: &Db) -> Result<i64, Broken> {
    const STEP: i64 = 1_000;
    let (expected, key) = (sealed_head(db).await?, db.log_key());
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
                match sealed_head(db).await?.seq >= row.seq {
                    true => break 'pages,
                    false => return Err(Broken::Row(row.seq)),
                }
            }
            if row.seq != last + 1 || !chain::is_whole(key, &row, &before) {
                return Err(Broken::Row(row.seq));
            }
            (last, from, before) = (row.seq, row.seq + 1, chain::seal(key, row.seq, &row.hash));
        }
    }
    if last != expected.seq || before != expected.hash {
        return Err(Broken::Tail { found: last, expected: expected.seq });
    }
    Ok(last)
}

const SEALED_HEAD: &str = "SELECT seq, hash FROM audit_head WHERE id = 1";

/// Where the log should end, and the seal over it.
async fn sealed_head(db: &Db) -> Result<Head, sqlx::Error> {
    let head: Option<Head> = on!(db, |c| sqlx::query_as(SEALED_HEAD).fetch_optional(c).await)?;
    Ok(head.unwrap_or_default())
}

const HASH: &str = "SELECT hash FROM audit WHERE seq = $1";

/// Is a head that was kept elsewhere still part of the log? Ask [`verify`] too: this looks at one row alone.
///
/// # Errors
/// When the database does not answer.
pub async fn find(db: &Db, kept: &Head) -> Result<Found, sqlx::Error> {
    let hash: Option<Vec<u8>> = on!(db, |c| sqlx::query_scalar(HASH).bind(kept.seq).fetch_optional(c).await)?;
    Ok(match hash {
        None if kept.seq == 0 => Found::Same,
        Some(hash) if hash == kept.hash => Found::Same,
        Some(_) => Found::Other,
        None => Found::Gone,
    })
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
