//! The work itself: causes, the chain, the star, what is counted, what was found.

use super::{save, seen, without_persons};
use crate::{
    accounts::{policy::WorkOnAnalyses, scope::Scope},
    analysis::{
        model::{Act, Bone, Cause, Factor, MOST, Point, Step},
        store::{Analysis, parts},
    },
    fault::Fault,
    forms::Refused,
    kernel::id::{AnalysisId, CategoryCode, CauseId},
    platform::db::Tx,
    t,
};
use chrono::NaiveDate;

/// What every act of the work says first.
type Seen = (AnalysisId, i64);

async fn begin(scope: &Scope<WorkOnAnalyses>, seen_as: Seen) -> Result<(Tx, Analysis), Refused> {
    let mut tx = scope.db().begin().await?;
    let one = seen(scope, &mut tx, seen_as, Act::Work).await?;
    Ok((tx, one))
}

async fn end(scope: &Scope<WorkOnAnalyses>, mut tx: Tx, one: &Analysis, what: &str) -> Result<(), Refused> {
    save(scope, &mut tx, one, ("analysis.worked", what)).await?;
    tx.commit().await?;
    Ok(())
}

/// A cause about to be hung up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCause {
    /// The bone of a direct one.
    pub bone: Option<Bone>,
    /// The direct cause an indirect one lies behind; it has the bone of that.
    pub direct: Option<CauseId>,
    /// In words.
    pub words: String,
}

/// Hangs a cause up: on a bone, or behind a direct cause.
///
/// # Errors
/// [`Refused`]. Only a direct cause of the same analysis can have another behind it.
pub async fn add_cause(scope: &Scope<WorkOnAnalyses>, seen_as: Seen, new: NewCause) -> Result<(), Refused> {
    without_persons(scope, [("words", new.words.as_str())])?;
    let there = parts::causes(scope.db(), seen_as.0).await?;
    let (mut tx, one) = begin(scope, seen_as).await?;
    if there.len() >= MOST {
        return Err(Refused::at("words", t!(scope.lang(), "analysis-many", most = MOST)));
    }
    let behind = new.direct.map(|id| there.iter().find(|cause| cause.id == id && cause.direct.is_none()));
    let bone = match behind {
        Some(Some(direct)) => direct.bone,
        Some(None) => return Err(Refused::at("direct", t!(scope.lang(), "analysis-must-direct"))),
        None => new.bone.ok_or_else(|| Refused::at("bone", t!(scope.lang(), "analysis-must-bone")))?,
    };
    let cause = Cause { id: scope.new_id(), bone, direct: new.direct, words: new.words };
    // The version only grows, so what is hung up last stands last.
    parts::add_cause(&mut tx, one.id, &cause, one.version).await?;
    end(scope, tx, &one, "cause").await
}

/// Gives a cause other words.
///
/// # Errors
/// [`Refused`].
pub async fn reword(scope: &Scope<WorkOnAnalyses>, seen_as: Seen, cause: CauseId, words: &str) -> Result<(), Refused> {
    without_persons(scope, [("words", words)])?;
    let (mut tx, one) = begin(scope, seen_as).await?;
    if !parts::reword(&mut tx, one.id, cause, words).await? {
        return Err(Fault::NotFound.into());
    }
    end(scope, tx, &one, "cause").await
}

/// Takes a cause down, and what lies behind it.
///
/// # Errors
/// [`Refused`].
pub async fn forget_cause(scope: &Scope<WorkOnAnalyses>, seen_as: Seen, cause: CauseId) -> Result<(), Refused> {
    let (mut tx, one) = begin(scope, seen_as).await?;
    parts::forget_cause(&mut tx, one.id, cause).await?;
    end(scope, tx, &one, "cause").await
}

/// Writes the chain of events.
///
/// # Errors
/// [`Refused`].
pub async fn write_steps(scope: &Scope<WorkOnAnalyses>, seen_as: Seen, steps: &[Step]) -> Result<(), Refused> {
    let texts = steps.iter().flat_map(|step| [step.words.as_str(), step.breaks.as_str()]);
    without_persons(scope, texts.map(|text| ("step", text)))?;
    if steps.len() > MOST {
        return Err(Refused::at("step", t!(scope.lang(), "analysis-many", most = MOST)));
    }
    let (mut tx, one) = begin(scope, seen_as).await?;
    parts::write_steps(&mut tx, one.id, steps).await?;
    end(scope, tx, &one, "chain").await
}

/// Says which observations are counted: of the analysis' area, of a kind, within some days.
///
/// # Errors
/// [`Refused`].
pub async fn count(
    scope: &Scope<WorkOnAnalyses>,
    seen_as: Seen,
    category: Option<CategoryCode>,
    span: Option<(NaiveDate, NaiveDate)>,
) -> Result<(), Refused> {
    if span.is_some_and(|(first, last)| first > last) {
        return Err(Refused::at("last", t!(scope.lang(), "analysis-span-turned")));
    }
    let (tx, one) = begin(scope, seen_as).await?;
    end(scope, tx, &Analysis { category, span, ..one }, "observations").await
}

/// Writes what was found and what is proposed.
///
/// # Errors
/// [`Refused`].
pub async fn find(
    scope: &Scope<WorkOnAnalyses>,
    seen_as: Seen,
    found: String,
    proposals: String,
) -> Result<(), Refused> {
    without_persons(scope, [("found", found.as_str()), ("proposals", proposals.as_str())])?;
    let (tx, one) = begin(scope, seen_as).await?;
    end(scope, tx, &Analysis { found, proposals, ..one }, "found").await
}

/// Writes the star: the points that are touched, and the factors.
///
/// # Errors
/// [`Refused`].
pub async fn write_star(
    scope: &Scope<WorkOnAnalyses>,
    seen_as: Seen,
    points: Vec<Point>,
    factors: &[Factor],
) -> Result<(), Refused> {
    without_persons(scope, factors.iter().map(|one| ("factor", one.words.as_str())))?;
    if factors.iter().filter(|one| one.code.is_empty()).count() > MOST {
        return Err(Refused::at("factor", t!(scope.lang(), "analysis-many", most = MOST)));
    }
    let (mut tx, one) = begin(scope, seen_as).await?;
    parts::write_factors(&mut tx, one.id, factors).await?;
    end(scope, tx, &Analysis { points, ..one }, "star").await
}
