//! What happened lately, as figures anybody may see.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    reports::store,
};
use chrono::TimeDelta;

/// How far back the figures go.
pub const DAYS: i64 = 30;
/// Fewer than this are not told: in a small place a single report may point at a person.
pub const LEAST_TOLD: i64 = 3;
/// The start page is opened more often than any other, and its figures may be this old.
const REMEMBERED: TimeDelta = TimeDelta::minutes(1);

/// Counts of the last [`DAYS`] days. `None` where the number is too small to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Latest {
    /// Reports received.
    pub received: Option<i64>,
    /// Of these, with a first answer.
    pub answered: Option<i64>,
    /// Of these, where something was done.
    pub done: Option<i64>,
}

impl Latest {
    fn of((received, answered, done): (i64, i64, i64)) -> Self {
        let told = |count: i64| (count >= LEAST_TOLD).then_some(count);
        Self { received: told(received), answered: told(answered), done: told(done) }
    }
}

/// The figures of the start page; up to a minute old.
///
/// # Errors
/// When the database does not answer.
pub async fn latest(scope: &Scope<Public>) -> Result<Latest, Fault> {
    let count = async {
        let since = scope.now() - TimeDelta::days(DAYS);
        Ok(Latest::of(store::latest::since(scope.db(), since).await?))
    };
    scope.municipality().remembered().or_made(scope.now(), REMEMBERED, count).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_are_not_told() {
        let told = Latest::of((12, 3, 2));
        assert_eq!((told.received, told.answered, told.done), (Some(12), Some(3), None));
        assert_eq!(Latest::of((2, 2, 0)).received, None);
    }
}
