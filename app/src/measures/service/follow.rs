//! The verdict of a follow-up: go on, do more, put another in its place, or end it.

use super::{
    change::plan_again,
    create::{plan, successor},
    save, seen, without_persons,
};
use crate::{
    accounts::{policy::FollowMeasures, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Problem, Refused},
    kernel::id::MeasureId,
    measures::{
        model::{Act, Amount, Facts, LONGEST_TITLE, Occasion, Planned, Verdict},
        store::{
            Measure,
            follow_up::{self, FollowUp},
        },
    },
    platform::{clock::local_date, db::Tx},
    t,
};
use chrono::NaiveDate;

/// What was said at a follow-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// One of four.
    pub verdict: Verdict,
    /// Why.
    pub reason: String,
    /// The indicator now, if it was measured. Ending asks for it.
    pub value: Option<Amount>,
    /// A new last day for what goes on.
    pub ends: Option<NaiveDate>,
}

/// Gives the verdict of the follow-up that comes next. It answers every one that is due by now. Tells the draft that takes
/// the place of the measure, when another one should.
///
/// # Errors
/// [`Refused`].
pub async fn follow_up(
    scope: &Scope<FollowMeasures>,
    id: MeasureId,
    version: i64,
    judged: Judged,
) -> Result<Option<MeasureId>, Refused> {
    let act = Act::Judge(judged.verdict);
    let mut tx = scope.db().begin().await?;
    let before = seen(scope, &mut tx, id, version, act).await?;
    let waiting: Vec<FollowUp> = waiting(&mut tx, id).await?;
    check(scope, &before, &waiting, &judged)?;
    let mut after = moved(scope, before.clone(), &judged);
    after.state = before.state.after(act).map_err(|_| Fault::Conflict)?;
    save(scope, &mut tx, &after, "measure.followed_up", judged.verdict.code().to_owned()).await?;
    answer(scope, &mut tx, id, waiting, &judged).await?;
    look_ahead(scope, &mut tx, &before, &after).await?;
    let mut next = None;
    if judged.verdict == Verdict::Replace {
        let title = instead_of(scope, &after.facts);
        next = Some(successor(scope, &mut tx, &after, title).await?);
    }
    tx.commit().await?;
    Ok(next)
}

async fn waiting(tx: &mut Tx, id: MeasureId) -> Result<Vec<FollowUp>, sqlx::Error> {
    Ok(follow_up::of_in(tx, id).await?.into_iter().filter(|one| one.done_at.is_none()).collect())
}

/// What the verdict owes: an after value of what ends, a day to come back to of what goes on.
fn check(
    scope: &Scope<FollowMeasures>,
    measure: &Measure,
    waiting: &[FollowUp],
    judged: &Judged,
) -> Result<(), FieldErrors> {
    let (lang, today) = (scope.lang(), local_date(scope.now()));
    let mut errors = without_persons(scope, [("reason", judged.reason.as_str())]);
    let goes_on = matches!(judged.verdict, Verdict::Continue | Verdict::Expand);
    if judged.verdict == Verdict::End && judged.value.is_none() {
        let how = measure.facts.how.as_str();
        errors.add("value", Problem::Said(t!(lang, "measures-needs-after", how = how)));
    }
    if goes_on && judged.ends.is_some_and(|ends| ends <= today) {
        errors.add("new_end", Problem::Said(t!(lang, "measures-end-passed")));
    }
    let moved = Facts { ends: judged.ends.or(measure.facts.ends), ..measure.facts.clone() };
    if goes_on && !moved.has_fitting_days() {
        errors.add("new_end", Problem::Said(t!(lang, "measures-must-span")));
    }
    // The follow-up that is answered now, and those of the past with it, are no days to come back to.
    let comes_back = waiting.iter().skip(1).any(|one| one.due > today);
    if goes_on && judged.ends.is_none() && !comes_back {
        errors.add("new_end", Problem::Said(t!(lang, "measures-needs-end")));
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

/// Writes the answer at the first that waits; others that are due by now are answered with it. Where none waits, the answer
/// has a line of its own: what runs can always be judged.
async fn answer(
    scope: &Scope<FollowMeasures>,
    tx: &mut Tx,
    measure: MeasureId,
    mut waiting: Vec<FollowUp>,
    judged: &Judged,
) -> Result<(), Refused> {
    let today = local_date(scope.now());
    if waiting.is_empty() {
        plan(scope, tx, measure, &[Planned { day: today, occasion: Occasion::Chosen }]).await?;
        waiting = self::waiting(tx, measure).await?;
    }
    let Some((first, others)) = waiting.split_first() else { return Err(Fault::Conflict.into()) };
    let said =
        FollowUp { verdict: Some(judged.verdict), reason: judged.reason.clone(), value: judged.value, ..first.clone() };
    follow_up::done(tx, &said, scope.staff_id(), scope.now()).await?;
    for one in others.iter().filter(|one| one.due <= today) {
        follow_up::forget(tx, one.id).await?;
    }
    Ok(())
}

/// What is over is not looked at again; what goes on always is, also when its last day is the one it had.
async fn look_ahead(
    scope: &Scope<FollowMeasures>,
    tx: &mut Tx,
    before: &Measure,
    after: &Measure,
) -> Result<(), Refused> {
    let left = waiting(tx, after.id).await?;
    if after.state.is_over() {
        for one in &left {
            follow_up::forget(tx, one.id).await?;
        }
    } else if left.is_empty() || after.facts.ends != before.facts.ends {
        plan_again(scope, tx, after).await?;
    }
    Ok(())
}

/// The measure with what follows from the verdict.
fn moved(scope: &Scope<FollowMeasures>, mut measure: Measure, judged: &Judged) -> Measure {
    match judged.verdict {
        Verdict::Continue | Verdict::Expand => measure.facts.ends = judged.ends.or(measure.facts.ends),
        Verdict::Replace | Verdict::End => {
            measure.after = judged.value.or(measure.after);
            measure.ended_at = Some(scope.now());
        }
    }
    measure
}

/// The title of the draft that takes its place, to be written anew.
fn instead_of(scope: &Scope<FollowMeasures>, facts: &Facts) -> String {
    let title = t!(scope.lang(), "measures-instead-of", title = facts.title.as_str());
    title.chars().take(LONGEST_TITLE).collect()
}
