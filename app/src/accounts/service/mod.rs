//! The use cases of accounts: one function each, one transaction each. Passwords are hashed before it begins.

mod add;
mod factor;
mod links;
pub mod own;
mod sign_in;
pub mod staff;

pub use add::{Invited, add_active, add_invited, close_demo, has_demo, invite};
pub use factor::{Confirm, Offer, SetUp, confirm, offer};
pub use links::{ask_for_link, choose_password, forgotten, link_kind, send_link};
pub use sign_in::{Entered, Next, SignIn, demo_code, next, second_factor, sign_in, sign_out};

use super::{model::Person, password, policy::Capability, scope::Scope, session::Token, totp, visitor::Visitor};
use crate::{
    forms::Refused,
    kernel::{
        id::StaffId,
        lang::Lang,
        pii_types::{Purpose, Secret},
    },
    platform::{audit::Entry, limits::Limit, municipality::Profile},
    t,
};

/// An entry in the name of somebody who is not signed in yet, or no longer.
fn entry_of(who: StaffId, action: &'static str, detail: impl Into<String>) -> Entry {
    Entry { who: Some(who.0), role: "staff", action, subject: "staff", id: who.to_string(), detail: detail.into() }
}

/// What the secret of a link by mail is looked up by.
fn link_print<C: Capability>(scope: &Scope<C>, token: &Token) -> Vec<u8> {
    scope.municipality().keys().fingerprint("staff link", token.reveal().as_bytes())
}

/// What a recovery code is looked up by. Bound to its owner: the same code of somebody else is another one.
fn recovery_print<C: Capability>(scope: &Scope<C>, owner: StaffId, code: &str) -> Vec<u8> {
    let code = totp::tidy_recovery_code(code);
    scope.municipality().keys().fingerprint("recovery code", format!("{owner}|{code}").as_bytes())
}

/// Refuses a password that is easy to guess for somebody who knows the person or the municipality.
fn check_strength(profile: &Profile, person: &Person, password: &Secret<String>) -> Result<(), Refused> {
    let known = [person.name.as_str(), person.email.disclose(Purpose::SignIn), &profile.name, &profile.short_name];
    if password::is_easy_to_guess(password.expose(), &known) {
        return Err(Refused::at("password", t!(Lang::Sv, "staff-password-easy")));
    }
    Ok(())
}

/// Asks somebody who is signed in for the password again, before something that counts.
async fn check_own_password<C: Capability>(
    scope: &Scope<C>,
    visitor: &Visitor,
    person: &Person,
    given: &Secret<String>,
    field: &'static str,
) -> Result<(), Refused> {
    let limits = scope.municipality().limits();
    let account = ("own password", person.id, visitor.client);
    limits.take(Limit::SignInAs, account)?;
    if !password::is_right(person.password.as_ref(), given, password::Queue::Known).await? {
        return Err(Refused::at(field, t!(Lang::Sv, "staff-password-wrong")));
    }
    limits.forgive(account);
    Ok(())
}
