//! The pages of measures, one per file, and what other pages show of them.

pub mod effect;
mod fields;
pub mod index;
pub mod new;
pub mod one;
mod waiting;

pub use waiting::MeasuresToFollow;

/// Where the measures are.
const HERE: &str = "/personal/insatser";

/// The address of a measure.
pub fn address(id: crate::kernel::id::MeasureId) -> String {
    format!("{HERE}/{id}")
}
