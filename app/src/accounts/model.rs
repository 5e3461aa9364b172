//! What an account is: its states, its links, and the rules about who may be what.

use super::policy::Role;
use crate::{
    kernel::{
        codes::codes,
        id::{ActorCode, StaffId},
        pii_types::{Pii, Secret},
    },
    platform::{clock::Timestamp, keys::Sealed, municipality::Profile},
};

codes! {
    /// Where an account stands.
    pub enum State {
        /// Invited; no password chosen yet.
        Invited = "invited",
        /// Can sign in.
        Active = "active",
        /// Cannot; everything secret about it is erased.
        Closed = "closed",
    }
}

codes! {
    /// Why somebody got a link by mail.
    pub enum LinkKind {
        /// A new account: choose the first password.
        Invitation = "invitation",
        /// A forgotten password: choose another.
        Reset = "reset",
    }
}

impl LinkKind {
    /// How long the link works.
    pub fn lasts(self) -> chrono::TimeDelta {
        match self {
            Self::Invitation => chrono::TimeDelta::days(7),
            Self::Reset => chrono::TimeDelta::hours(1),
        }
    }
}

/// An account.
#[derive(Clone, Debug)]
pub struct Person {
    /// Its id.
    pub id: StaffId,
    /// The address one signs in with, in lower case.
    pub email: Pii<String>,
    /// The name colleagues see.
    pub name: String,
    /// What the person is.
    pub roles: Vec<Role>,
    /// The unit or organisation the person speaks for.
    pub actor: Option<ActorCode>,
    /// Where the account stands.
    pub state: State,
    /// Part of the demonstration, with a known password.
    pub demo: bool,
    /// How many times it was changed.
    pub version: i64,
    /// The hashed password, once one is chosen.
    pub password: Option<Secret<String>>,
    /// The sealed key of the second factor, once one is set.
    pub totp: Option<Sealed>,
    /// The last step a code was taken of.
    pub totp_last_step: i64,
}

impl Person {
    /// Does the municipality demand a second factor of this person?
    pub fn owes_second_factor(&self, profile: &Profile) -> bool {
        demands_second_factor(&self.roles, profile)
    }

    /// Where the key of the second factor is sealed.
    pub fn totp_place(id: StaffId) -> String {
        format!("staff|totp|{id}")
    }
}

/// Is a second factor demanded of anybody with these roles? Of victim support always, whatever the settings say: those
/// stored before a role existed do not name it.
pub fn demands_second_factor(roles: &[Role], profile: &Profile) -> bool {
    roles.iter().any(|role| role.is_of_support() || profile.accounts.totp_roles.contains(role))
}

/// What an account is made from.
pub struct NewStaff {
    /// The address to sign in with.
    pub email: Pii<String>,
    /// The name colleagues see.
    pub name: String,
    /// The password; none makes an account nobody can sign in to by form (tests start sessions themselves).
    pub password: Option<Secret<String>>,
    /// What the person is.
    pub roles: Vec<Role>,
    /// The unit or organisation the person speaks for.
    pub actor: Option<ActorCode>,
    /// Part of the demonstration.
    pub demo: bool,
    /// The key of the second factor.
    pub totp: Option<super::totp::Key>,
}

/// Whom to invite.
#[derive(Clone)]
pub struct Invite {
    /// Where the invitation goes, and the address to sign in with.
    pub email: Pii<String>,
    /// The name colleagues see.
    pub name: String,
    /// What the person shall be.
    pub roles: Vec<Role>,
    /// The unit or organisation the person speaks for.
    pub actor: Option<ActorCode>,
}

/// A session as its owner sees it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SessionLine {
    /// Its id; not the token.
    pub id: crate::kernel::id::SessionId,
    /// Browser and system, coarsely.
    pub device: String,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was used last.
    pub seen_at: Timestamp,
}
