//! The own pages of representatives. They need no script and no password, and show nothing of anybody else.

pub mod home;
pub mod link;
pub mod material;
pub mod round;
pub mod sign_in;
pub mod sign_out;

/// The first page.
const HERE: &str = "/ombud";
