//! Use cases of drafted pledges: made from an adopted point, read, put in better words.

use super::{
    model::{LONGEST_SENTENCE, LONGEST_TITLE, NewDraft, joined},
    store::{self, Version},
};
use crate::{
    accounts::{
        policy::{Capability, DraftPledges, ReadPledges},
        scope::Scope,
    },
    fault::Fault,
    forms::{FieldErrors, Refused},
    kernel::{id::PledgeId, pii, words::bounded},
    platform::{audit, db::Tx},
    t,
};

/// Makes a draft, or a new version of one, in the caller's transaction.
///
/// # Errors
/// [`Fault::BadRequest`] when a text is too long or holds what looks like personal data: the caller's form says so first.
/// [`Fault::NotFound`] when there is no such pledge, [`Fault::Conflict`] when the point became a version already.
pub async fn draft_from(scope: &Scope<DraftPledges>, tx: &mut Tx, new: NewDraft) -> Result<PledgeId, Fault> {
    let text = |text: &str, most| {
        bounded(text, 1, most).ok().filter(|text| pii::find(text).is_empty()).ok_or(Fault::BadRequest)
    };
    let (title, sentence) = (text(&new.title, LONGEST_TITLE)?, text(&new.sentence, LONGEST_SENTENCE)?);
    let id = match new.of {
        Some(id) if store::grow(tx, id).await? => id,
        Some(_) => return Err(Fault::NotFound),
        None => {
            let id = scope.new_id();
            store::open(tx, id).await?;
            id
        }
    };
    let number = store::last_number(tx, id).await? + 1;
    let row = Version {
        pledge: id,
        number,
        round: new.round,
        point: new.point,
        title,
        sentence,
        first: new.days.first.to_string(),
        last: new.days.last.to_string(),
        who: new.who.code().to_owned(),
        other: new.other,
        areas: joined(&new.areas),
        made_at: scope.now(),
    };
    if !store::put(tx, &row).await? {
        return Err(Fault::Conflict);
    }
    let entry = scope.entry("pledge.drafted", "pledge", id, format!("{number} {}", row.round));
    audit::append(tx, scope.now(), &entry).await?;
    Ok(id)
}

/// The newest version of each draft, the latest first.
///
/// # Errors
/// When the database does not answer.
pub async fn drafts(scope: &Scope<ReadPledges>) -> Result<Vec<Version>, Fault> {
    Ok(store::newest(scope.db()).await?)
}

/// The versions that came from the points of a round; for whoever reads the round.
///
/// # Errors
/// When the database does not answer.
pub async fn of_points<C: Capability>(scope: &Scope<C>, round: &str) -> Result<Vec<Version>, Fault> {
    Ok(store::of_round(scope.db(), round).await?)
}

/// A draft with all its versions.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The versions, the newest first; never none.
    pub versions: Vec<Version>,
    /// How often it was changed.
    pub version: i64,
}

/// Loads a draft.
///
/// # Errors
/// [`Fault::NotFound`] when there is none.
pub async fn whole(scope: &Scope<ReadPledges>, id: PledgeId) -> Result<Whole, Fault> {
    let version = store::version(scope.db(), id).await?.ok_or(Fault::NotFound)?;
    let versions = store::of(scope.db(), id).await?;
    if versions.is_empty() { Err(Fault::NotFound) } else { Ok(Whole { versions, version }) }
}

/// Puts the newest version in other words.
///
/// # Errors
/// [`Refused::Form`] when it looks like it points at a person, [`Fault::Conflict`] when somebody else was faster.
pub async fn edit(
    scope: &Scope<DraftPledges>,
    id: PledgeId,
    version: i64,
    (title, sentence): (String, String),
) -> Result<(), Refused> {
    let texts = [("title", title.as_str()), ("sentence", &sentence)];
    FieldErrors::persons(texts, &t!(scope.lang(), "pledges-personal")).none()?;
    if store::version(scope.db(), id).await?.is_none() {
        return Err(Fault::NotFound.into());
    }
    let mut tx = scope.db().begin().await?;
    if !store::claim(&mut tx, id, version).await? {
        return Err(Fault::Conflict.into());
    }
    let number = store::last_number(&mut tx, id).await?;
    store::edit(&mut tx, id, number, &title, &sentence).await?;
    audit::append(&mut tx, scope.now(), &scope.entry("pledge.changed", "pledge", id, number.to_string())).await?;
    tx.commit().await?;
    Ok(())
}
