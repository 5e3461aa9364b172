//! The gazetteer as an import replaces it.

use crate::{
    kernel::{id::PlaceId, place::PlaceType, words::search_key},
    on,
    platform::{db::Tx, preset::gazetteer::GazetteerRow},
};

const CLEAR: &str = "DELETE FROM place";
const PUT: &str = "
    INSERT INTO place (id, name, search_key, kind, area, place_type, lat, lon)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

/// Replaces every street and place by these rows.
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
