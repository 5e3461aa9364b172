//! Use cases of victim support. `public`, `ask` and `own` are the person's side; `desk`, `directory`, `keys`, `recovery`,
//! `counts` and `log` that of officers; `purge`, `remind` and `verify` that of the program.

pub mod ask;
pub mod counts;
pub mod desk;
pub mod directory;
pub mod keys;
pub mod log;
pub mod own;
mod own_box;
mod people;
mod proof;
pub mod public;
pub(super) mod purge;
pub mod recovery;
pub(super) mod remind;
mod same;
pub mod verify;

use super::{
    model::{Act, By, Line, hour},
    store,
};
use crate::{
    accounts::{
        policy::{Capability, Need},
        scope::Scope,
    },
    kernel::id::{SupportContactId, SupportOrganisationId},
    platform::{clock::Timestamp, db::Tx},
};
use uuid::Uuid;

/// Now, as it is kept of contacts and messages: the hour.
pub(super) fn moment<C: Capability>(scope: &Scope<C>) -> Timestamp {
    hour(scope.now())
}

/// An id for a row about a contact. An id made of the moment itself would keep its milliseconds.
pub(super) fn new_id<I: From<Uuid>, C: Capability>(scope: &Scope<C>) -> I {
    I::from(scope.municipality().chance().id(moment(scope)))
}

/// Notes in the slice's own log what was done, in the name of whoever holds the scope.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn note<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    act: Act,
    contact: Option<SupportContactId>,
    organisation: Option<SupportOrganisationId>,
) -> Result<(), sqlx::Error> {
    // By the need, not by who is signed in: an officer may need support too, and then asks as anybody does.
    let (by, staff) = match C::NEED {
        Need::Public => (By::Person, None),
        Need::System => (By::System, None),
        Need::Password | Need::SignedIn | Need::Can(..) | Need::Rep => (By::Staff, scope.staff_id()),
    };
    // Staff answer to the second for what they do; when somebody asked is cut to the hour, whoever wrote it down.
    let at = if by == By::Staff && act != Act::Referred { scope.now() } else { moment(scope) };
    let id = scope.municipality().chance().id(at).into();
    store::act::put(tx, id, at, &Line { by, staff, act, contact, organisation }).await
}
