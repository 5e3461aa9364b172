//! The typesetter that the product is given, where this program was built with one (feature `pdf`).

#[cfg(feature = "pdf")]
mod with_typst;
#[cfg(not(feature = "pdf"))]
mod without;

#[cfg(feature = "pdf")]
pub use with_typst::typesetter;
#[cfg(not(feature = "pdf"))]
pub use without::typesetter;
