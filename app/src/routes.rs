//! Every address of the product on one screen. What each needs stands in [`crate::access`].

use crate::about;
use crate::accounts::pages as accounts;
use crate::analysis::pages as analysis;
use crate::contributions::pages as contributions;
use crate::council::pages as council;
use crate::dialogue::pages as dialogue;
use crate::documents::ToRecipients;
use crate::documents::pages as documents;
use crate::measures::pages as measures;
use crate::observations::pages as observations;
use crate::office::pages as office;
use crate::places::{SEARCH, api as places};
use crate::pledges::pages as pledges;
use crate::priorities::pages as priorities;
use crate::reports::FromReport;
use crate::reports::pages as reports;
use crate::settings::pages as settings;
use crate::situation::pages as situation;
use crate::start::pages as start;
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

fn get<T: 'static>(path: &'static str, handler: impl Handler<T, ()>) -> Route {
    Route { method: "GET", path, handler: on_get(handler) }
}

fn post<T: 'static>(path: &'static str, handler: impl Handler<T, ()>) -> Route {
    Route { method: "POST", path, handler: on_post(handler) }
}

/// A form with a file. The edge bounds every body; each handler bounds its own file.
fn upload<T: 'static>(path: &'static str, handler: impl Handler<T, ()>) -> Route {
    Route { method: "POST", path, handler: on_post(handler).layer(DefaultBodyLimit::disable()) }
}

/// The list.
#[expect(clippy::too_many_lines, reason = "every address on one screen")]
pub fn routes() -> Vec<Route> {
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
        get("/loften", pledges::list::get),
        get("/loften.atom", pledges::feed::get),
        get("/loften.json", pledges::data::get),
        get("/loften/{slug}", pledges::read::get),
        get("/loften/{slug}/versioner", pledges::versions::get),
        get("/loften/{slug}/version/{nummer}", pledges::version::get),
        get("/loften/{slug}/skillnad", pledges::difference::get),
        get("/loften/{slug}/affisch.pdf", pledges::poster::get),
        get("/dialog", dialogue::list::get),
        get("/dialog/{slug}", dialogue::read::get),
        post("/dialog/{slug}", dialogue::read::post),
        get("/dialog/{slug}/tack", dialogue::thanks::get),
        get("/dialog/{slug}/affisch.pdf", dialogue::poster::get),
        get("/personal/dialog", dialogue::index::get),
        get("/personal/dialog/ny", dialogue::new::get),
        post("/personal/dialog/ny", dialogue::new::post),
        get("/personal/dialog/{id}", dialogue::one::get),
        post("/personal/dialog/{id}", dialogue::one::post),
        get("/personal/dialog/{id}/fraga/{nummer}", dialogue::question::get),
        post("/personal/dialog/{id}/fraga/{nummer}", dialogue::question::post),
        get("/personal/dialog/{id}/granska", dialogue::review::get),
        post("/personal/dialog/{id}/granska", dialogue::review::post),
        get("/personal/dialog/{id}/resultat", dialogue::result::get),
        post("/personal/dialog/{id}/resultat", dialogue::result::post),
        get("/personal/installningar/dialog", dialogue::people::get),
        post("/personal/installningar/dialog", dialogue::people::post),
        get("/rapportera", reports::submit::get),
        upload("/rapportera", reports::submit::post),
        post(SEARCH, places::search),
        get("/arende", reports::code::get),
        post("/arende", reports::code::post),
        get("/arende/{kod}", reports::follow::get),
        post("/arende/{kod}", reports::follow::post),
        get("/arende/{kod}/bild/{size}", reports::photo::by_code),
        get("/brev/{token}", reports::letter_link::get),
        post("/brev/{token}", reports::letter_link::post),
        get("/brev/{token}/bekrafta", reports::letter_link::ask),
        post("/brev/{token}/bekrafta", reports::letter_link::confirm),
        get("/brev/{token}/bild/{size}", reports::photo::by_letter),
        get("/personal/logga-in", accounts::sign_in::get),
        post("/personal/logga-in", accounts::sign_in::post),
        get("/personal/logga-in/kod", accounts::code::get),
        post("/personal/logga-in/kod", accounts::code::post),
        get("/personal/logga-in/ny-kod", accounts::set_up::get),
        post("/personal/logga-in/ny-kod", accounts::set_up::post),
        post("/personal/logga-ut", accounts::sign_out::post),
        get("/personal/glomt", accounts::forgotten::get),
        post("/personal/glomt", accounts::forgotten::post),
        get("/personal/lank/{token}", accounts::link::get),
        post("/personal/lank/{token}", accounts::link::post),
        get("/personal/konto", accounts::account::get),
        post("/personal/konto", accounts::account::post),
        get("/personal/konton", accounts::staff_list::get),
        post("/personal/konton", accounts::staff_list::post),
        get("/personal/konton/{id}", accounts::staff_one::get),
        post("/personal/konton/{id}", accounts::staff_one::post),
        get("/personal/lagesbild", situation::index::get),
        get("/personal/lagesbild/kalender", situation::calendar::get),
        post("/personal/lagesbild/kalender", situation::calendar::post),
        get("/personal/lagesbild/{period}", situation::period::get::<FromReport, ToRecipients>),
        post("/personal/lagesbild/{period}", situation::period::post::<FromReport, ToRecipients>),
        get("/personal/lagesbild/{period}/mote", situation::meeting::get::<FromReport, ToRecipients>),
        post("/personal/lagesbild/{period}/mote", situation::meeting::post::<FromReport, ToRecipients>),
        get("/personal/lagesbild/{period}/mote/strom", situation::live::get),
        get("/personal/lagesbild/{period}/version/{nummer}", situation::version::get),
        get("/personal/lagesbild/{period}/skillnad", situation::difference::get),
        get("/personal/lagesbild/{period}/uppgift", observations::new::get),
        post("/personal/lagesbild/{period}/uppgift", observations::new::post),
        get("/personal/lagesbild/{period}/uppgift/{id}", observations::observation::get::<FromReport>),
        post("/personal/lagesbild/{period}/uppgift/{id}", observations::observation::post::<FromReport>),
        get("/personal/insatser", measures::index::get),
        get("/personal/insatser/ny", measures::new::get),
        post("/personal/insatser/ny", measures::new::post),
        get("/personal/insatser/verkan", measures::effect::get),
        get("/personal/insatser/{id}", measures::one::get),
        post("/personal/insatser/{id}", measures::one::post),
        get("/personal/bidrag", contributions::index::get),
        get("/personal/bidrag/{aktor}", contributions::actor::get),
        post("/personal/bidrag/{aktor}", contributions::actor::post),
        get("/personal/bidrag/{aktor}/handelse", contributions::event::get),
        post("/personal/bidrag/{aktor}/handelse", contributions::event::post),
        get("/personal/bidrag/{aktor}/text", contributions::written::get),
        post("/personal/bidrag/{aktor}/text", contributions::written::post),
        get("/personal/bidrag/{aktor}/fil", contributions::file::get),
        upload("/personal/bidrag/{aktor}/fil", contributions::file::post),
        get("/personal/bidrag/{aktor}/tidigare", contributions::earlier::get),
        get("/personal/bidrag/{aktor}/tidigare/{period}", contributions::earlier_period::get),
        get("/personal/prioritering", priorities::index::get),
        get("/personal/prioritering/{runda}", priorities::round::get),
        post("/personal/prioritering/{runda}", priorities::round::post),
        get("/personal/prioritering/{runda}/omrade/{omrade}", priorities::area::get),
        post("/personal/prioritering/{runda}/omrade/{omrade}", priorities::area::post),
        get("/personal/prioritering/{runda}/inriktning", priorities::direction::get),
        post("/personal/prioritering/{runda}/inriktning", priorities::direction::post),
        get("/personal/loften", pledges::index::get),
        get("/personal/loften/ny", pledges::new::get),
        post("/personal/loften/ny", pledges::new::post),
        get("/personal/loften/{id}", pledges::one::get),
        post("/personal/loften/{id}", pledges::one::post),
        get("/personal/loften/{id}/aktivitet/{nummer}", pledges::activity::get),
        post("/personal/loften/{id}/aktivitet/{nummer}", pledges::activity::post),
        get("/personal/loften/{id}/granska", pledges::review::get),
        post("/personal/loften/{id}/granska", pledges::review::post),
        get("/personal/analys", analysis::index::get),
        get("/personal/analys/begrepp", analysis::words::get),
        get("/personal/analys/ny", analysis::new::get),
        post("/personal/analys/ny", analysis::new::post),
        get("/personal/analys/{id}", analysis::one::get),
        post("/personal/analys/{id}", analysis::one::post),
        get("/personal/analys/{id}/arbete", analysis::work::get),
        post("/personal/analys/{id}/arbete", analysis::work::post),
        get("/personal/analys/{id}/stjarna", analysis::star::get),
        post("/personal/analys/{id}/stjarna", analysis::star::post),
        get("/personal", office::today::get),
        get("/personal/inkorg", reports::inbox::get),
        post("/personal/inkorg", reports::inbox::post),
        post("/personal/inkorg/sok", reports::inbox::narrow),
        get("/personal/inkorg/{id}", reports::case::get),
        post("/personal/inkorg/{id}", reports::case::post),
        post("/personal/inkorg/{id}/original", reports::original::post),
        get("/personal/inkorg/{id}/bild/{size}", reports::case_photo::get),
        get("/kalender/{fil}", council::calendar::feed),
        get("/personal/rapporter", documents::index::get),
        post("/personal/rapporter", documents::index::post),
        get("/personal/rapporter/diarium", documents::register::get),
        post("/personal/rapporter/diarium", documents::register::post),
        get("/personal/rapporter/diarium.csv", documents::register::file),
        get("/personal/rapporter/mottagare", documents::recipients::get),
        post("/personal/rapporter/mottagare", documents::recipients::post),
        get("/personal/rapporter/{id}", documents::one::get),
        post("/personal/rapporter/{id}", documents::one::post),
        get("/personal/rapporter/{id}/fil/{format}", documents::file::get),
        get("/delat/{token}", documents::file::shared),
        get("/personal/rad", council::overview::get),
        get("/personal/rad/moten", council::meetings::get),
        get("/personal/rad/moten/{id}", council::meeting::get),
        post("/personal/rad/moten/{id}", council::meeting::post),
        get("/personal/rad/moten/{id}/protokoll", council::minutes::get),
        get("/personal/rad/beslut", council::decisions::get),
        post("/personal/rad/beslut", council::decisions::post),
        get("/personal/rad/avtal", council::agreements::get),
        post("/personal/rad/avtal", council::agreements::post),
        get("/personal/rad/avtal/{id}", council::agreement::get),
        post("/personal/rad/avtal/{id}", council::agreement::post),
        get("/personal/rad/grupper", council::bodies::get),
        post("/personal/rad/grupper", council::bodies::post),
        get("/personal/rad/grupper/{grupp}", council::body::get),
        post("/personal/rad/grupper/{grupp}", council::body::post),
        get("/personal/rad/grupper/{grupp}/plan", council::plan::get),
        post("/personal/rad/grupper/{grupp}/plan", council::plan::post),
        get("/personal/rad/grupper/{grupp}/kalender.ics", council::calendar::file),
        get("/personal/installningar", settings::overview::get),
        post("/personal/installningar", settings::overview::post),
        get("/personal/installningar/aktorer", settings::lists::actors::get),
        post("/personal/installningar/aktorer", settings::lists::actors::post),
        get("/personal/installningar/omraden", settings::lists::areas_list::get),
        post("/personal/installningar/omraden", settings::lists::areas_list::post),
        get("/personal/installningar/omraden/fil", settings::areas_file::get),
        upload("/personal/installningar/omraden/fil", settings::areas_file::post),
        get("/personal/installningar/platser", settings::places::get),
        upload("/personal/installningar/platser", settings::places::post),
        get("/personal/installningar/kategorier", settings::lists::categories::get),
        post("/personal/installningar/kategorier", settings::lists::categories::post),
        get("/personal/installningar/texter", settings::lists::texts::get),
        post("/personal/installningar/texter", settings::lists::texts::post),
        get("/personal/installningar/serier", contributions::series::get),
        post("/personal/installningar/serier", contributions::series::post),
        get("/personal/installningar/lagesbild", situation::template::get),
        post("/personal/installningar/lagesbild", situation::template::post),
        get("/personal/installningar/dagordning", situation::agenda::get),
        post("/personal/installningar/dagordning", situation::agenda::post),
        get("/personal/logg", settings::log::get),
        post("/personal/logg", settings::log::post),
        get("/personal/utskick", settings::outbox::get),
        post("/personal/utskick", settings::outbox::post),
    ]
}
