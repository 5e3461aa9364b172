//! Use cases of documents: one function each, one transaction each.

pub mod due;
pub mod make;
pub mod picture;
pub mod read;
pub mod register;
pub mod retention;
pub mod send;

use crate::{
    accounts::{policy::Capability, scope::Scope},
    fault::Fault,
    platform::{audit, db::Tx},
};

/// What the log calls a document.
pub const SUBJECT: &str = "document";

/// Writes a line into the log: codes only.
async fn note<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    action: &'static str,
    id: impl ToString,
    detail: impl Into<String>,
) -> Result<(), Fault> {
    let entry = scope.entry(action, SUBJECT, id, detail);
    Ok(audit::append(tx, scope.now(), &entry).await?)
}
