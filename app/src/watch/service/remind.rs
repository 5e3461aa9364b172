//! The reminder of the round: one letter on the first days of the month to each who has not told, with the way in.

use super::{door, letters, rep::opened, round::this_month};
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
    kernel::{lang::Lang, pii_types::Purpose, words::hex},
    platform::{clock::local, letter, outbox},
    watch::{mail, store::rep},
};
use chrono::{Datelike, Timelike};

/// Letters go until this day of the month: a later one would remind of the next month.
const LAST_DAY: u32 = 7;
/// Letters go from this hour on, by the clock on the wall.
const MORNING: u32 = 8;
/// Letters per round of the worker.
const MOST: i64 = 50;

/// One round of the worker. A person who represents several areas gets one letter.
///
/// # Errors
/// When the database does not answer; what was done stays done.
pub(in crate::watch) async fn remind(scope: &Scope<System>) -> Result<(), Fault> {
    let now = local(scope.now());
    if now.day() > LAST_DAY || now.hour() < MORNING {
        return Ok(());
    }
    let (month, keys) = (this_month(scope), scope.municipality().keys());
    for row in rep::to_remind(scope.db(), &month, MOST).await? {
        let person = opened(keys, &row).filter(|person| !person.email.disclose(Purpose::SendNotice).is_empty());
        let letter = person.map(|person| {
            let key = door::lookup(keys, person.email.disclose(Purpose::SendNotice));
            let letter = mail::reminder(scope, Lang::parse(&row.lang).unwrap_or(Lang::Sv));
            let along = letters::along(&key, true);
            letter::seal_with(scope, &person.email, &letter, along, format!("watch-remind:{month}:{}", hex(&key)))
        });
        let mut tx = scope.db().begin().await?;
        rep::reminded(&mut tx, row.id, &month).await?;
        if let Some(letter) = letter {
            outbox::put(&mut tx, scope.now(), &letter).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}
