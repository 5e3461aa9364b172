//! Staff accounts: sign-in, second factor, sessions, roles and what they may do.

pub mod cookie;
mod history;
pub mod jobs;
mod mail;
pub mod model;
pub mod pages;
mod password;
pub mod policy;
mod rep;
pub mod scope;
pub mod service;
pub mod session;
mod store;
mod support;
pub mod totp;
mod view;
mod visitor;

pub use cookie::{Door as CookieDoor, clear as clear_cookie, set as set_cookie};
pub use history::{Change, changes};
pub use jobs::asked_by;
pub use rep::{REP_IDLE_DAYS, REPS_SIGN_IN, RepAs, Stand, is_of_reps};
pub use service::{
    ask_for_link,
    own::view as own_account,
    staff::{Standing, coordinators, of_actors, standing},
};
pub use support::{KnowsSupport, SupportPerson, answering, of_support};
pub use view::{OwnView, role_may};
