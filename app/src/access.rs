//! What every page, form post and question of an island needs: deny by default.
//!
//! The edge refuses what is not listed here before any handler runs; the handler's [`Scope`](crate::accounts::scope::Scope)
//! asks again. A test compares the list with [`crate::routes`] and drives every role against every line.

use crate::accounts::policy::{
    Capability, DecideMeasures, FeedSituation, FollowMeasures, ManageSettings, ManageStaff, Need, OpenSealed, Password,
    Public, ReadCouncil, ReadDecisions, ReadLog, ReadMeasures, ReadObservations, ReadSituation, RunCouncil,
    RunSituation, SignedIn, TendOutbox, TriageReports, WriteSituation,
};
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

const fn get<C: Capability>(path: &'static str) -> Rule {
    Rule { method: "GET", path, need: C::NEED }
}

const fn post<C: Capability>(path: &'static str) -> Rule {
    Rule { method: "POST", path, need: C::NEED }
}

/// The list: what residents reach first, then the office, slice by slice.
pub const ACCESS: &[Rule] = &[
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
    get::<Public>("/personal/logga-in"),
    post::<Public>("/personal/logga-in"),
    get::<Password>("/personal/logga-in/kod"),
    post::<Password>("/personal/logga-in/kod"),
    get::<Password>("/personal/logga-in/ny-kod"),
    post::<Password>("/personal/logga-in/ny-kod"),
    post::<Password>("/personal/logga-ut"),
    get::<Public>("/personal/glomt"),
    post::<Public>("/personal/glomt"),
    get::<Public>("/personal/lank/{token}"),
    post::<Public>("/personal/lank/{token}"),
    get::<SignedIn>("/personal/konto"),
    post::<SignedIn>("/personal/konto"),
    get::<ManageStaff>("/personal/konton"),
    post::<ManageStaff>("/personal/konton"),
    get::<ManageStaff>("/personal/konton/{id}"),
    post::<ManageStaff>("/personal/konton/{id}"),
    get::<Public>("/health"),
    get::<ReadSituation>("/personal/lagesbild"),
    get::<ReadObservations>("/personal/lagesbild/kalender"),
    post::<RunSituation>("/personal/lagesbild/kalender"),
    get::<ReadSituation>("/personal/lagesbild/{period}"),
    post::<WriteSituation>("/personal/lagesbild/{period}"),
    get::<ReadObservations>("/personal/lagesbild/{period}/mote"),
    post::<WriteSituation>("/personal/lagesbild/{period}/mote"),
    get::<ReadObservations>("/personal/lagesbild/{period}/mote/strom"),
    get::<ReadSituation>("/personal/lagesbild/{period}/version/{nummer}"),
    get::<ReadObservations>("/personal/lagesbild/{period}/skillnad"),
    get::<FeedSituation>("/personal/lagesbild/{period}/uppgift"),
    post::<FeedSituation>("/personal/lagesbild/{period}/uppgift"),
    get::<FeedSituation>("/personal/lagesbild/{period}/uppgift/{id}"),
    post::<FeedSituation>("/personal/lagesbild/{period}/uppgift/{id}"),
    get::<ReadMeasures>("/personal/insatser"),
    get::<DecideMeasures>("/personal/insatser/ny"),
    post::<DecideMeasures>("/personal/insatser/ny"),
    get::<ReadMeasures>("/personal/insatser/verkan"),
    get::<ReadMeasures>("/personal/insatser/{id}"),
    post::<FollowMeasures>("/personal/insatser/{id}"),
    get::<SignedIn>("/personal"),
    get::<TriageReports>("/personal/inkorg"),
    post::<TriageReports>("/personal/inkorg"),
    get::<TriageReports>("/personal/inkorg/{id}"),
    post::<TriageReports>("/personal/inkorg/{id}"),
    post::<TriageReports>("/personal/inkorg/sok"),
    post::<OpenSealed>("/personal/inkorg/{id}/original"),
    get::<TriageReports>("/personal/inkorg/{id}/bild/{size}"),
    get::<Public>("/kalender/{fil}"),
    get::<ReadCouncil>("/personal/rad"),
    get::<ReadCouncil>("/personal/rad/moten"),
    get::<ReadCouncil>("/personal/rad/moten/{id}"),
    post::<RunCouncil>("/personal/rad/moten/{id}"),
    get::<ReadCouncil>("/personal/rad/moten/{id}/protokoll"),
    get::<ReadCouncil>("/personal/rad/beslut"),
    post::<ReadCouncil>("/personal/rad/beslut"),
    get::<ReadDecisions>("/personal/rad/avtal"),
    post::<RunCouncil>("/personal/rad/avtal"),
    get::<ReadDecisions>("/personal/rad/avtal/{id}"),
    post::<RunCouncil>("/personal/rad/avtal/{id}"),
    get::<ReadCouncil>("/personal/rad/grupper"),
    post::<RunCouncil>("/personal/rad/grupper"),
    get::<ReadCouncil>("/personal/rad/grupper/{grupp}"),
    post::<RunCouncil>("/personal/rad/grupper/{grupp}"),
    get::<RunCouncil>("/personal/rad/grupper/{grupp}/plan"),
    post::<RunCouncil>("/personal/rad/grupper/{grupp}/plan"),
    get::<ReadCouncil>("/personal/rad/grupper/{grupp}/kalender.ics"),
    get::<ManageSettings>("/personal/installningar"),
    post::<ManageSettings>("/personal/installningar"),
    get::<ManageSettings>("/personal/installningar/aktorer"),
    post::<ManageSettings>("/personal/installningar/aktorer"),
    get::<ManageSettings>("/personal/installningar/omraden"),
    post::<ManageSettings>("/personal/installningar/omraden"),
    get::<ManageSettings>("/personal/installningar/omraden/fil"),
    post::<ManageSettings>("/personal/installningar/omraden/fil"),
    get::<ManageSettings>("/personal/installningar/platser"),
    post::<ManageSettings>("/personal/installningar/platser"),
    get::<ManageSettings>("/personal/installningar/kategorier"),
    post::<ManageSettings>("/personal/installningar/kategorier"),
    get::<ManageSettings>("/personal/installningar/texter"),
    post::<ManageSettings>("/personal/installningar/texter"),
    get::<ManageSettings>("/personal/installningar/lagesbild"),
    post::<ManageSettings>("/personal/installningar/lagesbild"),
    get::<ReadLog>("/personal/logg"),
    post::<ReadLog>("/personal/logg"),
    get::<TendOutbox>("/personal/utskick"),
    post::<TendOutbox>("/personal/utskick"),
];

/// What a request needs, or nothing when it is not listed: then it is refused.
pub fn need(method: &str, path: &str) -> Option<Need> {
    let method = if method == "HEAD" { "GET" } else { method };
    ACCESS.iter().find(|rule| rule.method == method && rule.path == path).map(|rule| rule.need)
}
