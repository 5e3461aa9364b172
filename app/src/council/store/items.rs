//! Items: waiting, on an agenda, decided. Writing functions are called with the meeting held; see [`super::meetings`].

use crate::{
    council::model::{ItemKind, Outcome},
    kernel::id::{BodyCode, CouncilItemId, CouncilMeetingId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};

/// An item as the table keeps it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: CouncilItemId,
    /// The body.
    pub body: BodyCode,
    /// The meeting; none while it waits.
    pub meeting: Option<CouncilMeetingId>,
    /// Code of an [`ItemKind`].
    pub kind: String,
    /// The kind of thing another slice put there; empty for own items.
    pub subject: String,
    /// Which one.
    pub subject_id: String,
    /// What stands on the agenda.
    pub title: String,
    /// What the body should know beforehand.
    pub note: String,
    /// Its place on the agenda.
    pub position: i64,
    /// The earlier decision it puts right.
    pub corrects: Option<CouncilItemId>,
    /// Code of an [`Outcome`]; none while undecided.
    pub outcome: Option<String>,
    /// The decision.
    pub decision: String,
    /// The year its paragraph is counted in.
    pub year: Option<i64>,
    /// Its paragraph.
    pub paragraph: Option<i64>,
    /// The day it was decided.
    pub decided_on: Option<String>,
    /// The role that follows it up.
    pub follow_who: String,
    /// By when.
    pub follow_by: Option<String>,
    /// When it was put there.
    pub put_at: Timestamp,
    /// For forms that change it.
    pub version: i64,
}

impl Row {
    /// What it is about.
    pub fn kind(&self) -> ItemKind {
        ItemKind::parse(&self.kind).unwrap_or(ItemKind::Own)
    }

    /// What came of it.
    pub fn outcome(&self) -> Option<Outcome> {
        self.outcome.as_deref().and_then(|code| Outcome::parse(code).ok())
    }

    /// `§ 4/2026`.
    pub fn paragraph(&self) -> Option<String> {
        Some(crate::council::model::paragraph(self.year?, self.paragraph?))
    }
}

const OF_MEETING: &str = "
    SELECT id, body, meeting, kind, subject, subject_id, title, note, position, corrects, outcome, decision, year, paragraph,
        decided_on, follow_who, follow_by, put_at, version
    FROM council_item
    WHERE meeting = $1
    ORDER BY position, id
    LIMIT 300";

/// The agenda of a meeting.
pub async fn of_meeting(db: &Db, meeting: CouncilMeetingId) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF_MEETING).bind(meeting).fetch_all(c).await)
}

const MANY: &str = "SELECT COUNT(*) FROM council_item WHERE meeting = $1";

/// How much stands on the agenda of a meeting.
pub async fn many_of_meeting(db: &Db, meeting: CouncilMeetingId) -> Result<i64, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(MANY).bind(meeting).fetch_one(c).await)
}

/// The agenda of a meeting, inside the transaction that changes it.
pub async fn of_meeting_in(tx: &mut Tx, meeting: CouncilMeetingId) -> Result<Vec<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(OF_MEETING).bind(meeting).fetch_all(c).await)
}

const WAITING: &str = "
    SELECT id, body, meeting, kind, subject, subject_id, title, note, position, corrects, outcome, decision, year, paragraph,
        decided_on, follow_who, follow_by, put_at, version
    FROM council_item
    WHERE meeting IS NULL AND ($1 = '' OR body = $1)
    ORDER BY put_at, id
    LIMIT 300";

/// What awaits a meeting of a body, or (empty) of all.
pub async fn waiting(db: &Db, body: &str) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(WAITING).bind(body).fetch_all(c).await)
}

const ONE: &str = "
    SELECT id, body, meeting, kind, subject, subject_id, title, note, position, corrects, outcome, decision, year, paragraph,
        decided_on, follow_who, follow_by, put_at, version
    FROM council_item
    WHERE id = $1";

/// One item.
pub async fn one(db: &Db, id: CouncilItemId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

/// One item, inside the transaction that changes it.
pub async fn one_in(tx: &mut Tx, id: CouncilItemId) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

const OPEN_OF_SUBJECT: &str = "
    SELECT id FROM council_item
    WHERE body = $1 AND kind = $2 AND subject = $3 AND subject_id = $4 AND outcome IS NULL AND subject <> ''";

const OPEN_CORRECTION: &str = "SELECT id FROM council_item WHERE corrects = $1 AND outcome IS NULL";

/// The undecided item about the same thing, or the undecided correction of the same decision, if there is one.
pub async fn open_twin(tx: &mut Tx, row: &Row) -> Result<Option<CouncilItemId>, sqlx::Error> {
    if let Some(old) = row.corrects {
        return on!(tx, |c| sqlx::query_scalar(OPEN_CORRECTION).bind(old).fetch_optional(c).await);
    }
    on!(tx, |c| sqlx::query_scalar(OPEN_OF_SUBJECT)
        .bind(&row.body)
        .bind(&row.kind)
        .bind(&row.subject)
        .bind(&row.subject_id)
        .fetch_optional(c)
        .await)
}

const ADD: &str = "
    INSERT INTO council_item (id, body, meeting, kind, subject, subject_id, title, note, position, corrects, outcome, decision,
        year, paragraph, decided_on, follow_who, follow_by, search, put_at, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, NULL, '', NULL, NULL, NULL, '', NULL, $11, $12, 1)
    ON CONFLICT DO NOTHING";

/// Adds an item; false when the same thing, or a correction of the same decision, waits already.
pub async fn add(tx: &mut Tx, row: &Row, search: &str) -> Result<bool, sqlx::Error> {
    let added = on!(tx, |c| sqlx::query(ADD)
        .bind(row.id)
        .bind(&row.body)
        .bind(row.meeting)
        .bind(&row.kind)
        .bind(&row.subject)
        .bind(&row.subject_id)
        .bind(&row.title)
        .bind(&row.note)
        .bind(row.position)
        .bind(row.corrects)
        .bind(search)
        .bind(row.put_at)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(added == 1)
}

const CHANGE: &str = "
    UPDATE council_item
    SET meeting = $3, title = $4, note = $5, position = $6, outcome = $7, decision = $8, year = $9, paragraph = $10,
        decided_on = $11, follow_who = $12, follow_by = $13, search = $14, version = version + 1
    WHERE id = $1 AND version = $2
        AND NOT EXISTS (SELECT 1 FROM council_meeting m WHERE m.id = council_item.meeting AND m.adjusted_on IS NOT NULL)";

/// Changes an item unless somebody else did meanwhile. The caller holds its meeting; what is justerat stays even so.
pub async fn change(tx: &mut Tx, row: &Row, search: &str) -> Result<bool, sqlx::Error> {
    let changed = on!(tx, |c| sqlx::query(CHANGE)
        .bind(row.id)
        .bind(row.version)
        .bind(row.meeting)
        .bind(&row.title)
        .bind(&row.note)
        .bind(row.position)
        .bind(row.outcome.as_ref())
        .bind(&row.decision)
        .bind(row.year)
        .bind(row.paragraph)
        .bind(row.decided_on.as_ref())
        .bind(&row.follow_who)
        .bind(row.follow_by.as_ref())
        .bind(search)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

const REMOVE: &str = "DELETE FROM council_item WHERE id = $1 AND version = $2 AND outcome IS NULL AND subject = ''";

/// Takes an own, undecided item away.
pub async fn remove(tx: &mut Tx, id: CouncilItemId, version: i64) -> Result<bool, sqlx::Error> {
    let gone =
        on!(tx, |c| sqlx::query(REMOVE).bind(id).bind(version).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(gone == 1)
}

const LAST_PARAGRAPH: &str = "SELECT MAX(paragraph) FROM council_item WHERE body = $1 AND year = $2";

/// The highest paragraph of a body in a year.
pub async fn last_paragraph(tx: &mut Tx, body: &BodyCode, year: i64) -> Result<i64, sqlx::Error> {
    let last: Option<i64> = on!(tx, |c| sqlx::query_scalar(LAST_PARAGRAPH).bind(body).bind(year).fetch_one(c).await)?;
    Ok(last.unwrap_or(0))
}

const PARAGRAPH_OF: &str = "SELECT id FROM council_item WHERE body = $1 AND year = $2 AND paragraph = $3";

/// The item that has a paragraph already.
pub async fn paragraph_of(
    tx: &mut Tx,
    body: &BodyCode,
    year: i64,
    paragraph: i64,
) -> Result<Option<CouncilItemId>, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(PARAGRAPH_OF).bind(body).bind(year).bind(paragraph).fetch_optional(c).await)
}
