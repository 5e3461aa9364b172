//! What a contribution is: where it stands, what it holds, and which figures belong to whom. No I/O.

mod series;

pub use series::{NewSeries, Series, defaults, series_of};

use crate::{
    kernel::{codes::codes, id::ActorCode},
    platform::{clock::Timestamp, preset::parts::ActorKind},
};

/// The longest picture in words: two paragraphs that somebody reads aloud.
pub const LONGEST_PICTURE: usize = 2_000;
/// The most events one line can stand for.
pub const MOST_AT_ONCE: i64 = 999;
/// The highest figure of a series.
pub const HIGHEST: i64 = 9_999_999;

codes! {
    /// Where a contribution stands.
    pub enum State {
        /// Nothing was begun.
        Missing = "missing",
        /// Begun, seen by the actor alone.
        Draft = "draft",
        /// Given to the group.
        Sent = "sent",
        /// The actor says that there is nothing to report.
        Nothing = "nothing",
    }
}

impl State {
    /// Has the group got an answer?
    pub fn is_given(self) -> bool {
        matches!(self, Self::Sent | Self::Nothing)
    }

    /// What it is after something was written down: a draft stays one, and what was given stays given.
    #[must_use]
    pub fn after_writing(self) -> Self {
        match self {
            Self::Missing | Self::Draft => Self::Draft,
            Self::Sent | Self::Nothing => Self::Sent,
        }
    }

    /// Can the actor still say that there is nothing? What was begun is first thrown away or sent.
    pub fn may_say_nothing(self) -> bool {
        self == Self::Missing
    }
}

/// What an actor gave to a period, as the group reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The actor.
    pub actor: ActorCode,
    /// Its name.
    pub actor_name: String,
    /// What it is.
    pub kind: ActorKind,
    /// Where it stands. A draft of others is told to the coordinator alone; for everybody else it is missing.
    pub state: State,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
    /// Was it given by the coordinator, for an actor who rang in?
    pub rang_in: bool,
    /// The picture in words; empty unless it was sent.
    pub words: String,
    /// The figures of the series the actor reports; without values unless it was sent.
    pub figures: Vec<Figure>,
}

/// A figure beside those it is compared with. None means not told, which is not nought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Code of the series.
    pub series: String,
    /// Its name.
    pub name: String,
    /// What is counted: `st`, `procent`.
    pub unit: String,
    /// The value of this period.
    pub value: Option<i64>,
    /// Of the period before.
    pub before: Option<i64>,
    /// Of the same period a year ago.
    pub last_year: Option<i64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_given_stays_given_and_what_was_begun_stays_a_draft() {
        assert_eq!(State::Missing.after_writing(), State::Draft);
        assert_eq!(State::Draft.after_writing(), State::Draft);
        assert_eq!(State::Nothing.after_writing(), State::Sent);
        assert_eq!(State::Sent.after_writing(), State::Sent);
        assert!(State::ALL.iter().filter(|state| state.may_say_nothing()).eq([&State::Missing]));
    }
}
