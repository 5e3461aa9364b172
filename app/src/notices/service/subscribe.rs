//! Asking to follow, and confirming the address. Whoever asks learns nothing of the address: the answer is the same for a
//! new one, one that waits, and one that follows already.

use super::keys::{Door, Token, lookup};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::{id::SubscriptionId, pii_types::Purpose},
    notices::{
        mail,
        model::{Asked, Following, LINK_DAYS},
        store::{
            subscription::{self, Row, sealed_at},
            topic,
        },
    },
    platform::{
        audit,
        clock::{Timestamp, local_date},
        db::Tx,
        limits::Limit,
        outbox, refusals,
    },
};
use chrono::TimeDelta;

/// Keeps what somebody asks for, unconfirmed, and writes to the address. One that follows already gets a letter with the
/// way to its own choices, which stay as they are.
///
/// Answers the subscription, which nobody who asks may learn: it is for those who play the story of the demonstration.
///
/// # Errors
/// When the database does not answer.
pub async fn ask(scope: &Scope<Public>, asked: Asked) -> Result<Option<SubscriptionId>, Fault> {
    let municipality = scope.municipality();
    let address = asked.email.disclose(Purpose::Keep);
    let lookup = lookup(municipality.keys(), address);
    // Nobody is flooded in our name, and nobody is told that it was tried.
    let limits = municipality.limits();
    if limits.take(Limit::MailLink, &lookup).is_err() || !limits.may_ask(&asked.email) {
        return Ok(None);
    }
    if refusals::is_refused(scope.db(), municipality.keys(), &asked.email).await? {
        return Ok(None);
    }
    let row = fresh(scope, &asked, lookup);
    let mut tx = scope.db().begin().await?;
    let (row, known) = keep(&mut tx, row, &asked.following).await?;
    let errand = if known { mail::known(scope, &row, &asked) } else { mail::confirmation(scope, &row, &asked) };
    outbox::put(&mut tx, scope.now(), &errand).await?;
    audit::append(&mut tx, scope.now(), &scope.entry("notice.asked", "notice", row.id, "")).await?;
    tx.commit().await?;
    Ok(Some(row.id))
}

fn fresh(scope: &Scope<Public>, asked: &Asked, lookup: Vec<u8>) -> Row {
    let (municipality, address) = (scope.municipality(), asked.email.disclose(Purpose::Keep));
    let id: SubscriptionId = scope.new_id();
    let sealed = municipality.keys().seal(municipality.chance(), &sealed_at(id), address.as_bytes());
    let row = Row {
        id,
        address: sealed,
        lookup,
        lang: String::new(),
        pace: String::new(),
        weekday: 1,
        areas: String::new(),
        asked_at: scope.now(),
        confirmed_at: None,
        told_until: scope.now(),
        next_on: String::new(),
        refused: 0,
        version: 1,
    };
    row.with(&asked.following)
}

/// The subscription of the address, and whether it is confirmed already. Asking again puts off no end: an address that
/// strangers type again and again is forgotten when the first letter's week is over.
async fn keep(tx: &mut Tx, new: Row, wanted: &Following) -> Result<(Row, bool), Fault> {
    let row = match subscription::by_address(tx, &new.lookup).await? {
        Some(row) if row.confirmed_at.is_some() => return Ok((row, true)),
        Some(row) => {
            let row = row.with(wanted);
            if !subscription::save(tx, &row).await? {
                return Err(Fault::Conflict);
            }
            row
        }
        None if subscription::add(tx, &new).await? => new,
        None => return Err(Fault::Conflict),
    };
    topic::put(tx, row.id, wanted).await?;
    Ok((row, false))
}

/// What a confirming link stands for.
#[derive(Clone, Debug)]
pub struct Standing {
    /// What is to be followed.
    pub following: Following,
    /// Was it confirmed before?
    pub is_confirmed: bool,
    /// The link that manages it.
    pub manage: Token,
}

/// What a confirming link stands for.
///
/// # Errors
/// [`Fault::NotFound`] when we did not write it, or its time is over.
pub async fn standing(scope: &Scope<Public>, text: &str) -> Result<Standing, Fault> {
    let row = found(scope, text).await?;
    let topics = topic::of(scope.db(), row.id).await?;
    let manage = Token::of(scope.municipality().keys(), Door::Manage, row.id);
    Ok(Standing { following: row.following(&topics), is_confirmed: row.confirmed_at.is_some(), manage })
}

async fn found(scope: &Scope<Public>, text: &str) -> Result<Row, Fault> {
    let token = Token::parse(scope.municipality().keys(), Door::Confirm, text).ok_or(Fault::NotFound)?;
    let row = subscription::by_id(scope.db(), token.subscription()).await?.ok_or(Fault::NotFound)?;
    if row.confirmed_at.is_none() && row.asked_at < forgotten_before(scope.now()) {
        return Err(Fault::NotFound);
    }
    Ok(row)
}

/// What was asked for before this and never confirmed is forgotten.
pub(super) fn forgotten_before(now: Timestamp) -> Timestamp {
    now - TimeDelta::days(LINK_DAYS)
}

/// Confirms an address; answers the link that manages it. Confirming twice is fine.
///
/// # Errors
/// As [`standing`].
pub async fn confirm(scope: &Scope<Public>, text: &str) -> Result<Token, Fault> {
    let row = found(scope, text).await?;
    let (manage, now) = (Token::of(scope.municipality().keys(), Door::Manage, row.id), scope.now());
    if row.confirmed_at.is_some() {
        return Ok(manage);
    }
    let topics = topic::of(scope.db(), row.id).await?;
    let next_on = row.following(&topics).next_on(local_date(now));
    let next_on = next_on.map(|day| day.to_string()).unwrap_or_default();
    let row = Row { confirmed_at: Some(now), told_until: now, next_on, ..row };
    let mut tx = scope.db().begin().await?;
    if !subscription::save(&mut tx, &row).await? {
        return Err(Fault::Conflict);
    }
    audit::append(&mut tx, now, &scope.entry("notice.confirmed", "notice", row.id, "")).await?;
    tx.commit().await?;
    Ok(manage)
}
