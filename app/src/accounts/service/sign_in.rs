//! Signing in: the password, then the second factor. Each stage has a new token, so that nobody can plant one.

use super::entry_of;
use crate::{
    accounts::{
        model::{Person, State},
        password::{self, Queue},
        policy::{Password, Public},
        scope::Scope,
        session::{self, SignedInAs, Stage, Token},
        store::{people, secrets},
        totp::{self, Key},
        visitor::Visitor,
    },
    fault::Fault,
    kernel::{
        id::StaffId,
        pii_types::{Pii, Purpose, Secret},
    },
    platform::{
        audit,
        clock::Timestamp,
        limits::{Client, Limit},
    },
};

/// An address and a password as somebody typed them.
pub struct SignIn {
    /// The address, trimmed and in lower case.
    pub email: Pii<String>,
    /// The password.
    pub password: Secret<String>,
}

/// What comes after the password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nothing: signed in.
    Office,
    /// A code from the app or from paper.
    Code,
    /// The second factor must be set up first.
    SetUp,
}

/// A session that began, and what comes next.
pub struct Entered {
    /// For the cookie.
    pub token: Token,
    /// The next step.
    pub next: Next,
}

/// Tries a password. `None` when address or password is wrong or the account is closed: the three look the same and
/// take as long.
///
/// # Errors
/// [`Fault::TooMany`] after too many tries: of this account from this address block, or of the block as a whole.
/// Tries from elsewhere do not count against the owner.
pub async fn sign_in(scope: &Scope<Public>, visitor: &Visitor, given: &SignIn) -> Result<Option<Entered>, Fault> {
    let limits = scope.municipality().limits();
    let account = ("password", given.email.disclose(Purpose::SignIn), visitor.client);
    let place = ("signed in from", visitor.client);
    limits.take(Limit::SignInFrom, visitor.client)?;
    limits.take(Limit::SignInNear, visitor.client.map(Client::near))?;
    limits.take(Limit::SignInAs, account)?;
    let person = people::by_email(scope.db(), &given.email).await?;
    let open = person.as_ref().filter(|person| person.state == State::Active);
    let stored = open.and_then(|person| person.password.as_ref());
    let queue = if limits.is_forgiven(place) { Queue::Known } else { Queue::Anybody };
    let right = password::is_right(stored, &given.password, queue).await?;
    match open {
        Some(person) if right => {
            limits.forgive(account);
            limits.forgive(place);
            enter(scope, visitor, person).await.map(Some)
        }
        _ => {
            note_failure(scope, person.map(|person| person.id), "signin.failed").await?;
            Ok(None)
        }
    }
}

/// Starts the session: full, or one that still owes the second factor.
async fn enter(scope: &Scope<Public>, visitor: &Visitor, person: &Person) -> Result<Entered, Fault> {
    let next = match (&person.totp, person.owes_second_factor(&scope.profile())) {
        (Some(_), _) => Next::Code,
        (None, true) => Next::SetUp,
        (None, false) => Next::Office,
    };
    let (stage, action) = match next {
        Next::Office => (Stage::Full, "signin.completed"),
        Next::Code | Next::SetUp => (Stage::Password, "signin.password_accepted"),
    };
    let mut tx = scope.db().begin().await?;
    if let Some(before) = scope.staff() {
        session::end(&mut tx, before.id, before.session).await?;
    }
    let token = session::start(scope, &mut tx, person.id, stage, &visitor.device).await?;
    audit::append(&mut tx, scope.now(), &entry_of(person.id, action, "")).await?;
    tx.commit().await?;
    Ok(Entered { token, next })
}

/// What somebody who gave the right password still owes.
///
/// # Errors
/// [`Fault::SignIn`] when the account is gone.
pub async fn next(scope: &Scope<Password>) -> Result<Next, Fault> {
    let staff = scope.staff().ok_or(Fault::SignIn)?;
    if staff.stage == Stage::Full {
        return Ok(Next::Office);
    }
    let person = people::by_id(scope.db(), staff.id).await?.ok_or(Fault::SignIn)?;
    Ok(if person.totp.is_some() { Next::Code } else { Next::SetUp })
}

/// A failed try in the log: with the account if there is one, never with what was typed.
async fn note_failure<C: crate::accounts::policy::Capability>(
    scope: &Scope<C>,
    id: Option<StaffId>,
    action: &'static str,
) -> Result<(), Fault> {
    let subject = id.map_or_else(String::new, |id| id.to_string());
    let mut entry = scope.entry(action, "staff", subject, "");
    // Nobody is signed in yet: what was done was done by somebody unknown.
    (entry.who, entry.role) = (None, "unknown");
    let mut tx = scope.db().begin().await?;
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    Ok(())
}

/// Tries a code, from the app or from paper. `None` when it is wrong or was used before.
///
/// # Errors
/// [`Fault::TooMany`] after too many tries, [`Fault::SignIn`] when the session ended meanwhile.
pub async fn second_factor(
    scope: &Scope<Password>,
    visitor: &Visitor,
    code: &Secret<String>,
) -> Result<Option<Token>, Fault> {
    let staff = scope.staff().ok_or(Fault::SignIn)?;
    let limits = scope.municipality().limits();
    let account = ("code", staff.id, visitor.client);
    limits.take(Limit::SignInAs, account)?;
    limits.take(Limit::SecondFactor, staff.id)?;
    let person = people::by_id(scope.db(), staff.id).await?.ok_or(Fault::SignIn)?;
    let Some(proof) = proof(scope, &person, code.expose(), scope.now())? else {
        note_failure(scope, Some(staff.id), "signin.code_failed").await?;
        return Ok(None);
    };
    let done = complete(scope, visitor, staff, &proof).await?;
    match &done {
        Some(_) => {
            limits.forgive(account);
            limits.forgive(staff.id);
        }
        None => note_failure(scope, Some(staff.id), "signin.code_failed").await?,
    }
    Ok(done)
}

/// What a code proves, before it is used up.
enum Proof {
    /// A step of the app.
    Step(i64),
    /// The fingerprint of a recovery code.
    Paper(Vec<u8>),
}

fn proof(scope: &Scope<Password>, person: &Person, code: &str, now: Timestamp) -> Result<Option<Proof>, Fault> {
    let Some(sealed) = &person.totp else {
        return Err(Fault::SignIn);
    };
    if !totp::is_from_app(code) {
        let print = super::recovery_print(scope, person.id, code);
        return Ok(Some(Proof::Paper(print)));
    }
    let key = scope.municipality().keys().open(&Person::totp_place(person.id), sealed)?;
    let step = Key::from_bytes(&key).matches(code, now, person.totp_last_step);
    Ok(step.map(Proof::Step))
}

/// Uses the proof up and exchanges the session for a full one, in one transaction.
async fn complete(
    scope: &Scope<Password>,
    visitor: &Visitor,
    staff: &SignedInAs,
    proof: &Proof,
) -> Result<Option<Token>, Fault> {
    let mut tx = scope.db().begin().await?;
    let (taken, detail) = match proof {
        Proof::Step(step) => (secrets::take_step(&mut tx, staff.id, *step).await?, "app"),
        Proof::Paper(print) => {
            (secrets::take_recovery_code(&mut tx, staff.id, print, scope.now()).await?, "recovery code")
        }
    };
    if !taken {
        return Ok(None);
    }
    if !session::end(&mut tx, staff.id, staff.session).await? {
        return Err(Fault::SignIn);
    }
    let token = session::start(scope, &mut tx, staff.id, Stage::Full, &visitor.device).await?;
    let entry = entry_of(staff.id, "signin.completed", detail);
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    Ok(Some(token))
}

/// The code the app would show now, for accounts of the demonstration in the fictional municipality; else nothing.
///
/// # Errors
/// When the database does not answer.
pub async fn demo_code(scope: &Scope<Password>) -> Result<Option<String>, Fault> {
    let Some(staff) = scope.staff().filter(|_| scope.municipality().is_demo()) else {
        return Ok(None);
    };
    let person = people::by_id(scope.db(), staff.id).await?;
    let Some(person) = person.filter(|person| person.demo) else {
        return Ok(None);
    };
    let Some(sealed) = &person.totp else {
        return Ok(None);
    };
    let key = scope.municipality().keys().open(&Person::totp_place(person.id), sealed)?;
    Ok(Key::from_bytes(&key).next_code(scope.now(), person.totp_last_step))
}

/// Signs out: the session is gone on the server, whatever becomes of the cookie.
///
/// # Errors
/// When the database does not answer.
pub async fn sign_out(scope: &Scope<Password>) -> Result<(), Fault> {
    let staff = scope.staff().ok_or(Fault::SignIn)?;
    let mut tx = scope.db().begin().await?;
    if session::end(&mut tx, staff.id, staff.session).await? {
        let entry = entry_of(staff.id, "signin.ended", "");
        audit::append(&mut tx, scope.now(), &entry).await?;
    }
    tx.commit().await?;
    Ok(())
}
