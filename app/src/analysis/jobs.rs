//! What the worker does for analyses: it hears the council, and reminds those who work on one a week before its day.

use super::{mail, service::hear, store::people};
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
/// So many days before its day.
const BEFORE: u64 = 7;

/// Chores of every minute. A letter is sent once to each person.
///
/// # Errors
/// When the database does not answer.
pub async fn chores(scope: &Scope<System>) -> Result<(), Fault> {
    hear::hear(scope).await?;
    let now = scope.now();
    if local(now).hour() < MORNING {
        return Ok(());
    }
    for (analysis, actor) in people::near(scope.db(), local_date(now) + Days::new(BEFORE)).await? {
        let to = people::workers(scope.db(), actor.as_ref()).await?;
        let letter = mail::reminder(scope, analysis);
        let mut tx = scope.db().begin().await?;
        if people::reminded(&mut tx, analysis, now).await? {
            for (staff, address) in &to {
                // Given to somebody else, or put off, it is told of again.
                let key = format!("analysis-due:{analysis}:{staff}:{}", local_date(now));
                letter::post(scope, &mut tx, address, &letter, key).await?;
            }
        }
        tx.commit().await?;
    }
    Ok(())
}
