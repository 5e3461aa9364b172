//! What the office reads of bulletins.

use super::{broken, named, person};
use crate::{
    accounts::{policy::ReviewBulletins, scope::Scope},
    bulletins::{
        followed,
        model::{Content, State},
        store::{self, Row},
    },
    fault::Fault,
    kernel::id::BulletinId,
    notices::{self, Progress},
    platform::clock::Timestamp,
};

/// A bulletin in the office.
#[derive(Clone, Debug)]
pub struct Bulletin {
    /// Its id.
    pub id: BulletinId,
    /// How often it was changed.
    pub version: i64,
    /// Where the work on it stands.
    pub state: State,
    /// What is worked on, with the names of today.
    pub draft: Content,
    /// What the reviewer wants changed.
    pub remark: String,
    /// What everybody reads, also when it was taken back since.
    pub public: Option<Content>,
    /// The words of its address.
    pub slug: Option<String>,
    /// The number of the latest version.
    pub published: i64,
    /// When it was taken back, and why.
    pub withdrawn: Option<(Timestamp, String)>,
    /// When it was changed last.
    pub changed_at: Timestamp,
    /// Did the person who looks write in it?
    pub is_own: bool,
}

impl Bulletin {
    fn of(scope: &Scope<ReviewBulletins>, row: Row) -> Result<Self, Fault> {
        let (draft, public) = (row.draft().map_err(broken)?, row.public().map_err(broken)?);
        let is_own = row.is_by(person(scope)?);
        Ok(Self {
            id: row.id,
            version: row.version,
            state: row.state(),
            draft: named(scope, draft),
            public,
            published: row.published,
            withdrawn: row.withdrawn_at.map(|at| (at, row.reason)),
            remark: row.remark,
            slug: row.slug,
            changed_at: row.changed_at,
            is_own,
        })
    }
}

/// All bulletins, the latest changed first.
///
/// # Errors
/// When the database does not answer.
pub async fn all(scope: &Scope<ReviewBulletins>) -> Result<Vec<Bulletin>, Fault> {
    store::all(scope.db()).await?.into_iter().map(|row| Bulletin::of(scope, row)).collect()
}

/// One of them.
///
/// # Errors
/// [`Fault::NotFound`] when there is none.
pub async fn one(scope: &Scope<ReviewBulletins>, id: BulletinId) -> Result<Bulletin, Fault> {
    Bulletin::of(scope, store::one(scope.db(), id).await?.ok_or(Fault::NotFound)?)
}

/// How far the letters of the latest version have come; none when nothing went out, or it is long ago.
///
/// # Errors
/// When the database does not answer.
pub async fn letters(scope: &Scope<ReviewBulletins>, bulletin: &Bulletin) -> Result<Option<Progress>, Fault> {
    if bulletin.published == 0 {
        return Ok(None);
    }
    notices::progress(scope, &followed::once(bulletin.id, bulletin.published)).await
}

/// The headings of those that wait for this person to read them: not those they wrote in.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(scope: &Scope<ReviewBulletins>) -> Result<Vec<(BulletinId, String)>, Fault> {
    let (me, rows) = (person(scope)?, store::in_review(scope.db()).await?);
    let to_read = rows.into_iter().filter(|row| !row.is_by(me));
    to_read.map(|row| row.draft().map(|draft| (row.id, draft.title)).map_err(broken)).collect()
}
