//! PostgreSQL goes away for five seconds: a quick 503 meanwhile, and all is well as soon as it is back.

use super::{
    machine::Machine,
    report::{Report, code},
};
use crate::support::{Engine, Home};
use std::{
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::{
    io::copy_bidirectional,
    net::{TcpListener, TcpStream},
    sync::watch,
    time::sleep,
};

/// How long it is away.
const AWAY: Duration = Duration::from_secs(5);
/// No answer may take longer meanwhile.
const QUICK: Duration = Duration::from_secs(6);
/// All is well so soon after it is back.
const HEALED: Duration = Duration::from_secs(3);

/// The way to the database server; it can be cut, so that no other test's server must be stopped.
struct Way {
    address: SocketAddr,
    open: watch::Sender<bool>,
}

impl Way {
    async fn to(server: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (open, is_open) = watch::channel(true);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(carry(stream, server.clone(), is_open.clone()));
            }
        });
        Self { address, open }
    }
}

/// Carries one connection until it ends or the way is cut; while it is cut, every new one ends at once.
async fn carry(mut stream: TcpStream, server: String, mut is_open: watch::Receiver<bool>) {
    if !*is_open.borrow() {
        return;
    }
    let Ok(mut onward) = TcpStream::connect(&server).await else {
        return;
    };
    tokio::select! {
        _ = copy_bidirectional(&mut stream, &mut onward) => {}
        _ = is_open.wait_for(|open| !open) => {}
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn five_seconds_without_postgresql_lose_nothing() {
    let Some(home) = Home::fresh(Engine::Postgres).await else {
        println!("skipped: TEST_POSTGRES_URL is not set");
        return;
    };
    let (server, name) = home.postgres_at().unwrap();
    let way = Arc::new(Way::to(server.clone()).await);
    let folder = tempfile::tempdir().unwrap();
    let through = home.postgres_address().unwrap().replace(&server, &way.address.to_string());
    assert!(through.contains(&name));
    let mut machine = Machine::at(folder.path(), Some(through));
    machine.start().await;
    let before = code(&machine.send(&Report::new()).await.unwrap()).unwrap();

    way.open.send(false).unwrap();
    let (cut, lost) = (Instant::now(), Report::new());
    let mut refused = 0;
    while cut.elapsed() < AWAY {
        let asked = Instant::now();
        let reply = machine.send(&lost).await.unwrap();
        assert_eq!(reply.status, 503, "{}", reply.text());
        let wait = reply.header("retry-after").and_then(|wait| wait.parse::<u32>().ok());
        assert!(wait.is_some_and(|wait| wait <= 5), "{wait:?}");
        assert!(asked.elapsed() < QUICK, "{:?}", asked.elapsed());
        refused += 1;
    }
    way.open.send(true).unwrap();
    let back = Instant::now();
    let received = loop {
        let reply = machine.send(&lost).await.unwrap();
        if reply.status == 201 {
            break code(&reply).unwrap();
        }
        assert_eq!(reply.status, 503, "{}", reply.text());
        assert!(back.elapsed() < HEALED, "not healed after {:?}", back.elapsed());
        sleep(Duration::from_millis(50)).await;
    };
    assert!(machine.has(&before).await && machine.has(&received).await);
    println!("PostgreSQL away for {AWAY:?}: {refused} refused with 503, healed after {:?}", back.elapsed());
}
