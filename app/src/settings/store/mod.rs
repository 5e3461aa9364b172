//! What settings, log and outbox keep in the database, besides the one document of the municipality.

pub mod log;
pub mod pending;
