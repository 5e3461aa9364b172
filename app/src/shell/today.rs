//! What a slice says on the start page of the office without the office knowing it: victim support is imported by nobody, so it
//! is handed in where the addresses are wired (`office_routes.rs`).

use crate::{
    accounts::{policy::SignedIn, scope::Scope},
    fault::Fault,
    ui::Tone,
};

/// A line that leads somewhere, with how many wait there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TodayLine {
    /// Where it leads.
    pub href: String,
    /// What waits.
    pub text: String,
    /// How many.
    pub many: i64,
    /// How much it presses.
    pub tone: Tone,
}

/// A card of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TodayNote {
    /// Its heading.
    pub title: String,
    /// What stands there when nothing waits.
    pub quiet: String,
    /// Where the room is.
    pub href: String,
    /// The words of that link.
    pub open: String,
    /// What waits.
    pub lines: Vec<TodayLine>,
}

/// A slice that has something to say there.
pub trait OnToday: Send + Sync + 'static {
    /// What waits for this person; nothing for those who have no room there.
    ///
    /// # Errors
    /// When the database does not answer.
    fn note(scope: &Scope<SignedIn>) -> impl Future<Output = Result<Option<TodayNote>, Fault>> + Send;
}
