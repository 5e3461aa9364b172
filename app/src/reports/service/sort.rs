//! Sorting: what a case is about, where it belongs, and who handles it.

use super::triage::{save, seen};
use crate::{
    accounts::{
        policy::{AssignCases, TriageReports},
        scope::Scope,
    },
    forms::{FieldErrors, Problem, Refused},
    kernel::{
        id::{ActorCode, AreaCode, CategoryCode, OwnerCode, ReportId, StaffId},
        place::PlaceType,
    },
    reports::store::case,
    t,
};

/// What a case is about and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classify {
    /// What it is about.
    pub category: CategoryCode,
    /// Where it is.
    pub area: Option<AreaCode>,
    /// What kind of place it is.
    pub place_type: Option<PlaceType>,
    /// Who can do something about the place.
    pub owner: Option<OwnerCode>,
    /// Which unit handles it. Only coordinators may move it to another unit than their own.
    pub unit: Option<ActorCode>,
}

/// Sorts a case.
///
/// # Errors
/// [`Refused`].
pub async fn classify(
    scope: &Scope<TriageReports>,
    id: ReportId,
    version: i64,
    sorted: Classify,
) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let mut report = seen(scope, &mut tx, id, version).await?;
    if sorted.unit != report.unit && !may_move_to(scope, sorted.unit.as_ref()) {
        return Err(Refused::at("unit", t!(scope.lang(), "office-unit-not-yours")));
    }
    let changed = [
        ("category", report.category != sorted.category),
        ("area", report.area != sorted.area),
        ("place_type", report.place_type != sorted.place_type),
        ("owner", report.owner != sorted.owner),
        ("unit", report.unit != sorted.unit),
    ];
    let changed: Vec<&str> = changed.into_iter().filter(|(_, is)| *is).map(|(name, _)| name).collect();
    if changed.is_empty() {
        return Ok(());
    }
    report.category = sorted.category;
    report.area = sorted.area;
    report.place_type = sorted.place_type;
    report.owner = sorted.owner;
    report.unit = sorted.unit;
    save(scope, &mut tx, &report, "report.classified", changed.join(" ")).await?;
    tx.commit().await?;
    Ok(())
}

/// Coordinators move cases anywhere, handlers only to their own unit.
fn may_move_to(scope: &Scope<TriageReports>, unit: Option<&ActorCode>) -> bool {
    let own = scope.staff().and_then(|staff| staff.actor.as_ref());
    scope.narrow::<AssignCases>().is_ok() || (unit.is_some() && unit == own)
}

/// Gives a case to somebody, or to nobody. To oneself everybody may who handles reports.
///
/// # Errors
/// [`Refused`].
pub async fn assign(
    scope: &Scope<TriageReports>,
    id: ReportId,
    version: i64,
    to: Option<StaffId>,
) -> Result<(), Refused> {
    let to_other = to.is_some() && to != scope.staff_id();
    if to_other {
        scope.narrow::<AssignCases>()?;
        let known = case::colleagues(scope.db()).await?;
        if !known.iter().any(|one| Some(one.id) == to) {
            return Err(FieldErrors::one("assigned", Problem::NotAChoice).into());
        }
    }
    let mut tx = scope.db().begin().await?;
    let mut report = seen(scope, &mut tx, id, version).await?;
    report.assigned = to;
    let detail = to.map_or_else(|| "nobody".to_owned(), |who| who.to_string());
    save(scope, &mut tx, &report, "report.assigned", detail).await?;
    tx.commit().await?;
    Ok(())
}
