//! What everybody reads of pledges. A publication whose seal is broken is shown to nobody.

use super::is_genuine;
use crate::{
    accounts::{
        policy::{Capability, Public},
        scope::Scope,
    },
    fault::Fault,
    kernel::id::PledgeId,
    platform::{
        clock::{Timestamp, local_date},
        municipality::Municipality,
    },
    pledges::{
        model::{
            Content,
            difference::{self, Differs},
            is_slug,
        },
        store::{
            draft,
            publication::{self, Addressed},
        },
    },
};
use chrono::TimeDelta;

/// Publications in the feed.
const IN_FEED: i64 = 50;
/// What the start page shows may be so old.
const FOR_LONG: TimeDelta = TimeDelta::minutes(1);
/// So many stand on the start page.
const ON_START: usize = 3;

/// A version that was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The pledge.
    pub pledge: PledgeId,
    /// The words of its address.
    pub slug: String,
    /// 1, 2, …
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// What is new in it.
    pub news: String,
    /// What it says.
    pub content: Content,
}

impl Published {
    fn of(municipality: &Municipality, one: Addressed) -> Option<Self> {
        let Addressed { slug, row } = one;
        let content = Content::read(&row.content).ok().filter(|_| is_genuine(municipality.keys(), &row));
        if content.is_none() {
            tracing::error!(pledge = %row.pledge, number = row.number, "a publication is not what was published");
        }
        Some(Self { pledge: row.pledge, slug, number: row.number, at: row.at, news: row.news, content: content? })
    }
}

/// The latest version of every pledge, those that were published last first.
///
/// # Errors
/// When the database does not answer.
pub async fn all<C: Capability>(scope: &Scope<C>) -> Result<Vec<Published>, Fault> {
    let rows = publication::current(scope.db()).await?;
    Ok(rows.into_iter().filter_map(|one| Published::of(scope.municipality(), one)).collect())
}

/// A few of the pledges that go on, for the start page; none when there are none.
///
/// # Errors
/// When the database does not answer.
pub async fn on_start(scope: &Scope<Public>) -> Result<Vec<Published>, Fault> {
    #[derive(Clone)]
    struct OnStart(Vec<Published>);
    let find = async {
        let today = local_date(scope.now());
        let mut found = all(scope).await?;
        found.retain(|one| one.content.is_current(today));
        found.truncate(ON_START);
        Ok(OnStart(found))
    };
    Ok(scope.municipality().remembered().or_made(scope.now(), FOR_LONG, find).await?.0)
}

/// The latest publications of all pledges, for the feed.
///
/// # Errors
/// When the database does not answer.
pub async fn feed(scope: &Scope<Public>) -> Result<Vec<Published>, Fault> {
    let rows = publication::latest(scope.db(), IN_FEED).await?;
    Ok(rows.into_iter().filter_map(|one| Published::of(scope.municipality(), one)).collect())
}

/// A pledge with its versions.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The version that is shown.
    pub shown: Published,
    /// All versions, the latest first.
    pub versions: Vec<Published>,
    /// The pledge that took its place: its heading and the words of its address.
    pub successor: Option<(String, String)>,
}

impl Whole {
    /// The number of the latest version.
    pub fn latest(&self) -> i64 {
        self.versions.first().map_or(self.shown.number, |one| one.number)
    }
}

/// A pledge, in its latest version or in another.
///
/// # Errors
/// [`Fault::NotFound`] when there is none.
pub async fn whole(scope: &Scope<Public>, slug: &str, number: Option<i64>) -> Result<Whole, Fault> {
    let versions = versions(scope, slug).await?;
    let shown = versions.iter().find(|one| number.is_none_or(|number| number == one.number)).cloned();
    let shown = shown.ok_or(Fault::NotFound)?;
    let successor = match shown.content.replaced_by {
        Some(id) => successor(scope, id).await?,
        None => None,
    };
    Ok(Whole { shown, versions, successor })
}

async fn versions(scope: &Scope<Public>, slug: &str) -> Result<Vec<Published>, Fault> {
    if !is_slug(slug) {
        return Err(Fault::NotFound);
    }
    let row = draft::by_slug(scope.db(), slug).await?.ok_or(Fault::NotFound)?;
    let rows = publication::of(scope.db(), row.id).await?.into_iter();
    let rows = rows.map(|one| Addressed { slug: slug.to_owned(), row: one });
    Ok(rows.filter_map(|one| Published::of(scope.municipality(), one)).collect())
}

/// The pledge that took the place of another, if it is published.
///
/// # Errors
/// When the database does not answer.
pub async fn successor<C: Capability>(scope: &Scope<C>, id: PledgeId) -> Result<Option<(String, String)>, Fault> {
    let Some(row) = draft::one(scope.db(), id).await?.filter(|row| row.published > 0) else { return Ok(None) };
    let published = publication::one(scope.db(), id, row.published).await?;
    let content = published.and_then(|one| Content::read(&one.content).ok());
    Ok(content.map(|content| content.title).zip(row.slug))
}

/// Two versions and what differs.
#[derive(Clone, Debug)]
pub struct Compared {
    /// All versions, the latest first.
    pub versions: Vec<Published>,
    /// The numbers of the two, the earlier first; none when there is only one.
    pub chosen: Option<(i64, i64)>,
    /// What differs.
    pub differs: Vec<Differs>,
}

/// Compares two versions: those asked for, or the latest with the one before it.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such pledge.
pub async fn compare(scope: &Scope<Public>, slug: &str, from: &str, to: &str) -> Result<Compared, Fault> {
    let versions = versions(scope, slug).await?;
    if versions.is_empty() {
        return Err(Fault::NotFound);
    }
    let asked = |text: &str| versions.iter().find(|one| one.number.to_string() == text);
    // The same version twice is compared with another one.
    let first = asked(from);
    let other = |one: &&Published| first.is_none_or(|first| first.number != one.number);
    let to = asked(to).filter(other).or(versions.first());
    let before = to.and_then(|to| versions.iter().find(|one| one.number < to.number));
    let from = first.filter(|one| to.is_some_and(|to| to.number != one.number)).or(before);
    let (chosen, differs) = match from.zip(to) {
        Some((one, other)) => {
            let (from, to) = if one.number < other.number { (one, other) } else { (other, one) };
            (Some((from.number, to.number)), difference::between(&from.content, &to.content))
        }
        None => (None, Vec::new()),
    };
    Ok(Compared { chosen, differs, versions })
}
