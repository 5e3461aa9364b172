//! What the worker does for contributions: it reminds actors of what the group waits for, and forgets files nobody took in.

use super::{
    dates, mail,
    model::State,
    service::read::asked,
    store::{self, imports, people},
};
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
    kernel::{id::ActorCode, period::Period},
    observations,
    platform::{
        clock::{local, local_date},
        letter,
    },
};
use chrono::{TimeDelta, Timelike};

/// Nobody is written to before this hour.
const MORNING: u32 = 7;
/// A file that was looked at and not taken in is forgotten after so long.
const FORGOTTEN: TimeDelta = TimeDelta::hours(24);

/// Chores of every minute.
///
/// # Errors
/// When the database does not answer.
pub async fn chores(scope: &Scope<System>) -> Result<(), Fault> {
    let before = scope.now() - FORGOTTEN;
    // Almost every minute there is nothing to forget, and then nobody who writes need wait.
    if imports::has_old(scope.db(), before).await? {
        let mut tx = scope.db().begin().await?;
        imports::forget_old(&mut tx, before).await?;
        tx.commit().await?;
    }
    if local(scope.now()).hour() < MORNING {
        return Ok(());
    }
    remind(scope).await
}

/// Letters to the people of each actor that has given nothing when the day has come. Each person gets one for a period.
async fn remind(scope: &Scope<System>) -> Result<(), Fault> {
    let today = local_date(scope.now());
    let period = observations::period_of(&scope.profile(), today);
    if !dates::due(scope, &period).await?.has_come(today) {
        return Ok(());
    }
    let (given, before) =
        (store::of_period(scope.db(), &period.key()).await?, people::reminded_of(scope.db(), &period.key()).await?);
    for actor in asked(&scope.profile()) {
        let code = ActorCode::from(actor.code.as_str());
        let state = given.iter().find(|row| row.actor == code).map_or(State::Missing, store::Row::state);
        if !state.is_given() && !before.contains(&code) {
            remind_actor(scope, &period, &code).await?;
        }
    }
    Ok(())
}

async fn remind_actor(scope: &Scope<System>, period: &Period, actor: &ActorCode) -> Result<(), Fault> {
    let (to, key) = (people::of(scope.db(), actor).await?, period.key());
    let mut tx = scope.db().begin().await?;
    if people::reminded(&mut tx, &key, actor, scope.now()).await? {
        let letter = mail::reminder(scope);
        for (staff, address) in &to {
            letter::post(scope, &mut tx, address, &letter, format!("contribution:{key}:{staff}")).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}
