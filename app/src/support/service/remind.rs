//! The reminder: when nobody has taken a contact within the promised working days, each colleague gets one letter on the next
//! working morning, and on each one after that. It says that something waits, and nothing of what.

use super::{note, people::People, public};
use crate::{
    accounts::{
        SupportPerson,
        policy::{Capability, RunSupport, System},
        scope::Scope,
    },
    fault::Fault,
    kernel::{calendar::is_working_day, id::SupportOrganisationId},
    platform::clock::{local, local_date, start_of_day},
    support::{
        mail,
        model::{Act, is_over},
        store::{
            directory,
            upkeep::{self, Waiting},
        },
    },
};
use chrono::Timelike;
use std::collections::BTreeMap;

/// Nobody is written to before this hour.
const MORNING: u32 = 7;

/// One round of the worker.
///
/// # Errors
/// When the database does not answer; what was done stays done.
pub async fn remind(scope: &Scope<System>) -> Result<(), Fault> {
    let today = local_date(scope.now());
    if local(scope.now()).hour() < MORNING || !is_working_day(today) {
        return Ok(());
    }
    let waiting = upkeep::waiting(scope.db(), start_of_day(today)).await?;
    let over = |one: &Waiting| is_over(one.asked_at, public::days(one.promised_days), scope.now());
    let mut late: BTreeMap<SupportOrganisationId, Vec<Waiting>> = BTreeMap::new();
    for one in waiting.into_iter().filter(over) {
        late.entry(one.organisation).or_default().push(one);
    }
    if late.is_empty() {
        return Ok(());
    }
    let people = People::of(scope).await?;
    for (organisation, contacts) in late {
        tell(scope, &people, organisation, &contacts).await?;
    }
    Ok(())
}

/// One letter a day to each colleague, however many contacts of however many organisations wait.
async fn tell(
    scope: &Scope<System>,
    people: &People,
    organisation: SupportOrganisationId,
    contacts: &[Waiting],
) -> Result<(), Fault> {
    let (today, members) = (local_date(scope.now()), directory::members(scope.db()).await?);
    let is_member =
        |person: &SupportPerson| members.iter().any(|one| one.organisation == organisation && one.staff == person.id);
    let mut to: Vec<&SupportPerson> =
        people.all().iter().filter(|person| person.answers() && is_member(person)).collect();
    if to.is_empty() {
        // Nobody there can be reached: whoever runs victim support hears of it.
        to = people.all().iter().filter(|person| person.active && RunSupport::NEED.met_by(&person.roles)).collect();
    }
    let mut tx = scope.db().begin().await?;
    for one in contacts {
        if upkeep::reminded(&mut tx, one.id, (scope.now(), start_of_day(today))).await? {
            note(scope, &mut tx, Act::Reminded, Some(one.id), Some(organisation)).await?;
        }
    }
    for person in to {
        mail::send(scope, &mut tx, &person.email, format!("support-late:{today}:{}", person.id)).await?;
    }
    tx.commit().await?;
    Ok(())
}
