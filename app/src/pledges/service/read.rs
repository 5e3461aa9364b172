//! What the office reads of pledges.

use super::{content_of, is_genuine, publish::named};
use crate::{
    accounts::{
        policy::{Capability, PublishPledges, ReadPledges},
        scope::Scope,
    },
    fault::Fault,
    kernel::id::PledgeId,
    platform::clock::{Timestamp, local_date},
    pledges::{
        model::{Content, Missing, difference, missing},
        store::{self, Origin, draft, feedback, publication},
    },
};
use std::collections::HashMap;

/// A pledge in the list of the office.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its id.
    pub pledge: PledgeId,
    /// What its draft says, which is what residents read where nothing was changed since.
    pub title: String,
    /// The draft.
    pub content: Content,
    /// The number of its latest publication, 0 before the first.
    pub published: i64,
    /// Since then something was changed.
    pub is_changed: bool,
    /// An activity is late, or waits to be explained.
    pub is_late: bool,
    /// So many words of residents wait to be read; 0 for those who do not read them.
    pub unread: i64,
}

/// All pledges, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn all(scope: &Scope<ReadPledges>) -> Result<Vec<Line>, Fault> {
    let today = local_date(scope.now());
    let origins: HashMap<_, _> = store::newest(scope.db()).await?.into_iter().map(|one| (one.pledge, one)).collect();
    let current = publication::current(scope.db()).await?;
    let current: HashMap<_, _> = current.into_iter().map(|one| (one.row.pledge, one.row)).collect();
    let unread = unread(scope).await?;
    let mut lines = Vec::new();
    for row in draft::all(scope.db()).await? {
        let Ok(content) = content_of(&row, origins.get(&row.id)) else { continue };
        let public = current.get(&row.id).and_then(|row| Content::read(&row.content).ok());
        lines.push(Line {
            pledge: row.id,
            title: content.title.clone(),
            is_changed: public.is_some_and(|public| differs(&public, &content)),
            is_late: content.status.is_open() && content.activities.iter().any(|one| one.is_late(today)),
            published: row.published,
            unread: unread.get(&row.id).copied().unwrap_or_default(),
            content,
        });
    }
    Ok(lines)
}

/// How many words of residents nobody has read, by pledge, for those who read them.
async fn unread(scope: &Scope<ReadPledges>) -> Result<HashMap<PledgeId, i64>, Fault> {
    if scope.narrow::<PublishPledges>().is_err() {
        return Ok(HashMap::new());
    }
    Ok(feedback::unread(scope.db()).await?.into_iter().map(|(pledge, many, _)| (pledge, many)).collect())
}

/// Names of areas are taken down only when something is published.
fn differs(public: &Content, content: &Content) -> bool {
    Content { area_names: Vec::new(), ..public.clone() } != Content { area_names: Vec::new(), ..content.clone() }
}

/// A publication in the list of a pledge.
#[derive(Clone, Debug)]
pub struct Version {
    /// 1, 2, …
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// What is new in it.
    pub news: String,
    /// Is it what was published?
    pub is_genuine: bool,
}

/// A pledge with everything its pages in the office show.
#[derive(Clone, Debug)]
pub struct Whole {
    /// Its id.
    pub id: PledgeId,
    /// How often it was changed.
    pub version: i64,
    /// The words of its address, once it is published.
    pub slug: Option<String>,
    /// The draft, with the names the areas have today.
    pub content: Content,
    /// What residents read.
    pub public: Option<Content>,
    /// Its publications, the latest first.
    pub versions: Vec<Version>,
    /// The points it came from, the newest first.
    pub origins: Vec<Origin>,
    /// What stands in the way of publishing.
    pub missing: Vec<Missing>,
}

impl Whole {
    /// Is there anything residents have not read?
    pub fn is_changed(&self) -> bool {
        self.public.as_ref().is_none_or(|public| differs(public, &self.content))
    }

    /// What a publication would change.
    pub fn changes(&self) -> Vec<difference::Differs> {
        self.public.as_ref().map(|public| difference::between(public, &self.content)).unwrap_or_default()
    }
}

/// Loads a pledge.
///
/// # Errors
/// [`Fault::NotFound`] when there is none.
pub async fn whole(scope: &Scope<ReadPledges>, id: PledgeId) -> Result<Whole, Fault> {
    let row = draft::one(scope.db(), id).await?.ok_or(Fault::NotFound)?;
    let origins = store::of(scope.db(), id).await?;
    let content = named(scope, content_of(&row, origins.first())?);
    let publications = publication::of(scope.db(), id).await?;
    let public = publications.first().and_then(|one| Content::read(&one.content).ok());
    let keys = scope.municipality().keys();
    let versions = publications.iter().map(|one| Version {
        number: one.number,
        at: one.at,
        news: one.news.clone(),
        is_genuine: is_genuine(keys, one),
    });
    Ok(Whole {
        id,
        version: row.version,
        slug: row.slug,
        missing: missing(&content, local_date(scope.now())),
        versions: versions.collect(),
        content,
        public,
        origins,
    })
}

/// What came from the points of a round; for whoever reads the round.
///
/// # Errors
/// When the database does not answer.
pub async fn of_points<C: Capability>(scope: &Scope<C>, round: &str) -> Result<Vec<Origin>, Fault> {
    Ok(store::of_round(scope.db(), round).await?)
}
