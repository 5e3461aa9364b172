//! Workbooks. Their cells are read one by one: a sheet may claim to reach to the last cell there can be, and a small file may
//! unpack to a very large one.

use super::table::{Line, MOST_COLUMNS, MOST_LINES, TableFault};
use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};
use chrono::{DateTime, TimeDelta};
use std::{
    collections::BTreeMap,
    io::{self, Cursor, Read},
};

/// What a workbook may unpack to, in bytes, all parts together.
const LARGEST_UNPACKED: u64 = 24 * 1024 * 1024;
/// The most parts of a workbook.
const MOST_PARTS: usize = 500;
/// The most cells of its first sheet, empty ones included.
const MOST_CELLS: usize = MOST_LINES * MOST_COLUMNS + 10_000;

/// The lines of the first sheet.
pub fn lines(bytes: &[u8]) -> Result<Vec<Line>, TableFault> {
    is_bounded(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| TableFault::NotATable)?;
    let name = book.sheet_names().first().cloned().ok_or(TableFault::Empty)?;
    let mut reader = book.worksheet_cells_reader(&name).map_err(|_| TableFault::NotATable)?;
    let mut found: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    let mut seen = 0;
    while let Some(cell) = reader.next_cell().map_err(|_| TableFault::Broken)? {
        seen += 1;
        let (row, column) = cell.get_position();
        let Ok(at) = usize::try_from(column) else { return Err(TableFault::TooMany) };
        let value = told(cell.get_value());
        if seen > MOST_CELLS || found.len() > MOST_LINES + 100 {
            return Err(TableFault::TooMany);
        }
        if value.is_empty() {
            continue;
        }
        if at > MOST_COLUMNS {
            return Err(TableFault::TooMany);
        }
        let cells = found.entry(row).or_default();
        if cells.len() <= at {
            cells.resize(at + 1, String::new());
        }
        cells[at] = value;
    }
    let number = |row: u32| usize::try_from(row).unwrap_or(usize::MAX).saturating_add(1);
    Ok(found.into_iter().map(|(row, cells)| Line { number: number(row), cells }).collect())
}

/// Unpacks every part into nothing and counts: what a file says of its own size is only a claim.
fn is_bounded(bytes: &[u8]) -> Result<(), TableFault> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| TableFault::NotATable)?;
    if archive.len() > MOST_PARTS {
        return Err(TableFault::TooMany);
    }
    let mut left = LARGEST_UNPACKED;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| TableFault::NotATable)?;
        let many = io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(|_| TableFault::NotATable)?;
        left = left.checked_sub(many).ok_or(TableFault::TooMany)?;
    }
    Ok(())
}

/// A cell as somebody reads it. Of a formula the workbook holds the value it had last; an error value is told as a formula.
fn told(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => if *yes { "ja" } else { "nej" }.to_owned(),
        DataRef::DateTime(moment) => day(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) => "=#".to_owned(),
        DataRef::Empty => String::new(),
    }
}

/// `2026-03-02`, or with the time of day where there is one.
fn day(moment: &ExcelDateTime) -> String {
    let days = moment.as_f64();
    if !(1.0..200_000.0).contains(&days) {
        return days.to_string();
    }
    // Day nought of a workbook is 30 December 1899.
    const BEGAN: i64 = -2_209_161_600;
    #[expect(clippy::cast_possible_truncation, reason = "held between two days")]
    let seconds = (days * 86_400.0).round() as i64;
    let at = DateTime::from_timestamp(BEGAN, 0).map(|began| began + TimeDelta::seconds(seconds));
    let Some(at) = at.map(|at| at.naive_utc()) else { return String::new() };
    if seconds % 86_400 == 0 { at.format("%Y-%m-%d") } else { at.format("%Y-%m-%d %H:%M") }.to_string()
}
