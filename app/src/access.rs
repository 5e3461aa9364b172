//! What every page, form post and question of an island needs: deny by default.
//!
//! The edge refuses what is not listed here before any handler runs; the handler's [`Scope`](crate::accounts::scope::Scope)
//! asks again. A test compares the list with [`crate::routes`] and drives every role against every line.

use crate::accounts::policy::{Capability, Need, Public, Represent};
use crate::office_access::OFFICE;
use crate::places::SEARCH;

/// One line: a method and a path as it stands in [`crate::routes`] need something.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The path with its parameters, in Swedish, without language prefix.
    pub path: &'static str,
    /// What is needed.
    pub need: Need,
}

pub(crate) const fn get<C: Capability>(path: &'static str) -> Rule {
    Rule { method: "GET", path, need: C::NEED }
}

pub(crate) const fn post<C: Capability>(path: &'static str) -> Rule {
    Rule { method: "POST", path, need: C::NEED }
}

/// What residents, representatives and machines reach.
const RESIDENTS: &[Rule] = &[
    get::<Public>("/"),
    get::<Public>("/om"),
    get::<Public>("/kontakt"),
    get::<Public>("/personuppgifter"),
    get::<Public>("/kakor"),
    get::<Public>("/tillganglighet"),
    get::<Public>("/lattlast"),
    get::<Public>("/offline"),
    get::<Public>("/manifest.webmanifest"),
    get::<Public>("/tema.css"),
    get::<Public>("/vapen.svg"),
    get::<Public>("/robots.txt"),
    get::<Public>("/.well-known/security.txt"),
    get::<Public>("/assets/{*path}"),
    get::<Public>("/icons/{file}"),
    get::<Public>("/fonts/{file}"),
    get::<Public>("/icon.svg"),
    get::<Public>("/favicon.ico"),
    get::<Public>("/sw.js"),
    get::<Public>("/lage"),
    get::<Public>("/ni-sa-vi-gjorde"),
    get::<Public>("/loften"),
    get::<Public>("/loften.atom"),
    get::<Public>("/loften.json"),
    get::<Public>("/loften/{slug}"),
    post::<Public>("/loften/{slug}"),
    get::<Public>("/loften/{slug}/versioner"),
    get::<Public>("/loften/{slug}/version/{nummer}"),
    get::<Public>("/loften/{slug}/skillnad"),
    get::<Public>("/loften/{slug}/affisch.pdf"),
    get::<Public>("/grannsamverkan"),
    post::<Public>("/grannsamverkan"),
    get::<Represent>("/ombud"),
    post::<Represent>("/ombud"),
    get::<Public>("/ombud/logga-in"),
    post::<Public>("/ombud/logga-in"),
    get::<Public>("/ombud/lank/{token}"),
    post::<Public>("/ombud/lank/{token}"),
    get::<Represent>("/ombud/rond/{id}"),
    post::<Represent>("/ombud/rond/{id}"),
    get::<Represent>("/ombud/material"),
    post::<Represent>("/ombud/logga-ut"),
    get::<Public>("/grannsamverkan/informerar"),
    get::<Public>("/grannsamverkan/informerar.atom"),
    get::<Public>("/grannsamverkan/informerar/{slug}"),
    get::<Public>("/inga-brev/{token}"),
    post::<Public>("/inga-brev/{token}"),
    get::<Public>("/anmalan/{token}/avsluta"),
    post::<Public>("/anmalan/{token}/avsluta"),
    get::<Public>("/folj"),
    post::<Public>("/folj"),
    get::<Public>("/folj/{token}"),
    post::<Public>("/folj/{token}"),
    get::<Public>("/folj/{token}/bekrafta"),
    post::<Public>("/folj/{token}/bekrafta"),
    get::<Public>("/folj/{token}/avsluta"),
    post::<Public>("/folj/{token}/avsluta"),
    get::<Public>("/dialog"),
    get::<Public>("/dialog/{slug}"),
    post::<Public>("/dialog/{slug}"),
    get::<Public>("/dialog/{slug}/tack"),
    get::<Public>("/dialog/{slug}/affisch.pdf"),
    get::<Public>("/rapportera"),
    post::<Public>("/rapportera"),
    get::<Public>("/arende"),
    post::<Public>("/arende"),
    get::<Public>("/arende/{kod}"),
    post::<Public>("/arende/{kod}"),
    get::<Public>("/arende/{kod}/bild/{size}"),
    get::<Public>("/brev/{token}"),
    post::<Public>("/brev/{token}"),
    get::<Public>("/brev/{token}/bekrafta"),
    post::<Public>("/brev/{token}/bekrafta"),
    get::<Public>("/brev/{token}/bild/{size}"),
    post::<Public>(SEARCH),
    get::<Public>("/health"),
    get::<Public>("/kalender/{fil}"),
    get::<Public>("/vandringar"),
    get::<Public>("/vandringar.ics"),
    get::<Public>("/vandringar/egen"),
    post::<Public>("/vandringar/egen"),
    get::<Public>("/vandringar/egen/tack"),
    get::<Public>("/vandringar/pa-vag"),
    get::<Public>("/vandringar/{slug}"),
    post::<Public>("/vandringar/{slug}"),
    get::<Public>("/vandringar/{slug}/kalender.ics"),
    get::<Public>("/vandringar/{slug}/affisch.pdf"),
    get::<Public>("/vandringar/{slug}/jamfor"),
    get::<Public>("/vandringar/{slug}/bild/{bild}/{size}"),
    get::<Public>("/vandringar/{slug}/ga"),
    post::<Public>("/vandringar/{slug}/ga"),
    get::<Public>("/anmalan/{token}"),
    post::<Public>("/anmalan/{token}"),
    get::<Public>("/ga/{token}"),
    post::<Public>("/ga/{token}"),
    get::<Public>("/ga/{token}/{stopp}"),
    post::<Public>("/ga/{token}/{stopp}"),
    get::<Public>("/atgard/{token}"),
    post::<Public>("/atgard/{token}"),
    get::<Public>("/delat/{token}"),
    get::<Public>("/stod"),
    get::<Public>("/stod/lattlast"),
    get::<Public>("/stod/kontakt"),
    post::<Public>("/stod/kontakt"),
    get::<Public>("/stod/arende"),
    post::<Public>("/stod/arende"),
    post::<Public>("/stod/lada"),
    post::<Public>("/stod/skicka"),
    get::<Public>("/stod/bort"),
];

/// The list: what residents reach first, then the office.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    RESIDENTS.iter().chain(OFFICE)
}

/// What a request needs, or nothing when it is not listed: then it is refused.
pub fn need(method: &str, path: &str) -> Option<Need> {
    let method = if method == "HEAD" { "GET" } else { method };
    rules().find(|rule| rule.method == method && rule.path == path).map(|rule| rule.need)
}
