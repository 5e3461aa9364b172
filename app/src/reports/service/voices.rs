//! How many said the same thing in the same area, and what became of it: sums for whoever answers all of them at once.

use crate::{
    accounts::{policy::Capability, scope::Scope},
    fault::Fault,
    kernel::id::{AreaCode, CategoryCode},
    platform::clock::Timestamp,
    reports::store::voices,
};

/// Sums of reports. Beside an area they may be small: see [`observations::FEWEST_TO_SHARE`](crate::observations::FEWEST_TO_SHARE)
/// before they are told to anybody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Voices {
    /// Reports somebody has looked at; no duplicates, and none that was removed.
    pub all: i64,
    /// Where something was done.
    pub done: i64,
    /// Where it was said that nothing is done.
    pub refused: i64,
}

impl Voices {
    /// Together with others.
    #[must_use]
    pub fn and(self, more: Self) -> Self {
        Self { all: self.all + more.all, done: self.done + more.done, refused: self.refused + more.refused }
    }
}

/// The sums since a moment by area and category, whoever handles the reports.
///
/// # Errors
/// When the database does not answer.
pub async fn voices<C: Capability>(
    scope: &Scope<C>,
    since: Timestamp,
) -> Result<Vec<(Option<AreaCode>, CategoryCode, Voices)>, Fault> {
    let rows = voices::since(scope.db(), since).await?;
    let rows = rows.into_iter();
    Ok(rows.map(|(area, category, all, done, refused)| (area, category, Voices { all, done, refused })).collect())
}
