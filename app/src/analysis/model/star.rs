//! Preventionsstjärnan: five points, one common base, risk and protective factors by arena, and where measures are missing.

use crate::{kernel::codes::codes, measures::Level};

codes! {
    /// A point of the star.
    pub enum Point {
        /// Brott.
        Crime = "crime",
        /// Våld.
        Violence = "violence",
        /// Utanförskap.
        Exclusion = "exclusion",
        /// Alkohol, narkotika, dopning, tobak, spel.
        Andts = "andts",
        /// Psykisk ohälsa.
        Health = "health",
    }
}

codes! {
    /// A field of the star, from the common base outwards.
    pub enum Field {
        /// Grön bas: for everybody, common to all points.
        Base = "base",
        /// Gul mitt: where there is a risk.
        Middle = "middle",
        /// Orangeröd spets: where it has happened.
        Tip = "tip",
    }
}

codes! {
    /// Where a factor is at work.
    pub enum Arena {
        /// Individ.
        Individual = "individual",
        /// Familj.
        Family = "family",
        /// Skola.
        School = "school",
        /// Kamrater.
        Peers = "peers",
        /// Närområde.
        Neighbourhood = "neighbourhood",
    }
}

codes! {
    /// What a factor does.
    pub enum Effect {
        /// It makes the problem likelier.
        Risk = "risk",
        /// It protects.
        Protective = "protective",
    }
}

/// A factor of the list that can be ticked. Its name is its code's text.
#[derive(Clone, Copy, Debug)]
pub struct Standard {
    /// Its code.
    pub code: &'static str,
    /// Where it is at work.
    pub arena: Arena,
    /// What it does.
    pub effect: Effect,
    /// Where it stands in the star.
    pub field: Field,
    /// The point, when it is not the common base.
    pub point: Option<Point>,
}

const fn base(code: &'static str, arena: Arena, effect: Effect) -> Standard {
    Standard { code, arena, effect, field: Field::Base, point: None }
}

const fn outer(code: &'static str, arena: Arena, effect: Effect, field: Field, point: Point) -> Standard {
    Standard { code, arena, effect, field, point: Some(point) }
}

use Arena::{Family, Individual, Neighbourhood, Peers, School};
use Effect::{Protective, Risk};
use Field::{Middle, Tip};

/// The factors that can be ticked: those that research names again and again, in few words.
pub const STANDARD: [Standard; 25] = [
    base("impulses", Individual, Risk),
    outer("early_debut", Individual, Risk, Middle, Point::Andts),
    outer("repeated_violence", Individual, Risk, Tip, Point::Violence),
    base("asking_for_help", Individual, Protective),
    base("meaningful_leisure", Individual, Protective),
    base("little_insight", Family, Risk),
    base("strained_economy", Family, Risk),
    outer("violence_at_home", Family, Risk, Tip, Point::Violence),
    base("near_adult", Family, Protective),
    outer("parental_support", Family, Protective, Middle, Point::Health),
    base("school_failure", School, Risk),
    outer("absence", School, Risk, Middle, Point::Exclusion),
    outer("bullying", School, Risk, Middle, Point::Health),
    base("school_climate", School, Protective),
    base("adults_on_breaks", School, Protective),
    outer("norm_breaking_friends", Peers, Risk, Middle, Point::Crime),
    outer("drugs_among_friends", Peers, Risk, Middle, Point::Andts),
    outer("recruitment", Peers, Risk, Tip, Point::Crime),
    base("led_activities", Peers, Protective),
    outer("friends_outside", Peers, Protective, Middle, Point::Exclusion),
    base("dark_and_worn", Neighbourhood, Risk),
    outer("open_drug_trade", Neighbourhood, Risk, Tip, Point::Andts),
    base("few_meeting_places", Neighbourhood, Risk),
    base("adults_present", Neighbourhood, Protective),
    outer("trust_in_society", Neighbourhood, Protective, Middle, Point::Exclusion),
];

/// A factor in a star.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    /// Code of a [`Standard`]; empty for own words.
    pub code: String,
    /// Own words; empty for one of the list.
    pub words: String,
    /// What it does.
    pub effect: Effect,
    /// Where it is at work.
    pub arena: Arena,
    /// Where it stands.
    pub field: Field,
    /// The point, when it is not the common base.
    pub point: Option<Point>,
}

impl Factor {
    /// The factor of the list with a code.
    pub fn standard(code: &str) -> Option<Self> {
        let found = STANDARD.iter().find(|one| one.code == code)?;
        Some(Self {
            code: code.to_owned(),
            words: String::new(),
            effect: found.effect,
            arena: found.arena,
            field: found.field,
            point: found.point,
        })
    }
}

/// Where a measure stands in the star: its level says the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The field; none while nobody has said its level.
    pub field: Option<Field>,
    /// The point it is meant for; none when for all.
    pub point: Option<Point>,
    /// The arena it works in, if somebody said.
    pub arena: Option<Arena>,
}

/// Early measures stand in the base, late ones at the tip.
pub fn field_of(level: Level) -> Field {
    match level {
        Level::Primary => Field::Base,
        Level::Secondary => Field::Middle,
        Level::Tertiary => Field::Tip,
    }
}

/// What stands in one field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Risk factors.
    pub risks: usize,
    /// Protective factors.
    pub protective: usize,
    /// Measures.
    pub measures: usize,
}

/// The star as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// The common base.
    pub base: Counts,
    /// Each point: is it touched, its middle and its tip.
    pub points: Vec<(Point, bool, Counts, Counts)>,
}

/// Counts what stands where. A point is touched when somebody chose it, or something stands there.
pub fn place(chosen: &[Point], factors: &[Factor], measures: &[Placed]) -> Drawn {
    let touched = |point: &Point| chosen.contains(point) || factors.iter().any(|one| one.point == Some(*point));
    let counts = |field: Field, point: Option<Point>| {
        let here = |one: &&Factor| one.field == field && (field == Field::Base || one.point == point);
        let by = |effect: Effect| factors.iter().filter(here).filter(|one| one.effect == effect).count();
        let belongs = |one: &&Placed| {
            let fits = one.point.map_or_else(|| point.as_ref().is_some_and(touched), |own| Some(own) == point);
            one.field == Some(field) && (field == Field::Base || fits)
        };
        Counts {
            risks: by(Effect::Risk),
            protective: by(Effect::Protective),
            measures: measures.iter().filter(belongs).count(),
        }
    };
    let point = |one: &Point| (*one, touched(one), counts(Field::Middle, Some(*one)), counts(Field::Tip, Some(*one)));
    Drawn { base: counts(Field::Base, None), points: Point::ALL.iter().map(point).collect() }
}

/// Where something is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// No measure at all.
    NoMeasures,
    /// Every measure stands at the tip.
    AllAtTip,
    /// None stands in the base, where it reaches several points.
    NothingInBase,
    /// A risk in an arena that no measure works in.
    NothingFor(Arena),
    /// Something at the point's middle or tip, and no measure for it there nor in the base.
    NothingAt(Point),
    /// Only risks: nothing that protects is named.
    NothingProtects,
    /// So many measures have no level yet and stand nowhere.
    WithoutLevel(usize),
}

/// Everything that is missing; nothing while the star is empty.
pub fn gaps(chosen: &[Point], factors: &[Factor], measures: &[Placed]) -> Vec<Gap> {
    let mut found = Vec::new();
    if factors.is_empty() {
        return found;
    }
    let levelled: Vec<Field> = measures.iter().filter_map(|one| one.field).collect();
    if measures.is_empty() {
        found.push(Gap::NoMeasures);
    } else {
        if !levelled.is_empty() && levelled.iter().all(|field| *field == Field::Tip) {
            found.push(Gap::AllAtTip);
        } else if !levelled.is_empty() && !levelled.contains(&Field::Base) {
            found.push(Gap::NothingInBase);
        }
        let risky = |arena: &&Arena| factors.iter().any(|one| one.arena == **arena && one.effect == Effect::Risk);
        let idle = |arena: &&Arena| measures.iter().all(|one| one.arena != Some(**arena));
        found.extend(Arena::ALL.iter().filter(risky).filter(idle).map(|arena| Gap::NothingFor(*arena)));
        let drawn = place(chosen, factors, measures);
        let bare = |(_, _, middle, tip): &&(Point, bool, Counts, Counts)| {
            middle.risks + tip.risks > 0 && drawn.base.measures + middle.measures + tip.measures == 0
        };
        found.extend(drawn.points.iter().filter(bare).map(|(point, ..)| Gap::NothingAt(*point)));
    }
    if factors.iter().all(|one| one.effect == Effect::Risk) {
        found.push(Gap::NothingProtects);
    }
    let without = measures.len() - levelled.len();
    if without > 0 {
        found.push(Gap::WithoutLevel(without));
    }
    found
}

#[cfg(test)]
mod tests;
