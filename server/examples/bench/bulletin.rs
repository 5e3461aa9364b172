//! A bulletin to five thousand: how long its publication takes, and how fast its letters leave, until the last is taken.

use super::{Outcome, followers, http::Connection, inbox, machine::Machine, report, sink::Sink};
use app::{
    accounts::{
        policy::{Role, System, WriteBulletins},
        scope::{Scope, Who},
        session::{SignedInAs, Stage},
    },
    bulletins::{model::Content, service::write},
    kernel::{
        id::{SessionId, StaffId},
        lang::Lang,
    },
};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::time::sleep;

/// So many follow.
const MANY: usize = 5_000;
/// Not waited for longer.
const PATIENCE: Duration = Duration::from_secs(900);
/// How often the sink is looked at.
const LOOK: Duration = Duration::from_millis(5);

const WRITER: &str = "
    INSERT INTO staff (id, email, name, actor, password, totp, totp_last_step, state, demo, created_at, version)
    VALUES ($1, 'skriver@example.org', 'Skriver', 'polisen', NULL, NULL, 0, 'active', FALSE, $2, 1)";

/// Fills, publishes, and waits for the last letter.
pub async fn send(machine: &mut Machine) -> Outcome<()> {
    let sink = Sink::start().await?;
    machine.mail = format!("smtp://{}", sink.address);
    let page = prepare(machine).await?;
    let token = inbox::coordinator(machine).await?;
    machine.start().await?;
    let headers =
        format!("cookie: lykta={token}\r\ncontent-type: application/x-www-form-urlencoded\r\n{}", report::network());
    let mut connection = Connection::open(machine.port).await?;
    let began = Instant::now();
    let reply = connection.post(&page, &headers, b"do=publish&version=2").await?;
    let published = began.elapsed();
    if reply.status != 303 {
        return Err(format!("not published: {}", reply.text()).into());
    }
    println!("{:<52} {published:>10.1?}", format!("publishing a bulletin that {MANY} follow"));
    let mut first = None;
    while sink.taken() < MANY {
        if first.is_none() && sink.taken() > 0 {
            first = Some(began.elapsed());
        }
        if began.elapsed() > PATIENCE {
            return Err(format!("only {} letters left", sink.taken()).into());
        }
        sleep(LOOK).await;
    }
    let whole = began.elapsed();
    let rate = MANY as f64 / whole.as_secs_f64();
    println!("{:<52} {:>10.1?}", "  until the first letter is taken", first.unwrap_or(whole));
    println!("{:<52} {whole:>10.1?}", "  until the last letter is taken");
    println!("{:<52} {rate:>10.0}", "bulletin to 5 000, mails per second");
    machine.stop();
    Ok(())
}

/// Those who follow, and a bulletin that waits for review; tells its page.
async fn prepare(machine: &Machine) -> Outcome<String> {
    let municipality = machine.municipality().await?;
    followers::fill(&municipality, MANY, "watch").await?;
    let system = Scope::<System>::system(Arc::clone(&municipality));
    let (id, now): (StaffId, _) = (system.new_id(), system.now());
    let mut tx = system.db().begin().await?;
    app::on!(&mut tx, |c| sqlx::query(WRITER).bind(id).bind(now).execute(c).await.map(|_| ()))?;
    tx.commit().await?;
    let writer = SignedInAs {
        id,
        name: "Skriver".to_owned(),
        roles: vec![Role::Police],
        actor: None,
        stage: Stage::Full,
        session: SessionId(id.0),
    };
    let who = Who::Staff(Arc::new(writer));
    let scope: Scope<WriteBulletins> = Scope::check(Arc::clone(&municipality), who, Lang::Sv)?;
    let content = Content {
        title: "Mörka kvällar".to_owned(),
        text: "Tänd en lampa och töm brevlådan åt varandra när ni är borta. ".repeat(12),
        signed: "Kommunpolis, Lyktköping".to_owned(),
        ..Content::default()
    };
    let refused = |refused| format!("not written: {refused:?}");
    let bulletin = write::create(&scope, content.clone()).await.map_err(refused)?;
    write::ask(&scope, bulletin, 1, content).await.map_err(refused)?;
    municipality.close().await;
    Ok(format!("/personal/informerar/{bulletin}"))
}
