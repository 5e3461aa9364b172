//! What people prove themselves with: password, second factor, recovery codes, links by mail. Only hashes, seals and
//! fingerprints.

use crate::{
    accounts::model::LinkKind,
    kernel::{id::StaffId, pii_types::Secret},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
        keys::Sealed,
    },
};

const PASSWORD: &str = "
    UPDATE staff SET password = $2, state = 'active', version = version + 1
    WHERE id = $1 AND state <> 'closed'";

/// Stores a hashed password; an invited account becomes active. Tells whether the account is open.
pub async fn set_password(tx: &mut Tx, id: StaffId, hash: &Secret<String>) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(PASSWORD)
        .bind(id)
        .bind(hash.expose())
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const TOTP: &str =
    "UPDATE staff SET totp = $2, totp_last_step = $3, version = version + 1 WHERE id = $1 AND state = 'active'";
const NO_TOTP: &str = "UPDATE staff SET totp = NULL, version = version + 1 WHERE id = $1";
const STEP: &str = "UPDATE staff SET totp_last_step = $2 WHERE id = $1 AND totp_last_step < $2";

/// Stores the key of the second factor and the step it was confirmed with.
pub async fn set_totp(tx: &mut Tx, id: StaffId, key: &Sealed, step: i64) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(TOTP).bind(id).bind(key).bind(step).execute(c).await.map(|done| done.rows_affected() > 0))
}

/// Forgets the second factor and its recovery codes.
pub async fn drop_totp(tx: &mut Tx, id: StaffId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(NO_TOTP).bind(id).execute(c).await.map(|_| ()))?;
    drop_recovery_codes(tx, id).await
}

/// Takes a step; tells whether nobody took it or a later one before. Two requests with one code: one gets in.
pub async fn take_step(tx: &mut Tx, id: StaffId, step: i64) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(STEP).bind(id).bind(step).execute(c).await.map(|done| done.rows_affected() > 0))
}

const DROP_CODES: &str = "DELETE FROM recovery_code WHERE staff = $1";
const ADD_CODE: &str = "INSERT INTO recovery_code (staff, hash) VALUES ($1, $2)";
const TAKE_CODE: &str = "UPDATE recovery_code SET used_at = $3 WHERE staff = $1 AND hash = $2 AND used_at IS NULL";
const CODES_LEFT: &str = "SELECT COUNT(*) FROM recovery_code WHERE staff = $1 AND used_at IS NULL";

/// Replaces the recovery codes by new ones, as fingerprints.
pub async fn set_recovery_codes(tx: &mut Tx, id: StaffId, codes: &[Vec<u8>]) -> Result<(), sqlx::Error> {
    drop_recovery_codes(tx, id).await?;
    for code in codes {
        on!(tx, |c| sqlx::query(ADD_CODE).bind(id).bind(code).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

async fn drop_recovery_codes(tx: &mut Tx, id: StaffId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(DROP_CODES).bind(id).execute(c).await.map(|_| ()))
}

/// Uses a recovery code up; tells whether it was there and unused.
pub async fn take_recovery_code(tx: &mut Tx, id: StaffId, code: &[u8], now: Timestamp) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(TAKE_CODE)
        .bind(id)
        .bind(code)
        .bind(now)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

/// How many recovery codes are unused.
pub async fn recovery_codes_left(db: &Db, id: StaffId) -> Result<i64, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(CODES_LEFT).bind(id).fetch_one(c).await)
}

const ADD_LINK: &str = "INSERT INTO staff_link (hash, staff, kind, expires_at) VALUES ($1, $2, $3, $4)";
const LINK: &str = "
    SELECT staff, kind
    FROM staff_link
    WHERE hash = $1 AND expires_at > $2 AND used_at IS NULL";
const USE_LINK: &str = "
    UPDATE staff_link SET used_at = $2
    WHERE hash = $1 AND expires_at > $2 AND used_at IS NULL
    RETURNING staff, kind";
const DROP_LINKS: &str = "DELETE FROM staff_link WHERE staff = $1";

/// Keeps the fingerprint of a link.
pub async fn add_link(
    tx: &mut Tx,
    hash: &[u8],
    id: StaffId,
    kind: LinkKind,
    expires_at: Timestamp,
) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD_LINK)
        .bind(hash)
        .bind(id)
        .bind(kind.code())
        .bind(expires_at)
        .execute(c)
        .await
        .map(|_| ()))
}

/// Whose link it is, if it works.
pub async fn link(db: &Db, hash: &[u8], now: Timestamp) -> Result<Option<(StaffId, LinkKind)>, sqlx::Error> {
    let row: Option<(StaffId, String)> =
        on!(db, |c| sqlx::query_as(LINK).bind(hash).bind(now).fetch_optional(c).await)?;
    Ok(row.and_then(|(id, kind)| Some((id, LinkKind::parse(&kind).ok()?))))
}

/// Uses a link up; whose it was, if it worked.
pub async fn use_link(tx: &mut Tx, hash: &[u8], now: Timestamp) -> Result<Option<(StaffId, LinkKind)>, sqlx::Error> {
    let row: Option<(StaffId, String)> =
        on!(tx, |c| sqlx::query_as(USE_LINK).bind(hash).bind(now).fetch_optional(c).await)?;
    Ok(row.and_then(|(id, kind)| Some((id, LinkKind::parse(&kind).ok()?))))
}

/// Forgets every link of a person.
pub async fn drop_links(tx: &mut Tx, id: StaffId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(DROP_LINKS).bind(id).execute(c).await.map(|_| ()))
}

const STALE: &str = "SELECT COUNT(*) FROM staff_link WHERE expires_at < $1";
const PURGE_LINKS: &str = "DELETE FROM staff_link WHERE expires_at < $1";

/// Are there links that ended before a moment? A read, so that an idle worker never takes the write lock.
pub async fn has_stale_links(db: &Db, before: Timestamp) -> Result<bool, sqlx::Error> {
    let count: i64 = on!(db, |c| sqlx::query_scalar(STALE).bind(before).fetch_one(c).await)?;
    Ok(count > 0)
}

/// Purges links that ended before a moment.
pub async fn purge_links(tx: &mut Tx, before: Timestamp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(PURGE_LINKS).bind(before).execute(c).await.map(|_| ()))
}
