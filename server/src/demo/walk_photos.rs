//! Two drawn pictures from the return walk: one is shown in the protocol with a part covered, the other nobody has looked at.

use super::picture;
use app::{
    accounts::{
        policy::{LeadWalks, Public, System},
        scope::Scope,
    },
    fault::Fault,
    forms::Refused,
    kernel::id::FindingKey,
    platform::{municipality::Municipality, photo::Part},
    reports::service::photo::{self as incoming, Incoming},
    walks::service::{
        photo, read,
        shown::{self, Which},
    },
};
use std::sync::Arc;

/// The lines of the checklist that carry a picture: of the tunnel, and of the branch before the lamp.
const TUNNEL: &str = "a5";
const BRANCH: &str = "c5";
/// What is on the picture of the tunnel.
const WORDS: &str = "En mörk gångtunnel där en enda lampa lyser";

/// The picture of a note, if it has one.
///
/// # Errors
/// When the disk does not take it.
pub async fn taken(scope: &Scope<Public>, item: &str) -> Result<Option<Incoming>, Fault> {
    let drawn = match item {
        TUNNEL => picture::tunnel()?,
        BRANCH => picture::bushes()?,
        _ => return Ok(None),
    };
    Ok(incoming::receive(scope, drawn).await.ok())
}

/// What the worker would do in a moment: the picture is wanted at once.
///
/// # Errors
/// When the disk does not take it.
pub async fn remade(
    municipality: &Arc<Municipality>,
    scope: &Scope<Public>,
    key: FindingKey,
    taken: Option<Incoming>,
) -> Result<(), Fault> {
    let Some(taken) = taken else { return Ok(()) };
    let errand = photo::errand(scope, key, taken.id);
    let system = Scope::<System>::system(Arc::clone(municipality));
    photo::render(&system, &errand.payload).await.map_err(|problem| Fault::broken("remaking a picture", &problem))
}

/// Somebody looks at the picture of the tunnel, covers a corner, and shows it.
///
/// # Errors
/// When there is none, or somebody else was faster.
pub async fn approved(scope: &Scope<LeadWalks>, whole: &read::Whole) -> Result<(), Refused> {
    let note = whole.notes.iter().find(|note| note.item == TUNNEL && note.shown_photo().is_some());
    let Some(note) = note else { return Ok(()) };
    let which = Which { walk: whole.row.id, note: note.key, copy: None };
    let parts = Part::new(0, 75, 25, 25).into_iter().collect();
    let copy = shown::cover(scope, which, parts, WORDS.to_owned()).await?;
    shown::approve(scope, Which { copy: Some(copy), ..which }, WORDS).await
}
