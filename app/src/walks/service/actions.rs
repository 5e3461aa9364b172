//! One line of a protocol: written, decided, handed to its owner, followed up.

use super::{protocol::note, without_persons};
use crate::{
    accounts::{policy::LeadWalks, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Problem, Refused},
    kernel::{id::WalkId, pii_types::Pii},
    t,
    walks::{
        labels, mail,
        model::{ActionContent, ActionStatus, ReplyKind, missing},
        store::{
            self,
            action::{self, Row},
        },
    },
};

/// Saves a line. A no without a reason is refused, and so is a plan without its day.
///
/// # Errors
/// [`Refused::Form`] when something is owed or points at a person, [`Fault::Conflict`] when somebody else was faster.
pub async fn save(
    scope: &Scope<LeadWalks>,
    (walk, number, version): (WalkId, i64, i64),
    status: ActionStatus,
    content: ActionContent,
) -> Result<(), Refused> {
    without_persons(scope, content.texts())?;
    let mut tx = scope.db().begin().await?;
    let mut row = hold(&mut tx, walk, number, version).await?;
    let item = row.item().ok_or(Fault::NotFound)?;
    let mut errors = FieldErrors::default();
    for one in missing(item, status, &content) {
        errors.add(one.field(), Problem::Said(labels::missing(one)));
    }
    errors.none()?;
    set(scope, &mut row, status, &content);
    keep(&mut tx, &row).await?;
    note(scope, &mut tx, &row, "walk.line_changed").await?;
    tx.commit().await?;
    Ok(())
}

async fn hold(tx: &mut crate::platform::db::Tx, walk: WalkId, number: i64, version: i64) -> Result<Row, Refused> {
    store::lock(tx, walk).await?;
    let row = action::by_number_in(tx, walk, number).await?.ok_or(Fault::NotFound)?;
    if row.version == version { Ok(row) } else { Err(Fault::Conflict.into()) }
}

async fn keep(tx: &mut crate::platform::db::Tx, row: &Row) -> Result<(), Refused> {
    if action::save(tx, row).await? { Ok(()) } else { Err(Fault::Conflict.into()) }
}

fn set(scope: &Scope<LeadWalks>, row: &mut Row, status: ActionStatus, content: &ActionContent) {
    if row.status() != status {
        row.status_at = scope.now();
    }
    row.status = status.code().to_owned();
    row.content = serde_json::json!(content).to_string();
}

/// Hands a line to its owner by mail, with a link to answer by.
///
/// # Errors
/// [`Refused::Form`] when no address of the owner is known, [`Fault::Conflict`] when somebody else was faster.
pub async fn hand_over(scope: &Scope<LeadWalks>, (walk, number, version): (WalkId, i64, i64)) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let mut row = hold(&mut tx, walk, number, version).await?;
    let whole = store::one_in(&mut tx, walk).await?.ok_or(Fault::NotFound)?;
    let content = row.content();
    let profile = scope.profile();
    let Some(to) = profile.owner_emails.get(&content.owner) else {
        return Err(Refused::at("owner", t!(scope.lang(), "walks-owner-no-address")));
    };
    let now = scope.now();
    mail::to_owner(scope, &mut tx, &whole, (&row, now), &Pii::new(to.clone())).await?;
    set(scope, &mut row, ActionStatus::HandedOver, &content);
    row.handed_at = Some(now);
    row.reply = None;
    keep(&mut tx, &row).await?;
    note(scope, &mut tx, &row, "walk.handed_over").await?;
    tx.commit().await?;
    Ok(())
}

/// Takes over what the owner answered, or puts it aside.
///
/// # Errors
/// [`Fault::NotFound`] when there is no answer, [`Fault::Conflict`] when somebody else was faster.
pub async fn settle_reply(
    scope: &Scope<LeadWalks>,
    (walk, number, version): (WalkId, i64, i64),
    take_over: bool,
) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let mut row = hold(&mut tx, walk, number, version).await?;
    let reply = row.reply().ok_or(Fault::NotFound)?;
    row.reply = None;
    if take_over {
        let mut content = row.content();
        let status = match reply.kind {
            ReplyKind::Done => ActionStatus::Done,
            ReplyKind::Planned => ActionStatus::Planned,
            ReplyKind::No => ActionStatus::Declined,
        };
        match reply.kind {
            ReplyKind::No => content.reason = reply.words,
            _ if reply.words.is_empty() => content.decision = labels::reply(reply.kind),
            _ => content.decision = reply.words,
        }
        content.due = reply.day.or(content.due);
        set(scope, &mut row, status, &content);
    }
    keep(&mut tx, &row).await?;
    note(scope, &mut tx, &row, if take_over { "walk.reply_taken" } else { "walk.reply_put_aside" }).await?;
    tx.commit().await?;
    Ok(())
}
