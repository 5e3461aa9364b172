//! The return walk beside the first one: stop by stop, what was found then and now.

use crate::{
    accounts::{
        policy::{Capability, Public, ReadWalks},
        scope::Scope,
    },
    fault::Fault,
    kernel::id::WalkId,
    walks::{
        model::{Compared, Group, Item, State, compare},
        store::{
            self, Row,
            action::{self, Row as Line},
            finding,
        },
    },
};

/// Two walks and what differs.
pub struct Both {
    /// The first walk.
    pub then: Row,
    /// The return walk.
    pub now: Row,
    /// Stop by stop.
    pub stops: Vec<Compared>,
    /// What was decided about the first walk's findings.
    pub lines: Vec<Line>,
}

/// The comparison in the office, while the return walk is walked and written up.
///
/// # Errors
/// [`Fault::NotFound`] when the walk is no return walk.
pub async fn in_office(scope: &Scope<ReadWalks>, id: WalkId) -> Result<Both, Fault> {
    let now = store::one(scope.db(), id).await?.ok_or(Fault::NotFound)?;
    both(scope, now).await
}

/// The same for everybody, once both protocols are public.
///
/// # Errors
/// [`Fault::NotFound`] when there is nothing to compare in public.
pub async fn in_public(scope: &Scope<Public>, slug: &str) -> Result<Both, Fault> {
    let public = |row: &Row| row.state() == State::Published;
    let now = store::by_slug(scope.db(), slug).await?.filter(public).ok_or(Fault::NotFound)?;
    let both = both(scope, now).await?;
    if public(&both.then) { Ok(both) } else { Err(Fault::NotFound) }
}

async fn both<C: Capability>(scope: &Scope<C>, now: Row) -> Result<Both, Fault> {
    let first = now.return_of.ok_or(Fault::NotFound)?;
    let then = store::one(scope.db(), first).await?.ok_or(Fault::NotFound)?;
    let lines = action::of_walk(scope.db(), then.id).await?;
    let (before, after) = (found(scope, &then).await?, found(scope, &now).await?);
    let (old, new) = (then.plan(), now.plan());
    let stops = compare([&old.stops, &new.stops], &before, &after);
    Ok(Both { then, now, stops, lines })
}

/// Faults of a walk, by its protocol; before there is one, by its notes.
async fn found<C: Capability>(scope: &Scope<C>, walk: &Row) -> Result<Vec<(i64, Item)>, Fault> {
    let of_protocol = action::of_walk(scope.db(), walk.id).await?;
    let mut found: Vec<(i64, Item)> = of_protocol.iter().filter_map(|one| Some((one.stop, one.item()?))).collect();
    if !walk.state().has_protocol() {
        let notes = finding::of_walk(scope.db(), walk.id).await?;
        found
            .extend(notes.iter().filter(|one| one.verdict().is_told()).filter_map(|one| Some((one.stop, one.item()?))));
    }
    found.retain(|(_, item)| item.group() != Group::Keep);
    Ok(found)
}
