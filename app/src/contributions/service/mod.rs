//! Use cases of contributions: one function each, one transaction each.

pub mod earlier;
pub mod give;
pub mod imports;
pub mod own;
pub mod read;
pub mod series;

use super::store::Row;
use crate::{
    accounts::{
        policy::{Capability, Contribute},
        scope::Scope,
    },
    fault::Fault,
    forms::{FieldErrors, Refused},
    kernel::id::ActorCode,
    observations,
    platform::{audit, db::Tx},
    t,
};

/// What the log calls a contribution.
pub const SUBJECT: &str = "contribution";

/// Whose contribution to which period.
#[derive(Clone, Copy, Debug)]
pub struct To<'a> {
    /// The actor.
    pub actor: &'a ActorCode,
    /// Key of the period, as it was when the form was opened.
    pub period: &'a str,
}

/// Is somebody else giving for an actor who rang in? Then the page and the log say so.
fn is_for_another(scope: &Scope<Contribute>, actor: &ActorCode) -> bool {
    scope.staff().and_then(|staff| staff.actor.as_ref()) != Some(actor)
}

/// Refuses when the period takes nothing in any more: what was typed is shown again.
async fn must_be_open(scope: &Scope<Contribute>, tx: &mut Tx, to: To<'_>) -> Result<(), Refused> {
    match observations::still_open(scope, tx, to.period).await? {
        Some(_) => Ok(()),
        None => Err(Fault::Conflict.into()),
    }
}

/// Refuses a text that looks like it points at a person.
fn without_persons(scope: &Scope<Contribute>, field: &'static str, text: &str) -> Result<(), FieldErrors> {
    FieldErrors::persons([(field, text)], &t!(scope.lang(), "contributions-personal")).none()
}

/// Notes an act on a contribution: in the log, codes only, and for those who have its picture open, if the group can read it. A detail
/// says when somebody gave for another.
async fn note<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    action: &'static str,
    row: &Row,
    detail: impl Into<String>,
) -> Result<(), Fault> {
    if row.becomes().is_given() {
        observations::tell(tx, &row.period, action, scope.now()).await?;
    }
    log(scope, tx, action, row, detail).await
}

/// Notes an act on figures of months. They stand in every picture that is under way, wherever the contribution stands that the file
/// came with.
async fn note_figures<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    action: &'static str,
    row: &Row,
    detail: impl Into<String>,
) -> Result<(), Fault> {
    observations::tell_all(tx, action, scope.now()).await?;
    log(scope, tx, action, row, detail).await
}

async fn log<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    action: &'static str,
    row: &Row,
    detail: impl Into<String>,
) -> Result<(), Fault> {
    let entry = scope.entry(action, SUBJECT, format!("{} {}", row.period, row.actor), detail);
    Ok(audit::append(tx, scope.now(), &entry).await?)
}
