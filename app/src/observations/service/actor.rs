//! What the actors of the group put into the picture themselves: found again, and taken back while the period is open.

use super::Feeds;
use crate::{
    accounts::{
        policy::{Capability, ReadObservations},
        scope::Scope,
    },
    fault::Fault,
    kernel::{
        id::{ActorCode, ObservationId},
        period::Period,
    },
    observations::{
        model::{Reason, is_open, period_of},
        store::{self, Row},
    },
    platform::{audit, clock::local_date, db::Tx},
};

/// What an actor told in a period, as it stands now, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn of_actor(scope: &Scope<ReadObservations>, period: &str, actor: &ActorCode) -> Result<Vec<Row>, Fault> {
    Ok(store::of_actor(scope.db(), period, actor).await?)
}

/// How many events an actor has in the pictures of some periods, by key. Those it has nothing in are not there.
///
/// # Errors
/// When the database does not answer.
pub async fn sums_of_actor(
    scope: &Scope<ReadObservations>,
    periods: &[Period],
    actor: &ActorCode,
) -> Result<Vec<(String, i64)>, Fault> {
    let mut keys: Vec<String> = periods.iter().map(Period::key).collect();
    keys.sort_unstable();
    let (Some(from), Some(to)) = (keys.first(), keys.last()) else { return Ok(Vec::new()) };
    Ok(store::sums_of_actor(scope.db(), (from, to), actor).await?)
}

/// The period of a key, if it is the one that takes something in now; asked within the transaction that puts it there.
///
/// # Errors
/// When the database does not answer.
pub async fn still_open<C: Capability>(scope: &Scope<C>, tx: &mut Tx, key: &str) -> Result<Option<Period>, Fault> {
    let today = local_date(scope.now());
    let period = period_of(&scope.profile(), today);
    if period.key() != key {
        return Ok(None);
    }
    let state = store::state_in(tx, key).await?;
    Ok(is_open(&period, state.as_deref(), today).then_some(period))
}

/// Takes back what an actor put in by mistake, within the caller's transaction. What is no longer there, was told by somebody
/// else, or stands in another period stays as it is.
///
/// # Errors
/// When the database does not answer.
pub async fn take_back<C: Feeds>(
    scope: &Scope<C>,
    tx: &mut Tx,
    (actor, period): (&ActorCode, &str),
    ids: &[ObservationId],
) -> Result<usize, Fault> {
    let mut many = 0;
    for id in ids {
        let found = store::by_id_in(tx, *id, period).await?.filter(|row| row.actor.as_ref() == Some(actor));
        let Some(row) = found else { continue };
        if store::take_out(tx, &row).await? {
            let detail = format!("{} {} {} {}", row.period, row.source, row.category, Reason::Mistake);
            store::tell(tx, &row.period, "observation.taken_out", scope.now()).await?;
            let entry = scope.entry("observation.taken_out", "observation", row.id, detail);
            audit::append(tx, scope.now(), &entry).await?;
            many += 1;
        }
    }
    Ok(many)
}
