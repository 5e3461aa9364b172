//! The log of decisions: by year, by word, and what was followed up.

use super::{bodies, circles, note, subject};
use crate::{
    accounts::{
        policy::{Capability, ReadCouncil, RunCouncil},
        scope::Scope,
    },
    council::{
        model::Outcome,
        store::{
            decisions::{self, Ask},
            items, meetings as rows,
        },
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{BodyCode, CouncilItemId},
        lang::Lang,
        page::PageAsk,
        words::search_key,
    },
    platform::clock::local_date,
    t,
};
use chrono::Datelike;
use std::collections::BTreeMap;

pub use crate::council::store::decisions::{Row, WORDS};

/// What a person asks the log for.
#[derive(Clone, Debug, Default)]
pub struct Sought {
    /// Only this year; none means all.
    pub year: Option<i64>,
    /// Only this body; empty means all.
    pub body: String,
    /// Only this outcome; empty means all.
    pub outcome: String,
    /// Words that must stand in title or decision.
    pub words: String,
}

/// Decisions with the names of their bodies.
#[derive(Clone, Debug)]
pub struct Log {
    /// The decisions, newest first.
    pub rows: Vec<Row>,
    /// Names of the bodies this person may read.
    pub bodies: BTreeMap<BodyCode, String>,
    /// Years in which something was decided.
    pub years: Vec<i64>,
    /// There are more than are shown.
    pub more: bool,
    /// More words were asked for than a search takes.
    pub words_left: bool,
}

/// Decisions on a page of the log.
pub const PER_PAGE: u32 = 50;
/// The most decisions a report tells of; two years of a busy body are fewer.
const MOST: i64 = 500;

/// The decisions of justerade minutes that fit, for a report: as many as it may tell of.
///
/// # Errors
/// When the database does not answer.
pub async fn list(scope: &Scope<ReadCouncil>, sought: &Sought) -> Result<Log, Fault> {
    some(scope, sought, MOST, 0).await
}

/// A page of the decisions of justerade minutes that fit.
///
/// # Errors
/// When the database does not answer.
pub async fn page(scope: &Scope<ReadCouncil>, sought: &Sought, ask: PageAsk) -> Result<Log, Fault> {
    some(scope, sought, i64::from(ask.size()), ask.offset()).await
}

async fn some(scope: &Scope<ReadCouncil>, sought: &Sought, most: i64, after: i64) -> Result<Log, Fault> {
    let bodies = bodies::list(scope).await?;
    let bodies: BTreeMap<BodyCode, String> = bodies.into_iter().map(|body| (body.code, body.name)).collect();
    let year = sought.year.filter(|year| (1900..=9999).contains(year));
    let (from, to) = year.map_or((0, 9999), |year| (year, year));
    let key = search_key(&sought.words);
    let (mut words, circles) = (key.split(' '), circles(scope));
    let ask = Ask {
        from: format!("{from:04}-01-01"),
        to: format!("{to:04}-12-31"),
        body: bodies.keys().find(|code| code.as_str() == sought.body).map(ToString::to_string).unwrap_or_default(),
        outcome: Outcome::parse(&sought.outcome).map(|outcome| outcome.code().to_owned()).unwrap_or_default(),
        circles,
        words: std::array::from_fn(|_| words.next().unwrap_or_default().to_owned()),
    };
    let words_left = words.next().is_some();
    let mut rows = decisions::list(scope.db(), &ask, most + 1, after).await?;
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    rows.truncate(most);
    let mut years = decisions::years(scope.db(), circles).await?;
    let this = i64::from(local_date(scope.now()).year());
    if !years.contains(&this) {
        years.insert(0, this);
    }
    Ok(Log { rows, bodies, years, more, words_left })
}

/// Decisions that should have been followed up by today and were not, of bodies this person may read.
///
/// # Errors
/// When the database does not answer.
pub async fn owed<C: Capability>(scope: &Scope<C>) -> Result<Vec<Row>, Fault> {
    Ok(decisions::owed(scope.db(), &local_date(scope.now()).to_string(), circles(scope)).await?)
}

/// A decision of justerade minutes that this person may read.
pub(super) async fn readable<C: Capability>(scope: &Scope<C>, item: CouncilItemId) -> Result<items::Row, Fault> {
    let row = items::one(scope.db(), item).await?.filter(|row| row.outcome.is_some()).ok_or(Fault::NotFound)?;
    bodies::one(scope, &row.body).await?;
    let meeting = row.meeting.ok_or(Fault::NotFound)?;
    let meeting = rows::one(scope.db(), meeting).await?.ok_or(Fault::NotFound)?;
    if meeting.is_adjusted() { Ok(row) } else { Err(Fault::NotFound) }
}

/// Notes what came of a decision, beside the minutes: those do not change.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such decision, [`Refused::Form`] at `note` when it was noted before.
pub async fn followed_up(scope: &Scope<RunCouncil>, item: CouncilItemId, text: &str) -> Result<(), Refused> {
    readable(scope, item).await?;
    let today = local_date(scope.now()).to_string();
    let mut tx = scope.db().begin().await?;
    if !decisions::followed_up(&mut tx, item, &today, text).await? {
        return Err(Refused::at("note", t!(Lang::Sv, "council-followed-up-before")));
    }
    note(scope, &mut tx, "council.decision_followed_up", subject::ITEM, item, "").await?;
    tx.commit().await?;
    Ok(())
}
