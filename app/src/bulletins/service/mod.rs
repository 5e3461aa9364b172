//! Use cases of bulletins: written, given to review, published, corrected, taken back, read.

pub mod public;
pub mod read;
pub mod review;
pub mod write;

use super::{
    labels,
    model::Content,
    store::{self, Row},
};
use crate::{
    accounts::{policy::Capability, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Problem, Refused},
    kernel::id::{BulletinId, StaffId},
    platform::{audit, clock::local_date, db::Tx},
    t,
};

fn json(content: &Content) -> Result<String, Fault> {
    serde_json::to_string(content).map_err(|error| Fault::broken("writing a bulletin", &error))
}

fn broken(error: serde_json::Error) -> Fault {
    Fault::broken("reading a bulletin", &error)
}

/// Who does it. Only people write and review.
fn person<C: Capability>(scope: &Scope<C>) -> Result<StaffId, Fault> {
    scope.staff_id().ok_or(Fault::SignIn)
}

/// Nothing may point at a person.
fn without_persons<'a, C: Capability>(
    scope: &Scope<C>,
    texts: impl IntoIterator<Item = (&'static str, &'a str)>,
) -> Result<(), FieldErrors> {
    FieldErrors::persons(texts, &t!(scope.lang(), "bulletins-personal")).none()
}

/// With the names the areas have today.
fn named<C: Capability>(scope: &Scope<C>, content: Content) -> Content {
    let profile = scope.profile();
    let area_names = content.areas.iter().map(|code| profile.area_name(code.as_str())).collect();
    Content { area_names, ..content }
}

/// What must be right before others read it.
fn whole<C: Capability>(scope: &Scope<C>, content: &Content, before: Option<&Content>) -> Result<(), FieldErrors> {
    without_persons(scope, content.texts())?;
    let mut errors = FieldErrors::default();
    for one in content.missing(before, local_date(scope.now())) {
        let (field, said) = labels::missing(one);
        errors.add(field, Problem::Said(said));
    }
    errors.none()
}

/// A bulletin as the person saw it, inside a transaction.
async fn hold(tx: &mut Tx, id: BulletinId, version: i64) -> Result<Row, Refused> {
    let row = store::one_in(tx, id).await?.ok_or(Fault::NotFound)?;
    if row.version == version { Ok(row) } else { Err(Fault::Conflict.into()) }
}

/// Saves it and writes the line of the log.
async fn put<C: Capability>(
    scope: &Scope<C>,
    mut tx: Tx,
    row: Row,
    act: &'static str,
    detail: &str,
) -> Result<(), Refused> {
    let row = Row { changed_at: scope.now(), ..row };
    if !store::save(&mut tx, &row).await? {
        return Err(Fault::Conflict.into());
    }
    audit::append(&mut tx, scope.now(), &scope.entry(act, "bulletin", row.id, detail)).await?;
    tx.commit().await?;
    Ok(())
}
