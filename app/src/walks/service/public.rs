//! What everybody reads of walks: those to come, those that were, and what came of them.

use super::{read, signup::is_open};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::id::{ActionId, PhotoId},
    platform::clock::local_date,
    walks::{
        ics,
        model::{Kind, Plan, State},
        store::{
            self, Row,
            action::{self, Row as Line},
            copy, signup,
        },
    },
};
use chrono::{NaiveDate, TimeDelta};

/// What the start page shows may be so old.
const FOR_LONG: TimeDelta = TimeDelta::minutes(1);
/// So many stand on the start page.
const ON_START: i64 = 2;

/// A walk as everybody sees it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The walk.
    pub row: Row,
    /// What is planned.
    pub plan: Plan,
    /// Places that are left.
    pub left: i64,
    /// How many wait.
    pub waiting: i64,
    /// May one sign up?
    pub is_open: bool,
}

impl Shown {
    /// The day by which the protocol is promised.
    pub fn promised(&self) -> Option<NaiveDate> {
        read::promised(&self.row)
    }
}

async fn shown(scope: &Scope<Public>, row: Row) -> Result<Shown, Fault> {
    let counts = signup::counts(scope.db(), row.id).await?;
    Ok(counted(row, counts, local_date(scope.now())))
}

fn counted(row: Row, (going, waiting): (i64, i64), today: NaiveDate) -> Shown {
    let plan = row.plan();
    let left = (i64::from(plan.cap) - going).max(0);
    let is_open = is_open(&row, today);
    Shown { row, plan, left, waiting, is_open }
}

/// Every public walk, the latest day first. A resident's own walk is one once its protocol is public.
///
/// # Errors
/// When the database does not answer.
pub async fn all(scope: &Scope<Public>) -> Result<Vec<Shown>, Fault> {
    let (counts, today) = (signup::all_counts(scope.db()).await?, local_date(scope.now()));
    let all = store::public(scope.db()).await?.into_iter().map(|row| {
        let seats = counts.get(&row.id).copied().unwrap_or_default();
        counted(row, seats, today)
    });
    Ok(all.collect())
}

/// The next walks one can sign up for, for the start page; up to a minute old.
///
/// # Errors
/// When the database does not answer.
pub async fn coming(scope: &Scope<Public>) -> Result<Vec<Shown>, Fault> {
    #[derive(Clone)]
    struct OnStart(Vec<Shown>);
    let find = async {
        let today = local_date(scope.now());
        let mut found = Vec::new();
        for row in store::coming(scope.db(), today, ON_START).await? {
            found.push(shown(scope, row).await?);
        }
        Ok(OnStart(found))
    };
    Ok(scope.municipality().remembered().or_made(scope.now(), FOR_LONG, find).await?.0)
}

/// A walk with its protocol, once that is public, and the addresses of the walks before and after it.
pub struct Read {
    /// The walk.
    pub shown: Shown,
    /// Every line of the protocol.
    pub lines: Vec<Line>,
    /// Approved photos: the line, the name, and what is on it.
    pub photos: Vec<(ActionId, PhotoId, String)>,
    /// The walk it goes back to: heading and address.
    pub first: Option<(String, String)>,
    /// The public walks that go back to it: heading, address, and whether the comparison is public.
    pub returns: Vec<(String, String, bool)>,
}

/// One walk.
///
/// # Errors
/// [`Fault::NotFound`] when there is none for everybody.
pub async fn one(scope: &Scope<Public>, slug: &str) -> Result<Read, Fault> {
    let row = store::by_slug(scope.db(), slug).await?.filter(Row::is_public).ok_or(Fault::NotFound)?;
    let published = row.state() == State::Published;
    let lines = if published { action::of_walk(scope.db(), row.id).await? } else { Vec::new() };
    let photos = if published { copy::shown(scope.db(), row.id).await? } else { Vec::new() };
    let first = match row.return_of {
        Some(first) => store::one(scope.db(), first).await?.filter(Row::is_public),
        None => None,
    };
    let returns = store::returns_of(scope.db(), row.id).await?.into_iter().filter(Row::is_public);
    let returns = returns.map(|row| {
        let both = published && row.state() == State::Published;
        (row.plan().title, row.slug, both)
    });
    Ok(Read {
        returns: returns.collect(),
        first: first.map(|row| (row.plan().title, row.slug)),
        shown: shown(scope, row).await?,
        lines,
        photos,
    })
}

/// The calendar of every walk to come, or of one.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such walk.
pub async fn calendar(scope: &Scope<Public>, slug: Option<&str>) -> Result<String, Fault> {
    let lang = scope.lang();
    let walks = match slug {
        Some(slug) => vec![one(scope, slug).await?.shown],
        None => all(scope).await?.into_iter().filter(|one| one.row.kind() == Kind::Planned).collect(),
    };
    let link = |slug: &str| scope.municipality().link(&lang.path(&format!("/vandringar/{slug}")));
    Ok(ics::calendar(&scope.profile(), lang, &walks, link))
}
