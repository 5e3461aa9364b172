//! Walks as something that is followed: told when everybody can come to one, and when its protocol is public.

use super::store::Row;
use crate::{
    accounts::{policy::LeadWalks, scope::Scope},
    notices::{self, Kind, Occasion, Topic},
    platform::db::Tx,
};

/// Everybody can come to it. Opened again after it was cancelled, it is no news.
pub(super) async fn opened(scope: &Scope<LeadWalks>, tx: &mut Tx, walk: &Row) -> Result<(), sqlx::Error> {
    notices::tell(scope, tx, occasion(walk, Kind::NewWalk, format!("walk:{}:open", walk.id))).await
}

/// Everybody reads what was found and what is done about it.
pub(super) async fn published(scope: &Scope<LeadWalks>, tx: &mut Tx, walk: &Row) -> Result<(), sqlx::Error> {
    notices::tell(scope, tx, occasion(walk, Kind::WalkProtocol, format!("walk:{}:protocol", walk.id))).await
}

fn occasion(walk: &Row, kind: Kind, once: String) -> Occasion {
    let plan = walk.plan();
    Occasion {
        once,
        topic: Topic::Walks,
        kind,
        subject: walk.id.to_string(),
        areas: vec![plan.area],
        title: plan.title,
        path: format!("/vandringar/{}", walk.slug),
        words: String::new(),
    }
}
