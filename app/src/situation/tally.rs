//! From counts to a picture: what changed, where and when it gathers, which places feel safe.

use crate::{
    kernel::timeband::TimeBand,
    observations::{Count, FEWEST_TO_SHARE, Source},
    platform::municipality::Profile,
};
use std::collections::{BTreeMap, BTreeSet};

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
    /// Code of the kind of place, where known.
    pub place_type: Option<String>,
    /// The part of the day, where known.
    pub band: Option<TimeBand>,
    /// How many in this period.
    pub number: i64,
    /// How many independent sources told them: kinds of source, and each actor for itself.
    pub sources: usize,
    /// What most of them are about.
    pub category: String,
}

/// What is counted together while hot places are looked for.
#[derive(Default)]
struct Heap<'a> {
    number: i64,
    sources: BTreeSet<(&'a str, Option<&'a str>)>,
    categories: BTreeMap<&'a str, i64>,
}

impl<'a> Heap<'a> {
    fn add(&mut self, count: &'a Count) {
        self.number += count.number;
        self.sources.insert(source_of(count));
        *self.categories.entry(&count.category).or_default() += count.number;
    }

    fn mostly(&self) -> String {
        let most = self.categories.iter().max_by_key(|(code, number)| (**number, std::cmp::Reverse(**code)));
        most.map_or(String::new(), |(code, _)| (*code).to_owned())
    }
}

/// Who tells something, as far as sources are told apart.
fn source_of(count: &Count) -> (&str, Option<&str>) {
    (&count.source, count.actor.as_ref().map(|actor| actor.as_str()))
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

    /// Keeps what one kind of source told.
    pub fn told_by(&self, source: Source) -> Self {
        let keep = |counts: &[Count]| counts.iter().filter(|one| one.source == source.code()).cloned().collect();
        Self { now: keep(&self.now), before: keep(&self.before), last_year: keep(&self.last_year) }
    }

    /// One line per actor, the largest change first.
    pub fn by_actor(&self) -> Vec<Line> {
        self.lines(|count| count.actor.as_ref().map(|actor| actor.as_str().to_owned()), std::iter::empty())
    }

    /// How many independent sources told of an area in this period.
    pub fn sources(&self, area: &str) -> usize {
        let here = self.now.iter().filter(|count| count.area.as_deref() == Some(area));
        here.map(source_of).collect::<BTreeSet<_>>().len()
    }

    /// Where and when it gathers in this period: area, kind of place and part of the day, most first, at least `least` of
    /// each.
    pub fn hot(&self, least: i64) -> Vec<Hot> {
        let mut heaps: BTreeMap<(&str, Option<&str>, Option<TimeBand>), Heap<'_>> = BTreeMap::new();
        for count in &self.now {
            let Some(area) = count.area.as_deref() else { continue };
            let band = count.time_band.as_deref().and_then(|code| TimeBand::parse(code).ok());
            heaps.entry((area, count.place_type.as_deref(), band)).or_default().add(count);
        }
        let hot = heaps.iter().filter(|(_, heap)| heap.number >= least);
        let mut hot: Vec<Hot> = hot
            .map(|((area, place_type, band), heap)| Hot {
                area: (*area).to_owned(),
                place_type: place_type.map(str::to_owned),
                band: *band,
                number: heap.number,
                sources: heap.sources.len(),
                category: heap.mostly(),
            })
            .collect();
        hot.sort_by_key(|hot| std::cmp::Reverse((hot.number, hot.sources)));
        hot
    }
}

#[cfg(test)]
mod tests;
