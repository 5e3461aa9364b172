//! From counts to a picture: what changed, where and when it gathers, which places feel safe.

use crate::{
    kernel::timeband::TimeBand,
    observations::{Count, Source},
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
