//! People and their roles.

use crate::{
    accounts::{
        model::{Person, State},
        policy::Role,
    },
    kernel::{
        id::{ActorCode, StaffId},
        pii_types::{Pii, Purpose, Secret},
    },
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
        keys::Sealed,
    },
};
use std::collections::HashMap;

#[derive(sqlx::FromRow)]
struct Row {
    id: StaffId,
    email: String,
    name: String,
    actor: Option<ActorCode>,
    password: Option<String>,
    totp: Option<Sealed>,
    totp_last_step: i64,
    state: String,
    demo: bool,
    version: i64,
}

impl Row {
    fn with_roles(self, roles: Vec<Role>) -> Person {
        Person {
            id: self.id,
            email: Pii::new(self.email),
            name: self.name,
            roles,
            actor: self.actor,
            // A state this program does not know opens no doors.
            state: State::parse(&self.state).unwrap_or(State::Closed),
            demo: self.demo,
            version: self.version,
            password: self.password.map(Secret::new),
            totp: self.totp,
            totp_last_step: self.totp_last_step,
        }
    }
}

const BY_EMAIL: &str = "
    SELECT id, email, name, actor, password, totp, totp_last_step, state, demo, version
    FROM staff
    WHERE email = $1";
const BY_ID: &str = "
    SELECT id, email, name, actor, password, totp, totp_last_step, state, demo, version
    FROM staff
    WHERE id = $1";
const ROLES: &str = "SELECT role FROM staff_role WHERE staff = $1 ORDER BY role";

/// The account of an address.
pub async fn by_email(db: &Db, email: &Pii<String>) -> Result<Option<Person>, sqlx::Error> {
    let email = email.disclose(Purpose::SignIn);
    let row: Option<Row> = on!(db, |c| sqlx::query_as(BY_EMAIL).bind(email).fetch_optional(c).await)?;
    // Asked for unknown addresses too, so that both take the same time.
    let id = row.as_ref().map_or(StaffId(uuid::Uuid::nil()), |row| row.id);
    let roles = roles(db, id).await?;
    Ok(row.map(|row| row.with_roles(roles)))
}

/// An account.
pub async fn by_id(db: &Db, id: StaffId) -> Result<Option<Person>, sqlx::Error> {
    let row: Option<Row> = on!(db, |c| sqlx::query_as(BY_ID).bind(id).fetch_optional(c).await)?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(row.with_roles(roles(db, id).await?)))
}

async fn roles(db: &Db, id: StaffId) -> Result<Vec<Role>, sqlx::Error> {
    let codes: Vec<String> = on!(db, |c| sqlx::query_scalar(ROLES).bind(id).fetch_all(c).await)?;
    Ok(codes.iter().filter_map(|code| Role::parse(code).ok()).collect())
}

const ALL: &str = "
    SELECT id, email, name, actor, password, totp, totp_last_step, state, demo, version
    FROM staff
    ORDER BY id
    LIMIT 2000";
const ALL_ROLES: &str = "SELECT staff, role FROM staff_role ORDER BY staff, role LIMIT 20000";

/// Every account; a municipality has tens, not thousands.
pub async fn all(db: &Db) -> Result<Vec<Person>, sqlx::Error> {
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(ALL).fetch_all(c).await)?;
    let codes: Vec<(StaffId, String)> = on!(db, |c| sqlx::query_as(ALL_ROLES).fetch_all(c).await)?;
    let mut roles: HashMap<StaffId, Vec<Role>> = HashMap::new();
    for (staff, code) in codes {
        if let Ok(role) = Role::parse(&code) {
            roles.entry(staff).or_default().push(role);
        }
    }
    let people = rows.into_iter().map(|row| {
        let roles = roles.remove(&row.id).unwrap_or_default();
        row.with_roles(roles)
    });
    Ok(people.collect())
}

const OF_ACTORS: &str =
    "SELECT actor, email FROM staff WHERE state = 'active' AND actor IS NOT NULL ORDER BY actor, id LIMIT 1000";

/// The addresses of those who work for an actor.
pub async fn of_actors(db: &Db) -> Result<Vec<(ActorCode, Pii<String>)>, sqlx::Error> {
    let all: Vec<(ActorCode, String)> = on!(db, |c| sqlx::query_as(OF_ACTORS).fetch_all(c).await)?;
    Ok(all.into_iter().map(|(actor, email)| (actor, Pii::new(email))).collect())
}

const ADD: &str = "
    INSERT INTO staff (id, email, name, actor, password, totp, totp_last_step, state, demo, created_at, version)
    VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9, 1)
    ON CONFLICT (email) DO NOTHING";

/// Adds an account with its roles; tells whether the address was free.
pub async fn add(tx: &mut Tx, person: &Person, now: Timestamp) -> Result<bool, sqlx::Error> {
    let added = on!(tx, |c| sqlx::query(ADD)
        .bind(person.id)
        .bind(person.email.disclose(Purpose::SignIn))
        .bind(&person.name)
        .bind(person.actor.as_ref())
        .bind(person.password.as_ref().map(Secret::expose))
        .bind(person.totp.as_ref())
        .bind(person.state.code())
        .bind(person.demo)
        .bind(now)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    if added == 1 {
        add_roles(tx, person.id, &person.roles).await?;
    }
    Ok(added == 1)
}

const CHANGE: &str = "
    UPDATE staff SET name = $3, actor = $4, version = version + 1
    WHERE id = $1 AND version = $2 AND state <> 'closed'";
const DROP_ROLES: &str = "DELETE FROM staff_role WHERE staff = $1";
const ADD_ROLE: &str = "INSERT INTO staff_role (staff, role) VALUES ($1, $2)";

/// Changes name, actor and roles unless somebody else was first; tells whether it did.
pub async fn change(
    tx: &mut Tx,
    id: StaffId,
    version: i64,
    name: &str,
    actor: Option<&ActorCode>,
    roles: &[Role],
) -> Result<bool, sqlx::Error> {
    let changed = on!(tx, |c| sqlx::query(CHANGE)
        .bind(id)
        .bind(version)
        .bind(name)
        .bind(actor)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    if changed == 0 {
        return Ok(false);
    }
    on!(tx, |c| sqlx::query(DROP_ROLES).bind(id).execute(c).await.map(|_| ()))?;
    add_roles(tx, id, roles).await?;
    Ok(true)
}

async fn add_roles(tx: &mut Tx, id: StaffId, roles: &[Role]) -> Result<(), sqlx::Error> {
    for role in roles {
        on!(tx, |c| sqlx::query(ADD_ROLE).bind(id).bind(role.code()).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

const RENAME: &str = "UPDATE staff SET name = $2, version = version + 1 WHERE id = $1";

/// Changes the own name.
pub async fn rename(tx: &mut Tx, id: StaffId, name: &str) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(RENAME).bind(id).bind(name).execute(c).await.map(|_| ()))
}

const CLOSE: &str = "
    UPDATE staff SET state = 'closed', password = NULL, totp = NULL, version = version + 1
    WHERE id = $1 AND state <> 'closed'";
const REOPEN: &str = "UPDATE staff SET state = 'invited', version = version + 1 WHERE id = $1 AND state = 'closed'";

/// Closes an account and erases its password and second factor; tells whether it was open.
pub async fn close(tx: &mut Tx, id: StaffId) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(CLOSE).bind(id).execute(c).await.map(|done| done.rows_affected() > 0))
}

/// Opens a closed account again, as an invited one; tells whether it was closed.
pub async fn reopen(tx: &mut Tx, id: StaffId) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(REOPEN).bind(id).execute(c).await.map(|done| done.rows_affected() > 0))
}

const ADMINISTRATORS: &str = "
    SELECT COUNT(*)
    FROM staff p
    JOIN staff_role r ON r.staff = p.id
    WHERE r.role = 'administrator' AND p.state = 'active'";

/// How many can still manage accounts.
pub async fn administrators(tx: &mut Tx) -> Result<i64, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(ADMINISTRATORS).fetch_one(c).await)
}

const DEMO: &str = "SELECT id FROM staff WHERE demo AND state <> 'closed' ORDER BY id LIMIT 2000";

/// Open accounts of the demonstration.
pub async fn demo(db: &Db) -> Result<Vec<StaffId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(DEMO).fetch_all(c).await)
}
