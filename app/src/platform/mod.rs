//! What every slice stands on: database, clock, chance, keys, files, outbox, audit log, and the municipality itself.

pub mod audit;
pub mod chance;
pub mod clock;
pub mod db;
pub mod feed;
pub mod files;
pub mod keys;
pub mod letter;
pub mod limits;
pub mod municipality;
pub mod outbox;
pub mod photo;
pub mod poster;
pub mod preset;
pub mod qr;
pub mod refusals;
pub mod remembered;
pub mod trouble;
pub mod typeset;
