//! From a component to a response: the frame of every page, its head, and the pages of faults.
//!
//! Pages are plain server HTML. Islands become live when `islands.js` finds them; a page without any loads no wasm.

pub mod assets;
mod document;
pub mod faults;
mod frame;
mod paging;
mod room;
mod rooms;
mod today;

pub use assets::url as asset_url;
pub use faults::{wants_json, words as fault_words};
pub use frame::{EXIT_SITE, Frame, Page, see_other};
pub use paging::turning;
pub use room::Room;
pub use rooms::role_name;
pub use today::{OnToday, TodayLine, TodayNote};
