use super::*;
use crate::{kernel::period::Period, platform::municipality::Profile};
use chrono::NaiveDate;
use proptest::prelude::*;
use std::io::{Cursor, Write};

fn profile() -> Profile {
    Profile::load("lyktkoping").unwrap()
}

fn period() -> Period {
    Period::parse_key("2026-v09-10").unwrap()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 2).unwrap()
}

fn read(text: &str) -> Table {
    Table::read(text.as_bytes()).unwrap()
}

fn understood(text: &str) -> Understood<crate::contributions::service::give::NewEvent> {
    let table = read(text);
    events(&profile(), &period(), &table, &Mapping::guess(Kind::Events, &table))
}

#[test]
fn separators_and_encodings_of_swedish_spreadsheets_are_read_alike() {
    let plain = "Datum;Kategori;Område;Antal;Text\n2026-03-02;Belysning;Tallåsen;2;Lampan är släckt";
    let table = read(plain);
    assert_eq!(table.heading.len(), 5);
    assert_eq!(Table::read(format!("\u{feff}{plain}").as_bytes()).as_ref(), Ok(&table));
    assert_eq!(Table::read(plain.replace(';', ",").as_bytes()).as_ref(), Ok(&table));
    assert_eq!(Table::read(plain.replace(';', "\t").replace('\n', "\r\n").as_bytes()).as_ref(), Ok(&table));
    let latin: Vec<u8> = plain.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    assert_eq!(Table::read(&latin).as_ref(), Ok(&table));
}

#[test]
fn what_is_no_table_is_told_so() {
    let fault = |bytes: &[u8]| Table::read(bytes).unwrap_err();
    assert_eq!(fault(b""), TableFault::Empty);
    assert_eq!(fault(b"Datum;Kategori\n"), TableFault::Empty);
    assert_eq!(fault(b"1;2\n3;4\n"), TableFault::NoHeading);
    assert_eq!(fault(b"Datum;\"Kategori\n2026-03-02;5.1"), TableFault::Broken);
    assert_eq!(fault(b"\xff\xfeD\x00a\x00"), TableFault::NotATable);
    assert_eq!(fault(b"PK\x03\x04nonsense"), TableFault::NotATable);
    let long = format!("Datum;Kategori\n{}", "2026-03-02;5.1\n".repeat(MOST_LINES + 1));
    assert_eq!(fault(long.as_bytes()), TableFault::TooMany);
}

#[test]
fn each_wrong_line_is_named_by_the_number_a_spreadsheet_shows() {
    let said = understood(
        "Datum;Tid;Kategori;Område;Antal;Text\n\
         2026-03-02;kväll;5.1;Tallåsen;3;Släckt lampa\n\
         ;;Belysning;;;\n\
         2026-04-01;;5.1;;;\n\
         2026-03-03;21.30;Finns inte;;;\n\
         2026-03-03;;5.1;Nergård;;\n\
         2026-03-03;;5.1;;noll;\n\
         2026-03-03;;5.1;;;Ring Karin Johansson på 070-174 06 12\n\
         2026-03-03;;=1+1;;;\n\
         2026-03-03;;;;;",
    );
    assert_eq!(said.right.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 3]);
    let (first, second) = (&said.right[0].1, &said.right[1].1);
    assert_eq!((first.number, first.what.area.as_ref().unwrap().as_str()), (3, "tallasen"));
    assert_eq!((second.number, second.what.category.as_str()), (1, "5.1"));
    let wrong: Vec<_> = said.wrong.iter().map(|error| (error.line, error.fault)).collect();
    assert_eq!(
        wrong,
        [
            (4, LineFault::OutsidePeriod),
            (5, LineFault::Unknown(Column::Category)),
            (6, LineFault::Unknown(Column::Area)),
            (7, LineFault::Unreadable(Column::Number)),
            (8, LineFault::Personal(Column::Words)),
            (9, LineFault::Formula(Column::Category)),
            (10, LineFault::Missing(Column::Category)),
        ]
    );
}

#[test]
fn months_are_read_in_the_ways_people_write_them_and_twice_is_told() {
    let table = read(
        "Månad;Brottstyp;Område;Antal\n2026-01;Skadegörelse;Centrum;4\n202601;Stöld;;11\nFeb 2026;Stöld;;1 250\n\
         2026-01;skadegörelse;Centrum;5\n2026-07;Stöld;;1\n2026-02-14;Våld;Centrum;0\nvåren;Stöld;;1",
    );
    let said = crimes(&profile(), today(), &table, &Mapping::guess(Kind::Crimes, &table));
    let months: Vec<_> = said.right.iter().map(|(_, crime)| (&*crime.month, crime.number)).collect();
    assert_eq!(months, [("2026-01", 4), ("2026-01", 11), ("2026-02", 1250), ("2026-02", 0)]);
    let wrong: Vec<_> = said.wrong.iter().map(|error| (error.line, error.fault)).collect();
    assert_eq!(wrong, [(5, LineFault::Twice), (6, LineFault::NotYet), (8, LineFault::Unreadable(Column::Month))]);
}

/// A workbook with one sheet.
fn workbook(sheet: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    let parts = [
        ("[Content_Types].xml", r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#.to_owned()),
        ("_rels/.rels", r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#.to_owned()),
        ("xl/workbook.xml", r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>"#.to_owned()),
        ("xl/_rels/workbook.xml.rels", r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#.to_owned()),
        ("xl/worksheets/sheet1.xml", format!(r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{sheet}</sheetData></worksheet>"#)),
    ];
    for (name, text) in parts {
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_workbook_is_read_and_formulas_have_the_value_they_had() {
    let text = |cell: &str, text: &str| format!(r#"<c r="{cell}" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let heading = [text("A1", "Kategori"), text("B1", "Antal"), text("C1", "Text")].concat();
    let line = format!("{}<c r=\"B3\"><f>1+1</f><v>2</v></c>{}", text("A3", "5.1"), text("C3", "Släckt lampa"));
    let table = Table::read(&workbook(&format!("<row r=\"1\">{heading}</row><row r=\"3\">{line}</row>"))).unwrap();
    assert_eq!(table.lines, [Line { number: 3, cells: vec!["5.1".into(), "2".into(), "Släckt lampa".into()] }]);
}

#[test]
fn a_workbook_that_claims_to_be_huge_is_refused_and_not_believed() {
    let far = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    assert_eq!(Table::read(&workbook(far)), Err(TableFault::TooMany));
    let bomb = " ".repeat(40 * 1024 * 1024);
    assert_eq!(Table::read(&workbook(&bomb)), Err(TableFault::TooMany));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = Table::read(&bytes);
        let _ = Table::read(&[b"PK\x03\x04".as_slice(), &bytes].concat());
    }

    #[test]
    fn no_broken_workbook_makes_it_panic(at in 0_usize..900, byte: u8, sheet in "[<>/a-z0-9 =\"]{0,80}") {
        let mut bytes = workbook(&sheet);
        let _ = Table::read(&bytes);
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = Table::read(&bytes);
    }

    #[test]
    fn no_cells_make_it_panic_and_every_line_is_right_or_wrong(cells in proptest::collection::vec("[^\"\0\n\r]{0,30}", 1..60)) {
        let lines = cells.chunks(6).map(|line| line.join(";").replace('\u{feff}', "")).collect::<Vec<_>>().join("\n");
        let Ok(table) = Table::read(format!("Datum;Tid;Kategori;Område;Antal;Text\n{lines}").as_bytes()) else { return Ok(()) };
        let mapping = Mapping::guess(Kind::Events, &table);
        let said = events(&profile(), &period(), &table, &mapping);
        prop_assert_eq!(said.right.len() + said.wrong.len(), table.lines.len());
        for (_, event) in &said.right {
            prop_assert!(crate::kernel::pii::find(&event.what.words).is_empty() && event.number >= 1);
        }
        let mapping = Mapping::guess(Kind::Crimes, &table);
        let said = crimes(&profile(), today(), &table, &mapping);
        prop_assert_eq!(said.right.len() + said.wrong.len(), table.lines.len());
    }

    #[test]
    fn a_figure_is_read_as_it_is_written(number in 0_i64..99_999) {
        prop_assert_eq!(values::number(&number.to_string(), 99_999), Some(number));
    }
}
