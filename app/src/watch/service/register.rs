//! The register of areas.

use crate::{
    accounts::{
        policy::{KeepWatch, Public},
        scope::Scope,
    },
    fault::Fault,
    forms::{FieldErrors, Problem, Refused},
    kernel::{id::WatchId, pii},
    platform::{audit, clock::local_date},
    t,
    watch::{
        labels,
        model::{FEWEST_HOUSEHOLDS, Facts, Refusal, State, check, street_of},
        store::{self, Row, rep},
    },
};

/// An area of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watch {
    /// Its id.
    pub id: WatchId,
    /// How often it was changed.
    pub version: i64,
    /// Where it stands.
    pub state: State,
    /// What the register says of it.
    pub facts: Facts,
}

impl Watch {
    pub(super) fn of(row: &Row) -> Result<Self, Fault> {
        let broken = |error: &dyn std::fmt::Display| Fault::broken("reading a watch area", &error.to_string());
        Ok(Self {
            id: row.id,
            version: row.version,
            state: State::parse(&row.state).map_err(|error| broken(&error))?,
            facts: serde_json::from_str(&row.facts).map_err(|error| broken(&error))?,
        })
    }
}

/// An area in the list: with the number of its representatives.
#[derive(Clone, Debug)]
pub struct Line {
    /// The area.
    pub watch: Watch,
    /// How many represent it.
    pub reps: i64,
    /// Active in the register, but nobody has met for long.
    pub asleep: bool,
}

/// All areas, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn all(scope: &Scope<KeepWatch>) -> Result<Vec<Line>, Fault> {
    let today = local_date(scope.now());
    let reps = rep::counts(scope.db()).await?;
    let line = |row: &Row| {
        let watch = Watch::of(row)?;
        let asleep = watch.state == State::Active && watch.facts.is_asleep(today);
        let many = reps.iter().find(|(id, _)| *id == watch.id).map_or(0, |(_, many)| *many);
        Ok(Line { watch, reps: many, asleep })
    };
    let mut lines = store::all(scope.db()).await?.iter().map(line).collect::<Result<Vec<_>, Fault>>()?;
    lines.sort_by_key(|line| crate::kernel::words::sort_key(&line.watch.facts.name));
    Ok(lines)
}

/// One of them.
///
/// # Errors
/// [`Fault::NotFound`] when there is none.
pub async fn one(scope: &Scope<KeepWatch>, id: WatchId) -> Result<Watch, Fault> {
    Watch::of(&store::one(scope.db(), id).await?.ok_or(Fault::NotFound)?)
}

/// What stands in the way, at its field.
fn refused(scope: &Scope<KeepWatch>, before: Option<&Facts>, after: &Facts, state: State) -> Result<(), FieldErrors> {
    let lang = scope.lang();
    let (field, text) = match check(before, after, state, local_date(scope.now())) {
        Ok(()) => return Ok(()),
        Err(Refusal::TooMany) => ("joined", t!(lang, "watch-too-many")),
        Err(Refusal::NotStarted) => ("state", t!(lang, "watch-not-started")),
        Err(Refusal::Signs(missing)) => {
            let missing = missing.into_iter().map(labels::demand).collect::<Vec<_>>().join(", ");
            ("signs", t!(lang, "watch-signs-wait", missing = missing))
        }
    };
    Err(FieldErrors::one(field, Problem::Said(text)))
}

/// Nothing in the register points at a person; streets may bear people's names.
fn without_persons(scope: &Scope<KeepWatch>, facts: &Facts) -> Result<(), FieldErrors> {
    let said = t!(scope.lang(), "watch-personal");
    let pointing = [("name", &facts.name), ("note", &facts.note)].into_iter();
    let mut errors = FieldErrors::default();
    for (field, _) in pointing.filter(|(_, text)| !pii::find(text).is_empty()) {
        errors.add(field, Problem::Said(said.clone()));
    }
    errors.none()
}

/// Adds an area.
///
/// # Errors
/// [`Refused::Form`] when something stands in the way.
pub async fn add(scope: &Scope<KeepWatch>, state: State, facts: Facts) -> Result<WatchId, Refused> {
    without_persons(scope, &facts)?;
    refused(scope, None, &facts, state)?;
    let id = scope.new_id();
    let mut tx = scope.db().begin().await?;
    store::open(&mut tx, id, state, &facts, scope.now()).await?;
    audit::append(&mut tx, scope.now(), &scope.entry("watch.added", "watch", id, state.code())).await?;
    tx.commit().await?;
    Ok(id)
}

/// Changes an area. With its end the representatives are erased: nobody needs to reach them any more.
///
/// # Errors
/// [`Refused::Form`] when something stands in the way, [`Fault::Conflict`] when somebody else was faster.
pub async fn change(
    scope: &Scope<KeepWatch>,
    id: WatchId,
    version: i64,
    state: State,
    facts: Facts,
) -> Result<(), Refused> {
    without_persons(scope, &facts)?;
    let mut tx = scope.db().begin().await?;
    let before = Watch::of(&store::one_in(&mut tx, id).await?.ok_or(Fault::NotFound)?)?;
    if before.version != version {
        return Err(Fault::Conflict.into());
    }
    refused(scope, Some(&before.facts), &facts, state)?;
    if !store::save(&mut tx, (id, version), state, &facts, scope.now()).await? {
        return Err(Fault::Conflict.into());
    }
    if state == State::Ended {
        rep::erase_all(&mut tx, id).await?;
    }
    let detail = format!("{} -> {state}", before.state);
    audit::append(&mut tx, scope.now(), &scope.entry("watch.changed", "watch", id, detail)).await?;
    tx.commit().await?;
    Ok(())
}

/// Is there neighbourhood watch on a street? Told only where enough households are that nobody is pointed at.
///
/// # Errors
/// When the database does not answer.
pub async fn is_on_street(scope: &Scope<Public>, street: &str) -> Result<bool, Fault> {
    Ok(store::is_on_street(scope.db(), &street_of(street), FEWEST_HOUSEHOLDS).await?)
}
