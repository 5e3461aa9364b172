//! What cannot be written into the log does not happen.

use crate::{
    pages::{
        office::{TELLING, given, path},
        situation::observation::path_of,
    },
    support::{Answer, App, Persona, each_engine, rows},
};
use app::on;

/// A form: its fields and what is typed in them.
type Form = &'static [(&'static str, &'static str)];

/// Acts by people, each valid: who, where, what.
const ACTS: &[(Persona, &str, Form)] = &[
    (
        Persona::Administrator,
        "/personal/konton",
        &[("email", "ny.kollega@planterad.example"), ("name", "Ny Kollega"), ("roles", "coordinator")],
    ),
    (
        Persona::Coordinator,
        "/personal/analys/ny",
        &[
            ("do", "propose"),
            ("kind", "mapping"),
            ("title", "Oro vid badet"),
            ("problem", "Hög musik och skräp på kvällen."),
            ("area", "sjostaden"),
            ("why", "Städning räcker en dag."),
            ("find_out", "Vilka kvällar och hur ofta?"),
        ],
    ),
    (Persona::Coordinator, "/personal/konto", &[("do", "name"), ("name", "Annat Namn")]),
    (
        Persona::Anonymous,
        "/folj",
        &[
            ("email", "granne@planterad.example"),
            ("topic", "pledges"),
            ("pace", "weekly"),
            ("weekday", "1"),
            ("lang", "sv"),
        ],
    ),
    (
        Persona::Anonymous,
        "/rapportera",
        &[
            ("choice", "lamp"),
            ("place_words", "Tunneln vid stationen"),
            ("words", "Lampan har varit släckt länge."),
            ("reviewed", "1"),
            ("client_id", "8f14e45f-ceea-467f-9a36-dcc07ad9d2a1"),
        ],
    ),
];

async fn alter(app: &App, sql: &'static str) {
    let scope = app.system();
    let mut tx = scope.db().begin().await.unwrap();
    on!(&mut tx, |c| sqlx::query(sql).execute(c).await.map(|_| ())).unwrap();
    tx.commit().await.unwrap();
}

/// Does something twice: first without a log, when it is refused and changes nothing; then with one, when it is done and
/// noted. Returns the refusal.
async fn first_without_a_log(app: &App, done: u16, what: &str, act: impl AsyncFn() -> Answer) -> Answer {
    let before = rows::state(app.system().db()).await;
    alter(app, "ALTER TABLE audit RENAME TO audit_elsewhere").await;
    let refused = act().await.is(500);
    alter(app, "ALTER TABLE audit_elsewhere RENAME TO audit").await;
    assert_eq!(rows::state(app.system().db()).await, before, "{what}: something was left behind");
    act().await.is(done);
    let noted = rows::state(app.system().db()).await["audit"].len();
    assert!(noted > before["audit"].len(), "{what} is not logged");
    refused
}

/// What staff do with a case whose words hold a telephone number, one act per case.
const ON_A_CASE: &[Form] = &[
    &[("do", "step"), ("version", "1"), ("status", "planned"), ("answer", "Vi byter lampan på fredag.")],
    &[("do", "step"), ("version", "1"), ("status", "removed"), ("answer", "Texten pekade ut en person.")],
    &[
        ("do", "take_in"),
        ("version", "1"),
        ("category", "5.1"),
        ("area", "centrum"),
        ("observation", "Mörkt."),
        ("approved", "1"),
    ],
    &[("do", "mask"), ("version", "1"), ("mark", "all")],
    &[("do", "classify"), ("version", "1"), ("category", "5.2"), ("area", "centrum")],
    &[("do", "take_on"), ("version", "1")],
    &[("do", "note"), ("note", "Ring entreprenören.")],
];

each_engine! {
    async fn no_act_on_a_case_goes_without_its_line(app: App) {
        let coordinator = app.as_(Persona::Coordinator);
        for form in ON_A_CASE {
            let at = path(given(&app, TELLING).await);
            first_without_a_log(&app, 303, &format!("{form:?}"), async || coordinator.post(&at, form).await).await;
        }
    }

    async fn no_observation_changes_without_its_line(app: App) {
        let coordinator = app.as_(Persona::Coordinator);
        let new = [("do", "add"), ("source", "staff"), ("category", "5.1")];
        let open = "/personal/lagesbild/2026-v09-10/uppgift";
        first_without_a_log(&app, 303, "adding", async || coordinator.post(open, &new).await).await;
        let at = path_of(&app).await;
        let better = [("do", "correct"), ("version", "1"), ("category", "5.2")];
        first_without_a_log(&app, 303, "correcting", async || coordinator.post(&at, &better).await).await;
        let out = [("do", "take_out"), ("version", "2"), ("reason", "mistake")];
        first_without_a_log(&app, 303, "taking out", async || coordinator.post(&at, &out).await).await;
    }

    async fn the_original_is_not_shown_without_its_line(app: App) {
        let at = path(given(&app, TELLING).await);
        let coordinator = app.as_(Persona::Coordinator);
        coordinator.post(&at, &[("do", "mask"), ("version", "1"), ("mark", "all")]).await.is(303);
        let original = format!("{at}/original");
        let refused = first_without_a_log(&app, 200, "original", async || coordinator.post(&original, &[]).await).await;
        assert!(!refused.text().contains("070-174"), "shown, and nobody can tell that it was");
        let unmask = [("do", "unmask"), ("version", "2")];
        first_without_a_log(&app, 303, "unmask", async || coordinator.post(&at, &unmask).await).await;
    }

    async fn no_setting_changes_without_its_line(app: App) {
        let admin = app.as_(Persona::Administrator);
        let before = app.municipality.snapshot();
        let page = "/personal/installningar";
        let mut form = admin.get(&format!("{page}?del=kontakt")).await.is(200).untouched("#settings-form");
        form.iter_mut().filter(|(name, _)| name == "contact.unit").for_each(|(_, unit)| *unit = "Medborgarkontoret".into());
        let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let refused = async || {
            let answer = admin.post(page, &form).await;
            if answer.status == 500 {
                // Nor does the running program remember what is not in the database.
                assert_eq!(app.municipality.snapshot(), before);
            }
            answer
        };
        first_without_a_log(&app, 303, "settings", refused).await;
        let off = [("do", "off"), ("lista", "areas"), ("kod", "tallasen"), ("version", "2")];
        let list = format!("{page}/omraden");
        first_without_a_log(&app, 303, "switching off", async || admin.post(&list, &off).await).await;
        assert!(!app.municipality.profile().areas_in_use().any(|area| area.code == "tallasen"));
    }

    async fn an_act_that_cannot_be_logged_does_not_happen(app: App) {
        for (persona, path, form) in ACTS {
            let before = rows::state(app.system().db()).await;
            alter(&app, "ALTER TABLE audit RENAME TO audit_elsewhere").await;
            app.as_(*persona).post(path, form).await.is(500);
            alter(&app, "ALTER TABLE audit_elsewhere RENAME TO audit").await;
            assert_eq!(rows::state(app.system().db()).await, before, "{path}: something was left behind");
            app.as_(*persona).post(path, form).await.is(303);
            let after = rows::state(app.system().db()).await;
            assert_ne!(after, before, "{path} does nothing");
            assert!(after["audit"].len() > before["audit"].len(), "{path} is not logged");
        }
    }

    async fn a_cross_site_form_leaves_everything_as_it_was(app: App) {
        let before = rows::state(app.system().db()).await;
        for (persona, path, form) in ACTS {
            let foreign = app.as_(*persona).with("sec-fetch-site", "cross-site").with("origin", "https://elsewhere.test");
            foreign.post(path, form).await.is(403);
        }
        assert_eq!(rows::state(app.system().db()).await, before);
    }
}
