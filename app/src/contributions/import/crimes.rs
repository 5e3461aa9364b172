//! Reported crimes by month, line by line.

use super::{Column, Line, LineError, LineFault, Mapping, Table, Understood, values};
use crate::platform::municipality::Profile;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// The longest name of a kind of crime.
const LONGEST_CRIME: usize = 80;
/// The highest figure.
const HIGHEST: i64 = 99_999;

/// How many of a kind were reported in a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crime {
    /// `2026-03`.
    pub month: String,
    /// The kind.
    pub crime: String,
    /// Code of the area; empty for the whole municipality.
    pub area: String,
    /// How many.
    pub number: i64,
}

/// Reads monthly counts. A month that has not come yet is a slip.
pub fn crimes(profile: &Profile, today: NaiveDate, table: &Table, mapping: &Mapping) -> Understood<Crime> {
    let mut understood = Understood { right: Vec::new(), wrong: Vec::new() };
    let mut seen = BTreeSet::new();
    for line in &table.lines {
        let read = crime(profile, today, line, mapping).and_then(|crime| {
            let key = (crime.month.clone(), crime.crime.to_lowercase(), crime.area.clone());
            if seen.insert(key) { Ok(crime) } else { Err(LineFault::Twice) }
        });
        match read {
            Ok(crime) => understood.right.push((line.number, crime)),
            Err(fault) => understood.wrong.push(LineError { line: line.number, fault }),
        }
    }
    understood
}

fn crime(profile: &Profile, today: NaiveDate, line: &Line, mapping: &Mapping) -> Result<Crime, LineFault> {
    let cell = |column: Column| -> Result<&str, LineFault> {
        match mapping.at(column).map_or("", |at| Table::cell(line, at)) {
            "" if column != Column::Area => Err(LineFault::Missing(column)),
            text if values::is_formula(text) => Err(LineFault::Formula(column)),
            text => Ok(text),
        }
    };
    let month = values::month(cell(Column::Month)?).ok_or(LineFault::Unreadable(Column::Month))?;
    if month > today.format("%Y-%m").to_string() {
        return Err(LineFault::NotYet);
    }
    let area = match cell(Column::Area)? {
        "" => String::new(),
        text => values::area(profile, text).ok_or(LineFault::Unknown(Column::Area))?,
    };
    Ok(Crime {
        month,
        crime: values::text(Column::Crime, cell(Column::Crime)?, LONGEST_CRIME)?,
        area,
        number: values::number(cell(Column::Number)?, HIGHEST).ok_or(LineFault::Unreadable(Column::Number))?,
    })
}
