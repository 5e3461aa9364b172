//! From a dialogue to the lägesbild: one thing that was heard, in words that somebody approved.

use super::{hold, write};
use crate::{
    accounts::{
        policy::{FeedSituation, RunDialogue},
        scope::Scope,
    },
    dialogue::model::Kind,
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{AreaCode, CategoryCode, DialogueId},
        pii,
    },
    observations::{self, NewObservation, Observed, Source},
    t,
};

/// What is taken over.
#[derive(Clone, Debug)]
pub struct TakeIn {
    /// What it is about.
    pub category: CategoryCode,
    /// Where.
    pub area: Option<AreaCode>,
    /// A short text without persons.
    pub words: String,
    /// Somebody has read the text and says so.
    pub approved: bool,
}

/// Takes something that was told into the open period. It counts as one, however many said it.
///
/// # Errors
/// [`Refused`]; [`Fault::NotFound`] for who may not feed the picture, or before it is told.
pub async fn take_in(scope: &Scope<RunDialogue>, id: DialogueId, version: i64, what: TakeIn) -> Result<(), Refused> {
    let (feeds, lang) = (scope.narrow::<FeedSituation>()?, scope.lang());
    if !what.approved {
        return Err(Refused::at("approved", t!(lang, "dialogues-not-approved")));
    }
    if !pii::find(&what.words).is_empty() {
        return Err(Refused::at("observation", t!(lang, "dialogues-personal")));
    }
    let mut tx = scope.db().begin().await?;
    let mut row = hold(&mut tx, id, version).await?;
    if row.told.is_none() {
        return Err(Fault::NotFound.into());
    }
    let source = if row.kind()? == Kind::Staff { Source::Staff } else { Source::Resident };
    let (area, words) = (what.area, what.words);
    let what = Observed { category: what.category, area, place_type: None, time_band: None, day_type: None, words };
    observations::take_in(&feeds, &mut tx, NewObservation { report: None, source, actor: None, number: 1, what })
        .await?;
    row.taken_in += 1;
    write(scope, &mut tx, &row, "dialogue.taken_in", "").await?;
    tx.commit().await?;
    Ok(())
}
