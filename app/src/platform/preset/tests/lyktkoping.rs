//! The fictional municipality: its map, its streets and its drawing.

use super::loaded;
use crate::platform::preset::gazetteer::GazetteerKind;

#[test]
fn every_street_and_place_of_lyktkoping_lies_in_its_area() {
    let preset = loaded("lyktkoping");
    let (rows, shapes) = (preset.gazetteer().unwrap(), preset.area_shapes().unwrap());
    let codes: Vec<_> = preset.areas.iter().map(|area| area.code.as_str()).collect();
    assert_eq!(shapes.iter().map(|shape| shape.code.as_str()).collect::<Vec<_>>(), codes);
    for row in &rows {
        let inside: Vec<_> = shapes.iter().filter(|shape| shape.contains(row.lat, row.lon)).collect();
        let [shape] = inside.as_slice() else { panic!("{} lies in {} areas", row.name, inside.len()) };
        assert_eq!(Some(&shape.code), row.area.as_ref(), "{}", row.name);
    }
    let streets = rows.iter().filter(|row| row.kind == GazetteerKind::Street).count();
    assert!(streets >= 120 && rows.len() - streets >= 60);
    for known in ["Stationsparken", "Kvarnvägens gångtunnel", "Kvarnvägen", "Norra skolan", "Lyktgränd"] {
        assert!(rows.iter().any(|row| row.name == known), "{known}");
    }
}

#[test]
fn the_areas_of_lyktkoping_do_not_overlap() {
    use geo::{Area as _, BooleanOps};
    let shapes = loaded("lyktkoping").area_shapes().unwrap();
    for (index, one) in shapes.iter().enumerate() {
        for other in &shapes[index + 1..] {
            let common = one.outline.intersection(&other.outline).unsigned_area();
            assert!(common < 1e-9, "{} and {}", one.code, other.code);
        }
    }
}

#[test]
fn the_point_of_each_area_lies_in_it() {
    let preset = loaded("lyktkoping");
    for shape in preset.area_shapes().unwrap() {
        let area = preset.areas.iter().find(|area| area.code == shape.code).unwrap();
        assert!(shape.contains(area.lat.unwrap(), area.lon.unwrap()), "{}", area.code);
        assert_eq!(area.name, shape.name);
    }
}

#[test]
fn the_drawing_of_lyktkoping_is_only_a_drawing() {
    let svg = loaded("lyktkoping").coat_of_arms_svg().unwrap();
    assert!(svg.starts_with("<svg ") && !svg.contains("<script") && !svg.contains("style=") && !svg.contains("href"));
    assert_eq!(loaded("hjo").coat_of_arms_svg(), None);
}
