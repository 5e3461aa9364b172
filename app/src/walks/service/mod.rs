//! Use cases of walks: planned, signed up for, walked, answered, told.

pub mod actions;
pub mod compare;
pub mod feedback;
pub mod invite;
pub mod letters;
pub mod own;
pub mod photo;
pub mod plan;
pub mod poster;
pub mod protocol;
pub mod public;
pub mod purge;
pub mod read;
pub mod reply;
pub mod route;
pub mod shown;
pub mod signup;
pub mod tokens;

use super::store::{self, Row};
use crate::{
    accounts::{policy::Capability, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Refused},
    kernel::{id::WalkId, words},
    platform::{audit, db::Tx},
    t,
};

/// The address of a walk whose heading gives none.
const PLAIN: &str = "vandring";

/// Nothing the office writes may point at a person.
fn without_persons<'a, C: Capability>(
    scope: &Scope<C>,
    texts: impl IntoIterator<Item = (&'static str, &'a str)>,
) -> Result<(), FieldErrors> {
    FieldErrors::persons(texts, &t!(scope.lang(), "walk-personal")).none()
}

/// A walk as the person saw it, held until the end of the transaction.
async fn hold(tx: &mut Tx, id: WalkId, version: i64) -> Result<Row, Refused> {
    store::lock(tx, id).await?;
    let row = store::one_in(tx, id).await?.ok_or(Fault::NotFound)?;
    if row.version == version { Ok(row) } else { Err(Fault::Conflict.into()) }
}

/// Saves it and writes the line of the log.
async fn save<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    mut row: Row,
    action: &'static str,
    detail: &str,
) -> Result<(), Refused> {
    row.changed_at = scope.now();
    if !store::save(tx, &row).await? {
        return Err(Fault::Conflict.into());
    }
    log(scope, tx, action, row.id, detail).await
}

async fn log<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    action: &'static str,
    id: WalkId,
    detail: &str,
) -> Result<(), Refused> {
    Ok(audit::append(tx, scope.now(), &scope.entry(action, "walk", id, detail)).await?)
}

/// An address nobody has, made of the heading.
async fn free_slug(tx: &mut Tx, title: &str) -> Result<String, Fault> {
    let word = match words::address_word(title, PLAIN) {
        // They have pages of their own.
        own if own == "egen" || own == "pa-vag" => PLAIN.to_owned(),
        word => word,
    };
    let taken = store::taken(tx, &word).await?;
    Ok(words::free_word(word, &taken))
}
