//! Where observations come from, as this slice needs to know it.

use crate::{
    accounts::{policy::FeedSituation, scope::Scope},
    fault::Fault,
    kernel::id::ReportId,
    observations::Reason,
    platform::{clock::Timestamp, db::Tx},
};
use std::{collections::HashSet, ops::Range};

/// The slice that reports belong to. It knows this slice, so this one cannot know it: it is handed in where the
/// addresses are wired (`routes.rs`).
pub trait Origin: Send + Sync + 'static {
    /// The reports taken in between two moments that the person may open.
    fn reachable(
        scope: &Scope<FeedSituation>,
        taken_in: Range<Timestamp>,
    ) -> impl Future<Output = Result<HashSet<ReportId>, Fault>> + Send;

    /// May the person open this report?
    fn reaches(scope: &Scope<FeedSituation>, report: ReportId) -> impl Future<Output = Result<bool, Fault>> + Send;

    /// Tells a report that it counts no longer, in the transaction that takes its observation out.
    fn taken_out(
        scope: &Scope<FeedSituation>,
        tx: &mut Tx,
        report: ReportId,
        why: Reason,
    ) -> impl Future<Output = Result<(), Fault>> + Send;

    /// The page of a report.
    fn path(report: ReportId) -> String;
}
