//! How an area is weighed: five components of need, five of the possibility to do something, each 0–3. The program
//! proposes a value from figures that are shown with it; people set another and say why. Both stay to be seen.

use crate::kernel::codes::codes;

/// The most a component can be.
pub const MOST: i64 = 3;
/// The most an axis can be: five components.
pub const MOST_OF_AN_AXIS: i64 = 15;
/// Beyond this an area lies in the upper or right half of the picture.
pub const HALF: i64 = 7;

codes! {
    /// One of the two questions.
    pub enum Axis {
        /// Behov: how much the area needs.
        Need = "need",
        /// Möjlighet att påverka: how much the actors can do.
        Possibility = "possibility",
    }
}

codes! {
    /// What an area is weighed by.
    pub enum Component {
        /// Antal: how much was observed.
        Number = "number",
        /// Allvar: how much of it is violence, fire, drugs.
        Severity = "severity",
        /// Trend: more than in the period before, and than last year?
        Trend = "trend",
        /// Oberoende källor: how many tell of it who do not know of each other.
        Sources = "sources",
        /// Utsatt grupp: where children are.
        Exposed = "exposed",
        /// Rådighet: do those who own the ground take part?
        Control = "control",
        /// Känd orsak.
        Cause = "cause",
        /// Beprövad insats finns.
        Proven = "proven",
        /// Resurs finns.
        Resource = "resource",
        /// Samverkanspart villig.
        Partner = "partner",
    }
}

impl Component {
    /// Which question it belongs to.
    pub fn axis(self) -> Axis {
        if self < Self::Control { Axis::Need } else { Axis::Possibility }
    }
}

/// The figures a proposal comes from. What each counts depends on the component.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// In the period it is judged by.
    pub now: i64,
    /// In the one before that, or what the figure is part of.
    pub before: i64,
    /// A year before.
    pub year: i64,
}

/// What is known of an area.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Observations.
    pub observed: Basis,
    /// Serious ones among them.
    pub serious: i64,
    /// Sources that do not know of each other.
    pub sources: i64,
    /// Observations where children are.
    pub exposed: i64,
    /// Owners of ground or buildings who have answered for a measure here.
    pub owners: i64,
    /// Started measures here against the most common problem: their cause is written down.
    pub causes: i64,
    /// Measures anywhere against the most common problem that were judged to go on, to grow, or done.
    pub proven: i64,
    /// Measures that run here now.
    pub running: i64,
    /// Actors that told of the area or answer for a measure here.
    pub partners: i64,
}

impl Known {
    /// The proposal for a component, and what it comes from.
    pub fn propose(&self, component: Component) -> Weighed {
        let counted = |now, limits| (steps(now, limits), Basis { now, ..Basis::default() });
        let seen = self.observed.now;
        let (proposed, basis) = match component {
            // The first step begins where a number may be told outside the group.
            Component::Number => (steps(seen, [3, 8, 18]), self.observed),
            Component::Severity => {
                let (some, _) = counted(seen, [1, i64::MAX, i64::MAX]);
                let proposed = if self.serious > 0 { 1 + steps(self.serious, [1, 3, i64::MAX]) } else { some };
                (proposed, Basis { now: self.serious, before: seen, year: 0 })
            }
            Component::Trend => (trend(self.observed), self.observed),
            Component::Sources => counted(self.sources, [1, 2, 3]),
            Component::Exposed => counted(self.exposed, [1, 3, 6]),
            Component::Control => counted(self.owners, [1, 2, 3]),
            Component::Cause => counted(self.causes, [1, 2, 3]),
            Component::Proven => counted(self.proven, [1, 2, 4]),
            Component::Resource => counted(self.running, [1, 2, 3]),
            Component::Partner => counted(self.partners, [1, 2, 4]),
        };
        Weighed { component, proposed, basis, set: None }
    }

    /// The proposals for all components.
    pub fn weights(&self) -> Weights {
        Weights { components: Component::ALL.iter().map(|one| self.propose(*one)).collect(), placed: None }
    }
}

fn steps(number: i64, limits: [i64; 3]) -> i64 {
    limits.into_iter().map(|limit| i64::from(number >= limit)).sum()
}

/// 0: fewer than both times, or nothing at all. 1: about as before. 2: more than once. 3: more than both times.
fn trend(seen: Basis) -> i64 {
    let grew = |then: i64| seen.now >= then.saturating_add(2) && seen.now.saturating_mul(4) >= then.saturating_mul(5);
    let shrank = |then: i64| then >= seen.now.saturating_add(2) && then.saturating_mul(4) >= seen.now.saturating_mul(5);
    let grown = i64::from(grew(seen.before)) + i64::from(grew(seen.year));
    match grown {
        0 if seen.now == 0 || shrank(seen.before) && shrank(seen.year) => 0,
        grown => 1 + grown,
    }
}

/// A component of an area: what is proposed, and what people made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// Which one.
    pub component: Component,
    /// What the figures propose, 0–3.
    pub proposed: i64,
    /// The figures.
    pub basis: Basis,
    /// What people set, and why.
    pub set: Option<(i64, String)>,
}

impl Weighed {
    /// What counts: what people set, or else the proposal.
    pub fn value(&self) -> i64 {
        self.set.as_ref().map_or(self.proposed, |(value, _)| *value).clamp(0, MOST)
    }
}

/// Where people put an area in the picture, whatever its components say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// 0–15.
    pub need: i64,
    /// 0–15.
    pub possibility: i64,
    /// Why.
    pub reason: String,
}

/// How an area is weighed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights {
    /// The ten components, in their order.
    pub components: Vec<Weighed>,
    /// Where people put it instead.
    pub placed: Option<Placed>,
}

impl Weights {
    /// The sum of an axis, as proposed.
    pub fn proposed(&self, axis: Axis) -> i64 {
        sum(&self.components, axis, |one| one.proposed)
    }

    /// The sum of an axis with what people set.
    pub fn weighed(&self, axis: Axis) -> i64 {
        sum(&self.components, axis, Weighed::value)
    }

    /// Where it lies in the picture.
    pub fn at(&self, axis: Axis) -> i64 {
        let placed = self.placed.as_ref().map(|placed| match axis {
            Axis::Need => placed.need,
            Axis::Possibility => placed.possibility,
        });
        placed.unwrap_or_else(|| self.weighed(axis)).clamp(0, MOST_OF_AN_AXIS)
    }

    /// Does it lie in the upper half of the picture, or in the right one?
    pub fn is_large(&self, axis: Axis) -> bool {
        self.at(axis) > HALF
    }
}

/// The sum of what a reading of each component says.
pub fn sum(components: &[Weighed], axis: Axis, read: impl Fn(&Weighed) -> i64) -> i64 {
    components.iter().filter(|one| one.component.axis() == axis).map(read).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn known() -> impl Strategy<Value = Known> {
        proptest::collection::vec(0_i64..60, 11).prop_map(|n| Known {
            observed: Basis { now: n[0], before: n[1], year: n[2] },
            serious: n[3].min(n[0]),
            sources: n[4],
            exposed: n[5],
            owners: n[6],
            causes: n[7],
            proven: n[8],
            running: n[9],
            partners: n[10],
        })
    }

    /// The same area with more of one thing.
    fn more(of: Known, what: usize, by: i64) -> Known {
        let mut more = of;
        match what {
            0 => more.observed.now += by,
            1 => (more.serious, more.observed.now) = (of.serious + by, of.observed.now + by),
            2 => more.sources += by,
            3 => more.exposed += by,
            4 => more.owners += by,
            5 => more.causes += by,
            6 => more.proven += by,
            7 => more.running += by,
            _ => more.partners += by,
        }
        more
    }

    #[test]
    fn the_trend_compares_with_the_period_before_and_last_year() {
        let of = |now, before, year| trend(Basis { now, before, year });
        assert_eq!([of(0, 0, 0), of(4, 9, 9), of(8, 8, 8), of(8, 4, 8), of(8, 4, 2)], [0, 0, 1, 2, 3]);
        assert_eq!(of(3, 2, 2), 1, "one more is no trend");
        assert_eq!(of(8, 4, 20), 2, "more than before is told, even if last year was worse");
    }

    #[test]
    fn where_people_put_an_area_wins_and_the_proposal_stays_to_be_seen() {
        let mut weights = Known { observed: Basis { now: 20, before: 2, year: 2 }, ..Known::default() }.weights();
        let proposed = weights.proposed(Axis::Need);
        weights.components[0].set = Some((0, "Samma händelse räknades flera gånger".into()));
        assert_eq!((weights.proposed(Axis::Need), weights.weighed(Axis::Need)), (proposed, proposed - 3));
        weights.placed = Some(Placed { need: 14, possibility: 2, reason: "Oro inför lovet".into() });
        assert_eq!((weights.at(Axis::Need), weights.at(Axis::Possibility)), (14, 2));
        assert_eq!(weights.weighed(Axis::Need), proposed - 3);
    }

    proptest! {
        #[test]
        fn more_need_never_lowers_the_score(known in known(), what in 0_usize..9, by in 0_i64..40) {
            let (less, more) = (known.weights(), more(known, what, by).weights());
            for axis in Axis::ALL {
                prop_assert!(more.proposed(*axis) >= less.proposed(*axis), "{axis}");
            }
        }

        #[test]
        fn every_value_stays_within_its_bounds(known in known(), set in -9_i64..40, at in 0_usize..10) {
            let mut weights = known.weights();
            prop_assert!(weights.components.iter().all(|one| (0..=MOST).contains(&one.proposed)));
            weights.components[at].set = Some((set, String::new()));
            weights.placed = (set % 2 == 0).then_some(Placed { need: set, possibility: set, reason: String::new() });
            for axis in Axis::ALL {
                prop_assert!((0..=MOST_OF_AN_AXIS).contains(&weights.at(*axis)));
            }
        }
    }
}
