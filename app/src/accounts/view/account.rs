//! Forms about the own account and about other people's.

use super::{StaffView, entry::new_password};
use crate::{
    accounts::{model::Invite, policy::Role, service::staff::Change},
    forms::{self, FieldErrors, Problem, Reader, fields},
    kernel::{
        id::ActorCode,
        lang::Lang,
        pii_types::{Pii, Secret},
    },
    platform::municipality::Profile,
    t,
};
use serde::Deserialize;

/// The forms of the own account; `do` says which.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct OwnForm {
    /// Which form.
    #[serde(rename = "do")]
    pub act: String,
    /// The own name.
    pub name: String,
    /// The password as it is.
    pub current: String,
    /// The new password.
    pub password: String,
    /// The new one again.
    pub again: String,
    /// The password as it is, in the form about the second factor.
    pub factor: String,
    /// A session to end.
    pub session: String,
}

impl OwnForm {
    /// Reads the new name.
    ///
    /// # Errors
    /// When it is empty or too long.
    pub fn name(&self) -> Result<String, FieldErrors> {
        fields(|f| f.text("name", &self.name, 2..=80))
    }

    /// Reads the present and the new password.
    ///
    /// # Errors
    /// When one is missing, or the new one does not fit.
    pub fn passwords(&self) -> Result<(Secret<String>, Secret<String>), FieldErrors> {
        fields(|f| {
            let given = !self.current.is_empty();
            f.must("current", given.then_some(()), Problem::Missing);
            let new = new_password(f, &self.password, &self.again);
            (Secret::new(self.current.clone()), new)
        })
    }

    /// The password as it is, for a change of the second factor.
    pub fn factor(&self) -> Secret<String> {
        Secret::new(self.factor.clone())
    }
}

/// The forms about other people's accounts; `do` says which.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct StaffForm {
    /// Which form.
    #[serde(rename = "do")]
    pub act: String,
    /// The address, for an invitation.
    pub email: String,
    /// The name.
    pub name: String,
    /// Codes of the roles.
    pub roles: Vec<String>,
    /// Code of the unit or organisation; empty for none.
    pub actor: String,
    /// The version the form was made from.
    pub version: String,
}

impl StaffForm {
    /// The form as an account stands.
    pub fn of(view: &StaffView) -> Self {
        Self {
            act: String::new(),
            email: view.email.clone(),
            name: view.name.clone(),
            roles: view.roles.iter().map(|role| role.code().to_owned()).collect(),
            actor: view.actor.as_ref().map(ToString::to_string).unwrap_or_default(),
            version: view.version.to_string(),
        }
    }

    /// Reads an invitation.
    ///
    /// # Errors
    /// When a field is wrong, or a role lacks its actor.
    pub fn invite(&self, profile: &Profile) -> Result<Invite, FieldErrors> {
        fields(|f| {
            let email = forms::email(&self.email);
            let problem = if self.email.trim().is_empty() { Problem::Missing } else { Problem::NotAnAddress };
            let email = f.must("email", email, problem).unwrap_or_default();
            let name = f.text("name", &self.name, 2..=80);
            let (roles, actor) = self.place(f, profile);
            Invite { email: Pii::new(email), name, roles, actor }
        })
    }

    /// Reads a change.
    ///
    /// # Errors
    /// When a field is wrong, or a role lacks its actor.
    pub fn change(&self, profile: &Profile) -> Result<Change, FieldErrors> {
        fields(|f| {
            let name = f.text("name", &self.name, 2..=80);
            let (roles, actor) = self.place(f, profile);
            Change { name, roles, actor, version: self.version.parse().unwrap_or_default() }
        })
    }

    fn place(&self, f: &mut Reader, profile: &Profile) -> (Vec<Role>, Option<ActorCode>) {
        let roles: Vec<Role> = self.roles.iter().filter_map(|code| Role::parse(code).ok()).collect();
        if roles.is_empty() || roles.len() != self.roles.len() {
            f.wrong("roles", Problem::Said(t!(Lang::Sv, "staff-no-role")));
        }
        let actor = f.code("actor", &self.actor, |code| profile.actor(code).map(|_| ActorCode::from(code)));
        // A handler reaches the cases of their unit; a coordinator reaches all without one.
        let handles = roles.contains(&Role::Handler) && !roles.contains(&Role::Coordinator);
        if self.actor.is_empty() && (handles || roles.iter().any(|role| role.needs_actor())) {
            f.wrong("actor", Problem::Said(t!(Lang::Sv, "staff-needs-actor")));
        }
        (roles, actor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_speaks_for_an_actor_must_have_one() {
        let profile = Profile::load("lyktkoping").unwrap();
        let form = |roles: &[&str], actor: &str| StaffForm {
            email: "maja@example.org".into(),
            name: "Maja Lind".into(),
            roles: roles.iter().map(|role| (*role).to_owned()).collect(),
            actor: actor.into(),
            ..StaffForm::default()
        };
        let code = &profile.actors[0].code;
        assert!(form(&["police"], "").invite(&profile).is_err());
        assert!(form(&["police"], code).invite(&profile).is_ok());
        assert!(form(&["coordinator"], "").invite(&profile).is_ok());
        assert!(form(&["coordinator"], "nobody").invite(&profile).is_err());
        assert!(form(&["king"], "").invite(&profile).is_err());
        assert!(form(&[], "").invite(&profile).is_err());
    }
}
