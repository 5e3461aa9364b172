//! What the worker does for accounts: letters to those who forgot, and the purge of what has ended.

use super::{
    model::{LinkKind, State},
    policy::System,
    scope::Scope,
    service,
    store::{people, secrets},
};
use crate::{
    fault::Fault,
    jobs::JobProblem,
    kernel::{id::SessionId, pii_types::Pii},
    on,
    platform::{
        keys::Keys,
        outbox::{self, Claimed},
    },
};
use chrono::TimeDelta;

/// The kind of errand a forgotten password is.
pub const FORGOTTEN: &str = "staff.forgotten";

/// Sends the link to choose a password, if the address has an account. Done here and not in the request, so that
/// the answer takes the same time whether it has.
///
/// # Errors
/// When the database does not answer, or the seal of the address does not open.
pub async fn forgotten(scope: &Scope<System>, errand: &Claimed) -> Result<(), JobProblem> {
    let email = asked_by(scope.municipality().keys(), errand)?;
    let person = people::by_email(scope.db(), &email).await.map_err(Fault::from)?;
    let Some(person) = person else { return Ok(()) };
    let kind = match person.state {
        State::Invited => LinkKind::Invitation,
        State::Active => LinkKind::Reset,
        State::Closed => return Ok(()),
    };
    Ok(service::send_link(scope, &person, kind).await?)
}

/// The address that asked for a link, from the errand of [`super::ask_for_link`].
///
/// # Errors
/// When the seal of the address does not open.
pub fn asked_by(keys: &Keys, errand: &Claimed) -> Result<Pii<String>, JobProblem> {
    let sealed = errand.sealed.as_ref().ok_or_else(|| JobProblem::Hopeless("no address".to_owned()))?;
    let address = keys.open_text(&outbox::sealed_at(errand.id), sealed);
    address.map(Pii::new).map_err(|error| JobProblem::Hopeless(error.to_string()))
}

/// Purges sessions and links that ended by themselves.
///
/// # Errors
/// When the database does not answer.
pub async fn chores(scope: &Scope<System>) -> Result<(), Fault> {
    purge_sessions(scope).await?;
    if secrets::has_stale_links(scope.db(), scope.now()).await? {
        let mut tx = scope.db().begin().await?;
        secrets::purge_links(&mut tx, scope.now()).await?;
        tx.commit().await?;
    }
    Ok(())
}

const ANY_DEAD: &str = "SELECT id FROM session WHERE expires_at < $1 OR seen_at < $2 LIMIT 1";
const PURGE: &str = "DELETE FROM session WHERE expires_at < $1 OR seen_at < $2";

/// Takes the write lock only when there are any.
async fn purge_sessions(scope: &Scope<System>) -> Result<(), sqlx::Error> {
    let now = scope.now();
    let idle = now - TimeDelta::minutes(i64::from(scope.profile().accounts.session_idle_minutes));
    let dead: Option<SessionId> =
        on!(scope.db(), |c| sqlx::query_scalar(ANY_DEAD).bind(now).bind(idle).fetch_optional(c).await)?;
    if dead.is_none() {
        return Ok(());
    }
    let mut tx = scope.db().begin().await?;
    on!(&mut tx, |c| sqlx::query(PURGE).bind(now).bind(idle).execute(c).await.map(|_| ()))?;
    tx.commit().await
}
