//! The pages of dialogue: the office asks and tells, everybody answers and reads.

mod brief;
mod office;
mod public;
mod questions;
mod results;

pub use brief::{DialogueLate, OpenSurveys};
pub use office::{index, new, one, people, question, result, review};
pub use public::{list, poster, read, thanks};

use crate::{
    kernel::{id::DialogueId, lang::Lang},
    platform::preset::parts::Texts,
};

/// Where the office works on them.
const OFFICE: &str = "/personal/dialog";
/// Where everybody answers and reads.
const PUBLIC: &str = "/dialog";

/// The address of a dialogue in the office.
fn address(id: DialogueId) -> String {
    format!("{OFFICE}/{id}")
}

/// The address of a dialogue for everybody.
pub fn public_address(slug: &str) -> String {
    format!("{PUBLIC}/{slug}")
}

/// A text in the language of the page; where it is Swedish alone, it says so.
fn said(lang: Lang, texts: &Texts) -> (String, &'static str) {
    let own = if texts.exactly(lang).is_empty() { Lang::Sv } else { lang };
    (texts.in_lang(lang).to_owned(), own.code())
}
