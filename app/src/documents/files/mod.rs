//! Files made from a document: the same document always gives the same file.

mod csv;
mod docx;
mod xlsx;

use super::model::paper::Document;
use crate::{fault::Fault, kernel::codes::codes, platform::typeset::Typesetter};

pub use self::csv::lines;

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
        }
    }
}

/// Makes a file, away from the threads that answer requests.
///
/// # Errors
/// [`Fault::Unavailable`] when this program was built without the typesetter, [`Fault::Broken`] when it fails.
pub async fn make(document: Document, format: Format, typesetter: Option<Typesetter>) -> Result<Vec<u8>, Fault> {
    let made = tokio::task::spawn_blocking(move || match format {
        Format::Pdf => {
            let typeset = typesetter.ok_or(Fault::Unavailable)?;
            let json = json(&document)?;
            typeset(&json).map_err(|kind| Fault::broken("typesetting", &kind))
        }
        Format::Docx => docx::of(&document),
        Format::Xlsx => xlsx::of(&document),
        Format::Csv => Ok(csv::of(&document)),
        Format::Json => json(&document).map(String::into_bytes),
    });
    made.await.map_err(|error| Fault::broken("making a file", &error))?
}

/// The document as it is kept.
///
/// # Errors
/// Never in practice.
pub fn json(document: &Document) -> Result<String, Fault> {
    serde_json::to_string(document).map_err(|error| Fault::broken("writing a document", &error))
}
