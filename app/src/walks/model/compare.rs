//! A walk and its return: stop by stop, what was found then and now.

use super::{Item, Stop};
use std::collections::{BTreeMap, BTreeSet};

/// What was found of one line of the checklist, then and now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seen {
    /// It is still there.
    Still,
    /// It came since.
    New,
    /// It is gone.
    Gone,
}

/// A stop with everything that was found there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The stop.
    pub stop: Stop,
    /// Each line, with what became of it.
    pub lines: Vec<(Item, Seen)>,
}

/// Compares what was found: pairs of stop and line. Stops are those of both walks, the return walk's names first.
pub fn compare(stops: [&[Stop]; 2], then: &[(i64, Item)], now: &[(i64, Item)]) -> Vec<Compared> {
    let mut all: BTreeMap<i64, &Stop> = BTreeMap::new();
    let [first, second] = stops;
    for stop in second.iter().chain(first) {
        all.entry(stop.number).or_insert(stop);
    }
    let at = |found: &[(i64, Item)], stop: i64| -> BTreeSet<Item> {
        found.iter().filter(|(at, _)| *at == stop).map(|(_, item)| *item).collect()
    };
    let compared = all.into_iter().map(|(number, stop)| {
        let (then, now) = (at(then, number), at(now, number));
        let lines = then.union(&now).map(|item| {
            let seen = match (then.contains(item), now.contains(item)) {
                (true, true) => Seen::Still,
                (true, false) => Seen::Gone,
                _ => Seen::New,
            };
            (*item, seen)
        });
        Compared { stop: stop.clone(), lines: lines.collect() }
    });
    compared.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_is_still_there_gone_or_new() {
        let item = |code: &str| Item::parse(code).unwrap();
        let stop = |number: i64| Stop { number, ..Stop::default() };
        let (before, after) = ([stop(1), stop(2)], [stop(1)]);
        let then = [(1, item("a3")), (1, item("c1")), (2, item("a1"))];
        let compared = compare([&before, &after], &then, &[(1, item("c1")), (1, item("d3"))]);
        assert_eq!(compared[0].lines, [(item("a3"), Seen::Gone), (item("c1"), Seen::Still), (item("d3"), Seen::New)]);
        assert_eq!((compared.len(), compared[1].lines.len()), (2, 1));
    }
}
