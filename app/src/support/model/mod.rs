//! What a contact is and what may be done with it. Pure: no database, no keys.

mod act;
mod codes;
mod door;
mod promise;
mod record;
mod rights;
mod state;

pub use act::{Act, By, Line};
pub use codes::{
    AgeGroup, Attempt, ConsentHow, Crime, Help, Hours, Kind, Outcome, Reason, Reported, RequestKind, Sex, Source,
    Waits, WayKind,
};
pub use door::{Door, NoDoor};
pub use promise::{UNANSWERED_MONTHS, hour, is_over, neutral, promised, purge_day, quarter};
pub use record::{LONGEST_LANGUAGE, LONGEST_MESSAGE, LONGEST_NAME, LONGEST_WAY, MOST_WAYS, Record, Way, Words};
pub use rights::Officer;
pub use state::{ContactState, Step};
