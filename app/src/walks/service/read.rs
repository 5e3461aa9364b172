//! What the office reads of walks.

use super::tokens;
use crate::{
    accounts::{
        policy::{LeadWalks, ReadWalks},
        scope::Scope,
    },
    fault::Fault,
    kernel::id::WalkId,
    platform::clock::local_date,
    walks::{
        model::{Plan, State},
        store::{
            self, Row,
            action::{self, Row as Line},
            copy::{self, Row as Copy},
            finding::{self, Row as Note},
            invitation, signup,
        },
    },
};
use chrono::{Days, NaiveDate};

/// A walk on the list.
pub struct Listed {
    /// The walk.
    pub row: Row,
    /// What is planned.
    pub plan: Plan,
    /// How many go, and how many wait.
    pub seats: (i64, i64),
}

/// Every walk, the latest day first. What residents are walking just now is nobody's yet.
///
/// # Errors
/// When the database does not answer.
pub async fn all(scope: &Scope<ReadWalks>) -> Result<Vec<Listed>, Fault> {
    let leads = scope.narrow::<LeadWalks>().is_ok();
    let counts = signup::all_counts(scope.db()).await?;
    let mut listed = Vec::new();
    for row in store::all(scope.db()).await? {
        let own = matches!(row.state(), State::OwnSent | State::OwnDeclined);
        if row.state() == State::OwnUnderWay || own && !leads {
            continue;
        }
        let seats = counts.get(&row.id).copied().unwrap_or_default();
        listed.push(Listed { plan: row.plan(), row, seats });
    }
    Ok(listed)
}

/// A walk with everything around it.
pub struct Whole {
    /// The walk.
    pub row: Row,
    /// What is planned.
    pub plan: Plan,
    /// How many go, and how many wait.
    pub seats: (i64, i64),
    /// Its protocol.
    pub lines: Vec<Line>,
    /// What phones noted; nothing for those who may not read it.
    pub notes: Vec<Note>,
    /// Copies of their photos for the public protocol.
    pub copies: Vec<Copy>,
    /// How many were invited by mail.
    pub invited: i64,
    /// The code of the day, for those who lead.
    pub code: Option<String>,
    /// The walk it goes back to.
    pub first: Option<Row>,
    /// The walks that go back to it.
    pub returns: Vec<Row>,
}

impl Whole {
    /// The day by which the protocol is promised.
    pub fn promised(&self) -> Option<NaiveDate> {
        promised(&self.row)
    }
}

/// The day by which the protocol of a walk is promised.
pub fn promised(row: &Row) -> Option<NaiveDate> {
    row.day()?.checked_add_days(Days::new(row.plan().protocol_weeks * 7))
}

/// One walk.
///
/// # Errors
/// [`Fault::NotFound`] when there is none, or not for this person.
pub async fn whole(scope: &Scope<ReadWalks>, id: WalkId) -> Result<Whole, Fault> {
    let row = store::one(scope.db(), id).await?.ok_or(Fault::NotFound)?;
    let leads = scope.narrow::<LeadWalks>().is_ok();
    let unseen = match row.state() {
        State::OwnUnderWay => true,
        State::OwnSent | State::OwnDeclined => !leads,
        _ => false,
    };
    if unseen {
        return Err(Fault::NotFound);
    }
    let first = match row.return_of {
        Some(first) => store::one(scope.db(), first).await?,
        None => None,
    };
    Ok(Whole {
        plan: row.plan(),
        seats: signup::counts(scope.db(), id).await?,
        lines: action::of_walk(scope.db(), id).await?,
        notes: if leads { finding::of_walk(scope.db(), id).await? } else { Vec::new() },
        copies: if leads { copy::of_walk(scope.db(), id).await? } else { Vec::new() },
        invited: invitation::count(scope.db(), id).await?,
        code: leads.then(|| tokens::code(scope.municipality().keys(), &row)),
        first,
        returns: store::returns_of(scope.db(), id).await?,
        row,
    })
}

/// What waits for those who lead walks.
#[derive(Clone, Debug, Default)]
pub struct Waiting {
    /// Protocols that are not public yet: id, heading, and the promised day.
    pub protocols: Vec<(WalkId, String, NaiveDate)>,
    /// Own walks of residents to review.
    pub own: Vec<(WalkId, String)>,
    /// Answers of owners to take over.
    pub replies: i64,
    /// Today.
    pub today: NaiveDate,
}

/// Gathers it.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(scope: &Scope<LeadWalks>) -> Result<Waiting, Fault> {
    let today = local_date(scope.now());
    let mut waiting = Waiting { today, replies: action::replies(scope.db()).await?, ..Waiting::default() };
    for row in store::all(scope.db()).await? {
        let over = row.day().is_some_and(|day| day < today);
        match row.state() {
            State::Walked => waiting.protocols.extend(promised(&row).map(|day| (row.id, row.plan().title, day))),
            State::Open if over => waiting.protocols.extend(promised(&row).map(|day| (row.id, row.plan().title, day))),
            State::OwnSent => waiting.own.push((row.id, row.plan().title)),
            _ => {}
        }
    }
    waiting.protocols.sort_by_key(|(_, _, day)| *day);
    Ok(waiting)
}
