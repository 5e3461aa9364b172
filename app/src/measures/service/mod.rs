//! Use cases of measures. Every change asks for the version the person saw; who is no coordinator changes only the
//! measures of the own actor.

pub mod change;
pub mod create;
pub mod effect;
pub mod follow;
pub mod read;

use super::{
    labels,
    model::{Act, Facts},
    store::{self, Measure},
};
use crate::{
    accounts::{
        policy::{Capability, DecideMeasures, FollowMeasures},
        scope::Scope,
    },
    fault::Fault,
    forms::{FieldErrors, Problem, Refused},
    kernel::id::MeasureId,
    platform::{audit, db::Tx},
    t,
};

/// May the person change a measure: a coordinator any, others those of their own actor?
pub fn may_follow(scope: &Scope<FollowMeasures>, measure: &Measure) -> bool {
    let own = scope.staff().and_then(|staff| staff.actor.as_ref());
    scope.narrow::<DecideMeasures>().is_ok() || measure.is_of(own)
}

/// A measure the person may change.
///
/// # Errors
/// [`Fault::NotFound`] when it is not there or somebody else's.
pub async fn followed(scope: &Scope<FollowMeasures>, id: MeasureId) -> Result<Measure, Fault> {
    let found = store::by_id(scope.db(), id).await?.filter(|measure| may_follow(scope, measure));
    found.ok_or(Fault::NotFound)
}

/// Reads a measure inside a transaction, if the person may change it and it is still the one the person saw.
async fn seen(
    scope: &Scope<FollowMeasures>,
    tx: &mut Tx,
    id: MeasureId,
    version: i64,
    act: Act,
) -> Result<Measure, Refused> {
    let found = store::by_id_in(tx, id).await?.filter(|measure| may_follow(scope, measure));
    let Some(measure) = found else { return Err(Refused::Fault(Fault::NotFound)) };
    if measure.version != version {
        return Err(Fault::Conflict.into());
    }
    if measure.state.after(act).is_err() {
        return Err(Refused::at("do", t!(scope.lang(), "measures-cannot")));
    }
    Ok(measure)
}

/// Saves a changed measure and logs it.
async fn save<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    measure: &Measure,
    action: &'static str,
    detail: String,
) -> Result<(), Refused> {
    if !store::save(tx, measure).await? {
        return Err(Fault::Conflict.into());
    }
    audit::append(tx, scope.now(), &scope.entry(action, "measure", measure.id, detail)).await?;
    Ok(())
}

/// Refuses texts that look like they point at a person: a measure is about places and situations.
fn without_persons<'a>(
    scope: &Scope<impl Capability>,
    texts: impl IntoIterator<Item = (&'static str, &'a str)>,
) -> FieldErrors {
    FieldErrors::persons(texts, &t!(scope.lang(), "measures-personal"))
}

/// Everything that must be said before it starts, as mistakes at the fields.
fn complete(facts: &Facts) -> FieldErrors {
    let mut errors = FieldErrors::default();
    for missing in facts.missing() {
        errors.add(missing.field(), Problem::Said(labels::must(missing)));
    }
    errors
}
