//! What becomes of a request to the trustees: shares are given, it is done or ended. Two are enough, one is not.

use super::recovery::Request;
use crate::{
    kernel::id::{StaffId, SupportContactId, SupportKeyId, SupportOrganisationId, SupportRequestId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// More are never listed at once.
const MOST: i64 = 200;

/// Every column of a request that is neither done nor ended, with what follows.
macro_rules! open {
    ($rest:literal) => {
        concat!(
            "SELECT q.id, q.recovery, r.organisation, r.recipient, q.contact, q.asked_by, q.key, q.kind, q.reason, q.asked_at ",
            "FROM support_request q JOIN support_recovery r ON r.id = q.recovery AND r.retired_at IS NULL ",
            "WHERE q.done_at IS NULL AND q.ended_at IS NULL AND ",
            $rest
        )
    };
}

const OF: &str = open!("q.asked_by = $1 ORDER BY q.asked_at, q.id LIMIT $2");

/// What somebody asks for.
pub async fn of(db: &Db, staff: StaffId) -> Result<Vec<Request>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF).bind(staff).bind(MOST).fetch_all(c).await)
}

const ONE: &str = open!("q.id = $1");

/// One that is under way.
pub async fn one_in(tx: &mut Tx, id: SupportRequestId) -> Result<Option<Request>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

/// A request that waits for the share of a trustee.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Asked {
    /// The request.
    pub id: SupportRequestId,
    /// Code of its kind.
    pub kind: String,
    /// Code of its reason.
    pub reason: String,
    /// Whose contacts.
    pub organisation: SupportOrganisationId,
    /// The one contact.
    pub contact: Option<SupportContactId>,
    /// Who asks.
    pub asked_by: StaffId,
    /// When.
    pub asked_at: Timestamp,
    /// The public half of the key that asks.
    pub recipient: String,
    /// The share, to the trustee's key.
    pub share: String,
}

/// Nobody gives to themselves, nobody gives twice, and who is kept from a contact does not help to open it.
const ASKED: &str = "
    SELECT q.id, q.kind, q.reason, r.organisation, q.contact, q.asked_by, q.asked_at, k.recipient, s.share
    FROM support_request q
    JOIN support_recovery r ON r.id = q.recovery AND r.retired_at IS NULL
    JOIN support_share s ON s.recovery = r.id AND s.trustee = $1
    JOIN support_key own ON own.id = s.key AND own.retired_at IS NULL
    JOIN support_key k ON k.id = q.key AND k.retired_at IS NULL
    WHERE q.done_at IS NULL AND q.ended_at IS NULL AND q.asked_by <> $1
      AND NOT EXISTS (SELECT 1 FROM support_given g WHERE g.request = q.id AND g.trustee = $1)
      AND NOT EXISTS (SELECT 1 FROM support_block b WHERE b.contact = q.contact AND b.staff = $1)
    ORDER BY q.asked_at, q.id
    LIMIT $2";

/// What waits for the share of a trustee.
pub async fn asked(db: &Db, trustee: StaffId) -> Result<Vec<Asked>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ASKED).bind(trustee).bind(MOST).fetch_all(c).await)
}

/// The same inside a transaction.
pub async fn asked_in(tx: &mut Tx, trustee: StaffId) -> Result<Vec<Asked>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ASKED).bind(trustee).bind(MOST).fetch_all(c).await)
}

const HOLD: &str = "
    UPDATE support_request SET reason = reason WHERE id = $1 AND done_at IS NULL AND ended_at IS NULL";

/// Holds one until the transaction ends: nobody finishes or ends it meanwhile. Tells whether it is under way.
pub async fn hold(tx: &mut Tx, id: SupportRequestId) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(HOLD).bind(id).execute(c).await.map(|done| done.rows_affected() > 0))
}

const GIVE: &str = "
    INSERT INTO support_given (request, trustee, share, given_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (request, trustee) DO NOTHING";

/// Keeps a share for the key that asks; tells whether it did.
pub async fn give(
    tx: &mut Tx,
    (request, trustee): (SupportRequestId, StaffId),
    share: &str,
    at: Timestamp,
) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(GIVE)
        .bind(request)
        .bind(trustee)
        .bind(share)
        .bind(at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const GIVEN: &str = "SELECT trustee, share FROM support_given WHERE request = $1 ORDER BY given_at, trustee LIMIT 50";

/// The shares that were given, to the key that asks.
pub async fn given(db: &Db, request: SupportRequestId) -> Result<Vec<(StaffId, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(GIVEN).bind(request).fetch_all(c).await)
}

/// The same inside a transaction.
pub async fn given_in(tx: &mut Tx, request: SupportRequestId) -> Result<Vec<(StaffId, String)>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(GIVEN).bind(request).fetch_all(c).await)
}

const DONE: &str = "
    UPDATE support_request SET done_at = $3
    WHERE id = $1 AND asked_by = $2 AND done_at IS NULL AND ended_at IS NULL
      AND 2 <= (SELECT COUNT(*) FROM support_given g WHERE g.request = support_request.id)";
const FORGET: &str = "DELETE FROM support_given WHERE request = $1";

/// Notes that it was done, by who asked and with two shares; the shares are shredded. Tells whether it was.
pub async fn done(tx: &mut Tx, id: SupportRequestId, by: StaffId, at: Timestamp) -> Result<bool, sqlx::Error> {
    let done = on!(tx, |c| sqlx::query(DONE)
        .bind(id)
        .bind(by)
        .bind(at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))?;
    if done {
        on!(tx, |c| sqlx::query(FORGET).bind(id).execute(c).await.map(|_| ()))?;
    }
    Ok(done)
}

const END: &str = "UPDATE support_request SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";

/// Ends one: what nobody answered, and what a break-glass opened. Tells whether it still held.
pub async fn end(tx: &mut Tx, id: SupportRequestId, at: Timestamp) -> Result<bool, sqlx::Error> {
    let ended = on!(tx, |c| sqlx::query(END).bind(id).bind(at).execute(c).await.map(|done| done.rows_affected() > 0))?;
    on!(tx, |c| sqlx::query(FORGET).bind(id).execute(c).await.map(|_| ()))?;
    Ok(ended)
}

const END_OF_KEY: &str = "
    UPDATE support_request SET ended_at = $2 WHERE key = $1 AND done_at IS NULL AND ended_at IS NULL";
const FORGET_OF_KEY: &str = "
    DELETE FROM support_given WHERE request IN (SELECT q.id FROM support_request q WHERE q.key = $1)";

/// Ends what a key asks for, because that key goes: what was given to it opens with no other.
pub async fn end_of_key(tx: &mut Tx, key: SupportKeyId, at: Timestamp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(END_OF_KEY).bind(key).bind(at).execute(c).await.map(|_| ()))?;
    on!(tx, |c| sqlx::query(FORGET_OF_KEY).bind(key).execute(c).await.map(|_| ()))
}

const UNANSWERED: &str = "
    SELECT id FROM support_request
    WHERE done_at IS NULL AND ended_at IS NULL AND asked_at < $1
    ORDER BY asked_at, id
    LIMIT 100";

/// Those nobody finished that were asked before a moment.
pub async fn unanswered(db: &Db, before: Timestamp) -> Result<Vec<SupportRequestId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(UNANSWERED).bind(before).fetch_all(c).await)
}

const OPENED: &str = "
    SELECT id, contact, asked_by FROM support_request
    WHERE kind = 'break_glass' AND contact IS NOT NULL AND done_at < $1 AND ended_at IS NULL
    ORDER BY done_at, id
    LIMIT 100";

/// What was opened outside the usual way before a moment and is still open.
pub async fn opened(
    db: &Db,
    before: Timestamp,
) -> Result<Vec<(SupportRequestId, SupportContactId, StaffId)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OPENED).bind(before).fetch_all(c).await)
}

const SHUT: &str = "
    DELETE FROM support_wrap
    WHERE contact = $1 AND holder IN (SELECT k.id FROM support_key k WHERE k.staff = $2)";

/// Shreds a contact as the keys of one person have it.
pub async fn shut(tx: &mut Tx, contact: SupportContactId, staff: StaffId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(SHUT).bind(contact).bind(staff).execute(c).await.map(|_| ()))
}
