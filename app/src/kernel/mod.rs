//! What every slice shares and what knows no slice: pure rules without database, network or clock.
//!
//! Everything here compiles for the server and for the browser; only [`id`] and [`amount`] need the database.

#[cfg(feature = "ssr")]
pub mod amount;
pub mod calendar;
pub mod codes;
pub mod days;
#[cfg(feature = "ssr")]
pub mod id;
pub mod lang;
pub mod page;
pub mod period;
pub mod pii;
pub mod pii_types;
pub mod place;
pub mod receipt;
pub mod suspect;
pub mod timeband;
pub mod words;
