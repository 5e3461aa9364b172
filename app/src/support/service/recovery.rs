//! Recovery: when all keys of an organisation are lost, two of its trustees together give back what they open. One alone has
//! nothing. The same two can open one contact for an officer of the municipality (break-glass); that is noted, told to the
//! person, and shut again.
//!
//! The recovery key is made and split in a browser; its private half is nowhere. Every contact is encrypted to it too.

mod ask;
mod finish;
mod set_up;

pub use ask::{ask, break_glass, end, give, mine, outside};
pub use finish::{finish, own};
pub use set_up::{fill, set_up, to_wrap, waiting};

use super::people::{People, me, receiving, runs};
use crate::{
    accounts::{SupportPerson, policy::AnswerContacts, scope::Scope},
    fault::Fault,
    kernel::id::{SupportHolderId, SupportOrganisationId},
    support::{
        store::{directory, key, organisation, recovery},
        view::{Guard, Holder, Keeper, Standing, Trustee},
    },
};

/// How each organisation is guarded: one's own, and all of them for whoever runs victim support.
///
/// # Errors
/// When the database does not answer.
pub async fn standing(scope: &Scope<AnswerContacts>) -> Result<Vec<Standing>, Fault> {
    let people = People::of(scope).await?;
    let own = directory::of(scope.db(), me(scope)?).await?;
    let (receiving, readable) = (receiving(scope, &people).await?, recovery::readable(scope.db()).await?);
    let mut guards = guards(scope, &people).await?;
    let opened = organisation::opened(scope.db()).await?;
    let mut all = Vec::new();
    for one in organisation::all(scope.db()).await? {
        let member = own.contains(&one.id);
        if member || runs(scope) {
            let guard = guards.iter().position(|(organisation, _)| *organisation == one.id);
            all.push(Standing {
                organisation: one.id,
                name: one.name,
                member,
                opened: opened.contains(&one.id),
                keys: receiving.iter().filter(|organisation| **organisation == one.id).count(),
                contacts: readable.iter().find(|(id, _)| *id == one.id).map_or(0, |(_, many)| *many),
                guard: guard.map(|at| guards.swap_remove(at).1),
            });
        }
    }
    Ok(all)
}

/// The recovery key of each organisation, with who keeps its shares.
async fn guards(scope: &Scope<AnswerContacts>, people: &People) -> Result<Vec<(SupportOrganisationId, Guard)>, Fault> {
    let (kept, used) = (recovery::kept(scope.db()).await?, recovery::used(scope.db()).await?);
    let keepers = |row: &recovery::Row| {
        let of = kept.iter().filter(|share| share.recovery == row.id);
        of.map(|share| Keeper {
            who: people.colleague(share.trustee),
            usable: share.usable && people.keeps_shares(share.trustee),
        })
        .collect()
    };
    let guard = |row: recovery::Row| {
        let (keepers, used) = (keepers(&row), used.contains(&row.id));
        (row.organisation, Guard { id: row.id, recipient: row.recipient, made_at: row.made_at, used, keepers })
    };
    Ok(recovery::all(scope.db()).await?.into_iter().map(guard).collect())
}

/// Everybody who could keep a share, by name: whoever has a key and may hold one.
///
/// # Errors
/// When the database does not answer.
pub async fn trustees(scope: &Scope<AnswerContacts>) -> Result<Vec<Trustee>, Fault> {
    let (people, keys) = (People::of(scope).await?, key::all(scope.db()).await?);
    let trustee = |person: &SupportPerson| {
        let key = keys.iter().find(|key| key.staff == person.id)?;
        Some(Trustee {
            who: people.colleague(person.id),
            key: Holder { id: SupportHolderId(key.id.0), recipient: key.recipient.clone() },
            confirmed: key.confirmed_at.is_some(),
        })
    };
    Ok(people.all().iter().filter(|person| person.keeps_shares()).filter_map(trustee).collect())
}
