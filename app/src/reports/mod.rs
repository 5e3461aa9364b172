//! Reports from residents: received, sorted, answered, told back. The slice to copy.

pub mod model;

#[cfg(feature = "ssr")]
pub mod latest;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod store;
