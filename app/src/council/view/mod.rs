//! Forms of the council slice: strings in, commands out.

mod agreement;
mod body;
mod decision;
mod meeting;

pub use agreement::AgreementForm;
pub use body::BodyForm;
pub use decision::{DecisionForm, DecisionQuery};
pub use meeting::MeetingForm;

use crate::{
    council::model::lines,
    forms::{Problem, Reader},
    kernel::{lang::Lang, pii},
    t,
};
use chrono::{NaiveDate, NaiveTime};
use std::ops::RangeInclusive;

/// Years people may write.
const YEARS: RangeInclusive<i32> = 1990..=2100;

/// A text that names nobody: roles and organisations instead of persons.
fn clean(f: &mut Reader, field: &'static str, value: &str, length: RangeInclusive<usize>) -> String {
    let text = f.text(field, value, length);
    if !pii::find(&text).is_empty() {
        f.wrong(field, Problem::Said(t!(Lang::Sv, "council-names-nobody")));
    }
    text
}

/// A list, one entry a line, that names nobody.
fn list(f: &mut Reader, field: &'static str, value: &str, length: RangeInclusive<usize>) -> String {
    lines(&clean(f, field, value, length)).join("\n")
}

/// A day, or none when the field is empty.
fn day(f: &mut Reader, field: &'static str, value: &str) -> Option<NaiveDate> {
    f.day(field, value, YEARS)
}

/// A day that must be there; a stand-in when it is not.
fn must_day(f: &mut Reader, field: &'static str, value: &str) -> NaiveDate {
    if value.trim().is_empty() {
        f.wrong(field, Problem::Missing);
        return NaiveDate::MIN;
    }
    day(f, field, value).unwrap_or(NaiveDate::MIN)
}

/// A time of day as `09:00`; people write `9.00` too.
fn time(f: &mut Reader, field: &'static str, value: &str) -> String {
    let value = value.trim().replace('.', ":");
    let time = NaiveTime::parse_from_str(&value, "%H:%M").ok();
    let time = f.must(field, time, Problem::Said(t!(Lang::Sv, "council-not-a-time")));
    time.unwrap_or_default().format("%H:%M").to_string()
}

/// A whole number in a range.
fn number(f: &mut Reader, field: &'static str, value: &str, range: RangeInclusive<i64>) -> i64 {
    let number = value.trim().parse::<i64>().ok().filter(|number| range.contains(number));
    f.must(field, number, Problem::NotANumber).unwrap_or(*range.start())
}
