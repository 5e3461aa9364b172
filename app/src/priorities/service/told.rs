//! For reports to others: what was chosen, why, and the direction that was decided. No figures: a report counts its own,
//! and two that differ could be subtracted.

use super::direction;
use crate::{
    accounts::{policy::ReadPriorities, scope::Scope},
    fault::Fault,
    kernel::{days::Days, id::AreaCode},
    pledges,
    priorities::{
        labels,
        model::PointStanding,
        store::{self, Round},
    },
};
use chrono::NaiveDate;

/// A decided round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// `kvartal 1 2026`.
    pub name: String,
    /// Its days.
    pub days: Days,
    /// The day the group chose.
    pub decided_on: NaiveDate,
    /// The areas, and why.
    pub chosen: Vec<(AreaCode, String)>,
    /// The points that were laid before the body.
    pub points: Vec<ToldPoint>,
}

/// A point of a direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldPoint {
    /// What shall be done.
    pub text: String,
    /// Who does it, an organisation.
    pub who: String,
    /// Where.
    pub areas: Vec<AreaCode>,
    /// What would show that it goes well; may be empty.
    pub indicator: String,
    /// Where it stands.
    pub standing: PointStanding,
    /// What that is called.
    pub stands: String,
    /// `§ 4/2026`; empty while it waits.
    pub paragraph: String,
    /// The day of the decision.
    pub day: Option<NaiveDate>,
}

/// The decided rounds that are about some of these days, and the one before the first of them, in order of time.
///
/// # Errors
/// When the database does not answer.
pub async fn told_within(scope: &Scope<ReadPriorities>, days: &Days) -> Result<Vec<Told>, Fault> {
    let mut rounds = store::all(scope.db()).await?;
    rounds.retain(|round| round.decided_on.is_some() && round.key.days.first <= days.last);
    let within = rounds.iter().take_while(|round| round.key.days.last >= days.first).count();
    let mut told = Vec::new();
    for round in rounds.into_iter().take(within + 1).rev() {
        told.extend(tell(scope, round).await?);
    }
    Ok(told)
}

async fn tell(scope: &Scope<ReadPriorities>, round: Round) -> Result<Option<Told>, Fault> {
    let Some(decided_on) = round.decided_on else { return Ok(None) };
    let chosen = store::choices(scope.db(), round.id).await?;
    let points = direction::of(scope, round.id).await?;
    Ok(Some(Told {
        name: labels::round(&round.key),
        days: round.key.days,
        decided_on,
        chosen: chosen.into_iter().map(|choice| (choice.area, choice.motive)).collect(),
        points: points.into_iter().filter(is_told).map(point).collect(),
    }))
}

/// Words that can be changed still are the group's own.
fn is_told(one: &direction::Stands) -> bool {
    !one.standing.is_open()
}

fn point(one: direction::Stands) -> ToldPoint {
    let (who, areas) = (pledges::who(one.who(), &one.point.other), one.areas());
    let (paragraph, day) = one.decided.map(|decided| (decided.paragraph, decided.day)).unwrap_or_default();
    ToldPoint {
        text: one.point.text,
        indicator: one.point.indicator,
        stands: labels::point(one.standing).0,
        standing: one.standing,
        who,
        areas,
        paragraph,
        day,
    }
}
