//! What is too old goes: forms that were sent once the survey has closed, answers once their report has stood for long. Of a
//! survey that was never reported the own words go; what is only counted stays, so that it can still be told.

use super::today;
use crate::{
    accounts::{policy::System, scope::Scope},
    dialogue::store::{self, answer},
    fault::Fault,
    platform::{
        audit,
        clock::{Timestamp, local_date},
    },
};
use chrono::Months;

/// One round of purging. The report stays with the figures it told.
///
/// # Errors
/// When the database does not answer; what was done stays done.
pub async fn purge(scope: &Scope<System>) -> Result<(), Fault> {
    let day = today(scope).to_string();
    if answer::stale_sent(scope.db(), &day).await? > 0 {
        let mut tx = scope.db().begin().await?;
        let closed = answer::forget_sent(&mut tx, &day).await?;
        for id in closed {
            answer::shuffle(&mut tx, id).await?;
        }
        tx.commit().await?;
    }
    let months = Months::new(u32::from(scope.profile().retention.survey_months));
    let before = scope.now().checked_sub_months(months).unwrap_or(Timestamp::UNIX_EPOCH);
    for (id, told) in store::old(scope.db(), before, &local_date(before).to_string()).await? {
        let mut tx = scope.db().begin().await?;
        if store::purged(&mut tx, id, &day).await? {
            if told {
                answer::erase(&mut tx, id).await?;
            } else {
                answer::erase_words(&mut tx, id).await?;
            }
            audit::append(&mut tx, scope.now(), &scope.entry("dialogue.purged", "dialogue", id, "")).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}
