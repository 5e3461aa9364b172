//! A picture as it is read: finished words and numbers, and nothing that looks anything up. The page of a period is drawn
//! from it, and so is a frozen version: what is kept is what was seen.

use super::{levels::Level, perception::Perception};
use crate::kernel::codes::codes;
use serde::{Deserialize, Serialize};

codes! {
    /// What stands beside the words of a cell.
    pub enum Mark {
        /// Nothing.
        Plain = "plain",
        /// More.
        Up = "up",
        /// Fewer.
        Down = "down",
        /// As before.
        Flat = "flat",
        /// Normalläge.
        Normal = "normal",
        /// Uppmärksamhet.
        Watchful = "watchful",
        /// Förhöjt läge.
        Raised = "raised",
        /// Kraftsamling.
        AllHands = "all_hands",
    }
}

impl From<Level> for Mark {
    fn from(level: Level) -> Self {
        match level {
            Level::Normal => Self::Normal,
            Level::Watchful => Self::Watchful,
            Level::Raised => Self::Raised,
            Level::AllHands => Self::AllHands,
        }
    }
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// The words.
    pub text: String,
    /// What stands beside them.
    pub mark: Mark,
}

impl<T: ToString> From<T> for Cell {
    fn from(text: T) -> Self {
        Self { text: text.to_string(), mark: Mark::Plain }
    }
}

/// A heading of a column; numbers stand to the right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The words.
    pub text: String,
    /// Is it a column of numbers?
    pub number: bool,
}

impl Head {
    /// A column of words.
    pub fn words(text: impl Into<String>) -> Self {
        Self { text: text.into(), number: false }
    }

    /// A column of numbers.
    pub fn number(text: impl Into<String>) -> Self {
        Self { text: text.into(), number: true }
    }
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name.
    pub caption: String,
    /// Its columns.
    pub heads: Vec<Head>,
    /// Its rows; the first cell names the row.
    pub rows: Vec<Vec<Cell>>,
    /// What is said when there are no rows; empty means nothing.
    pub none: String,
}

/// A group of bars.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// What it counts.
    pub label: String,
    /// One number per series.
    pub values: Vec<i64>,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "part", rename_all = "snake_case")]
pub enum Part {
    /// A paragraph.
    Say {
        /// The words.
        text: String,
        /// Small, beside the matter.
        quiet: bool,
    },
    /// A heading inside the section.
    Title {
        /// The words.
        text: String,
    },
    /// Words somebody wrote.
    Quote {
        /// Whose they are.
        who: String,
        /// The words.
        text: String,
    },
    /// A table.
    Table(Sheet),
    /// A table that is opened.
    Folded(Sheet),
    /// Bars.
    Chart {
        /// Its name.
        title: String,
        /// What it shows, in a sentence.
        finding: String,
        /// The names of the series.
        series: Vec<String>,
        /// The bars.
        groups: Vec<Group>,
        /// Heading of the first column of its table.
        category: String,
        /// Opens its table.
        summary: String,
    },
}

impl Part {
    /// A paragraph.
    pub fn say(text: impl Into<String>) -> Self {
        Self::Say { text: text.into(), quiet: false }
    }

    /// A paragraph beside the matter.
    pub fn quiet(text: impl Into<String>) -> Self {
        Self::Say { text: text.into(), quiet: true }
    }
}

/// A section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The code of the template.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// What people wrote.
    pub words: String,
    /// What filled itself.
    pub parts: Vec<Part>,
}

/// A picture as somebody reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// The heading.
    pub title: String,
    /// The group and the period.
    pub eyebrow: String,
    /// What changed since the last period: always first.
    pub changes: Vec<Part>,
    /// The sections in their order.
    pub sections: Vec<Section>,
}

/// An area with its level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaLevel {
    /// What the area is called.
    pub area: String,
    /// Its level.
    pub level: Level,
}

/// An area with its level and why, as those read it who make reports to others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// What the area is called.
    pub area: String,
    /// Its level.
    pub level: Level,
    /// Why, in people's words; empty when they wrote none, or none that may leave the group.
    pub reason: String,
}

/// A number that may leave the group, or that it may not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// What it counts.
    pub name: String,
    /// In the month; none where it is not told.
    pub now: Option<i64>,
    /// In the month before.
    pub before: Option<i64>,
}

/// What residents read of a picture. No small number, and no word that was not written for them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Residents {
    /// `vecka 9–10 2026`.
    pub period: String,
    /// The month its figures are of: `februari 2026`; empty while none was shared.
    #[serde(default)]
    pub month: String,
    /// The month before.
    pub before: String,
    /// The summary, if it may be published.
    pub summary: String,
    /// The text for residents.
    pub text: String,
    /// Each area with its level.
    pub levels: Vec<AreaLevel>,
    /// All together.
    pub total: Option<i64>,
    /// Per area.
    pub areas: Vec<Told>,
    /// Per category.
    pub categories: Vec<Told>,
    /// What is being done, if it may be published.
    pub measures: Vec<String>,
    /// What people feel beside what happens. Versions from before it was told have none.
    #[serde(default)]
    pub perception: Perception,
}

/// What is frozen: the picture of the group, the one for those outside it, and what residents may read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The format of this document.
    pub format: u32,
    /// Everything.
    pub inside: Content,
    /// Sums, none of them small.
    pub outside: Content,
    /// For residents.
    pub residents: Residents,
    /// Levels with their reasons, for reports to others. Versions from before there were any have none.
    #[serde(default)]
    pub levels: Vec<Standing>,
}

/// The format that is written today.
pub const FORMAT: u32 = 1;
