//! Organisations as their table keeps them, and what contacts for them are encrypted to. Changing them is in `directory`.

use crate::{
    kernel::id::{StaffId, SupportHolderId, SupportOrganisationId},
    on,
    platform::db::{Db, Tx},
};

/// More are never listed at once.
const MOST: i64 = 200;
/// More keys than there can be in all organisations together.
const MOST_HOLDERS: i64 = 2_000;

/// An organisation as its table keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: SupportOrganisationId,
    /// How often it was changed.
    pub version: i64,
    /// What it is called.
    pub name: String,
    /// Code of a [`Kind`](crate::support::model::Kind).
    pub kind: String,
    /// What it offers, in words, as JSON.
    pub words: String,
    /// When it is open, as JSON.
    pub hours: String,
    /// The languages spoken there.
    pub languages: String,
    /// Its telephone number.
    pub phone: String,
    /// Its site.
    pub site: String,
    /// Codes of [`Help`](crate::support::model::Help), as JSON.
    pub offers: String,
    /// Takes contacts through Lykta.
    pub receives: bool,
    /// Gets those who want help to choose.
    pub first_line: bool,
    /// Working days within which somebody takes a contact.
    pub promised_days: i64,
    /// The day it was last checked, as `2026-03-02`.
    pub checked_on: String,
    /// Not shown to the public.
    pub hidden: bool,
}

const ALL: &str = "
    SELECT id, version, name, kind, words, hours, languages, phone, site, offers, receives, first_line, promised_days,
        checked_on, hidden
    FROM support_organisation
    ORDER BY id
    LIMIT $1";

/// All of them, shown or not.
pub async fn all(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ALL).bind(MOST).fetch_all(c).await)
}

const ONE: &str = "
    SELECT id, version, name, kind, words, hours, languages, phone, site, offers, receives, first_line, promised_days,
        checked_on, hidden
    FROM support_organisation
    WHERE id = $1";

/// One of them.
pub async fn one(db: &Db, id: SupportOrganisationId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

/// The same inside a transaction.
pub async fn one_in(tx: &mut Tx, id: SupportOrganisationId) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

/// A key of a member that was let in to an organisation.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct MemberKey {
    /// The organisation.
    pub organisation: SupportOrganisationId,
    /// Whose key it is.
    pub staff: StaffId,
    /// The key.
    pub id: SupportHolderId,
    /// Its public half.
    pub recipient: String,
}

const KEYS: &str = "
    SELECT m.organisation, m.staff, k.id, k.recipient
    FROM support_member m
    JOIN support_key k ON k.id = m.let_in AND k.staff = m.staff
    WHERE k.confirmed_at IS NOT NULL AND k.retired_at IS NULL
    ORDER BY m.organisation, k.id
    LIMIT $1";

/// The keys of members that were let in, of every organisation. Being a member is not enough, nor is one confirmed elsewhere.
pub async fn keys(db: &Db) -> Result<Vec<MemberKey>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(KEYS).bind(MOST_HOLDERS).fetch_all(c).await)
}

const RECOVERIES: &str = "
    SELECT organisation, id, recipient
    FROM support_recovery
    WHERE retired_at IS NULL
    ORDER BY organisation, id
    LIMIT $1";

/// The recovery key of each organisation that has one.
pub async fn recoveries(db: &Db) -> Result<Vec<(SupportOrganisationId, SupportHolderId, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(RECOVERIES).bind(MOST_HOLDERS).fetch_all(c).await)
}

const RECEIVES: &str = "
    SELECT k.id
    FROM support_member m
    JOIN support_key k ON k.id = m.let_in AND k.staff = m.staff
    WHERE m.organisation = $1 AND k.confirmed_at IS NOT NULL AND k.retired_at IS NULL
    UNION ALL
    SELECT r.id FROM support_recovery r WHERE r.organisation = $1 AND r.retired_at IS NULL
    LIMIT $2";

/// Whatever a contact of an organisation may be sealed to at this moment. Whoever holds the organisation sees it stay so.
pub async fn receives_in(tx: &mut Tx, id: SupportOrganisationId) -> Result<Vec<SupportHolderId>, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(RECEIVES).bind(id).bind(MOST_HOLDERS).fetch_all(c).await)
}

const OPENED: &str = "SELECT id FROM support_organisation WHERE opened ORDER BY id LIMIT $1";

/// The organisations where a key receives, or once did.
pub async fn opened(db: &Db) -> Result<Vec<SupportOrganisationId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(OPENED).bind(MOST).fetch_all(c).await)
}

/// The same inside a transaction.
pub async fn opened_in(tx: &mut Tx) -> Result<Vec<SupportOrganisationId>, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(OPENED).bind(MOST).fetch_all(c).await)
}
