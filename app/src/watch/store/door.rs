//! What lets representatives in: links of letters and sessions, each a fingerprint.

use crate::{
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

const LAY: &str = "INSERT INTO watch_link (token, lookup, expires_at) VALUES ($1, $2, $3)";

/// Lays a link down.
pub async fn lay(tx: &mut Tx, token: &[u8], lookup: &[u8], until: Timestamp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(LAY).bind(token).bind(lookup).bind(until).execute(c).await.map(|_| ()))
}

const OPENS: &str = "SELECT lookup FROM watch_link WHERE token = $1 AND expires_at > $2";

/// Whose link it is, while it opens.
pub async fn opens(db: &Db, token: &[u8], now: Timestamp) -> Result<Option<Vec<u8>>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(OPENS).bind(token).bind(now).fetch_optional(c).await)
}

const USE: &str = "DELETE FROM watch_link WHERE token = $1 AND expires_at > $2 RETURNING lookup";

/// Uses a link up; tells whose it was.
pub async fn use_up(tx: &mut Tx, token: &[u8], now: Timestamp) -> Result<Option<Vec<u8>>, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(USE).bind(token).bind(now).fetch_optional(c).await)
}

const START: &str = "INSERT INTO watch_session (token, lookup, seen_at, expires_at) VALUES ($1, $2, $3, $4)";

/// Starts a session.
pub async fn start(
    tx: &mut Tx,
    token: &[u8],
    lookup: &[u8],
    (now, until): (Timestamp, Timestamp),
) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(START).bind(token).bind(lookup).bind(now).bind(until).execute(c).await.map(|_| ()))
}

const RESUME: &str = "SELECT lookup, seen_at FROM watch_session WHERE token = $1 AND expires_at > $2 AND seen_at > $3";

/// Whose session it is and when it was seen last, while it lives.
pub async fn resume(
    db: &Db,
    token: &[u8],
    now: Timestamp,
    idle: Timestamp,
) -> Result<Option<(Vec<u8>, Timestamp)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(RESUME).bind(token).bind(now).bind(idle).fetch_optional(c).await)
}

const SEEN: &str = "UPDATE watch_session SET seen_at = $2 WHERE token = $1";

/// Notes that a session was seen.
pub async fn seen(tx: &mut Tx, token: &[u8], now: Timestamp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(SEEN).bind(token).bind(now).execute(c).await.map(|_| ()))
}

const END: &str = "DELETE FROM watch_session WHERE token = $1";

/// Ends a session.
pub async fn end(tx: &mut Tx, token: &[u8]) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(END).bind(token).execute(c).await.map(|_| ()))
}

const NO_SESSIONS: &str = "
    DELETE FROM watch_session
    WHERE NOT EXISTS (SELECT 1 FROM watch_rep r WHERE r.lookup = watch_session.lookup)";
const NO_LINKS: &str = "
    DELETE FROM watch_link
    WHERE NOT EXISTS (SELECT 1 FROM watch_rep r WHERE r.lookup = watch_link.lookup)";

/// Ends every session and link of those who represent nothing any more.
pub async fn shut_out(tx: &mut Tx) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(NO_SESSIONS).execute(c).await.map(|_| ()))?;
    on!(tx, |c| sqlx::query(NO_LINKS).execute(c).await.map(|_| ()))
}

const ANY_DEAD: &str = "
    SELECT COUNT(*) FROM (
        SELECT token FROM watch_session WHERE expires_at <= $1 OR seen_at <= $2
        UNION ALL SELECT token FROM watch_link WHERE expires_at <= $1
    ) AS dead";
const DEAD_SESSIONS: &str = "DELETE FROM watch_session WHERE expires_at <= $1 OR seen_at <= $2";
const DEAD_LINKS: &str = "DELETE FROM watch_link WHERE expires_at <= $1";

/// Is there anything that has ended by itself?
pub async fn any_dead(db: &Db, now: Timestamp, idle: Timestamp) -> Result<bool, sqlx::Error> {
    let many: i64 = on!(db, |c| sqlx::query_scalar(ANY_DEAD).bind(now).bind(idle).fetch_one(c).await)?;
    Ok(many > 0)
}

/// Purges what has ended by itself.
pub async fn purge(tx: &mut Tx, now: Timestamp, idle: Timestamp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(DEAD_SESSIONS).bind(now).bind(idle).execute(c).await.map(|_| ()))?;
    on!(tx, |c| sqlx::query(DEAD_LINKS).bind(now).execute(c).await.map(|_| ()))
}
