//! The checklist: eight groups, A to H, after the one Piteå and others use.

use crate::kernel::codes::codes;

codes! {
    /// A group of the checklist.
    pub enum Group {
        /// Skötsel och underhåll.
        Care = "a",
        /// Bebyggelse och anläggningar.
        Buildings = "b",
        /// Belysning.
        Light = "c",
        /// Sikt och orientering.
        Sight = "d",
        /// Stadsplan och trafik.
        Traffic = "e",
        /// Det mänskliga livet.
        Life = "f",
        /// Tillgänglighet.
        Access = "g",
        /// Trygga saker att bevara.
        Keep = "h",
    }
}

impl Group {
    /// The category of the lägesbild its faults usually belong to; a municipality may have no such code.
    pub fn category(self) -> &'static str {
        match self {
            Self::Care | Self::Buildings | Self::Access => "5.4",
            Self::Light => "5.1",
            Self::Sight => "5.2",
            Self::Traffic => "4.4",
            Self::Life => "2",
            Self::Keep => "9",
        }
    }
}

/// Every code of the list, in its order. A code is a promise: findings of years ago hold it.
pub const ITEMS: [&str; 47] = [
    "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8", "c1", "c2", "c3",
    "c4", "c5", "c6", "d1", "d2", "d3", "d4", "d5", "d6", "e1", "e2", "e3", "e4", "e5", "e6", "f1", "f2", "f3", "f4",
    "f5", "f6", "g1", "g2", "g3", "g4", "h1", "h2", "h3",
];

/// A line of the checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Item(&'static str);

impl Item {
    /// Reads a code of the list.
    pub fn parse(code: &str) -> Option<Self> {
        ITEMS.iter().find(|one| **one == code).map(|one| Self(one))
    }

    /// Every line of a group.
    pub fn of(group: Group) -> impl Iterator<Item = Self> {
        ITEMS.iter().filter(move |code| code.starts_with(group.code())).map(|code| Self(code))
    }

    /// Its code.
    pub fn code(self) -> &'static str {
        self.0
    }

    /// The group it stands in.
    pub fn group(self) -> Group {
        Group::parse(&self.0[..1]).unwrap_or(Group::Care)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_stands_in_its_group_and_every_group_has_lines() {
        let all: Vec<_> = Group::ALL.iter().flat_map(|group| Item::of(*group)).collect();
        assert_eq!(all.iter().map(|item| item.code()).collect::<Vec<_>>(), ITEMS);
        assert!(all.iter().all(|item| Item::parse(item.code()) == Some(*item)));
        assert!(Group::ALL.iter().all(|group| Item::of(*group).count() >= 3));
        assert_eq!((Item::parse("a9"), Item::parse("A1"), Item::parse("")), (None, None, None));
    }
}
