//! The question to an owner: a page without an account, open for a while, that takes one answer.

use super::{protocol::note, tokens, without_persons};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::Refused,
    walks::{
        model::Reply,
        store::{self, Row, action},
    },
};
use chrono::TimeDelta;

/// An owner has so many days to answer.
const OPEN: TimeDelta = TimeDelta::days(90);

/// What an owner is asked.
pub struct Question {
    /// The walk.
    pub walk: Row,
    /// The line of its protocol.
    pub line: action::Row,
}

/// Reads the token of a letter. That of an owner who had the line before opens nothing.
///
/// # Errors
/// [`Fault::NotFound`] when we did not write it, it was handed over again since, or its time is over.
pub async fn question(scope: &Scope<Public>, token: &str) -> Result<Question, Fault> {
    let asked = tokens::read_question(scope.municipality().keys(), token).ok_or(Fault::NotFound)?;
    let line = action::one(scope.db(), asked.action).await?.ok_or(Fault::NotFound)?;
    if line.handed_at.is_none_or(|at| !asked.is_of(at) || at + OPEN < scope.now()) {
        return Err(Fault::NotFound);
    }
    let walk = store::one(scope.db(), line.walk).await?.ok_or(Fault::NotFound)?;
    Ok(Question { walk, line })
}

/// Keeps the answer until the office takes it over. A later answer takes the place of an earlier one.
///
/// # Errors
/// As [`question`]; [`Refused::Form`] when it points at a person.
pub async fn answer(scope: &Scope<Public>, token: &str, reply: Reply) -> Result<(), Refused> {
    let asked = question(scope, token).await?;
    without_persons(scope, [("words", reply.words.as_str())])?;
    let mut tx = scope.db().begin().await?;
    store::lock(&mut tx, asked.walk.id).await?;
    let line = action::by_number_in(&mut tx, asked.walk.id, asked.line.number).await?.ok_or(Fault::NotFound)?;
    if line.handed_at != asked.line.handed_at {
        return Err(Fault::NotFound.into());
    }
    if line.reply().as_ref() == Some(&reply) {
        return Ok(());
    }
    let line = action::Row { reply: Some(serde_json::json!(reply).to_string()), ..line };
    if !action::save(&mut tx, &line).await? {
        return Err(Fault::Conflict.into());
    }
    note(scope, &mut tx, &line, "walk.replied").await?;
    tx.commit().await?;
    Ok(())
}
