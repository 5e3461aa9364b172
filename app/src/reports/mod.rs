//! Reports from residents: received, sorted, answered, told back. The slice to copy.
//!
//! Other slices use what is re-exported here, and nothing behind it (`server/tests/it/walls.rs`). These rooms stand open
//! for those outside the slices: `jobs` and `pages` for the joints of the crate, `service` and `store` for the demo, which
//! plays through the use cases, and for tests, which look at the rows.

#[cfg(feature = "ssr")]
pub mod jobs;
#[cfg(feature = "ssr")]
mod labels;
#[cfg(feature = "ssr")]
mod mail;
#[cfg(feature = "ssr")]
mod model;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod service;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
mod told_back;
#[cfg(feature = "ssr")]
mod view;
#[cfg(feature = "ssr")]
mod wording;

#[cfg(feature = "ssr")]
pub use mail::tell_sender;
#[cfg(feature = "ssr")]
pub use model::{Event, EventKind, PhotoState, Report, Status, Verdict};
#[cfg(feature = "ssr")]
pub use pages::WaitingReports;
#[cfg(feature = "ssr")]
pub use pages::photo::{picture, variant as picture_size};
#[cfg(feature = "ssr")]
pub use pages::photo_words;
#[cfg(feature = "ssr")]
pub use service::heard::{Heard, Line as HeardLine, heard};
#[cfg(feature = "ssr")]
pub use service::inbox::{Counts as InboxCounts, counts as inbox_counts};
#[cfg(feature = "ssr")]
pub use service::latest::{DAYS as LATEST_DAYS, LEAST_TOLD, Latest, latest};
#[cfg(feature = "ssr")]
pub use service::photo::{
    Incoming as IncomingPhoto, NotTaken as PhotoNotTaken, discard as discard_photo, receive as receive_photo,
};
#[cfg(feature = "ssr")]
pub use service::taken_out::FromReport;
#[cfg(feature = "ssr")]
pub use service::voices::{Voices, voices};
#[cfg(feature = "ssr")]
pub use store::inbox::COUNTED;
#[cfg(feature = "ssr")]
pub use told_back::ToldBack;
#[cfg(feature = "ssr")]
pub use view::{Place, Submit};
