//! What there is to read of rounds: the list, one with everything beside it, what waits for a decision.

use super::{
    SUBJECT, direction,
    known::{self, Facts},
    open_rounds, presses,
};
use crate::{
    accounts::{
        self, Change,
        policy::{DecidePriorities, ReadPriorities, WeighPriorities},
        scope::Scope,
    },
    fault::Fault,
    kernel::id::AreaCode,
    measures::Summary,
    observations::{self, Shown},
    platform::{clock::local_date, municipality::Profile},
    priorities::{
        model::{Basis, Component, Placed, RoundKey, Standing, Weighed, Weights},
        store::{
            self, Choice, Round,
            score::{self, PLACED_NEED, PLACED_POSSIBILITY, Score},
        },
    },
};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// So many changes are told.
const MOST_CHANGES: i64 = 30;

/// A line of the list.
#[derive(Clone, Debug)]
pub struct Line {
    /// Which round.
    pub key: RoundKey,
    /// Where it stands.
    pub standing: Standing,
    /// The day on which the group chose.
    pub decided_on: Option<NaiveDate>,
    /// What it chose; outside the group nothing before it is decided.
    pub chosen: Vec<AreaCode>,
}

/// All rounds, the latest first: those that are begun, and those the calendar has prepared.
///
/// # Errors
/// When the database does not answer.
pub async fn lines(scope: &Scope<ReadPriorities>) -> Result<Vec<Line>, Fault> {
    let begun = store::all(scope.db()).await?;
    let choices = store::every_choice(scope.db()).await?;
    let within = scope.narrow::<WeighPriorities>().is_ok();
    let line = |round: &Round| {
        let own = choices.iter().filter(|one| one.round == round.id && (within || round.decided_on.is_some()));
        Line {
            key: round.key,
            standing: standing(&begun, &round.key),
            decided_on: round.decided_on,
            chosen: own.map(|one| one.area.clone()).collect(),
        }
    };
    let mut lines: Vec<Line> = begun.iter().map(line).collect();
    for key in open_rounds(&scope.profile(), local_date(scope.now())) {
        if !begun.iter().any(|round| round.key == key) {
            lines.push(Line { key, standing: Standing::Draft, decided_on: None, chosen: Vec::new() });
        }
    }
    lines.sort_by_key(|line| std::cmp::Reverse(line.key.days.first));
    Ok(lines)
}

fn standing(rounds: &[Round], key: &RoundKey) -> Standing {
    let decided = |round: &&Round| round.decided_on.is_some();
    match rounds.iter().filter(decided).any(|round| round.key == *key) {
        false => Standing::Draft,
        true if rounds.iter().filter(decided).any(|round| round.key.days.first > key.days.first) => Standing::Replaced,
        true => Standing::Decided,
    }
}

/// An area as it is weighed.
#[derive(Clone, Debug)]
pub struct Area {
    /// Which one.
    pub code: AreaCode,
    /// How it is weighed.
    pub weights: Weights,
    /// Head of its most common problem; only while the round is a draft.
    pub problem: Option<String>,
}

/// A round with everything its page shows.
#[derive(Clone, Debug)]
pub struct Whole {
    /// Which round.
    pub key: RoundKey,
    /// Its row, once somebody changed it.
    pub round: Option<Round>,
    /// Where it stands.
    pub standing: Standing,
    /// The areas, in the order of the municipality's list: never by score.
    pub areas: Vec<Area>,
    /// What is chosen; outside the group nothing before it is decided.
    pub chosen: Vec<Choice>,
    /// The points of the direction.
    pub points: Vec<direction::Stands>,
    /// What came of the decided round before.
    pub previous: Option<Previous>,
    /// What was done to it, newest first.
    pub changes: Vec<Change>,
    /// Does the person belong to the group?
    pub within: bool,
    /// May the person change it?
    pub decides: bool,
    /// Today.
    pub today: NaiveDate,
}

impl Whole {
    /// The version its forms carry.
    pub fn version(&self) -> i64 {
        self.round.as_ref().map_or(0, |round| round.version)
    }

    /// Can it be weighed and chosen still?
    pub fn is_draft(&self) -> bool {
        self.standing == Standing::Draft
    }

    /// Is the round it is judged by over?
    pub fn is_complete(&self) -> bool {
        self.key.before().days.last < self.today
    }
}

/// What came of what was chosen the last time.
#[derive(Clone, Debug)]
pub struct Previous {
    /// Which round.
    pub key: RoundKey,
    /// The areas that were chosen.
    pub areas: Vec<Followed>,
    /// The points of its direction.
    pub points: Vec<direction::Stands>,
    /// Is it over?
    pub over: bool,
}

/// An area that was chosen, and what was done and seen there.
#[derive(Clone, Debug)]
pub struct Followed {
    /// Which area, and why.
    pub choice: Choice,
    /// Observations in the round before it; outside the group as it was shared.
    pub before: Option<i64>,
    /// Observations in the round itself.
    pub after: Option<i64>,
    /// Measures that ran there meanwhile.
    pub measures: Vec<Summary>,
}

/// Loads a round.
///
/// # Errors
/// [`Fault::NotFound`] when nobody has begun it and the calendar does not ask for it.
pub async fn whole(scope: &Scope<ReadPriorities>, key: RoundKey) -> Result<Whole, Fault> {
    let (db, today, profile) = (scope.db(), local_date(scope.now()), scope.profile());
    let all = store::all(db).await?;
    let round = all.iter().find(|round| round.key == key).cloned();
    if round.is_none() && !open_rounds(&profile, today).contains(&key) {
        return Err(Fault::NotFound);
    }
    let within = scope.narrow::<WeighPriorities>().is_ok();
    let (mut kept, mut chosen, mut points, mut changes) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    if let Some(round) = &round {
        kept = score::of(db, round.id).await?;
        if within || round.decided_on.is_some() {
            chosen = store::choices(db, round.id).await?;
            points = direction::of(scope, round.id).await?;
        }
        if within {
            changes = accounts::changes(scope, SUBJECT, round.id, MOST_CHANGES).await?;
        }
    }
    let standing = standing(&all, &key);
    let areas = match standing {
        Standing::Draft => live(&profile, &known::gather(scope, &key).await?, &kept, today),
        Standing::Decided | Standing::Replaced => frozen(&profile, &kept),
    };
    let previous = previous(scope, &all, &key, today).await?;
    let decides = scope.narrow::<DecidePriorities>().is_ok();
    Ok(Whole { key, round, standing, areas, chosen, points, previous, changes, within, decides, today })
}

/// The areas in use as the figures propose them now, with what people set.
pub(super) fn live(profile: &Profile, facts: &Facts, kept: &[Score], today: NaiveDate) -> Vec<Area> {
    let area = |code: &str| {
        let mut weights = facts.of(profile, code, today).weights();
        for one in &mut weights.components {
            one.set = set(kept, code, one.component.code());
        }
        weights.placed = placed(kept, code);
        Area { code: AreaCode::from(code), weights, problem: facts.problem(profile, code) }
    };
    profile.areas_in_use().map(|one| area(&one.code)).collect()
}

fn set(kept: &[Score], area: &str, component: &str) -> Option<(i64, String)> {
    let found = kept.iter().find(|score| score.area.as_str() == area && score.component == component)?;
    found.value.map(|value| (value, found.reason.clone()))
}

fn placed(kept: &[Score], area: &str) -> Option<Placed> {
    let (need, reason) = set(kept, area, PLACED_NEED)?;
    let (possibility, _) = set(kept, area, PLACED_POSSIBILITY)?;
    Some(Placed { need, possibility, reason })
}

/// The areas as they stood when the group chose.
fn frozen(profile: &Profile, kept: &[Score]) -> Vec<Area> {
    let mut codes: Vec<_> = kept.iter().map(|score| score.area.clone()).collect::<BTreeSet<_>>().into_iter().collect();
    codes.sort_by_key(|code| profile.areas.iter().position(|area| area.code == code.as_str()).unwrap_or(usize::MAX));
    let area = |code: AreaCode| {
        let one = |component: &Component| {
            let found = kept.iter().find(|score| score.area == code && score.component == component.code());
            let basis = found.map(|row| Basis { now: row.now_n, before: row.before_n, year: row.year_n });
            Weighed {
                component: *component,
                proposed: found.and_then(|row| row.proposed).unwrap_or_default(),
                basis: basis.unwrap_or_default(),
                set: set(kept, code.as_str(), component.code()),
            }
        };
        let weights =
            Weights { components: Component::ALL.iter().map(one).collect(), placed: placed(kept, code.as_str()) };
        Area { code, weights, problem: None }
    };
    codes.into_iter().map(area).collect()
}

/// The latest decided round before, followed up.
async fn previous(
    scope: &Scope<ReadPriorities>,
    all: &[Round],
    key: &RoundKey,
    today: NaiveDate,
) -> Result<Option<Previous>, Fault> {
    let earlier = |round: &&Round| round.decided_on.is_some() && round.key.days.first < key.days.first;
    let Some(round) = all.iter().find(earlier) else { return Ok(None) };
    let profile = scope.profile();
    let (then, since) = (known::gather(scope, &round.key).await?, known::gather(scope, &round.key.next()).await?);
    let over = round.key.days.last < today;
    let within = scope.narrow::<WeighPriorities>().is_ok();
    let (shared_then, shared_since) = (shared(scope, &round.key.before()).await?, shared(scope, &round.key).await?);
    let follow = |choice: Choice| {
        let area = choice.area.as_str();
        let there =
            |one: &&Summary| one.area.as_ref() == Some(&choice.area) && known::runs_during(one, &round.key.days);
        Followed {
            before: if within { Some(then.observed(&profile, area)) } else { shared_then.area(Some(area)) },
            after: if within { Some(since.observed(&profile, area)) } else { shared_since.area(Some(area)) },
            measures: since.measures().iter().filter(there).cloned().collect(),
            choice,
        }
    };
    let chosen = store::choices(scope.db(), round.id).await?;
    let points = direction::of(scope, round.id).await?;
    Ok(Some(Previous { key: round.key, areas: chosen.into_iter().map(follow).collect(), points, over }))
}

/// What of a round was shared: outside the group a count is told like that, and not before.
async fn shared(scope: &Scope<ReadPriorities>, key: &RoundKey) -> Result<Shown, Fault> {
    observations::shared_of(scope, key.days.first, key.kind.months()).await
}

/// A round that waits for the group to choose.
#[derive(Clone, Debug)]
pub struct ToDecide {
    /// Which round.
    pub key: RoundKey,
    /// Has somebody begun?
    pub begun: bool,
}

/// The rounds that wait for a decision, the first to come first.
///
/// # Errors
/// When the database does not answer.
pub async fn to_decide(scope: &Scope<DecidePriorities>) -> Result<Vec<ToDecide>, Fault> {
    let mut waiting = Vec::new();
    let today = local_date(scope.now());
    for key in open_rounds(&scope.profile(), today).into_iter().filter(|key| presses(key, today)) {
        let round = store::one(scope.db(), &key).await?;
        if round.as_ref().is_none_or(|round| round.decided_on.is_none()) {
            waiting.push(ToDecide { key, begun: round.is_some() });
        }
    }
    Ok(waiting)
}
