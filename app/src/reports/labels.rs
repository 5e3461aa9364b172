//! What codes are called in the office. Residents read other words: those of `reports.ftl`.

use crate::{
    kernel::{calendar::working_days_between, id::AreaCode, lang::Lang},
    platform::{
        clock::{Timestamp, local_date, spoken_moment},
        municipality::Profile,
    },
    reports::{
        model::{Report, Status},
        wording,
    },
    t,
    ui::{Choice, Tone},
};
use chrono::TimeDelta;

const SV: Lang = Lang::Sv;

/// The name of a status.
pub fn status(status: Status) -> String {
    match status {
        Status::Received => t!(SV, "office-status-received"),
        Status::InReview => t!(SV, "office-status-in-review"),
        Status::NeedsMore => t!(SV, "office-status-needs-more"),
        Status::InSituation => t!(SV, "office-status-in-situation"),
        Status::HandedOver => t!(SV, "office-status-handed-over"),
        Status::Planned => t!(SV, "office-status-planned"),
        Status::Waiting => t!(SV, "office-status-waiting"),
        Status::Done => t!(SV, "office-status-done"),
        Status::NoAction => t!(SV, "office-status-no-action"),
        Status::Duplicate => t!(SV, "office-status-duplicate"),
        Status::Removed => t!(SV, "office-status-removed"),
        Status::Purged => t!(SV, "office-status-purged"),
    }
}

/// What the colour of a status says.
pub fn tone(status: Status) -> Tone {
    match status {
        Status::Received => Tone::Info,
        Status::NeedsMore | Status::Waiting => Tone::Warn,
        Status::InReview | Status::InSituation | Status::HandedOver | Status::Planned => Tone::Info,
        Status::Done => Tone::Ok,
        Status::NoAction | Status::Duplicate | Status::Removed | Status::Purged => Tone::Neutral,
    }
}

/// A report in a line: what the resident pressed, and where.
pub fn title(profile: &Profile, pressed: &str, place: Option<&AreaCode>) -> String {
    let pressed = profile.choice_name(pressed, SV);
    match place {
        Some(code) => format!("{pressed} · {}", profile.area_name(code.as_str())),
        None => pressed,
    }
}

/// The kinds of place, after a choice that means none.
pub fn place_types(profile: &Profile, picked: &str, none: String) -> Vec<Choice> {
    let kinds = profile.place_types.iter();
    std::iter::once(Choice::new("", none))
        .chain(kinds.map(|one| Choice::new(one.code.code(), &one.name.sv)))
        .map(|one| one.chosen_if(picked))
        .collect()
}

/// When it feels that way: parts of the day, kinds of day, once or again and again. Empty when nothing was said.
pub fn times(report: &Report) -> String {
    let bands = report.time_bands.iter().map(|band| wording::time_band(*band, SV));
    let days = report.day_types.iter().map(|day| wording::day_type(*day, SV));
    let often = report.recurrence.map(|how| wording::recurrence(how, SV));
    bands.chain(days).chain(often).collect::<Vec<_>>().join(" · ")
}

/// How a report stands against the promised answer time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// "2 arbetsdagar kvar", "1 dag över svarstiden".
    pub text: String,
    /// Past the promise.
    pub late: bool,
}

/// The promise of a report that nobody has answered yet; nothing when it was answered.
pub fn promise(due_at: Timestamp, answered_at: Option<Timestamp>, now: Timestamp) -> Option<Promise> {
    if answered_at.is_some() {
        return None;
    }
    // The promise ends with its last day, and that moment is already the next day's first.
    let last_day = local_date(due_at - TimeDelta::milliseconds(1));
    let days = working_days_between(local_date(now), last_day);
    let late = due_at < now;
    let text = match (late, days) {
        (true, days) => t!(SV, "office-late", days = (-days).max(1)),
        (false, 0) => t!(SV, "office-due-today"),
        (false, days) => t!(SV, "office-due-in", days = days),
    };
    Some(Promise { text, late })
}

/// A moment for staff: "tisdag 3 mars kl. 14.05".
pub fn moment(at: Timestamp, now: Timestamp) -> String {
    spoken_moment(at, now, SV)
}

/// First letters of a name: "Anna Berg" is AB.
pub fn initials(name: &str) -> String {
    let firsts = name.split_whitespace().filter_map(|part| part.chars().next());
    firsts.take(2).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::clock::{end_of_day, start_of_day};
    use chrono::NaiveDate;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn text(due: NaiveDate, now: NaiveDate) -> (String, bool) {
        let noon = start_of_day(now) + TimeDelta::hours(12);
        let promise = promise(end_of_day(due), None, noon).unwrap();
        (promise.text, promise.late)
    }

    #[test]
    fn the_promise_counts_swedish_working_days() {
        // Long Friday and Easter Monday of 2026 are 3 and 6 April.
        assert_eq!(text(day(4, 8), day(4, 2)), ("2 arbetsdagar kvar".into(), false));
        assert_eq!(text(day(4, 2), day(4, 2)), ("Svara i dag".into(), false));
        assert_eq!(text(day(4, 2), day(4, 7)), ("1 arbetsdag över svarstiden".into(), true));
        assert_eq!(text(day(4, 2), day(4, 4)), ("1 arbetsdag över svarstiden".into(), true));
        assert_eq!(text(day(4, 2), day(4, 9)), ("3 arbetsdagar över svarstiden".into(), true));
    }

    #[test]
    fn what_was_answered_has_no_promise_left() {
        let now = start_of_day(day(4, 2));
        assert_eq!(promise(now, Some(now), now), None);
    }

    #[test]
    fn initials_are_the_first_letters_of_two_names() {
        assert_eq!(initials("Åsa von Öster"), "ÅV");
        assert_eq!(initials("anna"), "A");
        assert_eq!(initials(""), "");
    }
}
