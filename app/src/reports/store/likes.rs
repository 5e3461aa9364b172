//! Reports that may be about the same thing, and those that were put together because they are.

use crate::{
    accounts::scope::Reach,
    kernel::{
        id::{AreaCode, CategoryCode, ReportId},
        pii_types::Pii,
        place::{HowGiven, Position},
    },
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
    reports::{model::Status, store::report::bounds},
};

/// Another report that may be about the same thing.
#[derive(Clone, Debug)]
pub struct Like {
    /// Which.
    pub id: ReportId,
    /// Where it stands.
    pub status: Status,
    /// When it came.
    pub received_at: Timestamp,
    /// What it is about.
    pub category: CategoryCode,
    /// Its area.
    pub area: Option<AreaCode>,
    /// The beginning of its words.
    pub words: Pii<String>,
    /// Its point, when it has one.
    pub position: Option<Position>,
    /// For the form that merges it.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct LikeRow {
    id: ReportId,
    status: String,
    received_at: Timestamp,
    category: CategoryCode,
    area: Option<AreaCode>,
    words: String,
    lat: Option<f64>,
    lon: Option<f64>,
    version: i64,
}

impl From<LikeRow> for Like {
    fn from(row: LikeRow) -> Self {
        Self {
            id: row.id,
            status: Status::parse(&row.status).unwrap_or(Status::Received),
            received_at: row.received_at,
            category: row.category,
            area: row.area,
            words: Pii::new(row.words),
            position: row.lat.zip(row.lon).and_then(|(lat, lon)| Position::new(lat, lon, None, HowGiven::Map).ok()),
            version: row.version,
        }
    }
}

/// Around a point: how far in degrees of latitude and longitude.
#[derive(Clone, Copy, Debug)]
pub struct Around {
    /// The middle.
    pub at: Position,
    /// Degrees north and south.
    pub dlat: f64,
    /// Degrees east and west.
    pub dlon: f64,
}

const NEAR: &str = "
    SELECT id, status, received_at, category, area, SUBSTR(words, 1, 240) AS words, lat, lon, version
    FROM report
    WHERE lat BETWEEN $1 AND $2 AND lon BETWEEN $3 AND $4 AND received_at > $5 AND id <> $6
        AND merged_into IS NULL AND status NOT IN ('removed', 'purged') AND ($7 OR unit IS NULL OR unit = $8)
    ORDER BY received_at DESC, id DESC
    LIMIT 50";

/// Reports within a box, newest first; the caller measures the distance.
///
/// # Errors
/// When the database does not answer.
pub async fn near(
    db: &Db,
    reach: &Reach,
    around: &Around,
    since: Timestamp,
    not: ReportId,
) -> Result<Vec<Like>, sqlx::Error> {
    let Some((all, unit)) = bounds(reach) else {
        return Ok(Vec::new());
    };
    let (lat, lon) = (around.at.lat(), around.at.lon());
    let rows: Vec<LikeRow> = on!(db, |c| sqlx::query_as(NEAR)
        .bind(lat - around.dlat)
        .bind(lat + around.dlat)
        .bind(lon - around.dlon)
        .bind(lon + around.dlon)
        .bind(since)
        .bind(not)
        .bind(all)
        .bind(unit)
        .fetch_all(c)
        .await)?;
    Ok(rows.into_iter().map(Like::from).collect())
}

const SAME_AREA: &str = "
    SELECT id, status, received_at, category, area, SUBSTR(words, 1, 240) AS words, lat, lon, version
    FROM report
    WHERE area = $1 AND choice = $2 AND received_at > $3 AND id <> $4
        AND merged_into IS NULL AND status NOT IN ('removed', 'purged') AND ($5 OR unit IS NULL OR unit = $6)
    ORDER BY received_at DESC, id DESC
    LIMIT 20";

/// Reports of the same choice in the same area, newest first: for those without a point.
///
/// # Errors
/// When the database does not answer.
pub async fn same_area(
    db: &Db,
    reach: &Reach,
    (area, choice): (&AreaCode, &str),
    since: Timestamp,
    not: ReportId,
) -> Result<Vec<Like>, sqlx::Error> {
    let Some((all, unit)) = bounds(reach) else {
        return Ok(Vec::new());
    };
    let rows: Vec<LikeRow> = on!(db, |c| sqlx::query_as(SAME_AREA)
        .bind(area)
        .bind(choice)
        .bind(since)
        .bind(not)
        .bind(all)
        .bind(unit)
        .fetch_all(c)
        .await)?;
    Ok(rows.into_iter().map(Like::from).collect())
}

const MERGED: &str = "
    SELECT id, status, received_at, category, area, SUBSTR(words, 1, 240) AS words, lat, lon, version
    FROM report
    WHERE merged_into = $1 AND ($2 OR unit IS NULL OR unit = $3)
    ORDER BY received_at, id
    LIMIT 200";

/// The reports within reach that are merged into this one.
///
/// # Errors
/// When the database does not answer.
pub async fn merged_into(db: &Db, reach: &Reach, main: ReportId) -> Result<Vec<Like>, sqlx::Error> {
    let Some((all, unit)) = bounds(reach) else {
        return Ok(Vec::new());
    };
    let rows: Vec<LikeRow> = on!(db, |c| sqlx::query_as(MERGED).bind(main).bind(all).bind(unit).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Like::from).collect())
}

const MERGED_IDS: &str = "SELECT id FROM report WHERE merged_into = $1 ORDER BY id LIMIT 200";

/// Which reports are merged into this one, inside a transaction.
///
/// # Errors
/// When the database does not answer.
pub async fn merged_ids(tx: &mut Tx, main: ReportId) -> Result<Vec<ReportId>, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(MERGED_IDS).bind(main).fetch_all(c).await)
}
