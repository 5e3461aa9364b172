//! What there is to read of analyses: lists, one with everything beside it, what is due.

use super::{commission, may_read, may_work};
use crate::{
    accounts::{
        self, Change,
        policy::{
            CommissionAnalyses, ReadAnalyses, ReadDecisions, ReadMeasures, ReadObservations, SignedIn, WorkOnAnalyses,
        },
        scope::Scope,
    },
    analysis::{
        model::{Cause, Factor, Placed, State, Step, field_of},
        store::{
            self, Analysis,
            parts::{self, Link},
        },
    },
    fault::Fault,
    forms::Refused,
    kernel::id::AnalysisId,
    measures::{self, Summary},
    platform::clock::local_date,
};
use chrono::{Days, NaiveDate};

/// So many days before its day an assignment counts as one to be done.
pub const SOON: u64 = 14;
/// So many changes are told.
const MOST_CHANGES: i64 = 50;

/// All analyses the person may read, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn all(scope: &Scope<ReadAnalyses>) -> Result<Vec<Analysis>, Fault> {
    let mut found = store::all(scope.db()).await?;
    found.retain(|one| may_read(scope, one));
    Ok(found)
}

/// Assignments that a person should see to, and today.
#[derive(Clone, Debug)]
pub struct Due {
    /// Id, title and last day, the longest due first.
    pub analyses: Vec<(AnalysisId, String, NaiveDate)>,
    /// Today.
    pub today: NaiveDate,
}

/// What the person should see to now: a coordinator all of it, others what was given to their own actor; none when there
/// is nothing, or the person works on none.
///
/// # Errors
/// When the database does not answer.
pub async fn due(scope: &Scope<SignedIn>) -> Result<Option<Due>, Fault> {
    let Ok(scope) = scope.narrow::<WorkOnAnalyses>() else { return Ok(None) };
    let today = local_date(scope.now());
    let near = |one: &Analysis| one.due.filter(|due| *due <= today + Days::new(SOON));
    let mine = |one: &Analysis| one.state == State::Running && may_work(&scope, one);
    let all = store::all(scope.db()).await?;
    let mut analyses: Vec<_> =
        all.into_iter().filter(mine).filter_map(|one| Some((one.id, one.title.clone(), near(&one)?))).collect();
    analyses.sort_by_key(|(id, _, due)| (*due, *id));
    Ok(Some(Due { analyses, today }).filter(|due| !due.analyses.is_empty()))
}

/// A linked measure with what is known of it.
#[derive(Clone, Debug)]
pub struct Answer {
    /// How it is linked.
    pub link: Link,
    /// The measure in few words.
    pub measure: Summary,
}

impl Answer {
    /// Where it stands in the star.
    pub fn placed(&self) -> Placed {
        Placed { field: self.measure.level.map(field_of), point: self.link.point, arena: self.link.arena }
    }
}

/// An analysis with everything its pages show.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The analysis.
    pub one: Analysis,
    /// Its causes.
    pub causes: Vec<Cause>,
    /// Its chain of events.
    pub steps: Vec<Step>,
    /// The factors of its star.
    pub factors: Vec<Factor>,
    /// The measures that answer it; those the person may read.
    pub answers: Vec<Answer>,
    /// What was counted, in the span and before it.
    pub counted: Option<(i64, i64)>,
    /// What was done to it, newest first.
    pub changes: Vec<Change>,
    /// May the person propose, assign, close?
    pub commissions: bool,
    /// May the person work on it?
    pub works: bool,
    /// Does the person belong to the group that sees small numbers?
    pub within: bool,
    /// May the person read the council's decisions?
    pub decisions: bool,
    /// Today.
    pub today: NaiveDate,
}

impl Whole {
    /// Where its measures stand in the star.
    pub fn placed(&self) -> Vec<Placed> {
        self.answers.iter().map(Answer::placed).collect()
    }
}

/// Loads an analysis.
///
/// # Errors
/// [`Fault::NotFound`] when there is none the person may read.
pub async fn whole(scope: &Scope<ReadAnalyses>, id: AnalysisId) -> Result<Whole, Fault> {
    let db = scope.db();
    let found = store::by_id(db, id).await?.filter(|one| may_read(scope, one));
    let one = found.ok_or(Fault::NotFound)?;
    let within = scope.narrow::<ReadObservations>().is_ok();
    // What was reported is told as it was counted then; outside the group there is nothing else.
    let counted = match one.counted {
        Some(counted) => Some(counted),
        None if within => commission::counted(scope, &one).await.map_err(fault)?,
        None => None,
    };
    let known = measures::all(&scope.narrow::<ReadMeasures>()?).await?;
    let links = parts::links(db, id).await?;
    let answer = |link: Link| {
        let measure = known.iter().find(|measure| measure.id == link.measure)?.clone();
        Some(Answer { link, measure })
    };
    Ok(Whole {
        causes: parts::causes(db, id).await?,
        steps: parts::steps(db, id).await?,
        factors: parts::factors(db, id).await?,
        answers: links.into_iter().filter_map(answer).collect(),
        counted,
        changes: if within { accounts::changes(scope, "analysis", id, MOST_CHANGES).await? } else { Vec::new() },
        commissions: scope.narrow::<CommissionAnalyses>().is_ok(),
        works: scope.narrow::<WorkOnAnalyses>().is_ok_and(|work| may_work(&work, &one)),
        within,
        decisions: scope.narrow::<ReadDecisions>().is_ok(),
        today: local_date(scope.now()),
        one,
    })
}

fn fault(refused: Refused) -> Fault {
    match refused {
        Refused::Fault(fault) => fault,
        Refused::Form(_) => Fault::BadRequest,
    }
}

/// Every measure that can be linked, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn to_link(scope: &Scope<WorkOnAnalyses>) -> Result<Vec<Summary>, Fault> {
    let mut known = measures::all(&scope.narrow::<ReadMeasures>()?).await?;
    known.retain(|one| one.state != measures::State::Dropped);
    Ok(known)
}

/// What others did since version `seen`, newest first.
pub fn since(whole: &Whole, seen: i64) -> &[Change] {
    let many = usize::try_from(whole.one.version - seen).unwrap_or(1).clamp(1, 5);
    &whole.changes[..many.min(whole.changes.len())]
}
