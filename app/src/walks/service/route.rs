//! On the walk: a phone joins by the code, goes from stop to stop, and notes one thing at a time. A note has a key that the
//! phone made, so sending it again, now or when there is a network again, changes nothing.

use super::{log, photo, protocol, tokens};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::Refused,
    kernel::{id::FindingKey, pii_types::Purpose},
    platform::{clock::local_date, outbox},
    reports::IncomingPhoto,
    t,
    walks::{
        model::{
            Conditions, Item, Kind, Light, MOST_FINDINGS, MOST_STOPS, NewFinding, PhotoState, Plan, State, Stop,
            Verdict, Weather,
        },
        store::{self, Row, finding},
    },
};
use uuid::Uuid;

/// A phone on a walk.
pub struct Pass {
    /// The walk.
    pub walk: Row,
    /// What was planned.
    pub plan: Plan,
    /// Which phone, for this walk only.
    pub phone: Uuid,
}

impl Pass {
    /// Is it a resident's own walk?
    pub fn is_own(&self) -> bool {
        self.walk.state() == State::OwnUnderWay
    }
}

/// What was noted so far at one stop of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The note.
    pub key: FindingKey,
    /// The stop.
    pub stop: i64,
    /// The line of the checklist.
    pub item: Item,
    /// What was thought of it.
    pub verdict: Verdict,
    /// How bad.
    pub severity: Option<i64>,
    /// Which phone, for this walk only.
    pub phone: Uuid,
    /// Did this phone note it, and may it take it back?
    pub is_mine: bool,
}

/// Does the code open the walk today? The day of the walk, and a day before and after it.
pub fn takes_notes(walk: &Row, today: chrono::NaiveDate) -> bool {
    match walk.state() {
        State::OwnUnderWay => true,
        // Also while the protocol is written, and after: a phone that was away is heard within the day.
        State::Open | State::Walked | State::Published => {
            walk.day().is_some_and(|day| (today - day).num_days().abs() <= 1)
        }
        _ => false,
    }
}

/// The last day on which a walk of the office takes notes.
pub fn last_day(walk: &Row) -> Option<chrono::NaiveDate> {
    walk.day().filter(|_| walk.kind() == Kind::Planned).and_then(|day| day.succ_opt())
}

/// Joins by the code that the leader reads out; answers the pass of this phone.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such walk, [`Refused::Form`] when the code is wrong or its days are over.
pub async fn join(scope: &Scope<Public>, slug: &str, code: &str) -> Result<String, Refused> {
    let walk = store::by_slug(scope.db(), slug).await?.filter(|row| row.state().is_public()).ok_or(Fault::NotFound)?;
    let municipality = scope.municipality();
    if !takes_notes(&walk, local_date(scope.now())) {
        return Err(Refused::at("code", t!(scope.lang(), "walk-code-not-now")));
    }
    if !tokens::is_code(municipality.keys(), &walk, code) {
        return Err(Refused::at("code", t!(scope.lang(), "walk-code-wrong")));
    }
    Ok(tokens::pass(municipality.keys(), walk.id, municipality.chance().opaque_id()))
}

/// Reads a pass.
///
/// # Errors
/// [`Fault::NotFound`] when we did not write it, or its days are over.
pub async fn enter(scope: &Scope<Public>, token: &str) -> Result<Pass, Fault> {
    let (id, phone) = tokens::read_pass(scope.municipality().keys(), token).ok_or(Fault::NotFound)?;
    let walk = store::one(scope.db(), id).await?.filter(|row| takes_notes(row, local_date(scope.now())));
    let walk = walk.ok_or(Fault::NotFound)?;
    let plan = walk.plan();
    Ok(Pass { walk, plan, phone })
}

/// Everything that was noted, by all phones.
///
/// # Errors
/// When the database does not answer.
pub async fn noted(scope: &Scope<Public>, pass: &Pass) -> Result<Vec<Noted>, Fault> {
    let all = finding::of_walk(scope.db(), pass.walk.id).await?;
    let noted = all.into_iter().filter_map(|row| {
        Some(Noted {
            key: row.key,
            stop: row.stop,
            item: row.item()?,
            verdict: row.verdict(),
            severity: row.severity,
            phone: row.phone,
            is_mine: row.phone == pass.phone && row.action.is_none(),
        })
    });
    Ok(noted.collect())
}

/// Was this note kept before?
///
/// # Errors
/// [`Fault::NotFound`] when another walk or phone has that key.
pub async fn seen(scope: &Scope<Public>, pass: &Pass, key: FindingKey) -> Result<bool, Fault> {
    match finding::one(scope.db(), key).await? {
        None => Ok(false),
        Some(row) if row.walk == pass.walk.id && row.phone == pass.phone => Ok(true),
        Some(_) => Err(Fault::NotFound),
    }
}

/// Keeps a note; tells whether it is new. One that comes after the walk was closed gets its line in the protocol; once that is
/// public, it waits until the office makes a line of it ([`protocol::take_late`]).
///
/// # Errors
/// [`Refused::Form`] for what fits no stop or line, [`Fault::TooMany`] when a walk has more notes than any can have.
pub async fn note(
    scope: &Scope<Public>,
    pass: &Pass,
    new: NewFinding,
    photo: Option<IncomingPhoto>,
) -> Result<bool, Refused> {
    let wrong = pass.plan.stop(new.stop).is_none() || !(new.verdict.suits(new.item) || new.verdict == Verdict::Unknown);
    if wrong {
        return Err(Fault::NotFound.into());
    }
    if finding::count(scope.db(), pass.walk.id).await? >= MOST_FINDINGS {
        return Err(Fault::Full.into());
    }
    let row = finding::Row {
        key: new.key,
        walk: pass.walk.id,
        action: None,
        phone: pass.phone,
        stop: new.stop,
        item: new.item.code().to_owned(),
        verdict: new.verdict.code().to_owned(),
        severity: new.severity,
        words: new.words.disclose(Purpose::Keep).clone(),
        photo: photo.map(|photo| photo.id),
        photo_state: if photo.is_some() { PhotoState::Incoming } else { PhotoState::None }.code().to_owned(),
        orientation: photo.map_or(1, |photo| i64::from(photo.turn)),
        at: scope.now(),
    };
    let mut tx = scope.db().begin().await?;
    store::lock(&mut tx, pass.walk.id).await?;
    if !finding::put(&mut tx, &row).await? {
        return Ok(false);
    }
    if let Some(photo) = photo {
        outbox::put(&mut tx, scope.now(), &photo::errand(scope, row.key, photo.id)).await?;
    }
    let now = store::one_in(&mut tx, pass.walk.id).await?.ok_or(Fault::NotFound)?;
    if now.state() == State::Walked {
        protocol::answer_all(scope, &mut tx, &now).await?;
    }
    log(scope, &mut tx, "walk.noted", pass.walk.id, row.item.as_str()).await?;
    tx.commit().await?;
    Ok(true)
}

/// Takes a note of this phone back; tells whether it is gone. One that a protocol answers already stays.
///
/// # Errors
/// When the database does not answer.
pub async fn take_back(scope: &Scope<Public>, pass: &Pass, key: FindingKey) -> Result<bool, Refused> {
    let mut tx = scope.db().begin().await?;
    if finding::remove(&mut tx, key, pass.phone, pass.walk.id).await? {
        log(scope, &mut tx, "walk.note_taken_back", pass.walk.id, "").await?;
        tx.commit().await?;
        return Ok(true);
    }
    drop(tx);
    Ok(finding::one(scope.db(), key).await?.is_none_or(|row| row.phone != pass.phone))
}

/// Notes how light it is, and the weather; the same again is no news.
///
/// # Errors
/// [`Refused::Form`] once the protocol is public, for everybody reads it there.
pub async fn conditions(
    scope: &Scope<Public>,
    pass: &Pass,
    light: Option<Light>,
    weather: Option<Weather>,
) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    store::lock(&mut tx, pass.walk.id).await?;
    let now = store::one_in(&mut tx, pass.walk.id).await?.ok_or(Fault::NotFound)?;
    if now.state() == State::Published {
        return Err(Refused::at("light", t!(scope.lang(), "walk-conditions-closed")));
    }
    let before = now.conditions();
    let conditions =
        Conditions { light: light.or(before.light), weather: weather.or(before.weather), ..before.clone() };
    if conditions == before {
        return Ok(());
    }
    store::note_conditions(&mut tx, now.id, &serde_json::json!(conditions).to_string()).await?;
    log(scope, &mut tx, "walk.conditions", now.id, "").await?;
    tx.commit().await?;
    Ok(())
}

/// Adds a stop to a resident's own walk; answers its number.
///
/// # Errors
/// [`Fault::NotFound`] for a walk that the office planned, [`Refused::Form`] when there are enough.
pub async fn add_stop(scope: &Scope<Public>, pass: &Pass, name: String) -> Result<i64, Refused> {
    let mut tx = scope.db().begin().await?;
    store::lock(&mut tx, pass.walk.id).await?;
    let row = store::one_in(&mut tx, pass.walk.id).await?.filter(|row| row.state() == State::OwnUnderWay);
    let row = row.ok_or(Fault::NotFound)?;
    let mut plan = row.plan();
    if let Some(same) = plan.stops.iter().find(|one| one.name == name) {
        return Ok(same.number);
    }
    if plan.stops.len() >= MOST_STOPS {
        return Err(Refused::at("stop", t!(scope.lang(), "walk-stops-enough", most = MOST_STOPS)));
    }
    let number = plan.next_stop();
    plan.stops.push(Stop { number, name, ..Stop::default() });
    super::save(scope, &mut tx, row.with(&plan), "walk.stop_added", "").await?;
    tx.commit().await?;
    Ok(number)
}
