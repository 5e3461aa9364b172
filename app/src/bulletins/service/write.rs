//! Writing: a draft, a correction of what is public, and the way to somebody else who reads it first.

use super::{hold, json, person, put, whole, without_persons};
use crate::{
    accounts::{policy::WriteBulletins, scope::Scope},
    bulletins::{
        model::{Content, State},
        store::{self, Row},
    },
    fault::Fault,
    forms::Refused,
    kernel::id::BulletinId,
    platform::{audit, db::Tx},
};

/// Begins a bulletin.
///
/// # Errors
/// [`Refused::Form`] when a text looks like it points at a person.
pub async fn create(scope: &Scope<WriteBulletins>, content: Content) -> Result<BulletinId, Refused> {
    without_persons(scope, content.texts())?;
    let (id, json, writer) = (scope.new_id(), json(&content)?, person(scope)?);
    let mut tx = scope.db().begin().await?;
    store::open(&mut tx, id, &json, writer, scope.now()).await?;
    audit::append(&mut tx, scope.now(), &scope.entry("bulletin.drafted", "bulletin", id, "")).await?;
    tx.commit().await?;
    Ok(id)
}

/// Saves what was written; what everybody reads stays as it is. What waited for review is a draft again.
///
/// # Errors
/// [`Refused::Form`] when a text looks like it points at a person; [`Fault::Conflict`] when somebody else was faster, or it
/// was taken back.
pub async fn save(
    scope: &Scope<WriteBulletins>,
    id: BulletinId,
    version: i64,
    content: Content,
) -> Result<(), Refused> {
    without_persons(scope, content.texts())?;
    let (tx, row) = written(scope, id, version, &content).await?;
    let row = Row { state: State::Draft.code().to_owned(), ..row };
    put(scope, tx, row, "bulletin.changed", "").await
}

/// Saves it and asks somebody else to read it.
///
/// # Errors
/// As [`save`]; [`Refused::Form`] also with everything that is missing.
pub async fn ask(scope: &Scope<WriteBulletins>, id: BulletinId, version: i64, content: Content) -> Result<(), Refused> {
    let (tx, row) = written(scope, id, version, &content).await?;
    whole(scope, &content, row.public().map_err(super::broken)?.as_ref())?;
    let row = Row { state: State::Review.code().to_owned(), remark: String::new(), ..row };
    put(scope, tx, row, "bulletin.asked", "").await
}

/// The row with what was written, and with who wrote it.
async fn written(
    scope: &Scope<WriteBulletins>,
    id: BulletinId,
    version: i64,
    content: &Content,
) -> Result<(Tx, Row), Refused> {
    let mut tx = scope.db().begin().await?;
    let row = hold(&mut tx, id, version).await?;
    if row.state() == State::Withdrawn {
        return Err(Fault::Conflict.into());
    }
    let row = Row { draft: json(content)?, ..row }.by(person(scope)?);
    Ok((tx, row))
}

/// Throws a draft away that nobody outside has read, or a correction that was begun.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else was faster, or there is nothing to throw away.
pub async fn discard(scope: &Scope<WriteBulletins>, id: BulletinId, version: i64) -> Result<bool, Refused> {
    let mut tx = scope.db().begin().await?;
    let row = hold(&mut tx, id, version).await?;
    if !matches!(row.state(), State::Draft | State::Review) {
        return Err(Fault::Conflict.into());
    }
    if let Some(public) = row.public.clone() {
        let (state, draft) = (State::Published.code().to_owned(), public);
        let row = Row { state, draft, writers: String::new(), remark: String::new(), ..row };
        put(scope, tx, row, "bulletin.dropped", "").await?;
        return Ok(false);
    }
    if !store::drop(&mut tx, id, version).await? {
        return Err(Fault::Conflict.into());
    }
    audit::append(&mut tx, scope.now(), &scope.entry("bulletin.dropped", "bulletin", id, "")).await?;
    tx.commit().await?;
    Ok(true)
}
