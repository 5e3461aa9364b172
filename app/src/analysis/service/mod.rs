//! Use cases of analyses. Every change asks for the version the person saw; who is no coordinator works only on those given
//! to the own actor.

pub mod commission;
pub mod hear;
pub mod links;
pub mod read;
pub mod told;
pub mod work;

use super::{
    model::Act,
    store::{self, Analysis},
};
use crate::{
    accounts::{
        policy::{Capability, CommissionAnalyses, ReadObservations, WorkOnAnalyses},
        scope::Scope,
    },
    fault::Fault,
    forms::{FieldErrors, Refused},
    kernel::id::AnalysisId,
    platform::{audit, db::Tx},
    t,
};

/// May the person work on it: a coordinator on any, others on what was given to their own actor?
pub fn may_work(scope: &Scope<WorkOnAnalyses>, one: &Analysis) -> bool {
    let own = scope.staff().and_then(|staff| staff.actor.as_ref());
    scope.narrow::<CommissionAnalyses>().is_ok() || own.is_some() && one.actor.as_ref() == own && one.state.has_work()
}

/// May the person read it: the group everything, others what was reported?
pub fn may_read<C: Capability>(scope: &Scope<C>, one: &Analysis) -> bool {
    one.state.is_told() || scope.narrow::<ReadObservations>().is_ok()
}

/// An analysis the person may work on.
///
/// # Errors
/// [`Fault::NotFound`] when it is not there or somebody else's.
pub async fn worked_on(scope: &Scope<WorkOnAnalyses>, id: AnalysisId) -> Result<Analysis, Fault> {
    let found = store::by_id(scope.db(), id).await?.filter(|one| may_work(scope, one));
    found.ok_or(Fault::NotFound)
}

/// Reads an analysis inside a transaction, if the person may change it and it is still the one the person saw.
async fn seen<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    (id, version): (AnalysisId, i64),
    act: Act,
) -> Result<Analysis, Refused> {
    let work = scope.narrow::<WorkOnAnalyses>()?;
    let found = store::by_id_in(tx, id).await?.filter(|one| may_work(&work, one));
    let Some(one) = found else { return Err(Refused::Fault(Fault::NotFound)) };
    if one.version != version {
        return Err(Fault::Conflict.into());
    }
    match one.state.after(act) {
        Ok(state) => Ok(Analysis { state, ..one }),
        Err(_) => Err(Refused::at("do", t!(scope.lang(), "analysis-cannot"))),
    }
}

/// Saves a changed analysis and logs it.
async fn save<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    one: &Analysis,
    (action, detail): (&'static str, &str),
) -> Result<(), Refused> {
    if !store::save(tx, one).await? {
        return Err(Fault::Conflict.into());
    }
    audit::append(tx, scope.now(), &scope.entry(action, "analysis", one.id, detail)).await?;
    Ok(())
}

/// Refuses texts that look like they point at a person.
fn without_persons<'a>(
    scope: &Scope<impl Capability>,
    texts: impl IntoIterator<Item = (&'static str, &'a str)>,
) -> Result<(), FieldErrors> {
    FieldErrors::persons(texts, &t!(scope.lang(), "analysis-personal")).none()
}
