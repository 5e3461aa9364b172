//! A new key in place of the own one: with everything the old one opened, or with nothing, when the old one is lost.

use super::{begun, keep, wrapped};
use crate::{
    accounts::{policy::HoldSupportKey, scope::Scope},
    fault::Fault,
    kernel::id::SupportHolderId,
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
        store::{contact, directory, key, request},
        view::{Answer, Holding, NewKey, Rotation, Share, Wrap},
    },
};

/// Takes a new key because the old one cannot be opened any more. It opens nothing of what came before until a colleague
/// passes that on, or two trustees recover it.
///
/// # Errors
/// [`Fault::BadRequest`] as [`make`](super::make), [`Fault::Conflict`] when there is no old one.
pub async fn replace(scope: &Scope<HoldSupportKey>, new: &NewKey) -> Result<(), Fault> {
    wrapped(new)?;
    let people = People::of(scope).await?;
    let mut tx = scope.db().begin().await?;
    let staff = me(scope)?;
    // Whoever asks for contact in this moment waits, or is waited for: nothing is sealed to a key that goes.
    directory::hold(&mut tx, staff).await?;
    let old = key::current_in(&mut tx, staff).await?.ok_or(Fault::Conflict)?;
    retire(scope, &mut tx, &old).await?;
    note(scope, &mut tx, Act::KeyRetired, None, None).await?;
    keep(scope, &mut tx, &people, &begun(scope, staff, new)).await?;
    tx.commit().await?;
    Ok(())
}

/// Everything the own key opens.
///
/// # Errors
/// When the database does not answer.
pub async fn holding(scope: &Scope<HoldSupportKey>) -> Result<Holding, Fault> {
    let Some(own) = key::current(scope.db(), me(scope)?).await? else { return Ok(Holding::default()) };
    let wraps = key::wraps(scope.db(), SupportHolderId(own.id.0)).await?;
    let shares = key::shares(scope.db(), own.id).await?;
    Ok(Holding {
        wraps: wraps.into_iter().map(|(contact, wrapped)| Wrap { contact, wrapped }).collect(),
        shares: shares.into_iter().map(|(recovery, share)| Share { recovery, share }).collect(),
    })
}

/// Takes a new key in place of the old one, with everything the old one opened: all of it, or nothing happens. Whoever has
/// the old one has compared it once, so the new one needs nobody.
///
/// # Errors
/// [`Fault::BadRequest`] when something has another shape, [`Fault::Conflict`] when there is no old one, it was not opened
/// just now, or it opens something else meanwhile: then the page comes again.
pub async fn rewrap_own(scope: &Scope<HoldSupportKey>, rotation: &Rotation, answer: &Answer) -> Result<(), Fault> {
    wrapped(&rotation.new)?;
    shaped(&rotation.wraps, Kind::Identity)?;
    shaped(&rotation.shares, Kind::Share)?;
    let mut tx = scope.db().begin().await?;
    let staff = me(scope)?;
    directory::hold(&mut tx, staff).await?;
    let old = key::current_in(&mut tx, staff).await?.ok_or(Fault::Conflict)?;
    proof::check(scope, &old, answer)?;
    let opens = key::wraps_in(&mut tx, SupportHolderId(old.id.0)).await?;
    rotation.wraps.are(opens.into_iter().map(|(contact, _)| contact))?;
    let keeps = key::shares_in(&mut tx, old.id).await?;
    rotation.shares.are(keeps.into_iter().map(|(recovery, _)| recovery))?;
    retire(scope, &mut tx, &old).await?;
    let confirmed = old.confirmed_at.map(|_| scope.now());
    let new = key::Row {
        confirmed_at: confirmed,
        confirmed_by: confirmed.map(|_| staff),
        ..begun(scope, staff, &rotation.new)
    };
    if !key::put(&mut tx, &new).await? {
        return Err(Fault::Conflict);
    }
    carry_over(&mut tx, &old, &new, rotation).await?;
    note(scope, &mut tx, Act::KeyRotated, None, None).await?;
    tx.commit().await?;
    Ok(())
}

async fn carry_over(tx: &mut Tx, old: &key::Row, new: &key::Row, rotation: &Rotation) -> Result<(), Fault> {
    let (before, now) = (SupportHolderId(old.id.0), SupportHolderId(new.id.0));
    for (contact, wrapped) in &rotation.wraps {
        contact::wrap(tx, *contact, now, wrapped).await?;
    }
    key::drop_carried(tx, before, now).await?;
    directory::carry(tx, old.staff, (old.id, new.id)).await?;
    for (recovery, share) in &rotation.shares {
        if !key::move_share(tx, *recovery, (old.id, new.id), share).await? {
            return Err(Fault::Conflict);
        }
    }
    Ok(())
}

/// Ends a key, and what it asked the trustees for: what was given to it opens with no other.
async fn retire(scope: &Scope<HoldSupportKey>, tx: &mut Tx, old: &key::Row) -> Result<(), Fault> {
    request::end_of_key(tx, old.id, scope.now()).await?;
    if key::retire(tx, old.id, scope.now()).await? { Ok(()) } else { Err(Fault::Conflict) }
}
