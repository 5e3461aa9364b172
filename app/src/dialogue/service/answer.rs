//! Answering. What one person says is counted at once and never kept together. The log has no line of it: a line says
//! when, and nobody is to know when somebody answered.

use super::at_address;
use crate::{
    accounts::{policy::Public, scope::Scope},
    dialogue::{
        model::{ALL, Sheet, State, Survey},
        store::{self, answer},
    },
    fault::Fault,
    platform::clock::local_date,
};

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// It counts, now or since it was sent before.
    Yes,
    /// The survey has closed, or is not open yet.
    Closed,
    /// The questions were changed meanwhile.
    Changed,
}

/// Counts the answers of one person; the same form counts once.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such survey.
pub async fn answer(
    scope: &Scope<Public>,
    slug: &str,
    asked: &Survey,
    sheet: &Sheet,
    form: &str,
) -> Result<Counted, Fault> {
    let row = at_address(scope.db(), slug).await?;
    // Nothing is hashed while the write lock is held.
    let mark = scope.municipality().keys().fingerprint("dialogue", format!("{} {form}", row.id).as_bytes());
    let own: Vec<_> = sheet.words.iter().map(|_| scope.municipality().chance().opaque_id()).collect();
    let mut tx = scope.db().begin().await?;
    if !answer::hold(&mut tx, row.id).await? {
        return Ok(Counted::Closed);
    }
    let row = store::one_in(&mut tx, row.id).await?.ok_or(Fault::NotFound)?;
    if row.state(local_date(scope.now())) != State::Open {
        return Ok(Counted::Closed);
    }
    if !row.survey()?.asks_the_same(asked) {
        return Ok(Counted::Changed);
    }
    if !answer::mark(&mut tx, row.id, &mark).await? {
        return Ok(Counted::Yes);
    }
    answer::count(&mut tx, row.id, ALL, "").await?;
    for (question, choice) in &sheet.chosen {
        answer::count(&mut tx, row.id, *question, choice).await?;
    }
    for ((question, said), own) in sheet.words.iter().zip(own) {
        answer::keep(&mut tx, own, row.id, *question, said).await?;
    }
    tx.commit().await?;
    Ok(Counted::Yes)
}
