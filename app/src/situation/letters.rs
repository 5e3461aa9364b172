//! Those who get every picture, as this slice needs to know them.

use super::content::Content;
use crate::{
    accounts::{policy::MakeDocuments, scope::Scope},
    fault::Fault,
    observations::period_path,
    platform::db::Tx,
};

/// Where a frozen version is read.
pub fn version_path(key: &str, number: i64) -> String {
    format!("{}/version/{number}", period_path(key))
}

/// What leaves the group when a picture is delgiven: the bounded version, as everybody outside the group reads it.
#[derive(Clone, Debug)]
pub struct Told {
    /// Key of its period.
    pub key: String,
    /// Its version.
    pub number: i64,
    /// Where it is read.
    pub path: String,
    /// What stands in it.
    pub content: Content,
}

/// Whoever writes to the recipients of reports. That slice knows this one, so this one cannot know it: it is handed in
/// where the addresses are wired (`routes.rs`).
pub trait Letters: Send + Sync + 'static {
    /// A letter that waits for the step to be taken.
    type Ready: Send;

    /// The names of those who get every picture, and whether they have an address.
    fn recipients(scope: &Scope<MakeDocuments>) -> impl Future<Output = Result<Vec<(String, bool)>, Fault>> + Send;

    /// Writes and seals the letters; the write lock is not held meanwhile.
    fn letters(
        scope: &Scope<MakeDocuments>,
        told: Told,
    ) -> impl Future<Output = Result<Vec<Self::Ready>, Fault>> + Send;

    /// Sends them, in the transaction of the step.
    fn send(
        scope: &Scope<MakeDocuments>,
        tx: &mut Tx,
        key: &str,
        letters: Vec<Self::Ready>,
    ) -> impl Future<Output = Result<(), Fault>> + Send;
}
