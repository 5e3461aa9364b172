//! To another organisation: the person is asked anew, and only then is the key of the contact passed on.

use super::{reach, save};
use crate::{
    accounts::{policy::AnswerContacts, scope::Scope},
    fault::Fault,
    kernel::id::{SupportContactId, SupportHolderId, SupportOrganisationId},
    platform::db::Tx,
    support::{
        model::{Act, ConsentHow, Step, Waits},
        seal,
        service::{
            ask::still_receive,
            moment, new_id, note,
            people::me,
            public,
            same::{self, Same as _},
        },
        store::{consent, contact, handover, own},
        view::Target,
    },
};

/// Asks the person whether the contact may go to another organisation: on the page of the code, or as the officer was told by
/// word of mouth or in writing.
///
/// # Errors
/// [`Fault::BadRequest`] when nobody but the person could say so, [`Fault::NotFound`] when there is no contact this person
/// may see, [`Fault::Conflict`] when somebody else has it, it goes somewhere already, or the other does not receive.
pub async fn ask_handover(
    scope: &Scope<AnswerContacts>,
    id: SupportContactId,
    to: SupportOrganisationId,
    how: ConsentHow,
) -> Result<(), Fault> {
    let heard = match how {
        ConsentHow::Oral | ConsentHow::Written => true,
        ConsentHow::Code => false,
        ConsentHow::OwnAct => return Err(Fault::BadRequest),
    };
    let (target, at) = (public::target(scope, to).await?, moment(scope));
    let mut tx = scope.db().begin().await?;
    let row = reach(scope, &mut tx, id).await?.held()?;
    if target.id == row.organisation || row.state().after(Step::HandOver).is_none() {
        return Err(Fault::Conflict);
    }
    let waits = if heard { row.waits.clone() } else { contact::waits_code(Some(Waits::Person)).to_owned() };
    save(&mut tx, &contact::Row { waits, ..row }).await?;
    let agreed_at = heard.then_some(at);
    let asked_by = me(scope)?;
    let new =
        handover::New { id: new_id(scope), contact: id, organisation: to, asked_by, asked_at: at, agreed_at, how };
    if !handover::put(&mut tx, &new).await? {
        return Err(Fault::Conflict);
    }
    if heard {
        consent::put(&mut tx, new_id(scope), (id, to), at, how).await?;
    }
    note(scope, &mut tx, Act::HandoverAsked, Some(id), Some(to)).await?;
    tx.commit().await?;
    Ok(())
}

/// Lets the contact stay: nobody asks any more, and a consent to the other ends.
///
/// # Errors
/// [`Fault::NotFound`] when there is no contact this person may see, [`Fault::Conflict`] when somebody else has it, or it does
/// not go anywhere.
pub async fn end_handover(scope: &Scope<AnswerContacts>, id: SupportContactId) -> Result<(), Fault> {
    let at = moment(scope);
    let mut tx = scope.db().begin().await?;
    let row = reach(scope, &mut tx, id).await?.held()?;
    save(&mut tx, &row).await?;
    let asked = own::handover_in(&mut tx, id).await?.ok_or(Fault::Conflict)?;
    if !own::end(&mut tx, asked.id, at).await? {
        return Err(Fault::Conflict);
    }
    consent::end_others(&mut tx, id, row.organisation, at).await?;
    note(scope, &mut tx, Act::Refused, Some(id), Some(asked.organisation)).await?;
    tx.commit().await?;
    Ok(())
}

/// Hands the contact over: the case identity, sealed by a browser to exactly those who receive there, takes the place of what
/// the own organisation had. Nobody here opens it any more.
///
/// # Errors
/// [`Fault::BadRequest`] when something has another shape, [`Fault::NotFound`] when there is no contact this person may see,
/// [`Fault::Conflict`] when the person has not agreed, something was changed since the version that was seen, or others
/// receive there now: then the page comes again, and the browser seals anew.
pub async fn hand_over(
    scope: &Scope<AnswerContacts>,
    id: SupportContactId,
    version: i64,
    wraps: &[(SupportHolderId, String)],
) -> Result<(), Fault> {
    same::shaped(wraps, seal::Kind::Identity)?;
    // Before the transaction: where there is one writer, nothing is looked up while it is held.
    let targets = public::targets(scope).await?;
    let mut tx = scope.db().begin().await?;
    let row = reach(scope, &mut tx, id).await?.held()?;
    let asked = own::handover_in(&mut tx, id).await?.filter(|one| one.agreed_at.is_some()).ok_or(Fault::Conflict)?;
    let target = targets.into_iter().find(|target| target.id == asked.organisation).ok_or(Fault::Conflict)?;
    let state = row.state().after(Step::HandOver).filter(|_| row.version == version).ok_or(Fault::Conflict)?;
    let gone = contact::Row {
        organisation: target.id,
        state: state.code().to_owned(),
        taken_by: None,
        taken_at: None,
        waits: contact::waits_code(None).to_owned(),
        reminded_at: None,
        ..row
    };
    save(&mut tx, &gone).await?;
    if !handover::done(&mut tx, asked.id, moment(scope)).await? {
        return Err(Fault::Conflict);
    }
    pass_on(&mut tx, id, &target, wraps).await?;
    consent::end_others(&mut tx, id, target.id, moment(scope)).await?;
    note(scope, &mut tx, Act::HandedOver, Some(id), Some(target.id)).await?;
    tx.commit().await?;
    Ok(())
}

/// Exactly those who receive there, and nobody who did before.
async fn pass_on(
    tx: &mut Tx,
    id: SupportContactId,
    target: &Target,
    wraps: &[(SupportHolderId, String)],
) -> Result<(), Fault> {
    wraps.are(target.holders.iter().map(|holder| holder.id))?;
    still_receive(tx, target.id, wraps).await?;
    contact::unwrap_all(tx, id).await?;
    for (holder, wrapped) in wraps {
        contact::wrap(tx, id, *holder, wrapped).await?;
    }
    Ok(())
}
