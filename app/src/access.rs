//! What every page, form post and question of an island needs: deny by default.
//!
//! The edge refuses what is not listed here before any handler runs; the handler's [`Scope`](crate::accounts::scope::Scope)
//! asks again. A test compares the list with [`crate::routes`] and drives every role against every line.

mod office;
mod residents;

use crate::accounts::policy::{Capability, Need};
use office::OFFICE;
use residents::RESIDENTS;

/// One line: a method and a path as it stands in [`crate::routes`] need something.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The path with its parameters, in Swedish, without language prefix.
    pub path: &'static str,
    /// What is needed.
    pub need: Need,
}

const fn get<C: Capability>(path: &'static str) -> Rule {
    Rule { method: "GET", path, need: C::NEED }
}

const fn post<C: Capability>(path: &'static str) -> Rule {
    Rule { method: "POST", path, need: C::NEED }
}

/// The list: what residents reach first, then the office.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    RESIDENTS.iter().chain(OFFICE)
}

/// What a request needs, or nothing when it is not listed: then it is refused.
pub fn need(method: &str, path: &str) -> Option<Need> {
    let method = if method == "HEAD" { "GET" } else { method };
    rules().find(|rule| rule.method == method && rule.path == path).map(|rule| rule.need)
}
