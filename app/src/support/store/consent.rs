//! Consents: to whom, how, since when, until when.

use crate::{
    kernel::id::{SupportConsentId, SupportContactId, SupportOrganisationId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
    support::model::ConsentHow,
};

/// A consent as its table keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// To which organisation.
    pub organisation: SupportOrganisationId,
    /// When.
    pub at: Timestamp,
    /// Code of a [`ConsentHow`].
    pub how: String,
    /// When it was taken back.
    pub withdrawn_at: Option<Timestamp>,
}

const PUT: &str = "INSERT INTO support_consent (id, contact, organisation, at, how) VALUES ($1, $2, $3, $4, $5)";

/// Notes one.
pub async fn put(
    tx: &mut Tx,
    id: SupportConsentId,
    (contact, organisation): (SupportContactId, SupportOrganisationId),
    at: Timestamp,
    how: ConsentHow,
) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(id)
        .bind(contact)
        .bind(organisation)
        .bind(at)
        .bind(how.code())
        .execute(c)
        .await
        .map(|_| ()))
}

const OF: &str = "
    SELECT organisation, at, how, withdrawn_at
    FROM support_consent
    WHERE contact = $1
    ORDER BY at, id
    LIMIT 100";

/// Those of a contact, the oldest first.
pub async fn of(db: &Db, contact: SupportContactId) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF).bind(contact).fetch_all(c).await)
}

const WITHDRAW: &str = "UPDATE support_consent SET withdrawn_at = $2 WHERE contact = $1 AND withdrawn_at IS NULL";

/// Notes that all of them were taken back.
pub async fn withdraw(tx: &mut Tx, contact: SupportContactId, at: Timestamp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(WITHDRAW).bind(contact).bind(at).execute(c).await.map(|_| ()))
}

const REPLACE: &str = "
    UPDATE support_consent SET withdrawn_at = $3 WHERE contact = $1 AND organisation <> $2 AND withdrawn_at IS NULL";

/// Notes that consents to others than an organisation ended: the contact was handed over to it.
pub async fn end_others(
    tx: &mut Tx,
    contact: SupportContactId,
    organisation: SupportOrganisationId,
    at: Timestamp,
) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(REPLACE).bind(contact).bind(organisation).bind(at).execute(c).await.map(|_| ()))
}
