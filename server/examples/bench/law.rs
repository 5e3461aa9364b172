//! The picture and plan of law 2023:196 over the demonstration's two years: figures, page and PDF.

use super::{Outcome, http::Connection, machine::Machine};
use app::{
    accounts::{
        policy::{MakeDocuments, Role},
        scope::{Scope, Who},
        session::{self, SignedInAs, Stage},
    },
    documents::{Kind, Span, make},
    kernel::{
        id::{DocumentId, SessionId, StaffId},
        lang::Lang,
    },
    on,
    platform::clock::local_date,
};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};

/// Each is made so often, and the slowest is told.
const TIMES: usize = 5;
const COORDINATOR: &str = "SELECT staff FROM staff_role WHERE role = 'coordinator' ORDER BY staff LIMIT 1";

/// Plays the demonstration, begins a draft of the plan, and signs its coordinator in; returns the page and the session.
async fn prepare(machine: &Machine) -> Outcome<(String, String)> {
    let municipality = machine.municipality().await?;
    let system = Scope::system(Arc::clone(&municipality));
    let id: StaffId = on!(system.db(), |c| sqlx::query_scalar(COORDINATOR).fetch_one(c).await)?;
    let mut tx = system.db().begin().await?;
    let token = session::start(&system, &mut tx, id, Stage::Full, "bench").await?;
    tx.commit().await?;
    let staff = SignedInAs {
        id,
        name: String::new(),
        roles: vec![Role::Coordinator],
        actor: None,
        stage: Stage::Full,
        session: SessionId(uuid::Uuid::nil()),
    };
    let scope = Scope::<MakeDocuments>::check(Arc::clone(&municipality), Who::Staff(Arc::new(staff)), Lang::Sv)?;
    let span = Span::latest(Kind::Law, local_date(scope.now()));
    let draft: DocumentId = make::begin(&scope, span).await.map_err(|refused| format!("{refused:?}"))?;
    municipality.close().await;
    Ok((format!("/personal/rapporter/{draft}"), token.reveal().to_owned()))
}

/// Measures a draft: nothing of it is kept, so each time everything is counted, written and typeset anew.
/// The server runs afterwards.
pub async fn plan(machine: &mut Machine) -> Outcome<()> {
    let (page, token) = prepare(machine).await?;
    machine.start().await?;
    let cookie = format!("cookie: lykta={token}\r\n");
    let mut connection = Connection::open(machine.port).await?;
    for (what, path) in [
        ("plan of the law: figures and page", page.clone()),
        ("plan of the law: figures and PDF", format!("{page}/fil/pdf")),
    ] {
        let mut slowest = Duration::ZERO;
        for _ in 0..TIMES {
            let began = Instant::now();
            let answer = connection.get(&path, &cookie).await?;
            if answer.status != 200 {
                return Err(format!("{path}: {}", answer.status).into());
            }
            slowest = slowest.max(began.elapsed());
        }
        println!("{what:<35} slowest of {TIMES}: {slowest:.1?}");
    }
    Ok(())
}
