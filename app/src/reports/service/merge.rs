//! Putting reports about the same thing together, and taking them apart again.
//!
//! The merged report keeps its words, its code and its own history; from then on it follows the main one's answers.

use super::triage::{moved, save, seen, tell};
use crate::{
    accounts::{policy::TriageReports, scope::Scope},
    fault::Fault,
    forms::Refused,
    kernel::{id::ReportId, lang::Lang},
    platform::db::Db,
    reports::{
        model::{Event, EventKind, Report, Status},
        store::{event, likes, report},
    },
    t,
};

/// Merges this report into another. `answer` are the words the person who reported reads.
///
/// # Errors
/// [`Refused`]; what cannot be merged is a mistake at the field `into`.
pub async fn merge(
    scope: &Scope<TriageReports>,
    id: ReportId,
    version: i64,
    into: ReportId,
    answer: &str,
) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    report::hold(&mut tx, [id, into]).await?;
    let this = seen(scope, &mut tx, id, version).await?;
    let Some(main) = report::by_id_in(&mut tx, into, &scope.reach()).await? else {
        return Err(Refused::Fault(Fault::NotFound));
    };
    let holds_others = !likes::merged_ids(&mut tx, id).await?.is_empty();
    fits(scope.lang(), &this, &main, holds_others)?;
    let mut merged = moved(scope, this, Status::Duplicate);
    merged.merged_into = Some(main.id);
    tell(scope, &mut tx, &merged, String::new(), answer).await?;
    save(scope, &mut tx, &merged, "report.merged", format!("into {}", main.id)).await?;
    tx.commit().await?;
    Ok(())
}

/// Looks at merging before it is done: the report it would be merged into, if that can be. Nothing is written.
///
/// # Errors
/// As [`merge`].
pub async fn look(
    scope: &Scope<TriageReports>,
    this: &Report,
    holds_others: bool,
    into: ReportId,
) -> Result<Report, Refused> {
    let Some(main) = report::by_id(scope.db(), into, &scope.reach()).await? else {
        return Err(Refused::Fault(Fault::NotFound));
    };
    fits(scope.lang(), this, &main, holds_others)?;
    Ok(main)
}

/// Can the one be merged into the other?
fn fits(lang: Lang, this: &Report, main: &Report, holds_others: bool) -> Result<(), Refused> {
    let no = |words: String| Err(Refused::at("into", words));
    if this.id == main.id || main.merged_into.is_some() || main.withdrawn {
        return no(t!(lang, "office-merge-not-there"));
    }
    // Something new must not disappear behind an old answer.
    if main.status.is_closed() {
        return no(t!(lang, "office-merge-closed"));
    }
    if holds_others {
        return no(t!(lang, "office-merge-other-way"));
    }
    if !this.status.next().contains(&Status::Duplicate) {
        return no(t!(lang, "office-merge-too-far"));
    }
    Ok(())
}

/// Takes a merged report apart from its main one: it is in review again.
///
/// # Errors
/// [`Refused`].
pub async fn unmerge(scope: &Scope<TriageReports>, id: ReportId, version: i64) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let this = seen(scope, &mut tx, id, version).await?;
    let Some(main) = this.merged_into else {
        return Err(Fault::Conflict.into());
    };
    // Merging counted as the first answer only if it was the first; then the promise runs again.
    let by_merging = this.answered_at == this.closed_at;
    let mut apart = moved(scope, this, Status::InReview);
    apart.merged_into = None;
    if by_merging {
        apart.answered_at = None;
    }
    tell(scope, &mut tx, &apart, String::new(), "").await?;
    save(scope, &mut tx, &apart, "report.unmerged", format!("from {main}")).await?;
    tx.commit().await?;
    Ok(())
}

/// What somebody whose report was merged sees of the main one: its public steps since then, never what another
/// resident wrote. Empty for reports that are not merged.
///
/// # Errors
/// When the database does not answer.
pub async fn followed(db: &Db, report: &Report, own: &[Event]) -> Result<Vec<Event>, sqlx::Error> {
    let Some(main) = report.merged_into else {
        return Ok(Vec::new());
    };
    let merged_at = own.iter().filter(|line| line.status == Some(Status::Duplicate)).map(|line| line.at).next_back();
    let mut lines = event::events_of(db, main, false).await?;
    lines.retain(|line| line.kind == EventKind::Status && line.by_staff.is_some() && Some(line.at) >= merged_at);
    Ok(lines)
}
