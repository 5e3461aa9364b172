//! The tables of walks.

pub mod action;
pub mod copy;
pub mod finding;
pub mod invitation;
pub mod signup;

use super::model::{Conditions, Kind, Plan, State};
use crate::{
    kernel::{id::WalkId, words::is_slug},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
};
use chrono::NaiveDate;

/// More are on no list.
const MOST: i64 = 500;

/// A walk as its table keeps it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: WalkId,
    /// How often it was changed.
    pub version: i64,
    /// Code of a [`Kind`].
    pub kind: String,
    /// Code of a [`State`].
    pub state: String,
    /// The words of its address.
    pub slug: String,
    /// The day, or empty.
    pub day: String,
    /// The walk it goes back to.
    pub return_of: Option<WalkId>,
    /// A [`Plan`] as JSON.
    pub plan: String,
    /// [`Conditions`] as JSON.
    pub conditions: String,
    /// When it was walked.
    pub walked_at: Option<Timestamp>,
    /// When its protocol was published.
    pub published_at: Option<Timestamp>,
    /// When participants were told of changes last.
    pub told_at: Option<Timestamp>,
    /// When they were told of half a year.
    pub half_year_at: Option<Timestamp>,
    /// When it was changed last.
    pub changed_at: Timestamp,
}

impl Row {
    /// How far it has come.
    pub fn state(&self) -> State {
        State::parse(&self.state).unwrap_or(State::Draft)
    }

    /// Who made it.
    pub fn kind(&self) -> Kind {
        Kind::parse(&self.kind).unwrap_or(Kind::Planned)
    }

    /// Does everybody see it? A resident's own walk only with its protocol.
    pub fn is_public(&self) -> bool {
        match self.kind() {
            Kind::Own => self.state() == State::Published,
            Kind::Planned => self.state().is_public(),
        }
    }

    /// The day.
    pub fn day(&self) -> Option<NaiveDate> {
        self.day.parse().ok()
    }

    /// What was planned. A plan of a newer program reads as far as this one understands it.
    pub fn plan(&self) -> Plan {
        serde_json::from_str(&self.plan).unwrap_or_default()
    }

    /// How it was that day.
    pub fn conditions(&self) -> Conditions {
        serde_json::from_str(&self.conditions).unwrap_or_default()
    }

    /// The row with another plan.
    #[must_use]
    pub fn with(mut self, plan: &Plan) -> Self {
        self.day = plan.day.map(|day| day.to_string()).unwrap_or_default();
        self.plan = serde_json::json!(plan).to_string();
        self
    }
}

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        "id, version, kind, state, slug, day, return_of, plan, conditions, walked_at, published_at, told_at, half_year_at, changed_at"
    };
}

// Every list asks for its own states: anybody can begin a walk of their own, so a limit over all rows would be theirs to fill.
const FOR_ALL: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM walk
    WHERE state = 'published' OR (kind = 'planned' AND state IN ('open', 'walked', 'cancelled'))
    ORDER BY day DESC, id DESC LIMIT $1"
);

/// Those that everybody reads, the latest day first. A resident's own walk is one once its protocol is public.
pub async fn public(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(FOR_ALL).bind(MOST).fetch_all(c).await)
}

const COMING: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM walk WHERE kind = 'planned' AND state = 'open' AND day >= $1 ORDER BY day, id LIMIT $2"
);

/// The next ones that are open, from a day on.
pub async fn coming(db: &Db, from: NaiveDate, most: i64) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(COMING).bind(from.to_string()).bind(most).fetch_all(c).await)
}

const OF_OFFICE: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM walk WHERE state NOT IN ('own_under_way', 'own_sent', 'own_declined') ORDER BY day DESC, id DESC LIMIT $1"
);

/// Those the office works on, the latest day first.
pub async fn of_office(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF_OFFICE).bind(MOST).fetch_all(c).await)
}

const OWN: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM walk WHERE state IN ('own_sent', 'own_declined')
    ORDER BY CASE state WHEN 'own_sent' THEN 0 ELSE 1 END, day DESC, id DESC LIMIT $1"
);

/// Own walks that residents sent in: first those that nobody has reviewed.
pub async fn own(db: &Db) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OWN).bind(MOST).fetch_all(c).await)
}

const UNANSWERED: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM walk WHERE state = 'walked' OR (state = 'open' AND day <> '' AND day < $1) ORDER BY day, id LIMIT $2"
);

/// Those that were walked before a day and have no public protocol yet.
pub async fn unanswered(db: &Db, before: NaiveDate) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(UNANSWERED).bind(before.to_string()).bind(MOST).fetch_all(c).await)
}

const PUBLISHED: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM walk WHERE kind = 'planned' AND state = 'published' AND day >= $1 ORDER BY day DESC, id DESC"
);

/// Those with a public protocol whose participants may still be written to.
pub async fn published(db: &Db, from: NaiveDate) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(PUBLISHED).bind(from.to_string()).fetch_all(c).await)
}

const ONE: &str = concat!("SELECT ", columns!(), " FROM walk WHERE id = $1");

/// One of them.
pub async fn one(db: &Db, id: WalkId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

/// The same inside a transaction.
pub async fn one_in(tx: &mut Tx, id: WalkId) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(ONE).bind(id).fetch_optional(c).await)
}

const BY_SLUG: &str = concat!("SELECT ", columns!(), " FROM walk WHERE slug = $1");

/// The walk at an address; what cannot be one is not looked for.
pub async fn by_slug(db: &Db, slug: &str) -> Result<Option<Row>, sqlx::Error> {
    if !is_slug(slug) {
        return Ok(None);
    }
    on!(db, |c| sqlx::query_as(BY_SLUG).bind(slug).fetch_optional(c).await)
}

const TAKEN: &str = "SELECT slug FROM walk WHERE slug = $1 OR slug LIKE $2";

/// The addresses that are this word, alone or with a number. A word of an address means nothing to LIKE.
pub async fn taken(tx: &mut Tx, word: &str) -> Result<Vec<String>, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(TAKEN).bind(word).bind(format!("{word}-%")).fetch_all(c).await)
}

const RETURNS: &str = concat!("SELECT ", columns!(), " FROM walk WHERE return_of = $1 ORDER BY day, id LIMIT $2");

/// The walks that go back to it.
pub async fn returns_of(db: &Db, id: WalkId) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(RETURNS).bind(id).bind(MOST).fetch_all(c).await)
}

const PUT: &str = "
    INSERT INTO walk (id, version, kind, state, slug, day, return_of, plan, conditions, queue, changed_at)
    VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, 0, $9)
    ON CONFLICT (id) DO NOTHING";

/// A new walk; tells whether it is new.
pub async fn put(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(row.id)
        .bind(&row.kind)
        .bind(&row.state)
        .bind(&row.slug)
        .bind(&row.day)
        .bind(row.return_of)
        .bind(&row.plan)
        .bind(&row.conditions)
        .bind(row.changed_at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const SAVE: &str = "
    UPDATE walk SET state = $3, day = $4, plan = $5, conditions = $6, walked_at = $7, published_at = $8, told_at = $9,
        half_year_at = $10, changed_at = $11, version = version + 1
    WHERE id = $1 AND version = $2";

/// Saves a walk unless somebody else was faster; tells whether it did.
pub async fn save(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(SAVE)
        .bind(row.id)
        .bind(row.version)
        .bind(&row.state)
        .bind(&row.day)
        .bind(&row.plan)
        .bind(&row.conditions)
        .bind(row.walked_at)
        .bind(row.published_at)
        .bind(row.told_at)
        .bind(row.half_year_at)
        .bind(row.changed_at)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const LOCK: &str = "UPDATE walk SET queue = queue + 1 WHERE id = $1 RETURNING queue";

/// Holds the walk until the end of the transaction, so that nobody else changes its queue or its protocol meanwhile;
/// answers a number that nobody else gets.
pub async fn lock(tx: &mut Tx, id: WalkId) -> Result<Option<i64>, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(LOCK).bind(id).fetch_optional(c).await)
}

const WEATHER: &str = "UPDATE walk SET conditions = $2 WHERE id = $1";

/// Notes light and weather; two phones that do it at once agree in the end.
pub async fn note_conditions(tx: &mut Tx, id: WalkId, conditions: &str) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(WEATHER).bind(id).bind(conditions).execute(c).await.map(|_| ()))
}

const FORGOTTEN: &str = "SELECT id FROM walk WHERE state = 'own_under_way' AND changed_at < $1 ORDER BY id LIMIT 50";

/// Own walks that nobody sent in.
pub async fn forgotten(db: &Db, before: Timestamp) -> Result<Vec<WalkId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(FORGOTTEN).bind(before).fetch_all(c).await)
}

const DELETE: &str = "DELETE FROM walk WHERE id = $1";

/// Removes a walk that nothing points at any more.
pub async fn delete(tx: &mut Tx, id: WalkId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(DELETE).bind(id).execute(c).await.map(|_| ()))
}
