//! What there is to read: lists, one document, its files.

use super::make;
use crate::{
    accounts::{
        policy::{Capability, MakeDocuments, Public, ReadDocuments},
        scope::Scope,
    },
    documents::{
        files::{self, Format},
        model::{State, paper::Document},
        service::send,
        store::{self, sendings},
    },
    fault::Fault,
    kernel::id::DocumentId,
};

pub use store::{Row, sendings::Row as Sending};

/// May this person read it? Drafts are for those who write them.
fn is_open<C: Capability>(scope: &Scope<C>, row: &Row) -> bool {
    row.state() != State::Draft || scope.narrow::<MakeDocuments>().is_ok()
}

/// Every document the person may read, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn all(scope: &Scope<ReadDocuments>) -> Result<Vec<Row>, Fault> {
    let mut rows = store::all(scope.db()).await?;
    rows.retain(|row| row.span().is_some() && is_open(scope, row));
    Ok(rows)
}

/// A document with everything its page shows.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The document as the table keeps it.
    pub row: Row,
    /// What stands in it: the fixed content, or a draft as it would be now.
    pub document: Document,
    /// Who got it.
    pub sendings: Vec<Sending>,
    /// Is the content what was fixed? Always so for drafts.
    pub is_genuine: bool,
}

/// Loads a document.
///
/// # Errors
/// [`Fault::NotFound`] when there is none the person may read.
pub async fn whole(scope: &Scope<ReadDocuments>, id: DocumentId) -> Result<Whole, Fault> {
    let row = store::one(scope.db(), id).await?.filter(|row| is_open(scope, row)).ok_or(Fault::NotFound)?;
    let (document, is_genuine) = if row.state() == State::Draft {
        (make::preview(&scope.narrow()?, &row).await?, true)
    } else {
        fixed(scope, &row).await?
    };
    let mut sendings = sendings::all(scope.db()).await?;
    sendings.retain(|sending| sending.document == id);
    Ok(Whole { row, document, sendings, is_genuine })
}

/// The fixed content, with the number of today at its head: that comes afterwards and stands beside the content.
async fn fixed<C: Capability>(scope: &Scope<C>, row: &Row) -> Result<(Document, bool), Fault> {
    let content = store::content(scope.db(), row.id).await?;
    let mut document: Document =
        serde_json::from_str(&content).map_err(|error| Fault::broken("reading a document", &error))?;
    if let Some(number) = document.facts.last_mut().filter(|_| !row.registration.is_empty()) {
        number.1.clone_from(&row.registration);
    }
    Ok((document, make::fingerprint(scope, row.id, &content) == row.hash))
}

/// A file and its name.
pub struct File {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub format: Format,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What a file is called.
pub fn name(row: &Row, format: Format) -> String {
    let kind = row.kind.as_str();
    format!("{kind}-{}-v{}.{}", row.span, row.number, format.code())
}

/// A document as a file.
///
/// # Errors
/// As [`whole`]; [`Fault::Unavailable`] when this program makes no PDF.
pub async fn file(scope: &Scope<ReadDocuments>, id: DocumentId, format: Format) -> Result<File, Fault> {
    let whole = whole(scope, id).await?;
    made(scope, &whole.row, whole.document, format).await
}

async fn made<C: Capability>(scope: &Scope<C>, row: &Row, document: Document, format: Format) -> Result<File, Fault> {
    let bytes = files::make(document, format, scope.municipality().typesetter()).await?;
    Ok(File { name: name(row, format), format, bytes })
}

/// The PDF of a fixed document, for a letter.
///
/// # Errors
/// As [`file`].
pub(super) async fn pdf(scope: &Scope<MakeDocuments>, row: &Row) -> Result<File, Fault> {
    let (document, _) = fixed(scope, row).await?;
    made(scope, row, document, Format::Pdf).await
}

/// The PDF a link opens.
///
/// # Errors
/// [`Fault::NotFound`] when nobody has that address, or its time is over.
pub async fn shared(scope: &Scope<Public>, token: &str) -> Result<File, Fault> {
    let print = send::print(scope.municipality().keys(), token).ok_or(Fault::NotFound)?;
    let id = sendings::by_token(scope.db(), &print, scope.now()).await?.ok_or(Fault::NotFound)?;
    let row = store::one(scope.db(), id).await?.filter(|row| row.state() != State::Draft).ok_or(Fault::NotFound)?;
    let (document, _) = fixed(scope, &row).await?;
    made(scope, &row, document, Format::Pdf).await
}

/// The register of a year: what was fixed, and to whom it went.
///
/// # Errors
/// When the database does not answer.
pub async fn register(scope: &Scope<ReadDocuments>, year: i32) -> Result<Vec<(Row, Vec<Sending>)>, Fault> {
    let rows = store::fixed_between(scope.db(), &format!("{year:04}-01-01"), &format!("{year:04}-12-31")).await?;
    let sendings = sendings::all(scope.db()).await?;
    let of = |row: &Row| sendings.iter().filter(|sending| sending.document == row.id).cloned().collect();
    Ok(rows.into_iter().map(|row| (of(&row), row)).map(|(sent, row)| (row, sent)).collect())
}

/// A document as the table keeps it.
///
/// # Errors
/// [`Fault::NotFound`] when there is none the person may read.
pub async fn row(scope: &Scope<ReadDocuments>, id: DocumentId) -> Result<Row, Fault> {
    store::one(scope.db(), id).await?.filter(|row| is_open(scope, row)).ok_or(Fault::NotFound)
}
