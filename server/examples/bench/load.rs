//! A closed loop: so many visitors, each asking again as soon as it has its answer.

use super::http::Connection;
use std::{
    io,
    pin::Pin,
    sync::Arc,
    time::{Duration, Instant},
};

/// What came of it.
pub struct Measured {
    /// Good answers per second.
    pub rate: f64,
    /// Half were at least as quick.
    pub p50: Duration,
    /// 95 of 100 were at least as quick.
    pub p95: Duration,
    /// 99 of 100 were at least as quick.
    pub p99: Duration,
    /// Bad answers and broken connections.
    pub errors: usize,
}

/// One thing a visitor does; it tells whether the answer was good.
pub type Act = Arc<dyn for<'a> Fn(&'a mut Connection) -> BoxFuture<'a> + Send + Sync>;

/// What an [`Act`] returns.
pub type BoxFuture<'a> = Pin<Box<dyn Future<Output = io::Result<bool>> + Send + 'a>>;

/// Lets a crowd do one thing over and over for a while.
pub async fn measure(port: u16, crowd: usize, span: Duration, act: Act) -> Measured {
    let began = Instant::now();
    let visitors: Vec<_> = (0..crowd).map(|_| tokio::spawn(visit(port, began + span, Arc::clone(&act)))).collect();
    let (mut times, mut errors) = (Vec::new(), 0);
    for visitor in visitors {
        let (mut own, bad) = visitor.await.unwrap_or_default();
        times.append(&mut own);
        errors += bad;
    }
    let took = began.elapsed().as_secs_f64();
    times.sort_unstable();
    let at = |percent: usize| {
        let place = times.len() * percent / 100;
        times.get(place).or(times.last()).copied().unwrap_or_default()
    };
    Measured { rate: times.len() as f64 / took, p50: at(50), p95: at(95), p99: at(99), errors }
}

/// One visitor: how long each good answer took, and how many were bad.
async fn visit(port: u16, until: Instant, act: Act) -> (Vec<Duration>, usize) {
    let (mut times, mut errors, mut kept) = (Vec::new(), 0, None);
    while Instant::now() < until {
        let began = Instant::now();
        let answer = ask(port, &mut kept, &act).await;
        match answer {
            Ok(true) => times.push(began.elapsed()),
            Ok(false) => errors += 1,
            Err(_) => {
                errors += 1;
                kept = None;
            }
        }
    }
    (times, errors)
}

async fn ask(port: u16, kept: &mut Option<Connection>, act: &Act) -> io::Result<bool> {
    let connection = match kept {
        Some(connection) => connection,
        None => kept.insert(Connection::open(port).await?),
    };
    act(connection).await
}
