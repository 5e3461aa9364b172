//! What victim support asks of accounts: who may answer, what colleagues are called, where letters to them go.

use super::{
    model::{Person, State},
    policy::{AnswerContacts, Capability, HoldSupportKey, ReadSupportLog, Role, RunSupport, System},
    scope::Scope,
    store::people,
};
use crate::{
    fault::Fault,
    kernel::{id::StaffId, pii_types::Pii, words::sort_key},
};
use std::collections::HashSet;

/// Somebody who has, or once had, to do with victim support.
#[derive(Clone, Debug)]
pub struct SupportPerson {
    /// Who.
    pub id: StaffId,
    /// The name colleagues see.
    pub name: String,
    /// Where letters go.
    pub email: Pii<String>,
    /// The roles of victim support among what the person is.
    pub roles: Vec<Role>,
    /// The account is in use.
    pub active: bool,
}

impl SupportPerson {
    /// May this person answer contacts?
    pub fn answers(&self) -> bool {
        self.active && self.roles.iter().any(|role| answers(*role))
    }

    /// May this person keep a share of a recovery key?
    pub fn keeps_shares(&self) -> bool {
        self.active && self.roles.iter().any(|role| HoldSupportKey::NEED.met_by(&[*role]))
    }
}

/// Those who may know who works with victim support.
pub trait KnowsSupport: Capability {}
impl KnowsSupport for AnswerContacts {}
impl KnowsSupport for HoldSupportKey {}
impl KnowsSupport for RunSupport {}
impl KnowsSupport for ReadSupportLog {}
impl KnowsSupport for System {}

/// Everybody with a role of victim support, by name; also those whose account is closed, for what they did is still told.
///
/// # Errors
/// When the database does not answer.
pub async fn of_support<C: KnowsSupport>(scope: &Scope<C>) -> Result<Vec<SupportPerson>, Fault> {
    let people = people::all(scope.db()).await?;
    let mut found: Vec<SupportPerson> = people.into_iter().filter_map(of).collect();
    found.sort_by_cached_key(|person| sort_key(&person.name));
    Ok(found)
}

fn of(person: Person) -> Option<SupportPerson> {
    let roles: Vec<Role> = person.roles.into_iter().filter(|role| role.is_of_support()).collect();
    let active = person.state == State::Active;
    (!roles.is_empty()).then_some(SupportPerson {
        id: person.id,
        name: person.name,
        email: person.email,
        roles,
        active,
    })
}

/// The ids of those who may answer contacts just now, and nothing else of them: what is sealed anew is sealed to none but
/// these.
///
/// # Errors
/// When the database does not answer.
pub async fn answering<C: Capability>(scope: &Scope<C>) -> Result<HashSet<StaffId>, Fault> {
    let people = people::all(scope.db()).await?;
    let may = |person: &Person| person.state == State::Active && person.roles.iter().any(|role| answers(*role));
    Ok(people.iter().filter(|person| may(person)).map(|person| person.id).collect())
}

fn answers(role: Role) -> bool {
    AnswerContacts::NEED.met_by(&[role])
}
