//! Forms of the account pages and what the pages show. No hash, seal or token comes this far.

mod account;
mod entry;

pub use account::{OwnForm, StaffForm};
pub use entry::{ChooseForm, CodeForm, ForgottenForm, SignInForm, destination};

use super::{
    model::{Person, SessionLine, State, demands_second_factor},
    policy::Role,
};
use crate::{
    kernel::{
        id::{ActorCode, SessionId, StaffId},
        lang::Lang,
        pii_types::Purpose,
    },
    platform::municipality::Profile,
    shell::role_name,
    t,
};

/// The own account.
pub struct OwnView {
    /// The name colleagues see.
    pub name: String,
    /// The address one signs in with.
    pub email: String,
    /// What one is.
    pub roles: Vec<Role>,
    /// The name of the unit or organisation one speaks for.
    pub actor: Option<String>,
    /// Is there a second factor?
    pub has_factor: bool,
    /// Must there be one?
    pub owes_factor: bool,
    /// Unused recovery codes.
    pub codes_left: i64,
    /// Living sessions, the one used last first.
    pub sessions: Vec<SessionLine>,
    /// The session that looks.
    pub current: SessionId,
}

impl OwnView {
    /// What the owner sees.
    pub fn new(
        person: &Person,
        profile: &Profile,
        codes_left: i64,
        sessions: Vec<SessionLine>,
        current: SessionId,
    ) -> Self {
        Self {
            name: person.name.clone(),
            email: person.email.disclose(Purpose::SignIn).clone(),
            roles: person.roles.clone(),
            actor: person.actor.as_ref().map(|code| profile.actor_name(code.as_str())),
            has_factor: person.totp.is_some(),
            owes_factor: person.owes_second_factor(profile),
            codes_left,
            sessions,
            current,
        }
    }
}

/// An account as the administrator sees it.
#[derive(Clone)]
pub struct StaffView {
    /// Whose.
    pub id: StaffId,
    /// The name colleagues see.
    pub name: String,
    /// The address to sign in with.
    pub email: String,
    /// What the person is.
    pub roles: Vec<Role>,
    /// The code of the unit or organisation.
    pub actor: Option<ActorCode>,
    /// Its name.
    pub actor_name: Option<String>,
    /// Where the account stands.
    pub state: State,
    /// Is there a second factor?
    pub has_factor: bool,
    /// Must there be one?
    pub owes_factor: bool,
    /// Is it the administrator's own?
    pub own: bool,
    /// For the form.
    pub version: i64,
}

impl StaffView {
    /// What the administrator `who` sees of a person.
    pub fn new(person: &Person, profile: &Profile, who: Option<StaffId>) -> Self {
        Self {
            id: person.id,
            name: person.name.clone(),
            email: person.email.disclose(Purpose::SignIn).clone(),
            roles: person.roles.clone(),
            actor: person.actor.clone(),
            actor_name: person.actor.as_ref().map(|code| profile.actor_name(code.as_str())),
            state: person.state,
            has_factor: person.totp.is_some(),
            owes_factor: demands_second_factor(&person.roles, profile),
            own: who == Some(person.id),
            version: person.version,
        }
    }
}

/// The Swedish words for several roles.
pub fn role_words(roles: &[Role]) -> String {
    let words: Vec<String> = roles.iter().copied().map(role_name).collect();
    words.join(", ")
}

/// What a role may do today, in one line: nothing that is yet to be built.
pub fn role_may(role: Role) -> String {
    match role {
        Role::Coordinator => t!(Lang::Sv, "staff-may-coordinator"),
        Role::Handler => t!(Lang::Sv, "staff-may-handler"),
        Role::Participant => t!(Lang::Sv, "staff-may-participant"),
        Role::Police => t!(Lang::Sv, "staff-may-police"),
        Role::CouncilMember => t!(Lang::Sv, "staff-may-council-member"),
        Role::Publisher => t!(Lang::Sv, "staff-may-publisher"),
        Role::SupportOfficer => t!(Lang::Sv, "staff-may-support-officer"),
        Role::SupportReceiver => t!(Lang::Sv, "staff-may-support-receiver"),
        Role::SupportTrustee => t!(Lang::Sv, "staff-may-support-trustee"),
        Role::SupportReferrer => t!(Lang::Sv, "staff-may-support-referrer"),
        Role::DataProtectionOfficer => t!(Lang::Sv, "staff-may-data-protection-officer"),
        Role::Administrator => t!(Lang::Sv, "staff-may-administrator"),
    }
}
