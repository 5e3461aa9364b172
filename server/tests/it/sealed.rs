//! What residents tell in confidence stands nowhere in plain text: not in the database, its log, the files or the letters.

use crate::support::{App, Persona, each_engine, logs, rows};

/// Addresses that must be found nowhere.
const ADDRESSES: [&str; 3] =
    ["planterad.ett@hemligt.example", "planterad.tva@hemligt.example", "planterad.tre@hemligt.example"];

fn hex(text: &str) -> String {
    text.bytes().map(|byte| format!("{byte:02x}")).collect()
}

/// Looks for a text, as it is and as digits, in every row and, on SQLite, in every byte of the files.
pub async fn assert_nowhere(app: &App, planted: &str) {
    for (table, found) in rows::everything(app.system().db()).await {
        for row in found {
            let row = row.to_lowercase();
            let plain = row.contains(&planted.to_lowercase()) || row.contains(&hex(planted));
            assert!(!plain, "table {table} holds a planted value in plain text");
        }
    }
    for (path, bytes) in rows::files(app.folder()) {
        assert!(!rows::holds(&bytes, planted), "{path} holds a planted value in plain text");
    }
    logs::hold_none_of(&[planted]);
}

each_engine! {
    async fn an_address_that_asked_for_a_link_is_kept_only_sealed(app: App) {
        for address in ADDRESSES {
            app.resident().post("/personal/glomt", &[("email", address)]).await.is(303);
        }
        for address in ADDRESSES {
            assert_nowhere(&app, address).await;
        }
        app.run_jobs().await;
        assert!(app.letters().await.is_empty(), "a stranger got a letter");
        for address in ADDRESSES {
            assert_nowhere(&app, address).await;
        }
    }

    async fn the_recipient_of_a_letter_is_sealed_and_the_letter_names_nobody(app: App) {
        let invite = [("email", ADDRESSES[0]), ("name", "Planterad Person"), ("roles", "coordinator")];
        app.as_(Persona::Administrator).post("/personal/konton", &invite).await.is(303);
        let letters = app.letters().await;
        assert!(letters.iter().any(|(to, ..)| to == ADDRESSES[0]), "the letter cannot be opened");
        for (_, subject, body) in letters {
            assert!(!subject.contains("Planterad") && !body.contains("Planterad"), "a letter names a person");
        }
        let outbox = &rows::everything(app.system().db()).await["outbox"];
        assert!(outbox.iter().all(|row| !row.contains("hemligt.example")), "a recipient in plain text");
    }

    async fn the_address_of_a_report_and_its_code_are_kept_only_sealed(app: App) {
        let form = [("choice", "lamp"), ("place_words", "Tunneln"), ("reviewed", "1"), ("email", ADDRESSES[2])];
        let sent = app.resident().post("/rapportera", &form).await.is(303);
        let code = sent.location().trim_start_matches("/arende/").split('?').next().unwrap_or_default().to_owned();
        assert!(code.len() > 15, "{}", sent.location());
        app.run_jobs().await;
        assert_nowhere(&app, ADDRESSES[2]).await;
        assert_nowhere(&app, &code).await;
        assert_nowhere(&app, &code.replace('-', "")).await;
        let letters = app.letters().await;
        assert!(letters.iter().any(|(to, ..)| to == ADDRESSES[2]));
        assert!(letters.iter().all(|(_, subject, body)| !subject.contains("Tunneln") && !body.contains("Tunneln")));
    }

    async fn a_session_is_kept_only_as_a_fingerprint(app: App) {
        for persona in Persona::ALL {
            if let Some(token) = app.token_of(persona) {
                assert_nowhere(&app, &token).await;
            }
        }
    }

    async fn the_log_of_acts_holds_no_names_or_addresses(app: App) {
        let invite = [("email", ADDRESSES[1]), ("name", "Planterad Person"), ("roles", "coordinator")];
        app.as_(Persona::Administrator).post("/personal/konton", &invite).await.is(303);
        for row in &rows::everything(app.system().db()).await["audit"] {
            assert!(!row.contains("hemligt") && !row.contains("Planterad"), "{row}");
        }
    }
}
