//! What typst may see: one of two templates, one document, the fonts of this crate. Nothing else exists.

use std::{path::PathBuf, sync::LazyLock};
use typst::{
    Feature, Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Dict, Duration, Str, Value},
    syntax::{FileId, Source},
    text::{Font, FontBook},
    utils::LazyHash,
};

/// The layout of every document that is read at a desk.
const TEMPLATE: &str = include_str!("document.typ");
/// The layout of what hangs on a wall: one page, large, for a JSON that says `"layout": "poster"`.
const POSTER: &str = include_str!("poster.typ");
/// The typeface of the product; what it lacks, the ones of typst have.
const OWN: [&[u8]; 2] =
    [include_bytes!("../fonts/source-sans-3-400.ttf"), include_bytes!("../fonts/source-sans-3-700.ttf")];
/// Stands for a sign that no font has; PDF/A allows none without a picture.
const UNKNOWN: char = '\u{FFFD}';

struct Fonts {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let data = OWN.into_iter().chain(typst_assets::fonts());
    let fonts: Vec<Font> = data.flat_map(|data| Font::iter(Bytes::new(data))).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

/// The desk of one document.
pub struct Desk {
    library: LazyHash<Library>,
    main: Source,
}

impl Desk {
    /// Lays the document on the desk, without signs that could not be printed.
    pub fn new(json: &str) -> Self {
        let mut inputs = Dict::new();
        inputs.insert(Str::from("document"), Value::Str(Str::from(printable(json))));
        let library =
            Library::builder().with_inputs(inputs).with_features([Feature::A11yExtras].into_iter().collect()).build();
        Self { library: LazyHash::new(library), main: Source::detached(template(json)) }
    }
}

/// Which layout a document asks for.
fn template(json: &str) -> &'static str {
    #[derive(serde::Deserialize)]
    struct Head {
        layout: Option<String>,
    }
    let head: Option<Head> = serde_json::from_str(json).ok();
    if head.and_then(|head| head.layout).as_deref() == Some("poster") { POSTER } else { TEMPLATE }
}

fn printable(json: &str) -> String {
    let has = |sign: char| FONTS.fonts.iter().any(|font| font.info().coverage.contains(u32::from(sign)));
    // PDF/A wants to know what each sign means: private use means nothing, even where a font has a shape for it.
    let means = |sign: char| !matches!(sign, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..);
    json.chars().map(|sign| if sign.is_ascii() || means(sign) && has(sign) { sign } else { UNKNOWN }).collect()
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::NotFound(PathBuf::new())) }
    }

    fn file(&self, _id: FileId) -> FileResult<Bytes> {
        Err(FileError::NotFound(PathBuf::new()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
