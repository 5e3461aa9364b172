//! The outbox: what failed, without recipients, and how it is tried again.

use crate::support::{App, Persona, each_engine, rows::count};
use app::{
    kernel::pii_types::Pii,
    on,
    platform::{
        letter::{self, Letter},
        outbox::{self, Queue},
    },
};
use chrono::TimeDelta;

const OUTBOX: &str = "/personal/utskick";
const RECIPIENT: &str = "kerstin.provsson@example.org";

/// A letter that was tried and given up, or that failed once.
async fn failed(app: &App, hopeless: bool) {
    let scope = app.system();
    let letter =
        Letter { subject: "Svar på det du berättade".into(), body: "Det finns ett svar.".into(), files: Vec::new() };
    let mut tx = scope.db().begin().await.unwrap();
    let to = Pii::new(RECIPIENT.to_owned());
    letter::post(&scope, &mut tx, &to, &letter, format!("test|{hopeless}")).await.unwrap();
    tx.commit().await.unwrap();
    let errand = outbox::claim(scope.db(), Queue::Letters, scope.now(), TimeDelta::minutes(5)).await.unwrap().unwrap();
    let mut tx = scope.db().begin().await.unwrap();
    outbox::failed(&mut tx, &errand, scope.now(), "the mail server refused it: 550", hopeless).await.unwrap();
    tx.commit().await.unwrap();
}

/// What the worker does once an hour.
async fn tidied(app: &App) {
    let (db, now) = (app.system(), app.clock.now());
    outbox::erase_dead(db.db(), now).await.unwrap();
    outbox::purge(db.db(), now).await.unwrap();
}

async fn id_of_the_dead(app: &App) -> String {
    let lines = outbox::stuck(app.system().db(), 10).await.unwrap();
    lines.iter().find(|line| line.state == "dead").unwrap().id.to_string()
}

each_engine! {
    async fn what_failed_is_shown_without_recipient_and_content(app: App) {
        let admin = app.as_(Persona::Administrator);
        assert!(admin.get(OUTBOX).await.is(200).main().contains("Allt har gått fram"));
        failed(&app, true).await;
        failed(&app, false).await;
        let page = admin.get(OUTBOX).await.is(200);
        let mut rows = page.table("Utskick");
        rows.sort_by(|a, b| b[1].cmp(&a[1]));
        assert_eq!(rows[0][..3], ["Brev", "Uppgivet", "1"]);
        // The kind of the trouble in Swedish, with the server's number; the worker's line only for whoever asks for it.
        assert!(rows[0][3].starts_with("E-postservern tar inte emot brev till mottagarens adress (svar 550)."), "{}", rows[0][3]);
        assert_eq!(page.texts("main details code")[0], "the mail server refused it: 550");
        assert!(rows[0][5].starts_with("Försök igen"));
        assert_eq!(rows[1][..2], ["Brev", "Försöker igen"]);
        for hidden in ["kerstin", "provsson", "Det finns ett svar", "Svar på det"] {
            assert!(!page.text().to_lowercase().contains(&hidden.to_lowercase()), "{hidden}");
        }
    }

    async fn a_dead_letter_is_revived_once_and_noted(app: App) {
        const NOTED: &str = "SELECT COUNT(*) FROM audit WHERE action = 'outbox.revived' AND id = $1";
        failed(&app, true).await;
        let id = id_of_the_dead(&app).await;
        let admin = app.as_(Persona::Administrator);
        let done = admin.post(OUTBOX, &[("id", &id)]).await.is(303);
        let page = admin.get(done.location()).await.is(200);
        assert!(page.main().contains("Ett nytt försök görs strax") && page.main().contains("Allt har gått fram"));
        let again = outbox::claim(app.system().db(), Queue::Letters, app.clock.now(), TimeDelta::minutes(5)).await.unwrap();
        assert_eq!(again.expect("it is due").id.to_string(), id);
        admin.post(OUTBOX, &[("id", &id)]).await.is(404);
        let noted: i64 = on!(app.system().db(), |c| sqlx::query_scalar(NOTED).bind(&id).fetch_one(c).await).unwrap();
        assert_eq!(noted, 1);
    }

    async fn what_a_dead_letter_carried_is_erased_after_two_weeks_and_it_cannot_be_tried_again(app: App) {
        const CARRIED: &str = "SELECT COUNT(*) FROM outbox WHERE sealed IS NOT NULL";
        failed(&app, true).await;
        let id = id_of_the_dead(&app).await;
        app.wait_signed_in(TimeDelta::days(13)).await;
        tidied(&app).await;
        assert_eq!(count(&app, CARRIED).await, 1);
        app.wait_signed_in(TimeDelta::days(2)).await;
        tidied(&app).await;
        assert_eq!(count(&app, CARRIED).await, 0);
        let admin = app.as_(Persona::Administrator);
        let rows = admin.get(OUTBOX).await.is(200).table("Utskick");
        assert_eq!(rows[0][1], "För gammalt");
        assert!(rows[0][5].contains("Innehållet är raderat"), "{rows:?}");
        let refused = admin.post(OUTBOX, &[("id", &id)]).await.is(303);
        assert!(admin.get(refused.location()).await.is(200).main().contains("Det är för gammalt att försöka igen."));
        assert_eq!(outbox::dead(app.system().db()).await.unwrap(), 0, "nobody is asked to do what cannot be done");
        let claimed = outbox::claim(app.system().db(), Queue::Letters, app.clock.now(), TimeDelta::minutes(5)).await;
        assert!(claimed.unwrap().is_none());
    }

    async fn rows_go_when_their_key_cannot_come_again_unless_a_register_needs_them(app: App) {
        const ROWS: &str = "SELECT COUNT(*) FROM outbox";
        let scope = app.system();
        let mut ids = Vec::new();
        let mut tx = scope.db().begin().await.unwrap();
        // More than two batches.
        for number in 0..1_203 {
            let to = Pii::new(RECIPIENT.to_owned());
            let letter = Letter { subject: String::new(), body: String::new(), files: Vec::new() };
            let errand = letter::seal(&scope, &to, &letter, format!("test|{number}"));
            outbox::put(&mut tx, scope.now(), &errand).await.unwrap();
            ids.push(errand.id);
        }
        for id in &ids[1..] {
            outbox::done(&mut tx, *id, scope.now()).await.unwrap();
        }
        outbox::keep(&mut tx, ids[1]).await.unwrap();
        tx.commit().await.unwrap();
        app.wait(TimeDelta::days(399));
        tidied(&app).await;
        assert_eq!(count(&app, ROWS).await, 1_203);
        app.wait(TimeDelta::days(2));
        tidied(&app).await;
        assert_eq!(count(&app, ROWS).await, 2, "the one that waits, and the one of a register");
    }

    async fn what_is_not_dead_is_not_revived_and_nobody_else_does_it(app: App) {
        failed(&app, false).await;
        let waiting = outbox::stuck(app.system().db(), 10).await.unwrap().remove(0).id.to_string();
        for id in [&*waiting, "", "hej", "00000000-0000-0000-0000-000000000000"] {
            app.as_(Persona::Administrator).post(OUTBOX, &[("id", id)]).await.is(404);
        }
        failed(&app, true).await;
        let dead = id_of_the_dead(&app).await;
        for persona in [Persona::Coordinator, Persona::Handler, Persona::DataProtectionOfficer] {
            app.as_(persona).get(OUTBOX).await.is(404);
            app.as_(persona).post(OUTBOX, &[("id", &dead)]).await.is(404);
        }
        assert_eq!(id_of_the_dead(&app).await, dead);
    }
}
