//! The proof that somebody has the private half of the own key, asked for before another key is let in. An account can be
//! taken over by whoever tends accounts; a key cannot.

use crate::{
    accounts::{policy::Capability, scope::Scope},
    fault::Fault,
    support::{
        seal,
        store::key::Row,
        view::{Answer, Proof},
    },
};
use chrono::TimeDelta;

/// So long an answer is taken: as long as somebody may leave the page open.
const HOURS: i64 = 2;

/// Where the token of a proof is sealed: it holds for one person and one key.
fn place(key: &Row) -> String {
    format!("support_proof|{}|{}", key.staff, key.id)
}

/// A question that only the own key answers. Nothing is stored: the token holds the answer, sealed.
///
/// # Errors
/// When the key is none.
pub(super) fn ask<C: Capability>(scope: &Scope<C>, key: &Row) -> Result<Proof, Fault> {
    let municipality = scope.municipality();
    let (sealed, digest) = seal::challenge(municipality.chance(), &key.recipient)
        .map_err(|error| Fault::broken("asking for the proof of a key", &error))?;
    let until = (scope.now() + TimeDelta::hours(HOURS)).timestamp_millis();
    let held = format!("{until}|{digest}");
    let token = municipality.keys().seal_for_address(municipality.chance(), &place(key), &held);
    Ok(Proof { sealed, token })
}

/// Is it the answer, and not too late?
///
/// # Errors
/// [`Fault::Conflict`] when it is not: the page comes again, with another question.
pub(super) fn check<C: Capability>(scope: &Scope<C>, key: &Row, answer: &Answer) -> Result<(), Fault> {
    let held = scope.municipality().keys().open_from_address(&place(key), &answer.token).ok_or(Fault::Conflict)?;
    let (until, digest) = held.split_once('|').ok_or(Fault::Conflict)?;
    let until: i64 = until.parse().map_err(|_| Fault::Conflict)?;
    let in_time = scope.now().timestamp_millis() <= until;
    if in_time && digest == answer.text.expose() { Ok(()) } else { Err(Fault::Conflict) }
}
