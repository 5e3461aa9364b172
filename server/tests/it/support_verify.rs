//! `lykta support verify`: silent while all is well, and every kind of thing that should not be is found.

use crate::{
    process::Machine,
    support::{App, each_engine},
    support_stage::{Officer, asked, change, organisation, person, words},
};
use app::{
    accounts::policy::Role,
    support::{
        model::Attempt,
        service::{
            desk, own as persons,
            verify::{What, verify},
        },
    },
};
use chrono::TimeDelta;

/// What somebody does to the database past the program, and as what it is found. Each comes on top of those before.
const DAMAGES: [(What, &[&str]); 12] = [
    (What::Minute, &["UPDATE support_contact SET asked_at = '2026-03-02T08:01:00+00:00'"]),
    (What::Words, &["UPDATE support_act SET act = 'Ringde Alex' WHERE act = 'asked'"]),
    (What::Letter, &["UPDATE outbox SET payload = '{\"contact\":1}' WHERE dedupe_key LIKE 'support-%'"]),
    (
        What::CommonLog,
        &["INSERT INTO audit (seq, at, who, role, action, subject, id, detail, hash)
           SELECT 1000000, asked_at, taken_by, 'system', 'support.opened', 'support_contact', '1', '', door
           FROM support_contact WHERE door IS NOT NULL LIMIT 1"],
    ),
    (What::Stranger, &["DELETE FROM support_member"]),
    (What::Unlocked, &["UPDATE support_key SET passphrase = 'AGE-SECRET-KEY-1'"]),
    (What::Plain, &["UPDATE support_message SET sealed = 'Planterat ord i förtroende'"]),
    (
        What::Lapsed,
        &[
            "DELETE FROM support_act",
            "DELETE FROM support_message",
            "UPDATE support_contact SET asked_at = '2024-01-01T08:00:00+00:00', taken_at = NULL",
        ],
    ),
    (What::Overdue, &["UPDATE support_contact SET state = 'closed', purge_on = '2026-03-01'"]),
    (What::Left, &["UPDATE support_contact SET state = 'purged'"]),
    (What::Left, &["UPDATE support_contact SET state = 'withdrawn', sealed = NULL, person_wrap = NULL"]),
    (
        What::Left,
        &["DELETE FROM support_wrap", "UPDATE support_contact SET state = 'purged', door = NULL, recipient = ''"],
    ),
];

/// A contact that was taken and talked with, one that waits, and a letter that says so.
async fn played(app: &App) {
    let officer = Officer::new(app, "planterad.ett", Role::SupportReceiver).await;
    let id = organisation(app, "Jouren", &[&officer]).await;
    let (code, contact) = asked(app, id).await;
    asked(app, id).await;
    desk::take(&officer.answers(app), contact).await.unwrap();
    desk::attempt(&officer.answers(app), contact, Attempt::Reached).await.unwrap();
    persons::say_plain(&person(app), &code, &words()).await.unwrap();
    app.wait(TimeDelta::days(2));
    app.run_jobs().await;
    assert_eq!(app.letters().await.len(), 1, "somebody waits");
}

async fn finds(app: &App, what: What) -> bool {
    verify(&app.system()).await.unwrap().findings.iter().any(|finding| finding.what == what)
}

each_engine! {
    async fn what_should_not_be_is_found(app: App) {
        played(&app).await;
        let proof = verify(&app.system()).await.unwrap();
        assert_eq!((proof.contacts, proof.purged, proof.messages, proof.findings), (2, 0, 1, Vec::new()));
        let mut seen = Vec::new();
        for (what, damages) in DAMAGES {
            assert!(seen.contains(&what) || !finds(&app, what).await, "{what} is found before anything is wrong");
            for damage in damages.iter().copied() {
                change(&app, damage).await;
            }
            assert!(finds(&app, what).await, "{what} is not found");
            seen.push(what);
        }
        assert!(What::ALL.iter().all(|what| seen.contains(what)), "{seen:?}");
    }
}

#[test]
fn the_command_says_in_swedish_whether_anything_is_left() {
    let machine = Machine::with("hjo");
    let said = machine.good(&["support", "verify"]);
    assert!(said.contains("Stödet i hjo: inget som ska vara borta finns kvar"), "{said}");
    machine.change(
        "hjo",
        "INSERT INTO support_act (id, at, who, act)
         VALUES (X'000102030405060708090a0b0c0d0e0f', '2026-03-02T08:00:00+00:00', 'person', 'Ringde Alex')",
    );
    let said = machine.bad(&["support", "verify"]);
    assert!(said.contains("1 att åtgärda") && !said.contains("Alex"), "{said}");
}
