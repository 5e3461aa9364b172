//! The protocol: every fault gets a line, lines about the same thing are put together, and everybody reads what came of them.

use super::{hold, log, save, without_persons};
use crate::{
    accounts::{
        policy::{Capability, FeedSituation, LeadWalks},
        scope::Scope,
    },
    fault::Fault,
    forms::{FieldErrors, Problem, Refused},
    kernel::{
        id::{ActionId, CategoryCode, WalkId},
        lang::Lang,
        timeband::TimeBand,
    },
    observations::{self, NewObservation, Observed, Source},
    platform::{clock::local_date, db::Tx},
    t,
    walks::{
        followed, labels,
        mail::{self, News},
        model::{ActionContent, ActionStatus, Conditions, Group, Item, State, Verdict, missing},
        store::{
            Row,
            action::{self, Row as Action},
            finding,
        },
    },
};
use std::collections::{BTreeMap, HashMap};

/// Closes the walk: notes how it was, and gives every fault its line.
///
/// # Errors
/// [`Refused::Form`] when its day has not come, [`Fault::Conflict`] when somebody else was faster.
pub async fn close(scope: &Scope<LeadWalks>, id: WalkId, version: i64, how: Conditions) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let mut row = hold(&mut tx, id, version).await?;
    if !matches!(row.state(), State::Open | State::Walked | State::Published) {
        return Err(Fault::Conflict.into());
    }
    if row.day().is_none_or(|day| day > local_date(scope.now())) {
        return Err(Refused::at("light", t!(scope.lang(), "walks-not-yet")));
    }
    row.conditions = serde_json::json!(how).to_string();
    let first = row.state() == State::Open;
    if first {
        row.state = State::Walked.code().to_owned();
        row.walked_at = Some(scope.now());
    }
    save(scope, &mut tx, row.clone(), if first { "walk.closed" } else { "walk.changed" }, "").await?;
    if row.state() == State::Walked {
        answer_all(scope, &mut tx, &row).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Makes lines of the notes that came after the protocol was public: only the office changes what everybody reads.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else was faster, or the protocol is not public.
pub async fn take_late(scope: &Scope<LeadWalks>, id: WalkId, version: i64) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let row = hold(&mut tx, id, version).await?;
    if row.state() != State::Published {
        return Err(Fault::Conflict.into());
    }
    save(scope, &mut tx, row.clone(), "walk.late_taken", "").await?;
    answer_all(scope, &mut tx, &row).await?;
    tx.commit().await?;
    Ok(())
}

/// Gives every note that the protocol tells of its line: one for each stop and line of the checklist. The caller holds the walk.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn answer_all<C: Capability>(scope: &Scope<C>, tx: &mut Tx, walk: &Row) -> Result<(), Refused> {
    let actions = action::of_walk_in(tx, walk.id).await?;
    let mut number = actions.iter().map(|one| one.number).max().unwrap_or(0);
    let mut lines: HashMap<(i64, String), ActionId> = HashMap::new();
    for one in actions {
        lines.entry((one.stop, one.item)).or_insert(one.id);
    }
    let notes = finding::of_walk_in(tx, walk.id).await?;
    let severities = severities(&notes);
    for note in notes.iter().filter(|note| note.action.is_none() && note.verdict().is_told()) {
        let Some(item) = note.item() else { continue };
        let at = (note.stop, note.item.clone());
        let line = match lines.get(&at) {
            Some(id) => *id,
            None => {
                number += 1;
                let new = line(scope, walk.id, number, note.stop, item, severities.get(&at).copied());
                action::put(tx, &new).await?;
                lines.insert(at, new.id);
                new.id
            }
        };
        finding::attach(tx, note.key, line).await?;
    }
    Ok(())
}

/// The worst that was said of each line.
fn severities(notes: &[finding::Row]) -> BTreeMap<(i64, String), i64> {
    let mut worst = BTreeMap::new();
    for note in notes.iter().filter(|note| note.verdict() == Verdict::Fault) {
        let here = worst.entry((note.stop, note.item.clone())).or_insert(0);
        *here = (*here).max(note.severity.unwrap_or(0));
    }
    worst.retain(|_, severity| *severity > 0);
    worst
}

/// A new line. Its words are those of the checklist until the office writes better ones.
fn line<C: Capability>(
    scope: &Scope<C>,
    walk: WalkId,
    number: i64,
    stop: i64,
    item: Item,
    severity: Option<i64>,
) -> Action {
    let profile = scope.profile();
    let category = item.group().category();
    let known = profile.category_codes().any(|code| code == category) && item.group() != Group::Keep;
    let content = ActionContent {
        text: labels::item(Lang::Sv, item),
        severity,
        category: if known { category.to_owned() } else { String::new() },
        ..ActionContent::default()
    };
    Action {
        id: scope.new_id(),
        walk,
        number,
        version: 1,
        stop,
        item: item.code().to_owned(),
        status: ActionStatus::New.code().to_owned(),
        content: serde_json::json!(content).to_string(),
        observation: None,
        handed_at: None,
        reply: None,
        status_at: scope.now(),
    }
}

/// Adds a line by hand: what was said in the round at the end.
///
/// # Errors
/// [`Refused::Form`] when the words point at a person, [`Fault::NotFound`] when the walk has no such stop.
pub async fn add(
    scope: &Scope<LeadWalks>,
    id: WalkId,
    version: i64,
    (stop, item, text): (i64, Item, String),
) -> Result<(), Refused> {
    without_persons(scope, [("text", text.as_str())])?;
    let mut tx = scope.db().begin().await?;
    let row = hold(&mut tx, id, version).await?;
    if !row.state().has_protocol() || row.plan().stop(stop).is_none() {
        return Err(Fault::NotFound.into());
    }
    let number = action::of_walk_in(&mut tx, id).await?.iter().map(|one| one.number).max().unwrap_or(0) + 1;
    let mut new = line(scope, id, number, stop, item, None);
    new.content = serde_json::json!(ActionContent { text, ..new.content() }).to_string();
    action::put(&mut tx, &new).await?;
    save(scope, &mut tx, row, "walk.line_added", &number.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

/// Puts one line into another that is about the same thing: its notes go along. A line that was handed over, or that everybody
/// has read, stays.
///
/// # Errors
/// [`Refused::Form`] when it must stay, [`Fault::NotFound`] when there is no such line.
pub async fn merge(scope: &Scope<LeadWalks>, id: WalkId, version: i64, from: i64, into: i64) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let row = hold(&mut tx, id, version).await?;
    let source = action::by_number_in(&mut tx, id, from).await?.ok_or(Fault::NotFound)?;
    let target = action::by_number_in(&mut tx, id, into).await?.ok_or(Fault::NotFound)?;
    let stays = row.state() == State::Published || source.handed_at.is_some() || source.observation.is_some();
    if stays || from == into {
        return Err(Refused::at("into", t!(scope.lang(), "walks-line-stays")));
    }
    finding::move_all(&mut tx, source.id, target.id).await?;
    if !action::delete(&mut tx, source.id, source.version).await? {
        return Err(Fault::Conflict.into());
    }
    save(scope, &mut tx, row, "walk.lines_merged", &format!("{from} -> {into}")).await?;
    tx.commit().await?;
    Ok(())
}

/// Publishes the protocol: everybody reads every line, participants are told, and what was found counts in the lägesbild.
///
/// # Errors
/// [`Refused::Form`] while a line lacks something, or without any line unless that is `meant`; [`Fault::Conflict`] when somebody
/// else was faster.
pub async fn publish(scope: &Scope<LeadWalks>, id: WalkId, version: i64, meant: bool) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let mut row = hold(&mut tx, id, version).await?;
    if row.state() != State::Walked {
        return Err(Fault::Conflict.into());
    }
    let lines = action::of_walk_in(&mut tx, id).await?;
    ready(scope, &lines)?;
    if lines.is_empty() && !meant {
        return Err(Refused::at("sure", t!(scope.lang(), "walks-publish-empty")));
    }
    row.state = State::Published.code().to_owned();
    row.published_at = Some(scope.now());
    row.told_at = Some(scope.now());
    save(scope, &mut tx, row.clone(), "walk.published", "").await?;
    for one in lines {
        count_in(scope, &mut tx, &row, one).await?;
    }
    mail::tell_all(scope, &mut tx, &row, News::Protocol, &id.to_string()).await?;
    // An own walk that the office accepted has no invitation, but it has a protocol.
    followed::published(scope, &mut tx, &row).await?;
    tx.commit().await?;
    Ok(())
}

/// Nothing is published that nobody has looked at, or that lacks what it owes.
pub(crate) fn ready<C: Capability>(scope: &Scope<C>, lines: &[Action]) -> Result<(), FieldErrors> {
    let mut errors = FieldErrors::default();
    for one in lines {
        let Some(item) = one.item() else { continue };
        let unseen = one.status() == ActionStatus::New && item.group() != Group::Keep;
        if unseen || !missing(item, one.status(), &one.content()).is_empty() {
            let said = t!(scope.lang(), "walks-line-unready", n = one.number, text = one.content().text);
            errors.add("lines", Problem::Said(said));
        }
    }
    errors.none()
}

/// Puts a fault into the open period of the lägesbild, once.
async fn count_in(scope: &Scope<LeadWalks>, tx: &mut Tx, walk: &Row, mut line: Action) -> Result<(), Refused> {
    let content = line.content();
    let kept = line.item().is_none_or(|item| item.group() == Group::Keep);
    let known = scope.profile().category_codes().any(|code| code == content.category);
    if kept || !known || line.observation.is_some() {
        return Ok(());
    }
    let plan = walk.plan();
    let hour = plan.starts.get(..2).and_then(|hour| hour.parse().ok());
    let new = NewObservation {
        report: None,
        source: Source::Walk,
        actor: None,
        number: 1,
        what: Observed {
            category: CategoryCode::from(content.category.as_str()),
            area: Some(plan.area.clone()).filter(|area| scope.profile().area(area.as_str()).is_some()),
            place_type: None,
            time_band: hour.map(TimeBand::at_hour),
            day_type: None,
            words: content.text.chars().take(observations::LONGEST_WORDS).collect(),
        },
    };
    line.observation = Some(observations::take_in(&scope.narrow::<FeedSituation>()?, tx, new).await?);
    if !action::save(tx, &line).await? {
        return Err(Fault::Conflict.into());
    }
    Ok(())
}

/// A line of the log about a line of a protocol.
pub(super) async fn note<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    line: &Action,
    act: &'static str,
) -> Result<(), Refused> {
    log(scope, tx, act, line.walk, &format!("{} {}", line.number, line.status)).await
}
