//! Events, line by line.

use super::{Column, Line, LineError, LineFault, Mapping, Table, Understood, values};
use crate::{
    contributions::{model::MOST_AT_ONCE, service::give::NewEvent},
    kernel::{
        id::{AreaCode, CategoryCode},
        period::Period,
    },
    observations::{LONGEST_WORDS, Observed},
    platform::municipality::Profile,
};

/// Reads events of a period.
pub fn events(profile: &Profile, period: &Period, table: &Table, mapping: &Mapping) -> Understood<NewEvent> {
    let mut understood = Understood { right: Vec::new(), wrong: Vec::new() };
    for line in &table.lines {
        match event(profile, period, line, mapping) {
            Ok(event) => understood.right.push((line.number, event)),
            Err(fault) => understood.wrong.push(LineError { line: line.number, fault }),
        }
    }
    understood
}

fn event(profile: &Profile, period: &Period, line: &Line, mapping: &Mapping) -> Result<NewEvent, LineFault> {
    let cell = |column: Column| mapping.at(column).map_or("", |at| Table::cell(line, at));
    let said = |column: Column| -> Result<Option<&str>, LineFault> {
        match cell(column) {
            "" => Ok(None),
            text if values::is_formula(text) => Err(LineFault::Formula(column)),
            text => Ok(Some(text)),
        }
    };
    let day = said(Column::Day)?.map(|text| values::day(text).ok_or(LineFault::Unreadable(Column::Day))).transpose()?;
    if day.is_some_and(|(day, _)| !period.contains(day)) {
        return Err(LineFault::OutsidePeriod);
    }
    let band = said(Column::Time)?.map(|text| values::band(text).ok_or(LineFault::Unreadable(Column::Time)));
    let by_hour = day.and_then(|(_, hour)| hour).map(values::band_of);
    let category = said(Column::Category)?.ok_or(LineFault::Missing(Column::Category))?;
    let category = values::category(profile, category).ok_or(LineFault::Unknown(Column::Category))?;
    let area = said(Column::Area)?.map(|text| values::area(profile, text).ok_or(LineFault::Unknown(Column::Area)));
    let number = said(Column::Number)?.map(|text| {
        let number = values::number(text, MOST_AT_ONCE).filter(|number| *number > 0);
        number.ok_or(LineFault::Unreadable(Column::Number))
    });
    Ok(NewEvent {
        number: number.transpose()?.unwrap_or(1),
        what: Observed {
            category: CategoryCode(category),
            area: area.transpose()?.map(AreaCode),
            place_type: None,
            time_band: band.transpose()?.or(by_hour),
            day_type: day.map(|(day, _)| values::day_type(day)),
            words: values::text(Column::Words, cell(Column::Words), LONGEST_WORDS)?,
        },
    })
}
