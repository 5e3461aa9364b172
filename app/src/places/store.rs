//! The table `place`: streets and named places with a point on them.

use crate::{
    kernel::{
        id::{AreaCode, PlaceId},
        place::{HowGiven, PlaceType, Position},
        words::search_key,
    },
    on,
    platform::{
        db::{Db, Tx},
        preset::gazetteer::GazetteerRow,
    },
};

/// A street or a named place.
#[derive(Clone, Debug)]
pub struct Found {
    /// Its id.
    pub id: PlaceId,
    /// What people call it.
    pub name: String,
    /// The area it lies in, where known.
    pub area: Option<AreaCode>,
    /// What kind of place it is, where known.
    pub place_type: Option<PlaceType>,
    lat: f64,
    lon: f64,
}

impl Found {
    /// The point on it.
    pub fn position(&self) -> Option<Position> {
        Position::new(self.lat, self.lon, None, HowGiven::Search).ok()
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: PlaceId,
    name: String,
    area: Option<AreaCode>,
    place_type: Option<String>,
    lat: f64,
    lon: f64,
}

impl From<Row> for Found {
    fn from(row: Row) -> Self {
        let place_type = row.place_type.and_then(|code| PlaceType::parse(&code).ok());
        Self { id: row.id, name: row.name, area: row.area, place_type, lat: row.lat, lon: row.lon }
    }
}

const CLEAR: &str = "DELETE FROM place";
const PUT: &str = "
    INSERT INTO place (id, name, search_key, kind, area, place_type, lat, lon)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

/// Replaces every place by these rows, each with its new id.
///
/// # Errors
/// When the database does not answer.
pub async fn replace(tx: &mut Tx, rows: &[(PlaceId, GazetteerRow)]) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(CLEAR).execute(c).await.map(|_| ()))?;
    for (id, row) in rows {
        on!(tx, |c| sqlx::query(PUT)
            .bind(id)
            .bind(&row.name)
            .bind(search_key(&row.name))
            .bind(row.kind.code())
            .bind(&row.area)
            .bind(row.place_type.map(PlaceType::code))
            .bind(row.lat)
            .bind(row.lon)
            .execute(c)
            .await
            .map(|_| ()))?;
    }
    Ok(())
}

const SEARCH: &str = "
    SELECT id, name, area, place_type, lat, lon
    FROM place
    WHERE search_key LIKE $1 OR search_key LIKE $2
    ORDER BY CASE WHEN search_key LIKE $1 THEN 0 ELSE 1 END, search_key, id
    LIMIT $3";

/// Places whose name, or a word of it, begins with a text; those whose name does come first.
///
/// # Errors
/// When the database does not answer.
pub async fn search(db: &Db, text: &str, most: i64) -> Result<Vec<Found>, sqlx::Error> {
    // A search key holds letters, digits and spaces only, so nothing in it means something to LIKE.
    let key = search_key(text);
    if key.is_empty() {
        return Ok(Vec::new());
    }
    let (start, word) = (format!("{key}%"), format!("% {key}%"));
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SEARCH).bind(&start).bind(&word).bind(most).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Found::from).collect())
}

const NAMED: &str = "
    SELECT id, name, area, place_type, lat, lon
    FROM place
    WHERE search_key = $1
    ORDER BY id
    LIMIT $2";

/// Places with exactly this name.
///
/// # Errors
/// When the database does not answer.
pub async fn named(db: &Db, name: &str, most: i64) -> Result<Vec<Found>, sqlx::Error> {
    let key = search_key(name);
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(NAMED).bind(&key).bind(most).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Found::from).collect())
}

const BY_ID: &str = "SELECT id, name, area, place_type, lat, lon FROM place WHERE id = $1";

/// The place with an id.
///
/// # Errors
/// When the database does not answer.
pub async fn by_id(db: &Db, id: PlaceId) -> Result<Option<Found>, sqlx::Error> {
    let row: Option<Row> = on!(db, |c| sqlx::query_as(BY_ID).bind(id).fetch_optional(c).await)?;
    Ok(row.map(Found::from))
}
