//! Streets and named places of a municipality as CSV, for the presets and for the import page.
//!
//! First line `name;kind;area;lat;lon;place_type`, then one row per line, divided by semicolons as Swedish spreadsheets do.
//! A field may stand in quotes (`"Stinas; café"`, a quote inside is doubled), but not run over several lines. Area and
//! place type may be empty; a decimal comma is understood.

use crate::kernel::{codes::codes, place::PlaceType};
use std::collections::HashSet;

/// What the first line must say.
pub const HEADER: &str = "name;kind;area;lat;lon;place_type";
/// The longest list that is read: a large city has fewer streets and places.
pub const MOST_ROWS: usize = 20_000;
/// The longest name.
pub const LONGEST_NAME: usize = 80;
/// Problems after this many are not listed: the file is of another kind.
const MOST_PROBLEMS: usize = 50;

codes! {
    /// What a row names.
    pub enum GazetteerKind {
        /// A street.
        Street = "street",
        /// A place with a name of its own.
        Place = "place",
    }
}

/// A street or a named place.
#[derive(Debug, Clone, PartialEq)]
pub struct GazetteerRow {
    /// What people call it.
    pub name: String,
    /// Street or place.
    pub kind: GazetteerKind,
    /// Code of the area it lies in, where known.
    pub area: Option<String>,
    /// Latitude of a point on it.
    pub lat: f64,
    /// Longitude of that point.
    pub lon: f64,
    /// What kind of place it is, where known.
    pub place_type: Option<PlaceType>,
}

/// A line that cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct RowProblem {
    /// The line in the file; the first is 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: RowFault,
}

codes! {
    /// What can be wrong with a line; the code is also the key of its text for people.
    pub enum RowFault {
        /// The first line is not the header.
        Header = "header",
        /// More or fewer than six fields.
        FieldCount = "field-count",
        /// A quote that does not end, or text behind it.
        Quotes = "quotes",
        /// No name, too long a name, or control characters in it.
        Name = "name",
        /// The kind is none of the two.
        Kind = "kind",
        /// The area is no code.
        Area = "area",
        /// Latitude or longitude is no number, or lies outside Sweden.
        Position = "position",
        /// The place type is none of the list.
        PlaceType = "place-type",
        /// The same name, kind and area stand on an earlier line.
        Twice = "twice",
        /// The file has more rows than are read.
        TooMany = "too-many",
    }
}

/// Reads a whole file, or says what is wrong with each line that cannot be used.
///
/// # Errors
/// One problem per bad line, at most fifty; then nothing of the file should be used.
pub fn rows(text: &str) -> Result<Vec<GazetteerRow>, Vec<RowProblem>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = text.lines().zip(1..);
    if lines.next().is_none_or(|(first, _)| first.trim() != HEADER) {
        return Err(vec![RowProblem {
            line: 1,
            what: RowFault::Header,
        }]);
    }
    let (mut rows, mut problems, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    for (text, line) in lines.filter(|(text, _)| !text.trim().is_empty()) {
        let read = if rows.len() == MOST_ROWS {
            Err(RowFault::TooMany)
        } else {
            row(text)
        };
        match read.and_then(|row| unless_seen(row, &mut seen)) {
            Ok(row) => rows.push(row),
            Err(what) => problems.push(RowProblem { line, what }),
        }
        if problems.len() == MOST_PROBLEMS || rows.len() == MOST_ROWS && !problems.is_empty() {
            break;
        }
    }
    if problems.is_empty() {
        Ok(rows)
    } else {
        Err(problems)
    }
}

fn unless_seen(row: GazetteerRow, seen: &mut HashSet<String>) -> Result<GazetteerRow, RowFault> {
    let key = format!(
        "{};{};{}",
        row.kind,
        row.area.as_deref().unwrap_or_default(),
        row.name.to_lowercase()
    );
    if seen.insert(key) {
        Ok(row)
    } else {
        Err(RowFault::Twice)
    }
}

fn row(line: &str) -> Result<GazetteerRow, RowFault> {
    let fields = fields(line)?;
    let [name, kind, area, lat, lon, place_type] = fields.as_slice() else {
        return Err(RowFault::FieldCount);
    };
    Ok(GazetteerRow {
        name: named(name)?,
        kind: GazetteerKind::parse(kind).map_err(|_| RowFault::Kind)?,
        area: optional(
            area,
            |code| is_code(code).then(|| code.to_owned()),
            RowFault::Area,
        )?,
        lat: degrees(lat, 55.0..=69.5)?,
        lon: degrees(lon, 10.0..=24.5)?,
        place_type: optional(
            place_type,
            |code| PlaceType::parse(code).ok(),
            RowFault::PlaceType,
        )?,
    })
}

/// Splits a line at semicolons outside quotes; what is not quoted is trimmed.
fn fields(line: &str) -> Result<Vec<String>, RowFault> {
    let (mut fields, mut rest) = (Vec::new(), line);
    loop {
        let (field, after) = match rest.trim_start().strip_prefix('"') {
            Some(quoted) => quoted_field(quoted)?,
            None => match rest.split_once(';') {
                Some((field, after)) => (field.trim().to_owned(), Some(after)),
                None => (rest.trim().to_owned(), None),
            },
        };
        fields.push(field);
        match after {
            Some(after) => rest = after,
            None => return Ok(fields),
        }
    }
}

/// Reads from behind an opening quote to the semicolon after the closing one.
fn quoted_field(text: &str) -> Result<(String, Option<&str>), RowFault> {
    let (mut field, mut rest) = (String::new(), text);
    loop {
        let (part, after) = rest.split_once('"').ok_or(RowFault::Quotes)?;
        field.push_str(part);
        let Some(doubled) = after.strip_prefix('"') else {
            return match after.split_once(';') {
                Some((between, next)) if between.trim().is_empty() => Ok((field, Some(next))),
                None if after.trim().is_empty() => Ok((field, None)),
                _ => Err(RowFault::Quotes),
            };
        };
        field.push('"');
        rest = doubled;
    }
}

fn named(name: &str) -> Result<String, RowFault> {
    let right =
        !name.is_empty() && name.chars().count() <= LONGEST_NAME && !name.chars().any(char::is_control);
    if right {
        Ok(name.to_owned())
    } else {
        Err(RowFault::Name)
    }
}

fn optional<T>(
    field: &str,
    read: impl Fn(&str) -> Option<T>,
    fault: RowFault,
) -> Result<Option<T>, RowFault> {
    if field.is_empty() {
        Ok(None)
    } else {
        read(field).map(Some).ok_or(fault)
    }
}

/// Is it a code: small letters, figures, `-` and `_`?
fn is_code(text: &str) -> bool {
    text.len() <= 40
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_".contains(&b))
}

fn degrees(field: &str, range: std::ops::RangeInclusive<f64>) -> Result<f64, RowFault> {
    let number: f64 = field.replace(',', ".").parse().map_err(|_| RowFault::Position)?;
    if range.contains(&number) {
        Ok(number)
    } else {
        Err(RowFault::Position)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &str) -> Result<Vec<GazetteerRow>, Vec<RowProblem>> {
        rows(&format!("{HEADER}\n{lines}"))
    }

    #[test]
    fn a_row_says_what_where_and_of_which_kind() {
        let found = read("Norra skolan;place;norra-skolan;59.611;15.8995;school\n").unwrap();
        let [row] = found.as_slice() else {
            panic!("one row")
        };
        assert_eq!(
            (row.name.as_str(), row.kind),
            ("Norra skolan", GazetteerKind::Place)
        );
        assert_eq!(
            (row.area.as_deref(), row.place_type),
            (Some("norra-skolan"), Some(PlaceType::School))
        );
        assert_eq!((row.lat, row.lon), (59.611, 15.8995));
    }

    #[test]
    fn spreadsheets_may_quote_use_commas_and_other_line_ends() {
        let text = format!("\u{feff}{HEADER}\r\n\"Stinas; \"\"lilla\"\" café\" ; place;;59,6;15,9;\r\n\r\n");
        let found = rows(&text).unwrap();
        assert_eq!(found[0].name, "Stinas; \"lilla\" café");
        assert_eq!(
            (found[0].area.clone(), found[0].place_type, found[0].lat),
            (None, None, 59.6)
        );
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
            assert_eq!(
                read(&format!("A;street;;59.6;15.9;\n{line}")),
                Err(vec![RowProblem { line: 3, what }]),
                "{line}"
            );
        }
    }

    #[test]
    fn the_same_street_may_lie_in_two_areas_but_not_twice_in_one() {
        assert_eq!(
            read("A;street;x;59.6;15.9;\nA;street;y;59.6;15.9;")
                .unwrap()
                .len(),
            2
        );
        let twice = read("A;street;x;59.6;15.9;\na;street;x;59.7;15.9;").unwrap_err();
        assert_eq!(
            twice,
            vec![RowProblem {
                line: 3,
                what: RowFault::Twice
            }]
        );
    }

    #[test]
    fn a_file_of_another_kind_is_refused_briefly() {
        assert_eq!(
            rows("PK\u{3}\u{4}"),
            Err(vec![RowProblem {
                line: 1,
                what: RowFault::Header
            }])
        );
        assert_eq!(
            rows(""),
            Err(vec![RowProblem {
                line: 1,
                what: RowFault::Header
            }])
        );
        assert_eq!(read(&"x\n".repeat(5_000)).unwrap_err().len(), MOST_PROBLEMS);
    }

    #[test]
    fn a_file_that_is_too_long_says_so_once() {
        let long: String = (0..MOST_ROWS + 9)
            .map(|n| format!("Gata {n};street;;59.6;15.9;\n"))
            .collect();
        let line = MOST_ROWS + 2;
        assert_eq!(
            read(&long),
            Err(vec![RowProblem {
                line,
                what: RowFault::TooMany
            }])
        );
    }
}
