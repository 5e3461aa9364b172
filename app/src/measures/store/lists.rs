//! Measures in few words, for lists: a municipality has tens a year.

use super::row::{code, read_day};
use crate::{
    kernel::id::{ActorCode, AreaCode, CategoryCode, MeasureId},
    measures::model::{Amount, Kind, Level, State, Verdict},
    on,
    platform::{
        clock::{Timestamp, local_date},
        db::Db,
    },
};
use chrono::NaiveDate;

/// More are never listed at once: the newest that many.
pub const MOST: i64 = 2_000;

/// A measure in few words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Its id.
    pub id: MeasureId,
    /// Where it stands.
    pub state: State,
    /// What is done.
    pub title: String,
    /// The kind of problem.
    pub category: Option<CategoryCode>,
    /// Where, as an area.
    pub area: Option<AreaCode>,
    /// Where, in words.
    pub place: String,
    /// What it works on.
    pub kind: Option<Kind>,
    /// How early it comes in.
    pub level: Option<Level>,
    /// The organisation that answers for it.
    pub actor: Option<ActorCode>,
    /// The title of the one who answers for it.
    pub role: String,
    /// The first day.
    pub starts: Option<NaiveDate>,
    /// The last day.
    pub ends: Option<NaiveDate>,
    /// The day on which its last verdict was given, or it was struck out.
    pub ended: Option<NaiveDate>,
    /// The next day on which it is looked at.
    pub next: Option<NaiveDate>,
    /// The latest verdict.
    pub verdict: Option<Verdict>,
    /// Why.
    pub reason: String,
    /// What is counted.
    pub indicator: String,
    /// The indicator before.
    pub before: Option<Amount>,
    /// The indicator at its end, or when it was last measured.
    pub after: Option<Amount>,
    /// In what it is counted.
    pub unit: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: MeasureId,
    state: String,
    title: String,
    category: Option<CategoryCode>,
    area: Option<AreaCode>,
    place: String,
    kind: Option<String>,
    level: Option<String>,
    actor: Option<ActorCode>,
    role_title: String,
    starts: Option<String>,
    ends: Option<String>,
    ended_at: Option<Timestamp>,
    next_due: Option<String>,
    verdict: Option<String>,
    reason: Option<String>,
    indicator: String,
    before_value: Option<Amount>,
    after_value: Option<Amount>,
    last_value: Option<Amount>,
    unit: String,
}

impl From<Row> for Summary {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            state: State::parse(&row.state).unwrap_or(State::Dropped),
            title: row.title,
            category: row.category,
            area: row.area,
            place: row.place,
            kind: code(row.kind.as_deref()),
            level: code(row.level.as_deref()),
            actor: row.actor,
            role: row.role_title,
            starts: row.starts.as_deref().and_then(read_day),
            ends: row.ends.as_deref().and_then(read_day),
            ended: row.ended_at.map(local_date),
            next: row.next_due.as_deref().and_then(read_day),
            verdict: code(row.verdict.as_deref()),
            reason: row.reason.unwrap_or_default(),
            indicator: row.indicator,
            before: row.before_value,
            after: row.after_value.or(row.last_value),
            unit: row.unit,
        }
    }
}

const ALL: &str = "
    SELECT m.id, m.state, m.title, m.category, m.area, m.place, m.kind, m.level, m.actor, m.role_title, m.starts, m.ends,
        m.ended_at, m.indicator, m.before_value, m.after_value, m.unit, last.verdict, last.reason, last.value AS last_value,
        (SELECT MIN(f.due) FROM measure_follow_up f WHERE f.measure = m.id AND f.done_at IS NULL) AS next_due
    FROM measure m
    LEFT JOIN measure_follow_up last ON last.id = (
        SELECT f.id FROM measure_follow_up f
        WHERE f.measure = m.id AND f.done_at IS NOT NULL
        ORDER BY f.done_at DESC, f.id DESC
        LIMIT 1)
    ORDER BY m.id DESC
    LIMIT $1";

/// All of them, the newest first.
pub async fn all(db: &Db) -> Result<Vec<Summary>, sqlx::Error> {
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(ALL).bind(MOST).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Summary::from).collect())
}
