//! Analyses in the database: what is asked for and what came of it; causes, steps, factors and links beside it.

pub(super) mod parts;
pub(super) mod people;

use super::model::{Kind, Point, State};
use crate::{
    kernel::id::{ActorCode, AnalysisId, AreaCode, CategoryCode, CouncilItemId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};
use chrono::NaiveDate;

/// An analysis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analysis {
    /// Its id.
    pub id: AnalysisId,
    /// What is asked for.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// Was it started without the council?
    pub small: bool,
    /// Its name.
    pub title: String,
    /// The problem.
    pub problem: String,
    /// Where, as an area.
    pub area: Option<AreaCode>,
    /// Where, in words.
    pub place: String,
    /// Why it is needed.
    pub why: String,
    /// What is to be found out.
    pub find_out: String,
    /// The latest item of the council's agenda about it.
    pub item: Option<CouncilItemId>,
    /// The paragraph of the decision.
    pub paragraph: String,
    /// The day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// Who works on it.
    pub actor: Option<ActorCode>,
    /// The title of the one who answers for it.
    pub role: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// When they were reminded.
    pub reminded_at: Option<Timestamp>,
    /// The kind of observations that are counted.
    pub category: Option<CategoryCode>,
    /// The days that are counted.
    pub span: Option<(NaiveDate, NaiveDate)>,
    /// The points of the star somebody chose.
    pub points: Vec<Point>,
    /// What was found.
    pub found: String,
    /// What is proposed.
    pub proposals: String,
    /// What was reported back.
    pub report: String,
    /// When.
    pub reported_on: Option<NaiveDate>,
    /// What was counted that day, in the span and in the one before.
    pub counted: Option<(i64, i64)>,
    /// When it was first written down.
    pub drafted_at: Timestamp,
    /// How often it was changed, from 1.
    pub version: i64,
}

impl Analysis {
    /// One that nobody has said anything of yet.
    pub fn fresh(id: AnalysisId, at: Timestamp) -> Self {
        Self {
            id,
            kind: Kind::Cause,
            state: State::Draft,
            small: false,
            title: String::new(),
            problem: String::new(),
            area: None,
            place: String::new(),
            why: String::new(),
            find_out: String::new(),
            item: None,
            paragraph: String::new(),
            decided_on: None,
            actor: None,
            role: String::new(),
            due: None,
            reminded_at: None,
            category: None,
            span: None,
            points: Vec::new(),
            found: String::new(),
            proposals: String::new(),
            report: String::new(),
            reported_on: None,
            counted: None,
            drafted_at: at,
            version: 1,
        }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: AnalysisId,
    kind: String,
    state: String,
    small: bool,
    title: String,
    problem: String,
    area: Option<AreaCode>,
    place: String,
    why: String,
    find_out: String,
    item: Option<CouncilItemId>,
    paragraph: String,
    decided_on: Option<String>,
    actor: Option<ActorCode>,
    role_title: String,
    due: Option<String>,
    reminded_at: Option<Timestamp>,
    category: Option<CategoryCode>,
    span_first: Option<String>,
    span_last: Option<String>,
    points: String,
    found: String,
    proposals: String,
    report: String,
    reported_on: Option<String>,
    counted: Option<i64>,
    counted_before: Option<i64>,
    drafted_at: Timestamp,
    version: i64,
}

fn day(text: Option<String>) -> Option<NaiveDate> {
    text.and_then(|text| text.parse().ok())
}

impl From<Row> for Analysis {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            kind: Kind::parse(&row.kind).unwrap_or(Kind::Cause),
            // A state of a newer program: nothing can be done with it here.
            state: State::parse(&row.state).unwrap_or(State::Dropped),
            small: row.small,
            title: row.title,
            problem: row.problem,
            area: row.area,
            place: row.place,
            why: row.why,
            find_out: row.find_out,
            item: row.item,
            paragraph: row.paragraph,
            decided_on: day(row.decided_on),
            actor: row.actor,
            role: row.role_title,
            due: day(row.due),
            reminded_at: row.reminded_at,
            category: row.category,
            span: day(row.span_first).zip(day(row.span_last)),
            points: row.points.split(' ').filter_map(|code| Point::parse(code).ok()).collect(),
            found: row.found,
            proposals: row.proposals,
            report: row.report,
            reported_on: day(row.reported_on),
            counted: row.counted.zip(row.counted_before),
            drafted_at: row.drafted_at,
            version: row.version,
        }
    }
}

/// The columns of [`Row`], in the order they are bound.
macro_rules! columns {
    () => {
        "id, kind, state, small, title, problem, area, place, why, find_out, item, paragraph, decided_on, actor, \
         role_title, due, reminded_at, category, span_first, span_last, points, found, proposals, report, reported_on, \
         counted, counted_before, drafted_at, version"
    };
}

const BY_ID: &str = concat!("SELECT ", columns!(), " FROM analysis WHERE id = $1");

/// An analysis.
pub async fn by_id(db: &Db, id: AnalysisId) -> Result<Option<Analysis>, sqlx::Error> {
    let row: Option<Row> = on!(db, |c| sqlx::query_as(BY_ID).bind(id).fetch_optional(c).await)?;
    Ok(row.map(Analysis::from))
}

/// The same inside a transaction.
pub async fn by_id_in(tx: &mut Tx, id: AnalysisId) -> Result<Option<Analysis>, sqlx::Error> {
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(BY_ID).bind(id).fetch_optional(c).await)?;
    Ok(row.map(Analysis::from))
}

const ALL: &str = concat!("SELECT ", columns!(), " FROM analysis ORDER BY drafted_at DESC, id DESC LIMIT 500");

/// All of them, the newest first: a municipality makes a handful a year.
pub async fn all(db: &Db) -> Result<Vec<Analysis>, sqlx::Error> {
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(ALL).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Analysis::from).collect())
}

const INSERT: &str = concat!(
    "INSERT INTO analysis (",
    columns!(),
    ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, \
     $24, $25, $26, $27, $28, $29)"
);
const UPDATE: &str = "
    UPDATE analysis SET
        kind = $2, state = $3, small = $4, title = $5, problem = $6, area = $7, place = $8, why = $9, find_out = $10,
        item = $11, paragraph = $12, decided_on = $13, actor = $14, role_title = $15, due = $16, reminded_at = $17,
        category = $18, span_first = $19, span_last = $20, points = $21, found = $22, proposals = $23, report = $24,
        reported_on = $25, counted = $26, counted_before = $27, drafted_at = $28, version = version + 1
    WHERE id = $1 AND version = $29";

/// Puts a new analysis in.
pub async fn insert(tx: &mut Tx, one: &Analysis) -> Result<(), sqlx::Error> {
    write(tx, INSERT, one).await.map(|_| ())
}

/// Saves a changed analysis unless somebody else was faster; tells whether it did.
pub async fn save(tx: &mut Tx, one: &Analysis) -> Result<bool, sqlx::Error> {
    write(tx, UPDATE, one).await.map(|rows| rows > 0)
}

async fn write(tx: &mut Tx, sql: &'static str, one: &Analysis) -> Result<u64, sqlx::Error> {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    let points = one.points.iter().map(|point| point.code()).collect::<Vec<_>>().join(" ");
    on!(tx, |c| sqlx::query(sql)
        .bind(one.id)
        .bind(one.kind.code())
        .bind(one.state.code())
        .bind(one.small)
        .bind(&one.title)
        .bind(&one.problem)
        .bind(one.area.as_ref())
        .bind(&one.place)
        .bind(&one.why)
        .bind(&one.find_out)
        .bind(one.item)
        .bind(&one.paragraph)
        .bind(day(one.decided_on))
        .bind(one.actor.as_ref())
        .bind(&one.role)
        .bind(day(one.due))
        .bind(one.reminded_at)
        .bind(one.category.as_ref())
        .bind(day(one.span.map(|span| span.0)))
        .bind(day(one.span.map(|span| span.1)))
        .bind(&points)
        .bind(&one.found)
        .bind(&one.proposals)
        .bind(&one.report)
        .bind(day(one.reported_on))
        .bind(one.counted.map(|counted| counted.0))
        .bind(one.counted.map(|counted| counted.1))
        .bind(one.drafted_at)
        .bind(one.version)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))
}
