//! Other people's accounts, for the administrator. Content of the safety work is nowhere here.

use super::{add::codes, factor::tell, links::post_link};
use crate::{
    accounts::{
        model::{LinkKind, Person, State},
        policy::{LeadWalks, ManageStaff, Role, System},
        scope::Scope,
        session,
        store::{people, secrets},
        view::StaffView,
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{ActorCode, StaffId},
        lang::Lang,
        pii_types::Pii,
        words::sort_key,
    },
    platform::{audit, db::Tx},
    t,
};

/// What an account shall be from now on.
#[derive(Clone, Debug)]
pub struct Change {
    /// The name colleagues see.
    pub name: String,
    /// What the person is.
    pub roles: Vec<Role>,
    /// The unit or organisation the person speaks for.
    pub actor: Option<ActorCode>,
    /// The version the form was made from.
    pub version: i64,
}

/// Every account, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn list(scope: &Scope<ManageStaff>) -> Result<Vec<StaffView>, Fault> {
    let mut people = people::all(scope.db()).await?;
    people.sort_by_cached_key(|person| sort_key(&person.name));
    Ok(people.iter().map(|person| StaffView::new(person, &scope.profile(), scope.staff_id())).collect())
}

/// Where letters to the coordinators go, for reminders of the worker.
///
/// # Errors
/// When the database does not answer.
pub async fn coordinators(scope: &Scope<System>) -> Result<Vec<(StaffId, Pii<String>)>, Fault> {
    let people = people::all(scope.db()).await?;
    let runs = |person: &Person| person.state == State::Active && person.roles.contains(&Role::Coordinator);
    Ok(people.into_iter().filter(runs).map(|person| (person.id, person.email)).collect())
}

/// Where letters to each actor go: to those who work for it and have an account in use.
///
/// # Errors
/// When the database does not answer.
pub async fn of_actors(scope: &Scope<LeadWalks>) -> Result<Vec<(ActorCode, Pii<String>)>, Fault> {
    Ok(people::of_actors(scope.db()).await?)
}

/// How accounts stand, for whoever tends them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// In use.
    pub active: usize,
    /// Invited, and no password chosen yet.
    pub invited: usize,
    /// In use by somebody who must have a second factor and has none yet.
    pub without_factor: usize,
}

/// Counts how accounts stand.
///
/// # Errors
/// When the database does not answer.
pub async fn standing(scope: &Scope<ManageStaff>) -> Result<Standing, Fault> {
    let people = list(scope).await?;
    let many = |is: &dyn Fn(&StaffView) -> bool| people.iter().filter(|person| is(person)).count();
    Ok(Standing {
        active: many(&|person| person.state == State::Active),
        invited: many(&|person| person.state == State::Invited),
        without_factor: many(&|person| person.state == State::Active && person.owes_factor && !person.has_factor),
    })
}

/// One account.
///
/// # Errors
/// [`Fault::NotFound`] when there is none.
pub async fn one(scope: &Scope<ManageStaff>, id: StaffId) -> Result<StaffView, Fault> {
    let person = find(scope, id).await?;
    Ok(StaffView::new(&person, &scope.profile(), scope.staff_id()))
}

/// Changes name, roles and actor. With other roles or another actor, every session of the person ends.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else was first, [`Refused::Form`] at `roles` for the own roles or the last
/// administrator.
pub async fn change(scope: &Scope<ManageStaff>, id: StaffId, change: &Change) -> Result<(), Refused> {
    let person = find(scope, id).await?;
    let mut wanted = change.roles.clone();
    wanted.sort_unstable();
    wanted.dedup();
    let mut had = person.roles.clone();
    had.sort_unstable();
    if wanted != had && scope.staff_id() == Some(id) {
        return Err(Refused::at("roles", t!(Lang::Sv, "staff-own-roles")));
    }
    let mut tx = scope.db().begin().await?;
    let actor = change.actor.as_ref();
    if !people::change(&mut tx, id, change.version, &change.name, actor, &wanted).await? {
        return Err(Fault::Conflict.into());
    }
    let after = Person { roles: wanted.clone(), actor: change.actor.clone(), ..person.clone() };
    let detail = format!("{} -> {}", codes(&person), codes(&after));
    let entry = scope.entry("staff.changed", "staff", id, detail);
    audit::append(&mut tx, scope.now(), &entry).await?;
    if wanted != had || change.actor != person.actor {
        session::end_all(&mut tx, id).await?;
        keep_an_administrator(&mut tx, "roles").await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Closes an account: it can no longer be signed in to, and its password, second factor and links are erased.
///
/// # Errors
/// [`Refused::Form`] at `close` for the own account or the last administrator.
pub async fn close(scope: &Scope<ManageStaff>, id: StaffId) -> Result<(), Refused> {
    find(scope, id).await?;
    if scope.staff_id() == Some(id) {
        return Err(Refused::at("close", t!(Lang::Sv, "staff-close-own")));
    }
    let mut tx = scope.db().begin().await?;
    if people::close(&mut tx, id).await? {
        secrets::drop_totp(&mut tx, id).await?;
        secrets::drop_links(&mut tx, id).await?;
        session::end_all(&mut tx, id).await?;
        let entry = scope.entry("staff.closed", "staff", id, "");
        audit::append(&mut tx, scope.now(), &entry).await?;
        keep_an_administrator(&mut tx, "close").await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Opens a closed account again: the person is invited anew.
///
/// # Errors
/// [`Fault::NotFound`] when there is none.
pub async fn reopen(scope: &Scope<ManageStaff>, id: StaffId) -> Result<(), Fault> {
    let person = find(scope, id).await?;
    let mut tx = scope.db().begin().await?;
    if people::reopen(&mut tx, id).await? {
        post_link(scope, &mut tx, &person, LinkKind::Invitation).await?;
        let entry = scope.entry("staff.reopened", "staff", id, "");
        audit::append(&mut tx, scope.now(), &entry).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Sends a new invitation; links sent before stop working.
///
/// # Errors
/// [`Fault::Conflict`] when the person has chosen a password meanwhile.
pub async fn invite_again(scope: &Scope<ManageStaff>, id: StaffId) -> Result<(), Fault> {
    let person = find(scope, id).await?;
    if person.state != State::Invited {
        return Err(Fault::Conflict);
    }
    let mut tx = scope.db().begin().await?;
    secrets::drop_links(&mut tx, id).await?;
    post_link(scope, &mut tx, &person, LinkKind::Invitation).await?;
    let entry = scope.entry("staff.link_sent", "staff", id, "invitation");
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    Ok(())
}

/// Forgets a second factor, for somebody who lost both telephone and paper. Sessions end; the person is told by mail.
///
/// # Errors
/// [`Fault::NotFound`] when there is no account, [`Fault::Conflict`] for the own one: that is done with the password.
pub async fn reset_second_factor(scope: &Scope<ManageStaff>, id: StaffId) -> Result<(), Fault> {
    let person = find(scope, id).await?;
    if scope.staff_id() == Some(id) {
        return Err(Fault::Conflict);
    }
    let mut tx = scope.db().begin().await?;
    secrets::drop_totp(&mut tx, id).await?;
    session::end_all(&mut tx, id).await?;
    let entry = scope.entry("staff.second_factor_reset", "staff", id, "");
    audit::append(&mut tx, scope.now(), &entry).await?;
    tell(scope, &mut tx, &person).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends every session of a person: a lost telephone, a left computer.
///
/// # Errors
/// [`Fault::NotFound`] when there is no account.
pub async fn end_sessions(scope: &Scope<ManageStaff>, id: StaffId) -> Result<(), Fault> {
    find(scope, id).await?;
    let mut tx = scope.db().begin().await?;
    session::end_all(&mut tx, id).await?;
    let entry = scope.entry("staff.sessions_ended", "staff", id, "");
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    Ok(())
}

async fn find(scope: &Scope<ManageStaff>, id: StaffId) -> Result<Person, Fault> {
    people::by_id(scope.db(), id).await?.ok_or(Fault::NotFound)
}

/// Somebody must be left who can manage accounts. Asked after the log entry, whose head orders all writers: two
/// administrators who remove each other at once cannot both succeed.
async fn keep_an_administrator(tx: &mut Tx, field: &'static str) -> Result<(), Refused> {
    if people::administrators(tx).await? == 0 {
        return Err(Refused::at(field, t!(Lang::Sv, "staff-last-administrator")));
    }
    Ok(())
}
