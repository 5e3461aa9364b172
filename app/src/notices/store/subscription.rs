//! Subscriptions: an address that is sealed, and what was chosen.

use super::{areas, joined};
use crate::{
    kernel::{id::SubscriptionId, lang::Lang},
    notices::model::{Following, Pace, Topic},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
        keys::Sealed,
    },
};

/// A subscription as its table keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: SubscriptionId,
    /// The address, sealed at [`sealed_at`].
    pub address: Sealed,
    /// The keyed fingerprint of the address.
    pub lookup: Vec<u8>,
    /// Code of a [`Lang`].
    pub lang: String,
    /// Code of a [`Pace`].
    pub pace: String,
    /// 1 for Monday.
    pub weekday: i64,
    /// Codes of areas, joined.
    pub areas: String,
    /// When its link was asked for first.
    pub asked_at: Timestamp,
    /// When its owner confirmed it.
    pub confirmed_at: Option<Timestamp>,
    /// What happened before is told.
    pub told_until: Timestamp,
    /// The day of the next weekly letter, or empty.
    pub next_on: String,
    /// How often in a row it was refused for good.
    pub refused: i64,
    /// How often it was changed.
    pub version: i64,
}

impl Row {
    /// What its owner follows.
    pub fn following(&self, topics: &[(String, String)]) -> Following {
        let whole = topics.iter().filter(|(_, subject)| subject.is_empty());
        let single = topics.iter().filter(|(topic, subject)| topic == Topic::Pledges.code() && !subject.is_empty());
        Following {
            topics: whole.filter_map(|(topic, _)| Topic::parse(topic).ok()).collect(),
            pledges: single.map(|(_, subject)| subject.clone()).collect(),
            areas: areas(&self.areas),
            lang: self.lang(),
            pace: Pace::parse(&self.pace).unwrap_or(Pace::Weekly),
            weekday: u32::try_from(self.weekday).unwrap_or(1),
        }
    }

    /// The language of its letters.
    pub fn lang(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::Sv)
    }

    /// The same, following something else.
    #[must_use]
    pub fn with(self, following: &Following) -> Self {
        Self {
            lang: following.lang.code().to_owned(),
            pace: following.pace.code().to_owned(),
            weekday: i64::from(following.weekday),
            areas: joined(&following.areas),
            ..self
        }
    }
}

/// Where the address of a subscription is sealed.
pub fn sealed_at(id: SubscriptionId) -> String {
    format!("notice_subscription|address|{id}")
}

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        "id, address, lookup, lang, pace, weekday, areas, asked_at, confirmed_at, told_until, next_on, refused, version"
    };
}

const BY_ID: &str = concat!("SELECT ", columns!(), " FROM notice_subscription WHERE id = $1");

/// One of them.
pub async fn by_id(db: &Db, id: SubscriptionId) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(BY_ID).bind(id).fetch_optional(c).await)
}

const BY_ADDRESS: &str = concat!("SELECT ", columns!(), " FROM notice_subscription WHERE lookup = $1");

/// That of an address.
pub async fn by_address(tx: &mut Tx, lookup: &[u8]) -> Result<Option<Row>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(BY_ADDRESS).bind(lookup).fetch_optional(c).await)
}

const ADD: &str = concat!(
    "INSERT INTO notice_subscription (",
    columns!(),
    ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (lookup) DO NOTHING"
);

/// Keeps a new one; tells whether the address was free.
pub async fn add(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD)
        .bind(row.id)
        .bind(&row.address)
        .bind(&row.lookup)
        .bind(&row.lang)
        .bind(&row.pace)
        .bind(row.weekday)
        .bind(&row.areas)
        .bind(row.asked_at)
        .bind(row.confirmed_at)
        .bind(row.told_until)
        .bind(&row.next_on)
        .bind(row.refused)
        .bind(row.version)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const SAVE: &str = "
    UPDATE notice_subscription
    SET lang = $3, pace = $4, weekday = $5, areas = $6, asked_at = $7, confirmed_at = $8, told_until = $9,
        next_on = $10, version = version + 1
    WHERE id = $1 AND version = $2";

/// Saves what was chosen and where it stands, unless it changed meanwhile; tells whether it did.
pub async fn save(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(SAVE)
        .bind(row.id)
        .bind(row.version)
        .bind(&row.lang)
        .bind(&row.pace)
        .bind(row.weekday)
        .bind(&row.areas)
        .bind(row.asked_at)
        .bind(row.confirmed_at)
        .bind(row.told_until)
        .bind(&row.next_on)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))
}

const AFTER: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM notice_subscription
    WHERE confirmed_at IS NOT NULL AND pace = 'at_once' AND told_until <= $1 AND id > $2
    ORDER BY id
    LIMIT $3"
);

/// Those that are told at once of what happened at a moment, behind the one that was looked at last.
pub async fn after(db: &Db, at: Timestamp, last: SubscriptionId, most: i64) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(AFTER).bind(at).bind(last).bind(most).fetch_all(c).await)
}

const DUE: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM notice_subscription
    WHERE confirmed_at IS NOT NULL AND next_on <> '' AND next_on <= $1
    ORDER BY id
    LIMIT $2"
);

/// Those whose weekly letter is due on a day.
pub async fn due(db: &Db, today: &str, most: i64) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(DUE).bind(today).bind(most).fetch_all(c).await)
}

const REFUSED: &str = "UPDATE notice_subscription SET refused = refused + 1 WHERE id = $1";

/// Notes that the address was refused for good.
pub async fn refused(tx: &mut Tx, id: SubscriptionId) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(REFUSED).bind(id).execute(c).await.map(|done| done.rows_affected() > 0))
}

const TAKEN: &str = "UPDATE notice_subscription SET refused = 0 WHERE id = $1 AND refused > 0";

/// Notes that a letter to it left.
pub async fn taken(tx: &mut Tx, id: SubscriptionId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(TAKEN).bind(id).execute(c).await.map(|_| ()))
}

const ERASE: &str = "DELETE FROM notice_subscription WHERE id = $1";

/// Erases one; tells whether it was there.
pub async fn erase(tx: &mut Tx, id: SubscriptionId) -> Result<bool, sqlx::Error> {
    super::topic::clear(tx, id).await?;
    on!(tx, |c| sqlx::query(ERASE).bind(id).execute(c).await.map(|done| done.rows_affected() > 0))
}

const UNCONFIRMED: &str = "
    SELECT id FROM notice_subscription
    WHERE confirmed_at IS NULL AND asked_at < $1
    ORDER BY id
    LIMIT $2";

/// Those that nobody confirmed, asked for before a moment.
pub async fn unconfirmed(db: &Db, before: Timestamp, most: i64) -> Result<Vec<SubscriptionId>, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(UNCONFIRMED).bind(before).bind(most).fetch_all(c).await)
}
