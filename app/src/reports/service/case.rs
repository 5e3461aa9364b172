//! A case as the office sees it: the report, its history, what resembles it, and who did what.

use super::similar;
use crate::{
    accounts::{
        self, Change,
        policy::{AssignCases, TriageReports},
        scope::Scope,
    },
    fault::Fault,
    kernel::id::{PhotoId, ReportId, StaffId},
    observations::{self, Placed},
    platform::audit,
    reports::{
        model::{Event, PhotoState, Report},
        store::{
            self, case,
            case::Colleague,
            event,
            likes::{self, Like},
            report,
        },
    },
};
use chrono::TimeDelta;
use std::collections::HashMap;

/// A case with everything beside it.
#[derive(Clone, Debug)]
pub struct Case {
    /// The report.
    pub report: Report,
    /// Its whole history.
    pub events: Vec<Event>,
    /// The names behind the history, and of the person who handles it.
    pub names: HashMap<StaffId, String>,
    /// Is there an address for answers, and is it confirmed?
    pub contact: Option<bool>,
    /// What may be about the same thing, with metres where both have a point.
    pub similar: Vec<(Like, Option<f64>)>,
    /// What was merged into it.
    pub merged: Vec<Like>,
    /// Where it counts in the situation picture, if it was taken in.
    pub placed: Option<Placed>,
    /// Whom it can be given to; empty unless the person may.
    pub colleagues: Vec<Colleague>,
}

/// Loads a case within reach.
///
/// # Errors
/// [`Fault::NotFound`] when it is not there or out of reach: the two look the same.
pub async fn case(scope: &Scope<TriageReports>, id: ReportId) -> Result<Case, Fault> {
    let db = scope.db();
    let Some(report) = report::by_id(db, id, &scope.reach()).await? else {
        return Err(Fault::NotFound);
    };
    let mut names: HashMap<StaffId, String> = case::authors(db, id).await?.into_iter().collect();
    if let Some(who) = report.assigned
        && let Some(name) = case::name_of(db, who).await?
    {
        names.insert(who, name);
    }
    let may_assign = scope.narrow::<AssignCases>().is_ok();
    Ok(Case {
        events: event::events_of(db, id, true).await?,
        contact: store::contact::of(db, id).await?.map(|contact| contact.confirmed_at.is_some()),
        similar: similar::similar(scope, &report).await?,
        merged: likes::merged_into(db, &scope.reach(), id).await?,
        placed: observations::placed(&scope.narrow()?, id).await?,
        colleagues: if may_assign { case::colleagues(db).await? } else { Vec::new() },
        names,
        report,
    })
}

/// Loads a case for somebody to read. Each person's opening stands in the log, once an hour; when it cannot be
/// written, nothing is shown.
///
/// # Errors
/// As [`case()`].
pub async fn open(scope: &Scope<TriageReports>, id: ReportId) -> Result<Case, Fault> {
    let case = case(scope, id).await?;
    let lately = scope.now() - TimeDelta::hours(1);
    if !case::is_opened(scope.db(), id, scope.staff_id(), lately).await? {
        let mut tx = scope.db().begin().await?;
        audit::append(&mut tx, scope.now(), &scope.entry("report.opened", "report", id, "")).await?;
        tx.commit().await?;
    }
    Ok(case)
}

/// What others did since version `seen`, newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn changes_since(scope: &Scope<TriageReports>, report: &Report, seen: i64) -> Result<Vec<Change>, Fault> {
    let many = (report.version - seen).clamp(1, 5);
    accounts::changes(scope, "report", report.id, many).await
}

/// The photo of a case within reach, when it can be shown.
///
/// # Errors
/// When the database does not answer.
pub async fn photo(scope: &Scope<TriageReports>, id: ReportId) -> Result<Option<PhotoId>, Fault> {
    let report = report::by_id(scope.db(), id, &scope.reach()).await?;
    let ready = report.filter(|report| report.photo_state == PhotoState::Ready);
    Ok(ready.and_then(|report| report.photo))
}
