//! Sessions: a 256-bit token in a cookie, only its fingerprint in the database.
//!
//! A session dies at sign-out, at a changed password, after a while of idleness and at its absolute end. Its token
//! changes when the second factor is given, so that nobody can plant one beforehand.

use super::{
    model::SessionLine,
    policy::{Need, Role, System},
    scope::Scope,
};
use crate::{
    kernel::{
        codes::codes,
        id::{ActorCode, SessionId, StaffId},
        words::hex,
    },
    on,
    platform::{clock::Timestamp, db::Tx},
};
use chrono::TimeDelta;

codes! {
    /// How far somebody has come in signing in.
    pub enum Stage {
        /// The password was right; the second factor is still owed.
        Password = "password",
        /// Signed in.
        Full = "full",
    }
}

/// The member of staff behind a request.
#[derive(Clone, Debug)]
pub struct SignedInAs {
    /// Whose session it is.
    pub id: StaffId,
    /// The name shown in the office. Residents see the role only.
    pub name: String,
    /// What the person is.
    pub roles: Vec<Role>,
    /// The unit or organisation the person speaks for.
    pub actor: Option<ActorCode>,
    /// How far signing in has come.
    pub stage: Stage,
    /// This session.
    pub session: SessionId,
}

impl SignedInAs {
    /// The role in which this person does something.
    pub fn role_for(&self, need: Need) -> Option<Role> {
        match need {
            Need::Can(_, allowed) => self.roles.iter().copied().find(|role| allowed.contains(role)),
            _ => self.roles.first().copied(),
        }
    }

    /// May this person do it?
    pub fn can(&self, need: Need) -> bool {
        self.stage == Stage::Full && need.met_by(&self.roles)
    }
}

/// The secret in the cookie: 64 hexadecimal digits of 256 random bits.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// A new token.
    pub fn new(chance: &crate::platform::chance::Chance) -> Self {
        Self(hex(&chance.bytes::<32>()))
    }

    /// Reads a token from a cookie; `None` when it cannot be one.
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())).then(|| Self(text.to_owned()))
    }

    /// The text for the cookie or the link.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(•••)")
    }
}

/// What a session is looked up by.
pub fn fingerprint<C: super::policy::Capability>(scope: &Scope<C>, token: &Token) -> Vec<u8> {
    scope.municipality().keys().fingerprint("session", token.0.as_bytes())
}

#[derive(sqlx::FromRow)]
struct Row {
    id: SessionId,
    staff: StaffId,
    name: String,
    actor: Option<ActorCode>,
    stage: String,
    seen_at: Timestamp,
}

const BY_TOKEN: &str = "
    SELECT s.id, s.staff, p.name, p.actor, s.stage, s.seen_at
    FROM session s
    JOIN staff p ON p.id = s.staff
    WHERE s.token = $1 AND s.expires_at > $2 AND s.seen_at > $3 AND p.state = 'active'";
const ROLES: &str = "SELECT role FROM staff_role WHERE staff = $1 ORDER BY role";
const SEEN: &str = "UPDATE session SET seen_at = $2 WHERE id = $1";

/// Who makes a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visit {
    /// Somebody who does something.
    Person,
    /// A page that waits for news by itself: nobody need sit before it, so it keeps no session alive.
    Page,
}

/// The person behind a token, if the session is alive. Notes that it was seen, at most once a minute.
///
/// # Errors
/// When the database does not answer.
pub async fn resume(scope: &Scope<System>, token: &Token, visit: Visit) -> Result<Option<SignedInAs>, sqlx::Error> {
    let now = scope.now();
    let idle = TimeDelta::minutes(i64::from(scope.profile().accounts.session_idle_minutes));
    let key = fingerprint(scope, token);
    let row: Option<Row> =
        on!(scope.db(), |c| sqlx::query_as(BY_TOKEN).bind(&key).bind(now).bind(now - idle).fetch_optional(c).await)?;
    let Some(row) = row else { return Ok(None) };
    let roles: Vec<String> = on!(scope.db(), |c| sqlx::query_scalar(ROLES).bind(row.staff).fetch_all(c).await)?;
    if visit == Visit::Person && now - row.seen_at > TimeDelta::minutes(1) {
        // A full disk or a busy writer must not keep anybody from reading.
        if let Err(error) = note_seen(scope, row.id).await {
            tracing::warn!("a session could not be noted as seen: {error}");
        }
    }
    Ok(Some(SignedInAs {
        id: row.staff,
        name: row.name,
        roles: roles.iter().filter_map(|code| Role::parse(code).ok()).collect(),
        actor: row.actor,
        stage: Stage::parse(&row.stage).unwrap_or(Stage::Password),
        session: row.id,
    }))
}

async fn note_seen(scope: &Scope<System>, session: SessionId) -> Result<(), sqlx::Error> {
    let mut tx = scope.db().begin().await?;
    on!(&mut tx, |c| sqlx::query(SEEN).bind(session).bind(scope.now()).execute(c).await.map(|_| ()))?;
    tx.commit().await
}

const START: &str = "
    INSERT INTO session (token, id, staff, stage, device, created_at, seen_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $6, $7)";

/// How long one may take from the password to the second factor.
const PASSWORD_STAGE_MINUTES: i64 = 15;

/// Starts a session and returns the token for the cookie. `device` is a coarse word (browser and system), no address.
///
/// # Errors
/// When the database does not answer.
pub async fn start<C: super::policy::Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    staff: StaffId,
    stage: Stage,
    device: &str,
) -> Result<Token, sqlx::Error> {
    let token = Token::new(scope.municipality().chance());
    let minutes = if stage == Stage::Full {
        i64::from(scope.profile().accounts.session_absolute_minutes)
    } else {
        PASSWORD_STAGE_MINUTES
    };
    let (key, id, now) = (fingerprint(scope, &token), scope.new_id::<SessionId>(), scope.now());
    on!(tx, |c| sqlx::query(START)
        .bind(&key)
        .bind(id)
        .bind(staff)
        .bind(stage.code())
        .bind(device)
        .bind(now)
        .bind(now + TimeDelta::minutes(minutes))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(token)
}

const END: &str = "DELETE FROM session WHERE staff = $1 AND id = $2";
const END_OTHERS: &str = "DELETE FROM session WHERE staff = $1 AND id <> $2";
const END_ALL: &str = "DELETE FROM session WHERE staff = $1";

/// Ends one session of a person; tells whether it was there.
///
/// # Errors
/// When the database does not answer.
pub async fn end(tx: &mut Tx, staff: StaffId, session: SessionId) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(END).bind(staff).bind(session).execute(c).await.map(|done| done.rows_affected() > 0))
}

/// Ends every session of a person but one; tells how many there were.
///
/// # Errors
/// When the database does not answer.
pub async fn end_others(tx: &mut Tx, staff: StaffId, kept: SessionId) -> Result<u64, sqlx::Error> {
    on!(tx, |c| sqlx::query(END_OTHERS).bind(staff).bind(kept).execute(c).await.map(|done| done.rows_affected()))
}

/// Ends every session of a person: a changed password, other roles, a closed account.
///
/// # Errors
/// When the database does not answer.
pub async fn end_all(tx: &mut Tx, staff: StaffId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(END_ALL).bind(staff).execute(c).await.map(|_| ()))
}

const LIVING: &str = "
    SELECT id, device, created_at, seen_at
    FROM session
    WHERE staff = $1 AND stage = 'full' AND expires_at > $2 AND seen_at > $3
    ORDER BY seen_at DESC, id
    LIMIT 100";

/// The living sessions of a person, the one used last first.
///
/// # Errors
/// When the database does not answer.
pub async fn living<C: super::policy::Capability>(
    scope: &Scope<C>,
    staff: StaffId,
) -> Result<Vec<SessionLine>, sqlx::Error> {
    let now = scope.now();
    let idle = TimeDelta::minutes(i64::from(scope.profile().accounts.session_idle_minutes));
    on!(scope.db(), |c| sqlx::query_as(LIVING).bind(staff).bind(now).bind(now - idle).fetch_all(c).await)
}
