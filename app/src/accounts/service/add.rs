//! New accounts: invited by an administrator or the command line, or made whole for the demonstration.

use super::links::post_link;
use crate::{
    accounts::{
        model::{Invite, LinkKind, NewStaff, Person, State},
        password,
        policy::{Capability, ManageStaff, System},
        scope::Scope,
        session,
        store::{people, secrets},
    },
    fault::Fault,
    forms,
    forms::Refused,
    kernel::{
        id::StaffId,
        lang::Lang,
        pii_types::{Pii, Purpose, Secret},
    },
    platform::audit,
    t,
};

/// Adds an account that can sign in at once. For the demonstration, tests and the command line.
///
/// # Errors
/// [`Fault::BadRequest`] when the address is none or demo accounts are not allowed here, [`Fault::Conflict`] when the
/// address is taken.
pub async fn add_active(scope: &Scope<System>, new: NewStaff) -> Result<StaffId, Fault> {
    let email = forms::email(new.email.disclose(Purpose::SignIn)).ok_or(Fault::BadRequest)?;
    if new.demo && !scope.municipality().is_demo() {
        return Err(Fault::BadRequest);
    }
    let (id, chance) = (scope.new_id::<StaffId>(), scope.municipality().chance());
    let password = match &new.password {
        Some(password) => Some(Secret::new(password::hash(chance, password).await?)),
        None => None,
    };
    let keys = scope.municipality().keys();
    let totp = new.totp.map(|key| keys.seal(chance, &Person::totp_place(id), key.bytes()));
    let person = Person {
        id,
        email: Pii::new(email),
        name: new.name,
        roles: new.roles,
        actor: new.actor,
        state: State::Active,
        demo: new.demo,
        version: 1,
        password,
        totp,
        totp_last_step: 0,
    };
    let mut tx = scope.db().begin().await?;
    if !people::add(&mut tx, &person, scope.now()).await? {
        return Err(Fault::Conflict);
    }
    let entry = scope.entry("staff.added", "staff", id, codes(&person));
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    Ok(id)
}

/// An invited person and the link that was sent.
pub struct Invited {
    /// Whose account it is.
    pub id: StaffId,
    /// The address of the link, for a command line without a mail server.
    pub link: Secret<String>,
}

/// Invites somebody: an account without password, and a letter with a link that works for seven days.
///
/// # Errors
/// [`Refused::Form`] when the address is taken.
pub async fn invite(scope: &Scope<ManageStaff>, invite: Invite) -> Result<Invited, Refused> {
    invite_as(scope, invite).await
}

/// Invites somebody from the command line: the first administrator of a municipality.
///
/// # Errors
/// As [`invite`].
pub async fn add_invited(scope: &Scope<System>, invite: Invite) -> Result<Invited, Refused> {
    invite_as(scope, invite).await
}

async fn invite_as<C: Capability>(scope: &Scope<C>, invite: Invite) -> Result<Invited, Refused> {
    let email = forms::email(invite.email.disclose(Purpose::SignIn)).ok_or(Fault::BadRequest)?;
    let person = Person {
        id: scope.new_id(),
        email: Pii::new(email),
        name: invite.name,
        roles: invite.roles,
        actor: invite.actor,
        state: State::Invited,
        demo: false,
        version: 1,
        password: None,
        totp: None,
        totp_last_step: 0,
    };
    let mut tx = scope.db().begin().await?;
    if !people::add(&mut tx, &person, scope.now()).await? {
        return Err(Refused::at("email", t!(Lang::Sv, "staff-email-taken")));
    }
    let link = post_link(scope, &mut tx, &person, LinkKind::Invitation).await?;
    let entry = scope.entry("staff.invited", "staff", person.id, codes(&person));
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    Ok(Invited { id: person.id, link })
}

/// Are there open accounts of the demonstration, with passwords everybody knows?
///
/// # Errors
/// When the database does not answer.
pub async fn has_demo(scope: &Scope<System>) -> Result<bool, Fault> {
    Ok(!people::demo(scope.db()).await?.is_empty())
}

/// Closes every account of the demonstration and tells how many there were.
///
/// # Errors
/// When the database does not answer.
pub async fn close_demo(scope: &Scope<System>) -> Result<usize, Fault> {
    let demo = people::demo(scope.db()).await?;
    let mut tx = scope.db().begin().await?;
    for id in &demo {
        people::close(&mut tx, *id).await?;
        secrets::drop_totp(&mut tx, *id).await?;
        secrets::drop_links(&mut tx, *id).await?;
        session::end_all(&mut tx, *id).await?;
        let entry = scope.entry("staff.closed", "staff", id, "demo");
        audit::append(&mut tx, scope.now(), &entry).await?;
    }
    tx.commit().await?;
    Ok(demo.len())
}

/// Roles and actor as codes, for the log.
pub(super) fn codes(person: &Person) -> String {
    let roles: Vec<&str> = person.roles.iter().map(|role| role.code()).collect();
    match &person.actor {
        Some(actor) => format!("{} @ {actor}", roles.join(",")),
        None => roles.join(","),
    }
}
