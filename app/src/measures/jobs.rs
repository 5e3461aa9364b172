//! What the worker does for measures: it reminds those who answer for them, a week before a follow-up.

use super::{mail, service::read::SOON, store::people};
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
    platform::{
        clock::{local, local_date},
        letter,
    },
};
use chrono::{Days, Timelike};

/// Nobody is written to before this hour.
const MORNING: u32 = 7;

/// Chores of every minute: letters about follow-ups that come near. Each is sent once to each person.
///
/// # Errors
/// When the database does not answer.
pub async fn chores(scope: &Scope<System>) -> Result<(), Fault> {
    let now = scope.now();
    if local(now).hour() < MORNING {
        return Ok(());
    }
    let by = local_date(now) + Days::new(SOON);
    for near in people::near(scope.db(), by).await? {
        let to = people::followers(scope.db(), near.actor.as_ref()).await?;
        let letter = mail::reminder(scope, near.measure);
        let mut tx = scope.db().begin().await?;
        if people::reminded(&mut tx, near.id, now).await? {
            for (staff, address) in &to {
                let key = format!("measure-follow-up:{}:{staff}", near.id);
                letter::post(scope, &mut tx, address, &letter, key).await?;
            }
        }
        tx.commit().await?;
    }
    Ok(())
}
