//! The tables of reports: SQL as constants, rows turned into domain types. Only the slice's services call it.

pub mod case;
pub mod contact;
pub mod erase;
pub mod event;
pub mod heard;
pub mod inbox;
pub mod latest;
pub mod likes;
pub mod original;
pub mod photo;
pub mod report;
mod row;
pub mod search_words;
pub mod voices;

pub use contact::Contact;
