//! Keys of colleagues: somebody who can open the contacts passes them on, after the two have compared the key.

use crate::{
    accounts::{policy::AnswerContacts, scope::Scope},
    fault::Fault,
    kernel::id::{StaffId, SupportContactId, SupportHolderId, SupportKeyId, SupportOrganisationId},
    platform::db::Tx,
    support::{
        model::Act,
        seal::Kind,
        service::{
            note,
            people::{People, me},
            proof,
            same::{Same as _, shaped},
        },
        store::{
            contact, directory, key,
            lacking::{self, Lacking},
            organisation,
        },
        view::{Answer, Holder, WaitingKey, Wrap},
    },
};

/// Keys of colleagues that are new, or do not open everything they should, each with what the own key opens of that.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(scope: &Scope<AnswerContacts>) -> Result<Vec<WaitingKey>, Fault> {
    let me = me(scope)?;
    let Some(own) = key::current(scope.db(), me).await?.filter(|own| own.confirmed_at.is_some()) else {
        return Ok(Vec::new());
    };
    let people = People::of(scope).await?;
    let (members, keys) = (directory::members(scope.db()).await?, key::all(scope.db()).await?);
    let lacking = lacking::lacking(scope.db(), own.id, me).await?;
    let mut found = Vec::new();
    for one in organisation::all(scope.db()).await? {
        let is_in =
            |staff: StaffId| members.iter().any(|member| member.organisation == one.id && member.staff == staff);
        if !is_in(me) {
            continue;
        }
        for theirs in keys.iter().filter(|key| key.staff != me && is_in(key.staff) && people.answers(key.staff)) {
            let holder = SupportHolderId(theirs.id.0);
            let wraps = of(&lacking, holder, one.id);
            if theirs.confirmed_at.is_none() || !wraps.is_empty() {
                found.push(WaitingKey {
                    key: Holder { id: holder, recipient: theirs.recipient.clone() },
                    owner: people.colleague(theirs.staff),
                    organisation: one.id,
                    name: one.name.clone(),
                    is_new: theirs.confirmed_at.is_none(),
                    wraps,
                });
            }
        }
    }
    Ok(found)
}

/// What one holder lacks in one organisation.
fn of(lacking: &[Lacking], holder: SupportHolderId, organisation: SupportOrganisationId) -> Vec<Wrap> {
    let here = lacking.iter().filter(|one| one.holder == holder && one.organisation == organisation);
    here.map(|one| Wrap { contact: one.contact, wrapped: one.wrapped.clone() }).collect()
}

/// Confirms the key of a colleague, and passes on everything the own key opens and that one lacks.
///
/// # Errors
/// [`Fault::BadRequest`] when something has another shape, [`Fault::NotFound`] when there is no such key of a colleague,
/// [`Fault::Conflict`] when the own key is not confirmed or was not opened just now, or when other contacts are lacking
/// meanwhile: then the page comes again.
pub async fn confirm(
    scope: &Scope<AnswerContacts>,
    id: SupportKeyId,
    organisation: SupportOrganisationId,
    wraps: &[(SupportContactId, String)],
    answer: &Answer,
) -> Result<(), Fault> {
    shaped(wraps, Kind::Identity)?;
    let (me, people) = (me(scope)?, People::of(scope).await?);
    let mut tx = scope.db().begin().await?;
    let own = key::current_in(&mut tx, me).await?.filter(|own| own.confirmed_at.is_some()).ok_or(Fault::Conflict)?;
    proof::check(scope, &own, answer)?;
    let theirs = key::one_in(&mut tx, id).await?.filter(|theirs| theirs.staff != me && people.answers(theirs.staff));
    let theirs = theirs.ok_or(Fault::NotFound)?;
    colleagues(&mut tx, (me, theirs.staff), organisation).await?;
    let holder = SupportHolderId(id.0);
    let lacking = lacking::lacking_in(&mut tx, own.id, me).await?;
    let lacking = of(&lacking, holder, organisation);
    let is_new = theirs.confirmed_at.is_none();
    if !is_new && lacking.is_empty() {
        return Err(Fault::Conflict);
    }
    wraps.are(lacking.iter().map(|one| one.contact))?;
    for (contact, wrapped) in wraps {
        contact::wrap(&mut tx, *contact, holder, wrapped).await?;
    }
    if is_new && !key::confirm(&mut tx, id, me, scope.now()).await? {
        return Err(Fault::Conflict);
    }
    note(scope, &mut tx, Act::KeyConfirmed, None, Some(organisation)).await?;
    tx.commit().await?;
    Ok(())
}

/// Are both members of an organisation?
async fn colleagues(
    tx: &mut Tx,
    (me, other): (StaffId, StaffId),
    organisation: SupportOrganisationId,
) -> Result<(), Fault> {
    let ours = directory::of_in(tx, me).await?.contains(&organisation);
    let theirs = directory::of_in(tx, other).await?.contains(&organisation);
    if ours && theirs { Ok(()) } else { Err(Fault::NotFound) }
}
