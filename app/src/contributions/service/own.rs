//! The page of one actor: the open period, what was given so far, and what it is compared with.

use super::{
    is_for_another,
    read::{compared, figures, giver},
};
use crate::{
    accounts::{
        policy::{Capability, Contribute, ReadObservations, ReadSituation},
        scope::Scope,
    },
    contributions::{
        dates::{self, Due},
        model::{Figure, State, series_of},
        store::{self, crimes, events, series},
    },
    fault::Fault,
    kernel::{id::ActorCode, period::Period},
    observations::{self, Row as Observation, is_open},
    platform::{
        clock::{Timestamp, local_date},
        preset::parts::ActorKind,
    },
};
use chrono::NaiveDate;

pub use crate::contributions::store::events::Row as Event;

/// What the page of an actor shows.
#[derive(Clone, Debug)]
pub struct Own {
    /// The actor.
    pub actor: ActorCode,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// The period.
    pub period: Period,
    /// Does it still take something in?
    pub open: bool,
    /// By when it is wanted.
    pub due: Due,
    /// Today.
    pub today: NaiveDate,
    /// Where it stands.
    pub state: State,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
    /// Was it given for an actor who rang in?
    pub rang_in: bool,
    /// Is this the page of another actor, opened by the coordinator? Its draft is not shown then.
    pub for_another: bool,
    /// Is it an earlier period, to be read only?
    pub earlier: bool,
    /// The words so far.
    pub words: String,
    /// The figures that are asked for.
    pub figures: Vec<Figure>,
    /// Events of the draft, at most [`MOST_LISTED`].
    pub drafts: Vec<Event>,
    /// How many there are.
    pub many_drafts: i64,
    /// What the actor has in the picture, as it stands there now.
    pub told: Vec<Observation>,
    /// The version, for forms.
    pub version: i64,
}

impl Own {
    /// Is there a draft that this person does not see?
    pub fn hides_draft(&self) -> bool {
        self.for_another && self.state == State::Draft
    }

    /// Is there something in the draft?
    pub fn holds_something(&self) -> bool {
        !self.words.is_empty() || !self.drafts.is_empty() || self.figures.iter().any(|figure| figure.value.is_some())
    }
}

/// So many events are listed of each kind; a file brings more than anybody reads.
pub const MOST_LISTED: i64 = 100;

/// What an actor gave to the open period so far.
///
/// # Errors
/// [`Fault::NotFound`] when it is not the person's to give for.
pub async fn own(scope: &Scope<Contribute>, actor: &str) -> Result<Own, Fault> {
    let actor = giver(scope, actor)?;
    in_period(scope, actor, observations::period_of(&scope.profile(), local_date(scope.now()))).await
}

/// What an actor gave to an earlier period, to be read. A draft that was never sent is shown to the actor alone.
///
/// # Errors
/// [`Fault::NotFound`] when it is not the person's to give for, or when it gave nothing then.
pub async fn earlier(scope: &Scope<Contribute>, actor: &str, key: &str) -> Result<Own, Fault> {
    let (actor, today) = (giver(scope, actor)?, local_date(scope.now()));
    let open = observations::period_of(&scope.profile(), today);
    let period = observations::period_of_key(key, today).filter(|period| *period != open).ok_or(Fault::NotFound)?;
    let own = in_period(scope, actor, period).await?;
    match own.state {
        State::Missing => Err(Fault::NotFound),
        State::Draft if own.for_another => Err(Fault::NotFound),
        State::Draft | State::Sent | State::Nothing => Ok(Own { open: false, earlier: true, ..own }),
    }
}

async fn in_period(scope: &Scope<Contribute>, actor: ActorCode, period: Period) -> Result<Own, Fault> {
    let (profile, db, today, key) = (scope.profile(), scope.db(), local_date(scope.now()), period.key());
    let state = observations::state(&scope.narrow::<ReadSituation>()?, &key).await?;
    let row = store::one(db, &key, &actor).await?;
    let for_another = is_for_another(scope, &actor);
    let stands = row.as_ref().map_or(State::Missing, store::Row::state);
    let hidden = for_another && stands == State::Draft;
    let values = match for_another {
        true => series::given_by(db, &actor, &compared(&period)).await?,
        false => series::of_actor(db, &actor, &compared(&period)).await?,
    };
    let all = series_of(&profile, series::stored(db).await?);
    let (drafts, many_drafts) = match for_another {
        true => (Vec::new(), 0),
        false => (events::drafts(db, &actor, &key, MOST_LISTED).await?, events::many_drafts(db, &actor, &key).await?),
    };
    let told = observations::of_actor(&scope.narrow()?, &key, &actor).await?;
    let known = profile.actor(actor.as_str()).ok_or(Fault::NotFound)?;
    Ok(Own {
        name: known.name.clone(),
        kind: known.kind,
        open: is_open(&period, state.as_deref(), today),
        due: dates::due(scope, &period).await?,
        today,
        state: stands,
        sent_at: row.as_ref().and_then(|row| row.sent_at),
        rang_in: row.as_ref().is_some_and(|row| row.rang_in),
        for_another,
        earlier: false,
        words: row.as_ref().filter(|_| !hidden).map(|row| row.words.clone()).unwrap_or_default(),
        figures: figures(&profile, &all, &values, &actor, &period),
        drafts,
        many_drafts,
        told,
        version: row.map_or(0, |row| row.version),
        actor,
        period,
    })
}

/// What the actor told last by hand: area and category, for the next form.
///
/// # Errors
/// When the database does not answer.
pub async fn latest(scope: &Scope<Contribute>, actor: &ActorCode) -> Result<Option<Event>, Fault> {
    Ok(events::latest(scope.db(), actor).await?)
}

/// Reported crimes of one kind: the newest month, the month before, and the same month a year ago.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crimes {
    /// The kind.
    pub crime: String,
    /// In the newest month.
    pub number: Option<i64>,
    /// In the month before.
    pub before: Option<i64>,
    /// A year ago.
    pub last_year: Option<i64>,
}

/// The newest month of reported crimes, `2026-03`, and what was counted by kind, all areas together.
///
/// # Errors
/// When the database does not answer.
pub async fn crimes(scope: &Scope<Contribute>) -> Result<Option<(String, Vec<Crimes>)>, Fault> {
    counted(scope, local_date(scope.now())).await
}

/// What the group reads of reported crimes beside its own counts: the newest month that had begun by the last day.
///
/// # Errors
/// When the database does not answer.
pub async fn reported(
    scope: &Scope<ReadObservations>,
    last: NaiveDate,
) -> Result<Option<(String, Vec<Crimes>)>, Fault> {
    counted(scope, last).await
}

async fn counted<C: Capability>(scope: &Scope<C>, until: NaiveDate) -> Result<Option<(String, Vec<Crimes>)>, Fault> {
    let until = until.format("%Y-%m").to_string();
    let Some(month) = crimes::newest(scope.db(), &until).await? else { return Ok(None) };
    let Some([before, last_year]) = compared_months(&month) else { return Ok(None) };
    let rows = crimes::between(scope.db(), &last_year, &month).await?;
    let mut kinds: Vec<&str> = rows.iter().map(|row| row.crime.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let of = |crime: &str, month: &str| {
        let mut found = rows.iter().filter(|row| row.crime == crime && row.month == month).peekable();
        found.peek().is_some().then(|| found.map(|row| row.number).sum())
    };
    let told = kinds.iter().map(|crime| Crimes {
        crime: (*crime).to_owned(),
        number: of(crime, &month),
        before: of(crime, &before),
        last_year: of(crime, &last_year),
    });
    let told = told.collect();
    Ok(Some((month, told)))
}

/// The month before, and the same a year ago.
fn compared_months(month: &str) -> Option<[String; 2]> {
    let (year, number) = month.split_once('-')?;
    let (year, number): (i32, u32) = (year.parse().ok()?, number.parse().ok()?);
    let before = if number == 1 { (year - 1, 12) } else { (year, number - 1) };
    Some([format!("{:04}-{:02}", before.0, before.1), format!("{:04}-{number:02}", year - 1)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn january_is_compared_with_december() {
        let months = |month| compared_months(month).map(|found| found.join(" "));
        assert_eq!(months("2026-01").as_deref(), Some("2025-12 2025-01"));
        assert_eq!(months("2026-03").as_deref(), Some("2026-02 2025-03"));
        assert_eq!(months("hej"), None);
    }
}
