//! Series and their values.

use crate::{
    contributions::model::Series,
    kernel::id::ActorCode,
    on,
    platform::db::{Db, Tx},
};

#[derive(sqlx::FromRow)]
struct Row {
    code: String,
    name: String,
    unit: String,
    actor: ActorCode,
    is_on: bool,
    version: i64,
}

impl From<Row> for Series {
    fn from(row: Row) -> Self {
        let Row { code, name, unit, actor, is_on, version } = row;
        Self { code, name, unit, actor, is_on, version }
    }
}

const STORED: &str = "SELECT code, name, unit, actor, is_on, version FROM series ORDER BY actor, name, code LIMIT 500";

/// What the municipality changed or added.
pub async fn stored(db: &Db) -> Result<Vec<Series>, sqlx::Error> {
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(STORED).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Series::from).collect())
}

const INSERT: &str = "
    INSERT INTO series (code, name, unit, actor, is_on, version)
    VALUES ($1, $2, $3, $4, $5, $6 + 1)
    ON CONFLICT (code) DO NOTHING";
const UPDATE: &str = "
    UPDATE series SET name = $2, unit = $3, actor = $4, is_on = $5, version = version + 1
    WHERE code = $1 AND version = $6";

/// Saves a series unless somebody else was faster; tells whether it did.
pub async fn save(tx: &mut Tx, series: &Series) -> Result<bool, sqlx::Error> {
    let sql = if series.version == 0 { INSERT } else { UPDATE };
    on!(tx, |c| sqlx::query(sql)
        .bind(&series.code)
        .bind(&series.name)
        .bind(&series.unit)
        .bind(&series.actor)
        .bind(series.is_on)
        .bind(series.version)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

/// A value of a series.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Value {
    /// Code of the series.
    pub series: String,
    /// Key of the period.
    pub period: String,
    /// The figure.
    pub value: i64,
}

const GIVEN: &str = "
    SELECT v.series, v.period, v.value
    FROM series_value v
    JOIN contribution c ON c.period = v.period AND c.actor = v.actor
    WHERE v.period IN ($1, $2, $3) AND c.state = 'sent'
    ORDER BY v.series, v.period";

/// The values of three periods that were given to the group.
pub async fn given(db: &Db, periods: &[String; 3]) -> Result<Vec<Value>, sqlx::Error> {
    let [now, before, last_year] = periods;
    on!(db, |c| sqlx::query_as(GIVEN).bind(now).bind(before).bind(last_year).fetch_all(c).await)
}

const OF_ACTOR: &str = "
    SELECT series, period, value
    FROM series_value
    WHERE actor = $1 AND period IN ($2, $3, $4)
    ORDER BY series, period";

/// The values of an actor, whether they were given or not: for the actor itself.
pub async fn of_actor(db: &Db, actor: &ActorCode, periods: &[String; 3]) -> Result<Vec<Value>, sqlx::Error> {
    let [now, before, last_year] = periods;
    on!(db, |c| sqlx::query_as(OF_ACTOR).bind(actor).bind(now).bind(before).bind(last_year).fetch_all(c).await)
}

const GIVEN_BY: &str = "
    SELECT v.series, v.period, v.value
    FROM series_value v
    JOIN contribution c ON c.period = v.period AND c.actor = v.actor
    WHERE v.actor = $1 AND v.period IN ($2, $3, $4) AND c.state = 'sent'
    ORDER BY v.series, v.period";

/// The values of an actor that were given to the group: all that somebody else may read of it.
pub async fn given_by(db: &Db, actor: &ActorCode, periods: &[String; 3]) -> Result<Vec<Value>, sqlx::Error> {
    let [now, before, last_year] = periods;
    on!(db, |c| sqlx::query_as(GIVEN_BY).bind(actor).bind(now).bind(before).bind(last_year).fetch_all(c).await)
}

const TOLD: &str = "SELECT COUNT(*) FROM series_value WHERE period = $1 AND actor = $2";

/// How many figures an actor has told.
pub async fn told(tx: &mut Tx, period: &str, actor: &ActorCode) -> Result<i64, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(TOLD).bind(period).bind(actor).fetch_one(c).await)
}

const PUT: &str = "
    INSERT INTO series_value (series, period, actor, value)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (series, period) DO UPDATE SET value = excluded.value, actor = excluded.actor";
const TAKE: &str = "DELETE FROM series_value WHERE series = $1 AND period = $2";

/// Stores a value; none takes it away.
pub async fn put(
    tx: &mut Tx,
    actor: &ActorCode,
    period: &str,
    series: &str,
    value: Option<i64>,
) -> Result<(), sqlx::Error> {
    match value {
        Some(value) => {
            on!(tx, |c| sqlx::query(PUT).bind(series).bind(period).bind(actor).bind(value).execute(c).await.map(|_| ()))
        }
        None => on!(tx, |c| sqlx::query(TAKE).bind(series).bind(period).execute(c).await.map(|_| ())),
    }
}
