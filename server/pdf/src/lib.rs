//! From a document as JSON to a PDF: typst with the fonts of this folder, without network, file system or system fonts.
//!
//! It knows nothing of the product but the shape of the JSON (`app::documents::Document`), which `document.typ` lays out.
//! What leaves is PDF/A-2a (it can be archived) and PDF/UA-1 (it can be listened to): the exporter refuses what does not
//! conform, so a file that exists conforms.

mod world;

use std::sync::Mutex;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::Desk;

/// Why there is no file. It may repeat words of the document: it is for a log that holds none of the document's words only
/// after [`TypesetProblem::kind`].
#[derive(Debug, thiserror::Error)]
pub enum TypesetProblem {
    /// The layout failed.
    #[error("layout: {0}")]
    Layout(String),
    /// The file would not conform to PDF/A-2a and PDF/UA-1.
    #[error("conformance: {0}")]
    Conformance(String),
}

impl TypesetProblem {
    /// What went wrong, in one word without content.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Layout(_) => "layout",
            Self::Conformance(_) => "conformance",
        }
    }
}

/// One at a time: typesetting takes all of a processor and some memory.
static TURN: Mutex<()> = Mutex::new(());
/// So many later documents may use what was worked out for an earlier one.
const REMEMBERED: usize = 4;

/// Typesets a document. Blocks for as long as it takes: call it where that is allowed.
///
/// The same JSON always gives the same bytes.
///
/// # Errors
/// [`TypesetProblem`].
pub fn typeset(json: &str) -> Result<Vec<u8>, TypesetProblem> {
    let _turn = TURN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let desk = Desk::new(json);
    let made = make(&desk);
    typst::comemo::evict(REMEMBERED);
    made
}

fn make(desk: &Desk) -> Result<Vec<u8>, TypesetProblem> {
    let layout = typst::compile::<PagedDocument>(desk).output;
    let document = layout.map_err(|errors| TypesetProblem::Layout(first(&errors)))?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| TypesetProblem::Conformance(error.message().to_string()))?;
    let options = PdfOptions {
        standards,
        creator: typst::foundations::Smart::Custom(Some("Lykta".into())),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| TypesetProblem::Conformance(first(&errors)))
}

fn first(errors: &[typst::diag::SourceDiagnostic]) -> String {
    errors.iter().map(|error| error.message.to_string()).collect::<Vec<_>>().join("; ")
}
