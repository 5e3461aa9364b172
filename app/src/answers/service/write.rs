//! Writing an answer, making it public, taking it back.

use super::read::{self, Answer};
use crate::{
    accounts::{policy::TellResidents, scope::Scope},
    answers::{
        model::{Draft, Missing},
        store::{self, Row},
    },
    fault::Fault,
    forms::{FieldErrors, Problem, Refused},
    kernel::id::AnswerId,
    platform::{audit, db::Tx},
    t,
};

fn json(value: &impl serde::Serialize) -> Result<String, Fault> {
    serde_json::to_string(value).map_err(|error| Fault::broken("writing an answer", &error))
}

/// Nothing may point at a person.
fn without_persons(scope: &Scope<TellResidents>, draft: &Draft) -> Result<(), FieldErrors> {
    FieldErrors::persons(draft.texts(), &t!(scope.lang(), "answers-personal")).none()
}

/// Begins an answer.
///
/// # Errors
/// [`Refused::Form`] when a text looks like it points at a person.
pub async fn create(scope: &Scope<TellResidents>, draft: Draft) -> Result<AnswerId, Refused> {
    without_persons(scope, &draft)?;
    let (id, json) = (scope.new_id(), json(&draft)?);
    let mut tx = scope.db().begin().await?;
    store::open(&mut tx, id, &draft, &json, scope.now()).await?;
    audit::append(&mut tx, scope.now(), &scope.entry("answer.drafted", "answer", id, "")).await?;
    tx.commit().await?;
    Ok(id)
}

/// An answer as the person saw it, inside a transaction.
async fn hold(tx: &mut Tx, id: AnswerId, version: i64) -> Result<Row, Refused> {
    let row = store::one_in(tx, id).await?.ok_or(Fault::NotFound)?;
    if row.version == version { Ok(row) } else { Err(Fault::Conflict.into()) }
}

async fn put(
    scope: &Scope<TellResidents>,
    mut tx: Tx,
    row: Row,
    draft: &Draft,
    act: &'static str,
) -> Result<(), Refused> {
    if !store::save(&mut tx, &row, draft).await? {
        return Err(Fault::Conflict.into());
    }
    audit::append(&mut tx, scope.now(), &scope.entry(act, "answer", row.id, "")).await?;
    tx.commit().await?;
    Ok(())
}

/// Saves what was written; what everybody reads stays as it is.
///
/// # Errors
/// [`Refused::Form`] when a text looks like it points at a person, [`Fault::Conflict`] when somebody else was faster.
pub async fn save(scope: &Scope<TellResidents>, id: AnswerId, version: i64, draft: Draft) -> Result<(), Refused> {
    without_persons(scope, &draft)?;
    let mut tx = scope.db().begin().await?;
    let row = hold(&mut tx, id, version).await?;
    let row = Row { draft: json(&draft)?, changed_at: scope.now(), ..row };
    put(scope, tx, row, &draft, "answer.changed").await
}

/// Saves what was written and lets everybody read it, with the names and figures of today.
///
/// # Errors
/// As [`save`]; [`Refused::Form`] also with everything that is missing.
pub async fn publish(scope: &Scope<TellResidents>, id: AnswerId, version: i64, draft: Draft) -> Result<(), Refused> {
    without_persons(scope, &draft)?;
    let mut errors = FieldErrors::default();
    for missing in draft.missing() {
        let (field, text) = match missing {
            Missing::Said => ("said", t!(scope.lang(), "answers-missing-said")),
            Missing::Answer => ("done", t!(scope.lang(), "answers-missing-answer")),
        };
        errors.add(field, Problem::Said(text));
    }
    errors.none()?;
    let public = read::seen(&scope.profile(), &draft, &read::around(scope).await?);
    let mut tx = scope.db().begin().await?;
    let row = hold(&mut tx, id, version).await?;
    let now = scope.now();
    let row = Row {
        draft: json(&draft)?,
        public: Some(json(&public)?),
        published_at: row.published_at.or(Some(now)),
        renewed_at: Some(now),
        changed_at: now,
        ..row
    };
    put(scope, tx, row, &draft, "answer.published").await
}

/// Takes an answer back: nobody outside reads it from now on, the draft stays.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else was faster, [`Fault::NotFound`] when nothing is public.
pub async fn withdraw(scope: &Scope<TellResidents>, id: AnswerId, version: i64) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let row = hold(&mut tx, id, version).await?;
    if row.public.is_none() {
        return Err(Fault::NotFound.into());
    }
    let draft = Answer::of(&row)?.draft;
    let row = Row { public: None, renewed_at: None, changed_at: scope.now(), ..row };
    put(scope, tx, row, &draft, "answer.withdrawn").await
}

/// Throws a draft away that nobody outside has ever read.
///
/// # Errors
/// [`Fault::Conflict`] when it was read, or when somebody else was faster.
pub async fn discard(scope: &Scope<TellResidents>, id: AnswerId, version: i64) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    if !store::drop(&mut tx, id, version).await? {
        return Err(Fault::Conflict.into());
    }
    audit::append(&mut tx, scope.now(), &scope.entry("answer.dropped", "answer", id, "")).await?;
    tx.commit().await?;
    Ok(())
}
