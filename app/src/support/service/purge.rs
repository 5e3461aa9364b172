//! What goes by itself: contacts whose day has come, those nobody touched in a year, requests nobody answered, what a
//! break-glass opened, and keys that nothing needs any more.
//!
//! Purging a contact shreds record, messages, every copy of the case identity and everything beside it. The row stays, with
//! its organisation and the hour it was asked for, so that the log still points at something.

use super::{
    desk::given_back,
    moment, note,
    people::{People, receiving_keys},
};
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
    kernel::id::{
        StaffId, SupportContactId, SupportCountId, SupportHolderId, SupportKeyId, SupportOrganisationId,
        SupportRecoveryId,
    },
    platform::clock::{Timestamp, local_date},
    support::{
        model::{Act, ContactState, Outcome, UNANSWERED_MONTHS, quarter},
        store::{
            contact, count, directory, key, recovery, request,
            upkeep::{self, besides},
        },
    },
};
use chrono::{Months, TimeDelta};
use std::collections::BTreeMap;

/// A request that nobody answered is asked anew after so long.
const ANSWER: TimeDelta = TimeDelta::days(7);
/// What a break-glass opened is shut after so long.
const OPENED: TimeDelta = TimeDelta::hours(24);

/// One round of the worker.
///
/// # Errors
/// When the database does not answer; what was done stays done.
pub async fn purge(scope: &Scope<System>) -> Result<(), Fault> {
    for id in upkeep::due(scope.db(), &local_date(scope.now()).to_string()).await? {
        shred(scope, id, false).await?;
    }
    for id in upkeep::untouched(scope.db(), untouched_since(scope.now())).await? {
        shred(scope, id, true).await?;
    }
    leftovers(scope).await?;
    requests(scope).await?;
    let people = People::of(scope).await?;
    away(scope, &people).await?;
    keys(scope, &people).await
}

/// Open contacts that nobody touched since this moment lapse.
pub(in crate::support::service) fn untouched_since(now: Timestamp) -> Timestamp {
    now.checked_sub_months(Months::new(UNANSWERED_MONTHS)).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Shreds one. What was taken back or lapsed is counted now: nobody closed it and said how it ended.
async fn shred(scope: &Scope<System>, id: SupportContactId, lapsed: bool) -> Result<(), Fault> {
    let mut tx = scope.db().begin().await?;
    let Some(row) = contact::one_in(&mut tx, id).await? else { return Ok(()) };
    if lapsed && !upkeep::is_untouched(&mut tx, untouched_since(scope.now()), id).await? {
        return Ok(());
    }
    let ended = match row.state() {
        ContactState::Closed => None,
        ContactState::Withdrawn => Some(Outcome::Withdrawn),
        _ => Some(Outcome::Lapsed).filter(|_| lapsed),
    };
    if !upkeep::purge(&mut tx, (id, row.version), moment(scope)).await? {
        // Somebody touched it in this moment; the next round looks again.
        return Ok(());
    }
    if let Some(outcome) = ended {
        let count = counted(&row, row.closed_at.unwrap_or(scope.now()), outcome);
        count::put(&mut tx, SupportCountId(scope.municipality().chance().opaque_id()), &count).await?;
    }
    note(scope, &mut tx, Act::Purged, Some(id), Some(row.organisation)).await?;
    tx.commit().await?;
    Ok(())
}

fn counted(row: &contact::Row, at: Timestamp, outcome: Outcome) -> count::Row {
    count::Row {
        quarter: quarter(at),
        organisation: row.organisation,
        source: row.source.clone(),
        sex: String::new(),
        age: String::new(),
        crime: String::new(),
        reported: String::new(),
        outcome: outcome.code().to_owned(),
    }
}

/// Keys of contacts that came back while the contact was shredded go again: shredded is shredded.
async fn leftovers(scope: &Scope<System>) -> Result<(), Fault> {
    for id in upkeep::shredded(scope.db()).await? {
        let mut tx = scope.db().begin().await?;
        contact::unwrap_all(&mut tx, id).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn requests(scope: &Scope<System>) -> Result<(), Fault> {
    for id in request::unanswered(scope.db(), scope.now() - ANSWER).await? {
        let mut tx = scope.db().begin().await?;
        if request::end(&mut tx, id, scope.now()).await? {
            note(scope, &mut tx, Act::RequestEnded, None, None).await?;
            tx.commit().await?;
        }
    }
    for (id, contact, staff) in request::opened(scope.db(), scope.now() - OPENED).await? {
        let mut tx = scope.db().begin().await?;
        request::shut(&mut tx, contact, staff).await?;
        if request::end(&mut tx, id, scope.now()).await? {
            note(scope, &mut tx, Act::RequestEnded, Some(contact), None).await?;
            tx.commit().await?;
        }
    }
    for (contact, staff) in upkeep::kept_from(scope.db()).await? {
        let mut tx = scope.db().begin().await?;
        request::shut(&mut tx, contact, staff).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// What somebody took who answers no more, or is a member no more, waits for somebody else.
async fn away(scope: &Scope<System>, people: &People) -> Result<(), Fault> {
    let taken = upkeep::taken(scope.db()).await?;
    if taken.is_empty() {
        return Ok(());
    }
    let members = directory::members(scope.db()).await?;
    let is_there = |organisation: SupportOrganisationId, staff: StaffId| {
        people.answers(staff) && members.iter().any(|one| one.organisation == organisation && one.staff == staff)
    };
    for (id, organisation, staff) in taken {
        if is_there(organisation, staff) {
            continue;
        }
        let mut tx = scope.db().begin().await?;
        let row = contact::one_in(&mut tx, id).await?.filter(|row| row.taken_by == Some(staff));
        let Some(back) = row.and_then(given_back) else { continue };
        if contact::save(&mut tx, &back).await? {
            note(scope, &mut tx, Act::GivenBack, Some(id), Some(organisation)).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

/// Keys of people who may hold none any more are retired, and retired keys lose what they open; but never the last one that
/// opens something: an account that was closed by mistake must not cost anybody's contact.
async fn keys(scope: &Scope<System>, people: &People) -> Result<(), Fault> {
    let mut safe = receiving_keys(scope, people).await?;
    safe.extend(guards(scope, people).await?);
    let current = key::all(scope.db()).await?;
    for gone in current.into_iter().filter(|key| !people.keeps_shares(key.staff)) {
        // Nor one that a share is encrypted to: fewer than two of them recover nothing.
        let keeps = !key::shares(scope.db(), gone.id).await?.is_empty();
        if !keeps && spare(scope, gone.id, &safe).await? {
            retire(scope, gone.id).await?;
        }
    }
    for id in upkeep::retired(scope.db()).await? {
        if spare(scope, id, &safe).await? {
            let mut tx = scope.db().begin().await?;
            key::drop_wraps(&mut tx, SupportHolderId(id.0)).await?;
            tx.commit().await?;
        }
    }
    for id in upkeep::stale(scope.db()).await? {
        let mut tx = scope.db().begin().await?;
        upkeep::erase_key(&mut tx, id).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// The recovery keys that two trustees can open just now. One that fewer can open saves nothing.
async fn guards(scope: &Scope<System>, people: &People) -> Result<Vec<SupportHolderId>, Fault> {
    let kept = recovery::kept(scope.db()).await?;
    let usable = |id: SupportRecoveryId| {
        let of = kept.iter().filter(|share| share.recovery == id && share.usable && people.keeps_shares(share.trustee));
        of.count() >= 2
    };
    let all = recovery::all(scope.db()).await?.into_iter().map(|row| row.id);
    Ok(all.filter(|id| usable(*id)).map(|id| SupportHolderId(id.0)).collect())
}

/// Is everything a key opens also opened by a key that receives, or by trustees?
async fn spare(scope: &Scope<System>, id: SupportKeyId, safe: &[SupportHolderId]) -> Result<bool, Fault> {
    let mut covered: BTreeMap<SupportContactId, bool> = BTreeMap::new();
    for (contact, other) in besides(scope.db(), id).await? {
        *covered.entry(contact).or_default() |= other.is_some_and(|other| safe.contains(&other));
    }
    Ok(covered.into_values().all(|covered| covered))
}

async fn retire(scope: &Scope<System>, id: SupportKeyId) -> Result<(), Fault> {
    let mut tx = scope.db().begin().await?;
    if key::retire(&mut tx, id, scope.now()).await? {
        request::end_of_key(&mut tx, id, scope.now()).await?;
        note(scope, &mut tx, Act::KeyRetired, None, None).await?;
        tx.commit().await?;
    }
    Ok(())
}
