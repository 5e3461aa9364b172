//! What the street search asks and is answered. The island sends a form like any other: the client that Leptos makes of
//! a server function is a fifth of all that a telephone would fetch.

use serde::{Deserialize, Serialize};

/// Where the search is.
pub const SEARCH: &str = "/api/places/search";

/// A street or place to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// Its id, as the form sends it.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The area it lies in, in words; empty when unknown.
    pub area: String,
}
