//! What is no longer needed goes: names soon after the walk, addresses when the last letter has been sent, words and photos
//! as those of reports.

use super::invite::KEPT_DAYS;
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
    platform::{audit, clock::local_date},
    walks::store::{self, copy, finding, invitation, signup},
};
use chrono::{Days, Months, TimeDelta};

/// A name, and without letters the whole place, is kept so many months after the walk.
pub const BARE: u32 = 1;
/// With letters: half a year, the return walk, and some weeks.
pub const WITH_LETTERS: u32 = 14;
/// An address that nobody confirmed is forgotten after so many days, and so is an own walk that nobody sent in.
const UNCONFIRMED: TimeDelta = TimeDelta::days(14);

/// One round.
///
/// # Errors
/// When the database does not answer; what was done stays done.
pub async fn purge(scope: &Scope<System>) -> Result<(), Fault> {
    addresses(scope).await?;
    notes(scope).await?;
    for id in store::forgotten(scope.db(), scope.now() - UNCONFIRMED).await? {
        let mut tx = scope.db().begin().await?;
        finding::remove_all(&mut tx, id).await?;
        store::delete(&mut tx, id).await?;
        audit::append(&mut tx, scope.now(), &scope.entry("walk.own_forgotten", "walk", id, "")).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn addresses(scope: &Scope<System>) -> Result<(), Fault> {
    let today = local_date(scope.now());
    let before = |months| today.checked_sub_months(Months::new(months)).unwrap_or(today).to_string();
    for id in signup::old(scope.db(), &before(WITH_LETTERS), &before(BARE)).await? {
        let mut tx = scope.db().begin().await?;
        signup::delete(&mut tx, id).await?;
        audit::append(&mut tx, scope.now(), &scope.entry("walk.place_purged", "walk", id, "")).await?;
        tx.commit().await?;
    }
    names(scope, &before(BARE)).await?;
    let day = today.checked_sub_days(Days::new(KEPT_DAYS)).unwrap_or(today).to_string();
    let at = scope.now().checked_sub_days(Days::new(KEPT_DAYS)).unwrap_or_else(|| scope.now());
    for id in invitation::old(scope.db(), &day, at).await? {
        let mut tx = scope.db().begin().await?;
        invitation::erase(&mut tx, id).await?;
        audit::append(&mut tx, scope.now(), &scope.entry("walk.invitation_purged", "walk", id, "")).await?;
        tx.commit().await?;
    }
    for id in signup::unconfirmed(scope.db(), scope.now() - UNCONFIRMED).await? {
        let mut tx = scope.db().begin().await?;
        signup::drop_email(&mut tx, id).await?;
        audit::append(&mut tx, scope.now(), &scope.entry("walk.address_purged", "walk", id, "")).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Whoever gets letters is not called by name in them, so the name goes first.
async fn names(scope: &Scope<System>, before: &str) -> Result<(), Fault> {
    if signup::named(scope.db(), before).await? == 0 {
        return Ok(());
    }
    let mut tx = scope.db().begin().await?;
    let gone = signup::drop_names(&mut tx, before).await?;
    audit::append(&mut tx, scope.now(), &scope.entry("walk.names_purged", "walk", "", gone.to_string())).await?;
    tx.commit().await?;
    Ok(())
}

async fn notes(scope: &Scope<System>) -> Result<(), Fault> {
    let keep = scope.profile().retention.clone();
    let ago = |months: u32| scope.now().checked_sub_months(Months::new(months)).unwrap_or_else(|| scope.now());
    let (photos, words) = (ago(u32::from(keep.photo_months)), ago(u32::from(keep.report_years) * 12));
    if finding::old(scope.db(), photos, words).await? == 0 {
        return Ok(());
    }
    let mut tx = scope.db().begin().await?;
    copy::remove_old(&mut tx, photos).await?;
    let gone = finding::drop_photos(&mut tx, photos).await? + finding::drop_words(&mut tx, words).await?;
    audit::append(&mut tx, scope.now(), &scope.entry("walk.notes_purged", "walk", "", gone.to_string())).await?;
    tx.commit().await?;
    Ok(())
}
