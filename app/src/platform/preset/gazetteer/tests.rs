//! What a file of streets and places may look like.

use super::*;
use proptest::prelude::*;

fn read(lines: &str) -> Result<Vec<GazetteerRow>, Vec<RowProblem>> {
    rows(&format!("{HEADER}\n{lines}"))
}

#[test]
fn a_row_says_what_where_and_of_which_kind() {
    let found = read("Norra skolan;place;norra-skolan;59.611;15.8995;school\n").unwrap();
    let [row] = found.as_slice() else { panic!("one row") };
    assert_eq!((row.name.as_str(), row.kind), ("Norra skolan", GazetteerKind::Place));
    assert_eq!((row.area.as_deref(), row.place_type), (Some("norra-skolan"), Some(PlaceType::School)));
    assert_eq!((row.lat, row.lon), (59.611, 15.8995));
}

#[test]
fn spreadsheets_may_quote_use_commas_and_other_line_ends() {
    let text = format!("\u{feff}{HEADER}\r\n\"Stinas; \"\"lilla\"\" café\" ; place;;59,6;15,9;\r\n\r\n");
    let found = rows(&text).unwrap();
    assert_eq!(found[0].name, "Stinas; \"lilla\" café");
    assert_eq!((found[0].area.clone(), found[0].place_type, found[0].lat), (None, None, 59.6));
}

#[test]
fn each_bad_line_is_named() {
    let cases = [
        ("Storgatan;street;centrum;59.6;15.9", RowFault::FieldCount),
        ("\"Storgatan;street;centrum;59.6;15.9;", RowFault::Quotes),
        ("\"Stor\"gatan;street;centrum;59.6;15.9;", RowFault::Quotes),
        (";street;centrum;59.6;15.9;", RowFault::Name),
        ("Storgatan;gata;centrum;59.6;15.9;", RowFault::Kind),
        ("Storgatan;street;Mitt i stan;59.6;15.9;", RowFault::Area),
        ("Storgatan;street;centrum;15.9;59.6;", RowFault::Position),
        ("Storgatan;street;centrum;NaN;15.9;", RowFault::Position),
        ("Parken;place;centrum;59.6;15.9;grönt", RowFault::PlaceType),
    ];
    for (line, what) in cases {
        assert_eq!(read(&format!("A;street;;59.6;15.9;\n{line}")), Err(vec![RowProblem { line: 3, what }]), "{line}");
    }
}

#[test]
fn the_same_street_may_lie_in_two_areas_but_not_twice_in_one() {
    assert_eq!(read("A;street;x;59.6;15.9;\nA;street;y;59.6;15.9;").unwrap().len(), 2);
    let twice = read("A;street;x;59.6;15.9;\na;street;x;59.7;15.9;").unwrap_err();
    assert_eq!(twice, vec![RowProblem { line: 3, what: RowFault::Twice }]);
}

#[test]
fn a_file_of_another_kind_is_refused_briefly() {
    assert_eq!(rows("PK\u{3}\u{4}"), Err(vec![RowProblem { line: 1, what: RowFault::Header }]));
    assert_eq!(rows(""), Err(vec![RowProblem { line: 1, what: RowFault::Header }]));
    assert_eq!(read(&"x\n".repeat(5_000)).unwrap_err().len(), MOST_PROBLEMS);
}

#[test]
fn a_file_that_is_too_long_says_so_once() {
    let long: String = (0..MOST_ROWS + 9).map(|n| format!("Gata {n};street;;59.6;15.9;\n")).collect();
    let line = MOST_ROWS + 2;
    assert_eq!(read(&long), Err(vec![RowProblem { line, what: RowFault::TooMany }]));
}

proptest! {
    #[test]
    fn any_file_is_read_or_refused(text in "\\PC*", lines in prop::collection::vec("[a-z;\",.0-9 åé]{0,40}", 0..20)) {
        let _ = rows(&text);
        let _ = read(&lines.join("\n"));
    }

    #[test]
    fn any_name_survives_its_quotes(name in "[a-zåäö;\"’]([a-zåäö;\" ’]{0,30}[a-zåäö;\"’])?") {
        let line = format!("\"{}\";place;;59.6;15.9;", name.replace('"', "\"\""));
        prop_assert_eq!(&read(&line).unwrap()[0].name, &name);
    }
}
