//! What an officer does about a contact: takes it, tries to reach the person, writes, gives it back, closes it.

use super::{Reached, reach, save};
use crate::{
    accounts::{policy::AnswerContacts, scope::Scope},
    fault::Fault,
    kernel::id::{SupportContactId, SupportCountId},
    platform::{clock::Timestamp, db::Tx},
    support::{
        model::{Act, Attempt, ContactState, Outcome, Step, Waits, purge_day, quarter},
        seal,
        service::{moment, new_id, note, people::me},
        store::{contact, count, desk, message, own},
        view::Statistics,
    },
};

/// Takes a contact that nobody has.
///
/// # Errors
/// [`Fault::NotFound`] when there is none this person may see, [`Fault::Conflict`] when somebody has it, or it has ended.
pub async fn take(scope: &Scope<AnswerContacts>, id: SupportContactId) -> Result<(), Fault> {
    let mut tx = scope.db().begin().await?;
    let Reached { row, officer } = reach(scope, &mut tx, id).await?;
    let state = row.state().after(Step::Take).filter(|_| row.taken_by.is_none()).ok_or(Fault::Conflict)?;
    let taken = contact::Row {
        state: state.code().to_owned(),
        taken_by: Some(officer.staff),
        taken_at: Some(moment(scope)),
        ..row
    };
    save(&mut tx, &taken).await?;
    note(scope, &mut tx, Act::Taken, Some(id), Some(taken.organisation)).await?;
    tx.commit().await?;
    Ok(())
}

/// Gives a contact back, so that somebody else can take it: one's own, or that of a colleague who is away.
///
/// # Errors
/// [`Fault::NotFound`] as [`take`], [`Fault::Conflict`] when nobody has it.
pub async fn give_back(scope: &Scope<AnswerContacts>, id: SupportContactId) -> Result<(), Fault> {
    let mut tx = scope.db().begin().await?;
    let Reached { row, .. } = reach(scope, &mut tx, id).await?;
    let back = given_back(row).ok_or(Fault::Conflict)?;
    save(&mut tx, &back).await?;
    note(scope, &mut tx, Act::GivenBack, Some(id), Some(back.organisation)).await?;
    tx.commit().await?;
    Ok(())
}

/// A contact that somebody has, as nobody has it; none when nobody does.
pub(in crate::support::service) fn given_back(row: contact::Row) -> Option<contact::Row> {
    let state = row.state().after(Step::GiveBack).filter(|_| row.taken_by.is_some())?;
    Some(contact::Row { state: state.code().to_owned(), taken_by: None, taken_at: None, ..row })
}

/// Notes a try to reach the person.
///
/// # Errors
/// [`Fault::NotFound`] as [`take`], [`Fault::Conflict`] when somebody else has it, or it has ended.
pub async fn attempt(scope: &Scope<AnswerContacts>, id: SupportContactId, outcome: Attempt) -> Result<(), Fault> {
    let mut tx = scope.db().begin().await?;
    let row = reach(scope, &mut tx, id).await?.held()?;
    let (step, missed) = match outcome {
        Attempt::Reached => (Step::Reach, 0),
        Attempt::NoAnswer | Attempt::LeftMessage => (Step::Miss, 1),
    };
    let state = row.state().after(step).ok_or(Fault::Conflict)?;
    let tried = contact::Row { state: state.code().to_owned(), unreached: row.unreached + missed, ..row };
    save(&mut tx, &tried).await?;
    desk::note_try(&mut tx, new_id(scope), id, (moment(scope), me(scope)?), outcome).await?;
    note(scope, &mut tx, Act::Attempted, Some(id), Some(tried.organisation)).await?;
    tx.commit().await?;
    Ok(())
}

/// Writes to the person, as a browser sealed it.
///
/// # Errors
/// [`Fault::BadRequest`] when it does not have its shape, [`Fault::NotFound`] as [`take`], [`Fault::Conflict`] when somebody
/// else has it, it has ended, or there is no more room.
pub async fn say(scope: &Scope<AnswerContacts>, id: SupportContactId, sealed: &str) -> Result<(), Fault> {
    seal::sent(sealed, seal::Kind::Message).map_err(|_| Fault::BadRequest)?;
    let mut tx = scope.db().begin().await?;
    let row = reach(scope, &mut tx, id).await?.held()?;
    let organisation = row.organisation;
    save(&mut tx, &contact::Row { waits: contact::waits_code(Some(Waits::Person)).to_owned(), ..row }).await?;
    let new = message::Row { id: new_id(scope), from_person: false, at: moment(scope), sealed: sealed.to_owned() };
    if !message::put(&mut tx, id, &new).await? {
        return Err(Fault::Conflict);
    }
    note(scope, &mut tx, Act::Answered, Some(id), Some(organisation)).await?;
    tx.commit().await?;
    Ok(())
}

/// Closes a contact. What was told can be read until the purge; what the officer says for statistics is kept apart from it.
///
/// # Errors
/// [`Fault::BadRequest`] for an end that officers do not note, [`Fault::NotFound`] as [`take`], [`Fault::Conflict`] when
/// somebody else has it, or it was changed since the version that was seen.
pub async fn close(
    scope: &Scope<AnswerContacts>,
    id: SupportContactId,
    version: i64,
    said: Statistics,
) -> Result<(), Fault> {
    if !Outcome::BY_OFFICER.contains(&said.outcome) {
        return Err(Fault::BadRequest);
    }
    let mut tx = scope.db().begin().await?;
    let row = reach(scope, &mut tx, id).await?.held()?;
    let ends = row.version == version && row.state().after(Step::Close).is_some();
    let row = Some(row).filter(|_| ends).ok_or(Fault::Conflict)?;
    let count = counted(&row, scope.now(), said);
    let organisation = row.organisation;
    save(&mut tx, &ended(scope, row)).await?;
    own::end_all(&mut tx, id, moment(scope)).await?;
    keep(scope, &mut tx, &count).await?;
    note(scope, &mut tx, Act::Closed, Some(id), Some(organisation)).await?;
    tx.commit().await?;
    Ok(())
}

fn ended(scope: &Scope<AnswerContacts>, row: contact::Row) -> contact::Row {
    let purge_on = purge_day(scope.now(), scope.profile().retention.referral_days_after_close);
    contact::Row {
        state: ContactState::Closed.code().to_owned(),
        closed_at: Some(moment(scope)),
        purge_on: Some(purge_on.to_string()),
        waits: contact::waits_code(None).to_owned(),
        ..row
    }
}

fn counted(row: &contact::Row, now: Timestamp, said: Statistics) -> count::Row {
    count::Row {
        quarter: quarter(now),
        organisation: row.organisation,
        source: row.source.clone(),
        sex: said.sex.map_or("", |sex| sex.code()).to_owned(),
        age: said.age.map_or("", |age| age.code()).to_owned(),
        crime: said.crime.map_or("", |crime| crime.code()).to_owned(),
        reported: said.reported.code().to_owned(),
        outcome: said.outcome.code().to_owned(),
    }
}

async fn keep(scope: &Scope<AnswerContacts>, tx: &mut Tx, row: &count::Row) -> Result<(), Fault> {
    // Of chance alone: an id with a time in it would lead back to the contact that was closed then.
    Ok(count::put(tx, SupportCountId(scope.municipality().chance().opaque_id()), row).await?)
}
