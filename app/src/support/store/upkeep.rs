//! What the worker looks after: contacts whose day has come or that nobody touched, keys that nothing needs, and who is to be
//! reminded.

use crate::{
    kernel::id::{StaffId, SupportContactId, SupportHolderId, SupportKeyId, SupportOrganisationId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// So many in one round; what is left waits for the next one.
const MOST: i64 = 100;
/// More wraps than a key can have.
const MOST_WRAPS: i64 = 20_000;

const DUE: &str = "
    SELECT id FROM support_contact
    WHERE state IN ('closed', 'withdrawn') AND purge_on <= $1
    ORDER BY purge_on, id
    LIMIT $2";

/// Ended contacts whose day has come.
pub async fn due(db: &Db, today: &str) -> Result<Vec<SupportContactId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(DUE).bind(today).bind(MOST).fetch_all(c).await)
}

/// Looking at one is no touch, and neither is a reminder of it.
macro_rules! untouched {
    ($rest:literal) => {
        concat!(
            "SELECT c.id FROM support_contact c ",
            "WHERE c.state NOT IN ('closed', 'withdrawn', 'purged') AND c.asked_at < $1 ",
            "AND (c.taken_at IS NULL OR c.taken_at < $1) ",
            "AND NOT EXISTS (SELECT 1 FROM support_message m WHERE m.contact = c.id AND m.at >= $1) ",
            "AND NOT EXISTS (SELECT 1 FROM support_act a WHERE a.contact = c.id AND a.at >= $1 ",
            "AND a.act NOT IN ('opened', 'reminded')) ",
            $rest
        )
    };
}

const UNTOUCHED: &str = untouched!("ORDER BY c.asked_at, c.id LIMIT $2");

/// Open contacts that nobody has touched since a moment.
pub async fn untouched(db: &Db, since: Timestamp) -> Result<Vec<SupportContactId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(UNTOUCHED).bind(since).bind(MOST).fetch_all(c).await)
}

const IS_UNTOUCHED: &str = untouched!("AND c.id = $2");

/// Is this one of them, still?
pub async fn is_untouched(tx: &mut Tx, since: Timestamp, id: SupportContactId) -> Result<bool, sqlx::Error> {
    let found: Option<SupportContactId> =
        on!(tx, |c| sqlx::query_scalar(IS_UNTOUCHED).bind(since).bind(id).fetch_optional(c).await)?;
    Ok(found.is_some())
}

const PURGE: &str = "
    UPDATE support_contact
    SET version = version + 1, state = 'purged', door = NULL, recipient = '', sealed = NULL, person_wrap = NULL,
        chosen = FALSE, taken_by = NULL, taken_at = NULL, unreached = 0, waits = '', reminded_at = NULL
    WHERE id = $1 AND version = $2 AND state <> 'purged'";
const BESIDE: [&str; 7] = [
    "DELETE FROM support_wrap WHERE contact = $1",
    "DELETE FROM support_message WHERE contact = $1",
    "DELETE FROM support_attempt WHERE contact = $1",
    "DELETE FROM support_consent WHERE contact = $1",
    "DELETE FROM support_handover WHERE contact = $1",
    "DELETE FROM support_block WHERE contact = $1",
    "DELETE FROM support_given WHERE request IN (SELECT q.id FROM support_request q WHERE q.contact = $1)",
];
const END: &str = "UPDATE support_request SET ended_at = $2 WHERE contact = $1 AND ended_at IS NULL";

/// Shreds a contact and everything beside it, unless it was changed since it was read; tells whether it did. What is left
/// says that there was one, of which organisation, and the hour it was asked for.
pub async fn purge(tx: &mut Tx, (id, version): (SupportContactId, i64), at: Timestamp) -> Result<bool, sqlx::Error> {
    let purged =
        on!(tx, |c| sqlx::query(PURGE).bind(id).bind(version).execute(c).await.map(|done| done.rows_affected() > 0))?;
    if !purged {
        return Ok(false);
    }
    for delete in BESIDE {
        on!(tx, |c| sqlx::query(delete).bind(id).execute(c).await.map(|_| ()))?;
    }
    on!(tx, |c| sqlx::query(END).bind(id).bind(at).execute(c).await.map(|_| ()))?;
    Ok(true)
}

const RETIRED: &str = "
    SELECT k.id FROM support_key k
    WHERE k.retired_at IS NOT NULL AND EXISTS (SELECT 1 FROM support_wrap w WHERE w.holder = k.id)
    ORDER BY k.id
    LIMIT $1";

/// Retired keys that still open something.
pub async fn retired(db: &Db) -> Result<Vec<SupportKeyId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(RETIRED).bind(MOST).fetch_all(c).await)
}

const BESIDES: &str = "
    SELECT mine.contact, other.holder
    FROM support_wrap mine
    LEFT JOIN support_wrap other ON other.contact = mine.contact AND other.holder <> mine.holder
    WHERE mine.holder = $1
    LIMIT $2";

/// Each contact a key opens, with every other holder of it; none where there is no other.
pub async fn besides(
    db: &Db,
    key: SupportKeyId,
) -> Result<Vec<(SupportContactId, Option<SupportHolderId>)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(BESIDES).bind(key).bind(MOST_WRAPS).fetch_all(c).await)
}

const STALE: &str = "
    SELECT k.id FROM support_key k
    WHERE k.retired_at IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM support_wrap w WHERE w.holder = k.id)
      AND NOT EXISTS (SELECT 1 FROM support_share s WHERE s.key = k.id)
      AND (k.passphrase <> '' OR NOT EXISTS (SELECT 1 FROM support_request q WHERE q.key = k.id))
    ORDER BY k.id
    LIMIT $1";

/// Retired keys that open nothing any more.
pub async fn stale(db: &Db) -> Result<Vec<SupportKeyId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(STALE).bind(MOST).fetch_all(c).await)
}

const EMPTY: &str = "UPDATE support_key SET passphrase = '', passkey = NULL WHERE id = $1 AND retired_at IS NOT NULL";
const ERASE: &str = "
    DELETE FROM support_key
    WHERE id = $1 AND retired_at IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM support_request q WHERE q.key = support_key.id)";

/// Erases a retired key; of one that once asked the trustees the public half stays.
pub async fn erase_key(tx: &mut Tx, id: SupportKeyId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(EMPTY).bind(id).execute(c).await.map(|_| ()))?;
    on!(tx, |c| sqlx::query(ERASE).bind(id).execute(c).await.map(|_| ()))
}

const KEPT_FROM: &str = "
    SELECT w.contact, k.staff
    FROM support_block b
    JOIN support_key k ON k.staff = b.staff
    JOIN support_wrap w ON w.contact = b.contact AND w.holder = k.id
    ORDER BY w.contact, k.staff
    LIMIT $1";

/// Contacts that a key opens although its owner is kept from them: a colleague passed one on in the moment of the block.
pub async fn kept_from(db: &Db) -> Result<Vec<(SupportContactId, StaffId)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(KEPT_FROM).bind(MOST).fetch_all(c).await)
}

const SHREDDED: &str = "
    SELECT DISTINCT w.contact
    FROM support_wrap w
    JOIN support_contact c ON c.id = w.contact
    WHERE c.sealed IS NULL
    ORDER BY w.contact
    LIMIT $1";

/// Contacts that are shredded and whose key is back: a colleague passed it on in the moment they were.
pub async fn shredded(db: &Db) -> Result<Vec<SupportContactId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(SHREDDED).bind(MOST).fetch_all(c).await)
}

const TAKEN: &str = "
    SELECT id, organisation, taken_by FROM support_contact
    WHERE state NOT IN ('closed', 'withdrawn', 'purged') AND taken_by IS NOT NULL
    ORDER BY id
    LIMIT 2000";

/// Open contacts that somebody has taken.
pub async fn taken(db: &Db) -> Result<Vec<(SupportContactId, SupportOrganisationId, StaffId)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(TAKEN).fetch_all(c).await)
}

/// A contact that nobody has taken.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Waiting {
    /// Its id.
    pub id: SupportContactId,
    /// The organisation that has it.
    pub organisation: SupportOrganisationId,
    /// Working days it promises.
    pub promised_days: i64,
    /// When it was asked for.
    pub asked_at: Timestamp,
}

const WAITING: &str = "
    SELECT c.id, c.organisation, o.promised_days, c.asked_at
    FROM support_contact c
    JOIN support_organisation o ON o.id = c.organisation
    WHERE c.state NOT IN ('closed', 'withdrawn', 'purged') AND c.taken_by IS NULL
      AND (c.reminded_at IS NULL OR c.reminded_at < $1)
    ORDER BY c.asked_at, c.id
    LIMIT $2";

/// Contacts nobody has taken and nobody was reminded of since a moment.
pub async fn waiting(db: &Db, since: Timestamp) -> Result<Vec<Waiting>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(WAITING).bind(since).bind(MOST).fetch_all(c).await)
}

const REMINDED: &str = "
    UPDATE support_contact SET reminded_at = $2
    WHERE id = $1 AND taken_by IS NULL AND (reminded_at IS NULL OR reminded_at < $3)";

/// Notes that colleagues were reminded of one; tells whether nobody else did so meanwhile. Nobody's form is made stale by it.
pub async fn reminded(
    tx: &mut Tx,
    id: SupportContactId,
    (at, since): (Timestamp, Timestamp),
) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(REMINDED)
        .bind(id)
        .bind(at)
        .bind(since)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}
