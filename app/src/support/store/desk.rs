//! What officers see: the contacts of their organisations, tries to reach people, and who is kept from which contact.

use crate::{
    kernel::id::{StaffId, SupportAttemptId, SupportContactId, SupportOrganisationId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
    support::model::Attempt,
};

/// More are never listed at once.
const MOST: i64 = 1_000;
/// Ended ones are listed so far back.
const MOST_ENDED: i64 = 200;

/// A contact as the list needs it: no ciphertext.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: SupportContactId,
    /// The organisation that has it.
    pub organisation: SupportOrganisationId,
    /// What that is called.
    pub name: String,
    /// Working days it promises.
    pub promised_days: i64,
    /// Code of its state.
    pub state: String,
    /// Code of who asked.
    pub source: String,
    /// The person asked for help to choose.
    pub chosen: bool,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// Code of whom a message waits for.
    pub waits: String,
    /// Who took it.
    pub taken_by: Option<StaffId>,
    /// A key in use of the one who looks opens it.
    pub opens: bool,
}

/// Every column of the list, with what follows; `$1` is who looks. Who is kept from a contact is nowhere let in.
macro_rules! select {
    ($($rest:tt)+) => {
        concat!(
            "SELECT c.id, c.organisation, o.name, o.promised_days, c.state, c.source, c.chosen, c.asked_at, c.waits, c.taken_by, ",
            "EXISTS (SELECT 1 FROM support_wrap w JOIN support_key k ON k.id = w.holder ",
            "WHERE w.contact = c.id AND k.staff = $1 AND k.retired_at IS NULL) AS opens ",
            "FROM support_contact c JOIN support_organisation o ON o.id = c.organisation ",
            "WHERE c.state <> 'purged' ",
            "AND NOT EXISTS (SELECT 1 FROM support_block b WHERE b.contact = c.id AND b.staff = $1) AND ",
            $($rest)+
        )
    };
}

/// Members see what is theirs; who broke the glass sees that one contact until it is shut again.
macro_rules! reached {
    ($rest:tt) => {
        select!(
            "(EXISTS (SELECT 1 FROM support_member m WHERE m.organisation = c.organisation AND m.staff = $1) ",
            "OR EXISTS (SELECT 1 FROM support_request q WHERE q.contact = c.id AND q.asked_by = $1 ",
            "AND q.kind = 'break_glass' AND q.done_at IS NOT NULL AND q.ended_at IS NULL)) AND ",
            $rest
        )
    };
}

const OPEN: &str = reached!("c.state NOT IN ('closed', 'withdrawn') ORDER BY c.asked_at, c.id LIMIT $2");

/// What somebody may see: open ones, the oldest first.
pub async fn open(db: &Db, staff: StaffId) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OPEN).bind(staff).bind(MOST).fetch_all(c).await)
}

const ENDED: &str = reached!("c.state IN ('closed', 'withdrawn') ORDER BY c.closed_at DESC, c.id LIMIT $2");

/// What somebody may see: ended ones that are not purged yet, the latest first.
pub async fn ended(db: &Db, staff: StaffId) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ENDED).bind(staff).bind(MOST_ENDED).fetch_all(c).await)
}

const ONE: &str = reached!("c.id = $2");

/// One that somebody may see.
pub async fn one_in(tx: &mut Tx, staff: StaffId, id: SupportContactId) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ONE).bind(staff).bind(id).fetch_optional(c).await)
}

const OUTSIDE: &str = select!(
    "NOT EXISTS (SELECT 1 FROM support_member m WHERE m.organisation = c.organisation AND m.staff = $1) ",
    "AND c.state NOT IN ('closed', 'withdrawn') ORDER BY c.asked_at, c.id LIMIT $2"
);

/// Open ones of organisations somebody is no member of: where two trustees can be asked for one.
pub async fn outside(db: &Db, staff: StaffId) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OUTSIDE).bind(staff).bind(MOST).fetch_all(c).await)
}

const WRAPPED: &str = "
    SELECT w.wrapped
    FROM support_wrap w
    JOIN support_key k ON k.id = w.holder
    WHERE w.contact = $1 AND k.staff = $2 AND k.retired_at IS NULL";

/// The case identity, to the key somebody has.
pub async fn wrapped(db: &Db, contact: SupportContactId, staff: StaffId) -> Result<Option<String>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(WRAPPED).bind(contact).bind(staff).fetch_optional(c).await)
}

const TRY: &str = "INSERT INTO support_attempt (id, contact, at, by, outcome) VALUES ($1, $2, $3, $4, $5)";

/// Notes a try to reach the person.
pub async fn note_try(
    tx: &mut Tx,
    id: SupportAttemptId,
    contact: SupportContactId,
    (at, by): (Timestamp, StaffId),
    outcome: Attempt,
) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(TRY)
        .bind(id)
        .bind(contact)
        .bind(at)
        .bind(by)
        .bind(outcome.code())
        .execute(c)
        .await
        .map(|_| ()))
}

/// A try to reach the person, as its table keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Tried {
    /// Its id.
    pub id: SupportAttemptId,
    /// The hour.
    pub at: Timestamp,
    /// Who tried.
    pub by: StaffId,
    /// Code of an [`Attempt`].
    pub outcome: String,
}

const TRIES: &str = "
    SELECT id, at, by, outcome
    FROM support_attempt
    WHERE contact = $1
    ORDER BY at, id
    LIMIT $2";

/// Tries to reach the person, the oldest first.
pub async fn tries(db: &Db, contact: SupportContactId) -> Result<Vec<Tried>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(TRIES).bind(contact).bind(MOST).fetch_all(c).await)
}

const BLOCKED: &str = "SELECT staff FROM support_block WHERE contact = $1 ORDER BY staff LIMIT $2";

/// Who is kept from a contact.
pub async fn blocked(db: &Db, contact: SupportContactId) -> Result<Vec<StaffId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(BLOCKED).bind(contact).bind(MOST).fetch_all(c).await)
}

/// The same inside a transaction.
pub async fn blocked_in(tx: &mut Tx, contact: SupportContactId) -> Result<Vec<StaffId>, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(BLOCKED).bind(contact).bind(MOST).fetch_all(c).await)
}

const BLOCK: &str = "
    INSERT INTO support_block (contact, staff, at, by) VALUES ($1, $2, $3, $4)
    ON CONFLICT (contact, staff) DO NOTHING";

/// Keeps somebody from a contact; tells whether that was not so already.
pub async fn block(
    tx: &mut Tx,
    contact: SupportContactId,
    staff: StaffId,
    (at, by): (Timestamp, StaffId),
) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(BLOCK)
        .bind(contact)
        .bind(staff)
        .bind(at)
        .bind(by)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const UNBLOCK: &str = "DELETE FROM support_block WHERE contact = $1 AND staff = $2";

/// Keeps somebody from a contact no longer; tells whether it was so.
pub async fn unblock(tx: &mut Tx, contact: SupportContactId, staff: StaffId) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(UNBLOCK).bind(contact).bind(staff).execute(c).await.map(|done| done.rows_affected() > 0))
}

const OTHER_HOLDERS: &str = "
    SELECT COUNT(*)
    FROM support_wrap w
    WHERE w.contact = $1 AND (
      EXISTS (SELECT 1 FROM support_key k WHERE k.id = w.holder AND k.retired_at IS NULL AND k.staff <> $2)
      OR EXISTS (
        SELECT 1 FROM support_recovery r
        WHERE r.id = w.holder AND r.retired_at IS NULL AND 2 <= (
          SELECT COUNT(*) FROM support_share s
          JOIN support_key t ON t.id = s.key AND t.retired_at IS NULL
          WHERE s.recovery = r.id
        )
      )
    )";

/// How many others than somebody can open a contact: colleagues, and the trustees together while two of them can.
pub async fn other_holders(tx: &mut Tx, contact: SupportContactId, staff: StaffId) -> Result<i64, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(OTHER_HOLDERS).bind(contact).bind(staff).fetch_one(c).await)
}
