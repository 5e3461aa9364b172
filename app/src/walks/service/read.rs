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
    let own = if leads { store::own(scope.db()).await? } else { Vec::new() };
    for row in store::of_office(scope.db()).await?.into_iter().chain(own) {
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
    /// How many notes came after the protocol was public, and wait to become lines of it.
    pub fn late(&self) -> usize {
        let waits = |note: &&Note| note.action.is_none() && note.verdict().is_told();
        if self.row.state() == State::Published { self.notes.iter().filter(waits).count() } else { 0 }
    }

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
    /// Notes that came after their protocol was public: the walk, its heading, and how many.
    pub late: Vec<(WalkId, String, i64)>,
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
    for row in store::unanswered(scope.db(), today).await? {
        waiting.protocols.extend(promised(&row).map(|day| (row.id, row.plan().title, day)));
    }
    let own = store::own(scope.db()).await?.into_iter().filter(|row| row.state() == State::OwnSent);
    waiting.own.extend(own.map(|row| (row.id, row.plan().title)));
    for (id, many) in finding::late(scope.db()).await? {
        waiting.late.extend(store::one(scope.db(), id).await?.map(|row| (id, row.plan().title, many)));
    }
    waiting.protocols.sort_by_key(|(_, _, day)| *day);
    Ok(waiting)
}
