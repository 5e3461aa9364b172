//! Which area a point lies in.

use crate::{
    kernel::{id::AreaCode, place::Position},
    platform::{municipality::Profile, preset::area_shapes::AreaShape},
};
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

/// Outlines by municipality: they come with the program, and reading them anew for every report would be slow.
static OUTLINES: LazyLock<Mutex<HashMap<String, Arc<Vec<AreaShape>>>>> = LazyLock::new(Mutex::default);

/// The area whose outline holds a point; none outside all outlines, or where there are none.
pub fn area_at(profile: &Profile, at: &Position) -> Option<AreaCode> {
    let shapes = outlines(profile);
    let inside = shapes.iter().find(|shape| shape.contains(at.lat(), at.lon()))?;
    // Only areas that are still on the list: an area may have been closed since its outline was drawn.
    profile.areas.iter().find(|area| area.code == inside.code).map(|area| AreaCode(area.code.clone()))
}

fn outlines(profile: &Profile) -> Arc<Vec<AreaShape>> {
    let mut known = OUTLINES.lock().unwrap_or_else(PoisonError::into_inner);
    let shapes =
        known.entry(profile.slug.clone()).or_insert_with(|| Arc::new(profile.area_shapes().unwrap_or_default()));
    Arc::clone(shapes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::place::HowGiven;

    #[test]
    fn the_middle_of_an_outlined_area_lies_in_it() {
        let profile = Profile::load("lyktkoping").unwrap();
        let here = |lat, lon| Position::new(lat, lon, None, HowGiven::Device).unwrap();
        let mut hits = 0;
        for area in &profile.areas {
            let (Some(lat), Some(lon)) = (area.lat, area.lon) else {
                continue;
            };
            if let Some(found) = area_at(&profile, &here(lat, lon)) {
                assert_eq!(found.as_str(), area.code);
                hits += 1;
            }
        }
        assert!(hits > 0);
        assert_eq!(area_at(&profile, &here(0.0, 0.0)), None);
    }
}
