//! What the office reads of answers.

use crate::{
    accounts::{
        policy::{ReadMeasures, ReadPledges, TellResidents},
        scope::Scope,
    },
    answers::{
        model::{Done, Draft, Public},
        store::{self, Row},
    },
    fault::Fault,
    kernel::id::{AnswerId, MeasureId},
    measures::{self, State, Summary},
    observations::FEWEST_TO_SHARE,
    platform::{clock::Timestamp, municipality::Profile},
    pledges::{self, Published as Pledge},
};

/// An answer in the office.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its id.
    pub id: AnswerId,
    /// How often it was changed.
    pub version: i64,
    /// What is worked on.
    pub draft: Draft,
    /// What everybody reads.
    pub public: Option<Public>,
    /// When it became public first, also when it was taken back since.
    pub published_at: Option<Timestamp>,
    /// When it was changed last.
    pub changed_at: Timestamp,
}

impl Answer {
    pub(super) fn of(row: &Row) -> Result<Self, Fault> {
        let broken = |error| Fault::broken("reading an answer", &error);
        Ok(Self {
            id: row.id,
            version: row.version,
            draft: serde_json::from_str(&row.draft).map_err(broken)?,
            public: row.public.as_deref().map(Public::read).transpose().map_err(broken)?,
            published_at: row.published_at,
            changed_at: row.changed_at,
        })
    }

    /// Is something written that nobody outside has read?
    pub fn is_changed(&self) -> bool {
        self.public.as_ref().is_none_or(|public| public.draft != self.draft)
    }
}

/// All answers, the latest changed first.
///
/// # Errors
/// When the database does not answer.
pub async fn all(scope: &Scope<TellResidents>) -> Result<Vec<Answer>, Fault> {
    store::all(scope.db()).await?.iter().map(Answer::of).collect()
}

/// One of them.
///
/// # Errors
/// [`Fault::NotFound`] when there is none.
pub async fn one(scope: &Scope<TellResidents>, id: AnswerId) -> Result<Answer, Fault> {
    Answer::of(&store::one(scope.db(), id).await?.ok_or(Fault::NotFound)?)
}

/// Measures that were decided on: what is only a draft, or came to nothing, answers nobody. The newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn decided(scope: &Scope<TellResidents>) -> Result<Vec<Summary>, Fault> {
    let mut found = measures::all(&scope.narrow::<ReadMeasures>()?).await?;
    found.retain(|one| !matches!(one.state, State::Draft | State::Dropped));
    Ok(found)
}

/// Pledges that residents can read.
///
/// # Errors
/// When the database does not answer.
pub async fn promised(scope: &Scope<TellResidents>) -> Result<Vec<Pledge>, Fault> {
    pledges::published(&scope.narrow::<ReadPledges>()?).await
}

/// What an answer may point at.
pub struct Around {
    /// Measures that were decided on.
    pub measures: Vec<Summary>,
    /// Pledges that residents can read.
    pub pledges: Vec<Pledge>,
}

/// Gathers it.
///
/// # Errors
/// When the database does not answer.
pub async fn around(scope: &Scope<TellResidents>) -> Result<Around, Fault> {
    Ok(Around { measures: decided(scope).await?, pledges: promised(scope).await? })
}

/// A draft as everybody would read it, with the names of today.
pub fn seen(profile: &Profile, draft: &Draft, around: &Around) -> Public {
    let chosen = |id: &MeasureId| around.measures.iter().find(|one| one.id == *id);
    let pledge = draft.pledge.and_then(|id| around.pledges.iter().find(|one| one.pledge == id));
    Public {
        area_name: draft.area.as_ref().map(|code| profile.area_name(code.as_str())),
        category_name: draft.category.as_ref().and_then(|code| profile.category_name(code.as_str())).map(str::to_owned),
        measures: draft.measures.iter().filter_map(chosen).map(|one| Done::of(one, FEWEST_TO_SHARE)).collect(),
        pledge: pledge.map(|one| (one.content.title.clone(), pledges::public_address(&one.slug))),
        draft: draft.clone(),
    }
}
