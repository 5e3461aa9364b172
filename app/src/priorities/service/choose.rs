//! The choice: a draft that can be changed, then the decision of the group. Decided, a round keeps everything it rested on.

use super::{claim, known, note, read, without_persons};
use crate::{
    accounts::{policy::DecidePriorities, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Problem, Refused},
    kernel::id::AreaCode,
    platform::{
        clock::{local_date, spoken_date},
        db::Tx,
    },
    priorities::{
        model::RoundKey,
        store::{
            self, Round,
            score::{self, Score},
        },
    },
    t,
};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Saves what is chosen, and with a day, decides it.
///
/// # Errors
/// [`Refused::Form`]: too many areas, one twice, and when it is decided none or one without a motive, or a day to come.
pub async fn choose(
    scope: &Scope<DecidePriorities>,
    key: &RoundKey,
    version: i64,
    chosen: Vec<(AreaCode, String)>,
    decide: Option<NaiveDate>,
) -> Result<(), Refused> {
    check(scope, &chosen)?;
    if let Some(day) = decide {
        check_decision(scope, key, &chosen, day)?;
    }
    without_persons(scope, FIELDS.into_iter().zip(&chosen).map(|(field, (_, motive))| (field, motive.as_str())))?;
    // Counted before the round is held: nothing is read elsewhere while it is.
    let facts = known::gather(scope, key).await?;
    let mut tx = scope.db().begin().await?;
    let round = claim(scope, &mut tx, key, version).await?;
    store::choose(&mut tx, round.id, &chosen).await?;
    let codes = chosen.iter().map(|(area, _)| area.as_str()).collect::<Vec<_>>().join(" ");
    match decide {
        Some(day) => {
            keep(scope, &mut tx, &round, &facts).await?;
            store::decide(&mut tx, round.id, day).await?;
            note(scope, &mut tx, "priority.decided", &round, codes).await?;
        }
        None => note(scope, &mut tx, "priority.chosen", &round, codes).await?,
    }
    tx.commit().await?;
    Ok(())
}

/// The fields of the motives, in the order of the form.
pub const FIELDS: [&str; 9] =
    ["motive-1", "motive-2", "motive-3", "motive-4", "motive-5", "motive-6", "motive-7", "motive-8", "motive-9"];

fn check(scope: &Scope<DecidePriorities>, chosen: &[(AreaCode, String)]) -> Result<(), Refused> {
    let (profile, lang) = (scope.profile(), scope.lang());
    let most = usize::from(profile.situation.priority_areas);
    if chosen.len() > most.min(FIELDS.len()) {
        return Err(Refused::at("area-1", t!(lang, "priorities-too-many", most = most)));
    }
    if !chosen.iter().all(|(code, _)| profile.areas_in_use().any(|area| area.code == code.as_str())) {
        return Err(Refused::Form(FieldErrors::one("area-1", Problem::NotAChoice)));
    }
    let different: BTreeSet<_> = chosen.iter().map(|(area, _)| area.as_str()).collect();
    if different.len() < chosen.len() {
        return Err(Refused::at("area-1", t!(lang, "priorities-twice")));
    }
    Ok(())
}

/// A decision can be written down afterwards, but not before it is taken, and not for a time that nobody had begun to weigh.
fn check_decision(
    scope: &Scope<DecidePriorities>,
    key: &RoundKey,
    chosen: &[(AreaCode, String)],
    day: NaiveDate,
) -> Result<(), Refused> {
    let (lang, today) = (scope.lang(), local_date(scope.now()));
    let mut errors = FieldErrors::default();
    if chosen.is_empty() {
        errors.add("area-1", Problem::Said(t!(lang, "priorities-none-chosen")));
    }
    for (field, (_, motive)) in FIELDS.into_iter().zip(chosen) {
        if motive.is_empty() {
            errors.add(field, Problem::Said(t!(lang, "priorities-motive-missing")));
        }
    }
    if day > today {
        errors.add("day", Problem::Said(t!(lang, "priorities-day-to-come")));
    }
    let earliest = key.before().days.first;
    if day < earliest {
        let earliest = spoken_date(earliest, today, lang);
        errors.add("day", Problem::Said(t!(lang, "priorities-day-too-early", day = earliest)));
    }
    if errors.is_empty() { Ok(()) } else { Err(errors.into()) }
}

/// Keeps every proposal and its figures, with what people set, as they are now.
async fn keep(scope: &Scope<DecidePriorities>, tx: &mut Tx, round: &Round, facts: &known::Facts) -> Result<(), Fault> {
    let kept = score::of_in(tx, round.id).await?;
    for area in read::live(&scope.profile(), facts, &kept, local_date(scope.now())) {
        for one in &area.weights.components {
            let (value, reason) = one.set.clone().map_or((None, String::new()), |(value, why)| (Some(value), why));
            let row = Score {
                area: area.code.clone(),
                component: one.component.code().to_owned(),
                proposed: Some(one.proposed),
                now_n: one.basis.now,
                before_n: one.basis.before,
                year_n: one.basis.year,
                value,
                reason,
            };
            score::put(tx, round.id, &row).await?;
        }
    }
    Ok(())
}
