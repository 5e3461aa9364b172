//! What each subscription follows.

use crate::{
    kernel::id::SubscriptionId,
    notices::model::{Following, Topic},
    on,
    platform::db::{Db, Tx},
};
use std::collections::HashMap;

const OF: &str = "SELECT topic, subject FROM notice_topic WHERE subscription = $1 ORDER BY topic, subject";

/// Topics and subjects of a subscription.
pub async fn of(db: &Db, id: SubscriptionId) -> Result<Vec<(String, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF).bind(id).fetch_all(c).await)
}

const CLEAR: &str = "DELETE FROM notice_topic WHERE subscription = $1";

/// Follows nothing any more.
pub async fn clear(tx: &mut Tx, id: SubscriptionId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(CLEAR).bind(id).execute(c).await.map(|_| ()))
}

const ADD: &str = "INSERT INTO notice_topic (subscription, topic, subject) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";

/// Follows this and nothing else.
pub async fn put(tx: &mut Tx, id: SubscriptionId, following: &Following) -> Result<(), sqlx::Error> {
    clear(tx, id).await?;
    let whole = following.topics.iter().map(|topic| (topic.code(), ""));
    let single = following.pledges.iter().map(|pledge| (Topic::Pledges.code(), pledge.as_str()));
    for (topic, subject) in whole.chain(single) {
        on!(tx, |c| sqlx::query(ADD).bind(id).bind(topic).bind(subject).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

const WITHIN: &str = "
    SELECT subscription, topic, subject FROM notice_topic
    WHERE subscription >= $1 AND subscription <= $2
    ORDER BY subscription, topic, subject";

/// Topics and subjects of the subscriptions from one to another.
pub async fn within(
    db: &Db,
    from: SubscriptionId,
    to: SubscriptionId,
) -> Result<HashMap<SubscriptionId, Vec<(String, String)>>, sqlx::Error> {
    let rows: Vec<(SubscriptionId, String, String)> =
        on!(db, |c| sqlx::query_as(WITHIN).bind(from).bind(to).fetch_all(c).await)?;
    let mut found: HashMap<_, Vec<_>> = HashMap::new();
    for (id, topic, subject) in rows {
        found.entry(id).or_default().push((topic, subject));
    }
    Ok(found)
}
