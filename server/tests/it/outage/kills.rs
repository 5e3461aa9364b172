//! Killed ten times under load: what was received is there, once.

use super::{
    http::Connection,
    machine::{Machine, patiently},
    report::{Report, code},
};
use sqlx::{Connection as _, SqliteConnection};
use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio::time::sleep;

const KILLS: usize = 10;
const CLIENTS: usize = 16;
/// Back so soon after a kill; an unoptimised program on a machine that does other things too.
const BACK: Duration = Duration::from_secs(10);

/// A phone: sends one report after the other, each until it has been received.
async fn phone(port: u16, stop: Arc<AtomicBool>, received: Arc<Mutex<Vec<String>>>) {
    while !stop.load(Ordering::Relaxed) {
        let report = Report::new();
        loop {
            let sent = patiently(async {
                let mut connection = Connection::open(port).await?;
                report.send(&mut connection).await
            });
            match sent.await {
                Ok(reply) if reply.status == 201 => {
                    received.lock().unwrap().push(code(&reply).unwrap());
                    break;
                }
                Ok(reply) => assert_eq!(reply.status, 503, "{}", reply.text()),
                Err(_) => {}
            }
            sleep(Duration::from_millis(20)).await;
        }
    }
}

async fn assert_sound(machine: &Machine) {
    let address = format!("sqlite:{}", machine.file().display());
    let mut database = SqliteConnection::connect(&address).await.unwrap();
    let verdict: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut database).await.unwrap();
    assert_eq!(verdict, "ok");
    database.close().await.unwrap();
}

async fn count(machine: &Machine) -> i64 {
    let address = format!("sqlite:{}", machine.file().display());
    let mut database = SqliteConnection::connect(&address).await.unwrap();
    sqlx::query_scalar("SELECT COUNT(*) FROM report").fetch_one(&mut database).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_kills_under_load_lose_nothing_and_double_nothing() {
    let mut machine = Machine::new();
    let (stop, received) = (Arc::new(AtomicBool::new(false)), Arc::new(Mutex::new(Vec::new())));
    let mut slowest = machine.start().await;
    let phones: Vec<_> =
        (0..CLIENTS).map(|_| tokio::spawn(phone(machine.port, Arc::clone(&stop), Arc::clone(&received)))).collect();
    for _ in 0..KILLS {
        sleep(Duration::from_millis(200 + rand::random::<u64>() % 600)).await;
        machine.kill();
        assert_sound(&machine).await;
        slowest = slowest.max(machine.start().await);
    }
    stop.store(true, Ordering::Relaxed);
    for phone in phones {
        phone.await.unwrap();
    }
    let codes = received.lock().unwrap().clone();
    for code in &codes {
        assert!(machine.has(code).await, "a received report is gone");
    }
    machine.kill();
    assert_eq!(count(&machine).await, i64::try_from(codes.len()).unwrap(), "lost or doubled");
    assert!(slowest < BACK, "back after {slowest:?}");
    println!("{KILLS} kills, {} reports received, 0 lost, 0 doubled, back within {slowest:?}", codes.len());
}
