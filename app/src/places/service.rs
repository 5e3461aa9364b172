//! Streets and named places: laid down, searched, understood.

use super::{
    store::{self, Found},
    view::Suggestion,
};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::{id::PlaceId, words::search_key},
    platform::{
        db::Tx,
        limits::{Client, Limit},
        preset::gazetteer::GazetteerRow,
    },
};

/// Suggestions at once: what fits under a field on a phone.
const MOST: i64 = 8;
/// Longer texts than this begin no name.
const LONGEST_TEXT: usize = 100;

/// Replaces the gazetteer: for settings and for the command line, which has no scope before there is a municipality.
/// The caller commits and logs.
///
/// # Errors
/// When the database does not answer.
pub async fn import(
    tx: &mut Tx,
    rows: Vec<GazetteerRow>,
    mut new_id: impl FnMut() -> PlaceId,
) -> Result<(), sqlx::Error> {
    let rows: Vec<_> = rows.into_iter().map(|row| (new_id(), row)).collect();
    store::replace(tx, &rows).await
}

/// Streets and places that begin with a text.
///
/// # Errors
/// When the database does not answer.
pub async fn search(scope: &Scope<Public>, text: &str) -> Result<Vec<Found>, Fault> {
    Ok(store::search(scope.db(), text, MOST).await?)
}

/// The place a form means: the chosen one, or the only one of the typed name. A choice that does not fit what is typed
/// is an old one: the person wrote something else afterwards.
///
/// # Errors
/// When the database does not answer.
pub async fn resolve(scope: &Scope<Public>, chosen: Option<PlaceId>, typed: &str) -> Result<Option<Found>, Fault> {
    if let Some(id) = chosen {
        let place = store::by_id(scope.db(), id).await?;
        if let Some(place) = place.filter(|place| fits(&place.name, typed)) {
            return Ok(Some(place));
        }
    }
    if typed.is_empty() {
        return Ok(None);
    }
    let mut named = store::named(scope.db(), typed, 2).await?;
    Ok(if named.len() == 1 { named.pop() } else { None })
}

/// Does the name, or a word of it, begin with what was typed?
fn fits(name: &str, typed: &str) -> bool {
    let (name, typed) = (search_key(name), search_key(typed));
    name.starts_with(&typed) || name.contains(&format!(" {typed}"))
}

/// What a typed place may mean, when that has to be asked: nothing when it is clear or unknown.
///
/// # Errors
/// When the database does not answer.
pub async fn ambiguous(scope: &Scope<Public>, typed: &str) -> Result<Vec<Found>, Fault> {
    if typed.is_empty() || resolve(scope, None, typed).await?.is_some() {
        return Ok(Vec::new());
    }
    search(scope, typed).await
}

/// What the search shows while somebody types.
///
/// # Errors
/// [`Fault::TooMany`] when one place asks too often; when the database does not answer.
pub async fn suggestions(scope: &Scope<Public>, client: Option<Client>, text: &str) -> Result<Vec<Suggestion>, Fault> {
    if let Some(client) = client {
        scope.municipality().limits().take(Limit::Search, client)?;
    }
    let text: String = text.chars().take(LONGEST_TEXT).collect();
    let profile = scope.profile();
    let found = search(scope, &text).await?.into_iter();
    Ok(found
        .map(|place| Suggestion {
            id: place.id.to_string(),
            area: place.area.as_ref().map_or_else(String::new, |code| profile.area_name(code.as_str())),
            name: place.name,
        })
        .collect())
}
