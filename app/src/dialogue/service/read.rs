//! What the office reads of dialogues.

use super::{Content, draft, from_json, population, tell, today};
use crate::{
    accounts::{
        policy::{Capability, ReadDialogue, RunDialogue},
        scope::Scope,
    },
    dialogue::{
        model::{Kind, Report, State, Survey, Told},
        store::{self, Row, answer},
    },
    fault::Fault,
    kernel::id::DialogueId,
    platform::clock::Timestamp,
};
use chrono::{NaiveDate, TimeDelta};
use std::collections::HashMap;

/// A promised report stands on the page of the day so many days before.
const NEAR: TimeDelta = TimeDelta::days(7);

/// A dialogue as its pages in the office show it.
#[derive(Clone, Debug)]
pub struct Whole {
    /// Its id.
    pub id: DialogueId,
    /// Its kind.
    pub kind: Kind,
    /// How often it was changed.
    pub version: i64,
    /// The words of its address.
    pub slug: Option<String>,
    /// What it says.
    pub content: Content,
    /// Where it stands.
    pub state: State,
    /// Has somebody answered?
    pub answered: bool,
    /// How many answered.
    pub answers: i64,
    /// The day by which people were promised to hear of it.
    pub report_by: Option<NaiveDate>,
    /// What the office writes of its results.
    pub report: Report,
    /// What everybody reads.
    pub told: Option<Told>,
    /// When it was told.
    pub told_at: Option<Timestamp>,
    /// How often it was taken into the lägesbild.
    pub taken_in: i64,
    /// The day its answers were purged.
    pub purged_on: Option<NaiveDate>,
}

impl Whole {
    fn of(row: Row, today: NaiveDate, answers: i64) -> Result<Self, Fault> {
        Ok(Self {
            id: row.id,
            kind: row.kind()?,
            version: row.version,
            content: row.content()?,
            state: row.state(today),
            answered: row.answered,
            answers,
            report_by: Row::day(row.report_by.as_ref()),
            report: from_json(&row.report)?,
            told: row.told.as_deref().map(from_json).transpose()?,
            told_at: row.told_at,
            taken_in: row.taken_in,
            purged_on: Row::day(row.purged_on.as_ref()),
            slug: row.slug,
        })
    }

    /// The survey, if it is one.
    pub fn survey(&self) -> Option<&Survey> {
        match &self.content {
            Content::Survey(survey) => Some(survey),
            Content::Meeting(_) => None,
        }
    }

    /// Is the promised report late?
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.state == State::Closed && self.report_by.is_some_and(|day| day < today)
    }
}

/// All of them, the newest first. Who does not run them sees those that are told.
///
/// # Errors
/// When the database does not answer.
pub async fn all(scope: &Scope<ReadDialogue>) -> Result<Vec<Whole>, Fault> {
    let runs = scope.narrow::<RunDialogue>().is_ok();
    let answers: HashMap<_, _> = answer::all_of(scope.db()).await?.into_iter().collect();
    let rows = store::all(scope.db()).await?.into_iter().filter(|row| runs || row.slug.is_some());
    rows.map(|row| {
        let many = answers.get(&row.id).copied().unwrap_or(0);
        Whole::of(row, today(scope), many)
    })
    .collect()
}

/// One of them.
///
/// # Errors
/// [`Fault::NotFound`] when there is none, or when it is a draft and the person does not run dialogues.
pub async fn one(scope: &Scope<ReadDialogue>, id: DialogueId) -> Result<Whole, Fault> {
    let runs = scope.narrow::<RunDialogue>().is_ok();
    let row = store::one(scope.db(), id).await?.filter(|row| runs || row.slug.is_some()).ok_or(Fault::NotFound)?;
    let answers = tell::counted(scope.db(), id).await?;
    let many = answers.get(&(crate::dialogue::model::ALL, String::new())).copied().unwrap_or(0);
    Whole::of(row, today(scope), many)
}

/// A survey as it would be asked today: a draft has the ages and areas of today.
///
/// # Errors
/// When the database does not answer.
pub async fn as_asked(scope: &Scope<ReadDialogue>, whole: &Whole) -> Result<Option<Survey>, Fault> {
    let Some(survey) = whole.survey().cloned() else { return Ok(None) };
    if whole.slug.is_some() {
        return Ok(Some(survey));
    }
    let (population, _) = population::read(scope).await?;
    Ok(Some(draft::settled(scope, survey, &population)))
}

/// What everybody reads of it, or would read today.
///
/// # Errors
/// When the database does not answer.
pub async fn told(scope: &Scope<ReadDialogue>, whole: &Whole) -> Result<Told, Fault> {
    match (&whole.content, &whole.told) {
        (Content::Meeting(meeting), _) => Ok(tell::of_meeting(scope, meeting)),
        (Content::Survey(_), Some(told)) => Ok(Told { report: whole.report.clone(), ..told.clone() }),
        (Content::Survey(survey), None) => {
            let row = store::one(scope.db(), whole.id).await?.ok_or(Fault::NotFound)?;
            let counted = tell::counted(scope.db(), whole.id).await?;
            let (population, _) = population::read(scope).await?;
            tell::told(&row, survey, whole.report.clone(), &counted, &population)
        }
    }
}

/// What people wrote in own words: for those who write the report.
///
/// # Errors
/// When the database does not answer.
pub async fn words(scope: &Scope<RunDialogue>, id: DialogueId) -> Result<Vec<(i64, String)>, Fault> {
    Ok(answer::words(scope.db(), id).await?)
}

/// A survey whose promised report is late, or due soon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    /// The survey.
    pub id: DialogueId,
    /// What it is called.
    pub title: String,
    /// The day that was promised.
    pub due: NaiveDate,
    /// Has it passed?
    pub is_late: bool,
}

/// Promised reports that are late or due within a week, for whoever writes them.
///
/// # Errors
/// When the database does not answer.
pub async fn late<C: Capability>(scope: &Scope<C>) -> Result<Vec<Late>, Fault> {
    let Ok(run) = scope.narrow::<RunDialogue>() else { return Ok(Vec::new()) };
    let today = today(&run);
    let mut found = Vec::new();
    for row in store::public(run.db()).await? {
        let due = Row::day(row.report_by.as_ref()).filter(|due| *due <= today + NEAR);
        if let (Some(due), State::Closed) = (due, row.state(today)) {
            let title = row.content()?.title().to_owned();
            found.push(Late { id: row.id, title, due, is_late: due < today });
        }
    }
    found.sort_by_key(|one| one.due);
    Ok(found)
}
