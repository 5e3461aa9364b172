//! The log nobody can rewrite.

use crate::support::{App, each_engine};
use app::{
    on,
    platform::audit::{self, Broken, Entry},
};

async fn three_rows(app: &App) {
    let scope = app.system();
    let mut tx = scope.db().begin().await.unwrap();
    for n in 0..3 {
        let entry = Entry {
            who: None,
            role: "system",
            action: "test.done",
            subject: "test",
            id: n.to_string(),
            detail: String::new(),
        };
        audit::append(&mut tx, scope.now(), &entry).await.unwrap();
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

    async fn the_head_kept_elsewhere_tells_of_a_tail_that_was_cut_with_its_head(app: App) {
        three_rows(&app).await;
        let kept = audit::head(app.system().db()).await.unwrap().unwrap();
        tamper(&app, "DELETE FROM audit WHERE seq = 3").await;
        tamper(&app, "UPDATE audit_head SET seq = 2, hash = (SELECT hash FROM audit WHERE seq = 2)").await;
        // Whoever can write anything can make the rest look whole; that is why the head is kept elsewhere.
        assert_eq!(audit::verify(app.system().db()).await.unwrap(), 2);
        assert_ne!(audit::head(app.system().db()).await.unwrap().unwrap(), kept);
        three_rows(&app).await;
        tamper(&app, "DELETE FROM audit WHERE seq > 3").await;
        tamper(&app, "UPDATE audit_head SET seq = 3, hash = (SELECT hash FROM audit WHERE seq = 3)").await;
        let forged = audit::head(app.system().db()).await.unwrap().unwrap();
        assert!(forged.seq == kept.seq && forged.hash != kept.hash, "another third row has another hash");
    }

    async fn a_removed_row_and_a_cut_tail_are_found(app: App) {
        three_rows(&app).await;
        tamper(&app, "DELETE FROM audit WHERE seq = 3").await;
        assert!(matches!(audit::verify(app.system().db()).await, Err(Broken::Tail { found: 2, expected: 3 })));
        tamper(&app, "DELETE FROM audit WHERE seq = 1").await;
        assert!(matches!(audit::verify(app.system().db()).await, Err(Broken::Row(2))));
    }
}
