//! What there is to read of measures: lists, one with everything beside it, what goes on somewhere.

use super::may_follow;
use crate::{
    accounts::{
        self, Change,
        policy::{DecideMeasures, FollowMeasures, ReadMeasures, ReadObservations},
        scope::Scope,
    },
    fault::Fault,
    kernel::id::{AreaCode, MeasureId},
    measures::{
        model::{FEWEST_DAYS, Spans, State, spans},
        store::{
            self, Measure,
            follow_up::{self, FollowUp},
            lists,
        },
    },
    observations,
    platform::clock::local_date,
};
use chrono::{Days, NaiveDate};

pub use store::lists::Summary;

/// So many days before its day a follow-up counts as one to be done.
pub const SOON: u64 = 7;
/// So many changes are told.
const MOST_CHANGES: i64 = 50;

/// May somebody read a measure in this state? What nobody has decided stays with those who work on it.
fn is_open(scope: &Scope<ReadMeasures>, state: State) -> bool {
    !matches!(state, State::Draft | State::Dropped) || scope.narrow::<FollowMeasures>().is_ok()
}

/// All measures the person may read, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn all(scope: &Scope<ReadMeasures>) -> Result<Vec<Summary>, Fault> {
    let mut found = lists::all(scope.db()).await?;
    found.retain(|one| is_open(scope, one.state));
    Ok(found)
}

/// What goes on, in an area or everywhere, the next to end first. Its figures may be small: see
/// [`observations::FEWEST_TO_SHARE`] before they leave the group.
///
/// # Errors
/// When the database does not answer.
pub async fn ongoing(scope: &Scope<ReadMeasures>, area: Option<&AreaCode>) -> Result<Vec<Summary>, Fault> {
    let mut found = lists::all(scope.db()).await?;
    found.retain(|one| one.state == State::Running && (area.is_none() || one.area.as_ref() == area));
    found.sort_by_key(|one| (one.ends, one.id));
    Ok(found)
}

/// Is a measure to be looked at by today, or within days?
pub fn is_to_follow(one: &Summary, today: NaiveDate) -> bool {
    one.state == State::Running && one.next.is_some_and(|next| next <= today + Days::new(SOON))
}

/// Measures that a person should look at, and today.
#[derive(Clone, Debug)]
pub struct ToFollow {
    /// The measures, the longest due first.
    pub measures: Vec<Summary>,
    /// Today.
    pub today: NaiveDate,
}

/// What the person should look at now: a coordinator all of it, others what their own actor answers for.
///
/// # Errors
/// When the database does not answer.
pub async fn to_follow(scope: &Scope<FollowMeasures>) -> Result<ToFollow, Fault> {
    let today = local_date(scope.now());
    let own = scope.staff().and_then(|staff| staff.actor.clone());
    let everything = scope.narrow::<DecideMeasures>().is_ok();
    let mut measures = lists::all(scope.db()).await?;
    measures.retain(|one| is_to_follow(one, today) && (everything || own.is_some() && one.actor == own));
    measures.sort_by_key(|one| (one.next, one.id));
    Ok(ToFollow { measures, today })
}

/// A measure with everything its page shows.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The measure.
    pub measure: Measure,
    /// Its follow-ups, in the order of their days.
    pub follow_ups: Vec<FollowUp>,
    /// What was done to it, newest first.
    pub changes: Vec<Change>,
    /// What it took the place of.
    pub predecessor: Option<(MeasureId, String)>,
    /// What took its place.
    pub successor: Option<(MeasureId, String)>,
    /// Observations before and since; none for those outside the group.
    pub counted: Option<Comparison>,
    /// May the person start it, strike it out, give it to somebody else?
    pub decides: bool,
    /// May the person change it and follow it up?
    pub follows: bool,
    /// Does the person belong to the group that sees small numbers?
    pub within: bool,
    /// Today.
    pub today: NaiveDate,
}

/// How many observations of its kind its area had before and since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The days that are compared.
    pub spans: Spans,
    /// Before.
    pub before: i64,
    /// Since.
    pub after: i64,
}

impl Comparison {
    /// Too few days to say anything?
    pub fn is_early(&self) -> bool {
        self.spans.days() < FEWEST_DAYS
    }
}

/// Loads a measure.
///
/// # Errors
/// [`Fault::NotFound`] when there is none the person may read.
pub async fn whole(scope: &Scope<ReadMeasures>, id: MeasureId) -> Result<Whole, Fault> {
    let (db, today) = (scope.db(), local_date(scope.now()));
    let found = store::by_id(db, id).await?.filter(|measure| is_open(scope, measure.state));
    let measure = found.ok_or(Fault::NotFound)?;
    let successor = store::successor(db, id).await?.filter(|(.., state)| is_open(scope, *state));
    let predecessor = match measure.replaces {
        Some(of) => store::title(db, of).await?,
        None => None,
    };
    Ok(Whole {
        follow_ups: follow_up::of(db, id).await?,
        changes: accounts::changes(scope, "measure", id, MOST_CHANGES).await?,
        successor: successor.map(|(id, title, _)| (id, title)),
        counted: counted(scope, &measure, today).await?,
        decides: scope.narrow::<DecideMeasures>().is_ok(),
        follows: scope.narrow::<FollowMeasures>().is_ok_and(|follow| may_follow(&follow, &measure)),
        within: scope.narrow::<ReadObservations>().is_ok(),
        predecessor,
        measure,
        today,
    })
}

/// Counts what there was to count: of a started measure with an area and a kind of problem. Outside the group nothing: the
/// days move with today and with the measure, and what two pages tell could be subtracted.
async fn counted(
    scope: &Scope<ReadMeasures>,
    measure: &Measure,
    today: NaiveDate,
) -> Result<Option<Comparison>, Fault> {
    let Ok(within) = scope.narrow::<ReadObservations>() else { return Ok(None) };
    let facts = &measure.facts;
    let (Some(area), Some(category), Some(starts)) = (&facts.area, &facts.category, facts.starts) else {
        return Ok(None);
    };
    if measure.started_at.is_none() {
        return Ok(None);
    }
    let ended = measure.ended_at.map(local_date);
    let until = [Some(today), facts.ends, ended].into_iter().flatten().min().unwrap_or(today);
    let Some(spans) = spans(starts, until) else { return Ok(None) };
    let [before, after] = observations::count_in(&within, area, category, [spans.before, spans.after]).await?;
    Ok(Some(Comparison { spans, before, after }))
}

/// What others did since version `seen`, newest first.
pub fn since(whole: &Whole, seen: i64) -> &[Change] {
    let many = usize::try_from(whole.measure.version - seen).unwrap_or(1).clamp(1, 5);
    &whole.changes[..many.min(whole.changes.len())]
}
