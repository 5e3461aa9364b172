//! What nobody confirmed goes, and occasions everybody was told of.

use super::subscribe::forgotten_before;
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
    notices::store::{occasion, subscription},
    platform::audit,
};
use chrono::TimeDelta;

/// Subscriptions per round; what is left waits for the next one.
const MOST: i64 = 50;
/// Occasions are kept so long: longer than any weekly letter can be late.
const OCCASION_DAYS: i64 = 90;

/// One round.
///
/// # Errors
/// When the database does not answer; what was done stays done.
pub async fn purge(scope: &Scope<System>) -> Result<(), Fault> {
    for id in subscription::unconfirmed(scope.db(), forgotten_before(scope.now()), MOST).await? {
        let mut tx = scope.db().begin().await?;
        if subscription::erase(&mut tx, id).await? {
            audit::append(&mut tx, scope.now(), &scope.entry("notice.forgotten", "notice", id, "")).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

/// Forgets occasions that are long over.
///
/// # Errors
/// When the database does not answer.
pub async fn forget(scope: &Scope<System>) -> Result<(), Fault> {
    let mut tx = scope.db().begin().await?;
    occasion::forget(&mut tx, scope.now() - TimeDelta::days(OCCASION_DAYS)).await?;
    tx.commit().await?;
    Ok(())
}
