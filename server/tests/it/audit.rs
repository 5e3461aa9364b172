//! The log nobody can rewrite.

use crate::support::{App, Persona, each_engine};
use app::{
    on,
    platform::{
        audit::{self, Broken, Entry, Found, Head},
        chance::Chance,
        db::Db,
        keys::Keys,
    },
};
use chrono::TimeDelta;

fn entry(number: i64) -> Entry {
    Entry {
        who: None,
        role: "system",
        action: "test.done",
        subject: "test",
        id: number.to_string(),
        detail: String::new(),
    }
}

async fn three_rows(app: &App) {
    let scope = app.system();
    let mut tx = scope.db().begin().await.unwrap();
    for number in 0..3 {
        audit::append(&mut tx, scope.now(), &entry(number)).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn tamper(app: &App, sql: &'static str) {
    let scope = app.system();
    let mut tx = scope.db().begin().await.unwrap();
    on!(&mut tx, |c| sqlx::query(sql).execute(c).await.map(|_| ())).unwrap();
    tx.commit().await.unwrap();
}

each_engine! {
    async fn an_untouched_log_verifies(app: App) {
        three_rows(&app).await;
        assert_eq!(audit::verify(app.system().db()).await.unwrap(), 3);
    }

    async fn a_changed_column_names_its_row(app: App) {
        for sql in [
            "UPDATE audit SET action = 'test.undone' WHERE seq = 2",
            "UPDATE audit SET role = 'staff' WHERE seq = 2",
            "UPDATE audit SET subject = 'tests' WHERE seq = 2",
            "UPDATE audit SET id = '9' WHERE seq = 2",
            "UPDATE audit SET detail = 'x' WHERE seq = 2",
            "UPDATE audit SET at = (SELECT expires_at FROM session LIMIT 1) WHERE seq = 2",
            "UPDATE audit SET who = (SELECT id FROM staff LIMIT 1) WHERE seq = 2",
        ] {
            three_rows(&app).await;
            tamper(&app, sql).await;
            assert!(matches!(audit::verify(app.system().db()).await, Err(Broken::Row(2))), "{sql}");
            tamper(&app, "DELETE FROM audit").await;
            tamper(&app, "DELETE FROM audit_head").await;
        }
    }

    async fn an_end_the_log_had_earlier_cannot_be_made_without_the_key(app: App) {
        three_rows(&app).await;
        tamper(&app, "DELETE FROM audit WHERE seq = 3").await;
        // Every hash that stands in the database is tried: none of them is the seal over row 2.
        for head in ["(SELECT hash FROM audit WHERE seq = 1)", "(SELECT hash FROM audit WHERE seq = 2)", "hash"] {
            let forged = format!("UPDATE audit_head SET seq = 2, hash = {head}");
            tamper(&app, Box::leak(forged.into_boxed_str())).await;
            assert!(matches!(audit::verify(app.system().db()).await, Err(Broken::Tail { .. })), "{head}");
        }
    }

    async fn a_log_written_with_another_key_is_none(app: App) {
        three_rows(&app).await;
        tamper(&app, "DELETE FROM audit").await;
        tamper(&app, "DELETE FROM audit_head").await;
        let forger = Keys::parse(&Keys::generate(&Chance::seeded(7))).unwrap();
        let db = Db::open(&app.database(), &forger).await.unwrap();
        let mut tx = db.begin().await.unwrap();
        for n in 0..3 {
            audit::append(&mut tx, app.clock.now(), &entry(n)).await.unwrap();
        }
        tx.commit().await.unwrap();
        assert_eq!(audit::verify(&db).await.unwrap(), 3, "with its own key it is whole");
        assert!(matches!(audit::verify(app.system().db()).await, Err(Broken::Row(1))));
        db.close().await;
    }

    async fn a_head_kept_elsewhere_tells_of_an_older_copy_put_back(app: App) {
        three_rows(&app).await;
        let copy = "CREATE TABLE kept AS SELECT * FROM audit_head";
        tamper(&app, copy).await;
        let early = audit::head(app.system().db()).await.unwrap().unwrap();
        three_rows(&app).await;
        let late = audit::head(app.system().db()).await.unwrap().unwrap();
        for head in [&early, &late, &Head::default()] {
            assert_eq!(audit::find(app.system().db(), head).await.unwrap(), Found::Same);
        }
        // Whoever took a copy of the whole database in time can put it back; that is why the head is kept elsewhere.
        tamper(&app, "DELETE FROM audit WHERE seq > 3").await;
        tamper(&app, "UPDATE audit_head SET seq = 3, hash = (SELECT hash FROM kept)").await;
        assert_eq!(audit::verify(app.system().db()).await.unwrap(), 3);
        assert_eq!(audit::find(app.system().db(), &early).await.unwrap(), Found::Same);
        assert_eq!(audit::find(app.system().db(), &late).await.unwrap(), Found::Gone);
        app.wait(TimeDelta::minutes(1));
        three_rows(&app).await;
        assert_eq!(audit::verify(app.system().db()).await.unwrap(), 6);
        assert_eq!(audit::find(app.system().db(), &late).await.unwrap(), Found::Other);
    }

    async fn nothing_is_kept_when_the_log_cannot_be_written(app: App) {
        three_rows(&app).await;
        tamper(&app, "INSERT INTO audit SELECT 4, at, who, role, action, subject, id, detail, hash FROM audit WHERE seq = 3").await;
        // The place of the next row is taken: also who ignores the error cannot keep what was done.
        let mut tx = app.system().db().begin().await.unwrap();
        on!(&mut tx, |c| sqlx::query("UPDATE audit_head SET seq = seq").execute(c).await.map(|_| ())).unwrap();
        assert!(audit::append(&mut tx, app.clock.now(), &entry(4)).await.is_err());
        assert!(tx.commit().await.is_err());
        let step = [("do", "name"), ("name", "Annat Namn")];
        app.as_(Persona::Handler).post("/personal/konto", &step).await.is(500);
        let page = app.as_(Persona::Handler).get("/personal/konto").await.is(200);
        assert!(!page.text().contains("Annat Namn"));
    }

    async fn what_was_rolled_back_leaves_no_gap(app: App) {
        three_rows(&app).await;
        let mut tx = app.system().db().begin().await.unwrap();
        audit::append(&mut tx, app.clock.now(), &entry(8)).await.unwrap();
        audit::append(&mut tx, app.clock.now(), &entry(9)).await.unwrap();
        drop(tx);
        three_rows(&app).await;
        assert_eq!(audit::verify(app.system().db()).await.unwrap(), 6);
    }

    async fn writers_at_the_same_moment_stand_in_one_line(app: App) {
        let writers: Vec<_> = (0..8)
            .map(|writer| {
                let db = app.system().db().clone();
                let now = app.clock.now();
                tokio::spawn(async move {
                    for n in 0..5 {
                        let mut tx = db.begin().await.unwrap();
                        audit::append(&mut tx, now, &entry(writer * 10 + n)).await.unwrap();
                        tokio::task::yield_now().await;
                        audit::append(&mut tx, now, &entry(writer * 10 + n)).await.unwrap();
                        // Every other one changes its mind.
                        if n % 2 == 0 { tx.commit().await.unwrap() }
                    }
                })
            })
            .collect();
        for writer in writers {
            writer.await.unwrap();
        }
        assert_eq!(audit::verify(app.system().db()).await.unwrap(), 8 * 3 * 2);
    }

    async fn a_removed_row_and_a_cut_tail_are_found(app: App) {
        three_rows(&app).await;
        tamper(&app, "DELETE FROM audit WHERE seq = 3").await;
        assert!(matches!(audit::verify(app.system().db()).await, Err(Broken::Tail { found: 2, expected: 3 })));
        tamper(&app, "DELETE FROM audit WHERE seq = 1").await;
        assert!(matches!(audit::verify(app.system().db()).await, Err(Broken::Row(2))));
    }
}
