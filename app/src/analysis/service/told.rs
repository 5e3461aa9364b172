//! For reports to others: what was found out, and what somebody was asked to find out. No figures: a report counts its own.

use super::super::{
    labels,
    model::{Cause, State},
    store::{self, Analysis, parts},
};
use crate::{
    accounts::{policy::ReadAnalyses, scope::Scope},
    fault::Fault,
    kernel::{
        days::Days,
        id::{ActorCode, AreaCode},
    },
};
use chrono::NaiveDate;

/// An analysis as a report tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What kind, in words.
    pub kind: String,
    /// What it is about.
    pub title: String,
    /// Where, as an area.
    pub area: Option<AreaCode>,
    /// Where, in words.
    pub place: String,
    /// The organisation that works on it.
    pub actor: Option<ActorCode>,
    /// The paragraph of the decision; empty when the body was not asked.
    pub paragraph: String,
    /// By when it is to be reported.
    pub due: Option<NaiveDate>,
    /// What was found; none while it goes on.
    pub outcome: Option<Found>,
}

/// What was reported back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// When.
    pub on: NaiveDate,
    /// The direct causes.
    pub causes: Vec<String>,
    /// What was found.
    pub found: String,
    /// What is proposed.
    pub proposals: String,
}

/// Analyses that were reported within some days, and those the body had commissioned by their end and that went on then.
///
/// # Errors
/// When the database does not answer.
pub async fn told_within(scope: &Scope<ReadAnalyses>, days: &Days) -> Result<Vec<Told>, Fault> {
    let mut told = Vec::new();
    for one in store::all(scope.db()).await? {
        let reported = one.reported_on.filter(|_| one.state.is_told());
        match reported.filter(|on| *on <= days.last) {
            Some(on) if on >= days.first => {
                let causes = parts::causes(scope.db(), one.id).await?;
                let outcome = found(&one, on, causes);
                told.push(tell(one, Some(outcome)));
            }
            Some(_) => {}
            None if goes_on(&one, days) => told.push(tell(one, None)),
            None => {}
        }
    }
    told.sort_by_key(|one| (one.outcome.as_ref().map_or(NaiveDate::MAX, |found| found.on), one.due));
    Ok(told)
}

/// Had the body commissioned it by the last of the days? What was begun without it is the group's own until it is reported.
fn goes_on(one: &Analysis, days: &Days) -> bool {
    let begun =
        !matches!(one.state, State::Draft | State::Proposed | State::Returned | State::Rejected | State::Dropped);
    begun && !one.paragraph.is_empty() && one.decided_on.is_some_and(|day| day <= days.last)
}

fn found(one: &Analysis, on: NaiveDate, causes: Vec<Cause>) -> Found {
    let direct = causes.into_iter().filter(|cause| cause.direct.is_none()).map(|cause| cause.words).collect();
    Found { on, causes: direct, found: one.found.clone(), proposals: one.proposals.clone() }
}

fn tell(one: Analysis, outcome: Option<Found>) -> Told {
    Told {
        outcome,
        kind: labels::kind(one.kind),
        title: one.title,
        area: one.area,
        place: one.place,
        actor: one.actor,
        paragraph: one.paragraph,
        due: one.due,
    }
}
