//! What cannot be written into the log does not happen.

use crate::support::{App, Persona, each_engine, rows};
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
    (Persona::Coordinator, "/personal/konto", &[("do", "name"), ("name", "Annat Namn")]),
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

each_engine! {
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
