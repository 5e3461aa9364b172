//! Imported outlines of areas: GeoJSON as the preset's own, one collection per area.

use crate::{
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

const ALL: &str = "SELECT area, outline FROM area_shape ORDER BY area";

/// Area and outline of each.
pub async fn all(db: &Db) -> Result<Vec<(String, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ALL).fetch_all(c).await)
}

const PUT: &str = "
    INSERT INTO area_shape (area, outline, changed_at)
    VALUES ($1, $2, $3)
    ON CONFLICT (area) DO UPDATE SET outline = excluded.outline, changed_at = excluded.changed_at";

/// Stores an outline in place of an earlier one.
pub async fn put(tx: &mut Tx, area: &str, outline: &str, now: Timestamp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT).bind(area).bind(outline).bind(now).execute(c).await.map(|_| ()))
}
