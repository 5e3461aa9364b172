//! Every address of the product: those of residents here, those of the office in `office_routes.rs`. What each needs
//! stands in [`crate::access`].

use crate::about;
use crate::answers::{ToReporter, pages as answers};
use crate::bulletins::pages as bulletins;
use crate::council::pages as council;
use crate::dialogue::pages as dialogue;
use crate::documents::pages as documents;
use crate::notices::pages as notices;
use crate::office_routes::office;
use crate::places::{SEARCH, api as places};
use crate::pledges::FollowedPledges;
use crate::pledges::pages as pledges;
use crate::reports::pages as reports;
use crate::situation::pages as situation;
use crate::start::pages as start;
use crate::support::pages::public as support;
use crate::walks::pages as walks;
use crate::watch::pages as watch;
use axum::{
    extract::DefaultBodyLimit,
    handler::Handler,
    routing::{MethodRouter, get as on_get, post as on_post},
};

/// A method, a path in Swedish without language prefix, and the handler.
pub struct Route {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The path with its parameters.
    pub path: &'static str,
    /// What answers.
    pub handler: MethodRouter,
}

/// A page.
pub(crate) fn get<T: 'static>(path: &'static str, handler: impl Handler<T, ()>) -> Route {
    Route { method: "GET", path, handler: on_get(handler) }
}

/// A form.
pub(crate) fn post<T: 'static>(path: &'static str, handler: impl Handler<T, ()>) -> Route {
    Route { method: "POST", path, handler: on_post(handler) }
}

/// A form with a file. The edge bounds every body; each handler bounds its own file.
pub(crate) fn upload<T: 'static>(path: &'static str, handler: impl Handler<T, ()>) -> Route {
    Route { method: "POST", path, handler: on_post(handler).layer(DefaultBodyLimit::disable()) }
}

/// The list.
pub fn routes() -> Vec<Route> {
    let mut all = residents();
    all.extend(office());
    all
}

#[expect(clippy::too_many_lines, reason = "every address on one screen")]
fn residents() -> Vec<Route> {
    vec![
        get("/", start::start::get),
        get("/om", about::pages::about::get),
        get("/kontakt", about::pages::contact::get),
        get("/personuppgifter", about::pages::privacy::get),
        get("/kakor", about::pages::cookies::get),
        get("/tillganglighet", about::pages::accessibility::get),
        get("/lattlast", about::pages::easy::get),
        get("/offline", about::pages::offline::get),
        get("/manifest.webmanifest", about::files::manifest),
        get("/tema.css", about::files::theme),
        get("/vapen.svg", about::files::coat_of_arms),
        get("/robots.txt", about::files::robots),
        get("/.well-known/security.txt", about::files::security),
        get("/lage", situation::public::get),
        get("/ni-sa-vi-gjorde", answers::public::get),
        get("/loften", pledges::list::get),
        get("/loften.atom", pledges::feed::get),
        get("/loften.json", pledges::data::get),
        get("/loften/{slug}", pledges::read::get),
        post("/loften/{slug}", pledges::read::post),
        get("/loften/{slug}/versioner", pledges::versions::get),
        get("/loften/{slug}/version/{nummer}", pledges::version::get),
        get("/loften/{slug}/skillnad", pledges::difference::get),
        get("/loften/{slug}/affisch.pdf", pledges::poster::get),
        get("/grannsamverkan", watch::public::get),
        post("/grannsamverkan", watch::public::post),
        get("/ombud", watch::rep::home::get),
        post("/ombud", watch::rep::home::post),
        get("/ombud/logga-in", watch::rep::sign_in::get),
        post("/ombud/logga-in", watch::rep::sign_in::post),
        get("/ombud/lank/{token}", watch::rep::link::get),
        post("/ombud/lank/{token}", watch::rep::link::post),
        get("/ombud/rond/{id}", watch::rep::round::get),
        post("/ombud/rond/{id}", watch::rep::round::post),
        get("/ombud/material", watch::rep::material::get),
        post("/ombud/logga-ut", watch::rep::sign_out::post),
        get("/grannsamverkan/informerar", bulletins::list::get),
        get("/grannsamverkan/informerar.atom", bulletins::feed::get),
        get("/grannsamverkan/informerar/{slug}", bulletins::read::get),
        get("/folj", notices::subscribe::get::<FollowedPledges>),
        post("/folj", notices::subscribe::post::<FollowedPledges>),
        get("/folj/{token}", notices::manage::get::<FollowedPledges>),
        post("/folj/{token}", notices::manage::post::<FollowedPledges>),
        get("/folj/{token}/bekrafta", notices::confirm::get),
        post("/folj/{token}/bekrafta", notices::confirm::post),
        get("/folj/{token}/avsluta", notices::end::get),
        post("/folj/{token}/avsluta", notices::end::post),
        get("/inga-brev/{token}", notices::never::get),
        post("/inga-brev/{token}", notices::never::post),
        get("/dialog", dialogue::list::get),
        get("/dialog/{slug}", dialogue::read::get),
        post("/dialog/{slug}", dialogue::read::post),
        get("/dialog/{slug}/tack", dialogue::thanks::get),
        get("/dialog/{slug}/affisch.pdf", dialogue::poster::get),
        get("/rapportera", reports::submit::get),
        upload("/rapportera", reports::submit::post),
        post(SEARCH, places::search),
        get("/arende", reports::code::get),
        post("/arende", reports::code::post),
        get("/arende/{kod}", reports::follow::get::<ToReporter>),
        post("/arende/{kod}", reports::follow::post::<ToReporter>),
        get("/arende/{kod}/bild/{size}", reports::photo::by_code),
        get("/brev/{token}", reports::letter_link::get::<ToReporter>),
        post("/brev/{token}", reports::letter_link::post::<ToReporter>),
        get("/brev/{token}/bekrafta", reports::letter_link::ask),
        post("/brev/{token}/bekrafta", reports::letter_link::confirm),
        get("/brev/{token}/bild/{size}", reports::photo::by_letter),
        get("/kalender/{fil}", council::calendar::feed),
        get("/vandringar", walks::list::get),
        get("/vandringar.ics", walks::files::all),
        get("/vandringar/egen", walks::own::get),
        post("/vandringar/egen", walks::own::post),
        get("/vandringar/egen/tack", walks::route::thanks),
        get("/vandringar/pa-vag", walks::underway::get),
        get("/vandringar/{slug}", walks::read::get),
        post("/vandringar/{slug}", walks::read::post),
        get("/vandringar/{slug}/kalender.ics", walks::files::one),
        get("/vandringar/{slug}/affisch.pdf", walks::files::poster),
        get("/vandringar/{slug}/jamfor", walks::compare::get),
        get("/vandringar/{slug}/bild/{bild}/{size}", walks::picture::get),
        get("/vandringar/{slug}/ga", walks::join::get),
        post("/vandringar/{slug}/ga", walks::join::post),
        get("/anmalan/{token}", walks::place::get),
        post("/anmalan/{token}", walks::place::post),
        get("/anmalan/{token}/avsluta", walks::end::get),
        post("/anmalan/{token}/avsluta", walks::end::post),
        get("/ga/{token}", walks::route::get),
        post("/ga/{token}", walks::route::post),
        get("/ga/{token}/{stopp}", walks::stop::get),
        upload("/ga/{token}/{stopp}", walks::stop::post),
        get("/atgard/{token}", walks::question::get),
        post("/atgard/{token}", walks::question::post),
        get("/delat/{token}", documents::file::shared),
        get("/stod", support::home::get),
        get("/stod/lattlast", support::easy::get),
        get("/stod/kontakt", support::ask::get),
        post("/stod/kontakt", support::ask::post),
        get("/stod/arende", support::own::get),
        post("/stod/arende", support::own::post),
        post("/stod/lada", support::hatch::post),
        post("/stod/skicka", support::wire::post),
        get("/stod/bort", support::away::get),
    ]
}
