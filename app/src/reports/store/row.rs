//! The row of the table `report` and its way to and from the domain type. The conversion by hand is the privacy review.

use crate::{
    kernel::{
        codes::UnknownCode,
        id::{ActorCode, AreaCode, CategoryCode, OwnerCode, PhotoId, ReportId, StaffId},
        lang::Lang,
        pii_types::{Pii, Purpose},
        place::{HowGiven, PlaceType, Position},
        timeband::{AlreadyReported, DayType, Impact, Recurrence, TimeBand},
    },
    platform::clock::Timestamp,
    reports::model::{PhotoState, Report, Status, Verdict},
};
use uuid::Uuid;

/// The columns of [`Row`], for every query that reads whole reports.
macro_rules! columns {
    () => {
        "id, client_id, code, lang, status, waiting_for, received_at, due_at, answered_at, closed_at, choice, category, \
         area, place_type, place_words, lat, lon, accuracy_m, place_given, time_bands, day_types, recurrence, impact, \
         already, words, masked, photo, photo_state, orientation, owner, unit, assigned, merged_into, helped, withdrawn, \
         indexed, version"
    };
}
pub(super) use columns;

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: ReportId,
    client_id: Uuid,
    code: Vec<u8>,
    lang: String,
    status: String,
    waiting_for: Option<String>,
    received_at: Timestamp,
    due_at: Timestamp,
    answered_at: Option<Timestamp>,
    closed_at: Option<Timestamp>,
    choice: String,
    category: CategoryCode,
    area: Option<AreaCode>,
    place_type: Option<String>,
    place_words: String,
    lat: Option<f64>,
    lon: Option<f64>,
    accuracy_m: Option<f64>,
    place_given: String,
    time_bands: String,
    day_types: String,
    recurrence: String,
    impact: i64,
    already: String,
    words: String,
    masked: bool,
    photo: Option<PhotoId>,
    photo_state: String,
    orientation: i64,
    owner: Option<OwnerCode>,
    unit: Option<ActorCode>,
    assigned: Option<StaffId>,
    merged_into: Option<ReportId>,
    helped: Option<String>,
    withdrawn: bool,
    indexed: bool,
    version: i64,
}

impl TryFrom<Row> for Report {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, sqlx::Error> {
        let given = HowGiven::parse(&row.place_given).map_err(unreadable)?;
        Ok(Self {
            id: row.id,
            client_id: row.client_id,
            code: row.code,
            lang: Lang::parse(&row.lang).map_err(unreadable)?,
            status: Status::parse(&row.status).map_err(unreadable)?,
            waiting_for: row.waiting_for,
            received_at: row.received_at,
            due_at: row.due_at,
            answered_at: row.answered_at,
            closed_at: row.closed_at,
            choice: row.choice,
            category: row.category,
            area: row.area,
            place_type: row.place_type.and_then(|code| PlaceType::parse(&code).ok()),
            place_words: Pii::new(row.place_words),
            position: row.lat.zip(row.lon).and_then(|(lat, lon)| Position::new(lat, lon, row.accuracy_m, given).ok()),
            place_given: given,
            time_bands: split(&row.time_bands, TimeBand::parse),
            day_types: split(&row.day_types, DayType::parse),
            recurrence: Recurrence::parse(&row.recurrence).ok(),
            impact: u8::try_from(row.impact).ok().and_then(Impact::new),
            already: AlreadyReported::parse(&row.already).ok(),
            words: Pii::new(row.words),
            masked: row.masked,
            photo: row.photo,
            photo_state: PhotoState::parse(&row.photo_state).map_err(unreadable)?,
            orientation: u8::try_from(row.orientation).unwrap_or(1),
            owner: row.owner,
            unit: row.unit,
            assigned: row.assigned,
            merged_into: row.merged_into,
            helped: row.helped.and_then(|code| Verdict::parse(&code).ok()),
            withdrawn: row.withdrawn,
            indexed: row.indexed,
            version: row.version,
        })
    }
}

/// A code the program does not know was stored by a newer version, or by hand: better to stop than to guess.
pub(super) fn unreadable(error: UnknownCode) -> sqlx::Error {
    sqlx::Error::Decode(Box::new(error))
}

/// Several codes in one column, divided by spaces.
fn split<T>(text: &str, parse: impl Fn(&str) -> Result<T, UnknownCode>) -> Vec<T> {
    text.split(' ').filter_map(|code| parse(code).ok()).collect()
}

/// The way back of [`split`].
pub(super) fn joined<T: std::fmt::Display>(codes: &[T]) -> String {
    codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// The columns whose form differs from the field's.
pub(super) struct Columns<'a> {
    pub(super) place_type: Option<&'static str>,
    pub(super) place_words: &'a str,
    pub(super) lat: Option<f64>,
    pub(super) lon: Option<f64>,
    pub(super) accuracy_m: Option<f64>,
    pub(super) time_bands: String,
    pub(super) day_types: String,
    pub(super) recurrence: &'static str,
    pub(super) impact: i64,
    pub(super) already: &'static str,
    pub(super) words: &'a str,
    pub(super) helped: Option<&'static str>,
}

impl<'a> Columns<'a> {
    pub(super) fn of(report: &'a Report) -> Self {
        Self {
            place_type: report.place_type.map(PlaceType::code),
            place_words: report.place_words.disclose(Purpose::Keep),
            lat: report.position.map(|at| at.lat()),
            lon: report.position.map(|at| at.lon()),
            accuracy_m: report.position.and_then(|at| at.accuracy_m()),
            time_bands: joined(&report.time_bands),
            day_types: joined(&report.day_types),
            recurrence: report.recurrence.map_or("", Recurrence::code),
            impact: report.impact.map_or(0, |step| i64::from(step.value())),
            already: report.already.map_or("", AlreadyReported::code),
            words: report.words.disclose(Purpose::Keep),
            helped: report.helped.map(Verdict::code),
        }
    }
}
