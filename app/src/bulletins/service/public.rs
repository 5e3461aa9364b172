//! What everybody reads of bulletins.

use crate::{
    accounts::{policy::Public, scope::Scope},
    bulletins::{
        model::{Content, State},
        store::{self, Row},
    },
    fault::Fault,
    kernel::{id::BulletinId, words::is_slug},
    platform::clock::{Timestamp, local_date},
};
use chrono::TimeDelta;

/// So many stand on the list and in the feed.
const LISTED: i64 = 50;
/// So many stand beside other things.
const BESIDE: usize = 3;
/// What is older than this is no news.
const NEWS: TimeDelta = TimeDelta::days(30);
/// What the start page shows may be so old.
const FOR_LONG: TimeDelta = TimeDelta::minutes(1);

/// A bulletin everybody reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Its id.
    pub id: BulletinId,
    /// The words of its address.
    pub slug: String,
    /// The number of the version.
    pub number: i64,
    /// When it became public first.
    pub since: Timestamp,
    /// When it said something new last.
    pub renewed: Timestamp,
    /// Why it was taken back, if it was.
    pub withdrawn: Option<String>,
    /// What it says.
    pub content: Content,
}

impl Published {
    fn of(row: Row) -> Option<Self> {
        let content = row.public();
        if content.is_err() {
            tracing::error!(bulletin = %row.id, "a bulletin cannot be read");
        }
        let withdrawn = (row.state() == State::Withdrawn).then_some(row.reason);
        Some(Self {
            id: row.id,
            slug: row.slug?,
            number: row.published,
            since: row.published_at?,
            renewed: row.renewed_at?,
            withdrawn,
            content: content.ok()??,
        })
    }
}

/// A correction: when, and what was corrected.
pub type Correction = (Timestamp, String);

/// The latest, those that were taken back among them.
///
/// # Errors
/// When the database does not answer.
pub async fn all(scope: &Scope<Public>) -> Result<Vec<Published>, Fault> {
    Ok(store::public(scope.db(), LISTED).await?.into_iter().filter_map(Published::of).collect())
}

/// One of them with its corrections, the newest first.
///
/// # Errors
/// [`Fault::NotFound`] when there is none.
pub async fn one(scope: &Scope<Public>, slug: &str) -> Result<(Published, Vec<Correction>), Fault> {
    // What is no word of an address is asked of no database.
    let slug = Some(slug).filter(|slug| is_slug(slug)).ok_or(Fault::NotFound)?;
    let row = store::by_slug(scope.db(), slug).await?.ok_or(Fault::NotFound)?;
    let versions = store::versions(scope.db(), row.id).await?.into_iter().filter(|(number, ..)| *number > 1);
    let corrections = versions.filter_map(|(_, at, content)| {
        let content: Content = serde_json::from_str(&content).ok()?;
        Some((at, content.correction))
    });
    let corrections = corrections.collect();
    Ok((Published::of(row).ok_or(Fault::NotFound)?, corrections))
}

/// The newest that hold today.
///
/// # Errors
/// When the database does not answer.
pub async fn latest(scope: &Scope<Public>) -> Result<Vec<Published>, Fault> {
    let today = local_date(scope.now());
    let mut found = all(scope).await?;
    found.retain(|one| one.withdrawn.is_none() && one.content.is_current(today) && scope.now() - one.renewed < NEWS);
    found.truncate(BESIDE);
    Ok(found)
}

/// The same for the start page; up to a minute old.
///
/// # Errors
/// When the database does not answer.
pub async fn on_start(scope: &Scope<Public>) -> Result<Vec<Published>, Fault> {
    #[derive(Clone)]
    struct OnStart(Vec<Published>);
    let find = async { Ok(OnStart(latest(scope).await?)) };
    Ok(scope.municipality().remembered().or_made(scope.now(), FOR_LONG, find).await?.0)
}
