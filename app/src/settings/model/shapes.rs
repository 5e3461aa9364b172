//! Outlines somebody uploaded: looked at feature by feature, compared with the areas there are, before anything changes.

use crate::platform::{
    municipality::Profile,
    preset::area_shapes::{AreaShape, MOST_CORNERS, ShapeProblem, shapes},
};
use geo::{Area, Centroid, ChamberlainDuquetteArea, CoordsIter, InteriorPoint, Validation};
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};

/// Why a feature, or the whole file, cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Not GeoJSON.
    NotGeoJson,
    /// No list of features, or an empty one.
    NoFeatures,
    /// The property `code` is missing or cannot be one.
    Code,
    /// The code stands at an earlier feature too.
    Twice,
    /// A new area without a name.
    Name,
    /// No polygon, or one without surface.
    Geometry,
    /// Latitude stands before longitude.
    Swapped,
    /// Metres instead of degrees: another coordinate system.
    Metres,
    /// Degrees, but not in Sweden.
    Outside,
    /// Too many corners altogether.
    TooFine,
}

/// What looks odd about a feature that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Odd {
    /// The outline crosses itself.
    CrossesItself,
    /// Smaller than a football pitch.
    Small,
    /// Larger than any municipality's district.
    Large,
    /// Far from where the map opens.
    Far,
}

/// What applying the file does to an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The area is not on the list yet.
    New,
    /// The area had no outline, or another one.
    Changed,
    /// Nothing.
    Same,
}

/// A feature that can be used.
#[derive(Clone, Debug, PartialEq)]
pub struct Feature {
    /// Code of its area.
    pub code: String,
    /// Its name in the file, else on the list.
    pub name: String,
    /// What it does.
    pub change: Change,
    /// Its size.
    pub square_km: f64,
    /// What looks odd.
    pub odd: Vec<Odd>,
    /// A point inside: latitude and longitude.
    pub point: (f64, f64),
    /// The outline as it is stored.
    pub outline: String,
}

/// A file that can be applied.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// Its features, in order.
    pub features: Vec<Feature>,
    /// Codes of areas that are offered and not in the file.
    pub missing: Vec<String>,
}

/// The most mistakes told at once.
const MOST_TOLD: usize = 50;

/// Looks at a file.
///
/// # Errors
/// What is wrong, with the number of the feature (from 1), or 0 for the whole file; then nothing of it is used.
pub fn preview(
    text: &str,
    profile: &Profile,
    stored: &HashMap<String, String>,
) -> Result<Preview, Vec<(usize, Wrong)>> {
    let document: Value = serde_json::from_str(text).map_err(|_| vec![(0, Wrong::NotGeoJson)])?;
    let features = document.get("features").and_then(Value::as_array);
    let features = features.filter(|list| !list.is_empty()).ok_or_else(|| vec![(0, Wrong::NoFeatures)])?;
    let (mut seen, mut corners) = (HashSet::new(), 0);
    let (mut read, mut wrong) = (Vec::new(), Vec::new());
    for (feature, at) in features.iter().zip(1..) {
        match one(feature, profile, stored, &mut seen) {
            Ok((feature, more)) => {
                corners += more;
                read.push(feature);
            }
            Err(what) => wrong.push((at, what)),
        }
    }
    if corners > MOST_CORNERS {
        wrong.insert(0, (0, Wrong::TooFine));
    }
    wrong.truncate(MOST_TOLD);
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let missing = profile.areas_in_use().filter(|area| !seen.contains(&area.code));
    Ok(Preview { missing: missing.map(|area| area.code.clone()).collect(), features: read })
}

fn one(
    feature: &Value,
    profile: &Profile,
    stored: &HashMap<String, String>,
    seen: &mut HashSet<String>,
) -> Result<(Feature, usize), Wrong> {
    let text = json!({"type": "FeatureCollection", "features": [feature]}).to_string();
    let shape = match shapes(&text) {
        Ok(mut shapes) => shapes.pop().ok_or(Wrong::NoFeatures)?,
        Err(problem) => return Err(wrong(problem, feature)),
    };
    if !is_code(&shape.code) {
        return Err(Wrong::Code);
    }
    if !seen.insert(shape.code.clone()) {
        return Err(Wrong::Twice);
    }
    let known = profile.area(&shape.code);
    let name = match (known, shape.name.as_str()) {
        (Some(area), _) => area.name.clone(),
        (None, "") => return Err(Wrong::Name),
        (None, name) => name.chars().take(60).collect(),
    };
    let outline = collection(&shape);
    let change = match (known, stored.get(&shape.code)) {
        (None, _) => Change::New,
        (Some(_), Some(old)) if *old == outline => Change::Same,
        _ => Change::Changed,
    };
    // A ring that crosses itself has a surface, but no point that is surely inside.
    let middle = || (shape.outline.unsigned_area() > 0.0).then(|| shape.outline.centroid()).flatten();
    let point = shape.outline.interior_point().or_else(middle).ok_or(Wrong::Geometry)?;
    let corners = shape.outline.coords_count();
    let feature = Feature {
        square_km: shape.outline.chamberlain_duquette_unsigned_area() / 1_000_000.0,
        odd: odd(&shape, (point.y(), point.x()), profile),
        point: (short(point.y()), short(point.x())),
        code: shape.code,
        name,
        change,
        outline,
    };
    Ok((feature, corners))
}

fn wrong(problem: ShapeProblem, feature: &Value) -> Wrong {
    match problem {
        ShapeProblem::NotGeoJson => Wrong::Geometry,
        ShapeProblem::NoFeatures => Wrong::NoFeatures,
        ShapeProblem::Code { .. } => Wrong::Code,
        ShapeProblem::Geometry { .. } => Wrong::Geometry,
        ShapeProblem::TooFine => Wrong::TooFine,
        ShapeProblem::Coordinates { .. } => {
            let corner = feature.pointer("/geometry/coordinates").and_then(first_corner);
            match corner {
                Some((x, y)) if (55.0..=69.5).contains(&x) && (10.0..=24.5).contains(&y) => Wrong::Swapped,
                Some((x, y)) if x.abs() > 180.0 || y.abs() > 180.0 => Wrong::Metres,
                _ => Wrong::Outside,
            }
        }
    }
}

fn first_corner(coordinates: &Value) -> Option<(f64, f64)> {
    let list = coordinates.as_array()?;
    match (list.first()?.as_f64(), list.get(1).and_then(Value::as_f64)) {
        (Some(x), Some(y)) => Some((x, y)),
        _ => first_corner(list.first()?),
    }
}

fn is_code(text: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_".contains(&b);
    (1..=40).contains(&text.len()) && text.bytes().all(allowed)
}

fn odd(shape: &AreaShape, (lat, lon): (f64, f64), profile: &Profile) -> Vec<Odd> {
    use crate::kernel::place::{HowGiven, Position, distance_m};
    let square_m = shape.outline.chamberlain_duquette_unsigned_area();
    let at = |lat, lon| Position::new(lat, lon, None, HowGiven::Map).ok();
    let centre = at(profile.centre.lat, profile.centre.lon);
    let away = centre.zip(at(lat, lon)).map_or(0.0, |(a, b)| distance_m(&a, &b));
    let all = [
        (!shape.outline.is_valid(), Odd::CrossesItself),
        (square_m < 7_000.0, Odd::Small),
        (square_m > 5_000_000_000.0, Odd::Large),
        (away > 150_000.0, Odd::Far),
    ];
    all.into_iter().filter_map(|(is, odd)| is.then_some(odd)).collect()
}

/// Five decimals are about a metre: nobody draws an area finer.
fn short(degrees: f64) -> f64 {
    (degrees * 100_000.0).round() / 100_000.0
}

/// The outline as it is stored: GeoJSON that reads like a preset's own file.
fn collection(shape: &AreaShape) -> String {
    let ring = |ring: &geo::LineString<f64>| ring.coords().map(|c| json!([short(c.x), short(c.y)])).collect::<Vec<_>>();
    let polygon = |polygon: &geo::Polygon<f64>| {
        let holes = polygon.interiors().iter();
        std::iter::once(polygon.exterior()).chain(holes).map(ring).collect::<Vec<_>>()
    };
    let coordinates: Vec<_> = shape.outline.iter().map(polygon).collect();
    let geometry = json!({"type": "MultiPolygon", "coordinates": coordinates});
    let feature = json!({"type": "Feature", "properties": {"code": shape.code}, "geometry": geometry});
    json!({"type": "FeatureCollection", "features": [feature]}).to_string()
}

#[cfg(test)]
mod tests;
