//! What people make of the proposals: another value of a component, another place in the picture, each with its reason.

use super::{claim, known, note, without_persons};
use crate::{
    accounts::{policy::DecidePriorities, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Problem, Refused},
    kernel::id::AreaCode,
    platform::{clock::local_date, db::Tx},
    priorities::{
        model::{Component, Placed, RoundKey},
        store::{
            Round,
            score::{self, PLACED_NEED, PLACED_POSSIBILITY, Score},
        },
        view::reason_field,
    },
    t,
};

/// A component as a form leaves it.
#[derive(Clone, Debug)]
pub struct Set {
    /// Which one.
    pub component: Component,
    /// The value; none lets the proposal count.
    pub value: Option<i64>,
    /// Why it differs.
    pub reason: String,
}

/// Sets the components of an area. A value that is the proposal's needs no reason and is not kept.
///
/// # Errors
/// [`Refused::Form`] at the first component that differs without a reason, or that points at a person.
pub async fn weigh(
    scope: &Scope<DecidePriorities>,
    key: &RoundKey,
    version: i64,
    area: &AreaCode,
    values: Vec<Set>,
) -> Result<(), Refused> {
    offered(scope, area)?;
    let proposals = known::gather(scope, key).await?.of(&scope.profile(), area.as_str(), local_date(scope.now()));
    let mut errors = FieldErrors::default();
    let differs = |set: &Set| set.value.is_some_and(|value| value != proposals.propose(set.component).proposed);
    for set in values.iter().filter(|set| differs(set)) {
        if set.reason.is_empty() {
            errors.add(reason_field(set.component), Problem::Said(t!(scope.lang(), "priorities-reason-missing")));
        }
    }
    if !errors.is_empty() {
        return Err(errors.into());
    }
    let texts = values.iter().map(|set| (reason_field(set.component), set.reason.as_str()));
    without_persons(scope, texts)?;
    let mut tx = scope.db().begin().await?;
    let round = claim(scope, &mut tx, key, version).await?;
    for set in &values {
        match set.value.filter(|_| differs(set)) {
            Some(value) => {
                score::put(&mut tx, round.id, &Score::set(area, set.component.code(), value, &set.reason)).await?;
            }
            None => score::forget(&mut tx, round.id, area, set.component.code()).await?,
        }
    }
    let changed: Vec<_> = values.iter().filter(|set| differs(set)).map(|set| set.component.code()).collect();
    note(scope, &mut tx, "priority.weighed", &round, format!("{area} {}", changed.join(" "))).await?;
    tx.commit().await?;
    Ok(())
}

/// Puts an area somewhere in the picture, or, with none, back to where its components say.
///
/// # Errors
/// As [`weigh`], at `reason`.
pub async fn place(
    scope: &Scope<DecidePriorities>,
    key: &RoundKey,
    version: i64,
    area: &AreaCode,
    placed: Option<Placed>,
) -> Result<(), Refused> {
    offered(scope, area)?;
    without_persons(scope, placed.iter().map(|placed| ("reason", placed.reason.as_str())))?;
    let mut tx = scope.db().begin().await?;
    let round = claim(scope, &mut tx, key, version).await?;
    let detail = match &placed {
        Some(placed) => {
            put_place(&mut tx, &round, area, placed).await?;
            format!("{area} {} {}", placed.need, placed.possibility)
        }
        None => {
            score::forget(&mut tx, round.id, area, PLACED_NEED).await?;
            score::forget(&mut tx, round.id, area, PLACED_POSSIBILITY).await?;
            area.to_string()
        }
    };
    note(scope, &mut tx, "priority.placed", &round, detail).await?;
    tx.commit().await?;
    Ok(())
}

async fn put_place(tx: &mut Tx, round: &Round, area: &AreaCode, placed: &Placed) -> Result<(), sqlx::Error> {
    score::put(tx, round.id, &Score::set(area, PLACED_NEED, placed.need, &placed.reason)).await?;
    score::put(tx, round.id, &Score::set(area, PLACED_POSSIBILITY, placed.possibility, &placed.reason)).await
}

fn offered(scope: &Scope<DecidePriorities>, area: &AreaCode) -> Result<(), Refused> {
    let profile = scope.profile();
    let found = profile.areas_in_use().any(|one| one.code == area.as_str());
    if found { Ok(()) } else { Err(Fault::NotFound.into()) }
}
