//! The inbox with a hundred thousand reports.

use super::{Outcome, line, load::measure, machine::Machine, reading};
use app::{
    accounts::{
        policy::System,
        scope::Scope,
        session::{self, Stage},
    },
    kernel::id::StaffId,
    platform::db::{Engine, Tx},
};
use std::time::Duration;

/// So many.
const REPORTS: i64 = 100_000;
/// Members of staff at once.
const STAFF: [usize; 2] = [1, 16];
/// The page.
const INBOX: &str = "/personal/inkorg";

/// Copies of reports that were sent, spread over two years, every tenth still to be sorted; one query per thousand.
const COPY: &str = "
    INSERT INTO report (id, client_id, code, lang, status, waiting_for, received_at, due_at, answered_at, closed_at, choice,
        category, area, place_type, place_words, lat, lon, accuracy_m, place_given, time_bands, day_types, recurrence, impact,
        already, words, masked, photo, photo_state, orientation, owner, unit, assigned, merged_into, helped, withdrawn,
        indexed, version)
    SELECT randomblob(16), randomblob(16), randomblob(32), lang,
        CASE WHEN abs(random()) % 10 = 0 THEN 'received' ELSE 'done' END, NULL,
        strftime('%Y-%m-%dT%H:%M:%fZ', received_at, '-' || (abs(random()) % 1051200) || ' minutes'), due_at,
        NULL, NULL, choice, category, area, place_type, place_words, lat, lon, accuracy_m, place_given, time_bands,
        day_types, recurrence, impact, already, words, FALSE, NULL, 'none', 1, NULL, NULL, NULL, NULL, NULL, FALSE,
        TRUE, 1
    FROM report
    LIMIT $1";

const PERSON: &str = "
    INSERT INTO staff (id, email, name, actor, password, totp, totp_last_step, state, demo, created_at, version)
    VALUES ($1, 'matt@example.org', 'Mätning', NULL, NULL, NULL, 0, 'active', FALSE, $2, 1)";
const ROLE: &str = "INSERT INTO staff_role (staff, role) VALUES ($1, 'coordinator')";
/// Photos that still wait to be re-encoded would be measured with the inbox.
const NO_ERRANDS: &str = "DELETE FROM outbox";
const COUNT: &str = "SELECT COUNT(*) FROM report";

/// Fills the database and signs a coordinator in; returns the session.
pub async fn prepare(machine: &Machine) -> Outcome<String> {
    let municipality = machine.municipality().await?;
    let mut tx = Scope::<System>::system(municipality.clone()).db().begin().await?;
    fill(&mut tx).await?;
    tx.commit().await?;
    municipality.close().await;
    coordinator(machine).await
}

/// Signs a coordinator in; returns the session.
pub async fn coordinator(machine: &Machine) -> Outcome<String> {
    let municipality = machine.municipality().await?;
    let scope = Scope::<System>::system(municipality.clone());
    let mut tx = scope.db().begin().await?;
    let (staff, now): (StaffId, _) = (scope.new_id(), scope.now());
    app::on!(&mut tx, |c| sqlx::query(PERSON).bind(staff).bind(now).execute(c).await.map(|_| ()))?;
    app::on!(&mut tx, |c| sqlx::query(ROLE).bind(staff).execute(c).await.map(|_| ()))?;
    app::on!(&mut tx, |c| sqlx::query(NO_ERRANDS).execute(c).await.map(|_| ()))?;
    let token = session::start(&scope, &mut tx, staff, Stage::Full, "bench").await?;
    tx.commit().await?;
    municipality.close().await;
    Ok(token.reveal().to_owned())
}

async fn fill(tx: &mut Tx) -> Outcome<()> {
    let Engine::Sqlite(tx) = tx.engine() else {
        return Err("measured on SQLite only".into());
    };
    loop {
        let there: i64 = sqlx::query_scalar(COUNT).fetch_one(&mut *tx).await?;
        if there >= REPORTS {
            return Ok(());
        }
        sqlx::query(COPY).bind(REPORTS - there).execute(&mut *tx).await?;
    }
}

/// Reads it.
pub async fn read(machine: &Machine, span: Duration, token: &str) -> Outcome<()> {
    let cookie = format!("cookie: lykta={token}\r\n");
    for crowd in STAFF {
        let measured = measure(machine.port, crowd, span, reading(INBOX, cookie.clone())).await;
        line("inbox of 100 000 reports", crowd, &measured);
        println!("{:<35} p95 {:.1?}", "", measured.p95);
    }
    Ok(())
}
