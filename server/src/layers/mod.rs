//! What stands between the network and the pages.

pub mod entrance;
pub mod headers;
pub mod health;
pub mod origin;
pub mod record;
