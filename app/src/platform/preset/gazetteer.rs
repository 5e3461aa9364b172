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
        return Err(vec![RowProblem { line: 1, what: RowFault::Header }]);
    }
    let (mut rows, mut problems, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    for (text, line) in lines.filter(|(text, _)| !text.trim().is_empty()) {
        let read = if rows.len() == MOST_ROWS { Err(RowFault::TooMany) } else { row(text) };
        match read.and_then(|row| unless_seen(row, &mut seen)) {
            Ok(row) => rows.push(row),
            Err(what) => problems.push(RowProblem { line, what }),
        }
        if problems.len() == MOST_PROBLEMS || rows.len() == MOST_ROWS && !problems.is_empty() {
            break;
        }
    }
    if problems.is_empty() { Ok(rows) } else { Err(problems) }
}

fn unless_seen(row: GazetteerRow, seen: &mut HashSet<String>) -> Result<GazetteerRow, RowFault> {
    let key = format!("{};{};{}", row.kind, row.area.as_deref().unwrap_or_default(), row.name.to_lowercase());
    if seen.insert(key) { Ok(row) } else { Err(RowFault::Twice) }
}

fn row(line: &str) -> Result<GazetteerRow, RowFault> {
    let fields = fields(line)?;
    let [name, kind, area, lat, lon, place_type] = fields.as_slice() else {
        return Err(RowFault::FieldCount);
    };
    Ok(GazetteerRow {
        name: named(name)?,
        kind: GazetteerKind::parse(kind).map_err(|_| RowFault::Kind)?,
        area: optional(area, |code| is_code(code).then(|| code.to_owned()), RowFault::Area)?,
        lat: degrees(lat, 55.0..=69.5)?,
        lon: degrees(lon, 10.0..=24.5)?,
        place_type: optional(place_type, |code| PlaceType::parse(code).ok(), RowFault::PlaceType)?,
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
    let right = !name.is_empty() && name.chars().count() <= LONGEST_NAME && !name.chars().any(char::is_control);
    if right { Ok(name.to_owned()) } else { Err(RowFault::Name) }
}

fn optional<T>(field: &str, read: impl Fn(&str) -> Option<T>, fault: RowFault) -> Result<Option<T>, RowFault> {
    if field.is_empty() { Ok(None) } else { read(field).map(Some).ok_or(fault) }
}

/// Is it a code: small letters, figures, `-` and `_`?
fn is_code(text: &str) -> bool {
    text.len() <= 40 && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_".contains(&b))
}

fn degrees(field: &str, range: std::ops::RangeInclusive<f64>) -> Result<f64, RowFault> {
    let number: f64 = field.replace(',', ".").parse().map_err(|_| RowFault::Position)?;
    if range.contains(&number) { Ok(number) } else { Err(RowFault::Position) }
}

#[cfg(test)]
mod tests;
