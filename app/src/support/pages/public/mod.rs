//! The pages for those who met with a crime. Somebody may look at the phone: the titles are neutral, nothing is stored in
//! the browser, no address holds anything, and the way out is always in sight. Every page works without a script; what is
//! written is then sealed in the server's memory instead of on the phone, and the page says so.

pub mod ask;
mod ask_form;
pub mod away;
mod directory;
pub mod easy;
mod even;
pub(in crate::support) mod fields;
pub mod hatch;
pub mod home;
mod numbers;
pub mod own;
mod own_forms;
mod own_view;
mod receipt;
mod said;
mod sized;
mod traces;
pub mod wire;

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    platform::limits::{Client, Limit},
    shell::{Frame, Page},
    t,
    ui::*,
};
use axum::extract::Extension;
use leptos::prelude::*;

/// What it is, and whom to call.
const HERE: &str = "/stod";
/// The same in short lines.
const EASY: &str = "/stod/lattlast";
/// Asking for contact.
const ASK: &str = "/stod/kontakt";
/// The way back with the code.
const OWN: &str = "/stod/arende";
/// Where scripts ask for what belongs to a code.
const HATCH: &str = "/stod/lada";
/// Where scripts send what they sealed.
const WIRE: &str = "/stod/skicka";
/// The field that names the handing over somebody agrees to.
const AGREE_TO: &str = "lamna";
/// Leaving, and clearing what this site keeps in the browser.
const AWAY: &str = "/stod/bort";

/// The address block a request comes from; none in tests without a socket.
type From = Option<Extension<Client>>;

/// Begins a page: neutral title, one script, kept by nobody.
fn page(frame: &Frame) -> Page<'_> {
    frame.page(t!(frame.lang, "aid-neutral")).private().script_only("support.js")
}

/// The limits of this slice are its own: what is sent here is not counted with anything else.
fn limit(scope: &Scope<Public>, from: &From, limit: Limit) -> Result<(), Fault> {
    match from {
        Some(Extension(client)) => scope.municipality().limits().take(limit, ("support", *client)),
        None => Ok(()),
    }
}

/// Refuses, without counting, who tried too many codes and has not waited.
fn waited(scope: &Scope<Public>, from: &From) -> Result<(), Fault> {
    match from {
        Some(Extension(client)) => scope.municipality().limits().waited(Limit::SupportCode, ("support", *client)),
        None => Ok(()),
    }
}

/// Said where no script runs; the script hides it.
fn plain_note(lang: Lang) -> AnyView {
    view! {
        <div data-plain="">
            <Notice title=t!(lang, "aid-plain-title") tone=Tone::Warn><p>{t!(lang, "aid-plain-text")}</p></Notice>
        </div>
    }
    .into_any()
}
