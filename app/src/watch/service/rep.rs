//! Representatives: who they are is sealed, and opened for those who keep the register.

use crate::{
    accounts::{policy::KeepWatch, scope::Scope},
    fault::Fault,
    kernel::{
        id::{RepId, WatchId},
        lang::Lang,
        pii_types::{Pii, Purpose},
    },
    platform::{audit, keys::Keys},
    watch::{
        model::State,
        service::door,
        store::{self, rep},
    },
};
use serde::{Deserialize, Serialize};

/// More than an area has.
pub const MOST_REPS: i64 = 30;

/// Who a representative is.
#[derive(Clone, Debug, Default)]
pub struct Person {
    /// The name.
    pub name: Pii<String>,
    /// A telephone number; may be empty.
    pub phone: Pii<String>,
    /// A mail address; may be empty.
    pub email: Pii<String>,
}

/// What is sealed of a person.
#[derive(Serialize, Deserialize)]
struct Told {
    name: String,
    phone: String,
    email: String,
}

impl Person {
    fn told(&self) -> Told {
        let open = |value: &Pii<String>| value.disclose(Purpose::Keep).clone();
        Told { name: open(&self.name), phone: open(&self.phone), email: open(&self.email) }
    }
}

impl From<Told> for Person {
    fn from(told: Told) -> Self {
        Self { name: Pii::new(told.name), phone: Pii::new(told.phone), email: Pii::new(told.email) }
    }
}

/// A representative.
#[derive(Clone, Debug)]
pub struct Rep {
    /// Its id.
    pub id: RepId,
    /// Huvudkontaktombud?
    pub main: bool,
    /// Who; none when it cannot be opened.
    pub person: Option<Person>,
}

/// Opens the person of a row; none when it cannot be opened.
pub(super) fn opened(keys: &Keys, row: &rep::Row) -> Option<Person> {
    let text = keys.open_text(&rep::sealed_at(row.id), &row.person).ok()?;
    serde_json::from_str::<Told>(&text).ok().map(Person::from)
}

/// Those of an area, the main ones first.
///
/// # Errors
/// When the database does not answer.
pub async fn of(scope: &Scope<KeepWatch>, watch: WatchId) -> Result<Vec<Rep>, Fault> {
    let keys = scope.municipality().keys();
    let rows = rep::of(scope.db(), watch).await?;
    Ok(rows.iter().map(|row| Rep { id: row.id, main: row.main, person: opened(keys, row) }).collect())
}

/// Adds one; answers its id.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such area or it is ended, [`Fault::Conflict`] when it has enough.
pub async fn add(scope: &Scope<KeepWatch>, watch: WatchId, main: bool, person: &Person) -> Result<RepId, Fault> {
    let told = serde_json::to_string(&person.told()).map_err(|error| Fault::broken("sealing a person", &error))?;
    let municipality = scope.municipality();
    let id: RepId = scope.new_id();
    let known = door::lookup(municipality.keys(), person.email.disclose(Purpose::Keep));
    let sealed = municipality.keys().seal(municipality.chance(), &rep::sealed_at(id), told.as_bytes());
    let mut tx = scope.db().begin().await?;
    // Two who add at once must not both take the last place.
    if rep::count_held(&mut tx, watch).await? >= MOST_REPS {
        return Err(Fault::Conflict);
    }
    let row = store::one_in(&mut tx, watch).await?.filter(|row| row.state != State::Ended.code());
    row.ok_or(Fault::NotFound)?;
    let row = rep::Row {
        id,
        watch,
        main,
        person: sealed,
        since: scope.now(),
        lookup: Some(known),
        lang: Lang::Sv.code().to_owned(),
        reminds: true,
    };
    rep::put(&mut tx, &row).await?;
    audit::append(&mut tx, scope.now(), &scope.entry("watch.rep_added", "watch", watch, "")).await?;
    tx.commit().await?;
    Ok(id)
}

/// Erases one: nothing of the person is left.
///
/// # Errors
/// [`Fault::NotFound`] when there is none.
pub async fn erase(scope: &Scope<KeepWatch>, watch: WatchId, id: RepId) -> Result<(), Fault> {
    let mut tx = scope.db().begin().await?;
    if !rep::erase(&mut tx, watch, id).await? {
        return Err(Fault::NotFound);
    }
    audit::append(&mut tx, scope.now(), &scope.entry("watch.rep_erased", "watch", watch, "")).await?;
    tx.commit().await?;
    Ok(())
}
