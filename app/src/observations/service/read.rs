//! What other slices read of the observations.

use crate::{
    accounts::{
        policy::{Capability, ReadObservations, ReadSituation},
        scope::Scope,
    },
    fault::Fault,
    kernel::{days::Days, period::Period},
    observations::{
        model::Stage,
        store::{self, Count, Row},
    },
    platform::{clock::Timestamp, db::Tx},
};

/// Counts what was taken in during some days, by everything it can be told apart by. Small numbers are among them: what
/// is shown outside the group is the caller's to bound.
///
/// # Errors
/// When the database does not answer.
pub async fn count(scope: &Scope<ReadSituation>, days: &Days) -> Result<Vec<Count>, Fault> {
    Ok(store::count(scope.db(), days).await?)
}

/// The newest observations of some days.
///
/// # Errors
/// When the database does not answer.
pub async fn newest(scope: &Scope<ReadObservations>, days: &Days, limit: i64) -> Result<Vec<Row>, Fault> {
    Ok(store::newest(scope.db(), days, limit).await?)
}

/// Keys of the latest periods, with how many observations each holds.
///
/// # Errors
/// When the database does not answer.
pub async fn latest(scope: &Scope<ReadSituation>, limit: i64) -> Result<Vec<(String, i64)>, Fault> {
    Ok(store::latest(scope.db(), limit).await?)
}

/// The state of a period; none when nothing was taken into it yet.
///
/// # Errors
/// When the database does not answer.
pub async fn state(scope: &Scope<ReadSituation>, period: &str) -> Result<Option<String>, Fault> {
    Ok(store::state(scope.db(), period).await?)
}

/// The stages of the latest periods, by key.
///
/// # Errors
/// When the database does not answer.
pub async fn stages<C: Capability>(scope: &Scope<C>, limit: i64) -> Result<Vec<(String, Stage)>, Fault> {
    let all = store::states(scope.db(), limit).await?;
    Ok(all.into_iter().filter_map(|(key, state)| Some((key, Stage::of(Some(&state))?))).collect())
}

/// The stage of a period, inside a transaction: the period comes into being, and nobody else moves it until that ends.
///
/// # Errors
/// [`Fault::Conflict`] when a newer program wrote it.
pub async fn held_stage(tx: &mut Tx, period: &Period) -> Result<Stage, Fault> {
    store::open(tx, period).await?;
    let state = store::state_in(tx, &period.key()).await?;
    Stage::of(state.as_deref()).ok_or(Fault::Conflict)
}

/// Tells those who have a picture open that something came into it, in the transaction that brings it.
///
/// # Errors
/// When the database does not answer.
pub async fn tell(tx: &mut Tx, period: &str, what: &str, now: Timestamp) -> Result<(), Fault> {
    Ok(store::tell(tx, period, what, now).await?)
}

/// Tells those who have any picture open that figures which stand in several of them are others now: those of months, and what a
/// series is called.
///
/// # Errors
/// When the database does not answer.
pub async fn tell_all(tx: &mut Tx, what: &str, now: Timestamp) -> Result<(), Fault> {
    Ok(store::tell_all(tx, what, now).await?)
}

/// Moves a period from one stage to another, in the caller's transaction. Which steps there are, the situation knows.
///
/// # Errors
/// [`Fault::Conflict`] when it does not stand there any more.
pub async fn move_stage(tx: &mut Tx, period: &Period, from: Stage, to: Stage) -> Result<(), Fault> {
    if store::move_on(tx, &period.key(), from, to).await? { Ok(()) } else { Err(Fault::Conflict) }
}
