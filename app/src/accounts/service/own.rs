//! The own account: name, password, second factor, sessions.

use super::{
    check_own_password, check_strength,
    factor::{keep_recovery_codes, tell},
};
use crate::{
    accounts::{
        model::Person,
        password,
        policy::SignedIn,
        scope::Scope,
        session::{self, Stage, Token},
        store::{people, secrets},
        totp,
        view::OwnView,
        visitor::Visitor,
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{SessionId, StaffId},
        lang::Lang,
        pii_types::Secret,
    },
    platform::audit,
    t,
};

/// The own account as its owner sees it.
///
/// # Errors
/// When the database does not answer.
pub async fn view(scope: &Scope<SignedIn>) -> Result<OwnView, Fault> {
    let person = own(scope).await?;
    let sessions = session::living(scope, person.id).await?;
    let codes_left = secrets::recovery_codes_left(scope.db(), person.id).await?;
    let current = scope.staff().ok_or(Fault::SignIn)?.session;
    Ok(OwnView::new(&person, &scope.profile(), codes_left, sessions, current))
}

/// Changes the own name.
///
/// # Errors
/// When the database does not answer.
pub async fn rename(scope: &Scope<SignedIn>, name: &str) -> Result<(), Fault> {
    let id = own_id(scope)?;
    let mut tx = scope.db().begin().await?;
    people::rename(&mut tx, id, name).await?;
    let entry = scope.entry("staff.renamed", "staff", id, "");
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    Ok(())
}

/// Changes the own password. Every other session ends; this one goes on with a new token.
///
/// # Errors
/// [`Refused::Form`] at `current` or `password`.
pub async fn change_password(
    scope: &Scope<SignedIn>,
    visitor: &Visitor,
    current: &Secret<String>,
    new: &Secret<String>,
) -> Result<Token, Refused> {
    let person = own(scope).await?;
    check_strength(&scope.profile(), &person, new)?;
    check_own_password(scope, visitor, &person, current, "current").await?;
    let hashed = Secret::new(password::hash(scope.municipality().chance(), new).await?);
    let mut tx = scope.db().begin().await?;
    if !secrets::set_password(&mut tx, person.id, &hashed).await? {
        return Err(Fault::SignIn.into());
    }
    secrets::drop_links(&mut tx, person.id).await?;
    session::end_all(&mut tx, person.id).await?;
    let token = session::start(scope, &mut tx, person.id, Stage::Full, &visitor.device).await?;
    let entry = scope.entry("staff.password_changed", "staff", person.id, "");
    audit::append(&mut tx, scope.now(), &entry).await?;
    tell(scope, &mut tx, &person).await?;
    tx.commit().await?;
    Ok(token)
}

/// Turns the own second factor off, where no role demands it. Other sessions end.
///
/// # Errors
/// [`Refused::Form`] at `factor`.
pub async fn drop_second_factor(
    scope: &Scope<SignedIn>,
    visitor: &Visitor,
    password: &Secret<String>,
) -> Result<Token, Refused> {
    let person = own(scope).await?;
    if person.owes_second_factor(&scope.profile()) {
        return Err(Refused::at("factor", t!(Lang::Sv, "staff-factor-demanded")));
    }
    check_own_password(scope, visitor, &person, password, "factor").await?;
    let mut tx = scope.db().begin().await?;
    secrets::drop_totp(&mut tx, person.id).await?;
    session::end_all(&mut tx, person.id).await?;
    let token = session::start(scope, &mut tx, person.id, Stage::Full, &visitor.device).await?;
    let entry = scope.entry("staff.second_factor_removed", "staff", person.id, "");
    audit::append(&mut tx, scope.now(), &entry).await?;
    tell(scope, &mut tx, &person).await?;
    tx.commit().await?;
    Ok(token)
}

/// Replaces the own recovery codes and returns the new ones, to be shown once.
///
/// # Errors
/// [`Refused::Form`] at `factor`.
pub async fn renew_recovery_codes(
    scope: &Scope<SignedIn>,
    visitor: &Visitor,
    password: &Secret<String>,
) -> Result<Vec<String>, Refused> {
    let person = own(scope).await?;
    if person.totp.is_none() {
        return Err(Fault::NotFound.into());
    }
    check_own_password(scope, visitor, &person, password, "factor").await?;
    let codes = totp::recovery_codes(scope.municipality().chance());
    let mut tx = scope.db().begin().await?;
    keep_recovery_codes(scope, &mut tx, &person, &codes).await?;
    let entry = scope.entry("staff.recovery_codes_renewed", "staff", person.id, "");
    audit::append(&mut tx, scope.now(), &entry).await?;
    tell(scope, &mut tx, &person).await?;
    tx.commit().await?;
    Ok(codes)
}

/// Ends one of the own sessions. One that is not there, or not one's own, is quietly none.
///
/// # Errors
/// When the database does not answer.
pub async fn end_session(scope: &Scope<SignedIn>, session: SessionId) -> Result<(), Fault> {
    let id = own_id(scope)?;
    let mut tx = scope.db().begin().await?;
    if session::end(&mut tx, id, session).await? {
        let entry = scope.entry("staff.session_ended", "staff", id, "");
        audit::append(&mut tx, scope.now(), &entry).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Ends every other session of one's own.
///
/// # Errors
/// When the database does not answer.
pub async fn end_other_sessions(scope: &Scope<SignedIn>) -> Result<(), Fault> {
    let staff = scope.staff().ok_or(Fault::SignIn)?;
    let mut tx = scope.db().begin().await?;
    let ended = session::end_others(&mut tx, staff.id, staff.session).await?;
    let entry = scope.entry("staff.sessions_ended", "staff", staff.id, ended.to_string());
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    Ok(())
}

fn own_id(scope: &Scope<SignedIn>) -> Result<StaffId, Fault> {
    scope.staff_id().ok_or(Fault::SignIn)
}

async fn own(scope: &Scope<SignedIn>) -> Result<Person, Fault> {
    let id = own_id(scope)?;
    people::by_id(scope.db(), id).await?.ok_or(Fault::SignIn)
}
