//! Pledges as something that is followed: what is told when one is published, and which can be followed alone.

use super::{model::Content, service::public};
use crate::{
    accounts::{
        policy::{Public, PublishPledges},
        scope::Scope,
    },
    fault::Fault,
    kernel::id::PledgeId,
    notices::{self, Kind, Occasion, Thing, Things, Topic},
    platform::{clock::local_date, db::Tx},
};

/// The single pledges somebody can follow.
pub struct FollowedPledges;

impl Things for FollowedPledges {
    async fn all(scope: &Scope<Public>) -> Result<Vec<Thing>, Fault> {
        let today = local_date(scope.now());
        let all = public::all(scope).await?.into_iter();
        let things =
            all.map(|one| Thing { goes_on: one.content.is_current(today), key: one.slug, name: one.content.title });
        let (mut current, earlier): (Vec<_>, Vec<_>) = things.partition(|one| one.goes_on);
        current.extend(earlier);
        Ok(current)
    }
}

/// Tells of a version, in the transaction that publishes it. Its line of news goes along, so that a letter says what has
/// happened and not only that something has; the line is public beside the version.
pub(super) async fn tell(
    scope: &Scope<PublishPledges>,
    tx: &mut Tx,
    (id, slug, number): (PledgeId, &str, i64),
    before: Option<&Content>,
    (after, news): (&Content, &str),
) -> Result<(), sqlx::Error> {
    let kind = match before {
        None => Kind::NewPledge,
        Some(before) if before.status != after.status => Kind::PledgeStatus,
        Some(_) => Kind::ChangedPledge,
    };
    let occasion = Occasion {
        once: format!("pledge:{id}:{number}"),
        topic: Topic::Pledges,
        kind,
        subject: slug.to_owned(),
        areas: after.areas.clone(),
        title: after.title.clone(),
        path: format!("/loften/{slug}"),
        words: news.to_owned(),
    };
    notices::tell(scope, tx, occasion).await
}
