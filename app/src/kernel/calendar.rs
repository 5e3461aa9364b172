//! Swedish days: public holidays, working days and ISO weeks.
//!
//! The red days follow lag (1989:253) om allmänna helgdagar; midsommarafton, julafton and nyårsafton count
//! as Sundays in lag (1930:173) om beräkning av lagstadgad tid, and as days off in every municipality.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// What kind of day it is, for counting events. School holidays are data, see
/// [`DayType`](super::timeband::DayType).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayKind {
    /// Monday to Thursday, no holiday.
    Weekday,
    /// Friday or Saturday, no holiday.
    FridaySaturday,
    /// Sunday, public holiday, or one of the three eves.
    SundayHoliday,
}

/// The kind of a day. A holiday on a Friday is a holiday.
pub fn day_kind(date: NaiveDate) -> DayKind {
    match date.weekday() {
        _ if is_holiday(date) => DayKind::SundayHoliday,
        Weekday::Sun => DayKind::SundayHoliday,
        Weekday::Fri | Weekday::Sat => DayKind::FridaySaturday,
        _ => DayKind::Weekday,
    }
}

/// Whether the municipality's offices are open: Monday to Friday, no holiday, none of the three eves.
pub fn is_working_day(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && !is_holiday(date)
}

/// The day `n` working days after a date. Zero gives the date itself, working day or not; the day of
/// receipt is never counted, so "within one working day" of a Friday ends on Monday.
pub fn add_working_days(date: NaiveDate, n: u32) -> NaiveDate {
    let mut day = date;
    for _ in 0..n {
        day = next_working_day(day);
    }
    day
}

/// Working days after `from`, up to and including `to`; negative when `to` is earlier. It undoes
/// [`add_working_days`]: from a date to the day `n` working days later is `n`.
pub fn working_days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    if to < from {
        return -working_days_between(to, from);
    }
    let after = from.iter_days().skip(1).take_while(|day| *day <= to);
    after.filter(|day| is_working_day(*day)).count() as i64
}

/// Whether the day is a public holiday other than an ordinary Sunday, or midsommarafton, julafton or
/// nyårsafton.
pub fn is_holiday(date: NaiveDate) -> bool {
    holiday(date).is_some()
}

/// A day off by law or general custom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Holiday {
    /// Nyårsdagen.
    NewYearsDay,
    /// Trettondedag jul.
    Epiphany,
    /// Långfredagen.
    GoodFriday,
    /// Påskdagen.
    EasterSunday,
    /// Annandag påsk.
    EasterMonday,
    /// Första maj.
    MayDay,
    /// Kristi himmelsfärdsdag.
    Ascension,
    /// Pingstdagen.
    WhitSunday,
    /// Sveriges nationaldag.
    NationalDay,
    /// Midsommarafton, a day off by custom.
    MidsummerEve,
    /// Midsommardagen.
    MidsummerDay,
    /// Alla helgons dag.
    AllSaints,
    /// Julafton, a day off by custom.
    ChristmasEve,
    /// Juldagen.
    ChristmasDay,
    /// Annandag jul.
    BoxingDay,
    /// Nyårsafton, a day off by custom.
    NewYearsEve,
}

/// Which holiday a date is. Where two fall on one day (first of May on Ascension Day), the one of fixed
/// date is told.
pub fn holiday(date: NaiveDate) -> Option<Holiday> {
    fixed(date).or_else(|| movable(date)).or_else(|| after_easter(date))
}

/// ISO year and week.
pub fn iso_week(date: NaiveDate) -> (i32, u32) {
    let week = date.iso_week();
    (week.year(), week.week())
}

/// The Monday of the week a date is in.
pub fn monday_of(date: NaiveDate) -> NaiveDate {
    date - Days::new(u64::from(date.weekday().num_days_from_monday()))
}

/// The Monday of an ISO week; `None` when that year has no such week.
pub fn monday_of_week(iso_year: i32, week: u32) -> Option<NaiveDate> {
    NaiveDate::from_isoywd_opt(iso_year, week, Weekday::Mon)
}

/// Easter Sunday of a year, by the Gregorian computus in the form of Meeus, Jones and Butcher.
pub fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let day = epact + weekday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(day / 31).ok()?, u32::try_from(day % 31 + 1).ok()?)
}

fn next_working_day(date: NaiveDate) -> NaiveDate {
    // No run of days off in Sweden is longer than the five of Christmas, so a week and a half always holds
    // one.
    date.iter_days().skip(1).take(10).find(|day| is_working_day(*day)).unwrap_or(date)
}

fn fixed(date: NaiveDate) -> Option<Holiday> {
    match (date.month(), date.day()) {
        (1, 1) => Some(Holiday::NewYearsDay),
        (1, 6) => Some(Holiday::Epiphany),
        (5, 1) => Some(Holiday::MayDay),
        (6, 6) => Some(Holiday::NationalDay),
        (12, 24) => Some(Holiday::ChristmasEve),
        (12, 25) => Some(Holiday::ChristmasDay),
        (12, 26) => Some(Holiday::BoxingDay),
        (12, 31) => Some(Holiday::NewYearsEve),
        _ => None,
    }
}

/// Holidays bound to a weekday within a range of dates.
fn movable(date: NaiveDate) -> Option<Holiday> {
    match (date.weekday(), date.month(), date.day()) {
        (Weekday::Fri, 6, 19..=25) => Some(Holiday::MidsummerEve),
        (Weekday::Sat, 6, 20..=26) => Some(Holiday::MidsummerDay),
        (Weekday::Sat, 10, 31) | (Weekday::Sat, 11, 1..=6) => Some(Holiday::AllSaints),
        _ => None,
    }
}

fn after_easter(date: NaiveDate) -> Option<Holiday> {
    match date.signed_duration_since(easter(date.year())?).num_days() {
        -2 => Some(Holiday::GoodFriday),
        0 => Some(Holiday::EasterSunday),
        1 => Some(Holiday::EasterMonday),
        39 => Some(Holiday::Ascension),
        49 => Some(Holiday::WhitSunday),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
