//! The outlines of areas, and which area a point lies in. Imported outlines win over those of the preset.

use crate::{
    accounts::{policy::Capability, scope::Scope},
    kernel::{id::AreaCode, place::Position},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
        municipality::Profile,
        preset::area_shapes::{AreaShape, shapes},
    },
};
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

/// Outlines as they were last read; reading them anew for every report would be slow.
#[derive(Clone, Default)]
struct Known {
    /// How many imported outlines there are, and when the latest came.
    stamp: Option<(i64, Option<Timestamp>)>,
    shapes: Arc<Vec<AreaShape>>,
}

/// By the short name of the municipality, not of its preset: two of them may have begun with the same one.
static KNOWN: LazyLock<Mutex<HashMap<String, Known>>> = LazyLock::new(Mutex::default);

/// The area whose outline holds a point; none outside all outlines, or where there are none.
pub fn area_at<C: Capability>(scope: &Scope<C>, at: &Position) -> Option<AreaCode> {
    let profile = scope.profile();
    find(&outlines(scope.municipality().slug(), &profile), &profile, at)
}

fn find(shapes: &[AreaShape], profile: &Profile, at: &Position) -> Option<AreaCode> {
    let inside = shapes.iter().find(|shape| shape.contains(at.lat(), at.lon()))?;
    // Only areas that are still offered: an area may have been switched off since its outline was drawn.
    profile.areas_in_use().find(|area| area.code == inside.code).map(|area| AreaCode(area.code.clone()))
}

fn outlines(slug: &str, profile: &Profile) -> Arc<Vec<AreaShape>> {
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let of_preset = || Known { stamp: None, shapes: Arc::new(profile.area_shapes().unwrap_or_default()) };
    Arc::clone(&known.entry(slug.to_owned()).or_insert_with(of_preset).shapes)
}

const STAMP: &str = "SELECT COUNT(*), MAX(changed_at) FROM area_shape";
const ALL: &str = "SELECT area, outline FROM area_shape ORDER BY area";

/// Reads the imported outlines again if any came since; every process does so each minute.
///
/// # Errors
/// When the database does not answer.
pub async fn refresh_outlines<C: Capability>(scope: &Scope<C>) -> Result<(), sqlx::Error> {
    let (slug, profile) = (scope.municipality().slug(), scope.profile());
    let stamp = on!(scope.db(), |c| sqlx::query_as(STAMP).fetch_one(c).await)?;
    let is_fresh = {
        let known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(slug).is_some_and(|known| known.stamp == Some(stamp))
    };
    if is_fresh {
        return Ok(());
    }
    let imported = imported_outlines(scope.db()).await?;
    let own = profile.area_shapes().unwrap_or_default();
    let known = Known { stamp: Some(stamp), shapes: Arc::new(over(own, &imported)) };
    let mut all = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    all.insert(slug.to_owned(), known);
    Ok(())
}

/// Imported outlines over those of the preset.
fn over(mut own: Vec<AreaShape>, imported: &[(String, String)]) -> Vec<AreaShape> {
    let read = imported.iter().filter_map(|(_, outline)| shapes(outline).ok()).flatten();
    for shape in read {
        own.retain(|other| other.code != shape.code);
        own.push(shape);
    }
    own
}

/// Area and imported outline of each, as GeoJSON that reads like a preset's own file.
///
/// # Errors
/// When the database does not answer.
pub async fn imported_outlines(db: &Db) -> Result<Vec<(String, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ALL).fetch_all(c).await)
}

const PUT: &str = "
    INSERT INTO area_shape (area, outline, changed_at)
    VALUES ($1, $2, $3)
    ON CONFLICT (area) DO UPDATE SET outline = excluded.outline, changed_at = excluded.changed_at";

/// Stores an outline in place of an earlier one.
///
/// # Errors
/// When the database does not answer.
pub async fn put_outline(tx: &mut Tx, area: &str, outline: &str, now: Timestamp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT).bind(area).bind(outline).bind(now).execute(c).await.map(|_| ()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::place::HowGiven;

    #[test]
    fn the_middle_of_an_outlined_area_lies_in_it() {
        let profile = Profile::load("lyktkoping").unwrap();
        let here = |lat, lon| Position::new(lat, lon, None, HowGiven::Device).unwrap();
        let (shapes, mut hits) = (profile.area_shapes().unwrap(), 0);
        for area in &profile.areas {
            let (Some(lat), Some(lon)) = (area.lat, area.lon) else {
                continue;
            };
            if let Some(found) = find(&shapes, &profile, &here(lat, lon)) {
                assert_eq!(found.as_str(), area.code);
                hits += 1;
            }
        }
        assert!(hits > 0);
        assert_eq!(find(&shapes, &profile, &here(0.0, 0.0)), None);
    }

    #[test]
    fn an_imported_outline_wins() {
        let own = Profile::load("lyktkoping").unwrap().area_shapes().unwrap();
        let count = own.len();
        let square = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"centrum"},
            "geometry":{"type":"Polygon","coordinates":[[[12.0,57.0],[12.1,57.0],[12.1,57.1],[12.0,57.0]]]}}]}"#;
        let both = over(own, &[("centrum".into(), square.into())]);
        let centrum = both.iter().find(|shape| shape.code == "centrum").unwrap();
        assert!(both.len() == count && centrum.contains(57.01, 12.05));
    }
}
