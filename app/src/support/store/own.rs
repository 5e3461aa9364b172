//! What else the person's own page reads and does: a handing over that waits, and moments of break-glass.

use crate::{
    kernel::id::{SupportContactId, SupportHandoverId, SupportOrganisationId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// A handing over that is under way.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Handover {
    /// Its id.
    pub id: SupportHandoverId,
    /// To which organisation.
    pub organisation: SupportOrganisationId,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// When the person agreed.
    pub agreed_at: Option<Timestamp>,
    /// Code of a [`ConsentHow`](crate::support::model::ConsentHow).
    pub how: String,
}

const HANDOVER: &str = "
    SELECT id, organisation, asked_at, agreed_at, how
    FROM support_handover
    WHERE contact = $1 AND done_at IS NULL AND ended_at IS NULL
    ORDER BY asked_at DESC, id DESC
    LIMIT 1";

/// The one of a contact that is neither done nor ended.
pub async fn handover(db: &Db, contact: SupportContactId) -> Result<Option<Handover>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(HANDOVER).bind(contact).fetch_optional(c).await)
}

/// The same inside a transaction.
pub async fn handover_in(tx: &mut Tx, contact: SupportContactId) -> Result<Option<Handover>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(HANDOVER).bind(contact).fetch_optional(c).await)
}

const AGREE: &str = "
    UPDATE support_handover SET agreed_at = $2, how = $3
    WHERE id = $1 AND agreed_at IS NULL AND done_at IS NULL AND ended_at IS NULL";

/// Notes that the person agreed; tells whether it still waited for that.
pub async fn agree(tx: &mut Tx, id: SupportHandoverId, at: Timestamp, how: &str) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(AGREE).bind(id).bind(at).bind(how).execute(c).await.map(|done| done.rows_affected() > 0))
}

const END: &str = "UPDATE support_handover SET ended_at = $2 WHERE id = $1 AND done_at IS NULL AND ended_at IS NULL";

/// Ends one that was not done; tells whether it was under way.
pub async fn end(tx: &mut Tx, id: SupportHandoverId, at: Timestamp) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(END).bind(id).bind(at).execute(c).await.map(|done| done.rows_affected() > 0))
}

const END_ALL: &str = "
    UPDATE support_handover SET ended_at = $2 WHERE contact = $1 AND done_at IS NULL AND ended_at IS NULL";
const END_REQUESTS: &str = "
    UPDATE support_request SET ended_at = $2 WHERE contact = $1 AND done_at IS NULL AND ended_at IS NULL";
const FORGET: &str = "
    DELETE FROM support_given WHERE request IN (SELECT q.id FROM support_request q WHERE q.contact = $1)";

/// Ends whatever is under way around a contact: the person took it back, or it was closed. Shares that were given for it go.
pub async fn end_all(tx: &mut Tx, contact: SupportContactId, at: Timestamp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(END_ALL).bind(contact).bind(at).execute(c).await.map(|_| ()))?;
    on!(tx, |c| sqlx::query(END_REQUESTS).bind(contact).bind(at).execute(c).await.map(|_| ()))?;
    on!(tx, |c| sqlx::query(FORGET).bind(contact).execute(c).await.map(|_| ()))
}

const BROKEN: &str = "
    SELECT done_at
    FROM support_request
    WHERE contact = $1 AND kind = 'break_glass' AND done_at IS NOT NULL
    ORDER BY done_at
    LIMIT 50";

/// When two persons opened it outside the usual way.
pub async fn broken(db: &Db, contact: SupportContactId) -> Result<Vec<Timestamp>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(BROKEN).bind(contact).fetch_all(c).await)
}
