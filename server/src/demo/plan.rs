//! The plan of the story: who tells what when, and what the office does with it. Pure: no database, no clock.

use super::{
    dice::Dice,
    themes::{Ending, THEMES, Theme},
};
use app::{
    kernel::{lang::Lang, timeband::TimeBand},
    platform::clock::{Timestamp, local_date, start_of_day},
};
use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

/// So many days are told in full, and the same ones a year before.
const DAYS: i64 = 60;
/// The whole story: two years, with fewer reports in the days between.
const WHOLE: i64 = 735;
/// Of a hundred in full days, so many in the days between.
const BETWEEN: i64 = 14;
/// The days between are numbered from here within their theme.
const NTH_BETWEEN: usize = 30;
/// Whole weeks, so that weekdays fall on weekdays.
const YEAR: i64 = 52 * 7;
/// The office works between these hours.
const OFFICE: (i64, i64) = (8, 16);
/// Reports younger than this wait to be read.
const FRESH: TimeDelta = TimeDelta::days(3);

/// One report of the story.
pub struct Told {
    /// What it is about.
    pub theme: &'static Theme,
    /// The language and the words.
    pub words: (Lang, &'static str),
    /// When it is sent.
    pub at: Timestamp,
    /// The how-manieth of its theme, in order of time.
    pub nth: usize,
}

/// What happens to a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// It is sent.
    Tell,
    /// Somebody begins to read it and sorts it.
    Sort,
    /// Its sender is asked for more.
    Ask,
    /// Its sender tells more.
    Add,
    /// It is put together with an earlier one about the same thing.
    Merge(usize),
    /// It counts in the situation picture.
    TakeIn,
    /// Something is planned.
    Plan,
    /// It gets its last answer.
    Finish,
    /// Its sender says whether it helped.
    Judge(bool),
}

/// A deed at its moment.
pub struct Happening {
    /// When.
    pub at: Timestamp,
    /// To which report of the story.
    pub report: usize,
    /// What.
    pub deed: Deed,
}

/// The whole story up to `now`, in order of time.
pub fn plan(now: Timestamp) -> (Vec<Told>, Vec<Happening>) {
    let mut dice = Dice::new(2026);
    let today = local_date(now);
    let mut told = Vec::new();
    for theme in &THEMES {
        told.extend(tell(theme, theme.counts.1, today - TimeDelta::days(YEAR), now, &mut dice));
        told.extend(tell(theme, theme.counts.0, today, now, &mut dice));
        told.extend(tell_between(theme, today, &mut dice));
    }
    told.sort_by_key(|one| one.at);
    let mut happenings = Vec::new();
    for report in 0..told.len() {
        happenings.extend(happen(&told, report, now, &mut dice));
    }
    happenings.retain(|one| one.at < now);
    happenings.sort_by_key(|one| one.at);
    (told, happenings)
}

/// The reports of a theme in the days before `last`.
fn tell(theme: &'static Theme, count: usize, last: NaiveDate, now: Timestamp, dice: &mut Dice) -> Vec<Told> {
    let mut moments: Vec<Timestamp> = (0..count)
        .map(|_| {
            let day = last - TimeDelta::days(dice.below(DAYS));
            moment(day, *dice.one(theme.bands), dice)
        })
        .map(|at| if at < now { at } else { now - TimeDelta::minutes(20 + dice_minutes(at)) })
        .collect();
    moments.sort_unstable();
    numbered(theme, moments, 0)
}

/// The reports of a theme in the rest of the two years. Nobody misses a lamp in summer.
fn tell_between(theme: &'static Theme, today: NaiveDate, dice: &mut Dice) -> Vec<Told> {
    let full = |back: i64| back < DAYS || (YEAR..YEAR + DAYS).contains(&back);
    let is_light = |day: NaiveDate| theme.choice == "lamp" && (5..=8).contains(&day.month());
    let count = i64::try_from(theme.counts.0 + theme.counts.1).unwrap_or(0) * (WHOLE - 2 * DAYS) * BETWEEN;
    let mut moments = Vec::new();
    for _ in 0..count / (100 * 2 * DAYS) + 1 {
        let back = dice.below(WHOLE);
        let day = today - TimeDelta::days(back);
        let at = moment(day, *dice.one(theme.bands), dice);
        if !full(back) && !is_light(day) {
            moments.push(at);
        }
    }
    moments.sort_unstable();
    numbered(theme, moments, NTH_BETWEEN)
}

fn numbered(theme: &'static Theme, moments: Vec<Timestamp>, first: usize) -> Vec<Told> {
    let one = |(nth, at)| Told { theme, words: theme.words[nth % theme.words.len()], at, nth };
    (first..).zip(moments).map(one).collect()
}

/// Spreads what would lie in the future over the last hours.
fn dice_minutes(at: Timestamp) -> i64 {
    at.timestamp().rem_euclid(240)
}

fn moment(day: NaiveDate, band: TimeBand, dice: &mut Dice) -> Timestamp {
    let (from, to) = band.hours();
    let (from, to) = (i64::from(from), i64::from(if to > from { to } else { to + 24 }));
    start_of_day(day) + TimeDelta::minutes(from * 60 + dice.below((to - from) * 60))
}

fn happen(told: &[Told], report: usize, now: Timestamp, dice: &mut Dice) -> Vec<Happening> {
    let Told { theme, at, nth, .. } = &told[report];
    let mut deeds = vec![(*at, Deed::Tell)];
    if now - *at > FRESH || nth % 3 == 0 {
        let sorted = at_office(*at + TimeDelta::hours(6 + dice.below(50)), dice);
        deeds.push((sorted, Deed::Sort));
        deeds.extend(go_on(told, report, sorted, dice));
    }
    let is_safe = theme.choice == "safe";
    deeds.retain(|(_, deed)| !is_safe || !matches!(deed, Deed::Ask | Deed::Plan | Deed::Judge(_)));
    deeds.into_iter().map(|(at, deed)| Happening { at, report, deed }).collect()
}

/// What follows on the sorting. Every report of a theme has its turn in a fixed round, so that all ways are seen.
fn go_on(told: &[Told], report: usize, sorted: Timestamp, dice: &mut Dice) -> Vec<(Timestamp, Deed)> {
    let Told { theme, nth, .. } = &told[report];
    let soon = sorted + TimeDelta::minutes(7 + dice.below(40));
    match nth % 10 {
        4 => return vec![(soon, Deed::Ask)],
        6 => {
            return earlier(told, report).map(|main| (soon, Deed::Merge(main))).into_iter().collect();
        }
        9 => return Vec::new(),
        _ => {}
    }
    let mut deeds = Vec::new();
    let mut taken = soon;
    if nth % 10 == 2 {
        let more = soon + TimeDelta::hours(20 + dice.below(30));
        deeds.extend([(soon, Deed::Ask), (more, Deed::Add)]);
        taken = at_office(more + TimeDelta::hours(3), dice);
    }
    if theme.ending != Ending::NoAction {
        deeds.push((taken, Deed::TakeIn));
    }
    let mut last = at_office(taken + TimeDelta::days(4 + dice.below(14)), dice);
    if theme.ending == Ending::Done && nth % 2 == 0 {
        deeds.push((last, Deed::Plan));
        last = at_office(last + TimeDelta::days(5 + dice.below(7)), dice);
    }
    deeds.push((last, Deed::Finish));
    if matches!(theme.ending, Ending::Done | Ending::HandedOver(_)) && dice.below(3) == 0 {
        deeds.push((last + TimeDelta::hours(30 + dice.below(60)), Deed::Judge(dice.below(4) > 0)));
    }
    deeds
}

/// An earlier report of the same theme, young enough to be about the same thing and not itself put together with one.
fn earlier(told: &[Told], report: usize) -> Option<usize> {
    let this = &told[report];
    let near = |one: &Told| std::ptr::eq(one.theme, this.theme) && this.at - one.at < TimeDelta::weeks(12);
    let main = |one: &Told| one.nth.is_multiple_of(10) || one.nth % 10 == 5;
    (0..report).rev().find(|other| near(&told[*other]) && main(&told[*other]))
}

/// The next moment at which the office works, give or take.
fn at_office(after: Timestamp, dice: &mut Dice) -> Timestamp {
    let mut day = local_date(after);
    if after > start_of_day(day) + TimeDelta::hours(OFFICE.1 - 1) {
        day += TimeDelta::days(1);
    }
    while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        day += TimeDelta::days(1);
    }
    let earliest = (after - start_of_day(day)).num_minutes().max(OFFICE.0 * 60);
    start_of_day(day) + TimeDelta::minutes(earliest + dice.below((OFFICE.1 * 60 - earliest).max(1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;

    fn now() -> Timestamp {
        DateTime::parse_from_rfc3339("2026-11-22T12:00:00Z").unwrap().to_utc()
    }

    #[test]
    fn the_story_is_the_same_every_time_and_ends_before_now() {
        let (told, happenings) = plan(now());
        let again = plan(now()).1;
        assert_eq!(told.len(), 253 + between(&told));
        assert!(happenings.iter().zip(&again).all(|(a, b)| a.at == b.at && a.report == b.report && a.deed == b.deed));
        assert!(happenings.iter().all(|one| one.at < now()));
        let tells = happenings.iter().filter(|one| one.deed == Deed::Tell).count();
        assert_eq!(tells, told.len());
    }

    fn between(told: &[Told]) -> usize {
        told.iter().filter(|one| one.nth >= NTH_BETWEEN).count()
    }

    #[test]
    fn no_quarter_of_the_two_years_is_empty() {
        let told = plan(now()).0;
        let quarter = |at: Timestamp| ((now() - at).num_days() / 91).min(7);
        for back in 0..8 {
            let some = told.iter().filter(|one| quarter(one.at) == back).count();
            assert!(some >= 12, "{back} quarters ago: {some}");
        }
        assert!((120..240).contains(&between(&told)), "{}", between(&told));
    }

    #[test]
    fn nothing_happens_to_a_report_before_it_is_told() {
        let (told, happenings) = plan(now());
        for one in &happenings {
            assert!(one.at >= told[one.report].at, "{:?}", one.deed);
            if let Deed::Merge(main) = one.deed {
                assert!(told[main].at <= told[one.report].at);
            }
        }
    }

    #[test]
    fn the_office_rests_at_night_and_at_weekends() {
        for one in plan(now()).1.iter().filter(|one| one.deed == Deed::Sort) {
            let local = app::platform::clock::local(one.at);
            assert!(!matches!(local.weekday(), Weekday::Sat | Weekday::Sun), "{local}");
        }
    }

    #[test]
    fn some_reports_wait_for_each_thing_an_office_can_do() {
        let (_, happenings) = plan(now());
        for deed in [Deed::Sort, Deed::Ask, Deed::Add, Deed::TakeIn, Deed::Plan, Deed::Finish, Deed::Judge(true)] {
            assert!(happenings.iter().any(|one| one.deed == deed), "{deed:?}");
        }
        assert!(happenings.iter().any(|one| matches!(one.deed, Deed::Merge(_))));
    }
}
