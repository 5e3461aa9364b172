//! What other slices read of the observations.

use crate::{
    accounts::{
        policy::{ReadObservations, ReadSituation},
        scope::Scope,
    },
    fault::Fault,
    kernel::days::Days,
    observations::store::{self, Count, Row},
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
