//! The office sorts what representatives told: taken into the lägesbild, read, or nothing to take in, with an answer. Who
//! told it is not asked for here. The police read, and put the register right; the lägesbild is fed by the office.

use super::round::Round;
use crate::{
    accounts::{
        policy::{FeedSituation, KeepWatch},
        scope::Scope,
    },
    fault::Fault,
    forms::{FieldErrors, Problem, Refused},
    kernel::id::{WatchId, WatchRoundId},
    observations::{self, NewObservation, Observed, Source},
    platform::{audit, db::Tx},
    t,
    watch::{
        model::{
            Facts, Signs,
            round::{self as rules, RoundState, Why},
        },
        service::register::{self, Watch},
        store::{self, round},
    },
};

/// So many sorted rounds are shown.
const MOST: i64 = 30;
/// So many rounds of an area.
const MOST_OF_AREA: i64 = 24;

/// A round and its area.
#[derive(Clone, Debug)]
pub struct Line {
    /// The round.
    pub round: Round,
    /// The area.
    pub watch: Watch,
}

/// May this person take something into the lägesbild?
pub fn may_take_in(scope: &Scope<KeepWatch>) -> bool {
    scope.narrow::<FeedSituation>().is_ok()
}

/// How many wait for this person.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(scope: &Scope<KeepWatch>) -> Result<i64, Fault> {
    Ok(round::count(scope.db(), may_take_in(scope)).await?)
}

/// Those that wait, the oldest first, and those that were sorted, the latest first.
///
/// # Errors
/// When the database does not answer.
pub async fn all(scope: &Scope<KeepWatch>) -> Result<(Vec<Line>, Vec<Line>), Fault> {
    let areas = register::all(scope).await?;
    let keys = scope.municipality().keys();
    let line = |row: &round::Row| -> Option<Result<Line, Fault>> {
        let watch = areas.iter().find(|area| area.watch.id == row.watch)?.watch.clone();
        Some(Round::of(keys, row).map(|round| Line { round, watch }))
    };
    let waiting = round::waiting(scope.db()).await?;
    let sorted = round::done(scope.db(), MOST).await?;
    Ok((
        waiting.iter().filter_map(line).collect::<Result<_, _>>()?,
        sorted.iter().filter_map(line).collect::<Result<_, _>>()?,
    ))
}

/// One of them.
///
/// # Errors
/// [`Fault::NotFound`] when there is none.
pub async fn one(scope: &Scope<KeepWatch>, id: WatchRoundId) -> Result<Line, Fault> {
    let row = round::one(scope.db(), id).await?.ok_or(Fault::NotFound)?;
    let watch = Watch::of(&store::one(scope.db(), row.watch).await?.ok_or(Fault::NotFound)?)?;
    Ok(Line { round: Round::of(scope.municipality().keys(), &row)?, watch })
}

/// The latest rounds of an area.
///
/// # Errors
/// When the database does not answer.
pub async fn of_area(scope: &Scope<KeepWatch>, watch: WatchId) -> Result<Vec<Round>, Fault> {
    let rows = round::of_watch(scope.db(), watch, MOST_OF_AREA).await?;
    rows.iter().map(|row| Round::of(scope.municipality().keys(), row)).collect()
}

/// Has a meeting been wished for since the area met last? Tells the month.
pub fn wish(facts: &Facts, rounds: &[Round]) -> Option<String> {
    let since = |round: &&Round| facts.last_meeting.is_none_or(|day| rules::month_of(day) < round.month);
    rounds.iter().filter(|round| round.told.meeting).find(since).map(|round| round.month.clone())
}

/// What is taken in, as the office approved it.
#[derive(Clone)]
pub struct TakeIn {
    /// What it says.
    pub what: Observed,
    /// Somebody has read the text and says so.
    pub approved: bool,
    /// Words to the representative; may be empty.
    pub answer: String,
}

/// Nothing that points at a person leaves the round.
fn checked(scope: &Scope<KeepWatch>, texts: &[(&'static str, &str)]) -> Result<(), FieldErrors> {
    let mut errors = FieldErrors::default();
    for (field, _) in texts.iter().filter(|(_, text)| rules::refused(text).is_some()) {
        errors.add(field, Problem::Said(t!(scope.lang(), "rounds-personal")));
    }
    errors.none()
}

/// The round as the person saw it, held.
async fn held(tx: &mut Tx, id: WatchRoundId, version: i64, from: &[RoundState]) -> Result<round::Row, Fault> {
    let row = round::one_in(tx, id).await?.ok_or(Fault::NotFound)?;
    let fits = RoundState::parse(&row.state).is_ok_and(|state| from.contains(&state));
    if row.version == version && fits { Ok(row) } else { Err(Fault::Conflict) }
}

/// Keeps what became of a round.
async fn keep(scope: &Scope<KeepWatch>, tx: &mut Tx, row: round::Row, to: RoundState) -> Result<(), Fault> {
    let detail = format!("{} -> {to}", row.state);
    let row = round::Row { state: to.code().to_owned(), sorted_at: Some(scope.now()), ..row };
    if !round::save(tx, &row).await? {
        return Err(Fault::Conflict);
    }
    Ok(audit::append(tx, scope.now(), &scope.entry("watch.round_sorted", "watch_round", row.id, detail)).await?)
}

/// The answer that stands: a new one, or else the one before.
fn answered(row: &round::Row, answer: &str) -> String {
    if answer.is_empty() { row.answer.clone() } else { answer.to_owned() }
}

/// Takes something of a round into the open period; more of it can follow.
///
/// # Errors
/// [`Refused`]; a text that was not approved, or that points at a person, is a mistake at its field. [`Fault::NotFound`] for
/// those who may not, [`Fault::Conflict`] when somebody else was faster.
pub async fn take_in(scope: &Scope<KeepWatch>, id: WatchRoundId, version: i64, new: TakeIn) -> Result<(), Refused> {
    let feed = scope.narrow::<FeedSituation>()?;
    if !new.what.words.is_empty() && !new.approved {
        return Err(Refused::at("approved", t!(scope.lang(), "rounds-not-approved")));
    }
    checked(scope, &[("words", &new.what.words), ("answer", &new.answer)])?;
    let mut tx = scope.db().begin().await?;
    let row = held(&mut tx, id, version, &[RoundState::New, RoundState::Read, RoundState::TakenIn]).await?;
    let observation = NewObservation { report: None, source: Source::Watch, actor: None, number: 1, what: new.what };
    observations::take_in(&feed, &mut tx, observation).await?;
    let answer = answered(&row, &new.answer);
    keep(scope, &mut tx, round::Row { answer, ..row }, RoundState::TakenIn).await?;
    tx.commit().await?;
    Ok(())
}

/// Notes that a round was read, with an answer or none. What could be taken in waits on for those who may.
///
/// # Errors
/// As [`take_in`].
pub async fn read(scope: &Scope<KeepWatch>, id: WatchRoundId, version: i64, answer: &str) -> Result<(), Refused> {
    checked(scope, &[("answer", answer)])?;
    let mut tx = scope.db().begin().await?;
    let row = held(&mut tx, id, version, &[RoundState::New]).await?;
    let answer = answered(&row, answer);
    keep(scope, &mut tx, round::Row { answer, ..row }, RoundState::Read).await?;
    tx.commit().await?;
    Ok(())
}

/// Notes that nothing is taken in, and why.
///
/// # Errors
/// As [`take_in`].
pub async fn nothing(
    scope: &Scope<KeepWatch>,
    id: WatchRoundId,
    version: i64,
    why: Why,
    answer: &str,
) -> Result<(), Refused> {
    scope.narrow::<FeedSituation>()?;
    checked(scope, &[("answer", answer)])?;
    let mut tx = scope.db().begin().await?;
    let row = held(&mut tx, id, version, &[RoundState::New, RoundState::Read]).await?;
    let (answer, why) = (answered(&row, answer), Some(why.code().to_owned()));
    keep(scope, &mut tx, round::Row { answer, why, ..row }, RoundState::Nothing).await?;
    tx.commit().await?;
    Ok(())
}

/// Writes into the register that the signs of the area are worn or gone, as the round says.
///
/// # Errors
/// [`Fault::Conflict`] when the round says nothing of the kind or the register does not say that they are up.
pub async fn signs(scope: &Scope<KeepWatch>, id: WatchRoundId) -> Result<(), Refused> {
    let Line { round, watch } = one(scope, id).await?;
    if !(round.told.signs.is_some_and(rules::SignsSeen::is_wrong) && watch.facts.signs == Signs::Up) {
        return Err(Fault::Conflict.into());
    }
    register::change(scope, watch.id, watch.version, watch.state, Facts { signs: Signs::Worn, ..watch.facts }).await
}
