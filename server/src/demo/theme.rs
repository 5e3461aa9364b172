//! What a theme of the story is made of.

use app::kernel::{
    lang::Lang,
    timeband::{DayType, TimeBand},
};

/// How the reports of a theme usually end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Mended or done by the municipality.
    Done,
    /// Waits for its season.
    Waits,
    /// Belongs to somebody else: the code of the owner.
    HandedOver(&'static str),
    /// Counted in the shared picture, nothing more.
    Counted,
    /// Nothing is done, and why.
    NoAction,
}

/// Something that several people tell about.
pub struct Theme {
    /// The large choice of the form.
    pub choice: &'static str,
    /// The category the office sorts it under.
    pub category: &'static str,
    /// A place of the gazetteer.
    pub place: &'static str,
    /// The unit that handles it.
    pub unit: &'static str,
    /// When in the day.
    pub bands: &'static [TimeBand],
    /// On what days.
    pub days: &'static [DayType],
    /// How hard it is, 1 to 4.
    pub impact: u8,
    /// What people write.
    pub words: &'static [(Lang, &'static str)],
    /// The text approved for the shared picture.
    pub approved: &'static str,
    /// How it ends.
    pub ending: Ending,
    /// The words of the last answer.
    pub answer: &'static str,
    /// Reports in the last 60 days, and in the same weeks a year ago.
    pub counts: (usize, usize),
}
