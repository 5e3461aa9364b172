//! What the forms of walks send, and how it becomes what the rules know.

mod action;
mod invite;
mod note;
mod photo;
mod plan;

pub use action::{ActionForm, ReplyForm};
pub use invite::InviteForm;
pub use note::NoteForm;
pub use photo::{MOST_PARTS, PhotoForm};
pub(super) use plan::area;
pub use plan::{PlanForm, ProtocolForm};

pub(super) use crate::forms::nth;
use std::ops::RangeInclusive;

/// Years people may write.
const YEARS: RangeInclusive<i32> = 2000..=2099;

fn day_text(day: Option<chrono::NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
