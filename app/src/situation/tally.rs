//! From counts to a picture: what changed, where and when it gathers, which places feel safe.

use crate::{
    kernel::{id::ActorCode, timeband::TimeBand},
    observations::{Count, Source},
    platform::municipality::Profile,
};
use std::collections::{BTreeMap, BTreeSet, HashMap};

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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

/// Some of the counts, borrowed: a picture looks at them a dozen times, and a large one has thousands.
#[derive(Clone, Debug)]
pub struct Chosen<'a> {
    now: Vec<&'a Count>,
    before: Vec<&'a Count>,
    last_year: Vec<&'a Count>,
}

impl Spans {
    /// All of them.
    pub fn all(&self) -> Chosen<'_> {
        let [now, before, last_year] = [&self.now, &self.before, &self.last_year].map(|counts| counts.iter().collect());
        Chosen { now, before, last_year }
    }

    /// Keeps what is wrong (or, with `safe`, what is good): the two are never added up.
    pub fn only(&self, profile: &Profile, safe: bool) -> Chosen<'_> {
        let mut known: HashMap<&str, bool> = HashMap::new();
        let mut is_safe = |count: &Count, code| {
            *known.entry(code).or_insert_with(|| profile.category_head(&count.category).is_some_and(|head| head.safe))
        };
        self.all().kept(|count| is_safe(count, &count.category) == safe)
    }
}

impl<'a> Chosen<'a> {
    fn kept(mut self, mut keep: impl FnMut(&'a Count) -> bool) -> Self {
        for counts in [&mut self.now, &mut self.before, &mut self.last_year] {
            counts.retain(|count| keep(count));
        }
        self
    }

    /// One line per area, the largest change first. Every area of `areas` has a line, even a quiet one.
    pub fn by_area<'b>(&'b self, areas: impl Iterator<Item = &'b str>) -> Vec<Line> {
        self.lines(|count| count.area.as_deref(), areas.map(Some))
    }

    /// One line per head of the categories, the largest change first.
    pub fn by_head(&self, profile: &Profile) -> Vec<Line> {
        let mut heads: BTreeMap<Option<&str>, [i64; 3]> = BTreeMap::new();
        for line in self.by_category() {
            let head = line.code.as_deref().and_then(|code| profile.category_head(code));
            let sums = heads.entry(head.map(|head| head.code.as_str())).or_default();
            *sums = [sums[0] + line.now, sums[1] + line.before, sums[2] + line.last_year];
        }
        in_order(heads)
    }

    /// One line per category as it was counted, the largest change first.
    pub fn by_category(&self) -> Vec<Line> {
        self.lines(|count| Some(&*count.category), std::iter::empty())
    }

    /// The sum of each span.
    pub fn total(&self) -> Line {
        let sum = |counts: &[&Count]| counts.iter().map(|count| count.number).sum();
        Line { code: None, now: sum(&self.now), before: sum(&self.before), last_year: sum(&self.last_year) }
    }

    fn lines<'b>(
        &'b self,
        key: impl Fn(&'b Count) -> Option<&'b str>,
        always: impl Iterator<Item = Option<&'b str>>,
    ) -> Vec<Line> {
        let mut sums: BTreeMap<Option<&str>, [i64; 3]> = always.map(|code| (code, [0; 3])).collect();
        for (span, counts) in [&self.now, &self.before, &self.last_year].into_iter().enumerate() {
            for count in counts {
                sums.entry(key(count)).or_default()[span] += count.number;
            }
        }
        in_order(sums)
    }

    /// Keeps what one kind of source told.
    #[must_use]
    pub fn told_by(self, source: Source) -> Self {
        self.kept(|count| count.source == source.code())
    }

    /// One line per actor, the largest change first.
    pub fn by_actor(&self) -> Vec<Line> {
        self.lines(|count| count.actor.as_ref().map(ActorCode::as_str), std::iter::empty())
    }

    /// How many independent sources told of an area in this period.
    pub fn sources(&self, area: &str) -> usize {
        let here = self.now.iter().copied().filter(|count| count.area.as_deref() == Some(area));
        here.map(source_of).collect::<BTreeSet<_>>().len()
    }

    /// Where and when it gathers in this period: area, kind of place and part of the day, most first, at least `least` of
    /// each.
    pub fn hot(&self, least: i64) -> Vec<Hot> {
        let mut heaps: BTreeMap<(&str, Option<&str>, Option<TimeBand>), Heap<'_>> = BTreeMap::new();
        for count in self.now.iter().copied() {
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

/// Largest change first, then the largest number; the order of codes decides the rest, so that pages do not flicker.
fn in_order(sums: BTreeMap<Option<&str>, [i64; 3]>) -> Vec<Line> {
    let sums = sums.into_iter();
    let mut lines: Vec<Line> = sums
        .map(|(code, [now, before, last_year])| Line { code: code.map(str::to_owned), now, before, last_year })
        .collect();
    lines.sort_by_key(|line| std::cmp::Reverse((line.change().abs(), line.now)));
    lines
}

#[cfg(test)]
mod tests;
