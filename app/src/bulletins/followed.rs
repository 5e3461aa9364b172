//! Bulletins as something that is followed: told when one is published, corrected or taken back, in the transaction that
//! does it. What is no longer right is not told any further.

use super::{model::Content, pages::public_address};
use crate::{
    accounts::{policy::ReviewBulletins, scope::Scope},
    kernel::id::BulletinId,
    notices::{self, Kind, Occasion, Topic},
    platform::db::Tx,
};

/// The word under which a version is told once.
pub(super) fn once(id: BulletinId, number: i64) -> String {
    format!("bulletin:{id}:{number}")
}

/// Tells of a version.
pub(super) async fn published(
    scope: &Scope<ReviewBulletins>,
    tx: &mut Tx,
    (id, slug, number): (BulletinId, &str, i64),
    content: &Content,
) -> Result<(), sqlx::Error> {
    let kind = if number == 1 { Kind::Bulletin } else { Kind::CorrectedBulletin };
    let parts = [content.correction.as_str(), content.text.as_str(), content.signed.as_str()];
    let words = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n");
    notices::recall(scope, tx, Topic::Watch, &id.to_string()).await?;
    notices::tell(scope, tx, occasion(id, once(id, number), kind, slug, content, words)).await
}

/// Tells that it was taken back, and why.
pub(super) async fn withdrawn(
    scope: &Scope<ReviewBulletins>,
    tx: &mut Tx,
    (id, slug): (BulletinId, &str),
    content: &Content,
    reason: &str,
) -> Result<(), sqlx::Error> {
    let once = format!("bulletin:{id}:withdrawn");
    notices::recall(scope, tx, Topic::Watch, &id.to_string()).await?;
    let told = occasion(id, once, Kind::WithdrawnBulletin, slug, content, reason.to_owned());
    notices::tell(scope, tx, told).await
}

fn occasion(id: BulletinId, once: String, kind: Kind, slug: &str, content: &Content, words: String) -> Occasion {
    Occasion {
        once,
        topic: Topic::Watch,
        kind,
        subject: id.to_string(),
        areas: content.areas.clone(),
        title: content.title.clone(),
        path: public_address(slug),
        words,
    }
}
