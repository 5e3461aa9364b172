//! Keys of officers and trustees, and which contacts they open. The private halves are wrapped in a browser.

use crate::{
    kernel::id::{StaffId, SupportContactId, SupportHolderId, SupportKeyId, SupportOrganisationId, SupportRecoveryId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// More are never listed at once.
const MOST: i64 = 2_000;

/// A key as its table keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: SupportKeyId,
    /// Whose it is.
    pub staff: StaffId,
    /// The public half.
    pub recipient: String,
    /// The private half, wrapped by a passphrase.
    pub passphrase: String,
    /// The same, wrapped by a passkey.
    pub passkey: Option<String>,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it was confirmed; nothing is encrypted to it before.
    pub confirmed_at: Option<Timestamp>,
    /// By whom.
    pub confirmed_by: Option<StaffId>,
}

const PUT: &str = "
    INSERT INTO support_key (id, staff, recipient, passphrase, passkey, made_at, confirmed_at, confirmed_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT DO NOTHING";

/// Adds one; tells whether it did: nobody has two at a time.
pub async fn put(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(row.id)
        .bind(row.staff)
        .bind(&row.recipient)
        .bind(&row.passphrase)
        .bind(&row.passkey)
        .bind(row.made_at)
        .bind(row.confirmed_at)
        .bind(row.confirmed_by)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const CURRENT: &str = "
    SELECT id, staff, recipient, passphrase, passkey, made_at, confirmed_at, confirmed_by
    FROM support_key
    WHERE staff = $1 AND retired_at IS NULL";

/// The key somebody has.
pub async fn current(db: &Db, staff: StaffId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(CURRENT).bind(staff).fetch_optional(c).await)
}

/// The same inside a transaction.
pub async fn current_in(tx: &mut Tx, staff: StaffId) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(CURRENT).bind(staff).fetch_optional(c).await)
}

const ONE: &str = "
    SELECT id, staff, recipient, passphrase, passkey, made_at, confirmed_at, confirmed_by
    FROM support_key
    WHERE id = $1 AND retired_at IS NULL";

/// One that is in use.
pub async fn one_in(tx: &mut Tx, id: SupportKeyId) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

const ALL: &str = "
    SELECT id, staff, recipient, passphrase, passkey, made_at, confirmed_at, confirmed_by
    FROM support_key
    WHERE retired_at IS NULL
    ORDER BY id
    LIMIT $1";

/// The keys everybody has.
pub async fn all(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ALL).bind(MOST).fetch_all(c).await)
}

const CONFIRM: &str = "
    UPDATE support_key SET confirmed_at = $3, confirmed_by = $2
    WHERE id = $1 AND confirmed_at IS NULL AND retired_at IS NULL";

/// Notes that somebody confirmed one; tells whether it waited for that.
pub async fn confirm(tx: &mut Tx, id: SupportKeyId, by: StaffId, at: Timestamp) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(CONFIRM).bind(id).bind(by).bind(at).execute(c).await.map(|done| done.rows_affected() > 0))
}

const RETIRE: &str = "UPDATE support_key SET retired_at = $2 WHERE id = $1 AND retired_at IS NULL";

/// Retires one; tells whether it was in use. Its wraps are another matter.
pub async fn retire(tx: &mut Tx, id: SupportKeyId, at: Timestamp) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(RETIRE).bind(id).bind(at).execute(c).await.map(|done| done.rows_affected() > 0))
}

const DROP_WRAPS: &str = "DELETE FROM support_wrap WHERE holder = $1";

/// Shreds what a holder opens.
pub async fn drop_wraps(tx: &mut Tx, holder: SupportHolderId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(DROP_WRAPS).bind(holder).execute(c).await.map(|_| ()))
}

const DROP_CARRIED: &str = "
    DELETE FROM support_wrap
    WHERE holder = $1 AND contact IN (SELECT n.contact FROM support_wrap n WHERE n.holder = $2)";

/// Shreds what a holder opens, as far as another one opens it too: what was not carried over is never lost without a word.
pub async fn drop_carried(tx: &mut Tx, old: SupportHolderId, new: SupportHolderId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(DROP_CARRIED).bind(old).bind(new).execute(c).await.map(|_| ()))
}

const WRAPS: &str = "
    SELECT w.contact, w.wrapped
    FROM support_wrap w
    JOIN support_contact c ON c.id = w.contact
    WHERE w.holder = $1 AND c.sealed IS NOT NULL
    ORDER BY w.contact
    LIMIT $2";

/// What a holder opens: each contact, as the holder has it.
pub async fn wraps(db: &Db, holder: SupportHolderId) -> Result<Vec<(SupportContactId, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(WRAPS).bind(holder).bind(MOST).fetch_all(c).await)
}

/// The same inside a transaction.
pub async fn wraps_in(tx: &mut Tx, holder: SupportHolderId) -> Result<Vec<(SupportContactId, String)>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(WRAPS).bind(holder).bind(MOST).fetch_all(c).await)
}

const WRAPS_OF: &str = "
    SELECT w.contact, w.wrapped
    FROM support_wrap w
    JOIN support_contact c ON c.id = w.contact
    WHERE w.holder = $1 AND c.organisation = $2 AND c.sealed IS NOT NULL
    ORDER BY w.contact
    LIMIT $3";

/// What a holder opens among the contacts of an organisation.
pub async fn wraps_of(
    db: &Db,
    holder: SupportHolderId,
    organisation: SupportOrganisationId,
) -> Result<Vec<(SupportContactId, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(WRAPS_OF).bind(holder).bind(organisation).bind(MOST).fetch_all(c).await)
}

/// The same inside a transaction.
pub async fn wraps_of_in(
    tx: &mut Tx,
    holder: SupportHolderId,
    organisation: SupportOrganisationId,
) -> Result<Vec<(SupportContactId, String)>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(WRAPS_OF).bind(holder).bind(organisation).bind(MOST).fetch_all(c).await)
}

const SHARES: &str = "
    SELECT s.recovery, s.share
    FROM support_share s
    JOIN support_recovery r ON r.id = s.recovery
    WHERE s.key = $1 AND r.retired_at IS NULL
    ORDER BY s.recovery
    LIMIT $2";

/// The shares that are encrypted to a key.
pub async fn shares(db: &Db, key: SupportKeyId) -> Result<Vec<(SupportRecoveryId, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(SHARES).bind(key).bind(MOST).fetch_all(c).await)
}

/// The same inside a transaction.
pub async fn shares_in(tx: &mut Tx, key: SupportKeyId) -> Result<Vec<(SupportRecoveryId, String)>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(SHARES).bind(key).bind(MOST).fetch_all(c).await)
}

const MOVE_SHARE: &str = "UPDATE support_share SET key = $3, share = $4 WHERE recovery = $1 AND key = $2";

/// Keeps a share encrypted to another key of the same trustee; tells whether it lay at the old one.
pub async fn move_share(
    tx: &mut Tx,
    recovery: SupportRecoveryId,
    (old, new): (SupportKeyId, SupportKeyId),
    share: &str,
) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(MOVE_SHARE)
        .bind(recovery)
        .bind(old)
        .bind(new)
        .bind(share)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}
