//! What everybody reads.

use crate::{
    accounts::{policy::Public as Anybody, scope::Scope},
    answers::{
        model::Public,
        store::{self, Row},
    },
    fault::Fault,
    kernel::id::AnswerId,
    platform::clock::Timestamp,
};
use chrono::TimeDelta;

/// So many answers stand on a page.
pub const ON_A_PAGE: i64 = 20;
/// Before the id of an answer, in addresses within the page.
pub const ANCHOR: &str = "svar-";
/// What the start page shows may be so old.
const FOR_LONG: TimeDelta = TimeDelta::minutes(1);
/// So many stand on the start page.
const ON_START: i64 = 2;

/// An answer everybody reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Its id.
    pub id: AnswerId,
    /// When it became public first.
    pub since: Timestamp,
    /// When it said something new last.
    pub renewed: Timestamp,
    /// What it says.
    pub public: Public,
}

impl Published {
    pub(super) fn of(row: &Row) -> Option<Self> {
        let public = Public::read(row.public.as_deref()?);
        if public.is_err() {
            tracing::error!(answer = %row.id, "an answer cannot be read");
        }
        Some(Self { id: row.id, since: row.published_at?, renewed: row.renewed_at?, public: public.ok()? })
    }
}

/// A page of answers, counted from 1, the newest first; and whether there are more.
///
/// # Errors
/// When the database does not answer.
pub async fn page(scope: &Scope<Anybody>, number: i64) -> Result<(Vec<Published>, bool), Fault> {
    let offset = (number.clamp(1, 1_000) - 1) * ON_A_PAGE;
    let rows = store::public(scope.db(), ON_A_PAGE + 1, offset).await?;
    let more = rows.len() > usize::try_from(ON_A_PAGE).unwrap_or(usize::MAX);
    let shown = rows.iter().take(usize::try_from(ON_A_PAGE).unwrap_or(usize::MAX));
    Ok((shown.filter_map(Published::of).collect(), more))
}

/// The newest, for the start page; up to a minute old.
///
/// # Errors
/// When the database does not answer.
pub async fn on_start(scope: &Scope<Anybody>) -> Result<Vec<Published>, Fault> {
    #[derive(Clone)]
    struct OnStart(Vec<Published>);
    let find = async {
        let rows = store::public(scope.db(), ON_START, 0).await?;
        Ok(OnStart(rows.iter().filter_map(Published::of).collect()))
    };
    Ok(scope.municipality().remembered().or_made(scope.now(), FOR_LONG, find).await?.0)
}
