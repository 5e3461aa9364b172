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

    async fn a_removed_row_and_a_cut_tail_are_found(app: App) {
        three_rows(&app).await;
        tamper(&app, "DELETE FROM audit WHERE seq = 3").await;
        assert!(matches!(audit::verify(app.system().db()).await, Err(Broken::Tail { found: 2, expected: 3 })));
        tamper(&app, "DELETE FROM audit WHERE seq = 1").await;
        assert!(matches!(audit::verify(app.system().db()).await, Err(Broken::Row(2))));
    }
}
