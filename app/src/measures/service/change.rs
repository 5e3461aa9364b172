//! Changing what a measure says, starting it, striking a draft out, moving its follow-ups.

use super::{
    complete,
    create::{plan, planned},
    save, seen, without_persons,
};
use crate::{
    accounts::{
        policy::{DecideMeasures, FollowMeasures},
        scope::Scope,
    },
    forms::{FieldErrors, Refused},
    kernel::id::MeasureId,
    measures::{
        model::{Act, Facts, Occasion, Planned, State, again, latest_day},
        store::{Measure, follow_up},
    },
    platform::{
        clock::{local_date, spoken_date},
        db::Tx,
    },
    t,
};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// As many days as a measure may be looked at again.
pub const MOST_DAYS: usize = 24;

/// Saves what a measure says. One that runs must go on saying everything; when its days change, the follow-ups that are
/// still to come move with them.
///
/// # Errors
/// [`Refused`].
pub async fn change(scope: &Scope<FollowMeasures>, id: MeasureId, version: i64, facts: Facts) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let before = seen(scope, &mut tx, id, version, Act::Change).await?;
    check(scope, &before, &facts, before.state == State::Running)?;
    let changed = before.facts.changed(&facts).join(" ");
    let after = Measure { facts, ..before.clone() };
    save(scope, &mut tx, &after, "measure.changed", changed).await?;
    let days = |measure: &Measure| (measure.facts.starts, measure.facts.ends);
    if after.state == State::Running && days(&before) != days(&after) {
        plan_again(scope, &mut tx, &after).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Saves what a draft says and starts it; its follow-ups come by themselves.
///
/// # Errors
/// [`Refused::Form`] with everything that is missing; then nothing is changed.
pub async fn start(scope: &Scope<DecideMeasures>, id: MeasureId, version: i64, facts: Facts) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let before = seen(&scope.narrow()?, &mut tx, id, version, Act::Start).await?;
    check(&scope.narrow()?, &before, &facts, true)?;
    let changed = before.facts.changed(&facts).join(" ");
    let after = Measure { facts, state: State::Running, started_at: Some(scope.now()), ..before };
    save(scope, &mut tx, &after, "measure.started", changed).await?;
    plan(scope, &mut tx, id, &planned(scope, &after.facts)).await?;
    tx.commit().await?;
    Ok(())
}

/// What is wrong with changed facts.
fn check(
    scope: &Scope<FollowMeasures>,
    before: &Measure,
    facts: &Facts,
    must_be_complete: bool,
) -> Result<(), FieldErrors> {
    let mut errors = without_persons(scope, facts.texts());
    if must_be_complete {
        errors.extend(complete(facts));
    }
    if facts.actor != before.facts.actor && scope.narrow::<DecideMeasures>().is_err() {
        errors.extend(FieldErrors::one("actor", super::Problem::Said(t!(scope.lang(), "measures-owner-not-yours"))));
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

/// Strikes a draft out. It stays in the list, so that nobody wonders where it went.
///
/// # Errors
/// [`Refused`].
pub async fn drop_draft(scope: &Scope<DecideMeasures>, id: MeasureId, version: i64) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let before = seen(&scope.narrow()?, &mut tx, id, version, Act::Drop).await?;
    let after = Measure { state: State::Dropped, ended_at: Some(scope.now()), ..before };
    save(scope, &mut tx, &after, "measure.dropped", String::new()).await?;
    tx.commit().await?;
    Ok(())
}

/// Moves the follow-ups that are still to come to these days. Those that were not moved keep why they are there; what is
/// due by now waits for its verdict and cannot be moved.
///
/// # Errors
/// [`Refused::Form`] when no day is left, or one comes after the end: what runs is looked at again.
pub async fn reschedule(
    scope: &Scope<FollowMeasures>,
    id: MeasureId,
    version: i64,
    mut days: BTreeSet<NaiveDate>,
) -> Result<(), Refused> {
    let today = local_date(scope.now());
    let mut tx = scope.db().begin().await?;
    let measure = seen(scope, &mut tx, id, version, Act::Reschedule).await?;
    let waiting = follow_up::of_in(&mut tx, id).await?.into_iter().filter(|one| one.done_at.is_none());
    let (due, coming): (Vec<_>, Vec<_>) = waiting.partition(|one| one.due <= today);
    days.retain(|day| due.iter().all(|one| one.due != *day));
    if due.is_empty() && days.is_empty() {
        return Err(Refused::at("day", t!(scope.lang(), "measures-no-day")));
    }
    check_days(scope, &measure.facts, &days)?;
    let (kept, moved): (Vec<_>, Vec<_>) = coming.into_iter().partition(|one| days.contains(&one.due));
    days.retain(|day| kept.iter().all(|one| one.due != *day));
    save(scope, &mut tx, &measure, "measure.rescheduled", days.len().to_string()).await?;
    for one in moved {
        follow_up::forget(&mut tx, one.id).await?;
    }
    let chosen: Vec<_> = days.into_iter().map(|day| Planned { day, occasion: Occasion::Chosen }).collect();
    plan(scope, &mut tx, id, &chosen).await?;
    tx.commit().await?;
    Ok(())
}

/// Days to come must lie ahead, and within the time of the measure: one that is put off beyond its end is never judged.
fn check_days(scope: &Scope<FollowMeasures>, facts: &Facts, days: &BTreeSet<NaiveDate>) -> Result<(), Refused> {
    let (lang, today) = (scope.lang(), local_date(scope.now()));
    let (first, last) = (days.first(), days.last());
    if days.len() > MOST_DAYS {
        return Err(Refused::at("day", t!(lang, "measures-many-days", most = MOST_DAYS)));
    }
    if first.is_some_and(|day| *day < today) {
        return Err(Refused::at("day", t!(lang, "measures-day-passed")));
    }
    if first.zip(facts.starts.as_ref()).is_some_and(|(day, starts)| day <= starts) {
        return Err(Refused::at("day", t!(lang, "measures-day-before-start")));
    }
    let latest = facts.ends.map(latest_day);
    match last.zip(latest) {
        Some((day, latest)) if *day > latest => {
            let latest = spoken_date(latest, today, lang);
            Err(Refused::at("day", t!(lang, "measures-day-after-end", day = latest)))
        }
        _ => Ok(()),
    }
}

/// The days moved: what is overdue stays, what was still to come is planned anew.
pub(super) async fn plan_again(scope: &Scope<FollowMeasures>, tx: &mut Tx, measure: &Measure) -> Result<(), Refused> {
    let today = local_date(scope.now());
    let mut waits = false;
    for one in follow_up::of_in(tx, measure.id).await?.into_iter().filter(|one| one.done_at.is_none()) {
        if one.due > today {
            follow_up::forget(tx, one.id).await?;
        } else {
            waits = true;
        }
    }
    let Some((starts, ends)) = measure.facts.starts.zip(measure.facts.ends) else { return Ok(()) };
    let mut planned = again(starts, ends, scope.profile().situation.prioritisation, today);
    if planned.is_empty() && !waits {
        // Its time is over already, and nobody has said how it went.
        planned.push(Planned { day: today, occasion: Occasion::Ending });
    }
    Ok(plan(scope, tx, measure.id, &planned).await?)
}
