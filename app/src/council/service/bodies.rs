//! Bodies: the two of the settings and those that were added.

use super::{note, sees, subject};
use crate::{
    accounts::{
        policy::{Capability, ReadCouncil, RunCouncil},
        scope::Scope,
    },
    council::{
        model::{Circle, OPERATIVE, Outcome, Rhythm, STEERING, lines},
        store::{bodies, meetings},
    },
    fault::Fault,
    forms::Refused,
    kernel::{id::BodyCode, lang::Lang},
    platform::{municipality::Profile, preset::parts},
    t,
};

pub use crate::council::store::bodies::Row;

/// A body with the municipality's own words for it.
#[derive(Clone, Debug)]
pub struct Body {
    /// Its code.
    pub code: BodyCode,
    /// The name in daily use.
    pub name: String,
    /// Spelled out.
    pub long_name: String,
    /// Who may read what it does.
    pub circle: Circle,
    /// Does it take decisions? One that does not takes note, and sends back.
    pub decides: bool,
    /// How often it meets.
    pub rhythm: Rhythm,
    /// Is it one of the two that the settings name?
    pub in_settings: bool,
    /// Everything else, as the table keeps it.
    pub row: Row,
}

impl Body {
    /// A body of a row. What the settings name is taken from there, so that a new name is everywhere at once.
    pub(super) fn of(profile: &Profile, row: Row) -> Self {
        let named = |body: &parts::Body, row: Row| Self {
            code: row.code.clone(),
            name: body.name.clone(),
            long_name: body.long().to_owned(),
            circle: row.circle(),
            decides: body.decides,
            rhythm: body.meetings_per_year.map_or(Rhythm::EveryPeriod(profile.situation.cadence), Rhythm::PerYear),
            in_settings: true,
            row,
        };
        match row.code.as_str() {
            OPERATIVE => named(&profile.bodies.operative, row),
            STEERING => named(&profile.bodies.steering, row),
            _ => Self {
                code: row.code.clone(),
                name: row.name.clone(),
                long_name: row.name.clone(),
                circle: row.circle(),
                decides: row.circle() == Circle::Council,
                rhythm: Rhythm::PerYear(row.per_year.and_then(|n| u16::try_from(n).ok()).unwrap_or(4)),
                in_settings: false,
                row,
            },
        }
    }

    /// The outcomes its items can have.
    pub fn outcomes(&self) -> &'static [Outcome] {
        if self.decides { Outcome::ALL } else { &[Outcome::Noted, Outcome::SentBack] }
    }

    /// The other municipalities that share it.
    pub fn shared_with(&self) -> Vec<String> {
        lines(&self.row.shared_with)
    }

    /// Where its calendar and pages are.
    pub fn address(&self) -> String {
        format!("/personal/rad/grupper/{}", self.code)
    }
}

/// The bodies this person may know of: the steering one first, then the operative group, then those that were added.
///
/// # Errors
/// When the database does not answer.
pub async fn list<C: Capability>(scope: &Scope<C>) -> Result<Vec<Body>, Fault> {
    let profile = scope.profile();
    let rows = bodies::all(scope.db()).await?;
    let mut all: Vec<Body> = rows.into_iter().map(|row| Body::of(&profile, row)).collect();
    all.retain(|body| sees(scope, body.circle));
    all.sort_by_cached_key(|body| {
        let rank = match body.code.as_str() {
            STEERING => 0,
            OPERATIVE => 1,
            _ => 2,
        };
        (body.row.closed, rank, crate::kernel::words::sort_key(&body.name))
    });
    Ok(all)
}

/// One body.
///
/// # Errors
/// [`Fault::NotFound`] when there is none, or not for this person.
pub async fn one<C: Capability>(scope: &Scope<C>, code: &BodyCode) -> Result<Body, Fault> {
    // Codes come from addresses: what is none never reaches the database.
    let is_code =
        code.as_str().len() <= 36 && code.as_str().bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let row = if is_code { bodies::one(scope.db(), code).await? } else { None };
    let row = row.ok_or(Fault::NotFound)?;
    let body = Body::of(&scope.profile(), row);
    if sees(scope, body.circle) { Ok(body) } else { Err(Fault::NotFound) }
}

/// One body by the code in an address.
///
/// # Errors
/// As [`one`].
pub async fn at(scope: &Scope<ReadCouncil>, code: &str) -> Result<Body, Fault> {
    one(scope, &BodyCode::from(code)).await
}

/// What a form says of a body.
#[derive(Clone, Debug)]
pub struct BodyFacts {
    /// Its name; left out for those the settings name.
    pub name: String,
    /// Who may read what it does; left out for those the settings name.
    pub circle: Circle,
    /// What it is for.
    pub purpose: String,
    /// Meetings a year; left out for those the settings name.
    pub per_year: Option<i64>,
    /// 1 is Monday.
    pub weekday: i64,
    /// `09:00`.
    pub starts: String,
    /// Minutes.
    pub minutes: i64,
    /// Where.
    pub place: String,
    /// Other municipalities, one a line.
    pub shared_with: String,
    /// Where reports to it are sent.
    pub report_address: String,
    /// It meets no more.
    pub closed: bool,
}

impl BodyFacts {
    /// The row they make of another; those the settings name keep what the settings decide.
    fn onto(self, row: Row) -> Row {
        let named = matches!(row.code.as_str(), OPERATIVE | STEERING);
        Row {
            name: if named { row.name } else { self.name },
            circle: if named { row.circle } else { self.circle.code().to_owned() },
            per_year: if named { row.per_year } else { self.per_year },
            closed: !named && self.closed,
            purpose: self.purpose,
            weekday: self.weekday,
            starts: self.starts,
            minutes: self.minutes,
            place: self.place,
            shared_with: self.shared_with,
            report_address: self.report_address,
            ..row
        }
    }
}

/// Adds a body.
///
/// # Errors
/// When the database does not answer.
pub async fn add(scope: &Scope<RunCouncil>, facts: BodyFacts) -> Result<BodyCode, Refused> {
    let id: uuid::Uuid = scope.new_id();
    let empty = Row {
        code: BodyCode::from(id.to_string()),
        circle: facts.circle.code().to_owned(),
        name: String::new(),
        purpose: String::new(),
        per_year: None,
        weekday: 3,
        starts: String::new(),
        minutes: 60,
        place: String::new(),
        shared_with: String::new(),
        report_address: String::new(),
        feed: None,
        closed: false,
        version: 1,
    };
    let row = facts.onto(empty);
    let mut tx = scope.db().begin().await?;
    bodies::add(&mut tx, &row).await?;
    note(scope, &mut tx, "council.body_added", subject::BODY, &row.code, row.circle.clone()).await?;
    tx.commit().await?;
    Ok(row.code)
}

/// Changes a body. Who may read it changes only until it has met: what was said in one circle is not read by another.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else was first, [`Refused::Form`] at `circle` when it has meetings.
pub async fn change(scope: &Scope<RunCouncil>, code: &BodyCode, version: i64, facts: BodyFacts) -> Result<(), Refused> {
    let old = one(scope, code).await?.row;
    let row = facts.onto(old.clone());
    let mut tx = scope.db().begin().await?;
    if !bodies::change(&mut tx, &row, version).await? {
        return Err(Fault::Conflict.into());
    }
    // Asked with the body held, as those who add a meeting hold it.
    if row.circle != old.circle && meetings::any(&mut tx, code).await? {
        return Err(Refused::at("circle", t!(Lang::Sv, "council-circle-stands")));
    }
    let mut detail = if row.closed { "closed" } else { "open" }.to_owned();
    if row.circle != old.circle {
        detail = format!("{detail} {} -> {}", old.circle, row.circle);
    }
    note(scope, &mut tx, "council.body_changed", subject::BODY, code, detail).await?;
    tx.commit().await?;
    Ok(())
}
