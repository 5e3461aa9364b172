//! What everybody may read: which organisations there are, and what a contact for each is encrypted to.

use crate::{
    accounts::{
        answering,
        policy::{Capability, Public},
        scope::Scope,
    },
    fault::Fault,
    kernel::{id::SupportOrganisationId, words::sort_key},
    platform::clock::local_date,
    support::{
        model::{Help, Kind, neutral},
        store::organisation::{self, Row},
        view::{Holder, Organisation, Target},
    },
};

/// The directory, in the neutral order of the day.
///
/// # Errors
/// When the database does not answer.
pub async fn directory(scope: &Scope<Public>) -> Result<Vec<Organisation>, Fault> {
    let rows = organisation::all(scope.db()).await?;
    let mut shown: Vec<Organisation> = rows.into_iter().filter(|row| !row.hidden).map(read).collect();
    shown.sort_by_cached_key(|one| sort_key(&one.name));
    Ok(neutral(shown, local_date(scope.now())))
}

/// The organisations that can be asked for contact, in the neutral order of the day: those that receive, are shown, and
/// have a member with a confirmed key. Also what a contact can be handed over to.
///
/// # Errors
/// When the database does not answer.
pub async fn targets<C: Capability>(scope: &Scope<C>) -> Result<Vec<Target>, Fault> {
    let rows = organisation::all(scope.db()).await?;
    let mut targets: Vec<Target> = rows.into_iter().filter(|row| row.receives && !row.hidden).map(empty).collect();
    // Whoever left, or may not answer any more, gets nothing new, also before the key is retired.
    let answering = answering(scope).await?;
    for key in organisation::keys(scope.db()).await? {
        let target = targets.iter_mut().find(|target| target.id == key.organisation);
        if let Some(target) = target.filter(|_| answering.contains(&key.staff)) {
            target.holders.push(Holder { id: key.id, recipient: key.recipient });
        }
    }
    // A recovery key alone answers nobody.
    targets.retain(|target| !target.holders.is_empty());
    for (organisation, id, recipient) in organisation::recoveries(scope.db()).await? {
        if let Some(target) = targets.iter_mut().find(|target| target.id == organisation) {
            target.holders.push(Holder { id, recipient });
        }
    }
    targets.sort_by_cached_key(|target| sort_key(&target.name));
    Ok(neutral(targets, local_date(scope.now())))
}

/// One of them.
///
/// # Errors
/// [`Fault::Conflict`] when it cannot be asked, or not any more.
pub async fn target<C: Capability>(scope: &Scope<C>, id: SupportOrganisationId) -> Result<Target, Fault> {
    targets(scope).await?.into_iter().find(|target| target.id == id).ok_or(Fault::Conflict)
}

fn empty(row: Row) -> Target {
    Target {
        id: row.id,
        name: row.name,
        first_line: row.first_line,
        promised_days: days(row.promised_days),
        holders: Vec::new(),
    }
}

/// Working days as the table keeps them.
pub(in crate::support) fn days(kept: i64) -> u32 {
    u32::try_from(kept).unwrap_or(1).clamp(1, 30)
}

/// A row as everybody reads it. What this program does not know is left out.
pub(in crate::support) fn read(row: Row) -> Organisation {
    let codes: Vec<String> = serde_json::from_str(&row.offers).unwrap_or_default();
    Organisation {
        id: row.id,
        version: row.version,
        name: row.name,
        kind: Kind::parse(&row.kind).unwrap_or(Kind::Other),
        words: serde_json::from_str(&row.words).unwrap_or_default(),
        hours: serde_json::from_str(&row.hours).unwrap_or_default(),
        languages: row.languages,
        phone: row.phone,
        site: row.site,
        offers: codes.iter().filter_map(|code| Help::parse(code).ok()).collect(),
        receives: row.receives,
        first_line: row.first_line,
        promised_days: days(row.promised_days),
        checked_on: row.checked_on.parse().unwrap_or_default(),
        hidden: row.hidden,
    }
}
