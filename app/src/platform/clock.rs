//! Time is an argument: nothing else in the product asks the machine what time it is.

use crate::{
    kernel::{lang::Lang, period::Period},
    t,
};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, SubsecRound, TimeDelta, TimeZone, Utc};
use chrono_tz::Europe::Stockholm;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// A moment in UTC, whole milliseconds: what both database engines keep unchanged.
pub type Timestamp = DateTime<Utc>;

/// Where the time comes from: the machine, or a test's hand.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// A clock that stands still until [`Clock::advance`], as milliseconds since 1970.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// A clock standing at a moment.
    pub fn fixed(at: Timestamp) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(at.timestamp_millis())))
    }

    /// Now, in whole milliseconds.
    pub fn now(&self) -> Timestamp {
        match self {
            #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
            Self::System => Utc::now().trunc_subsecs(3),
            Self::Fixed(millis) => DateTime::from_timestamp_millis(millis.load(Ordering::SeqCst)).unwrap_or_default(),
        }
    }

    /// Moves a fixed clock; the machine's clock does not listen.
    pub fn advance(&self, by: TimeDelta) {
        if let Self::Fixed(millis) = self {
            millis.fetch_add(by.num_milliseconds(), Ordering::SeqCst);
        }
    }
}

/// Swedish local time of a moment.
pub fn local(at: Timestamp) -> NaiveDateTime {
    at.with_timezone(&Stockholm).naive_local()
}

/// The Swedish calendar day of a moment.
pub fn local_date(at: Timestamp) -> NaiveDate {
    local(at).date()
}

/// The moment a Swedish day ends (the next midnight in Stockholm).
pub fn end_of_day(day: NaiveDate) -> Timestamp {
    start_of_day(day.succ_opt().unwrap_or(day))
}

/// The moment a Swedish day begins.
pub fn start_of_day(day: NaiveDate) -> Timestamp {
    let midnight = day.and_time(NaiveTime::MIN);
    Stockholm.from_local_datetime(&midnight).earliest().map_or_else(|| midnight.and_utc(), |at| at.with_timezone(&Utc))
}

/// The moment of a clock time on a Swedish day. Of an hour that comes twice in autumn it is the first; an hour that spring
/// leaves out begins when it would have ended.
pub fn at_local(day: NaiveDate, time: NaiveTime) -> Timestamp {
    let wall = day.and_time(time);
    let there = Stockholm.from_local_datetime(&wall).earliest();
    let there = there.or_else(|| Stockholm.from_local_datetime(&(wall + TimeDelta::hours(1))).earliest());
    there.map_or_else(|| wall.and_utc(), |at| at.with_timezone(&Utc))
}

/// The date for machines and, as people say it, "tisdag 3 mars" (with year when it is not this one).
pub fn spoken_date(day: NaiveDate, today: NaiveDate, lang: Lang) -> String {
    let weekday = match day.weekday().num_days_from_monday() {
        0 => t!(lang, "date-monday"),
        1 => t!(lang, "date-tuesday"),
        2 => t!(lang, "date-wednesday"),
        3 => t!(lang, "date-thursday"),
        4 => t!(lang, "date-friday"),
        5 => t!(lang, "date-saturday"),
        _ => t!(lang, "date-sunday"),
    };
    if day.year() == today.year() {
        t!(lang, "date-spoken", weekday = weekday, day = day.day().to_string(), month = month(day, lang))
    } else {
        let year = day.year().to_string();
        t!(
            lang,
            "date-spoken-year",
            weekday = weekday,
            day = day.day().to_string(),
            month = month(day, lang),
            year = year
        )
    }
}

/// A day without its weekday: "3 mars 2026".
pub fn plain_date(day: NaiveDate, lang: Lang) -> String {
    t!(lang, "date-plain", day = day.day().to_string(), month = month(day, lang), year = day.year().to_string())
}

/// A moment as people say it: "tisdag 3 mars kl. 14.05".
pub fn spoken_moment(at: Timestamp, now: Timestamp, lang: Lang) -> String {
    let day = spoken_date(local_date(at), local_date(now), lang);
    t!(lang, "date-moment", day = day, time = spoken_time(at, lang))
}

/// A period as people say it: "vecka 9–10 2026", "mars 2026".
pub fn spoken_period(period: &Period, lang: Lang) -> String {
    match period.weeks() {
        Some(((from_year, from), (to_year, to))) if from_year != to_year => {
            let week = |week: u32| t!(lang, "date-week", week = week.to_string());
            format!("{} {from_year}–{} {to_year}", week(from), week(to))
        }
        Some(((year, _), _)) => format!("{} {year}", short_period(period, lang)),
        None => format!("{} {}", short_period(period, lang), period.first().year()),
    }
}

/// A period beside another of its time: without its year.
pub fn short_period(period: &Period, lang: Lang) -> String {
    match period.weeks() {
        Some(((_, from), (_, to))) if from == to => t!(lang, "date-week", week = from.to_string()),
        Some(((_, from), (_, to))) => t!(lang, "date-weeks", from = from.to_string(), to = to.to_string()),
        None => {
            let name = month(period.first(), lang);
            // In a Finnish date the month is in the partitive; standing alone it is not.
            if lang == Lang::Fi { name.trim_end_matches("ta").to_owned() } else { name }
        }
    }
}

/// Hours and minutes in Sweden: `14.05`, in English `14:05`.
pub fn spoken_time(at: Timestamp, lang: Lang) -> String {
    let shape = if lang == Lang::En { "%H:%M" } else { "%H.%M" };
    local(at).format(shape).to_string()
}

fn month(day: NaiveDate, lang: Lang) -> String {
    match day.month() {
        1 => t!(lang, "date-january"),
        2 => t!(lang, "date-february"),
        3 => t!(lang, "date-march"),
        4 => t!(lang, "date-april"),
        5 => t!(lang, "date-may"),
        6 => t!(lang, "date-june"),
        7 => t!(lang, "date-july"),
        8 => t!(lang, "date-august"),
        9 => t!(lang, "date-september"),
        10 => t!(lang, "date-october"),
        11 => t!(lang, "date-november"),
        _ => t!(lang, "date-december"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_said_in_every_language() {
        for (key, said) in [
            ("2026-v09", ["vecka 9 2026", "viikko 9 2026", "week 9 2026"]),
            ("2026-v09-10", ["vecka 9–10 2026", "viikot 9–10 2026", "weeks 9–10 2026"]),
            ("2026-v53-01", ["vecka 53 2026–vecka 1 2027", "viikko 53 2026–viikko 1 2027", "week 53 2026–week 1 2027"]),
            ("2026-10", ["oktober 2026", "lokakuu 2026", "October 2026"]),
        ] {
            let period = Period::parse_key(key).unwrap();
            assert_eq!([Lang::Sv, Lang::Fi, Lang::En].map(|lang| spoken_period(&period, lang)), said);
            assert_eq!(spoken_period(&period, Lang::Sv), period.label_sv());
        }
        assert_eq!(short_period(&Period::parse_key("2026-v53-01").unwrap(), Lang::Sv), "vecka 53–1");
    }

    #[test]
    fn a_line_breaks_neither_within_a_date_nor_before_a_time() {
        let (day, at) = (NaiveDate::from_ymd_opt(2026, 3, 3).unwrap(), DateTime::from_timestamp_millis(0).unwrap());
        assert_eq!(spoken_date(day, day, Lang::Sv), "tisdag 3\u{a0}mars");
        assert_eq!(spoken_date(day, day, Lang::Fi), "tiistaina 3.\u{a0}maaliskuuta");
        assert!(spoken_moment(at, at, Lang::Sv).ends_with("1\u{a0}januari kl.\u{a0}01.00"));
    }
}
