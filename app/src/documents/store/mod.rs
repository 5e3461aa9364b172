//! Documents in the database. What is fixed changes no more: every statement that writes texts or content asks for a draft.

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        "id, kind, span, number, state, texts, hash, registration, decided_on, fixed_on, archived_on, purged_on, \
         purged_basis, version"
    };
}

pub mod pictures;
pub mod recipients;
pub mod retention;
pub mod sendings;

use super::model::{Kind, Span, State};
use crate::{
    kernel::{
        id::{DocumentId, StaffId},
        page::PageAsk,
    },
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// A document as the table keeps it, without its content.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: DocumentId,
    /// Code of a [`Kind`].
    pub kind: String,
    /// Key of a [`Span`].
    pub span: String,
    /// Its version, as people count them.
    pub number: i64,
    /// Code of a state.
    pub state: String,
    /// What people wrote (JSON).
    pub texts: String,
    /// Fingerprint of the content.
    pub hash: String,
    /// Diarienummer.
    pub registration: String,
    /// The day it was decided, where it is.
    pub decided_on: Option<String>,
    /// The day it was fixed.
    pub fixed_on: Option<String>,
    /// The day it was handed over to the archive.
    pub archived_on: Option<String>,
    /// The day its content was purged.
    pub purged_on: Option<String>,
    /// On what basis.
    pub purged_basis: String,
    /// For forms that change it.
    pub version: i64,
}

impl Row {
    /// Its days.
    pub fn span(&self) -> Option<Span> {
        Span::parse(Kind::parse(&self.kind).ok()?, &self.span)
    }

    /// Its kind; none for one that this program does not know.
    pub fn kind(&self) -> Option<Kind> {
        Kind::parse(&self.kind).ok()
    }

    /// Is its content there to be read and sent?
    pub fn is_whole(&self) -> bool {
        self.purged_on.is_none()
    }

    /// Where it stands.
    pub fn state(&self) -> State {
        State::parse(&self.state).unwrap_or(State::Draft)
    }
}

const PAGE: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM document WHERE $1 OR state <> 'draft' ORDER BY created_at DESC, id DESC LIMIT $2 OFFSET $3"
);

/// A page of the documents and one row more, the newest first; drafts only where they are asked for.
pub async fn page(db: &Db, drafts: bool, ask: PageAsk) -> Result<Vec<Row>, sqlx::Error> {
    let most = i64::from(ask.size()) + 1;
    on!(db, |c| sqlx::query_as(PAGE).bind(drafts).bind(most).bind(ask.offset()).fetch_all(c).await)
}

const LATEST_OF_EACH: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM document WHERE number = (
        SELECT MAX(other.number) FROM document other WHERE other.kind = document.kind AND other.span = document.span)"
);

/// The latest version of every document.
pub async fn latest_of_each(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(LATEST_OF_EACH).fetch_all(c).await)
}

const FIXED_BETWEEN: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM document WHERE fixed_on >= $1 AND fixed_on <= $2 ORDER BY fixed_on DESC, created_at DESC, id DESC LIMIT 2000"
);

/// What was fixed on these days, the newest first.
pub async fn fixed_between(db: &Db, first: &str, last: &str) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(FIXED_BETWEEN).bind(first).bind(last).fetch_all(c).await)
}

const ONE: &str = concat!("SELECT ", columns!(), " FROM document WHERE id = $1");

/// One document.
pub async fn one(db: &Db, id: DocumentId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

const CONTENT: &str = "SELECT content FROM document WHERE id = $1";

/// The content of a fixed document.
pub async fn content(db: &Db, id: DocumentId) -> Result<String, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(CONTENT).bind(id).fetch_one(c).await)
}

const LATEST: &str =
    concat!("SELECT ", columns!(), " FROM document WHERE kind = $1 AND span = $2 ORDER BY number DESC LIMIT 1");

/// The latest version for some days.
pub async fn latest(tx: &mut Tx, kind: &str, span: &str) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(LATEST).bind(kind).bind(span).fetch_optional(c).await)
}

const DECIDED: &str = "
    SELECT MAX(decided_on) FROM document
    WHERE kind = 'law' AND state <> 'draft' AND decided_on IS NOT NULL";

/// The latest day on which a plan of the law was decided.
pub async fn law_decided(db: &Db) -> Result<Option<String>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(DECIDED).fetch_one(c).await)
}

const ADD: &str = "
    INSERT INTO document (id, kind, span, number, state, texts, content, hash, registration, created_at, version)
    VALUES ($1, $2, $3, $4, 'draft', $5, '', '', $6, $7, 1)
    ON CONFLICT DO NOTHING";

/// Adds a draft unless there is one for the same days.
pub async fn add(tx: &mut Tx, row: &Row, now: Timestamp) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD)
        .bind(row.id)
        .bind(&row.kind)
        .bind(&row.span)
        .bind(row.number)
        .bind(&row.texts)
        .bind(&row.registration)
        .bind(now)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const SAVE: &str = "
    UPDATE document SET texts = $3, version = version + 1
    WHERE id = $1 AND version = $2 AND state = 'draft'";

/// Saves the texts of a draft.
pub async fn save(tx: &mut Tx, id: DocumentId, version: i64, texts: &str) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(SAVE)
        .bind(id)
        .bind(version)
        .bind(texts)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

/// What a draft becomes.
pub struct Fixed<'a> {
    /// Its content.
    pub content: &'a str,
    /// The fingerprint of it.
    pub hash: &'a str,
    /// The day.
    pub day: &'a str,
    /// Who fixed it.
    pub by: Option<StaffId>,
}

const FIX: &str = "
    UPDATE document SET state = 'fixed', content = $3, hash = $4, fixed_on = $5, fixed_by = $6, version = version + 1
    WHERE id = $1 AND version = $2 AND state = 'draft'";

/// Fixes a draft.
pub async fn fix(tx: &mut Tx, id: DocumentId, version: i64, fixed: &Fixed<'_>) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(FIX)
        .bind(id)
        .bind(version)
        .bind(fixed.content)
        .bind(fixed.hash)
        .bind(fixed.day)
        .bind(fixed.by)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const NUMBER: &str = "
    UPDATE document SET registration = $3, decided_on = $4, version = version + 1
    WHERE id = $1 AND version = $2";

/// Notes diarienummer and day of decision; they stand beside the content.
pub async fn number(
    tx: &mut Tx,
    id: DocumentId,
    version: i64,
    registration: &str,
    decided_on: Option<String>,
) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(NUMBER)
        .bind(id)
        .bind(version)
        .bind(registration)
        .bind(decided_on.as_ref())
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const MOVE: &str = "
    UPDATE document SET state = $3, version = version + 1
    WHERE id = $1 AND version = $2 AND state <> 'draft' AND purged_on IS NULL";

/// Moves a fixed document on.
pub async fn advance(tx: &mut Tx, id: DocumentId, version: i64, state: State) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(MOVE)
        .bind(id)
        .bind(version)
        .bind(state.code())
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const DROP: &str = "DELETE FROM document WHERE id = $1 AND version = $2 AND state = 'draft'";

/// Takes a draft away.
pub async fn drop_draft(tx: &mut Tx, id: DocumentId, version: i64) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(DROP).bind(id).bind(version).execute(c).await.map(|done| done.rows_affected() > 0))
}
