//! What the forms of dialogues send, and how it becomes what a dialogue says.

mod meeting;
mod population;
mod question;
mod report;
mod survey;

pub use meeting::MeetingForm;
pub use population::PopulationForm;
pub use question::QuestionForm;
pub use report::ReportForm;
pub(super) use report::asking_for_words;
pub use survey::SurveyForm;

pub(super) use crate::forms::nth;
use crate::{
    forms::{Problem, Reader},
    kernel::lang::Lang,
    platform::preset::parts::Texts,
};
use chrono::NaiveDate;
use std::ops::RangeInclusive;

const SV: Lang = Lang::Sv;
/// Years people may write.
const YEARS: RangeInclusive<i32> = 2000..=2099;

fn day_text(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// A text in three languages; Swedish must be there when it is asked for.
fn texts(f: &mut Reader, field: &'static str, said: [&String; 3], least: usize, most: usize) -> Texts {
    let [sv, fi, en] = said;
    Texts { sv: f.text(field, sv, least..=most), fi: f.text(field, fi, 0..=most), en: f.text(field, en, 0..=most) }
}

/// A number that is not negative, or none when nothing is written; people write thousands apart.
fn number(f: &mut Reader, field: &'static str, text: &str) -> Option<i64> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let read = |text: &str| text.parse::<i64>().ok().filter(|number| (0..=10_000_000).contains(number));
    f.optional(field, &plain, read, Problem::NotANumber)
}
