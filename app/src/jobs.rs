//! What the worker does besides mail: errands by kind, and chores that come round by themselves.

use crate::{
    accounts::{self, policy::System, scope::Scope},
    analysis, contributions, council, dialogue, documents,
    fault::Fault,
    measures, notices, places,
    platform::{
        db::Tx,
        outbox::{self, Claimed},
        photo::NotNow,
    },
    pledges, reports, support, walks, watch,
};
use chrono::Timelike;
use std::collections::HashSet;

/// Unused files are swept at this minute of every quarter: it walks the whole folder.
const SWEEP_MINUTE: u32 = 2;

/// The outbox is tidied once an hour, at this minute.
const TIDY_MINUTE: u32 = 23;

/// Why an errand was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum JobProblem {
    /// Try again later.
    #[error("{0}")]
    Later(String),
    /// Trying again cannot help.
    #[error("{0}")]
    Hopeless(String),
}

impl JobProblem {
    /// Nobody knows this kind of errand: a newer program put it in, or a slice that is gone.
    pub fn unknown(kind: &str) -> Self {
        Self::Hopeless(format!("nobody knows how to do {kind}"))
    }
}

impl From<Fault> for JobProblem {
    fn from(fault: Fault) -> Self {
        Self::Later(fault.to_string())
    }
}

impl From<NotNow> for JobProblem {
    fn from(problem: NotNow) -> Self {
        match problem {
            NotNow::Busy => Self::Later(problem.to_string()),
            NotNow::Files(problem) => Fault::from(problem).into(),
        }
    }
}

/// Carries out an errand that is not a mail: the first word of its kind says whose it is. Repetition does no harm.
///
/// # Errors
/// [`JobProblem`]; its text holds no personal data.
pub async fn carry_out(scope: &Scope<System>, errand: &Claimed) -> Result<(), JobProblem> {
    match errand.kind.as_str() {
        accounts::jobs::FORGOTTEN => accounts::jobs::forgotten(scope, errand).await,
        kind if kind.split('.').next() == Some("report") => {
            reports::jobs::carry_out(scope, kind, &errand.payload).await
        }
        kind if kind.split('.').next() == Some("notice") => {
            notices::jobs::carry_out(scope, kind, &errand.payload).await
        }
        kind if kind.split('.').next() == Some("watch") => watch::jobs::carry_out(scope, errand).await,
        kind if kind.split('.').next() == Some("walk") => walks::jobs::carry_out(scope, kind, &errand.payload).await,
        unknown => Err(JobProblem::unknown(unknown)),
    }
}

/// May a letter leave? One to somebody who has ended such letters meanwhile, or whose address is erased, may not.
///
/// # Errors
/// When the database does not answer.
pub async fn letter_is_wanted(scope: &Scope<System>, letter: &Claimed) -> Result<bool, sqlx::Error> {
    let payload = letter.payload.as_str();
    Ok(payload.is_empty()
        || notices::jobs::is_wanted(scope, payload).await?
            && walks::jobs::is_wanted(scope, payload).await?
            && watch::jobs::is_wanted(scope, payload).await?
            && reports::jobs::is_wanted(scope, payload).await?)
}

/// A letter has left.
///
/// # Errors
/// When the database does not answer.
pub async fn letter_left(tx: &mut Tx, letter: &Claimed) -> Result<(), sqlx::Error> {
    if letter.payload.is_empty() { Ok(()) } else { notices::jobs::left(tx, &letter.payload).await }
}

/// The mail server refused a letter for good, for the last time where `finally`; tells whether its slice has done what
/// there is to do, so that nobody in the office has to.
///
/// # Errors
/// When the database does not answer.
pub async fn letter_refused(
    scope: &Scope<System>,
    tx: &mut Tx,
    letter: &Claimed,
    finally: bool,
) -> Result<bool, sqlx::Error> {
    if letter.payload.is_empty() {
        return Ok(false);
    }
    Ok(notices::jobs::refused(scope, tx, &letter.payload, finally).await?
        || walks::jobs::refused(scope, tx, &letter.payload, finally).await?)
}

/// What follows every look into the outbox.
///
/// # Errors
/// The first fault, when the others have had their turn.
pub async fn keep_up(scope: &Scope<System>) -> Result<(), Fault> {
    let mut round = Round::new(scope);
    round.note("reports: keeping up", reports::jobs::keep_up(scope).await);
    round.end()
}

/// Chores of every minute: forgotten limits, fresh settings, ended sessions and links, and what each slice tidies.
///
/// # Errors
/// The first fault, when the others have had their turn.
pub async fn chores(scope: &Scope<System>) -> Result<(), Fault> {
    let mut round = Round::new(scope);
    scope.municipality().limits().forget_quiet();
    round.note("reading settings", refresh(scope).await);
    round.note("reading outlines of areas", places::refresh_outlines(scope).await.map_err(Fault::from));
    round.note("accounts: chores", accounts::jobs::chores(scope).await);
    round.note("reports: chores", reports::jobs::chores(scope).await);
    round.note("neighbourhood watch: chores", watch::jobs::chores(scope).await);
    round.note("measures: chores", measures::jobs::chores(scope).await);
    round.note("contributions: chores", contributions::jobs::chores(scope).await);
    round.note("analysis: chores", analysis::jobs::chores(scope).await);
    round.note("council: chores", council::jobs::chores(scope).await);
    round.note("dialogue: chores", dialogue::jobs::chores(scope).await);
    round.note("documents: chores", documents::jobs::chores(scope).await);
    round.note("notices: chores", notices::jobs::chores(scope).await);
    round.note("pledges: chores", pledges::jobs::chores(scope).await);
    round.note("walks: chores", walks::jobs::chores(scope).await);
    round.note("victim support: chores", support::jobs::chores(scope).await);
    if scope.now().minute() == TIDY_MINUTE {
        round.note("the outbox: what is old", tidy(scope).await.map_err(Fault::from));
    }
    if scope.now().minute() % 15 == SWEEP_MINUTE {
        round.note("sweeping files", sweep(scope).await);
    }
    round.end()
}

/// One round of chores. What fails is logged here by name and stops nobody else: a purge that the law asks for must not
/// wait because another slice has an accident every minute.
struct Round<'a> {
    municipality: &'a str,
    first: Option<Fault>,
}

impl<'a> Round<'a> {
    fn new(scope: &'a Scope<System>) -> Self {
        Self { municipality: scope.municipality().slug(), first: None }
    }

    fn note(&mut self, chore: &'static str, done: Result<(), Fault>) {
        let Err(fault) = done else { return };
        tracing::warn!(municipality = self.municipality, chore, "left undone ({chore}): {fault}");
        self.first.get_or_insert(fault);
    }

    fn end(self) -> Result<(), Fault> {
        self.first.map_or(Ok(()), Err)
    }
}

async fn tidy(scope: &Scope<System>) -> Result<(), sqlx::Error> {
    outbox::erase_dead(scope.db(), scope.now()).await?;
    outbox::purge(scope.db(), scope.now()).await
}

async fn refresh(scope: &Scope<System>) -> Result<(), Fault> {
    let fresh = scope.municipality().refresh().await;
    fresh.map(drop).map_err(|error| Fault::broken("reading settings", &error))
}

/// Removes files that no slice points at. They share one store, so a slice that keeps photos must be asked here: what
/// nobody names is gone within five quarters of an hour. If one of them cannot be asked, nothing is removed.
async fn sweep(scope: &Scope<System>) -> Result<(), Fault> {
    let mut kept = HashSet::new();
    kept.extend(reports::jobs::kept_photos(scope).await?.into_iter().map(|photo| photo.0));
    kept.extend(walks::jobs::kept_photos(scope).await?.into_iter().map(|photo| photo.0));
    scope.municipality().files().sweep_all_but(kept, scope.now()).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_told_when_all_had_their_turn() {
        let mut round = Round { municipality: "lyktkoping", first: None };
        round.note("one", Ok(()));
        round.note("two", Err(Fault::Unavailable));
        round.note("three", Err(Fault::Full));
        assert_eq!(round.end(), Err(Fault::Unavailable));
    }
}
