//! Everything that is kept, read by the proof that nothing is left that should be gone: ids, shapes and moments, never shown.

use crate::{
    on,
    platform::{clock::Timestamp, db::Db},
};
use uuid::Uuid;

/// Rows read at once.
pub const PAGE: i64 = 500;
/// Wrong rows of one kind that are looked for.
const MOST: i64 = 1_000;

/// What a sealed text holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sealed {
    /// A record.
    Record,
    /// The identity of a contact.
    Identity,
    /// A message.
    Message,
    /// A share of a recovery key.
    Share,
}

/// Texts that must be sealed, with what each is of.
pub const SEALED: [(Sealed, &str); 6] = [
    (Sealed::Record, "SELECT id, sealed FROM support_contact WHERE sealed IS NOT NULL ORDER BY id LIMIT $1 OFFSET $2"),
    (
        Sealed::Identity,
        "SELECT id, person_wrap FROM support_contact WHERE person_wrap IS NOT NULL ORDER BY id LIMIT $1 OFFSET $2",
    ),
    (Sealed::Message, "SELECT contact, sealed FROM support_message ORDER BY id LIMIT $1 OFFSET $2"),
    (Sealed::Identity, "SELECT contact, wrapped FROM support_wrap ORDER BY contact, holder LIMIT $1 OFFSET $2"),
    (Sealed::Share, "SELECT recovery, share FROM support_share ORDER BY recovery, trustee LIMIT $1 OFFSET $2"),
    (Sealed::Share, "SELECT request, share FROM support_given ORDER BY request, trustee LIMIT $1 OFFSET $2"),
];

/// Private keys, which must be locked. Of a retired one that was erased nothing is left.
pub const LOCKED: &str = "SELECT id, passphrase FROM support_key WHERE passphrase <> '' ORDER BY id LIMIT $1 OFFSET $2";

/// Private keys as passkeys lock them.
pub const PASSKEYS: &str =
    "SELECT id, passkey FROM support_key WHERE passkey IS NOT NULL ORDER BY id LIMIT $1 OFFSET $2";

/// Public keys, and nothing else.
pub const RECIPIENTS: [&str; 3] = [
    "SELECT id, recipient FROM support_contact WHERE state <> 'purged' ORDER BY id LIMIT $1 OFFSET $2",
    "SELECT id, recipient FROM support_key ORDER BY id LIMIT $1 OFFSET $2",
    "SELECT id, recipient FROM support_recovery ORDER BY id LIMIT $1 OFFSET $2",
];

/// The next texts of a table.
pub async fn texts(db: &Db, sql: &'static str, from: i64) -> Result<Vec<(Uuid, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(sql).bind(PAGE).bind(from).fetch_all(c).await)
}

/// Moments that must be cut to the hour.
pub const MOMENTS: [&str; 13] = [
    "SELECT id, asked_at FROM support_contact ORDER BY id LIMIT $1 OFFSET $2",
    "SELECT id, taken_at FROM support_contact WHERE taken_at IS NOT NULL ORDER BY id LIMIT $1 OFFSET $2",
    "SELECT id, closed_at FROM support_contact WHERE closed_at IS NOT NULL ORDER BY id LIMIT $1 OFFSET $2",
    "SELECT contact, at FROM support_message ORDER BY id LIMIT $1 OFFSET $2",
    "SELECT contact, at FROM support_attempt ORDER BY id LIMIT $1 OFFSET $2",
    "SELECT contact, at FROM support_block ORDER BY contact, staff LIMIT $1 OFFSET $2",
    "SELECT contact, at FROM support_consent ORDER BY id LIMIT $1 OFFSET $2",
    "SELECT contact, withdrawn_at FROM support_consent WHERE withdrawn_at IS NOT NULL ORDER BY id LIMIT $1 OFFSET $2",
    "SELECT contact, asked_at FROM support_handover ORDER BY id LIMIT $1 OFFSET $2",
    "SELECT contact, agreed_at FROM support_handover WHERE agreed_at IS NOT NULL ORDER BY id LIMIT $1 OFFSET $2",
    "SELECT contact, done_at FROM support_handover WHERE done_at IS NOT NULL ORDER BY id LIMIT $1 OFFSET $2",
    "SELECT contact, ended_at FROM support_handover WHERE ended_at IS NOT NULL ORDER BY id LIMIT $1 OFFSET $2",
    "SELECT id, at FROM support_act WHERE who <> 'staff' OR act = 'referred' ORDER BY id LIMIT $1 OFFSET $2",
];

/// The next moments of a table.
pub async fn moments(db: &Db, sql: &'static str, from: i64) -> Result<Vec<(Uuid, Timestamp)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(sql).bind(PAGE).bind(from).fetch_all(c).await)
}

const OVERDUE: &str = "
    SELECT id FROM support_contact
    WHERE state IN ('closed', 'withdrawn') AND (purge_on IS NULL OR purge_on < $1)
    ORDER BY id
    LIMIT $2";

/// Ended contacts whose day is over, or that have none.
pub async fn overdue(db: &Db, today: &str) -> Result<Vec<Uuid>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(OVERDUE).bind(today).bind(MOST).fetch_all(c).await)
}

/// What must be gone of purged contacts, of those that were taken back, and of requests that are over.
pub const LEFT: [&str; 10] = [
    "SELECT id FROM support_contact
     WHERE state = 'purged' AND (door IS NOT NULL OR recipient <> '' OR sealed IS NOT NULL OR person_wrap IS NOT NULL
       OR taken_by IS NOT NULL OR taken_at IS NOT NULL OR waits <> '' OR chosen OR unreached <> 0)
     ORDER BY id LIMIT $1",
    "SELECT c.id FROM support_contact c
     WHERE c.state = 'withdrawn' AND (c.sealed IS NOT NULL OR c.person_wrap IS NOT NULL
       OR EXISTS (SELECT 1 FROM support_wrap w WHERE w.contact = c.id)
       OR EXISTS (SELECT 1 FROM support_message m WHERE m.contact = c.id))
     ORDER BY c.id LIMIT $1",
    "SELECT x.contact FROM support_wrap x JOIN support_contact c ON c.id = x.contact
     WHERE c.state = 'purged' ORDER BY x.contact LIMIT $1",
    "SELECT x.contact FROM support_message x JOIN support_contact c ON c.id = x.contact
     WHERE c.state = 'purged' ORDER BY x.contact LIMIT $1",
    "SELECT x.contact FROM support_attempt x JOIN support_contact c ON c.id = x.contact
     WHERE c.state = 'purged' ORDER BY x.contact LIMIT $1",
    "SELECT x.contact FROM support_consent x JOIN support_contact c ON c.id = x.contact
     WHERE c.state = 'purged' ORDER BY x.contact LIMIT $1",
    "SELECT x.contact FROM support_handover x JOIN support_contact c ON c.id = x.contact
     WHERE c.state = 'purged' ORDER BY x.contact LIMIT $1",
    "SELECT x.contact FROM support_block x JOIN support_contact c ON c.id = x.contact
     WHERE c.state = 'purged' ORDER BY x.contact LIMIT $1",
    "SELECT q.contact FROM support_given x JOIN support_request q ON q.id = x.request
     JOIN support_contact c ON c.id = q.contact
     WHERE c.state = 'purged' ORDER BY q.contact LIMIT $1",
    "SELECT x.request FROM support_given x JOIN support_request q ON q.id = x.request
     WHERE q.done_at IS NOT NULL OR q.ended_at IS NOT NULL ORDER BY x.request LIMIT $1",
];

/// Who opens a contact and should not: no recovery key of its organisation, no key of a member who is let in, and nobody who
/// broke the glass just now.
pub const STRANGERS: &str = "
    SELECT w.contact
    FROM support_wrap w
    JOIN support_contact c ON c.id = w.contact
    WHERE NOT EXISTS (
        SELECT 1 FROM support_recovery r
        WHERE r.id = w.holder AND r.organisation = c.organisation AND r.retired_at IS NULL
      )
      AND NOT EXISTS (
        SELECT 1 FROM support_key k
        WHERE k.id = w.holder
          AND NOT EXISTS (SELECT 1 FROM support_block b WHERE b.contact = c.id AND b.staff = k.staff)
          AND (
            EXISTS (SELECT 1 FROM support_member m WHERE m.organisation = c.organisation AND m.staff = k.staff)
            OR EXISTS (
              SELECT 1 FROM support_request q
              WHERE q.contact = c.id AND q.asked_by = k.staff AND q.done_at IS NOT NULL AND q.ended_at IS NULL
            )
          )
      )
    ORDER BY w.contact
    LIMIT $1";

/// Letters of victim support that carry anything beside their seal, or were sent and kept it.
pub const LETTERS: &str = "
    SELECT id FROM outbox
    WHERE dedupe_key LIKE 'support-%' AND (payload <> '' OR (state = 'sent' AND sealed IS NOT NULL))
    ORDER BY id
    LIMIT $1";

/// The ids a question finds.
pub async fn ids(db: &Db, sql: &'static str) -> Result<Vec<Uuid>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(sql).bind(MOST).fetch_all(c).await)
}

const IN_COMMON_LOG: &str = "SELECT COUNT(*) FROM audit WHERE subject LIKE 'support%' OR action LIKE 'support%'";

/// Lines of the common log that tell of victim support: it has a log of its own.
pub async fn in_common_log(db: &Db) -> Result<i64, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(IN_COMMON_LOG).fetch_one(c).await)
}

const STATES: &str = "
    SELECT DISTINCT state, source, waits FROM support_contact ORDER BY state, source, waits LIMIT 2000";

/// What stands in the columns of contacts that hold codes.
pub async fn states(db: &Db) -> Result<Vec<(String, String, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(STATES).fetch_all(c).await)
}

const ACTS: &str = "SELECT DISTINCT who, act FROM support_act ORDER BY who, act LIMIT 2000";

/// What stands in the columns of the log that hold codes.
pub async fn acts(db: &Db) -> Result<Vec<(String, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ACTS).fetch_all(c).await)
}

/// How people consented.
pub const CONSENTS: &str = "SELECT DISTINCT how FROM support_consent ORDER BY how LIMIT 2000";
/// How people are asked for another consent.
pub const HANDOVERS: &str = "SELECT DISTINCT how FROM support_handover ORDER BY how LIMIT 2000";
/// What came of tries to reach people.
pub const ATTEMPTS: &str = "SELECT DISTINCT outcome FROM support_attempt ORDER BY outcome LIMIT 2000";
/// What trustees are asked for.
pub const KINDS: &str = "SELECT DISTINCT kind FROM support_request ORDER BY kind LIMIT 2000";
/// Why.
pub const REASONS: &str = "SELECT DISTINCT reason FROM support_request ORDER BY reason LIMIT 2000";

/// What stands in a column that holds codes.
pub async fn codes(db: &Db, sql: &'static str) -> Result<Vec<String>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(sql).fetch_all(c).await)
}

const MANY: [&str; 3] = [
    "SELECT COUNT(*) FROM support_contact WHERE state <> 'purged'",
    "SELECT COUNT(*) FROM support_contact WHERE state = 'purged'",
    "SELECT COUNT(*) FROM support_message",
];

/// How many contacts are kept, how many were purged, how many messages are kept.
pub async fn many(db: &Db) -> Result<[i64; 3], sqlx::Error> {
    let mut found = [0; 3];
    for (sql, many) in MANY.into_iter().zip(&mut found) {
        *many = on!(db, |c| sqlx::query_scalar(sql).fetch_one(c).await)?;
    }
    Ok(found)
}
