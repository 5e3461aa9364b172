//! From counts to a picture: what changed, where and when it gathers, which places feel safe.

use crate::{
    kernel::timeband::TimeBand,
    observations::{Count, FEWEST_TO_SHARE},
    platform::municipality::Profile,
};
use std::collections::BTreeMap;

/// The counts of a period and of the two spans it is compared with.
#[derive(Clone, Debug, Default)]
pub struct Spans {
    /// The period itself.
    pub now: Vec<Count>,
    /// The period before.
    pub before: Vec<Count>,
    /// The same days a year before.
    pub last_year: Vec<Count>,
}

/// One line of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Code of the area or the category; none for observations without one.
    pub code: Option<String>,
    /// In this period.
    pub now: i64,
    /// In the period before.
    pub before: i64,
    /// A year before.
    pub last_year: i64,
}

impl Line {
    /// More (above nought) or fewer than in the period before.
    pub fn change(&self) -> i64 {
        self.now - self.before
    }
}

/// A line as it may leave the group: a number too small to be told is `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// As in [`Line`].
    pub code: Option<String>,
    /// In this period, in the period before, a year before.
    pub numbers: [Option<i64>; 3],
}

/// What of some lines may leave the group. `whole` has the lines of the whole periods the numbers belong to: where only
/// their first days are counted, the rest can be reckoned from the page of the whole one, so it must not be small either.
pub fn shared(lines: &[Line], whole: &[Line]) -> Vec<Shared> {
    let column = |number: fn(&Line) -> i64| {
        told(lines.iter().map(|line| {
            let all = whole.iter().find(|all| all.code == line.code).map_or_else(|| number(line), number);
            (number(line), all - number(line))
        }))
    };
    let columns = [column(|line| line.now), column(|line| line.before), column(|line| line.last_year)];
    let line = |(n, line): (usize, &Line)| Shared {
        code: line.code.clone(),
        numbers: [columns[0][n], columns[1][n], columns[2][n]],
    };
    lines.iter().enumerate().map(line).collect()
}

/// Leaves out small numbers, nought among them, and numbers with a small rest. What is left out could be reckoned from
/// the sum when it is a single number, or when the sum is what small numbers can reach at most: then the next smallest
/// goes too.
fn told(numbers: impl Iterator<Item = (i64, i64)>) -> Vec<Option<i64>> {
    let numbers: Vec<(i64, i64)> = numbers.collect();
    let is_small = |(number, rest): &(i64, i64)| *number < FEWEST_TO_SHARE || (1..FEWEST_TO_SHARE).contains(rest);
    let mut told: Vec<_> = numbers.iter().map(|one| (!is_small(one)).then_some(one.0)).collect();
    while can_be_reckoned(&numbers, &told)
        && let Some(least) = told.iter_mut().filter(|number| number.is_some()).min()
    {
        *least = None;
    }
    told
}

fn can_be_reckoned(numbers: &[(i64, i64)], told: &[Option<i64>]) -> bool {
    let hidden: Vec<i64> =
        numbers.iter().zip(told).filter(|(_, told)| told.is_none()).map(|((number, _), _)| *number).collect();
    let most = (FEWEST_TO_SHARE - 1).saturating_mul(i64::try_from(hidden.len()).unwrap_or(i64::MAX));
    hidden.len() == 1 || (!hidden.is_empty() && hidden.iter().sum::<i64>() == most)
}

/// A place and a part of the day where things gather.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hot {
    /// Code of the area.
    pub area: String,
    /// The part of the day, where known.
    pub band: Option<TimeBand>,
    /// How many in this period.
    pub number: i64,
}

impl Spans {
    /// Keeps what is wrong (or, with `safe`, what is good): the two are never added up.
    pub fn only(&self, profile: &Profile, safe: bool) -> Self {
        let keep = |counts: &[Count]| {
            let is_safe = |count: &&Count| profile.category_head(&count.category).is_some_and(|head| head.safe);
            counts.iter().filter(|count| is_safe(count) == safe).cloned().collect()
        };
        Self { now: keep(&self.now), before: keep(&self.before), last_year: keep(&self.last_year) }
    }

    /// One line per area, the largest change first. Every area of `areas` has a line, even a quiet one.
    pub fn by_area<'a>(&self, areas: impl Iterator<Item = &'a str>) -> Vec<Line> {
        let all = areas.map(|code| Some(code.to_owned()));
        self.lines(|count| count.area.clone(), all)
    }

    /// One line per head of the categories, the largest change first.
    pub fn by_head(&self, profile: &Profile) -> Vec<Line> {
        let head = |count: &Count| profile.category_head(&count.category).map(|head| head.code.clone());
        self.lines(head, std::iter::empty())
    }

    /// One line per category as it was counted, the largest change first.
    pub fn by_category(&self) -> Vec<Line> {
        self.lines(|count| Some(count.category.clone()), std::iter::empty())
    }

    /// The sum of each span.
    pub fn total(&self) -> Line {
        let sum = |counts: &[Count]| counts.iter().map(|count| count.number).sum();
        Line { code: None, now: sum(&self.now), before: sum(&self.before), last_year: sum(&self.last_year) }
    }

    fn lines(&self, key: impl Fn(&Count) -> Option<String>, always: impl Iterator<Item = Option<String>>) -> Vec<Line> {
        let mut sums: BTreeMap<Option<String>, [i64; 3]> = always.map(|code| (code, [0; 3])).collect();
        for (span, counts) in [&self.now, &self.before, &self.last_year].into_iter().enumerate() {
            for count in counts {
                sums.entry(key(count)).or_default()[span] += count.number;
            }
        }
        let mut lines: Vec<Line> =
            sums.into_iter().map(|(code, [now, before, last_year])| Line { code, now, before, last_year }).collect();
        // Largest change first, then the largest number; the order of codes decides the rest, so that pages do not flicker.
        lines.sort_by_key(|line| std::cmp::Reverse((line.change().abs(), line.now)));
        lines
    }

    /// Where and when it gathers in this period: area and part of the day, most first, at least `least` of each.
    pub fn hot(&self, least: i64) -> Vec<Hot> {
        let mut sums: BTreeMap<(String, Option<TimeBand>), i64> = BTreeMap::new();
        for count in &self.now {
            let Some(area) = count.area.clone() else { continue };
            let band = count.time_band.as_deref().and_then(|code| TimeBand::parse(code).ok());
            *sums.entry((area, band)).or_default() += count.number;
        }
        let mut hot: Vec<Hot> = sums
            .into_iter()
            .filter(|(_, number)| *number >= least)
            .map(|((area, band), number)| Hot { area, band, number })
            .collect();
        hot.sort_by_key(|hot| std::cmp::Reverse(hot.number));
        hot
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn count(category: &str, area: Option<&str>, band: Option<&str>, number: i64) -> Count {
        Count {
            category: category.into(),
            area: area.map(Into::into),
            place_type: None,
            time_band: band.map(Into::into),
            source: "resident".into(),
            actor: None,
            number,
        }
    }

    fn spans() -> Spans {
        Spans {
            now: vec![
                count("5.1", Some("centrum"), Some("evening"), 6),
                count("5.1", Some("centrum"), Some("night"), 2),
                count("2.2", Some("centrum"), Some("evening"), 1),
                count("4", Some("tallasen"), None, 3),
                count("5.1", None, None, 1),
            ],
            before: vec![count("5.1", Some("centrum"), None, 8), count("4", Some("tallasen"), None, 9)],
            last_year: vec![count("2.1", Some("centrum"), None, 4)],
        }
    }

    #[test]
    fn the_largest_change_comes_first_and_quiet_areas_stay() {
        let lines = spans().by_area(["centrum", "tallasen", "sjostaden"].into_iter());
        let told: Vec<_> = lines.iter().map(|l| (l.code.as_deref(), l.now, l.change(), l.last_year)).collect();
        assert_eq!(
            told,
            [(Some("tallasen"), 3, -6, 0), (Some("centrum"), 9, 1, 4), (None, 1, 1, 0), (Some("sjostaden"), 0, 0, 0),]
        );
    }

    #[test]
    fn kinds_are_counted_with_their_head() {
        let profile = Profile::load("lyktkoping").unwrap();
        let lines = spans().by_head(&profile);
        let five = lines.iter().find(|line| line.code.as_deref() == Some("5")).unwrap();
        assert_eq!((five.now, five.before), (9, 8));
    }

    #[test]
    fn places_gather_by_area_and_part_of_the_day() {
        let hot = spans().hot(2);
        let told: Vec<_> = hot.iter().map(|h| (h.area.as_str(), h.band, h.number)).collect();
        assert_eq!(
            told,
            [("centrum", Some(TimeBand::Evening), 7), ("tallasen", None, 3), ("centrum", Some(TimeBand::Night), 2),]
        );
    }

    #[test]
    fn safe_places_are_never_added_to_what_is_wrong() {
        let profile = Profile::load("lyktkoping").unwrap();
        let safe = profile.categories.iter().find(|head| head.safe).unwrap().code.clone();
        let mut spans = spans();
        spans.now.push(count(&safe, Some("centrum"), None, 5));
        assert_eq!(spans.only(&profile, false).total().now, 13);
        assert_eq!(spans.only(&profile, true).total().now, 5);
    }

    fn line(now: i64) -> Line {
        Line { code: Some(now.to_string()), now, before: 5, last_year: 0 }
    }

    #[test]
    fn small_numbers_stay_in_the_group_and_cannot_be_reckoned() {
        let now = |numbers: &[i64]| -> Vec<_> {
            let lines: Vec<_> = numbers.iter().map(|now| line(*now)).collect();
            shared(&lines, &lines).iter().map(|line| line.numbers[0]).collect()
        };
        assert_eq!(now(&[7, 4]), [Some(7), Some(4)]);
        assert_eq!(now(&[7, 1, 0]), [Some(7), None, None]);
        assert_eq!(now(&[7, 4, 1]), [Some(7), None, None], "1 is the sum less 7 and 4");
        assert_eq!(now(&[9, 7, 2, 2]), [Some(9), None, None, None], "4 in two small numbers is 2 and 2");
        assert_eq!(shared(&[line(3)], &[line(3)])[0].numbers, [Some(3), Some(5), None]);
    }

    #[test]
    fn a_small_rest_of_the_whole_stays_in_the_group_too() {
        let with = |rest: i64| Line { before: 5 + rest, ..line(6) };
        let before = |rest: i64| shared(&[line(6)], &[with(rest)])[0].numbers;
        assert_eq!(before(0), [Some(6), Some(5), None]);
        assert_eq!(before(1), [Some(6), None, None]);
        assert_eq!(before(2), [Some(6), None, None]);
        assert_eq!(before(3), [Some(6), Some(5), None]);
    }

    proptest! {
        #[test]
        fn lines_always_add_up_to_the_total(numbers in proptest::collection::vec((0..5_usize, 0..4_usize, 1..9_i64), 0..40)) {
            let areas = [None, Some("a"), Some("b"), Some("c"), Some("d")];
            let categories = ["1", "2.1", "2.2", "9.9"];
            let now = numbers.iter().map(|(area, category, n)| count(categories[*category], areas[*area], None, *n)).collect();
            let spans = Spans { now, ..Spans::default() };
            let total = spans.total().now;
            prop_assert_eq!(spans.by_area(["a"].into_iter()).iter().map(|l| l.now).sum::<i64>(), total);
            prop_assert_eq!(spans.by_category().iter().map(|l| l.now).sum::<i64>(), total);
            prop_assert!(spans.hot(1).iter().map(|h| h.number).sum::<i64>() <= total);
        }

        #[test]
        fn nothing_small_leaves_the_group(cells in proptest::collection::vec((0..9_i64, 0..5_i64), 1..9)) {
            let part = |(at, (number, _)): (usize, &(i64, i64))| {
                Line { code: Some(at.to_string()), now: 0, before: *number, last_year: *number }
            };
            let all = |(at, (number, rest)): (usize, &(i64, i64))| {
                Line { code: Some(at.to_string()), now: 0, before: number + rest, last_year: *number }
            };
            let lines: Vec<_> = cells.iter().enumerate().map(part).collect();
            let whole: Vec<_> = cells.iter().enumerate().map(all).collect();
            for column in [1, 2] {
                let told: Vec<_> = shared(&lines, &whole).iter().map(|line| line.numbers[column]).collect();
                let hidden: Vec<i64> =
                    cells.iter().zip(&told).filter(|(_, told)| told.is_none()).map(|((number, _), _)| *number).collect();
                for ((number, rest), told) in cells.iter().zip(&told) {
                    prop_assert!(told.is_none_or(|told| told == *number && told >= FEWEST_TO_SHARE));
                    prop_assert!(told.is_none() || column == 2 || *rest == 0 || *rest >= FEWEST_TO_SHARE);
                }
                // What is hidden has more than one answer, unless nothing is told at all.
                let sure = hidden.len() == 1 || (!hidden.is_empty() && hidden.iter().sum::<i64>() == 2 * i64::try_from(hidden.len()).unwrap());
                prop_assert!(!sure || told.iter().all(Option::is_none));
            }
        }
    }
}
