//! Files made from a document: the same document always gives the same file.

mod csv;
mod docx;
mod package;
mod widths;
mod xlsx;

use super::model::paper::Document;
use crate::{
    fault::Fault,
    kernel::codes::codes,
    platform::typeset::{Typesetter, in_turn},
};

pub use self::{csv::lines, package::About};

codes! {
    /// A kind of file.
    pub enum Format {
        /// For reading and for the archive.
        Pdf = "pdf",
        /// For going on writing.
        Docx = "docx",
        /// The figures.
        Xlsx = "xlsx",
        /// The figures as text.
        Csv = "csv",
        /// Everything, for other programs and the archive.
        Json = "json",
        /// For the archive: the document, its data, and a list of what is in it with checksums.
        Package = "zip",
    }
}

impl Format {
    /// Its media type.
    pub const fn media(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
            Self::Package => "application/zip",
        }
    }
}

/// Makes a file, away from the threads that answer requests.
///
/// # Errors
/// [`Fault::Unavailable`] when this program was built without the typesetter, [`Fault::Broken`] when it fails.
pub async fn make(
    document: Document,
    format: Format,
    typesetter: Option<Typesetter>,
    about: About,
) -> Result<Vec<u8>, Fault> {
    in_turn(move || match format {
        Format::Package => package::of(&document, &about, typesetter.as_ref()),
        format => of(&document, format, typesetter.as_ref()),
    })
    .await
}

/// A file of what is no document of the register, and has no package.
///
/// # Errors
/// As [`make`]; [`Fault::NotFound`] for a package.
pub async fn plain(document: Document, format: Format, typesetter: Option<Typesetter>) -> Result<Vec<u8>, Fault> {
    in_turn(move || of(&document, format, typesetter.as_ref())).await
}

fn of(document: &Document, format: Format, typesetter: Option<&Typesetter>) -> Result<Vec<u8>, Fault> {
    match format {
        Format::Pdf => {
            let typeset = typesetter.ok_or(Fault::Unavailable)?;
            let json = json(document)?;
            typeset(&json).map_err(|kind| Fault::broken("typesetting", &kind))
        }
        Format::Docx => docx::of(document),
        Format::Xlsx => xlsx::of(document),
        Format::Csv => Ok(csv::of(document)),
        Format::Json => json(document).map(String::into_bytes),
        // A package holds no package.
        Format::Package => Err(Fault::NotFound),
    }
}

/// The document as it is kept.
///
/// # Errors
/// Never in practice.
pub fn json(document: &Document) -> Result<String, Fault> {
    serde_json::to_string(document).map_err(|error| Fault::broken("writing a document", &error))
}
