//! Where things are: areas of the municipality, streets and named places.

mod island;
mod view;

pub use island::PlaceSearch;

#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
mod outlines;
#[cfg(feature = "ssr")]
mod service;
#[cfg(feature = "ssr")]
mod store;

#[cfg(feature = "ssr")]
pub use outlines::{area_at, imported_outlines, put_outline, refresh_outlines};
#[cfg(feature = "ssr")]
pub use service::{ambiguous, import, resolve};
#[cfg(feature = "ssr")]
pub use store::Found;
#[cfg(feature = "ssr")]
pub use view::SEARCH;
