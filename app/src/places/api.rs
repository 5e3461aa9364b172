//! The server function behind the street search.

use http::StatusCode;
use leptos::{
    prelude::*,
    server_fn::{
        codec::JsonEncoding,
        error::{FromServerFnError, ServerFnErrorErr},
    },
};
use serde::{Deserialize, Serialize};

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

/// The search gave nothing. Its reason stays with the server: the field works without suggestions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoSuggestions;

impl FromServerFnError for NoSuggestions {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(_: ServerFnErrorErr) -> Self {
        Self
    }

    fn status_code(&self) -> StatusCode {
        StatusCode::BAD_REQUEST
    }
}

/// Streets and places that begin with a text.
#[server(prefix = "/api", endpoint = "places/search")]
pub async fn search_places(
    /// What stands in the field.
    text: String,
) -> Result<Vec<Suggestion>, NoSuggestions> {
    use crate::{
        accounts::{policy::Public, scope::scope},
        places::service,
        platform::limits::Client,
    };
    let scope = scope::<Public>().await.map_err(|_| NoSuggestions)?;
    let parts = use_context::<http::request::Parts>();
    let client = parts.and_then(|parts| parts.extensions.get::<Client>().copied());
    service::suggestions(&scope, client, &text).await.map_err(|_| NoSuggestions)
}
