//! The direction (inriktningsbeslut): points from the choice, laid before the council, and made into drafts of pledges once
//! they are adopted.

use super::{hold, note, without_persons};
use crate::{
    accounts::{
        policy::{Capability, DecidePriorities, DraftPledges, WeighPriorities},
        scope::Scope,
    },
    council::{self, Decided, ItemKind, NewItem, Outcome, STEERING, put_on_agenda},
    fault::Fault,
    forms::Refused,
    kernel::id::{AreaCode, BodyCode, PledgeId, PointId, RoundId},
    platform::db::Tx,
    pledges::{self, NewDraft, Who},
    priorities::{
        labels,
        model::{MOST_POINTS, PointStanding, RoundKey},
        store::{
            self, Round,
            point::{self, Point},
        },
    },
    t,
};

/// What the council knows a point by.
const SUBJECT: &str = "direction_point";

/// A point and where it stands.
#[derive(Clone, Debug)]
pub struct Stands {
    /// The point.
    pub point: Point,
    /// Where it stands.
    pub standing: PointStanding,
    /// What the body decided, for those who may read it.
    pub decided: Option<Decided>,
}

impl Stands {
    /// Who does it.
    pub fn who(&self) -> Who {
        Who::parse(&self.point.who).unwrap_or(Who::Other)
    }

    /// Its areas.
    pub fn areas(&self) -> Vec<AreaCode> {
        self.point.areas.split_whitespace().map(AreaCode::from).collect()
    }
}

/// The points of a round; outside the group those that were laid before the body.
pub(super) async fn of<C: Capability>(scope: &Scope<C>, round: RoundId) -> Result<Vec<Stands>, Fault> {
    let within = scope.narrow::<WeighPriorities>().is_ok();
    let mut points = Vec::new();
    for point in point::of(scope.db(), round).await?.into_iter().filter(|one| within || one.laid_at.is_some()) {
        points.push(stands(scope, point).await?);
    }
    Ok(points)
}

async fn stands<C: Capability>(scope: &Scope<C>, point: Point) -> Result<Stands, Fault> {
    if point.laid_at.is_none() {
        return Ok(Stands { point, standing: PointStanding::Draft, decided: None });
    }
    let decided = council::decision_on(scope, SUBJECT, &point.id.to_string()).await?;
    // A body that takes no decisions notes a direction, and with that it holds.
    let decides = scope.profile().bodies.steering.decides;
    let standing = match decided.as_ref().and_then(|decided| decided.outcome) {
        None => PointStanding::Waiting,
        Some(Outcome::Approved) => PointStanding::Adopted,
        Some(Outcome::Noted) if !decides => PointStanding::Adopted,
        Some(Outcome::Rejected) => PointStanding::Rejected,
        Some(Outcome::SentBack | Outcome::Noted) => PointStanding::Returned,
    };
    Ok(Stands { point, standing, decided })
}

/// What a form says of a point.
#[derive(Clone, Debug)]
pub struct Said {
    /// What shall be done.
    pub text: String,
    /// Who does it.
    pub who: Who,
    /// Who that is, for [`Who::Other`].
    pub other: String,
    /// Where.
    pub areas: Vec<AreaCode>,
    /// What would show it; may be empty.
    pub indicator: String,
}

impl Said {
    fn texts(&self) -> [(&'static str, &str); 3] {
        [("text", &self.text), ("other", &self.other), ("indicator", &self.indicator)]
    }

    fn over(self, point: Point) -> Point {
        Point {
            text: self.text,
            who: self.who.code().to_owned(),
            other: if self.who == Who::Other { self.other } else { String::new() },
            areas: self.areas.iter().map(AreaCode::as_str).collect::<Vec<_>>().join(" "),
            indicator: self.indicator,
            laid_at: None,
            ..point
        }
    }
}

/// Adds a point to the direction of a decided round.
///
/// # Errors
/// [`Refused::Form`] when it points at a person, when nothing is decided yet, or when there are enough.
pub async fn add(scope: &Scope<DecidePriorities>, key: &RoundKey, version: i64, said: Said) -> Result<(), Refused> {
    without_persons(scope, said.texts())?;
    let mut tx = scope.db().begin().await?;
    let round = decided(scope, &mut tx, key, version).await?;
    if point::of_in(&mut tx, round.id).await?.len() >= MOST_POINTS {
        return Err(Refused::at("text", t!(scope.lang(), "priorities-points-enough", most = MOST_POINTS)));
    }
    let empty = Point {
        id: scope.new_id(),
        round: round.id,
        text: String::new(),
        who: String::new(),
        other: String::new(),
        areas: String::new(),
        indicator: String::new(),
        laid_at: None,
        version: 1,
    };
    let point = said.over(empty);
    point::insert(&mut tx, &point).await?;
    note(scope, &mut tx, "priority.point_added", &round, point.id.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

/// A round as the person saw it, whose areas are chosen.
async fn decided(scope: &Scope<DecidePriorities>, tx: &mut Tx, key: &RoundKey, version: i64) -> Result<Round, Refused> {
    let round = hold(scope, tx, key, version).await?;
    if round.decided_on.is_none() {
        return Err(Refused::at("text", t!(scope.lang(), "priorities-choose-first")));
    }
    Ok(round)
}

/// A point whose words may be changed.
async fn open(scope: &Scope<DecidePriorities>, key: &RoundKey, id: PointId) -> Result<Point, Refused> {
    let round = store::one(scope.db(), key).await?.ok_or(Fault::NotFound)?;
    let found = of(scope, round.id).await?.into_iter().find(|one| one.point.id == id).ok_or(Fault::NotFound)?;
    if found.standing.is_open() { Ok(found.point) } else { Err(Fault::Conflict.into()) }
}

/// Changes a point that is not laid before the body, or came back from it.
///
/// # Errors
/// As [`add`]; [`Fault::Conflict`] when it lies before the body or is decided.
pub async fn change(
    scope: &Scope<DecidePriorities>,
    key: &RoundKey,
    version: i64,
    id: PointId,
    said: Said,
) -> Result<(), Refused> {
    without_persons(scope, said.texts())?;
    let point = said.over(open(scope, key, id).await?);
    let mut tx = scope.db().begin().await?;
    let round = decided(scope, &mut tx, key, version).await?;
    if !point::save(&mut tx, &point).await? {
        return Err(Fault::Conflict.into());
    }
    note(scope, &mut tx, "priority.point_changed", &round, id.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

/// Strikes a point that was never laid before the body.
///
/// # Errors
/// As [`change`].
pub async fn strike(scope: &Scope<DecidePriorities>, key: &RoundKey, version: i64, id: PointId) -> Result<(), Refused> {
    let point = open(scope, key, id).await?;
    let mut tx = scope.db().begin().await?;
    let round = decided(scope, &mut tx, key, version).await?;
    if !point::drop_point(&mut tx, id, point.version).await? {
        return Err(Fault::Conflict.into());
    }
    note(scope, &mut tx, "priority.point_dropped", &round, id.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

/// Lays every point that is written before the steering body; they and the agenda change together.
///
/// # Errors
/// [`Refused::Form`] at `lay` when there is none, [`Fault::Conflict`] when somebody was faster.
pub async fn lay(scope: &Scope<DecidePriorities>, key: &RoundKey, version: i64) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let round = decided(scope, &mut tx, key, version).await?;
    let written = point::of_in(&mut tx, round.id).await?.into_iter().filter(|point| point.laid_at.is_none());
    let written: Vec<_> = written.collect();
    if written.is_empty() {
        return Err(Refused::at("lay", t!(scope.lang(), "priorities-nothing-to-lay")));
    }
    for point in &written {
        let round = labels::round(&round.key);
        let item = NewItem {
            body: BodyCode::from(STEERING),
            kind: ItemKind::Direction,
            subject: SUBJECT,
            subject_id: point.id.to_string(),
            title: t!(scope.lang(), "priorities-item", round = round, text = point.text.as_str()),
        };
        put_on_agenda(&mut tx, scope, item).await?;
        let laid = Point { laid_at: Some(scope.now()), ..point.clone() };
        if !point::save(&mut tx, &laid).await? {
            return Err(Fault::Conflict.into());
        }
    }
    note(scope, &mut tx, "priority.direction_laid", &round, written.len().to_string()).await?;
    tx.commit().await?;
    Ok(())
}

/// Makes a draft of a pledge, or a new version of one, from a point the body adopted.
///
/// # Errors
/// [`Fault::Conflict`] when it is not adopted or became a draft already; [`Refused::Form`] when it points at a person.
pub async fn pledge(
    scope: &Scope<DecidePriorities>,
    key: &RoundKey,
    id: PointId,
    of_pledge: Option<PledgeId>,
    (title, sentence): (String, String),
) -> Result<PledgeId, Refused> {
    without_persons(scope, [("title", title.as_str()), ("sentence", sentence.as_str())])?;
    let round = store::one(scope.db(), key).await?.ok_or(Fault::NotFound)?;
    let found = of(scope, round.id).await?.into_iter().find(|one| one.point.id == id).ok_or(Fault::NotFound)?;
    if found.standing != PointStanding::Adopted {
        return Err(Fault::Conflict.into());
    }
    let new = NewDraft {
        of: of_pledge,
        round: key.to_string(),
        round_name: labels::round(key),
        point: id,
        title,
        sentence,
        days: key.days,
        who: found.who(),
        other: found.point.other.clone(),
        areas: found.areas(),
    };
    let mut tx = scope.db().begin().await?;
    let made = pledges::draft_from(&scope.narrow::<DraftPledges>()?, &mut tx, new).await?;
    tx.commit().await?;
    Ok(made)
}
