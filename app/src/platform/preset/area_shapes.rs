//! Outlines of areas as GeoJSON: a collection of polygons, each with the `code` of its area.

use geo::{Area as _, Contains, CoordsIter, MultiPolygon, Point};
use geojson::{FeatureCollection, GeoJson};

/// The most corners all outlines may have together; an import should simplify what is finer.
pub const MOST_CORNERS: usize = 50_000;

/// The outline of one area.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaShape {
    /// Code of the area.
    pub code: String,
    /// What the file calls it, perhaps nothing.
    pub name: String,
    /// Its outline in WGS 84, longitude first.
    pub outline: MultiPolygon<f64>,
}

impl AreaShape {
    /// Does the point lie inside?
    pub fn contains(&self, lat: f64, lon: f64) -> bool {
        self.outline.contains(&Point::new(lon, lat))
    }
}

/// Why outlines cannot be read. `at` counts the features from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ShapeProblem {
    /// Not GeoJSON.
    #[error("the file is not GeoJSON")]
    NotGeoJson,
    /// GeoJSON, but no list of features, or an empty one.
    #[error("the file has no features")]
    NoFeatures,
    /// A feature without a code.
    #[error("feature {at}: the property `code` is missing or used before")]
    Code {
        /// Which feature.
        at: usize,
    },
    /// A feature that is no polygon, or a polygon without surface.
    #[error("feature {at}: the geometry is no polygon")]
    Geometry {
        /// Which feature.
        at: usize,
    },
    /// A corner outside Sweden: another coordinate system, or latitude before longitude.
    #[error("feature {at}: the coordinates are not longitude and latitude (WGS 84) in Sweden")]
    Coordinates {
        /// Which feature.
        at: usize,
    },
    /// Too many corners.
    #[error("the outlines have more than {MOST_CORNERS} corners: simplify them first")]
    TooFine,
}

/// Reads outlines.
///
/// # Errors
/// At the first feature that cannot be used; then nothing of the file should be.
pub fn shapes(text: &str) -> Result<Vec<AreaShape>, ShapeProblem> {
    let collection = match text.parse() {
        Ok(GeoJson::FeatureCollection(collection)) => collection,
        Ok(_) => return Err(ShapeProblem::NoFeatures),
        Err(_) => return Err(ShapeProblem::NotGeoJson),
    };
    let shapes = read_all(collection)?;
    let corners: usize = shapes.iter().map(|shape| shape.outline.coords_count()).sum();
    match (shapes.is_empty(), corners > MOST_CORNERS) {
        (true, _) => Err(ShapeProblem::NoFeatures),
        (_, true) => Err(ShapeProblem::TooFine),
        _ => Ok(shapes),
    }
}

fn read_all(collection: FeatureCollection) -> Result<Vec<AreaShape>, ShapeProblem> {
    let mut shapes: Vec<AreaShape> = Vec::new();
    for (feature, at) in collection.features.into_iter().zip(1..) {
        let text = |key| feature.property(key).and_then(|value| value.as_str()).unwrap_or_default().trim().to_owned();
        let (code, name) = (text("code"), text("name"));
        if code.is_empty() || shapes.iter().any(|earlier| earlier.code == code) {
            return Err(ShapeProblem::Code { at });
        }
        let geometry = feature.geometry.ok_or(ShapeProblem::Geometry { at })?;
        let geometry = geo::Geometry::try_from(geometry).map_err(|_| ShapeProblem::Geometry { at })?;
        shapes.push(AreaShape { code, name, outline: outline(geometry, at)? });
    }
    Ok(shapes)
}

fn outline(geometry: geo::Geometry<f64>, at: usize) -> Result<MultiPolygon<f64>, ShapeProblem> {
    let outline = match geometry {
        geo::Geometry::Polygon(polygon) => MultiPolygon::new(vec![polygon]),
        geo::Geometry::MultiPolygon(polygons) => polygons,
        _ => return Err(ShapeProblem::Geometry { at }),
    };
    if !outline.coords_iter().all(|c| (10.0..=24.5).contains(&c.x) && (55.0..=69.5).contains(&c.y)) {
        return Err(ShapeProblem::Coordinates { at });
    }
    if outline.unsigned_area() > 0.0 { Ok(outline) } else { Err(ShapeProblem::Geometry { at }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collection(properties: &str, geometry: &str) -> String {
        let feature = format!(r#"{{"type":"Feature","properties":{properties},"geometry":{geometry}}}"#);
        format!(r#"{{"type":"FeatureCollection","features":[{feature}]}}"#)
    }

    const SQUARE: &str =
        r#"{"type":"Polygon","coordinates":[[[15.8,59.5],[15.9,59.5],[15.9,59.6],[15.8,59.6],[15.8,59.5]]]}"#;

    #[test]
    fn a_point_is_inside_or_outside() {
        let [square] = &shapes(&collection(r#"{"code":"a","name":"A"}"#, SQUARE)).unwrap()[..] else { panic!("one") };
        assert!(square.contains(59.55, 15.85) && !square.contains(59.65, 15.85));
    }

    #[test]
    fn what_cannot_be_used_is_named() {
        let turned = r#"{"type":"Polygon","coordinates":[[[59.5,15.8],[59.5,15.9],[59.6,15.9],[59.5,15.8]]]}"#;
        let flat = r#"{"type":"Polygon","coordinates":[[[15.8,59.5],[15.9,59.5],[15.8,59.5]]]}"#;
        let point = r#"{"type":"Point","coordinates":[15.8,59.5]}"#;
        let code = r#"{"code":"a"}"#;
        assert_eq!(shapes("hej"), Err(ShapeProblem::NotGeoJson));
        assert_eq!(shapes(SQUARE), Err(ShapeProblem::NoFeatures));
        assert_eq!(shapes(r#"{"type":"FeatureCollection","features":[]}"#), Err(ShapeProblem::NoFeatures));
        assert_eq!(shapes(&collection("{}", SQUARE)), Err(ShapeProblem::Code { at: 1 }));
        assert_eq!(shapes(&collection(code, "null")), Err(ShapeProblem::Geometry { at: 1 }));
        assert_eq!(shapes(&collection(code, point)), Err(ShapeProblem::Geometry { at: 1 }));
        assert_eq!(shapes(&collection(code, flat)), Err(ShapeProblem::Geometry { at: 1 }));
        assert_eq!(shapes(&collection(code, turned)), Err(ShapeProblem::Coordinates { at: 1 }));
    }
}
