//! What there is to read: lists, one document, its files.

use super::make;
use crate::{
    accounts::{
        policy::{Capability, MakeDocuments, Public, ReadDocuments},
        scope::Scope,
    },
    documents::{
        files::{self, About, Format},
        labels,
        model::{Keep, State, paper::Document},
        names,
        service::{
            retention::{self, Fate},
            send,
        },
        store::{self, sendings},
    },
    fault::Fault,
    kernel::{id::DocumentId, page::PageAsk},
};

pub use store::{Row, sendings::Row as Sending};

/// May this person read it? Drafts are for those who write them.
fn is_open<C: Capability>(scope: &Scope<C>, row: &Row) -> bool {
    row.state() != State::Draft || scope.narrow::<MakeDocuments>().is_ok()
}

/// Documents on a page of the list.
pub const PER_PAGE: u32 = 50;

/// A page of the documents the person may read, the newest first, and whether more follow.
///
/// # Errors
/// When the database does not answer.
pub async fn page(scope: &Scope<ReadDocuments>, ask: PageAsk) -> Result<(Vec<Row>, bool), Fault> {
    let drafts = scope.narrow::<MakeDocuments>().is_ok();
    let mut rows = store::page(scope.db(), drafts, ask).await?;
    let more = rows.len() > ask.size() as usize;
    rows.truncate(ask.size() as usize);
    Ok((rows, more))
}

/// A document with everything its page shows.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The document as the table keeps it.
    pub row: Row,
    /// What stands in it: the fixed content, or a draft as it would be now; nothing once it is purged.
    pub document: Document,
    /// Who got it.
    pub sendings: Vec<Sending>,
    /// What is to become of it.
    pub fate: Fate,
    /// Is the content what was fixed? Always so for drafts.
    pub is_genuine: bool,
}

/// Loads a document.
///
/// # Errors
/// [`Fault::NotFound`] when there is none the person may read.
pub async fn whole(scope: &Scope<ReadDocuments>, id: DocumentId) -> Result<Whole, Fault> {
    let row = store::one(scope.db(), id).await?.filter(|row| is_open(scope, row)).ok_or(Fault::NotFound)?;
    let (document, is_genuine) = match (row.state(), row.is_whole()) {
        (State::Draft, _) => (make::preview(&scope.narrow()?, &row).await?, true),
        (_, true) => fixed(scope, &row).await?,
        (_, false) => (Document::default(), true),
    };
    let sendings = sendings::of(scope.db(), id).await?;
    let fate = retention::fate(&row, &retention::rules(scope).await?);
    Ok(Whole { row, document, sendings, fate, is_genuine })
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

/// A document as a file.
///
/// # Errors
/// As [`whole`], also for what is purged, and for the package of a draft or of what is not preserved; [`Fault::Unavailable`]
/// when this program makes no PDF.
pub async fn file(scope: &Scope<ReadDocuments>, id: DocumentId, format: Format) -> Result<File, Fault> {
    let whole = whole(scope, id).await?;
    if !whole.row.is_whole() || format == Format::Package && !is_for_archive(&whole) {
        return Err(Fault::NotFound);
    }
    made(scope, &whole.row, whole.document, format).await
}

/// Is it fixed, and preserved or with the archive already?
pub fn is_for_archive(whole: &Whole) -> bool {
    whole.row.state() != State::Draft && matches!(whole.fate, Fate::Preserved | Fate::Archived(_))
}

async fn made<C: Capability>(scope: &Scope<C>, row: &Row, document: Document, format: Format) -> Result<File, Fault> {
    let about = About {
        name: names::document(&scope.profile(), row),
        number: row.number,
        fixed_on: row.fixed_on.clone().unwrap_or_default(),
        registration: row.registration.clone(),
        kept: labels::keep(Keep::Always),
        fingerprint: row.hash.clone(),
    };
    let name = format!("{}.{}", about.name, format.code());
    let bytes = files::make(document, format, scope.municipality().typesetter(), about).await?;
    Ok(File { name, format, bytes })
}

/// The PDF of a fixed document, for a letter.
///
/// # Errors
/// As [`file`].
pub(super) async fn pdf(scope: &Scope<MakeDocuments>, row: &Row) -> Result<File, Fault> {
    let (document, genuine) = fixed(scope, row).await?;
    if !genuine {
        return Err(Fault::broken("sending a document", &"it is not the one that was fixed"));
    }
    made(scope, row, document, Format::Pdf).await
}

/// The PDF a link opens.
///
/// # Errors
/// [`Fault::NotFound`] when nobody has that address, or its time is over.
pub async fn shared(scope: &Scope<Public>, token: &str) -> Result<File, Fault> {
    let print = send::print(scope.municipality().keys(), token).ok_or(Fault::NotFound)?;
    let id = sendings::by_token(scope.db(), &print, scope.now()).await?.ok_or(Fault::NotFound)?;
    let row = store::one(scope.db(), id)
        .await?
        .filter(|row| row.state() != State::Draft && row.is_whole())
        .ok_or(Fault::NotFound)?;
    let (document, _) = fixed(scope, &row).await?;
    made(scope, &row, document, Format::Pdf).await
}

/// A document as the table keeps it.
///
/// # Errors
/// [`Fault::NotFound`] when there is none the person may read.
pub async fn row(scope: &Scope<ReadDocuments>, id: DocumentId) -> Result<Row, Fault> {
    store::one(scope.db(), id).await?.filter(|row| is_open(scope, row)).ok_or(Fault::NotFound)
}
