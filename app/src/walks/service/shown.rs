//! Photos in the public protocol: one by one, after somebody has looked. What everybody sees is a copy with a name of its
//! own; what nobody shall see is covered in it, and it goes at once when the approval is taken back.

use super::{log, without_persons};
use crate::{
    accounts::{
        policy::{LeadWalks, Public},
        scope::Scope,
    },
    fault::Fault,
    forms::Refused,
    kernel::id::{FindingKey, PhotoId, WalkId},
    platform::{
        files::{FileKey, Variant},
        photo::{self, Part, PhotoProblem},
    },
    t,
    walks::{
        model::State,
        store::{
            self, Row,
            copy::{self, Row as Copy},
            finding::{self, Row as Note},
        },
    },
};

/// Which photo, and which copy of it the person saw.
#[derive(Clone, Copy, Debug)]
pub struct Which {
    /// The walk.
    pub walk: WalkId,
    /// The note.
    pub note: FindingKey,
    /// The copy; none where there was none.
    pub copy: Option<PhotoId>,
}

/// A photo about to be looked at.
pub struct Looked {
    /// The walk.
    pub walk: Row,
    /// The note.
    pub note: Note,
    /// The copy, if one was made.
    pub copy: Option<Copy>,
}

/// A photo with what was made of it. Only what the protocol tells of can be shown there.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such photo, or its walk has no protocol.
pub async fn look(scope: &Scope<LeadWalks>, walk: WalkId, key: FindingKey) -> Result<Looked, Fault> {
    let row = store::one(scope.db(), walk).await?.filter(|row| row.state().has_protocol()).ok_or(Fault::NotFound)?;
    let note = finding::one(scope.db(), key).await?.filter(|note| note.walk == walk && note.action.is_some());
    let note = note.filter(|note| note.shown_photo().is_some()).ok_or(Fault::NotFound)?;
    Ok(Looked { walk: row, copy: copy::of_note(scope.db(), key).await?, note })
}

/// Makes a copy with parts of it covered, in place of the one before. Nobody outside sees it until it is approved.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else was faster, [`Refused::Form`] when the words point at a person.
pub async fn cover(
    scope: &Scope<LeadWalks>,
    which: Which,
    parts: Vec<Part>,
    words: String,
) -> Result<PhotoId, Refused> {
    without_persons(scope, [("words", words.as_str())])?;
    let looked = look(scope, which.walk, which.note).await?;
    let new = Copy {
        finding: which.note,
        walk: which.walk,
        photo: PhotoId(scope.municipality().chance().opaque_id()),
        parts: serde_json::json!(parts).to_string(),
        words,
        shown_at: None,
    };
    covered(scope, &looked.note, new.photo, parts).await?;
    let mut tx = scope.db().begin().await?;
    store::lock(&mut tx, which.walk).await?;
    let before = copy::of_note_in(&mut tx, which.note).await?;
    let there = finding::one_in(&mut tx, which.note).await?.is_some_and(|note| note.photo == looked.note.photo);
    if !there || before.as_ref().map(|before| before.photo) != which.copy {
        return Err(Fault::Conflict.into());
    }
    copy::remove(&mut tx, which.note).await?;
    copy::put(&mut tx, &new).await?;
    log(scope, &mut tx, "walk.photo_covered", which.walk, &new.parts().len().to_string()).await?;
    tx.commit().await?;
    forget(scope, before).await;
    Ok(new.photo)
}

/// Puts both files of a copy on disk. Files without a row are swept.
async fn covered(scope: &Scope<LeadWalks>, note: &Note, copy: PhotoId, parts: Vec<Part>) -> Result<(), Refused> {
    let files = scope.municipality().files();
    let photo = note.shown_photo().ok_or(Fault::NotFound)?;
    let bytes = files.get(&FileKey::new(photo.0, Variant::Large)).await.map_err(Fault::from)?.ok_or(Fault::NotFound)?;
    let made = photo::hide_limited(bytes, parts).await.map_err(|problem| match problem {
        PhotoProblem::Busy => Refused::at("parts", t!(scope.lang(), "walks-photo-busy")),
        _ => Refused::at("parts", t!(scope.lang(), "walks-photo-broken")),
    })?;
    Ok(photo::keep(files, copy.0, made).await.map_err(Fault::from)?)
}

/// Approves the copy that the person looked at: it belongs to the public protocol.
///
/// # Errors
/// [`Fault::Conflict`] when it is another one by now, [`Refused::Form`] when the words point at a person.
pub async fn approve(scope: &Scope<LeadWalks>, which: Which, words: &str) -> Result<(), Refused> {
    without_persons(scope, [("words", words)])?;
    look(scope, which.walk, which.note).await?;
    let copy = which.copy.ok_or(Fault::Conflict)?;
    let mut tx = scope.db().begin().await?;
    store::lock(&mut tx, which.walk).await?;
    if !copy::approve(&mut tx, which.note, copy, words, scope.now()).await? {
        return Err(Fault::Conflict.into());
    }
    log(scope, &mut tx, "walk.photo_shown", which.walk, "").await?;
    tx.commit().await?;
    Ok(())
}

/// Takes the approval back: the copy is gone for everybody at once.
///
/// # Errors
/// [`Fault::Conflict`] when it is another one by now.
pub async fn take_back(scope: &Scope<LeadWalks>, which: Which) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    store::lock(&mut tx, which.walk).await?;
    let before = copy::of_note_in(&mut tx, which.note).await?.filter(|before| before.walk == which.walk);
    if before.as_ref().map(|before| before.photo) != which.copy || before.is_none() {
        return Err(Fault::Conflict.into());
    }
    copy::remove(&mut tx, which.note).await?;
    log(scope, &mut tx, "walk.photo_hidden", which.walk, "").await?;
    tx.commit().await?;
    forget(scope, before).await;
    Ok(())
}

/// Removes the files of a copy that no row points at any more. What fails here is swept later.
async fn forget(scope: &Scope<LeadWalks>, copy: Option<Copy>) {
    let Some(copy) = copy else { return };
    if let Err(problem) = photo::remove(scope.municipality().files(), copy.photo.0).await {
        tracing::warn!("a copy of a photo could not be removed: {problem}");
    }
}

/// The copy as the office sees it before and after it is approved: JPEG bytes.
///
/// # Errors
/// [`Fault::NotFound`] when there is none.
pub async fn preview(scope: &Scope<LeadWalks>, walk: WalkId, key: FindingKey) -> Result<Vec<u8>, Fault> {
    let copy = copy::of_note(scope.db(), key).await?.filter(|copy| copy.walk == walk).ok_or(Fault::NotFound)?;
    let files = scope.municipality().files();
    files.get(&FileKey::new(copy.photo.0, Variant::Large)).await?.ok_or(Fault::NotFound)
}

/// An approved copy for everybody, as long as the protocol is public: JPEG bytes.
///
/// # Errors
/// [`Fault::NotFound`] when there is none.
pub async fn public(scope: &Scope<Public>, slug: &str, photo: PhotoId, variant: Variant) -> Result<Vec<u8>, Fault> {
    let copy = copy::approved(scope.db(), photo).await?.ok_or(Fault::NotFound)?;
    let walk = store::one(scope.db(), copy.walk).await?.filter(|row| row.state() == State::Published);
    walk.filter(|row| row.slug == slug).ok_or(Fault::NotFound)?;
    scope.municipality().files().get(&FileKey::new(photo.0, variant)).await?.ok_or(Fault::NotFound)
}
