//! Files of actors: read into lines, understood by their columns, told line by line what is wrong. No I/O, nothing kept.

mod columns;
mod crimes;
mod events;
mod sheet;
mod table;
#[cfg(test)]
mod tests;
mod values;

pub use columns::{Column, Mapping};
pub use crimes::{Crime, crimes};
pub use events::events;
pub use table::{LARGEST, Line, MOST_LINES, Table, TableFault};

use crate::kernel::codes::codes;

codes! {
    /// What a file holds.
    pub enum Kind {
        /// Events: each line is one, or several of a kind.
        Events = "events",
        /// Reported crimes by month, kind and area.
        Crimes = "crimes",
    }
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineFault {
    /// A cell that must be filled in is empty.
    Missing(Column),
    /// A cell cannot be read as what its column holds.
    Unreadable(Column),
    /// No such category or area in the lists.
    Unknown(Column),
    /// The text is too long.
    TooLong(Column),
    /// The text looks like personal data.
    Personal(Column),
    /// The cell holds a formula instead of a value.
    Formula(Column),
    /// The day lies outside the period.
    OutsidePeriod,
    /// The month has not come yet.
    NotYet,
    /// The same month, kind and area stand in another line.
    Twice,
}

/// A line that cannot be taken in. The numbers are those a spreadsheet shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineError {
    /// The line of the file.
    pub line: usize,
    /// What is wrong.
    pub fault: LineFault,
}

/// What a file says: the lines that can be taken in, and what is wrong with the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understood<T> {
    /// Line and value.
    pub right: Vec<(usize, T)>,
    /// In the order of the lines.
    pub wrong: Vec<LineError>,
}
