//! Use cases of prioritising: what is known of the areas, what people make of it, what is chosen, the direction.

pub mod choose;
pub mod direction;
pub mod known;
pub mod read;
pub mod told;
pub mod weigh;

use super::{
    model::{AHEAD_DAYS, RoundKey},
    store::{self, Round},
};
use crate::{
    accounts::{policy::DecidePriorities, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Refused},
    platform::{audit, clock::local_date, db::Tx, municipality::Profile},
    t,
};
use chrono::{Days, NaiveDate};

/// What the log calls a round.
const SUBJECT: &str = "priority_round";

/// The rounds that can be worked on by the calendar: the one that runs, and the next. They need no row; the first change
/// makes it.
pub fn open_rounds(profile: &Profile, today: NaiveDate) -> [RoundKey; 2] {
    let current = RoundKey::containing(profile.situation.prioritisation, today);
    [current, current.next()]
}

/// Should the group decide now: is it the round that runs, or does it begin soon?
fn presses(key: &RoundKey, today: NaiveDate) -> bool {
    today + Days::new(AHEAD_DAYS) >= key.days.first
}

/// Holds a draft as the person saw it, and begins it with the first change.
async fn claim(scope: &Scope<DecidePriorities>, tx: &mut Tx, key: &RoundKey, version: i64) -> Result<Round, Refused> {
    let round = hold(scope, tx, key, version).await?;
    if round.decided_on.is_some() {
        return Err(Refused::at("do", t!(scope.lang(), "priorities-decided-already")));
    }
    Ok(round)
}

/// Holds a round, whether it is decided or not.
async fn hold(scope: &Scope<DecidePriorities>, tx: &mut Tx, key: &RoundKey, version: i64) -> Result<Round, Refused> {
    if version != 0 {
        return Ok(store::claim(tx, key, version).await?.ok_or(Fault::Conflict)?);
    }
    if !open_rounds(&scope.profile(), local_date(scope.now())).contains(key) {
        return Err(Fault::NotFound.into());
    }
    let round = Round { id: scope.new_id(), key: *key, decided_on: None, version: 1 };
    if store::begin(tx, round.id, key, scope.now()).await? { Ok(round) } else { Err(Fault::Conflict.into()) }
}

/// Writes a line into the log: codes only.
async fn note(
    scope: &Scope<DecidePriorities>,
    tx: &mut Tx,
    action: &'static str,
    round: &Round,
    detail: String,
) -> Result<(), sqlx::Error> {
    audit::append(tx, scope.now(), &scope.entry(action, SUBJECT, round.id, detail)).await.map(|_| ())
}

/// Refuses texts that look like they point at a person.
fn without_persons<'a>(
    scope: &Scope<DecidePriorities>,
    texts: impl IntoIterator<Item = (&'static str, &'a str)>,
) -> Result<(), FieldErrors> {
    FieldErrors::persons(texts, &t!(scope.lang(), "priorities-personal")).none()
}
