//! Bytes into lines of cells: XLSX, or CSV in the encodings and with the separators that Swedish spreadsheets write.

use super::sheet;
use serde::{Deserialize, Serialize};

/// The largest file in bytes.
pub const LARGEST: usize = 2 * 1024 * 1024;
/// The most lines below the heading.
pub const MOST_LINES: usize = 2_000;
/// The most columns.
pub const MOST_COLUMNS: usize = 40;
/// The longest cell, in characters; more is no value of any column, and what is cut is told as too long.
const LONGEST_CELL: usize = 600;

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFault {
    /// It is neither text nor a workbook.
    NotATable,
    /// It has a heading at most.
    Empty,
    /// It has more lines or columns than we take.
    TooMany,
    /// The first line names no columns.
    NoHeading,
    /// A quote is opened and not closed, or the like.
    Broken,
}

/// A line of cells, with its number in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its number, from 1.
    pub number: usize,
    /// Its cells, trimmed.
    pub cells: Vec<String>,
}

/// A heading and the lines below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What the columns are called.
    pub heading: Vec<String>,
    /// The lines that hold something.
    pub lines: Vec<Line>,
}

impl Table {
    /// Reads a file. What it is, its bytes say; neither its name nor its claimed type can be trusted.
    ///
    /// # Errors
    /// [`TableFault`].
    pub fn read(bytes: &[u8]) -> Result<Self, TableFault> {
        let lines = if bytes.starts_with(b"PK\x03\x04") {
            sheet::lines(bytes)?
        } else {
            csv_lines(&text(bytes)?.replace("\r\n", "\n"))?
        };
        Self::of(lines)
    }

    pub(super) fn of(lines: Vec<Line>) -> Result<Self, TableFault> {
        let mut lines = lines.into_iter().map(tidied).filter(|line| line.cells.iter().any(|cell| !cell.is_empty()));
        let heading = lines.next().ok_or(TableFault::Empty)?.cells;
        if heading.len() > MOST_COLUMNS {
            return Err(TableFault::TooMany);
        }
        if heading.iter().filter(|name| name.chars().any(char::is_alphabetic)).count() < 2 {
            return Err(TableFault::NoHeading);
        }
        let lines: Vec<_> = lines.take(MOST_LINES + 1).collect();
        match lines.len() {
            0 => Err(TableFault::Empty),
            many if many > MOST_LINES => Err(TableFault::TooMany),
            _ => Ok(Self { heading, lines }),
        }
    }

    /// The cell of a line in a column; empty where the line is shorter.
    pub fn cell(line: &Line, column: usize) -> &str {
        line.cells.get(column).map_or("", String::as_str)
    }
}

fn tidied(line: Line) -> Line {
    let mut cells: Vec<String> =
        line.cells.iter().take(MOST_COLUMNS + 1).map(|cell| cell.trim().chars().take(LONGEST_CELL).collect()).collect();
    while cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    Line { number: line.number, cells }
}

/// Text in UTF-8, with or without a mark at its beginning, or in Latin-1 as old programs write it. Two-byte text has noughts
/// in it, and binary files too.
fn text(bytes: &[u8]) -> Result<String, TableFault> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.contains(&0) {
        return Err(TableFault::NotATable);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) if is_latin(bytes) => Ok(bytes.iter().map(|byte| windows(*byte)).collect()),
        Err(_) => Err(TableFault::NotATable),
    }
}

/// Does it read as text? Control characters do not stand in it, and most of it are letters of the basic alphabet.
fn is_latin(bytes: &[u8]) -> bool {
    let control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\r' | b'\n');
    let high = bytes.iter().filter(|byte| **byte >= 0x80).count();
    !bytes.iter().any(control) && high * 4 < bytes.len()
}

/// Latin-1 as Windows has it: the few signs people type that differ.
fn windows(byte: u8) -> char {
    match byte {
        0x80 => '€',
        0x85 => '…',
        0x91 | 0x92 => '’',
        0x93 | 0x94 => '”',
        0x96 => '–',
        0x97 => '—',
        byte => char::from(byte),
    }
}

fn csv_lines(text: &str) -> Result<Vec<Line>, TableFault> {
    // A quote that is never closed would swallow the rest of the file in silence.
    if text.matches('"').count() % 2 == 1 {
        return Err(TableFault::Broken);
    }
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut lines = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| TableFault::Broken)?;
        if lines.len() > MOST_LINES + 100 || record.len() > 1_000 {
            return Err(TableFault::TooMany);
        }
        let number = record.position().map_or(0, csv::Position::line);
        let cells = record.iter().map(str::to_owned).collect();
        lines.push(Line { number: usize::try_from(number).unwrap_or(usize::MAX), cells });
    }
    Ok(lines)
}

/// What separates the cells of the heading: most of `;`, `,` and the tab, outside quotes.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let outside: String = first.split('"').step_by(2).collect();
    let many = |sign: &u8| outside.bytes().filter(|byte| byte == sign).count();
    // The last of equals wins: a semicolon is the sign of Swedish spreadsheets.
    [b'\t', b',', b';'].into_iter().max_by_key(many).unwrap_or(b';')
}
