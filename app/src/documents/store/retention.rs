//! How long documents are kept, and what is purged of them.

use super::Row as DocumentRow;
use crate::{
    kernel::id::DocumentId,
    on,
    platform::db::{Db, Tx},
};

/// How long a kind is kept, as somebody decided.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Code of a kind.
    pub kind: String,
    /// So many years; none means that it is preserved.
    pub years: Option<i64>,
    /// By which decision.
    pub basis: String,
    /// For forms that change it.
    pub version: i64,
}

const ALL: &str = "SELECT kind, years, basis, version FROM document_retention ORDER BY kind";

/// What was decided.
pub async fn all(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ALL).fetch_all(c).await)
}

const ADD: &str = "
    INSERT INTO document_retention (kind, years, basis, version)
    VALUES ($1, $2, $3, 1)
    ON CONFLICT (kind) DO NOTHING";
const CHANGE: &str = "
    UPDATE document_retention SET years = $2, basis = $3, version = version + 1
    WHERE kind = $1 AND version = $4";

/// Saves a decision unless somebody else did meanwhile.
pub async fn save(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    let asks = row.version > 0;
    on!(tx, |c| {
        let query = sqlx::query(if asks { CHANGE } else { ADD }).bind(&row.kind).bind(row.years).bind(&row.basis);
        let query = if asks { query.bind(row.version) } else { query };
        query.execute(c).await.map(|done| done.rows_affected() > 0)
    })
}

const DUE: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM document
    WHERE kind = $1 AND fixed_on <= $2 AND state IN ('fixed', 'sent') AND purged_on IS NULL
    ORDER BY fixed_on, id
    LIMIT 100"
);

/// Documents of a kind that were fixed by a day and are neither purged nor handed over to the archive.
pub async fn due(db: &Db, kind: &str, by: &str) -> Result<Vec<DocumentRow>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(DUE).bind(kind).bind(by).fetch_all(c).await)
}

const PURGE: &str = "
    UPDATE document SET texts = '{}', content = '', purged_on = $3, purged_basis = $4, version = version + 1
    WHERE id = $1 AND version = $2 AND state IN ('fixed', 'sent') AND purged_on IS NULL";
const CLOSE_LINKS: &str = "UPDATE document_sent SET token = NULL, expires_at = NULL WHERE document = $1";

/// Takes the content away, and closes every link to it. What it was, when it was sent and to whom stays.
pub async fn purge(tx: &mut Tx, (id, version): (DocumentId, i64), day: &str, basis: &str) -> Result<bool, sqlx::Error> {
    let purged = on!(&mut *tx, |c| sqlx::query(PURGE)
        .bind(id)
        .bind(version)
        .bind(day)
        .bind(basis)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))?;
    if purged {
        on!(tx, |c| sqlx::query(CLOSE_LINKS).bind(id).execute(c).await.map(|_| ()))?;
    }
    Ok(purged)
}

const ARCHIVE: &str = "
    UPDATE document SET state = 'archived', archived_on = $3, version = version + 1
    WHERE id = $1 AND version = $2 AND state IN ('fixed', 'sent') AND purged_on IS NULL";

/// Notes that a fixed document was handed over to the archive.
pub async fn archive(tx: &mut Tx, id: DocumentId, version: i64, day: &str) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(ARCHIVE)
        .bind(id)
        .bind(version)
        .bind(day)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}
