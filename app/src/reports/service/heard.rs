//! What was said last, for the start page of the office: no words of residents, only what the case tells in a line.

use crate::{
    accounts::{policy::TriageReports, scope::Scope},
    fault::Fault,
    kernel::id::ReportId,
    platform::clock::Timestamp,
    reports::{
        labels,
        model::{Status, Verdict},
        service::latest::DAYS,
        store::heard::{self, Said},
    },
};
use chrono::TimeDelta;

/// So many lines of each kind.
const MOST: i64 = 5;

/// A line.
#[derive(Clone, Debug)]
pub struct Line {
    /// Which case.
    pub id: ReportId,
    /// What it is about, in words of the office.
    pub title: String,
    /// When it was said.
    pub at: Timestamp,
    /// The new status, or the verdict's code.
    pub what: String,
    /// Who answered.
    pub who: Option<String>,
}

/// What was said last.
#[derive(Clone, Debug, Default)]
pub struct Heard {
    /// Answers of the office; `what` is the name of the status.
    pub answers: Vec<Line>,
    /// Reports whose sender says that it helped, of those judged in the last [`DAYS`] days.
    pub yes: i64,
    /// Reports whose sender says that it did not.
    pub no: i64,
    /// The newest of these verdicts; true means yes.
    pub verdicts: Vec<(Line, bool)>,
}

/// Gathers it within reach.
///
/// # Errors
/// When the database does not answer.
pub async fn heard(scope: &Scope<TriageReports>) -> Result<Heard, Fault> {
    let (db, reach, since) = (scope.db(), scope.reach(), scope.now() - TimeDelta::days(DAYS));
    let profile = scope.profile();
    let line = |said: Said| Line {
        title: labels::title(&profile, &said.choice, said.area.as_ref()),
        id: said.id,
        at: said.at,
        what: Status::parse(&said.code).map_or_else(|_| said.code.clone(), labels::status),
        who: said.who,
    };
    let answers = heard::answers(db, &reach, MOST).await?.into_iter().map(line).collect();
    let verdicts = heard::verdicts(db, &reach, since, MOST).await?;
    let verdicts = verdicts.into_iter().map(|said| {
        let yes = said.code == Verdict::Yes.code();
        (line(said), yes)
    });
    let verdicts = verdicts.collect();
    let (yes, no) = heard::helped(db, &reach, since).await?;
    Ok(Heard { answers, yes, no, verdicts })
}
