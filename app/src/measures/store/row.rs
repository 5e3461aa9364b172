//! The row of the table `measure`, and its way to the domain type.

use super::Measure;
use crate::{
    kernel::id::{ActorCode, AreaCode, CategoryCode, MeasureId},
    measures::model::{Amount, Evidence, Facts, Kind, Level, State},
    platform::clock::Timestamp,
};
use chrono::NaiveDate;

/// The columns of [`Row`], in the order they are bound.
macro_rules! columns {
    () => {
        "id, state, title, problem, cause, category, area, place, kind, level, evidence, actor, role_title, starts, ends, \
         indicator, unit, how, before_value, after_value, period, may_be_public, public_text, replaces, drafted_at, \
         started_at, ended_at, version"
    };
}
pub(super) use columns;

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: MeasureId,
    state: String,
    title: String,
    problem: String,
    cause: String,
    category: Option<CategoryCode>,
    area: Option<AreaCode>,
    place: String,
    kind: Option<String>,
    level: Option<String>,
    evidence: Option<String>,
    actor: Option<ActorCode>,
    role_title: String,
    starts: Option<String>,
    ends: Option<String>,
    indicator: String,
    unit: String,
    how: String,
    before_value: Option<Amount>,
    after_value: Option<Amount>,
    period: Option<String>,
    may_be_public: bool,
    public_text: String,
    replaces: Option<MeasureId>,
    drafted_at: Timestamp,
    started_at: Option<Timestamp>,
    ended_at: Option<Timestamp>,
    version: i64,
}

/// A day as the table keeps it.
pub(super) fn day(day: NaiveDate) -> String {
    day.to_string()
}

/// Reads a day of the table.
pub(super) fn read_day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

/// Reads a code of the table; one this program does not know is none.
pub(super) fn code<T: std::str::FromStr>(text: Option<&str>) -> Option<T> {
    text.and_then(|text| text.parse().ok())
}

impl From<Row> for Measure {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            // A state of a newer program: nothing can be done with it here.
            state: State::parse(&row.state).unwrap_or(State::Dropped),
            facts: Facts {
                title: row.title,
                problem: row.problem,
                cause: row.cause,
                category: row.category,
                area: row.area,
                place: row.place,
                kind: code::<Kind>(row.kind.as_deref()),
                level: code::<Level>(row.level.as_deref()),
                evidence: code::<Evidence>(row.evidence.as_deref()),
                actor: row.actor,
                role: row.role_title,
                starts: row.starts.as_deref().and_then(read_day),
                ends: row.ends.as_deref().and_then(read_day),
                indicator: row.indicator,
                before: row.before_value,
                unit: row.unit,
                how: row.how,
                period: row.period,
                may_be_public: row.may_be_public,
                public_text: row.public_text,
            },
            after: row.after_value,
            replaces: row.replaces,
            drafted_at: row.drafted_at,
            started_at: row.started_at,
            ended_at: row.ended_at,
            version: row.version,
        }
    }
}
