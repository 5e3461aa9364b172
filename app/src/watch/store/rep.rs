//! Representatives: rows whose person is sealed, found again by what their address is looked up by.

use crate::{
    accounts::Stand,
    kernel::id::{RepId, WatchId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
        keys::Sealed,
    },
};

/// A representative as the table keeps it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: RepId,
    /// The area.
    pub watch: WatchId,
    /// Huvudkontaktombud?
    pub main: bool,
    /// Name and how to reach the person, sealed at [`sealed_at`].
    pub person: Sealed,
    /// Since when.
    pub since: Timestamp,
    /// What the address is looked up by: none until it is made, empty where there is no address.
    pub lookup: Option<Vec<u8>>,
    /// The language the person signed in with last.
    pub lang: String,
    /// Does the person want to be reminded?
    pub reminds: bool,
}

/// Where the person of a representative is sealed.
pub fn sealed_at(id: RepId) -> String {
    format!("watch_rep|person|{id}")
}

const OF: &str = "
    SELECT id, watch, main, person, since, lookup, lang, reminds
    FROM watch_rep WHERE watch = $1 ORDER BY main DESC, since, id";

/// Those of an area, the main ones first.
pub async fn of(db: &Db, watch: WatchId) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF).bind(watch).fetch_all(c).await)
}

const COUNTS: &str = "SELECT watch, COUNT(*) FROM watch_rep GROUP BY watch";

/// How many each area has.
pub async fn counts(db: &Db) -> Result<Vec<(WatchId, i64)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(COUNTS).fetch_all(c).await)
}

const HOLD: &str = "UPDATE watch SET version = version WHERE id = $1";
const COUNT: &str = "SELECT COUNT(*) FROM watch_rep WHERE watch = $1";

/// How many an area has; it is held until the end of the transaction, so that nobody else adds one meanwhile.
pub async fn count_held(tx: &mut Tx, watch: WatchId) -> Result<i64, sqlx::Error> {
    on!(tx, |c| sqlx::query(HOLD).bind(watch).execute(c).await.map(|_| ()))?;
    on!(tx, |c| sqlx::query_scalar(COUNT).bind(watch).fetch_one(c).await)
}

const PUT: &str = "
    INSERT INTO watch_rep (id, watch, main, person, since, lookup, lang, reminds)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

/// Adds one.
pub async fn put(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(row.id)
        .bind(row.watch)
        .bind(row.main)
        .bind(&row.person)
        .bind(row.since)
        .bind(&row.lookup)
        .bind(&row.lang)
        .bind(row.reminds)
        .execute(c)
        .await
        .map(|_| ()))
}

const LEAVE: &str = "UPDATE watch_round SET rep = NULL WHERE rep = $1";
const ERASE: &str = "DELETE FROM watch_rep WHERE id = $1 AND watch = $2";

/// Erases one, and what lets the person in; the rounds stay without the person. Tells whether there was one.
pub async fn erase(tx: &mut Tx, watch: WatchId, id: RepId) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(LEAVE).bind(id).execute(c).await.map(|_| ()))?;
    let erased =
        on!(tx, |c| sqlx::query(ERASE).bind(id).bind(watch).execute(c).await.map(|done| done.rows_affected() > 0))?;
    super::door::shut_out(tx).await?;
    Ok(erased)
}

const LEAVE_ALL: &str = "UPDATE watch_round SET rep = NULL WHERE watch = $1";
const ERASE_ALL: &str = "DELETE FROM watch_rep WHERE watch = $1";

/// Erases all of an area, as [`erase`] does.
pub async fn erase_all(tx: &mut Tx, watch: WatchId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(LEAVE_ALL).bind(watch).execute(c).await.map(|_| ()))?;
    on!(tx, |c| sqlx::query(ERASE_ALL).bind(watch).execute(c).await.map(|_| ()))?;
    super::door::shut_out(tx).await
}

const STANDS: &str = "
    SELECT r.id AS rep, r.watch
    FROM watch_rep r
    JOIN watch w ON w.id = r.watch
    WHERE r.lookup = $1 AND w.state <> 'ended'
    ORDER BY r.since, r.id";

/// Which areas an address represents.
pub async fn stands(db: &Db, lookup: &[u8]) -> Result<Vec<Stand>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(STANDS).bind(lookup).fetch_all(c).await)
}

/// The same inside a transaction.
pub async fn stands_in(tx: &mut Tx, lookup: &[u8]) -> Result<Vec<Stand>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(STANDS).bind(lookup).fetch_all(c).await)
}

const SPEAKS: &str = "UPDATE watch_rep SET lang = $2 WHERE lookup = $1";

/// Notes the language of an address.
pub async fn speaks(tx: &mut Tx, lookup: &[u8], lang: &str) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(SPEAKS).bind(lookup).bind(lang).execute(c).await.map(|_| ()))
}

const WANTS: &str = "SELECT reminds FROM watch_rep WHERE id = $1";

/// Does somebody want to be reminded?
pub async fn wants(db: &Db, id: RepId) -> Result<bool, sqlx::Error> {
    let wants: Option<bool> = on!(db, |c| sqlx::query_scalar(WANTS).bind(id).fetch_optional(c).await)?;
    Ok(wants.unwrap_or(false))
}

const IS_REMINDED: &str = "
    SELECT COUNT(*)
    FROM watch_rep r
    JOIN watch w ON w.id = r.watch
    WHERE r.lookup = $1 AND r.reminds AND w.state = 'active'";

/// Does somebody with this address represent an active area and want to be reminded?
pub async fn is_reminded(db: &Db, lookup: &[u8]) -> Result<bool, sqlx::Error> {
    let many: i64 = on!(db, |c| sqlx::query_scalar(IS_REMINDED).bind(lookup).fetch_one(c).await)?;
    Ok(many > 0)
}

const WANT: &str = "UPDATE watch_rep SET reminds = $2 WHERE id = $1";

/// Notes whether somebody wants to be reminded.
pub async fn want(tx: &mut Tx, id: RepId, reminds: bool) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(WANT).bind(id).bind(reminds).execute(c).await.map(|_| ()))
}

const UNKNOWN: &str = "
    SELECT id, watch, main, person, since, lookup, lang, reminds
    FROM watch_rep WHERE lookup IS NULL ORDER BY id LIMIT $1";

/// Those whose address nobody can look up yet.
pub async fn unknown(db: &Db, most: i64) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(UNKNOWN).bind(most).fetch_all(c).await)
}

const MAKE_KNOWN: &str = "UPDATE watch_rep SET lookup = $2 WHERE id = $1 AND lookup IS NULL";

/// Keeps what an address is looked up by.
pub async fn make_known(tx: &mut Tx, id: RepId, lookup: &[u8]) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(MAKE_KNOWN).bind(id).bind(lookup).execute(c).await.map(|_| ()))
}

const TO_REMIND: &str = "
    SELECT r.id, r.watch, r.main, r.person, r.since, r.lookup, r.lang, r.reminds
    FROM watch_rep r
    JOIN watch w ON w.id = r.watch
    WHERE w.state = 'active' AND r.reminds AND r.reminded <> $1 AND r.lookup IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM watch_round t WHERE t.rep = r.id AND t.month = $1)
    ORDER BY r.id
    LIMIT $2";

/// Those of active areas who have not told of a month and were not reminded of it.
pub async fn to_remind(db: &Db, month: &str, most: i64) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(TO_REMIND).bind(month).bind(most).fetch_all(c).await)
}

const REMINDED: &str = "UPDATE watch_rep SET reminded = $2 WHERE id = $1";

/// Notes that somebody was reminded of a month.
pub async fn reminded(tx: &mut Tx, id: RepId, month: &str) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(REMINDED).bind(id).bind(month).execute(c).await.map(|_| ()))
}
