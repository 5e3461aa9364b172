//! The pages of notices: following, confirming, managing, ending. None needs a script or an account. What opens one is a
//! whole fingerprint that only our keys make: nobody guesses it, so wrong ones are not counted. Counting them would lock
//! out whoever shares a network with somebody else, and mail providers, which end letters from a few addresses.

pub mod confirm;
pub mod end;
mod fields;
mod follow;
pub mod manage;
pub mod never;
pub mod remove;
pub mod subscribe;

pub use follow::FollowByMail;
pub use remove::REMOVE;

use crate::platform::limits::Client;
use axum::extract::Extension;

/// Where everybody can follow.
const HERE: &str = "/folj";

/// The address block a request comes from; none in tests without a socket.
type From = Option<Extension<Client>>;
