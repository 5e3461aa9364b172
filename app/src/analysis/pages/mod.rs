//! The pages of analyses, one per file, and what other pages show of them.

mod acts;
mod drawing;
mod fields;
pub mod index;
pub mod new;
pub mod one;
mod parts;
mod pictures;
pub mod star;
mod star_picture;
mod waiting;
pub mod words;
pub mod work;
mod work_forms;

pub use waiting::AnalysesDue;

/// Where the analyses are.
const HERE: &str = "/personal/analys";

/// The address of an analysis.
fn address(id: crate::kernel::id::AnalysisId) -> String {
    format!("{HERE}/{id}")
}
