//! What answers the street search.

use super::{service, view::Suggestion};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::Posted,
    platform::limits::Client,
};
use axum::{Extension, Json};
use serde::Deserialize;

/// What stands in the field.
#[derive(Clone, Default, Deserialize)]
pub struct SearchForm {
    #[serde(default)]
    text: String,
}

/// Streets and places that begin with a text.
///
/// # Errors
/// [`Fault::TooMany`] when one place asks too often.
pub async fn search(
    scope: Scope<Public>,
    client: Option<Extension<Client>>,
    Posted(form): Posted<SearchForm>,
) -> Result<Json<Vec<Suggestion>>, Fault> {
    let client = client.map(|Extension(client)| client);
    service::suggestions(&scope, client, &form.text).await.map(Json)
}
