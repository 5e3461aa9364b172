//! Conflict of interest: somebody knows the person, or what happened, and is kept from the contact.

use super::{Reached, act::given_back, reach, save};
use crate::{
    accounts::{policy::AnswerContacts, scope::Scope},
    fault::Fault,
    kernel::id::{StaffId, SupportContactId},
    support::{
        model::Act,
        service::{moment, note, people::me},
        store::{contact, desk, directory, request},
    },
};

/// Keeps a member from a contact, oneself or a colleague: it is no longer in that person's list, and the own key no longer
/// opens it. Whoever had taken it has it no more.
///
/// # Errors
/// [`Fault::NotFound`] when there is none this person may see, or the other is no member, [`Fault::Conflict`] when it is so
/// already, or when nobody else could open it.
pub async fn block(scope: &Scope<AnswerContacts>, id: SupportContactId, staff: StaffId) -> Result<(), Fault> {
    let mut tx = scope.db().begin().await?;
    let Reached { row, officer } = reach(scope, &mut tx, id).await?;
    if !directory::of_in(&mut tx, staff).await?.contains(&row.organisation) {
        return Err(Fault::NotFound);
    }
    if row.sealed.is_some() && desk::other_holders(&mut tx, id, staff).await? == 0 {
        return Err(Fault::Conflict);
    }
    let organisation = row.organisation;
    let row = freed(row, staff);
    save(&mut tx, &row).await?;
    if !desk::block(&mut tx, id, staff, (moment(scope), officer.staff)).await? {
        return Err(Fault::Conflict);
    }
    request::shut(&mut tx, id, staff).await?;
    note(scope, &mut tx, Act::Blocked, Some(id), Some(organisation)).await?;
    tx.commit().await?;
    Ok(())
}

/// The contact without the one who had it, if that is who is kept from it now.
fn freed(row: contact::Row, staff: StaffId) -> contact::Row {
    if row.taken_by == Some(staff) {
        return given_back(row.clone()).unwrap_or(row);
    }
    row
}

/// Lets somebody in again. A colleague whose key opens the contact has to pass it on.
///
/// # Errors
/// [`Fault::NotFound`] when there is none this person may see, [`Fault::Conflict`] when the other was not kept from it.
pub async fn unblock(scope: &Scope<AnswerContacts>, id: SupportContactId, staff: StaffId) -> Result<(), Fault> {
    if me(scope)? == staff {
        // Whoever is kept from it does not see it; this says so to nobody else.
        return Err(Fault::NotFound);
    }
    let mut tx = scope.db().begin().await?;
    let Reached { row, .. } = reach(scope, &mut tx, id).await?;
    if !desk::unblock(&mut tx, id, staff).await? {
        return Err(Fault::Conflict);
    }
    save(&mut tx, &row).await?;
    note(scope, &mut tx, Act::Unblocked, Some(id), Some(row.organisation)).await?;
    tx.commit().await?;
    Ok(())
}
