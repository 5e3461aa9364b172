//! Decisions of meetings whose minutes are justerade, and whether they were followed up.

use crate::{
    kernel::id::{BodyCode, CouncilItemId, CouncilMeetingId},
    on,
    platform::db::{Db, Tx},
};

/// A decision in the log.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// The item.
    pub id: CouncilItemId,
    /// The body.
    pub body: BodyCode,
    /// The meeting.
    pub meeting: CouncilMeetingId,
    /// What it was about.
    pub title: String,
    /// Code of the outcome.
    pub outcome: String,
    /// The decision.
    pub decision: String,
    /// The year of its paragraph.
    pub year: i64,
    /// Its paragraph.
    pub paragraph: i64,
    /// The day.
    pub decided_on: String,
    /// The role that follows it up.
    pub follow_who: String,
    /// By when.
    pub follow_by: Option<String>,
    /// When it was followed up.
    pub done_on: Option<String>,
    /// What came of it.
    pub done_note: Option<String>,
    /// The year and paragraph of a later decision that puts it right.
    pub corrected_year: Option<i64>,
    /// Its paragraph.
    pub corrected_paragraph: Option<i64>,
}

/// How many words of a search count.
pub const WORDS: usize = 6;

/// What to list.
#[derive(Clone, Debug, Default)]
pub struct Ask {
    /// First and last day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// Only this body; empty means all.
    pub body: String,
    /// Only this outcome; empty means all.
    pub outcome: String,
    /// Only bodies of these circles.
    pub circles: [&'static str; 2],
    /// Words that must stand there; empty ones are in every text.
    pub words: [String; WORDS],
}

// Of several corrections, the latest stands beside the decision.
const LIST: &str = "
    SELECT i.id, i.body, m.id AS meeting, i.title, i.outcome, i.decision, i.year, i.paragraph, i.decided_on, i.follow_who,
        i.follow_by, f.done_on, f.note AS done_note, r.year AS corrected_year, r.paragraph AS corrected_paragraph
    FROM council_item i
    JOIN council_body b ON b.code = i.body AND b.circle IN ($5, $6)
    JOIN council_meeting m ON m.id = i.meeting AND m.adjusted_on IS NOT NULL
    LEFT JOIN council_follow_up f ON f.item = i.id
    LEFT JOIN council_item r ON r.id = (
        SELECT c.id
        FROM council_item c
        JOIN council_meeting n ON n.id = c.meeting AND n.adjusted_on IS NOT NULL
        WHERE c.corrects = i.id AND c.outcome IN ('approved', 'noted')
        ORDER BY c.year DESC, c.paragraph DESC, c.id
        LIMIT 1)
    WHERE i.outcome IS NOT NULL AND i.decided_on >= $1 AND i.decided_on <= $2 AND ($3 = '' OR i.body = $3)
        AND ($4 = '' OR i.outcome = $4)
        AND i.search LIKE $7 AND i.search LIKE $8 AND i.search LIKE $9
        AND i.search LIKE $10 AND i.search LIKE $11 AND i.search LIKE $12
    ORDER BY i.decided_on DESC, i.year DESC, i.paragraph DESC, i.id
    LIMIT $13 OFFSET $14";

/// Decisions, the newest first: so many after the first so many.
pub async fn list(db: &Db, ask: &Ask, most: i64, after: i64) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| {
        let mut query = sqlx::query_as(LIST).bind(&ask.from).bind(&ask.to).bind(&ask.body).bind(&ask.outcome);
        for circle in ask.circles {
            query = query.bind(circle);
        }
        for word in &ask.words {
            query = query.bind(format!("%{word}%"));
        }
        query.bind(most).bind(after).fetch_all(c).await
    })
}

const YEARS: &str = "
    SELECT DISTINCT i.year
    FROM council_item i
    JOIN council_body b ON b.code = i.body AND b.circle IN ($1, $2)
    JOIN council_meeting m ON m.id = i.meeting AND m.adjusted_on IS NOT NULL
    WHERE i.outcome IS NOT NULL AND i.year IS NOT NULL
    ORDER BY i.year DESC
    LIMIT 50";

/// Years in which bodies of these circles decided something.
pub async fn years(db: &Db, circles: [&str; 2]) -> Result<Vec<i64>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(YEARS).bind(circles[0]).bind(circles[1]).fetch_all(c).await)
}

const OWED: &str = "
    SELECT i.id, i.body, m.id AS meeting, i.title, i.outcome, i.decision, i.year, i.paragraph, i.decided_on, i.follow_who,
        i.follow_by, f.done_on, f.note AS done_note, CAST(NULL AS BIGINT) AS corrected_year,
        CAST(NULL AS BIGINT) AS corrected_paragraph
    FROM council_item i
    JOIN council_body b ON b.code = i.body AND b.circle IN ($2, $3)
    JOIN council_meeting m ON m.id = i.meeting AND m.adjusted_on IS NOT NULL
    LEFT JOIN council_follow_up f ON f.item = i.id
    WHERE i.follow_by IS NOT NULL AND i.follow_by <= $1 AND f.item IS NULL
    ORDER BY i.follow_by, i.id
    LIMIT 100";

/// Decisions of bodies of these circles that should have been followed up by a day and were not.
pub async fn owed(db: &Db, by: &str, circles: [&str; 2]) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OWED).bind(by).bind(circles[0]).bind(circles[1]).fetch_all(c).await)
}

/// What another slice learns of a thing it put on the agenda.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Latest {
    /// The item.
    pub id: CouncilItemId,
    /// The body.
    pub body: BodyCode,
    /// Code of the outcome, once decided.
    pub outcome: Option<String>,
    /// The decision.
    pub decision: String,
    /// The year of its paragraph.
    pub year: Option<i64>,
    /// Its paragraph.
    pub paragraph: Option<i64>,
    /// The day.
    pub decided_on: Option<String>,
    /// The day the minutes were justerade.
    pub adjusted_on: Option<String>,
}

const ON: &str = "
    SELECT i.id, i.body, i.outcome, i.decision, i.year, i.paragraph, i.decided_on, m.adjusted_on
    FROM council_item i
    LEFT JOIN council_meeting m ON m.id = i.meeting
    WHERE i.subject = $1 AND i.subject_id = $2
    ORDER BY i.put_at DESC, i.id DESC
    LIMIT 1";

/// The latest item about a thing.
pub async fn on(db: &Db, subject: &str, subject_id: &str) -> Result<Option<Latest>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ON).bind(subject).bind(subject_id).fetch_optional(c).await)
}

const FOLLOWED_UP: &str = "
    INSERT INTO council_follow_up (item, done_on, note)
    VALUES ($1, $2, $3)
    ON CONFLICT (item) DO NOTHING";

/// Notes that a decision was followed up, once.
pub async fn followed_up(tx: &mut Tx, item: CouncilItemId, day: &str, note: &str) -> Result<bool, sqlx::Error> {
    let noted = on!(tx, |c| sqlx::query(FOLLOWED_UP)
        .bind(item)
        .bind(day)
        .bind(note)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(noted == 1)
}
