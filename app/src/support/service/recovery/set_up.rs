//! A recovery key is made, split among trustees, and kept able to open everything.

use crate::{
    accounts::{policy::AnswerContacts, scope::Scope},
    fault::Fault,
    kernel::id::{StaffId, SupportContactId, SupportHolderId, SupportKeyId, SupportOrganisationId, SupportRecoveryId},
    platform::db::Tx,
    support::{
        model::Act,
        seal::{self, Kind},
        service::{
            note,
            people::{People, me, runs},
            proof,
            same::{Same as _, shaped},
        },
        store::{contact, directory, key, lacking, organisation, recovery},
        view::{Answer, Colleague, Holder, SetUp, WaitingKey, Wrap},
    },
};
use std::collections::BTreeSet;

/// Two open, and more than this are nobody's to keep an eye on.
const TRUSTEES: std::ops::RangeInclusive<usize> = 2..=10;

/// The contacts of an organisation as the own key has them: what a new recovery key must open.
///
/// # Errors
/// When the database does not answer.
pub async fn to_wrap(scope: &Scope<AnswerContacts>, organisation: SupportOrganisationId) -> Result<Vec<Wrap>, Fault> {
    let Some(own) = key::current(scope.db(), me(scope)?).await? else { return Ok(Vec::new()) };
    let wraps = key::wraps_of(scope.db(), SupportHolderId(own.id.0), organisation).await?;
    Ok(wraps.into_iter().map(|(contact, wrapped)| Wrap { contact, wrapped }).collect())
}

/// Sets up a recovery key, in place of the one there may be: by a member whose key was let in and opens everything the old one
/// did, or by an officer of the municipality before anybody has received there. Keys of trustees that nobody has confirmed are
/// confirmed by it: whoever sets it up has compared them.
///
/// # Errors
/// [`Fault::BadRequest`] when something has another shape or the trustees are too few, [`Fault::NotFound`] when there is no
/// such organisation for this person, [`Fault::Conflict`] when the own key was not let in or not opened just now, a trustee
/// cannot keep a share, or other contacts must be opened meanwhile.
pub async fn set_up(scope: &Scope<AnswerContacts>, new: &SetUp, answer: &Answer) -> Result<(), Fault> {
    sound(new)?;
    let (me, people) = (me(scope)?, People::of(scope).await?);
    let mut tx = scope.db().begin().await?;
    let own = key::current_in(&mut tx, me).await?.filter(|own| own.confirmed_at.is_some()).ok_or(Fault::Conflict)?;
    proof::check(scope, &own, answer)?;
    directory::hold_one(&mut tx, new.organisation).await?;
    let receives = may_guard(scope, &mut tx, new.organisation, &own).await?;
    covers(&mut tx, new, own.id, receives).await?;
    let row = recovery::Row {
        id: scope.new_id(),
        organisation: new.organisation,
        recipient: new.recipient.clone(),
        made_at: scope.now(),
        made_by: me,
    };
    exchange(scope, &mut tx, &row).await?;
    for (contact, wrapped) in &new.wraps {
        contact::wrap(&mut tx, *contact, SupportHolderId(row.id.0), wrapped).await?;
    }
    for (trustee, share) in &new.shares {
        let key = trusted(scope, &mut tx, &people, *trustee).await?;
        recovery::share(&mut tx, row.id, (*trustee, key), share).await?;
    }
    note(scope, &mut tx, Act::RecoverySet, None, Some(new.organisation)).await?;
    tx.commit().await?;
    Ok(())
}

/// May the holder of a key set up the recovery of an organisation? Tells whether that key was let in there. Being a member is
/// not enough once somebody has received: who makes members must not make a key that everything is sealed to.
async fn may_guard(
    scope: &Scope<AnswerContacts>,
    tx: &mut Tx,
    organisation: SupportOrganisationId,
    own: &key::Row,
) -> Result<bool, Fault> {
    let there = organisation::one_in(tx, organisation).await?.is_some();
    let members = directory::members_in(tx).await?;
    let mine = members.into_iter().find(|one| one.organisation == organisation && one.staff == own.staff);
    if !there || mine.is_none() && !runs(scope) {
        return Err(Fault::NotFound);
    }
    if mine.is_some_and(|mine| mine.let_in == Some(own.id)) {
        return Ok(true);
    }
    let opened = organisation::opened_in(tx).await?.contains(&organisation);
    if runs(scope) && !opened { Ok(false) } else { Err(Fault::Conflict) }
}

fn sound(new: &SetUp) -> Result<(), Fault> {
    shaped(&new.shares, Kind::Share)?;
    shaped(&new.wraps, Kind::Identity)?;
    let trustees: BTreeSet<StaffId> = new.shares.iter().map(|(trustee, _)| *trustee).collect();
    let enough = trustees.len() == new.shares.len() && TRUSTEES.contains(&trustees.len());
    if enough && seal::is_recipient(&new.recipient) { Ok(()) } else { Err(Fault::BadRequest) }
}

/// Does the new key open all that the one who makes it opens there, and at least what the old one opened?
async fn covers(tx: &mut Tx, new: &SetUp, own: SupportKeyId, receives: bool) -> Result<(), Fault> {
    let opens = match receives {
        true => key::wraps_of_in(tx, SupportHolderId(own.0), new.organisation).await?,
        false => Vec::new(),
    };
    new.wraps.are(opens.into_iter().map(|(contact, _)| contact))?;
    if !receives && recovery::readable_of(tx, new.organisation).await? > 0 {
        return Err(Fault::Conflict);
    }
    if let Some(old) = recovery::current_in(tx, new.organisation).await? {
        let before = key::wraps_in(tx, SupportHolderId(old.id.0)).await?;
        let now: BTreeSet<SupportContactId> = new.wraps.iter().map(|(contact, _)| *contact).collect();
        if before.iter().any(|(contact, _)| !now.contains(contact)) {
            return Err(Fault::Conflict);
        }
    }
    Ok(())
}

/// The new one takes the place of the old one, whose shares and wraps are shredded.
async fn exchange(scope: &Scope<AnswerContacts>, tx: &mut Tx, new: &recovery::Row) -> Result<(), Fault> {
    if let Some(old) = recovery::current_in(tx, new.organisation).await? {
        key::drop_wraps(tx, SupportHolderId(old.id.0)).await?;
        if !recovery::retire(tx, old.id, scope.now()).await? {
            return Err(Fault::Conflict);
        }
    }
    if recovery::put(tx, new).await? { Ok(()) } else { Err(Fault::Conflict) }
}

/// The key a share is encrypted to. One that nobody has confirmed is confirmed now, unless its owner answers contacts: those
/// are confirmed by a colleague, who passes the contacts on.
async fn trusted(
    scope: &Scope<AnswerContacts>,
    tx: &mut Tx,
    people: &People,
    trustee: StaffId,
) -> Result<SupportKeyId, Fault> {
    let key = key::current_in(tx, trustee).await?.filter(|_| people.keeps_shares(trustee)).ok_or(Fault::Conflict)?;
    if key.confirmed_at.is_none() {
        let free = directory::of_in(tx, trustee).await?.is_empty();
        if !free || !key::confirm(tx, key.id, me(scope)?, scope.now()).await? {
            return Err(Fault::Conflict);
        }
        note(scope, tx, Act::KeyConfirmed, None, None).await?;
    }
    Ok(key.id)
}

/// Recovery keys of one's own organisations that do not open everything, with what the own key opens of that: contacts that
/// were handed over, or came while it was made. They have no owner.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(scope: &Scope<AnswerContacts>) -> Result<Vec<WaitingKey>, Fault> {
    let me = me(scope)?;
    let Some(own) = key::current(scope.db(), me).await?.filter(|own| own.confirmed_at.is_some()) else {
        return Ok(Vec::new());
    };
    let lacking = lacking::unguarded(scope.db(), own.id, me).await?;
    let organisations = organisation::all(scope.db()).await?;
    let mut found = Vec::new();
    for row in recovery::all(scope.db()).await? {
        let here = lacking.iter().filter(|one| one.holder.0 == row.id.0);
        let wraps: Vec<Wrap> = here.map(|one| Wrap { contact: one.contact, wrapped: one.wrapped.clone() }).collect();
        if !wraps.is_empty() {
            let of = organisations.iter().find(|one| one.id == row.organisation);
            found.push(WaitingKey {
                key: Holder { id: SupportHolderId(row.id.0), recipient: row.recipient },
                owner: Colleague { id: row.made_by, name: String::new() },
                organisation: row.organisation,
                name: of.map(|one| one.name.clone()).unwrap_or_default(),
                is_new: false,
                wraps,
            });
        }
    }
    Ok(found)
}

/// Passes on to a recovery key everything the own key opens and that one lacks.
///
/// # Errors
/// [`Fault::BadRequest`] when something has another shape, [`Fault::Conflict`] when it lacks something else meanwhile, or
/// nothing.
pub async fn fill(
    scope: &Scope<AnswerContacts>,
    id: SupportRecoveryId,
    wraps: &[(SupportContactId, String)],
) -> Result<(), Fault> {
    shaped(wraps, Kind::Identity)?;
    let me = me(scope)?;
    let mut tx = scope.db().begin().await?;
    let own = key::current_in(&mut tx, me).await?.filter(|own| own.confirmed_at.is_some()).ok_or(Fault::Conflict)?;
    let lacking = lacking::unguarded_in(&mut tx, own.id, me).await?;
    let lacking: Vec<_> = lacking.into_iter().filter(|one| one.holder.0 == id.0).collect();
    let organisation = lacking.first().map(|one| one.organisation).ok_or(Fault::Conflict)?;
    wraps.are(lacking.iter().map(|one| one.contact))?;
    for (contact, wrapped) in wraps {
        contact::wrap(&mut tx, *contact, SupportHolderId(id.0), wrapped).await?;
    }
    note(scope, &mut tx, Act::RecoverySet, None, Some(organisation)).await?;
    tx.commit().await?;
    Ok(())
}
