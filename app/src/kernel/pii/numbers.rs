//! Personnummer and samordningsnummer: a date that exists and a check digit that fits.

use super::{
    PiiKind,
    text::{Text, is_dash, is_space},
};
use chrono::NaiveDate;

pub(super) fn mark(text: &mut Text) {
    let mut i = 0;
    while i < text.len() {
        if text.is_digit(i)
            && !text.before(i).is_ascii_digit()
            && let Some((end, kind)) = number_at(text, i)
        {
            text.mark(i, end, kind);
            i = end;
        }
        i += 1;
    }
}

/// What stands between two digits.
#[derive(Clone, Copy, PartialEq)]
enum Gap {
    None,
    Space,
    Dash,
}

struct Digit {
    value: u8,
    gap_before: Gap,
    end: usize,
}

/// The twelve-digit form is tried first: its last ten digits are a number too.
fn number_at(text: &Text, start: usize) -> Option<(usize, PiiKind)> {
    let digits = digits_from(text, start);
    [12, 10].into_iter().find_map(|length| {
        let digits = digits.get(..length)?;
        let end = digits[length - 1].end;
        (!text.is_digit(end)).then(|| kind_of(digits)).flatten().map(|kind| (end, kind))
    })
}

fn digits_from(text: &Text, start: usize) -> Vec<Digit> {
    let mut digits = Vec::with_capacity(12);
    let (mut at, mut gap_before) = (start, Gap::None);
    while digits.len() < 12 {
        let Some(value) = text.at(at).to_digit(10) else {
            break;
        };
        digits.push(Digit { value: value as u8, gap_before, end: at + 1 });
        (gap_before, at) = gap(text, at + 1);
    }
    digits
}

/// Up to two spaces on either side of at most one dash, plus (of those past a hundred), full stop or slash.
fn gap(text: &Text, from: usize) -> (Gap, usize) {
    let spaces = |at: usize| text.skip(at, is_space).min(at + 2);
    let sign = spaces(from);
    if is_dash(text.at(sign)) || matches!(text.at(sign), '+' | '.' | '/') {
        return (Gap::Dash, spaces(sign + 1));
    }
    (if sign == from { Gap::None } else { Gap::Space }, sign)
}

fn kind_of(digits: &[Digit]) -> Option<PiiKind> {
    let value: Vec<u32> = digits.iter().map(|d| u32::from(d.value)).collect();
    let (date, tail) = value.split_at(value.len() - 4);
    let ten = &value[value.len() - 10..];
    if !gaps_are_usual(digits) || !luhn(ten) {
        return None;
    }
    let (year, month_day) = date.split_at(date.len() - 4);
    let month = month_day[0] * 10 + month_day[1];
    let day = month_day[2] * 10 + month_day[3];
    let year = year.iter().fold(0, |sum, d| sum * 10 + d);
    if is_date(year, month, day) {
        return (!is_date_and_time(year, digits, tail)).then_some(PiiKind::PersonalNumber);
    }
    // Ten digits in a row that begin with 07 are far more often a mobile telephone than this.
    let like_mobile =
        ten.len() == value.len() && ten[..2] == [0, 7] && digits.iter().all(|d| d.gap_before == Gap::None);
    (day > 60 && is_date(year, month, day - 60) && !like_mobile).then_some(PiiKind::CoordinationNumber)
}

/// Gaps only where people put them: between year, month and day, before the last four, and in the middle of
/// those.
fn gaps_are_usual(digits: &[Digit]) -> bool {
    let year = digits.len() - 8;
    digits.iter().enumerate().all(|(i, digit)| match digit.gap_before {
        Gap::None => true,
        Gap::Dash => i == year || i == year + 2 || i == year + 4,
        Gap::Space => i == year || i == year + 2 || i == year + 4 || i == year + 6,
    })
}

/// A recent date, a space and a time of day ("2026-03-02 1830") is when something happened. One in ten of
/// those has a fitting check digit.
fn is_date_and_time(year: u32, digits: &[Digit], tail: &[u32]) -> bool {
    let (hour, minute) = (tail[0] * 10 + tail[1], tail[2] * 10 + tail[3]);
    digits[digits.len() - 4].gap_before == Gap::Space && year >= 2020 && hour < 24 && minute < 60
}

/// Whether the date exists; a year of two digits may be of either century.
fn is_date(year: u32, month: u32, day: u32) -> bool {
    let exists = |year: u32| NaiveDate::from_ymd_opt(i32::try_from(year).unwrap_or(0), month, day).is_some();
    match year {
        0..=99 => exists(1900 + year) || exists(2000 + year),
        1850..=2099 => exists(year),
        _ => false,
    }
}

/// The check of Swedish numbers: each second digit doubled, the digits of all products summed, a multiple
/// of ten.
fn luhn(ten: &[u32]) -> bool {
    let sum: u32 = ten
        .iter()
        .enumerate()
        .map(|(i, d)| if i % 2 == 0 { 2 * d } else { *d })
        .map(|product| product / 10 + product % 10)
        .sum();
    sum.is_multiple_of(10)
}
