//! What stands in a cell: days, months, parts of the day, figures, names of lists.

use super::{Column, LineFault};
use crate::{
    kernel::{
        pii,
        timeband::{DayType, TimeBand},
        words::{bounded, search_key},
    },
    platform::municipality::Profile,
};
use chrono::{Datelike, NaiveDate, Weekday};

/// Spreadsheets run a cell that begins like this; a value never does.
pub fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '@'])
        || (cell.starts_with(['+', '-']) && !cell[1..].starts_with(|c: char| c.is_ascii_digit() || c == ' '))
}

/// A day, and the time of it where the cell says one: `2026-03-02`, `20260302`, `2026-03-02 21:30`, `2/3 2026`.
pub fn day(cell: &str) -> Option<(NaiveDate, Option<u32>)> {
    let cell = cell.replace('T', " ");
    let (day, time) = cell.split_once(' ').unwrap_or((&cell, ""));
    let short = |text: &str| (text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.to_owned());
    let date = match short(day) {
        Some(text) => NaiveDate::parse_from_str(&text, "%Y%m%d").ok(),
        None => NaiveDate::parse_from_str(day, "%Y-%m-%d").ok(),
    };
    let date = date.filter(|date| (2000..2100).contains(&date.year()))?;
    if time.is_empty() { Some((date, None)) } else { hour(time).map(|hour| (date, Some(hour))) }
}

/// The hour of `21:30`, `21.30` or `kl 21`.
fn hour(text: &str) -> Option<u32> {
    let text = text.trim().trim_start_matches("kl").trim_start_matches('.').trim();
    let hour: String = text.chars().take_while(char::is_ascii_digit).collect();
    let rest = &text[hour.len()..];
    let hour = hour.parse::<u32>().ok().filter(|hour| *hour < 24)?;
    let minutes = rest.is_empty()
        || rest.starts_with([':', '.']) && rest[1..].bytes().all(|b| b.is_ascii_digit() || b == b':' || b == b'.');
    minutes.then_some(hour)
}

/// The part of the day an hour lies in.
pub fn band_of(hour: u32) -> TimeBand {
    match hour {
        6..9 => TimeBand::Morning,
        9..15 => TimeBand::Day,
        15..18 => TimeBand::Afternoon,
        18..22 => TimeBand::Evening,
        _ => TimeBand::Night,
    }
}

/// A part of the day: its code, its name, or a time of it.
pub fn band(cell: &str) -> Option<TimeBand> {
    let key = search_key(cell);
    let named = match key.split(' ').next().unwrap_or_default() {
        "morgon" | "morgonen" => Some(TimeBand::Morning),
        "dag" | "dagtid" | "förmiddag" => Some(TimeBand::Day),
        "eftermiddag" | "eftermiddagen" => Some(TimeBand::Afternoon),
        "kväll" | "kvällen" | "kvällstid" => Some(TimeBand::Evening),
        "natt" | "natten" | "nattetid" => Some(TimeBand::Night),
        _ => None,
    };
    named.or_else(|| TimeBand::parse(cell).ok()).or_else(|| hour(cell).map(band_of))
}

/// The kind of day.
pub fn day_type(day: NaiveDate) -> DayType {
    match day.weekday() {
        _ if crate::kernel::calendar::is_holiday(day) => DayType::SundayHoliday,
        Weekday::Fri | Weekday::Sat => DayType::FridaySaturday,
        Weekday::Sun => DayType::SundayHoliday,
        _ => DayType::Weekday,
    }
}

/// A month as `2026-03`: `2026-03`, `202603`, `mars 2026`, `2026 mars`, or any day of it.
pub fn month(cell: &str) -> Option<String> {
    const NAMES: [&str; 12] = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    if let Some((day, _)) = day(cell) {
        return Some(day.format("%Y-%m").to_string());
    }
    let key = search_key(cell);
    let words: Vec<&str> = key.split(' ').collect();
    let year = |text: &str| text.parse::<u32>().ok().filter(|year| (2000..2100).contains(year));
    let number = |text: &str| text.parse::<usize>().ok().filter(|month| (1..=12).contains(month));
    let named = |text: &str| {
        let letters = text.chars().all(char::is_alphabetic) && text.chars().count() >= 3;
        NAMES.iter().position(|name| letters && text.starts_with(name)).map(|at| at + 1)
    };
    let (year, month) = match words[..] {
        [whole] if whole.len() == 6 && whole.is_ascii() => (year(&whole[..4])?, number(&whole[4..])?),
        [first, second] => match (year(first), year(second)) {
            (Some(year), _) => (year, number(second).or_else(|| named(second))?),
            (_, Some(year)) => (year, number(first).or_else(|| named(first))?),
            _ => return None,
        },
        _ => return None,
    };
    Some(format!("{year:04}-{month:02}"))
}

/// A whole figure: `1 250`, `12`.
pub fn number(cell: &str, most: i64) -> Option<i64> {
    let digits: String = cell.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}')).collect();
    let digits = digits.strip_suffix(",0").or_else(|| digits.strip_suffix(",00")).unwrap_or(&digits);
    let plain = !digits.is_empty() && digits.len() <= 9 && digits.bytes().all(|b| b.is_ascii_digit());
    digits.parse().ok().filter(|number| plain && *number <= most)
}

/// A category by its code, its name, or both as the product writes them. A decimal comma is a spreadsheet's doing.
pub fn category(profile: &Profile, cell: &str) -> Option<String> {
    let (key, code) = (search_key(cell), cell.replace(',', "."));
    let is = |own: &str| {
        own == code
            || search_key(&profile.category_label(own)) == key
            || profile.category_name(own).is_some_and(|name| search_key(name) == key)
    };
    profile.category_codes().find(|own| is(own) && profile.category_is_on(own)).map(str::to_owned)
}

/// An area by its code or its name.
pub fn area(profile: &Profile, cell: &str) -> Option<String> {
    let key = search_key(cell);
    profile.areas.iter().find(|area| area.code == cell || search_key(&area.name) == key).map(|area| area.code.clone())
}

/// A short text without persons.
pub fn text(column: Column, cell: &str, most: usize) -> Result<String, LineFault> {
    if is_formula(cell) {
        return Err(LineFault::Formula(column));
    }
    let text = bounded(&cell.replace(['\r', '\n'], " "), 0, most).map_err(|_| LineFault::TooLong(column))?;
    if pii::find(&text).is_empty() { Ok(text) } else { Err(LineFault::Personal(column)) }
}
