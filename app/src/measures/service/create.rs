//! New measures: drafted by the coordinator, captured from a meeting, or in place of one that did not help.

use super::{complete, without_persons};
use crate::{
    accounts::{
        policy::{Capability, DecideMeasures, FollowMeasures},
        scope::Scope,
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{ActorCode, AreaCode, CategoryCode, MeasureId},
        pii,
        words::bounded,
    },
    measures::{
        model::{Facts, LONGEST_TEXT, LONGEST_TITLE, Planned, State, follow_ups},
        store::{self, Measure, follow_up},
    },
    platform::{audit, db::Tx},
};
use chrono::NaiveDate;

/// Writes a measure down, and starts it at once if `start` says so and nothing is missing.
///
/// # Errors
/// [`Refused::Form`] with everything that is missing, or that points at a person; then nothing is written.
pub async fn create(scope: &Scope<DecideMeasures>, facts: Facts, start: bool) -> Result<MeasureId, Refused> {
    let mut errors = without_persons(scope, facts.texts());
    if start {
        errors.extend(complete(&facts));
    }
    if !errors.is_empty() {
        return Err(Refused::Form(errors));
    }
    let mut tx = scope.db().begin().await?;
    let mut measure = a_draft(scope, facts);
    if start {
        (measure.state, measure.started_at) = (State::Running, Some(scope.now()));
    }
    store::insert(&mut tx, &measure).await?;
    let (action, detail) = if start { ("measure.started", "new") } else { ("measure.drafted", "") };
    audit::append(&mut tx, scope.now(), &scope.entry(action, "measure", measure.id, detail)).await?;
    if start {
        plan(scope, &mut tx, measure.id, &planned(scope, &measure.facts)).await?;
    }
    tx.commit().await?;
    Ok(measure.id)
}

/// A decision of a meeting: what, who, and by when. The rest is written afterwards, before the measure starts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    /// The id the form was made with, so that one that is sent twice decides once; a new one where left out.
    pub id: Option<MeasureId>,
    /// What was decided, in one line.
    pub title: String,
    /// The problem it answers, as the meeting put it; may be empty.
    pub problem: String,
    /// Why the problem is there, where somebody has found out; may be empty.
    pub cause: String,
    /// The organisation that answers for it.
    pub actor: Option<ActorCode>,
    /// The title of the one who answers for it, never a name; may be empty.
    pub role: String,
    /// By when.
    pub ends: Option<NaiveDate>,
    /// Where.
    pub area: Option<AreaCode>,
    /// The kind of problem.
    pub category: Option<CategoryCode>,
    /// Key of the period whose meeting it was.
    pub period: Option<String>,
}

/// Captures a decision as a draft, within the transaction of the meeting.
///
/// # Errors
/// [`Fault::BadRequest`] when a text is too long or holds what looks like personal data: the meeting's form says so in
/// words first, this is the wall behind it. [`Fault::Conflict`] when there is a measure of its id.
pub async fn create_decided(tx: &mut Tx, scope: &Scope<DecideMeasures>, decided: Decided) -> Result<MeasureId, Fault> {
    let text = |text: &str, least, most| {
        let text = bounded(text, least, most).ok().filter(|text| pii::find(text).is_empty());
        text.ok_or(Fault::BadRequest)
    };
    let facts = Facts {
        title: text(&decided.title, 1, LONGEST_TITLE)?,
        problem: text(&decided.problem, 0, LONGEST_TEXT)?,
        cause: text(&decided.cause, 0, LONGEST_TEXT)?,
        role: text(&decided.role, 0, LONGEST_TITLE)?,
        actor: decided.actor,
        ends: decided.ends,
        area: decided.area,
        category: decided.category,
        period: decided.period,
        ..Facts::default()
    };
    let from = if facts.cause.is_empty() { "meeting" } else { "cause" };
    let mut measure = a_draft(scope, facts);
    if let Some(id) = decided.id {
        if store::by_id_in(tx, id).await?.is_some() {
            return Err(Fault::Conflict);
        }
        measure.id = id;
    }
    store::insert(tx, &measure).await?;
    audit::append(tx, scope.now(), &scope.entry("measure.drafted", "measure", measure.id, from)).await?;
    Ok(measure.id)
}

/// A draft that takes the place of a measure: the same problem and the same yardstick, another way.
pub(super) async fn successor(
    scope: &Scope<FollowMeasures>,
    tx: &mut Tx,
    of: &Measure,
    title: String,
) -> Result<MeasureId, Refused> {
    let facts = Facts {
        title,
        // Where it stands now is where the next one begins.
        before: of.after.or(of.facts.before),
        kind: None,
        level: None,
        evidence: None,
        starts: None,
        ends: None,
        may_be_public: false,
        public_text: String::new(),
        ..of.facts.clone()
    };
    let measure = Measure { replaces: Some(of.id), ..a_draft(scope, facts) };
    store::insert(tx, &measure).await?;
    audit::append(tx, scope.now(), &scope.entry("measure.drafted", "measure", measure.id, "successor")).await?;
    Ok(measure.id)
}

fn a_draft<C: Capability>(scope: &Scope<C>, facts: Facts) -> Measure {
    Measure {
        id: scope.new_id(),
        state: State::Draft,
        facts,
        after: None,
        replaces: None,
        drafted_at: scope.now(),
        started_at: None,
        ended_at: None,
        version: 1,
    }
}

/// The follow-ups of a measure whose days are known.
pub(super) fn planned<C: Capability>(scope: &Scope<C>, facts: &Facts) -> Vec<Planned> {
    let days = facts.starts.zip(facts.ends);
    let period = scope.profile().situation.prioritisation;
    days.map(|(starts, ends)| follow_ups(starts, ends, period)).unwrap_or_default()
}

/// Plans follow-ups.
pub(super) async fn plan<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    measure: MeasureId,
    planned: &[Planned],
) -> Result<(), sqlx::Error> {
    for one in planned {
        follow_up::plan(tx, scope.new_id(), measure, one).await?;
    }
    Ok(())
}
