//! What the link of every letter opens: what is followed, changed or ended.

use super::{
    digest,
    keys::{Door, Token, lookup},
};
use crate::{
    accounts::{
        policy::{KeepNotices, Public},
        scope::Scope,
    },
    fault::Fault,
    kernel::pii_types::{Pii, Purpose},
    notices::{
        model::{Following, Pace},
        store::{
            subscription::{self, Row},
            topic,
        },
    },
    platform::{audit, clock::local_date, outbox},
};

/// A subscription as its owner sees it.
#[derive(Clone, Debug)]
pub struct Own {
    /// The link that opened it.
    pub token: Token,
    /// What is followed.
    pub following: Following,
    /// For the form that changes it.
    pub version: i64,
}

/// Reads a managing link; it need not open anything any more.
///
/// # Errors
/// [`Fault::NotFound`] when we did not write it.
pub fn token(scope: &Scope<Public>, text: &str) -> Result<Token, Fault> {
    Token::parse(scope.municipality().keys(), Door::Manage, text).ok_or(Fault::NotFound)
}

/// The subscription a link manages.
///
/// # Errors
/// [`Fault::NotFound`] when we did not write it, or it has ended.
pub async fn own(scope: &Scope<Public>, text: &str) -> Result<Own, Fault> {
    let token = token(scope, text)?;
    let row = confirmed(scope, &token).await?;
    let topics = topic::of(scope.db(), row.id).await?;
    Ok(Own { token, following: row.following(&topics), version: row.version })
}

async fn confirmed(scope: &Scope<Public>, token: &Token) -> Result<Row, Fault> {
    let row = subscription::by_id(scope.db(), token.subscription()).await?;
    row.filter(|row| row.confirmed_at.is_some()).ok_or(Fault::NotFound)
}

/// Changes what is followed. Who wants to hear at once from now on gets what waited for the weekly letter.
///
/// # Errors
/// As [`own`]; [`Fault::Conflict`] when it changed meanwhile.
pub async fn change(scope: &Scope<Public>, text: &str, version: i64, wanted: Following) -> Result<(), Fault> {
    let token = token(scope, text)?;
    let before = confirmed(scope, &token).await?;
    let topics = topic::of(scope.db(), before.id).await?;
    let was = before.following(&topics);
    let waited = match (was.pace, wanted.pace) {
        (Pace::Weekly, Pace::AtOnce) => digest::letter(scope, &before, &was).await?,
        _ => None,
    };
    let day = |day: chrono::NaiveDate| day.to_string();
    let (next_on, told_until) = match (was.pace, wanted.pace) {
        (Pace::Weekly, Pace::Weekly) if was.weekday == wanted.weekday => (before.next_on.clone(), before.told_until),
        (Pace::Weekly, Pace::Weekly) => {
            (wanted.next_on(local_date(scope.now())).map(day).unwrap_or_default(), before.told_until)
        }
        _ => (wanted.next_on(local_date(scope.now())).map(day).unwrap_or_default(), scope.now()),
    };
    let row = Row { next_on, told_until, version, ..before.with(&wanted) };
    let mut tx = scope.db().begin().await?;
    if !subscription::save(&mut tx, &row).await? {
        return Err(Fault::Conflict);
    }
    topic::put(&mut tx, row.id, &wanted).await?;
    if let Some(errand) = waited {
        outbox::put(&mut tx, scope.now(), &errand).await?;
    }
    audit::append(&mut tx, scope.now(), &scope.entry("notice.changed", "notice", row.id, "")).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends a subscription: it is erased at once, and letters that wait are not sent. Ending twice is fine.
///
/// # Errors
/// [`Fault::NotFound`] when we did not write the link.
pub async fn end(scope: &Scope<Public>, text: &str) -> Result<(), Fault> {
    let id = token(scope, text)?.subscription();
    if subscription::by_id(scope.db(), id).await?.is_none() {
        return Ok(());
    }
    let mut tx = scope.db().begin().await?;
    if subscription::erase(&mut tx, id).await? {
        audit::append(&mut tx, scope.now(), &scope.entry("notice.ended", "notice", id, "")).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Ends the subscription of an address whose owner has asked the office for it, confirmed or not. Nobody learns whether
/// there was one: neither from the answer nor from what it leaves behind.
///
/// # Errors
/// When the database does not answer.
pub async fn remove(scope: &Scope<KeepNotices>, address: &Pii<String>) -> Result<(), Fault> {
    let lookup = lookup(scope.municipality().keys(), address.disclose(Purpose::Keep));
    let mut tx = scope.db().begin().await?;
    let row = subscription::by_address(&mut tx, &lookup).await?;
    if let Some(row) = row {
        subscription::erase(&mut tx, row.id).await?;
    }
    audit::append(&mut tx, scope.now(), &scope.entry("notice.removed", "notice", "", "")).await?;
    tx.commit().await?;
    Ok(())
}
