//! Frozen versions: made once, verified whenever they are read.

use super::{Figures, agreed, figures, gather, role_of, template};
use crate::{
    accounts::{
        policy::{Public, ReadObservations, ReadSituation, RunSituation},
        scope::Scope,
    },
    fault::Fault,
    kernel::{lang::Lang, period::Period},
    observations::{self, Shared, period_of_key, short_label, year_of},
    platform::{
        clock::{local_date, spoken_date},
        db::Tx,
        keys::Keys,
    },
    situation::{
        compose::{inside, outside, residents},
        content::{Content, Document, FORMAT, Residents},
        difference::{self, Differs},
        labels,
        store::frozen::{self, Row},
    },
    t,
};
use chrono::NaiveDate;

pub use frozen::Listed;

/// The fingerprint of a version: of every byte of it and of where it belongs, made with the municipality's keys. Whoever
/// can only write the database makes none that fits. The audit log has it too.
fn seal_of(keys: &Keys, row: &Row) -> Vec<u8> {
    let (number, template, at) = (row.number.to_string(), row.template.to_string(), row.at.to_rfc3339());
    let mut whole = Vec::new();
    for text in [&*row.period, &number, &template, &at, &row.by_role, &row.reason, &row.content] {
        whole.extend(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
        whole.extend(text.as_bytes());
    }
    keys.fingerprint("situation picture", &whole)
}

/// Makes the next version of a picture, inside the transaction that adjusts it: the period is held, so what is read now
/// is what stands. Tells its number and seal.
pub(super) async fn freeze(
    scope: &Scope<RunSituation>,
    tx: &mut Tx,
    period: &Period,
    reason: String,
) -> Result<(i64, Vec<u8>), Fault> {
    let read = scope.narrow::<ReadSituation>()?;
    let (shared, basis) = observations::to_share(&read, period).await?;
    let document = document(scope, period, &shared).await?;
    let content = serde_json::to_string(&document).map_err(|error| Fault::broken("freezing a picture", &error))?;
    let key = period.key();
    let mut row = Row {
        number: frozen::latest_in(tx, &key).await? + 1,
        template: template::current(scope).await?.0,
        at: scope.now(),
        by_role: role_of(scope),
        period: key,
        seal: Vec::new(),
        reason,
        content,
    };
    row.seal = seal_of(scope.municipality().keys(), &row);
    observations::settle(scope, tx, &basis).await?;
    frozen::add(tx, &row).await?;
    Ok((row.number, row.seal))
}

async fn document(scope: &Scope<RunSituation>, period: &Period, shared: &Shared) -> Result<Document, Fault> {
    let profile = scope.profile();
    let figures = figures(&scope.narrow::<ReadSituation>()?, period).await?;
    let known = gather::known(&scope.narrow::<ReadObservations>()?, &figures).await?;
    Ok(Document {
        format: FORMAT,
        inside: inside(&profile, &figures, &known),
        outside: outside(&profile, &figures, shared, Some(&known)),
        residents: residents(&profile, &figures, shared, &known),
        levels: agreed::levels(&known.areas),
    })
}

/// A version as it is read.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its number.
    pub number: i64,
    /// The version of the template it was made with.
    pub template: i64,
    /// Who froze it and when, in words.
    pub by: String,
    /// Why there is another version.
    pub reason: String,
    /// Its seal.
    pub seal: Vec<u8>,
    /// Is it as it was frozen?
    pub unchanged: bool,
    /// The picture, as far as this person may read it.
    pub content: Content,
}

/// A version of a period.
///
/// # Errors
/// [`Fault::NotFound`] when there is none.
pub async fn version(scope: &Scope<ReadSituation>, key: &str, number: i64) -> Result<Version, Fault> {
    let period = period_of_key(key, local_date(scope.now())).ok_or(Fault::NotFound)?;
    let row = frozen::one(scope.db(), &period.key(), number).await?.ok_or(Fault::NotFound)?;
    let document = read(&row);
    let unchanged = document.is_some() && is_unchanged(scope.municipality().keys(), &row);
    let within = super::is_within(scope);
    let content = document.map(|document| if within { document.inside } else { document.outside });
    // With its year, whatever year it is read in: what was frozen reads the same for ever.
    let day = spoken_date(local_date(row.at), NaiveDate::MIN, Lang::Sv);
    Ok(Version {
        by: t!(Lang::Sv, "picture-set-by", role = labels::role(&row.by_role), day = day),
        // Why the group opened it again is the group's own.
        reason: if within { row.reason } else { String::new() },
        content: content.unwrap_or_default(),
        number: row.number,
        template: row.template,
        seal: row.seal,
        unchanged,
    })
}

/// Is a version as it was frozen?
pub(super) fn is_unchanged(keys: &Keys, row: &Row) -> bool {
    seal_of(keys, row) == row.seal
}

pub(super) fn read(row: &Row) -> Option<Document> {
    serde_json::from_str(&row.content).ok()
}

/// The versions of a period, the latest first.
///
/// # Errors
/// When the database does not answer.
pub async fn versions(scope: &Scope<ReadSituation>, period: &Period) -> Result<Vec<Listed>, Fault> {
    Ok(frozen::of(scope.db(), &period.key()).await?)
}

/// What residents read now: the latest published picture, its period, and the day it was justerat; none whose seal is
/// broken.
///
/// # Errors
/// When the database does not answer.
pub async fn published(scope: &Scope<Public>) -> Result<Option<(Residents, Period, NaiveDate)>, Fault> {
    let Some(row) = frozen::published(scope.db()).await? else { return Ok(None) };
    if seal_of(scope.municipality().keys(), &row) != row.seal {
        tracing::error!(period.key = %row.period, "a published picture was changed past the program");
        return Ok(None);
    }
    let Ok(period) = Period::parse_key(&row.period) else { return Ok(None) };
    Ok(read(&row).map(|document| (document.residents, period, local_date(row.at))))
}

/// The number of the latest version of a period, and what those outside the group read of it; none whose seal is broken.
pub(super) async fn told(scope: &Scope<RunSituation>, period: &Period) -> Result<Option<(i64, Content)>, Fault> {
    let Some(latest) = frozen::of(scope.db(), &period.key()).await?.first().map(|one| one.number) else {
        return Ok(None);
    };
    let row = frozen::one(scope.db(), &period.key(), latest).await?;
    let whole = row.filter(|row| seal_of(scope.municipality().keys(), row) == row.seal);
    Ok(whole.as_ref().and_then(read).map(|document| (latest, document.outside)))
}

/// Is there something for residents to read on `/lage`?
///
/// # Errors
/// When the database does not answer.
pub async fn is_published(scope: &Scope<Public>) -> Result<bool, Fault> {
    Ok(frozen::any_published(scope.db()).await?)
}

/// One end of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// Key of the period.
    pub period: String,
    /// The number of the version.
    pub number: i64,
    /// `vecka 9–10 2026, version 2`.
    pub label: String,
}

/// Two pictures side by side.
#[derive(Clone, Debug)]
pub struct Compared {
    /// What there is to choose from.
    pub ends: Vec<End>,
    /// The earlier and the later one; none where there is nothing to compare.
    pub chosen: Option<(End, End)>,
    /// What differs.
    pub differs: Vec<Differs>,
}

/// What differs between two versions, of one period or of this and the one before. Without a choice: the latest two.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such period.
pub async fn compare(scope: &Scope<ReadObservations>, key: &str, from: &str, to: &str) -> Result<Compared, Fault> {
    let period = period_of_key(key, local_date(scope.now())).ok_or(Fault::NotFound)?;
    let read_scope = scope.narrow::<ReadSituation>()?;
    let mut ends = Vec::new();
    for one in [period.previous(), period] {
        let mut found = versions(&read_scope, &one).await?;
        found.reverse();
        ends.extend(found.into_iter().map(|version| end(&one, version.number)));
    }
    let find = |text: &str| ends.iter().find(|end| text == format!("{}.{}", end.period, end.number)).cloned();
    let latest = ends.last().cloned();
    let before = ends.len().checked_sub(2).and_then(|at| ends.get(at)).cloned();
    let Some((from, to)) = find(from).or(before).zip(find(to).or(latest)) else {
        return Ok(Compared { ends, chosen: None, differs: Vec::new() });
    };
    let old = version(&read_scope, &from.period, from.number).await?;
    let new = version(&read_scope, &to.period, to.number).await?;
    Ok(Compared { differs: difference::between(&old.content, &new.content), chosen: Some((from, to)), ends })
}

fn end(period: &Period, number: i64) -> End {
    let label = short_label(period, year_of(period));
    let label = t!(Lang::Sv, "picture-version-of", period = label, n = number);
    End { period: period.key(), number, label }
}

/// Is this the figures' whole period?
pub(super) fn is_over(figures: &Figures) -> bool {
    figures.today > figures.period.last()
}
