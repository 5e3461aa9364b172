//! What the situation picture asks of reports: who may open them, and that they hear when they count no longer.

use super::triage::{moved, save, tell};
use crate::{
    accounts::{
        policy::{FeedSituation, TriageReports},
        scope::Scope,
    },
    fault::Fault,
    forms::Refused,
    kernel::id::ReportId,
    observations::{Origin, Reason},
    platform::{clock::Timestamp, db::Tx},
    reports::{
        model::{Event, EventKind, Status},
        store::{case, event, report},
    },
};
use std::{collections::HashSet, ops::Range};

/// Observations that come from a report.
pub struct FromReport;

impl Origin for FromReport {
    async fn reachable(scope: &Scope<FeedSituation>, taken_in: Range<Timestamp>) -> Result<HashSet<ReportId>, Fault> {
        let found = case::taken_in_within(scope.db(), &scope.reach(), taken_in.start, taken_in.end).await?;
        Ok(found.into_iter().collect())
    }

    async fn reaches(scope: &Scope<FeedSituation>, id: ReportId) -> Result<bool, Fault> {
        Ok(report::by_id(scope.db(), id, &scope.reach()).await?.is_some())
    }

    async fn taken_out(scope: &Scope<FeedSituation>, tx: &mut Tx, id: ReportId, why: Reason) -> Result<(), Fault> {
        let scope = scope.narrow::<TriageReports>()?;
        hand_back(&scope, tx, id, why).await.map_err(|refused| match refused {
            Refused::Fault(fault) => fault,
            Refused::Form(_) => Fault::Conflict,
        })
    }

    fn path(report: ReportId) -> String {
        format!("/personal/inkorg/{report}")
    }
}

/// Writes into the history that the report counts no longer, for staff only. One that stood as part of the picture is
/// in review again: somebody must decide anew. What was answered stays answered.
async fn hand_back(scope: &Scope<TriageReports>, tx: &mut Tx, id: ReportId, why: Reason) -> Result<(), Refused> {
    report::hold(tx, [id, id]).await?;
    let Some(report) = report::by_id_in(tx, id, &scope.reach()).await? else {
        return Err(Refused::Fault(Fault::NotFound));
    };
    let line = Event::new(scope.new_id(), id, scope.now(), EventKind::TakenOut)
        .reason(why.code())
        .by(scope.staff_id())
        .hidden();
    event::append_event(tx, &line).await?;
    let before = report.status;
    let after = if before == Status::InSituation { moved(scope, report, Status::InReview) } else { report };
    if after.status != before {
        tell(scope, tx, &after, String::new(), "").await?;
    }
    save(scope, tx, &after, "report.taken_out", format!("{why} {before} -> {}", after.status)).await
}
