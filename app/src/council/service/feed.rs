//! Calendars: one per body, at an address nobody can guess, which can be changed or taken away.

use super::{
    bodies::{self, Body},
    note, subject,
};
use crate::{
    accounts::{
        policy::{Public, ReadCouncil, RunCouncil},
        scope::Scope,
    },
    council::{ics, store},
    fault::Fault,
    forms::Refused,
    kernel::{id::BodyCode, words::hex},
    platform::{clock::local_date, keys::Keys},
};
use chrono::TimeDelta;
use uuid::Uuid;

/// Meetings so long ago stay in a calendar.
const BACK: TimeDelta = TimeDelta::days(400);

/// The secret of a calendar's address: derived with the key, so that a copied database opens none.
fn token(keys: &Keys, body: &BodyCode, feed: Uuid) -> String {
    hex(&keys.fingerprint("council calendar", format!("{body}|{feed}").as_bytes()))
}

/// What an address is looked up by.
fn print(keys: &Keys, token: &str) -> Vec<u8> {
    keys.fingerprint("council calendar address", token.as_bytes())
}

/// The path of a body's calendar; none when there is none.
pub fn path(scope: &Scope<ReadCouncil>, body: &Body) -> Option<String> {
    let feed = body.row.feed?;
    Some(format!("/kalender/{}.ics", token(scope.municipality().keys(), &body.code, feed)))
}

/// Gives a body's calendar a new address. The one before stops working.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else was first.
pub async fn renew(scope: &Scope<RunCouncil>, code: &BodyCode, version: i64) -> Result<(), Refused> {
    bodies::one(scope, code).await?;
    let municipality = scope.municipality();
    let feed = municipality.chance().opaque_id();
    let secret = token(municipality.keys(), code, feed);
    set(scope, code, version, Some(feed), Some(print(municipality.keys(), &secret)), "council.calendar_opened").await
}

/// Takes the address away; nobody subscribes any more.
///
/// # Errors
/// As [`renew`].
pub async fn revoke(scope: &Scope<RunCouncil>, code: &BodyCode, version: i64) -> Result<(), Refused> {
    bodies::one(scope, code).await?;
    set(scope, code, version, None, None, "council.calendar_closed").await
}

async fn set(
    scope: &Scope<RunCouncil>,
    code: &BodyCode,
    version: i64,
    feed: Option<Uuid>,
    print: Option<Vec<u8>>,
    action: &'static str,
) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    if !store::bodies::set_feed(&mut tx, code, version, feed, print).await? {
        return Err(Fault::Conflict.into());
    }
    note(scope, &mut tx, action, subject::BODY, code, "").await?;
    tx.commit().await?;
    Ok(())
}

/// The calendar at an address: when and where, nothing of what is taken up.
///
/// # Errors
/// [`Fault::NotFound`] when nobody has that address, or the body meets no more.
pub async fn at(scope: &Scope<Public>, file: &str) -> Result<String, Fault> {
    let secret = file.strip_suffix(".ics").filter(|secret| secret.len() == 64).ok_or(Fault::NotFound)?;
    let print = print(scope.municipality().keys(), secret);
    let code = store::bodies::by_feed(scope.db(), &print).await?.ok_or(Fault::NotFound)?;
    let row = store::bodies::one(scope.db(), &code).await?.filter(|row| !row.closed).ok_or(Fault::NotFound)?;
    calendar(scope, &Body::of(&scope.profile(), row)).await
}

/// The calendar of a body as a file, for somebody who is signed in.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such body, or not for this person.
pub async fn download(scope: &Scope<ReadCouncil>, code: &str) -> Result<String, Fault> {
    let body = bodies::at(scope, code).await?;
    calendar(scope, &body).await
}

async fn calendar<C: crate::accounts::policy::Capability>(scope: &Scope<C>, body: &Body) -> Result<String, Fault> {
    let from = (local_date(scope.now()) - BACK).to_string();
    let meetings = store::meetings::between(scope.db(), &from, "9999-12-31", body.code.as_str()).await?;
    Ok(ics::calendar(&scope.profile(), body, &meetings, |path| scope.municipality().link(path)))
}
