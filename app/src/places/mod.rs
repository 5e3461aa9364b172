//! Where things are: areas of the municipality, streets and named places.

mod island;
mod view;

pub use island::PlaceSearch;

#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
mod area;
#[cfg(feature = "ssr")]
mod service;
#[cfg(feature = "ssr")]
pub mod store;

#[cfg(feature = "ssr")]
pub use area::area_at;
#[cfg(feature = "ssr")]
pub use service::{ambiguous, import, resolve};
#[cfg(feature = "ssr")]
pub use store::Found;
#[cfg(feature = "ssr")]
pub use view::SEARCH;
