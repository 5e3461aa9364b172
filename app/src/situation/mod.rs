//! Lägesbild: what was taken in, counted per period and compared with before; what people make of it, section by section,
//! with a level for each area; and how it goes from collecting to a frozen version that residents may read a part of. It
//! stands on the [`observations`](crate::observations), which know nothing of it.
//!
//! What a page shows is a content of finished words and numbers; a frozen version is the same content, kept. Every
//! change of a picture has a number, so that a live view can catch up ([`changes_since`]). `service` stands open for the
//! demo, which plays through it.

mod agenda;
mod compose;
mod content;
mod difference;
mod glance;
mod labels;
mod letters;
mod levels;
pub mod pages;
mod perception;
pub mod service;
mod spans;
mod stages;
mod store;
mod tally;
mod template;
mod view;
mod year;

pub use content::{Content, Part, Sheet, Standing};
pub use glance::{Glance, glance};
pub use labels::{level as level_name, level_in as level_name_in};
pub use letters::{Letters, Told, version_path};
pub use levels::Level;
pub use service::{
    agreed::{Agreed, agreed_within},
    changes_since,
    freeze::is_published,
    of_area::{OfArea, published_of},
};
pub use stages::Verb;
pub use year::EventKind;
