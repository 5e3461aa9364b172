//! What bodies, meetings, decisions and agreements are.

mod agenda;
mod agreement;
pub mod plan;
mod rhythm;

pub use agenda::{ItemKind, NewItem, Outcome, paragraph};
pub use agreement::{AgreementKind, AgreementState, Standing, next_period, standing};
pub use rhythm::Rhythm;

use crate::kernel::codes::codes;
use chrono::NaiveDate;

/// The code of the operative group, which the settings name.
pub const OPERATIVE: &str = "operative";
/// The code of the steering body, which the settings name.
pub const STEERING: &str = "steering";

codes! {
    /// Who may read what a body does.
    pub enum Circle {
        /// Those who sit in the operative group, and groups like it.
        Group = "group",
        /// Those who sit in the steering body, and bodies like it.
        Council = "council",
    }
}

codes! {
    /// Where a meeting stands.
    pub enum MeetingState {
        /// It is to come.
        Planned = "planned",
        /// It was held.
        Held = "held",
        /// It does not take place.
        Cancelled = "cancelled",
    }
}

/// Lines of a text that is a list, one entry each: names of municipalities, parties, roles.
pub fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// A day as the tables keep it. What is no day was not written by this program; it is then the first there is.
pub fn day_of(text: &str) -> NaiveDate {
    text.parse().unwrap_or(NaiveDate::MIN)
}
