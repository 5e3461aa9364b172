//! Trygghetsvandringar: planned with a route of stops, signed up for without an account, walked with phones and the checklist
//! A–H, answered line by line in a protocol that everybody reads, and walked again some months later.
//!
//! A phone that keeps things itself while it is offline (`app/web/src/walk/`, on the page `pages/public/underway.rs`) has its
//! seam in [`service::route`]: one note at a time, each with a key the phone made; what was sent before is answered like the
//! first time. `service` stands open for the demo, which plays through it.

mod followed;
mod ics;
mod invitation_mail;
pub mod jobs;
mod labels;
mod mail;
pub mod model;
pub mod pages;
pub mod service;
mod store;
mod view;

pub use pages::{NextWalks, OnAWalk, WalksWaiting};
pub use service::{
    invite::KEPT_DAYS as INVITED_DAYS,
    public::{Shown, coming},
    purge::{BARE, WITH_LETTERS},
    read::{Waiting, waiting},
};
