//! Contacts in the database: ciphertext, coarse states and hours.

use crate::{
    kernel::id::{StaffId, SupportContactId, SupportHolderId, SupportOrganisationId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
    support::model::{ContactState, Waits},
};

/// A contact as its table keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: SupportContactId,
    /// How often it was changed.
    pub version: i64,
    /// The organisation that has it.
    pub organisation: SupportOrganisationId,
    /// Code of a [`Source`](crate::support::model::Source).
    pub source: String,
    /// Code of a [`ContactState`].
    pub state: String,
    /// The fingerprint of the person's door; none when it opens nothing any more.
    pub door: Option<Vec<u8>>,
    /// The public key of the case.
    pub recipient: String,
    /// The record; none when it is shredded.
    pub sealed: Option<String>,
    /// The case identity, to the person's own key; none when it is shredded.
    pub person_wrap: Option<String>,
    /// The person asked for help to choose.
    pub chosen: bool,
    /// The hour it was asked for.
    pub asked_at: Timestamp,
    /// Who took it.
    pub taken_by: Option<StaffId>,
    /// When.
    pub taken_at: Option<Timestamp>,
    /// When it ended.
    pub closed_at: Option<Timestamp>,
    /// The day what is left of it goes, as `2026-03-02`.
    pub purge_on: Option<String>,
    /// Tries to reach the person that failed.
    pub unreached: i64,
    /// Code of a [`Waits`], or nothing.
    pub waits: String,
    /// When colleagues were reminded of it.
    pub reminded_at: Option<Timestamp>,
}

impl Row {
    /// Where it stands. A state this program does not know opens nothing.
    pub fn state(&self) -> ContactState {
        ContactState::parse(&self.state).unwrap_or(ContactState::Purged)
    }

    /// Whom a message waits for.
    pub fn waits(&self) -> Option<Waits> {
        Waits::parse(&self.waits).ok()
    }
}

/// What [`Waits`] is in the table.
pub fn waits_code(waits: Option<Waits>) -> &'static str {
    waits.map_or("", Waits::code)
}

const PUT: &str = "
    INSERT INTO support_contact (id, version, organisation, source, state, door, recipient, sealed, person_wrap, chosen,
        asked_at, taken_by, taken_at, closed_at, purge_on, unreached, waits, reminded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";

/// A new one.
pub async fn put(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(row.id)
        .bind(row.version)
        .bind(row.organisation)
        .bind(&row.source)
        .bind(&row.state)
        .bind(&row.door)
        .bind(&row.recipient)
        .bind(&row.sealed)
        .bind(&row.person_wrap)
        .bind(row.chosen)
        .bind(row.asked_at)
        .bind(row.taken_by)
        .bind(row.taken_at)
        .bind(row.closed_at)
        .bind(&row.purge_on)
        .bind(row.unreached)
        .bind(&row.waits)
        .bind(row.reminded_at)
        .execute(c)
        .await
        .map(|_| ()))
}

const BY_DOOR: &str = "
    SELECT id, version, organisation, source, state, door, recipient, sealed, person_wrap, chosen, asked_at, taken_by,
        taken_at, closed_at, purge_on, unreached, waits, reminded_at
    FROM support_contact
    WHERE door = $1";

/// The one whose door has a fingerprint.
pub async fn by_door(db: &Db, door: &[u8]) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(BY_DOOR).bind(door).fetch_optional(c).await)
}

/// The same inside a transaction.
pub async fn by_door_in(tx: &mut Tx, door: &[u8]) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(BY_DOOR).bind(door).fetch_optional(c).await)
}

const ONE: &str = "
    SELECT id, version, organisation, source, state, door, recipient, sealed, person_wrap, chosen, asked_at, taken_by,
        taken_at, closed_at, purge_on, unreached, waits, reminded_at
    FROM support_contact
    WHERE id = $1";

/// One of them, inside a transaction. Whoever asks for staff checks membership and blocks (`model::Officer`).
pub async fn one_in(tx: &mut Tx, id: SupportContactId) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

const SAVE: &str = "
    UPDATE support_contact
    SET version = version + 1, organisation = $3, state = $4, door = $5, sealed = $6, person_wrap = $7, taken_by = $8,
        taken_at = $9, closed_at = $10, purge_on = $11, unreached = $12, waits = $13, reminded_at = $14
    WHERE id = $1 AND version = $2";

/// Saves one unless somebody else was faster; tells whether it did. The version is the one that was read.
pub async fn save(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(SAVE)
        .bind(row.id)
        .bind(row.version)
        .bind(row.organisation)
        .bind(&row.state)
        .bind(&row.door)
        .bind(&row.sealed)
        .bind(&row.person_wrap)
        .bind(row.taken_by)
        .bind(row.taken_at)
        .bind(row.closed_at)
        .bind(&row.purge_on)
        .bind(row.unreached)
        .bind(&row.waits)
        .bind(row.reminded_at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const WRAP: &str = "
    INSERT INTO support_wrap (contact, holder, wrapped) VALUES ($1, $2, $3)
    ON CONFLICT (contact, holder) DO NOTHING";

/// Keeps the case identity as one holder has it. A wrap that is there is never written over.
pub async fn wrap(
    tx: &mut Tx,
    contact: SupportContactId,
    holder: SupportHolderId,
    wrapped: &str,
) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(WRAP).bind(contact).bind(holder).bind(wrapped).execute(c).await.map(|_| ()))
}

const UNWRAP_ALL: &str = "DELETE FROM support_wrap WHERE contact = $1";

/// Shreds the case identity as every holder has it.
pub async fn unwrap_all(tx: &mut Tx, contact: SupportContactId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(UNWRAP_ALL).bind(contact).execute(c).await.map(|_| ()))
}
