//! Lykta: from what a resident tells to the shared picture, and back to the resident.
//!
//! One folder per domain noun ([`reports`] is the slice to copy), the same file names in each:
//! `model` (pure rules), `view` (forms and views), `pages` (one page per file with its `post`),
//! `service` (one function per use case), `store` (SQL), `jobs`, `mail`, `islands`.
//! [`kernel`] and [`ui`] know no slice; [`platform`] holds database, clock, keys, outbox and audit log.
//! [`routes`] shows every address on one screen and [`access`] what each of them needs.

#![recursion_limit = "512"]

pub mod kernel;
pub mod live;
pub mod places;
pub mod reports;

#[cfg(feature = "ssr")]
pub mod about;
#[cfg(feature = "ssr")]
pub mod access;
#[cfg(feature = "ssr")]
pub mod accounts;
#[cfg(feature = "ssr")]
pub mod analysis;
#[cfg(feature = "ssr")]
pub mod answers;
#[cfg(feature = "ssr")]
pub mod bulletins;
#[cfg(feature = "ssr")]
pub mod contributions;
#[cfg(feature = "ssr")]
pub mod council;
#[cfg(feature = "ssr")]
pub mod dialogue;
#[cfg(feature = "ssr")]
pub mod documents;
#[cfg(feature = "ssr")]
pub mod fault;
#[cfg(feature = "ssr")]
pub mod forms;
#[cfg(feature = "ssr")]
pub mod jobs;
#[cfg(feature = "ssr")]
pub mod measures;
#[cfg(feature = "ssr")]
pub mod notices;
#[cfg(feature = "ssr")]
pub mod observations;
#[cfg(feature = "ssr")]
pub mod office;
#[cfg(feature = "ssr")]
mod office_access;
#[cfg(feature = "ssr")]
mod office_routes;
#[cfg(feature = "ssr")]
pub mod platform;
#[cfg(feature = "ssr")]
pub mod pledges;
#[cfg(feature = "ssr")]
pub mod priorities;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod settings;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod situation;
#[cfg(feature = "ssr")]
pub mod start;
#[cfg(feature = "ssr")]
pub mod support;
#[cfg(feature = "ssr")]
pub mod ui;
#[cfg(feature = "ssr")]
pub mod walks;
#[cfg(feature = "ssr")]
pub mod watch;
#[cfg(feature = "ssr")]
pub mod words;

/// Called by the page when the wasm module has loaded: makes the islands' functions known.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
