//! How long reports are kept: decided kind by kind, purged by the worker, handed over to the archive by people.

use super::note;
use crate::{
    accounts::{
        policy::{Capability, MakeDocuments, ReadDocuments, System},
        scope::Scope,
    },
    documents::{
        labels,
        model::{Keep, Kind},
        store::{Row, retention},
    },
    fault::Fault,
    forms::Refused,
    kernel::id::DocumentId,
    platform::clock::local_date,
};
use chrono::NaiveDate;

/// How long a kind is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Which kind.
    pub kind: Kind,
    /// How long.
    pub keep: Keep,
    /// By which decision; as long as nobody has named one, what is usual is proposed and nothing is purged.
    pub basis: String,
    /// For the form that changes it; 0 while it is a proposal.
    pub version: i64,
}

impl Rule {
    /// Has somebody named a decision?
    pub fn is_decided(&self) -> bool {
        self.version > 0
    }
}

/// The rule of every kind.
///
/// # Errors
/// When the database does not answer.
pub async fn rules(scope: &Scope<ReadDocuments>) -> Result<Vec<Rule>, Fault> {
    all(scope).await
}

async fn all<C: Capability>(scope: &Scope<C>) -> Result<Vec<Rule>, Fault> {
    let rows = retention::all(scope.db()).await?;
    let rule = |kind: &Kind| match rows.iter().find(|row| row.kind == kind.code()) {
        Some(row) => Rule { kind: *kind, keep: Keep::of(row.years), basis: row.basis.clone(), version: row.version },
        None => Rule { kind: *kind, keep: Keep::proposed(*kind), basis: String::new(), version: 0 },
    };
    Ok(Kind::ALL.iter().map(rule).collect())
}

/// Decides how long a kind is kept.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else was first.
pub async fn decide(scope: &Scope<MakeDocuments>, rule: &Rule) -> Result<(), Refused> {
    let row = retention::Row {
        kind: rule.kind.code().to_owned(),
        years: rule.keep.years(),
        basis: rule.basis.clone(),
        version: rule.version,
    };
    let mut tx = scope.db().begin().await?;
    if !retention::save(&mut tx, &row).await? {
        return Err(Fault::Conflict.into());
    }
    let keep = row.years.map_or_else(|| "always".to_owned(), |years| years.to_string());
    note(scope, &mut tx, "document.retention_decided", row.kind, keep).await?;
    tx.commit().await?;
    Ok(())
}

/// What is to become of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Nobody has decided.
    Open,
    /// It is preserved; the archive gets it.
    Preserved,
    /// Its content is purged on this day or soon after.
    PurgedFrom(NaiveDate),
    /// The archive has it since this day.
    Archived(String),
    /// Its content was purged on this day, on this basis.
    Purged(String, String),
}

/// What is to become of a document under these rules.
pub fn fate(row: &Row, rules: &[Rule]) -> Fate {
    if let Some(day) = &row.purged_on {
        return Fate::Purged(day.clone(), row.purged_basis.clone());
    }
    if let Some(day) = &row.archived_on {
        return Fate::Archived(day.clone());
    }
    let rule = rules.iter().find(|rule| Some(rule.kind) == row.kind() && rule.is_decided());
    let fixed = row.fixed_on.as_deref().and_then(|day| day.parse().ok());
    match rule.map(|rule| rule.keep) {
        Some(Keep::Always) => Fate::Preserved,
        Some(keep) => fixed.and_then(|day| keep.until(day)).map_or(Fate::Open, Fate::PurgedFrom),
        None => Fate::Open,
    }
}

/// Purges what is due. What is preserved, and what the archive has, is never touched.
///
/// # Errors
/// When the database does not answer.
pub async fn purge(scope: &Scope<System>) -> Result<(), Fault> {
    let today = local_date(scope.now());
    for rule in all(scope).await?.into_iter().filter(Rule::is_decided) {
        let Some(by) = rule.keep.due_by(today) else { continue };
        let basis = labels::purge_basis(&rule);
        for row in retention::due(scope.db(), rule.kind.code(), &by.to_string()).await? {
            let mut tx = scope.db().begin().await?;
            if retention::purge(&mut tx, (row.id, row.version), &today.to_string(), &basis).await? {
                note(scope, &mut tx, "document.purged", row.id, row.kind).await?;
                tx.commit().await?;
            }
        }
    }
    Ok(())
}

/// Notes that a fixed document was handed over to the archive.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else changed it meanwhile, or it is a draft, purged, or there already.
pub async fn archive(scope: &Scope<MakeDocuments>, id: DocumentId, version: i64) -> Result<(), Refused> {
    let today = local_date(scope.now()).to_string();
    let mut tx = scope.db().begin().await?;
    if !retention::archive(&mut tx, id, version, &today).await? {
        return Err(Fault::Conflict.into());
    }
    note(scope, &mut tx, "document.archived", id, "").await?;
    tx.commit().await?;
    Ok(())
}
