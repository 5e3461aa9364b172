//! Recovery keys, the shares of their trustees, and who asks for them.

use crate::{
    kernel::id::{StaffId, SupportContactId, SupportKeyId, SupportOrganisationId, SupportRecoveryId, SupportRequestId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// More are never listed at once.
const MOST: i64 = 2_000;

/// A recovery key as its table keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: SupportRecoveryId,
    /// Whose contacts it opens.
    pub organisation: SupportOrganisationId,
    /// The public half; the private one is nowhere, only in shares.
    pub recipient: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// By whom.
    pub made_by: StaffId,
}

const PUT: &str = "
    INSERT INTO support_recovery (id, organisation, recipient, made_at, made_by)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT DO NOTHING";

/// Adds one; tells whether it did: an organisation has one at a time.
pub async fn put(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(row.id)
        .bind(row.organisation)
        .bind(&row.recipient)
        .bind(row.made_at)
        .bind(row.made_by)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const ALL: &str = "
    SELECT id, organisation, recipient, made_at, made_by
    FROM support_recovery
    WHERE retired_at IS NULL
    ORDER BY organisation
    LIMIT $1";

/// Those in use.
pub async fn all(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ALL).bind(MOST).fetch_all(c).await)
}

const CURRENT: &str = "
    SELECT id, organisation, recipient, made_at, made_by
    FROM support_recovery
    WHERE organisation = $1 AND retired_at IS NULL";

/// The one of an organisation.
pub async fn current_in(tx: &mut Tx, organisation: SupportOrganisationId) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(CURRENT).bind(organisation).fetch_optional(c).await)
}

const RETIRE: &str = "UPDATE support_recovery SET retired_at = $2 WHERE id = $1 AND retired_at IS NULL";
const DROP_SHARES: &str = "DELETE FROM support_share WHERE recovery = $1";
const END_ALL: &str = "
    UPDATE support_request SET ended_at = $2 WHERE recovery = $1 AND done_at IS NULL AND ended_at IS NULL";
const DROP_GIVEN_OF: &str = "
    DELETE FROM support_given WHERE request IN (SELECT q.id FROM support_request q WHERE q.recovery = $1)";

/// Retires one: its shares are shredded, and whoever asks for it has to ask anew. Tells whether it was in use.
pub async fn retire(tx: &mut Tx, id: SupportRecoveryId, at: Timestamp) -> Result<bool, sqlx::Error> {
    let retired =
        on!(tx, |c| sqlx::query(RETIRE).bind(id).bind(at).execute(c).await.map(|done| done.rows_affected() > 0))?;
    on!(tx, |c| sqlx::query(DROP_SHARES).bind(id).execute(c).await.map(|_| ()))?;
    on!(tx, |c| sqlx::query(DROP_GIVEN_OF).bind(id).execute(c).await.map(|_| ()))?;
    on!(tx, |c| sqlx::query(END_ALL).bind(id).bind(at).execute(c).await.map(|_| ()))?;
    Ok(retired)
}

const SHARE: &str = "INSERT INTO support_share (recovery, trustee, key, share) VALUES ($1, $2, $3, $4)";

/// Keeps the share of a trustee, encrypted to a key of theirs.
pub async fn share(
    tx: &mut Tx,
    recovery: SupportRecoveryId,
    (trustee, key): (StaffId, SupportKeyId),
    share: &str,
) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(SHARE).bind(recovery).bind(trustee).bind(key).bind(share).execute(c).await.map(|_| ()))
}

/// A trustee of a recovery key in use.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Kept {
    /// The recovery key.
    pub recovery: SupportRecoveryId,
    /// Who keeps a share.
    pub trustee: StaffId,
    /// Can the trustee open it: is it encrypted to a key that is in use?
    pub usable: bool,
}

const KEPT: &str = "
    SELECT s.recovery, s.trustee, CASE WHEN k.retired_at IS NULL THEN TRUE ELSE FALSE END AS usable
    FROM support_share s
    JOIN support_recovery r ON r.id = s.recovery AND r.retired_at IS NULL
    JOIN support_key k ON k.id = s.key
    ORDER BY s.recovery, s.trustee
    LIMIT $1";

/// Every share of a recovery key in use, without what it holds.
pub async fn kept(db: &Db) -> Result<Vec<Kept>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(KEPT).bind(MOST).fetch_all(c).await)
}

const USED: &str = "
    SELECT DISTINCT r.id
    FROM support_recovery r
    JOIN support_request q ON q.recovery = r.id AND q.done_at IS NOT NULL
    WHERE r.retired_at IS NULL
    ORDER BY r.id
    LIMIT $1";

/// Recovery keys in use that were whole in somebody's browser since they were made.
pub async fn used(db: &Db) -> Result<Vec<SupportRecoveryId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(USED).bind(MOST).fetch_all(c).await)
}

const KEEPERS: &str = "SELECT trustee FROM support_share WHERE recovery = $1 ORDER BY trustee LIMIT 50";

/// Who keeps a share of one.
pub async fn keepers_in(tx: &mut Tx, id: SupportRecoveryId) -> Result<Vec<StaffId>, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(KEEPERS).bind(id).fetch_all(c).await)
}

/// Somebody asks the trustees.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Request {
    /// Its id.
    pub id: SupportRequestId,
    /// For which recovery key.
    pub recovery: SupportRecoveryId,
    /// Whose contacts that opens.
    pub organisation: SupportOrganisationId,
    /// The public half of the recovery key.
    pub recipient: String,
    /// For one contact alone; none for all of them.
    pub contact: Option<SupportContactId>,
    /// Who asks.
    pub asked_by: StaffId,
    /// The key that asks.
    pub key: SupportKeyId,
    /// Code of a [`RequestKind`](crate::support::model::RequestKind).
    pub kind: String,
    /// Code of a [`Reason`](crate::support::model::Reason).
    pub reason: String,
    /// When.
    pub asked_at: Timestamp,
}

const ASK: &str = "
    INSERT INTO support_request (id, recovery, contact, asked_by, key, kind, reason, asked_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT DO NOTHING";

/// Asks; tells whether it did: nobody asks for two things of one key at a time.
pub async fn ask(tx: &mut Tx, request: &Request) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(ASK)
        .bind(request.id)
        .bind(request.recovery)
        .bind(request.contact)
        .bind(request.asked_by)
        .bind(request.key)
        .bind(&request.kind)
        .bind(&request.reason)
        .bind(request.asked_at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const OPENED: &str = "
    SELECT w.contact, w.wrapped
    FROM support_wrap w
    JOIN support_contact c ON c.id = w.contact
    WHERE w.holder = $1 AND c.sealed IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM support_block b WHERE b.contact = w.contact AND b.staff = $2)
    ORDER BY w.contact
    LIMIT $3";

/// What a recovery key opens for somebody: everything but what that person is kept from.
pub async fn opened(
    db: &Db,
    recovery: SupportRecoveryId,
    staff: StaffId,
) -> Result<Vec<(SupportContactId, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OPENED).bind(recovery).bind(staff).bind(MOST).fetch_all(c).await)
}

/// The same inside a transaction.
pub async fn opened_in(
    tx: &mut Tx,
    recovery: SupportRecoveryId,
    staff: StaffId,
) -> Result<Vec<(SupportContactId, String)>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(OPENED).bind(recovery).bind(staff).bind(MOST).fetch_all(c).await)
}

const READABLE: &str = "
    SELECT organisation, COUNT(*)
    FROM support_contact
    WHERE sealed IS NOT NULL
    GROUP BY organisation
    ORDER BY organisation
    LIMIT $1";

/// How many contacts of each organisation can be read.
pub async fn readable(db: &Db) -> Result<Vec<(SupportOrganisationId, i64)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(READABLE).bind(MOST).fetch_all(c).await)
}

const READABLE_OF: &str = "SELECT COUNT(*) FROM support_contact WHERE organisation = $1 AND sealed IS NOT NULL";

/// How many contacts of one organisation can be read.
pub async fn readable_of(tx: &mut Tx, organisation: SupportOrganisationId) -> Result<i64, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(READABLE_OF).bind(organisation).fetch_one(c).await)
}
