//! A document is begun, written, fixed, numbered, archived.

use super::note;
use crate::{
    accounts::{policy::MakeDocuments, scope::Scope},
    documents::{
        beside,
        figures::{self, Figures},
        files, labels,
        model::{Kind, Span, State, paper::Document},
        sections::{self, Head, Texts},
        store::{self, Fixed, Row},
    },
    fault::Fault,
    forms::Refused,
    kernel::{id::DocumentId, lang::Lang, words::hex},
    observations,
    platform::clock::local_date,
    t,
};
use chrono::NaiveDate;

/// Begins a document, or the next version of one: it starts with the texts of the one before.
///
/// # Errors
/// [`Fault::BadRequest`] when its days are not over, [`Fault::Conflict`] when there is a draft for them already.
pub async fn begin(scope: &Scope<MakeDocuments>, span: Span) -> Result<DocumentId, Refused> {
    if span.days().last >= local_date(scope.now()) {
        return Err(Fault::BadRequest.into());
    }
    // Asked before the transaction holds anything; a correction goes on with the words there are.
    let proposed = match span.kind() {
        Kind::Law => sections::proposed(&beside::gather(scope, &span.days()).await?),
        _ => Texts::new(),
    };
    let proposed = serde_json::to_string(&proposed).map_err(|error| Fault::broken("writing texts", &error))?;
    let mut tx = scope.db().begin().await?;
    let before = store::latest(&mut tx, span.kind().code(), &span.key()).await?;
    let row = Row {
        id: scope.new_id(),
        kind: span.kind().code().to_owned(),
        span: span.key(),
        number: before.as_ref().map_or(1, |row| row.number + 1),
        state: State::Draft.code().to_owned(),
        texts: before.as_ref().map_or(proposed, |row| row.texts.clone()),
        hash: String::new(),
        registration: before.map(|row| row.registration).unwrap_or_default(),
        decided_on: None,
        fixed_on: None,
        archived_on: None,
        purged_on: None,
        purged_basis: String::new(),
        version: 1,
    };
    if !store::add(&mut tx, &row, scope.now()).await? {
        return Err(Fault::Conflict.into());
    }
    note(scope, &mut tx, "document.made", row.id, format!("{} {} {}", row.kind, row.span, row.number)).await?;
    tx.commit().await?;
    Ok(row.id)
}

/// What people wrote in a document.
pub fn texts(row: &Row) -> Texts {
    serde_json::from_str(&row.texts).unwrap_or_default()
}

/// Saves what people wrote.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else changed it meanwhile, or it is fixed.
pub async fn save(scope: &Scope<MakeDocuments>, id: DocumentId, version: i64, texts: &Texts) -> Result<(), Refused> {
    let json = serde_json::to_string(texts).map_err(|error| Fault::broken("writing texts", &error))?;
    let mut tx = scope.db().begin().await?;
    if !store::save(&mut tx, id, version, &json).await? {
        return Err(Fault::Conflict.into());
    }
    note(scope, &mut tx, "document.saved", id, "").await?;
    tx.commit().await?;
    Ok(())
}

/// A draft as it would be fixed now.
///
/// # Errors
/// When the database does not answer.
pub async fn preview(scope: &Scope<MakeDocuments>, row: &Row) -> Result<Document, Fault> {
    let span = row.span().ok_or(Fault::NotFound)?;
    Ok(compose(scope, row, span, State::Draft, &figures::gather(scope, span).await?))
}

fn compose(scope: &Scope<MakeDocuments>, row: &Row, span: Span, state: State, figures: &Figures) -> Document {
    let day = local_date(scope.now());
    let head = Head { span, number: row.number, state, day, registration: &row.registration };
    sections::compose(&head, figures, &texts(row))
}

/// Sections that must have words before the document can be fixed.
pub fn missing(kind: Kind, texts: &Texts) -> Vec<&'static sections::Section> {
    let empty = |section: &&sections::Section| texts.get(section.code).is_none_or(|text| text.trim().is_empty());
    sections::of(kind).filter(|section| section.must.contains(&kind)).filter(empty).collect()
}

/// Fixes a draft: its content is put together for the last time, kept, and changes no more.
///
/// # Errors
/// A form error where the law asks for words that are missing; [`Fault::Conflict`] when somebody else was first.
pub async fn fix(scope: &Scope<MakeDocuments>, id: DocumentId, version: i64) -> Result<(), Refused> {
    let row = store::one(scope.db(), id).await?.ok_or(Fault::NotFound)?;
    let span = row.span().ok_or(Fault::NotFound)?;
    if let Some(section) = missing(span.kind(), &texts(&row)).first() {
        return Err(Refused::at(section.code, labels::must_be_written()));
    }
    let figures = figures::gather(scope, span).await?;
    let document = compose(scope, &row, span, State::Fixed, &figures);
    let content = files::json(&document)?;
    let hash = fingerprint(scope, id, &content);
    let day = local_date(scope.now()).to_string();
    let fixed = Fixed { content: &content, hash: &hash, day: &day, by: scope.staff_id() };
    let mut tx = scope.db().begin().await?;
    if !store::fix(&mut tx, id, version, &fixed).await? {
        return Err(Fault::Conflict.into());
    }
    observations::settle(scope, &mut tx, &figures.basis).await?;
    note(scope, &mut tx, "document.fixed", id, hash).await?;
    tx.commit().await?;
    Ok(())
}

/// The fingerprint of a content, made with the municipality's keys: whoever changes the row without them is found out.
pub fn fingerprint<C: crate::accounts::policy::Capability>(scope: &Scope<C>, id: DocumentId, content: &str) -> String {
    hex(&scope.municipality().keys().fingerprint("document", format!("{id}|{content}").as_bytes()))
}

/// Notes diarienummer and, for the plan of the law, the day it was decided.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else changed it meanwhile.
pub async fn number(
    scope: &Scope<MakeDocuments>,
    id: DocumentId,
    version: i64,
    registration: &str,
    decided_on: Option<NaiveDate>,
) -> Result<(), Refused> {
    let row = store::one(scope.db(), id).await?.ok_or(Fault::NotFound)?;
    if decided_on.is_some_and(|day| row.span().is_none_or(|span| span.kind() != Kind::Law || day < span.days().last)) {
        return Err(Refused::at("decided_on", t!(Lang::Sv, "documents-decided-later")));
    }
    let mut tx = scope.db().begin().await?;
    if !store::number(&mut tx, id, version, registration, decided_on.map(|day| day.to_string())).await? {
        return Err(Fault::Conflict.into());
    }
    note(scope, &mut tx, "document.numbered", id, "").await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a draft away; what is fixed stays.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else changed it meanwhile, or it is fixed.
pub async fn drop_draft(scope: &Scope<MakeDocuments>, id: DocumentId, version: i64) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    if !store::drop_draft(&mut tx, id, version).await? {
        return Err(Fault::Conflict.into());
    }
    note(scope, &mut tx, "document.dropped", id, "").await?;
    tx.commit().await?;
    Ok(())
}
