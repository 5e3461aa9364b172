//! The rows of periods: each comes into being with its first observation or its first word, and has a state.

use crate::{
    kernel::period::Period,
    observations::model::Stage,
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

const OPEN: &str = "
    INSERT INTO period (key, cadence, first, last, state)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (key) DO NOTHING";

/// Makes the row of a period unless it is there.
pub async fn open(tx: &mut Tx, period: &Period) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(OPEN)
        .bind(period.key())
        .bind(period.cadence().code())
        .bind(period.first().to_string())
        .bind(period.last().to_string())
        .bind(Stage::Collecting.code())
        .execute(c)
        .await
        .map(|_| ()))
}

// Only a picture that is being written or looked at is followed; before that there may be thousands, and nobody waits.
const COUNT_ON: &str = "
    UPDATE picture SET change = change + 1
    WHERE period = $1 AND EXISTS (SELECT 1 FROM period WHERE key = $1 AND state IN ('draft', 'meeting'))
    RETURNING change";
const NOTE: &str = "INSERT INTO picture_change (period, number, what, at) VALUES ($1, $2, $3, $4)";

/// Notes in the order of changes that something came into a picture that is under way, for those who have it open.
pub async fn tell(tx: &mut Tx, period: &str, what: &str, at: Timestamp) -> Result<(), sqlx::Error> {
    let number: Option<i64> = on!(tx, |c| sqlx::query_scalar(COUNT_ON).bind(period).fetch_optional(c).await)?;
    let Some(number) = number else { return Ok(()) };
    on!(tx, |c| sqlx::query(NOTE).bind(period).bind(number).bind(what).bind(at).execute(c).await.map(|_| ()))
}

// The latest of them: what was left lying years ago is followed by nobody.
const UNDER_WAY: &str = "
    SELECT key FROM period WHERE state IN ('draft', 'meeting') ORDER BY last DESC, key DESC LIMIT 12";

/// Notes it in every picture that is under way, each once.
pub async fn tell_all(tx: &mut Tx, what: &str, at: Timestamp) -> Result<(), sqlx::Error> {
    let mut keys: Vec<String> = on!(tx, |c| sqlx::query_scalar(UNDER_WAY).fetch_all(c).await)?;
    // Always in the same order, so that two who do this never wait for each other.
    keys.sort_unstable();
    for key in keys {
        tell(tx, &key, what, at).await?;
    }
    Ok(())
}

const STATE: &str = "SELECT state FROM period WHERE key = $1";

/// The state of a period; none when nothing was taken into it yet.
pub async fn state(db: &Db, period: &str) -> Result<Option<String>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(STATE).bind(period).fetch_optional(c).await)
}

// Claimed, so that nothing is changed between the moment a picture is justerad and the moment that is known.
const CLAIM: &str = "UPDATE period SET state = state WHERE key = $1 RETURNING state";

/// As [`state`], inside a transaction; nobody else moves it until that ends.
pub async fn state_in(tx: &mut Tx, period: &str) -> Result<Option<String>, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(CLAIM).bind(period).fetch_optional(c).await)
}

const STATES: &str = "SELECT key, state FROM period ORDER BY last DESC, key DESC LIMIT $1";

/// The states of the latest periods.
pub async fn states(db: &Db, limit: i64) -> Result<Vec<(String, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(STATES).bind(limit).fetch_all(c).await)
}

const MOVE: &str = "UPDATE period SET state = $3 WHERE key = $1 AND state = $2";

/// Moves a period from one stage to another; tells whether it stood there.
pub async fn move_on(tx: &mut Tx, period: &str, from: Stage, to: Stage) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(MOVE)
        .bind(period)
        .bind(from.code())
        .bind(to.code())
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

// The periods first: whatever is older than those asked for is not counted.
const EARLIER: &str = "
    SELECT p.key,
        CAST(COALESCE((SELECT SUM(o.number) FROM observation o WHERE o.period = p.key), 0) AS BIGINT) AS number
    FROM (SELECT key, last FROM period ORDER BY last DESC, key DESC LIMIT $1) p
    ORDER BY p.last DESC, p.key DESC";

/// Keys of the latest periods, with how many events each holds.
pub async fn latest(db: &Db, limit: i64) -> Result<Vec<(String, i64)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(EARLIER).bind(limit).fetch_all(c).await)
}
