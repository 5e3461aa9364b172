use super::*;

const SQUARE: &str = "[[[15.88,59.58],[15.91,59.58],[15.91,59.60],[15.88,59.60],[15.88,59.58]]]";

fn file(features: &[(&str, &str)]) -> String {
    let one = |(properties, coordinates): &(&str, &str)| {
        format!(
            r#"{{"type":"Feature","properties":{properties},"geometry":{{"type":"Polygon","coordinates":{coordinates}}}}}"#
        )
    };
    let all: Vec<String> = features.iter().map(one).collect();
    format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, all.join(","))
}

fn look(text: &str) -> Result<Preview, Vec<(usize, Wrong)>> {
    preview(text, &Profile::load("lyktkoping").unwrap(), &HashMap::new())
}

#[test]
fn what_cannot_be_used_is_told_with_its_number() {
    let good = (r#"{"code":"centrum"}"#, SQUARE);
    let turned = "[[[59.58,15.88],[59.58,15.91],[59.60,15.91],[59.60,15.88],[59.58,15.88]]]";
    let metres = "[[[581000,6606000],[582000,6606000],[582000,6607000],[581000,6606000]]]";
    let paris = "[[[2.3,48.8],[2.4,48.8],[2.4,48.9],[2.3,48.8]]]";
    let flat = "[[[15.88,59.58],[15.91,59.58],[15.88,59.58]]]";
    let rows: [(String, Vec<(usize, Wrong)>); 11] = [
        ("hej".into(), vec![(0, Wrong::NotGeoJson)]),
        (r#"{"type":"Point","coordinates":[15,59]}"#.into(), vec![(0, Wrong::NoFeatures)]),
        (file(&[]), vec![(0, Wrong::NoFeatures)]),
        (file(&[good, ("{}", SQUARE)]), vec![(2, Wrong::Code)]),
        (file(&[(r#"{"code":"Å Ö"}"#, SQUARE)]), vec![(1, Wrong::Code)]),
        (file(&[good, good]), vec![(2, Wrong::Twice)]),
        (file(&[(r#"{"code":"ny"}"#, SQUARE)]), vec![(1, Wrong::Name)]),
        (file(&[(r#"{"code":"centrum"}"#, turned), ("{}", SQUARE)]), vec![(1, Wrong::Swapped), (2, Wrong::Code)]),
        (file(&[(r#"{"code":"centrum"}"#, metres)]), vec![(1, Wrong::Metres)]),
        (file(&[(r#"{"code":"centrum"}"#, paris)]), vec![(1, Wrong::Outside)]),
        (file(&[(r#"{"code":"centrum"}"#, flat)]), vec![(1, Wrong::Geometry)]),
    ];
    for (text, wrong) in rows {
        assert_eq!(look(&text), Err(wrong), "{text}");
    }
}

#[test]
fn what_looks_odd_is_said_but_can_be_used() {
    let bow = "[[[15.88,59.58],[15.91,59.60],[15.91,59.58],[15.88,59.61],[15.88,59.58]]]";
    let tiny = "[[[15.88,59.58],[15.8801,59.58],[15.8801,59.5801],[15.88,59.58]]]";
    let far = "[[[20.1,67.8],[20.3,67.8],[20.3,67.9],[20.1,67.8]]]";
    for (coordinates, odd) in [(bow, Odd::CrossesItself), (tiny, Odd::Small), (far, Odd::Far)] {
        let preview = look(&file(&[(r#"{"code":"centrum"}"#, coordinates)])).unwrap();
        assert!(preview.features[0].odd.contains(&odd), "{odd:?}: {:?}", preview.features[0].odd);
    }
}

#[test]
fn new_changed_same_and_missing_are_told_apart() {
    let profile = Profile::load("lyktkoping").unwrap();
    let text = file(&[(r#"{"code":"centrum","name":"City"}"#, SQUARE), (r#"{"code":"ny","name":"Nya byn"}"#, SQUARE)]);
    let first = look(&text).unwrap();
    assert_eq!((first.features[0].change, first.features[1].change), (Change::Changed, Change::New));
    assert_eq!(first.features[0].name, "Centrum", "names are changed on the list, not by a file");
    assert_eq!(first.missing.len(), profile.areas.len() - 1);
    let stored = HashMap::from([("centrum".to_owned(), first.features[0].outline.clone())]);
    let again = preview(&text, &profile, &stored).unwrap();
    assert_eq!(again.features[0].change, Change::Same);
    assert!((first.features[0].square_km - 3.76).abs() < 0.1, "{}", first.features[0].square_km);
}

#[test]
fn the_stored_outline_reads_like_a_preset_file() {
    let preview = look(&file(&[(r#"{"code":"centrum"}"#, SQUARE)])).unwrap();
    let shape = shapes(&preview.features[0].outline).unwrap().pop().unwrap();
    let (lat, lon) = preview.features[0].point;
    assert!(shape.code == "centrum" && shape.contains(lat, lon));
}
