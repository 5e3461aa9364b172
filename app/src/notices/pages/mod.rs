//! The pages of notices: following, confirming, managing, ending. None needs a script or an account.

pub mod confirm;
pub mod end;
mod fields;
mod follow;
pub mod manage;
pub mod remove;
pub mod subscribe;

pub use follow::FollowByMail;
pub use remove::REMOVE;

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    platform::limits::{Client, Limit},
};
use axum::extract::Extension;

/// Where everybody can follow.
const HERE: &str = "/folj";

/// The address block a request comes from; none in tests without a socket.
type From = Option<Extension<Client>>;

/// Lets somebody with a link in: wrong links are counted, and all look the same.
fn enter<T>(scope: &Scope<Public>, from: &From, open: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    let limits = scope.municipality().limits();
    let Some(Extension(client)) = from else { return open() };
    limits.waited(Limit::GuessCode, *client)?;
    let found = open();
    if matches!(found, Err(Fault::NotFound)) {
        limits.take(Limit::GuessCode, *client)?;
    }
    found
}
