//! What everybody reads of dialogues.

use super::{Content, at_address, from_json, today};
use crate::{
    accounts::{
        policy::{Capability, Public},
        scope::Scope,
    },
    dialogue::{
        model::{Kind, State, Survey, Told},
        store::{self, Row},
    },
    fault::Fault,
    platform::{clock::Timestamp, preset::parts::Texts},
};
use chrono::{NaiveDate, TimeDelta};

/// What the start page shows may be so old.
const FOR_LONG: TimeDelta = TimeDelta::minutes(1);
/// So many stand on the start page.
const ON_START: usize = 2;

/// A dialogue that has an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The words of its address.
    pub slug: String,
    /// Its kind.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// What it is called.
    pub title: Texts,
    /// The survey, while it is one that is answered or waits for its report.
    pub survey: Option<Survey>,
    /// The day by which people hear what came of it.
    pub report_by: Option<NaiveDate>,
    /// The day of a meeting, or the last day of a survey.
    pub day: Option<NaiveDate>,
    /// What was told.
    pub told: Option<Told>,
    /// When.
    pub told_at: Option<Timestamp>,
}

impl Shown {
    fn of(row: Row, today: NaiveDate) -> Result<Self, Fault> {
        let (kind, state, content) = (row.kind()?, row.state(today), row.content()?);
        let told: Option<Told> = row.told.as_deref().map(from_json).transpose()?;
        let swedish = |text: &str| Texts { sv: text.to_owned(), ..Texts::default() };
        let (title, survey, day) = match content {
            Content::Survey(survey) => (survey.title.clone(), Some(survey), Row::day(row.closes.as_ref())),
            // A meeting reads as it was told; what is worked on since then stays in the office.
            Content::Meeting(_) => {
                let told = told.as_ref().ok_or(Fault::NotFound)?;
                (swedish(&told.title), None, told.facts.as_ref().and_then(|facts| facts.day))
            }
        };
        let report_by = Row::day(row.report_by.as_ref());
        let slug = row.slug.ok_or(Fault::NotFound)?;
        Ok(Self { slug, kind, state, title, survey, report_by, day, told, told_at: row.told_at })
    }
}

/// Everything that has an address, the newest first; a survey from its first day on.
///
/// # Errors
/// When the database does not answer.
pub async fn all<C: Capability>(scope: &Scope<C>) -> Result<Vec<Shown>, Fault> {
    let rows = store::public(scope.db()).await?;
    let shown = rows.into_iter().filter_map(|row| Shown::of(row, today(scope)).ok());
    Ok(shown.filter(|one| one.state != State::Planned).collect())
}

/// The one at an address. A survey that has not opened yet is there, and says when.
///
/// # Errors
/// [`Fault::NotFound`] when there is none.
pub async fn one(scope: &Scope<Public>, slug: &str) -> Result<Shown, Fault> {
    Shown::of(at_address(scope.db(), slug).await?, today(scope))
}

/// A survey that is open, as the start page invites to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The words of its address.
    pub slug: String,
    /// What it is called.
    pub title: Texts,
    /// Its last day.
    pub closes: Option<NaiveDate>,
}

/// The surveys that are open, for the start page.
///
/// # Errors
/// When the database does not answer.
pub async fn on_start(scope: &Scope<Public>) -> Result<Vec<Invitation>, Fault> {
    #[derive(Clone)]
    struct OnStart(Vec<Invitation>);
    let find = async {
        let open = all(scope).await?.into_iter().filter(|one| one.state == State::Open);
        let found = open.map(|one| Invitation { slug: one.slug, title: one.title, closes: one.day });
        Ok(OnStart(found.take(ON_START).collect()))
    };
    Ok(scope.municipality().remembered().or_made(scope.now(), FOR_LONG, find).await?.0)
}

/// A report that a pledge can cite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The words of its address.
    pub slug: String,
    /// What it is called.
    pub title: String,
}

/// The reports that are told, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn cited<C: Capability>(scope: &Scope<C>) -> Result<Vec<Cited>, Fault> {
    let told = all(scope).await?.into_iter().filter(|one| one.told.is_some());
    Ok(told.map(|one| Cited { slug: one.slug, title: one.title.sv }).collect())
}
