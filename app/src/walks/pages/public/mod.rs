//! What everybody sees of walks, and what participants, phones and owners reach by their links. None of it needs a script.
//!
//! The token of a link is a whole fingerprint that only our keys make: nobody guesses it, so wrong ones are not counted.
//! Counting them would lock out a group that shares one network, and mail providers, which end letters from a few addresses.

pub mod brief;
pub mod compare;
pub mod end;
pub mod files;
pub mod join;
pub mod list;
pub mod own;
mod phone;
pub mod picture;
pub mod place;
pub mod question;
pub mod read;
pub mod route;
mod signup_card;
mod steps;
pub mod stop;
pub mod underway;

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    platform::limits::{Client, Limit},
    t,
};
use axum::extract::Extension;
use leptos::prelude::*;

/// The address block a request comes from; none in tests without a socket.
type From = Option<Extension<Client>>;

/// Says that the words of a walk are Swedish, where the page is not.
fn in_swedish(lang: Lang) -> Option<AnyView> {
    (lang != Lang::Sv).then(|| view! { <p class="small">{t!(lang, "walk-in-swedish")}</p> }.into_any())
}

/// Counts one try of a kind that nobody may repeat without end.
fn counted(scope: &Scope<Public>, from: &From, limit: Limit) -> Result<(), Fault> {
    from.as_ref().map_or(Ok(()), |Extension(client)| scope.municipality().limits().take(limit, *client))
}

/// A new key for a form, so that sending it twice does one thing.
fn fresh_key(scope: &Scope<Public>) -> String {
    scope.municipality().chance().opaque_id().to_string()
}
