//! Changes to organisations, and who is a member of which.

use super::organisation::Row;
use crate::{
    kernel::id::{StaffId, SupportContactId, SupportKeyId, SupportOrganisationId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// More are never listed at once.
const MOST: i64 = 2_000;

const PUT: &str = "
    INSERT INTO support_organisation (id, version, name, kind, words, hours, languages, phone, site, offers, receives,
        first_line, promised_days, checked_on, hidden)
    VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";

/// A new one.
pub async fn put(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(row.id)
        .bind(&row.name)
        .bind(&row.kind)
        .bind(&row.words)
        .bind(&row.hours)
        .bind(&row.languages)
        .bind(&row.phone)
        .bind(&row.site)
        .bind(&row.offers)
        .bind(row.receives)
        .bind(row.first_line)
        .bind(row.promised_days)
        .bind(&row.checked_on)
        .bind(row.hidden)
        .execute(c)
        .await
        .map(|_| ()))
}

const SAVE: &str = "
    UPDATE support_organisation
    SET version = version + 1, name = $3, kind = $4, words = $5, hours = $6, languages = $7, phone = $8, site = $9,
        offers = $10, receives = $11, first_line = $12, promised_days = $13, checked_on = $14, hidden = $15
    WHERE id = $1 AND version = $2";

/// Saves one unless somebody else was faster; tells whether it did. The version is the one that was read.
pub async fn save(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(SAVE)
        .bind(row.id)
        .bind(row.version)
        .bind(&row.name)
        .bind(&row.kind)
        .bind(&row.words)
        .bind(&row.hours)
        .bind(&row.languages)
        .bind(&row.phone)
        .bind(&row.site)
        .bind(&row.offers)
        .bind(row.receives)
        .bind(row.first_line)
        .bind(row.promised_days)
        .bind(&row.checked_on)
        .bind(row.hidden)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

/// Every row, so that two who choose another one at once wait for each other.
const FIRST_LINE: &str = "
    UPDATE support_organisation
    SET version = CASE WHEN first_line AND id <> $1 THEN version + 1 ELSE version END,
        first_line = CASE WHEN id = $1 THEN first_line ELSE FALSE END";

/// Takes those who want help to choose from every other organisation. Before the own row is saved.
pub async fn take_first_line(tx: &mut Tx, id: SupportOrganisationId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(FIRST_LINE).bind(id).execute(c).await.map(|_| ()))
}

/// A member of an organisation.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Member {
    /// The organisation.
    pub organisation: SupportOrganisationId,
    /// Who.
    pub staff: StaffId,
    /// Since when.
    pub since: Timestamp,
    /// The key of this member that was let in here; one that is retired meanwhile receives nothing.
    pub let_in: Option<SupportKeyId>,
}

const MEMBERS: &str = "
    SELECT organisation, staff, since, let_in FROM support_member ORDER BY organisation, since, staff LIMIT $1";

/// The members of every organisation.
pub async fn members(db: &Db) -> Result<Vec<Member>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(MEMBERS).bind(MOST).fetch_all(c).await)
}

/// The same inside a transaction.
pub async fn members_in(tx: &mut Tx) -> Result<Vec<Member>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(MEMBERS).bind(MOST).fetch_all(c).await)
}

const OF: &str = "SELECT organisation FROM support_member WHERE staff = $1 ORDER BY organisation LIMIT $2";

/// The organisations somebody is a member of.
pub async fn of(db: &Db, staff: StaffId) -> Result<Vec<SupportOrganisationId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(OF).bind(staff).bind(MOST).fetch_all(c).await)
}

/// The same inside a transaction.
pub async fn of_in(tx: &mut Tx, staff: StaffId) -> Result<Vec<SupportOrganisationId>, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(OF).bind(staff).bind(MOST).fetch_all(c).await)
}

const HOLD: &str = "
    UPDATE support_organisation SET version = version
    WHERE id IN (SELECT m.organisation FROM support_member m WHERE m.staff = $1)";

/// Holds the organisations of somebody until the transaction ends: whoever does the same for a colleague waits.
pub async fn hold(tx: &mut Tx, staff: StaffId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(HOLD).bind(staff).execute(c).await.map(|_| ()))
}

const HOLD_ONE: &str = "UPDATE support_organisation SET version = version WHERE id = $1";

/// Holds one organisation in the same way: no key of it goes or comes meanwhile.
pub async fn hold_one(tx: &mut Tx, id: SupportOrganisationId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(HOLD_ONE).bind(id).execute(c).await.map(|_| ()))
}

const LET_IN: &str = "UPDATE support_member SET let_in = $3 WHERE staff = $1 AND organisation = $2";
const OPEN: &str = "UPDATE support_organisation SET opened = TRUE WHERE id = $1";

/// Lets the key of a member in: from now on contacts of the organisation are sealed to it.
pub async fn let_in(
    tx: &mut Tx,
    (staff, organisation): (StaffId, SupportOrganisationId),
    key: SupportKeyId,
) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(LET_IN).bind(staff).bind(organisation).bind(key).execute(c).await.map(|_| ()))?;
    on!(tx, |c| sqlx::query(OPEN).bind(organisation).execute(c).await.map(|_| ()))
}

const CARRY: &str = "UPDATE support_member SET let_in = $3 WHERE staff = $1 AND let_in = $2";

/// A new key of somebody is let in wherever the old one was.
pub async fn carry(tx: &mut Tx, staff: StaffId, (old, new): (SupportKeyId, SupportKeyId)) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(CARRY).bind(staff).bind(old).bind(new).execute(c).await.map(|_| ()))
}

const ADD: &str = "
    INSERT INTO support_member (staff, organisation, since) VALUES ($1, $2, $3)
    ON CONFLICT (staff, organisation) DO NOTHING";

/// Makes somebody a member; tells whether that was not so already.
pub async fn add(
    tx: &mut Tx,
    staff: StaffId,
    organisation: SupportOrganisationId,
    at: Timestamp,
) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD)
        .bind(staff)
        .bind(organisation)
        .bind(at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const REMOVE: &str = "DELETE FROM support_member WHERE staff = $1 AND organisation = $2";

/// Makes somebody a member no longer; tells whether it was so.
pub async fn remove(tx: &mut Tx, staff: StaffId, organisation: SupportOrganisationId) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(REMOVE)
        .bind(staff)
        .bind(organisation)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const SHUT: &str = "
    DELETE FROM support_wrap
    WHERE holder IN (SELECT k.id FROM support_key k WHERE k.staff = $1)
      AND contact IN (SELECT c.id FROM support_contact c WHERE c.organisation = $2)";

/// Shreds the contacts of an organisation as the keys of one person have them.
pub async fn shut(tx: &mut Tx, staff: StaffId, organisation: SupportOrganisationId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(SHUT).bind(staff).bind(organisation).execute(c).await.map(|_| ()))
}

const TAKEN: &str = "
    SELECT id FROM support_contact
    WHERE taken_by = $1 AND organisation = $2 AND state NOT IN ('closed', 'withdrawn', 'purged')
    ORDER BY id
    LIMIT $3";

/// Open contacts of an organisation that somebody has taken.
pub async fn taken(
    tx: &mut Tx,
    staff: StaffId,
    organisation: SupportOrganisationId,
) -> Result<Vec<SupportContactId>, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(TAKEN).bind(staff).bind(organisation).bind(MOST).fetch_all(c).await)
}

const ORPHANS: &str = "
    SELECT COUNT(*)
    FROM support_contact c
    WHERE c.organisation = $1 AND c.sealed IS NOT NULL
      AND NOT EXISTS (
        SELECT 1 FROM support_wrap w
        JOIN support_key k ON k.id = w.holder AND k.retired_at IS NULL
        WHERE w.contact = c.id
      )
      AND NOT EXISTS (
        SELECT 1 FROM support_wrap w
        JOIN support_recovery r ON r.id = w.holder AND r.retired_at IS NULL
        WHERE w.contact = c.id AND 2 <= (
          SELECT COUNT(*) FROM support_share s
          JOIN support_key t ON t.id = s.key AND t.retired_at IS NULL
          WHERE s.recovery = r.id
        )
      )";

/// Contacts of an organisation that nobody's key opens, and no two trustees either: a recovery key counts only while two of
/// its shares can be opened.
pub async fn orphans(tx: &mut Tx, organisation: SupportOrganisationId) -> Result<i64, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(ORPHANS).bind(organisation).fetch_one(c).await)
}
