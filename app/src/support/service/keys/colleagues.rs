//! Keys of colleagues: somebody who can open the contacts passes them on, after the two have compared the key.

use crate::{
    accounts::{policy::AnswerContacts, scope::Scope},
    fault::Fault,
    kernel::id::{StaffId, SupportContactId, SupportHolderId, SupportKeyId, SupportOrganisationId},
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
        let member =
            |staff: StaffId| members.iter().find(|member| member.organisation == one.id && member.staff == staff);
        if member(me).is_none_or(|mine| mine.let_in != Some(own.id)) {
            continue;
        }
        for theirs in keys.iter().filter(|key| key.staff != me && people.answers(key.staff)) {
            let Some(colleague) = member(theirs.staff) else { continue };
            let holder = SupportHolderId(theirs.id.0);
            let wraps = of(&lacking, holder, one.id);
            let is_new = colleague.let_in != Some(theirs.id);
            if is_new || !wraps.is_empty() {
                found.push(WaitingKey {
                    key: Holder { id: holder, recipient: theirs.recipient.clone() },
                    owner: people.colleague(theirs.staff),
                    organisation: one.id,
                    name: one.name.clone(),
                    is_new,
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

/// Confirms the key of a colleague and lets it in to an organisation of both, and passes on everything the own key opens there
/// and that one lacks. One that is confirmed in another organisation is compared here too: who makes members makes no keys.
///
/// # Errors
/// [`Fault::BadRequest`] when something has another shape, [`Fault::NotFound`] when there is no such key of a colleague,
/// [`Fault::Conflict`] when the own key was not let in there or was not opened just now, or when other contacts are lacking
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
    // Nobody takes the membership from under it.
    directory::hold_one(&mut tx, organisation).await?;
    let members = directory::members_in(&mut tx).await?;
    let member = |staff: StaffId| members.iter().find(|one| one.organisation == organisation && one.staff == staff);
    let mine = member(me).ok_or(Fault::NotFound)?;
    let colleague = member(theirs.staff).ok_or(Fault::NotFound)?;
    let holder = SupportHolderId(id.0);
    let lacking = lacking::lacking_in(&mut tx, own.id, me).await?;
    let lacking = of(&lacking, holder, organisation);
    let is_new = colleague.let_in != Some(theirs.id);
    if mine.let_in != Some(own.id) || !is_new && lacking.is_empty() {
        return Err(Fault::Conflict);
    }
    wraps.are(lacking.iter().map(|one| one.contact))?;
    for (contact, wrapped) in wraps {
        contact::wrap(&mut tx, *contact, holder, wrapped).await?;
    }
    if theirs.confirmed_at.is_none() && !key::confirm(&mut tx, id, me, scope.now()).await? {
        return Err(Fault::Conflict);
    }
    if is_new {
        directory::let_in(&mut tx, (theirs.staff, organisation), theirs.id).await?;
    }
    note(scope, &mut tx, Act::KeyConfirmed, None, Some(organisation)).await?;
    tx.commit().await?;
    Ok(())
}
