//! The lists of the inbox: one query put together from constants, and what the counts beside the filters show.
//!
//! Every part has an index to go by; a test asks SQLite for its plan of each.

mod query;

use crate::{
    accounts::scope::Reach,
    kernel::{
        id::{ActorCode, AreaCode, CategoryCode, OwnerCode, ReportId, StaffId},
        page::PageAsk,
        pii_types::Pii,
    },
    on,
    platform::{
        clock::Timestamp,
        db::{Db, composed},
    },
    reports::{
        model::Status,
        store::{report::bounds, search_words::end_of},
    },
};
use query::{Query, Value, counting, listing};

/// Which reports, by how far they have come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Group {
    /// Those where something more is planned.
    #[default]
    Open,
    /// Those that wait for somebody of the office: new, under review, or back from the resident. What is past its promise
    /// is always one of them, because every other state is an answer.
    Todo,
    /// Those where nothing more is planned.
    Closed,
    /// Every one.
    All,
    /// Those in one state.
    In(Status),
}

/// Who handles them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Assigned {
    /// Anybody or nobody.
    #[default]
    Anyhow,
    /// One person.
    To(StaffId),
    /// Nobody yet.
    Nobody,
}

/// The order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Newest first.
    #[default]
    Newest,
    /// Oldest first.
    Oldest,
    /// Unanswered ones only, nearest promise first.
    Due,
}

/// A word that is searched for, as the search table has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stem {
    /// The beginning of the words that are meant.
    pub bytes: Vec<u8>,
    /// So many reports hold it that they are not gathered first; the list finds out.
    pub common: bool,
}

impl From<Vec<u8>> for Stem {
    fn from(bytes: Vec<u8>) -> Self {
        Self { bytes, common: false }
    }
}

/// What the list is narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// How far they have come.
    pub group: Group,
    /// A category, or the kinds under a head: every code that counts.
    pub categories: Vec<CategoryCode>,
    /// In an area.
    pub area: Option<AreaCode>,
    /// Of a unit.
    pub unit: Option<ActorCode>,
    /// With an owner.
    pub owner: Option<OwnerCode>,
    /// Who handles them.
    pub assigned: Assigned,
    /// Past the promised answer time.
    pub late: bool,
    /// Opened again by the person who reported.
    pub reopened: bool,
    /// By the large choice the resident pressed.
    pub choice: Option<String>,
    /// Holding every one of these stems, or a word that begins so.
    pub stems: Vec<Stem>,
    /// The order.
    pub sort: Sort,
}

/// A row of the list. `words` is their beginning.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its id.
    pub id: ReportId,
    /// Where it stands.
    pub status: Status,
    /// When it came.
    pub received_at: Timestamp,
    /// When the first answer is promised.
    pub due_at: Timestamp,
    /// When it was answered.
    pub answered_at: Option<Timestamp>,
    /// What the resident pressed.
    pub choice: String,
    /// What it is about.
    pub category: CategoryCode,
    /// Where it is.
    pub area: Option<AreaCode>,
    /// Where it is, in words.
    pub place_words: Pii<String>,
    /// The beginning of the words.
    pub words: Pii<String>,
    /// Is there a photo to see?
    pub photo: bool,
    /// Who handles it.
    pub assigned: Option<String>,
    /// For forms that change it.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: ReportId,
    status: String,
    received_at: Timestamp,
    due_at: Timestamp,
    answered_at: Option<Timestamp>,
    choice: String,
    category: CategoryCode,
    area: Option<AreaCode>,
    place_words: String,
    words: String,
    photo_state: String,
    assigned: Option<String>,
    version: i64,
}

impl From<Row> for Line {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            status: Status::parse(&row.status).unwrap_or(Status::Received),
            received_at: row.received_at,
            due_at: row.due_at,
            answered_at: row.answered_at,
            choice: row.choice,
            category: row.category,
            area: row.area,
            place_words: Pii::new(row.place_words),
            words: Pii::new(row.words),
            photo: row.photo_state == "ready",
            assigned: row.assigned,
            version: row.version,
        }
    }
}

/// Counting stops here: whoever sees "999+" knows enough, and a long list costs no more than a short one.
pub const COUNTED: i64 = 1_000;

/// Binds the values of a [`Query`] in order, for any kind of statement.
macro_rules! bound {
    ($statement:expr, $values:expr) => {{
        let mut statement = $statement;
        for value in $values {
            statement = match value {
                Value::Text(text) => statement.bind(text),
                Value::Bytes(bytes) => statement.bind(bytes),
                Value::Time(at) => statement.bind(at),
                Value::Person(id) => statement.bind(id),
                Value::Number(number) => statement.bind(number),
            };
        }
        statement
    }};
}

/// From so many reports on, a word is common.
const MANY: usize = 2_000;
const HOLDING: &str = "
    SELECT COUNT(*)
    FROM (SELECT 1 AS one FROM report_word WHERE word >= $1 AND word < $2 LIMIT 2000) few";

/// Finds out which of the stems are common.
///
/// # Errors
/// When the database does not answer.
async fn weigh(db: &Db, filter: &mut Filter) -> Result<(), sqlx::Error> {
    for stem in &mut filter.stems {
        let holding: i64 =
            on!(db, |c| sqlx::query_scalar(HOLDING).bind(&stem.bytes).bind(end_of(&stem.bytes)).fetch_one(c).await)?;
        stem.common = usize::try_from(holding).is_ok_and(|holding| holding >= MANY);
    }
    Ok(())
}

/// The rows of a page, and one more when there is a next page.
///
/// # Errors
/// When the database does not answer.
pub async fn list(
    db: &Db,
    reach: &Reach,
    filter: &Filter,
    ask: PageAsk,
    now: Timestamp,
) -> Result<Vec<Line>, sqlx::Error> {
    let Some((all, unit)) = bounds(reach) else {
        return Ok(Vec::new());
    };
    let mut filter = filter.clone();
    weigh(db, &mut filter).await?;
    let Query { sql, values } = listing(&filter, all, unit, ask, now);
    let rows: Vec<Row> = on!(db, |c| bound!(sqlx::query_as(composed(sql)), values).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Line::from).collect())
}

/// How many reports each of the filters finds, at most [`COUNTED`] each, in one question to the database.
///
/// # Errors
/// When the database does not answer.
pub async fn counts(db: &Db, reach: &Reach, filters: &[Filter], now: Timestamp) -> Result<Vec<i64>, sqlx::Error> {
    let Some((all, unit)) = bounds(reach) else {
        return Ok(vec![0; filters.len()]);
    };
    let Query { sql, values } = counting(filters, all, unit, now);
    let rows: Vec<(i64, i64)> = on!(db, |c| bound!(sqlx::query_as(composed(sql)), values).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(_, many)| many).collect())
}

#[cfg(test)]
mod tests;
