//! What keys and recovery keys should open and do not: contacts that came while a key was made, confirmed or let in.

use crate::{
    kernel::id::{StaffId, SupportContactId, SupportHolderId, SupportKeyId, SupportOrganisationId},
    on,
    platform::db::{Db, Tx},
};

/// More are never listed at once.
const MOST: i64 = 2_000;

/// A contact that a colleague's key does not open, as somebody who could help has it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Lacking {
    /// The colleague's key, or a recovery key.
    pub holder: SupportHolderId,
    /// The organisation the contact belongs to.
    pub organisation: SupportOrganisationId,
    /// The contact.
    pub contact: SupportContactId,
    /// The case identity, to the own key.
    pub wrapped: String,
}

const LACKING: &str = "
    SELECT k.id AS holder, c.organisation, c.id AS contact, own.wrapped
    FROM support_contact c
    JOIN support_wrap own ON own.contact = c.id AND own.holder = $1
    JOIN support_member me ON me.organisation = c.organisation AND me.staff = $2
    JOIN support_member m ON m.organisation = c.organisation AND m.staff <> $2
    JOIN support_key k ON k.staff = m.staff AND k.retired_at IS NULL
    WHERE c.sealed IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM support_block b WHERE b.contact = c.id AND b.staff IN (m.staff, me.staff))
      AND NOT EXISTS (SELECT 1 FROM support_wrap w WHERE w.contact = c.id AND w.holder = k.id)
    ORDER BY c.organisation, k.id, c.id
    LIMIT $3";

/// What keys of colleagues do not open and the own one does. Who is kept from a contact never gets it this way.
pub async fn lacking(db: &Db, own: SupportKeyId, me: StaffId) -> Result<Vec<Lacking>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(LACKING).bind(own).bind(me).bind(MOST).fetch_all(c).await)
}

/// The same inside a transaction.
pub async fn lacking_in(tx: &mut Tx, own: SupportKeyId, me: StaffId) -> Result<Vec<Lacking>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(LACKING).bind(own).bind(me).bind(MOST).fetch_all(c).await)
}

const UNGUARDED: &str = "
    SELECT r.id AS holder, c.organisation, c.id AS contact, own.wrapped
    FROM support_contact c
    JOIN support_wrap own ON own.contact = c.id AND own.holder = $1
    JOIN support_member me ON me.organisation = c.organisation AND me.staff = $2
    JOIN support_recovery r ON r.organisation = c.organisation AND r.retired_at IS NULL
    WHERE c.sealed IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM support_block b WHERE b.contact = c.id AND b.staff = me.staff)
      AND NOT EXISTS (SELECT 1 FROM support_wrap w WHERE w.contact = c.id AND w.holder = r.id)
    ORDER BY c.organisation, c.id
    LIMIT $3";

/// What recovery keys do not open and the own key does.
pub async fn unguarded(db: &Db, own: SupportKeyId, me: StaffId) -> Result<Vec<Lacking>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(UNGUARDED).bind(own).bind(me).bind(MOST).fetch_all(c).await)
}

/// The same inside a transaction.
pub async fn unguarded_in(tx: &mut Tx, own: SupportKeyId, me: StaffId) -> Result<Vec<Lacking>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(UNGUARDED).bind(own).bind(me).bind(MOST).fetch_all(c).await)
}
