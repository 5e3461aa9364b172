//! A contact goes to another organisation, with the person's renewed consent. What the person does about it is in `own`.

use crate::{
    kernel::id::{StaffId, SupportContactId, SupportHandoverId, SupportOrganisationId},
    on,
    platform::{clock::Timestamp, db::Tx},
    support::model::ConsentHow,
};

/// A handing over as it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// Its id.
    pub id: SupportHandoverId,
    /// The contact.
    pub contact: SupportContactId,
    /// To which organisation.
    pub organisation: SupportOrganisationId,
    /// Who asks.
    pub asked_by: StaffId,
    /// When.
    pub asked_at: Timestamp,
    /// When the person agreed, where an officer heard or read it.
    pub agreed_at: Option<Timestamp>,
    /// How the person agrees.
    pub how: ConsentHow,
}

const PUT: &str = "
    INSERT INTO support_handover (id, contact, organisation, asked_by, asked_at, agreed_at, how)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT DO NOTHING";

/// Begins one; tells whether it did: a contact goes one way at a time.
pub async fn put(tx: &mut Tx, new: &New) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(new.id)
        .bind(new.contact)
        .bind(new.organisation)
        .bind(new.asked_by)
        .bind(new.asked_at)
        .bind(new.agreed_at)
        .bind(new.how.code())
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const DONE: &str = "
    UPDATE support_handover SET done_at = $2
    WHERE id = $1 AND agreed_at IS NOT NULL AND done_at IS NULL AND ended_at IS NULL";

/// Notes that the contact went there; tells whether the person had agreed and it was still under way.
pub async fn done(tx: &mut Tx, id: SupportHandoverId, at: Timestamp) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(DONE).bind(id).bind(at).execute(c).await.map(|done| done.rows_affected() > 0))
}
