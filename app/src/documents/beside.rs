//! What other slices hold of the days of a document, as far as it may leave the group.

use crate::{
    accounts::{
        policy::{
            MakeDocuments, ReadAnalyses, ReadCouncil, ReadDecisions, ReadMeasures, ReadPriorities, ReadSituation,
        },
        scope::Scope,
    },
    analysis,
    council::{self, AgreementState, agreements, decisions},
    fault::Fault,
    kernel::days::Days,
    measures::{self, State, Summary},
    priorities,
    situation::{self, Agreed},
};
use chrono::{Months, NaiveDate};
use std::collections::BTreeSet;

/// An agreement that ends so long after the days of a document is told of in it.
const SOON: Months = Months::new(6);

/// What other slices hold of some days.
#[derive(Clone, Debug)]
pub struct Beside {
    /// Measures that ran.
    pub measures: Vec<Summary>,
    /// Decisions of the steering body.
    pub decisions: Vec<decisions::Row>,
    /// Agreements that held.
    pub agreements: Vec<agreements::Row>,
    /// Those of them that end soon, without a next one that is signed.
    pub ending: Vec<agreements::Row>,
    /// Justerade pictures, in order of time.
    pub pictures: Vec<Agreed>,
    /// What was prioritised, in order of time; the first may be the round before.
    pub rounds: Vec<priorities::Told>,
    /// Analyses that were reported or went on.
    pub analyses: Vec<analysis::Told>,
}

/// Asks the other slices.
///
/// # Errors
/// When the database does not answer.
pub async fn gather(scope: &Scope<MakeDocuments>, days: &Days) -> Result<Beside, Fault> {
    let agreements = agreements::list(&scope.narrow::<ReadDecisions>()?).await?;
    Ok(Beside {
        measures: measures(scope, days).await?,
        decisions: decisions(scope, days).await?,
        ending: ending(&agreements, days),
        agreements: agreements.into_iter().filter(|row| held(row, days)).collect(),
        pictures: situation::agreed_within(&scope.narrow::<ReadSituation>()?, days).await?,
        rounds: priorities::told_within(&scope.narrow::<ReadPriorities>()?, days).await?,
        analyses: analysis::told_within(&scope.narrow::<ReadAnalyses>()?, days).await?,
    })
}

async fn measures(scope: &Scope<MakeDocuments>, days: &Days) -> Result<Vec<Summary>, Fault> {
    let mut measures = measures::all(&scope.narrow::<ReadMeasures>()?).await?;
    measures.retain(|one| {
        let begun = one.starts.is_some_and(|starts| starts <= days.last);
        let over = one.ended.or(one.ends).is_some_and(|ended| ended < days.first);
        matches!(one.state, State::Running | State::Replaced | State::Ended) && begun && !over
    });
    measures.sort_by_key(|one| (one.state != State::Running, one.starts, one.id));
    Ok(measures)
}

async fn decisions(scope: &Scope<MakeDocuments>, days: &Days) -> Result<Vec<decisions::Row>, Fault> {
    let sought = decisions::Sought { body: council::STEERING.to_owned(), ..decisions::Sought::default() };
    let mut decided = decisions::list(&scope.narrow::<ReadCouncil>()?, &sought).await?.rows;
    let (first, last) = (days.first.to_string(), days.last.to_string());
    decided.retain(|row| row.decided_on >= first && row.decided_on <= last);
    decided.reverse();
    Ok(decided)
}

fn held(row: &agreements::Row, days: &Days) -> bool {
    let signed = row.signed_on.as_ref().is_some_and(|on| *on <= days.last.to_string());
    signed && row.last.as_ref().is_none_or(|end| *end >= days.first.to_string())
}

fn ending(rows: &[agreements::Row], days: &Days) -> Vec<agreements::Row> {
    let is_signed = |row: &&agreements::Row| row.state() == AgreementState::Signed;
    let renewed: BTreeSet<_> = rows.iter().filter(is_signed).filter_map(|row| row.renews).collect();
    let soon = |last: NaiveDate| last >= days.first && last <= days.last + SOON;
    let ends = |row: &&agreements::Row| row.last_day().is_some_and(soon) && !renewed.contains(&row.id);
    rows.iter().filter(is_signed).filter(ends).cloned().collect()
}
