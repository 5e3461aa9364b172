//! Victim support in the database: tables of its own, which no other slice reads and which read none of theirs.

pub(super) mod act;
pub(super) mod consent;
pub(super) mod contact;
pub(super) mod count;
pub(super) mod desk;
pub(super) mod directory;
pub(super) mod handover;
pub(super) mod key;
pub(super) mod lacking;
pub(super) mod message;
pub(super) mod organisation;
pub(super) mod own;
pub(super) mod recovery;
pub(super) mod request;
pub(super) mod upkeep;
pub(super) mod verify;
