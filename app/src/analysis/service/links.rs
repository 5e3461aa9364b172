//! Measures that answer an analysis: linked, placed in the star, or drafted from a cause.

use super::{save, seen, without_persons};
use crate::{
    accounts::{
        policy::{CommissionAnalyses, DecideMeasures, ReadMeasures, WorkOnAnalyses},
        scope::Scope,
    },
    analysis::{
        model::{Act, Arena, Point},
        store::parts::{self, Link},
    },
    fault::Fault,
    forms::Refused,
    kernel::id::{AnalysisId, CauseId, MeasureId},
    measures::{self, Decided},
};

/// Where a measure is linked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// The measure.
    pub measure: MeasureId,
    /// The cause it works on.
    pub cause: Option<CauseId>,
    /// The arena it works in.
    pub arena: Option<Arena>,
    /// The point it is meant for.
    pub point: Option<Point>,
}

/// Links a measure, or places it anew.
///
/// # Errors
/// [`Refused`]; a measure the person may not read is not found.
pub async fn link(scope: &Scope<WorkOnAnalyses>, seen_as: (AnalysisId, i64), to: Linked) -> Result<(), Refused> {
    let known = measures::all(&scope.narrow::<ReadMeasures>()?).await?;
    let causes = parts::causes(scope.db(), seen_as.0).await?;
    let mut tx = scope.db().begin().await?;
    let one = seen(scope, &mut tx, seen_as, Act::Work).await?;
    let has_cause = to.cause.is_none_or(|id| causes.iter().any(|cause| cause.id == id));
    if !has_cause || known.iter().all(|measure| measure.id != to.measure) {
        return Err(Fault::NotFound.into());
    }
    let Linked { measure, cause, arena, point } = to;
    parts::link(&mut tx, one.id, &Link { measure, cause, arena, point }).await?;
    save(scope, &mut tx, &one, ("analysis.worked", "measure")).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a link away; the measure stays.
///
/// # Errors
/// [`Refused`].
pub async fn unlink(
    scope: &Scope<WorkOnAnalyses>,
    seen_as: (AnalysisId, i64),
    measure: MeasureId,
) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let one = seen(scope, &mut tx, seen_as, Act::Work).await?;
    parts::unlink(&mut tx, one.id, measure).await?;
    save(scope, &mut tx, &one, ("analysis.worked", "measure")).await?;
    tx.commit().await?;
    Ok(())
}

/// Drafts a measure against a cause: problem, cause, area and kind come along, the rest is written there. It is linked.
///
/// # Errors
/// [`Refused`].
pub async fn suggest(
    scope: &Scope<CommissionAnalyses>,
    seen_as: (AnalysisId, i64),
    cause: CauseId,
    title: String,
) -> Result<MeasureId, Refused> {
    without_persons(scope, [("measure_title", title.as_str())])?;
    let causes = parts::causes(scope.db(), seen_as.0).await?;
    let mut tx = scope.db().begin().await?;
    let one = seen(scope, &mut tx, seen_as, Act::Work).await?;
    let Some(cause) = causes.into_iter().find(|one| one.id == cause) else { return Err(Fault::NotFound.into()) };
    let decided = Decided {
        title,
        problem: one.problem.chars().take(measures::LONGEST_PROBLEM).collect(),
        cause: cause.words,
        area: one.area.clone(),
        category: one.category.clone(),
        ..Decided::default()
    };
    let measure = measures::create_decided(&mut tx, &scope.narrow::<DecideMeasures>()?, decided).await?;
    parts::link(&mut tx, one.id, &Link { measure, cause: Some(cause.id), arena: None, point: None }).await?;
    save(scope, &mut tx, &one, ("analysis.worked", "measure")).await?;
    tx.commit().await?;
    Ok(measure)
}
