//! What waits for a person, each part only where the roles allow it.

use crate::{
    accounts::{
        policy::{ReadSituation, SignedIn, TendOutbox, TriageReports},
        scope::Scope,
    },
    council,
    fault::Fault,
    kernel::period::{Period, TWO_WEEK_ANCHOR},
    platform::{clock::local_date, outbox},
    reports::{self, InboxCounts},
};
use chrono::NaiveDate;

/// What waits. A part that is none belongs to a room the person may not enter.
#[derive(Clone, Debug, Default)]
pub struct Waiting {
    /// Reports.
    pub reports: Option<InboxCounts>,
    /// The last day of the open period of the situation picture.
    pub period_ends: Option<NaiveDate>,
    /// Meetings, and what awaits decision.
    pub council: Option<council::Waiting>,
    /// Errands that nobody tries any more.
    pub stuck: Option<i64>,
}

/// Gathers what waits for the person.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(scope: &Scope<SignedIn>) -> Result<Waiting, Fault> {
    let mut waiting = Waiting::default();
    if let Ok(triage) = scope.narrow::<TriageReports>() {
        waiting.reports = Some(reports::inbox_counts(&triage).await?);
    }
    if scope.narrow::<ReadSituation>().is_ok() {
        let today = local_date(scope.now());
        let cadence = scope.profile().situation.cadence;
        waiting.period_ends = Some(Period::containing(cadence, today, TWO_WEEK_ANCHOR).last());
    }
    waiting.council = council::waiting(scope).await?;
    if let Ok(tend) = scope.narrow::<TendOutbox>() {
        waiting.stuck = Some(outbox::dead(tend.db()).await?);
    }
    Ok(waiting)
}
