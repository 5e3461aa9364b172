//! Serving: accepts connections until it is told to stop, then finishes what is under way.

use crate::{
    boot::{BootProblem, Sites, Sources},
    config::Config,
    demo,
    mail::Post,
    router::{Edge, router},
    worker::Worker,
};
use axum::{Router, body::Body, extract::ConnectInfo};
use hyper::{body::Incoming, service::service_fn};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{conn::auto, graceful::GracefulShutdown},
};
use std::{io, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    time::{sleep, timeout},
};
use tower::ServiceExt as _;

/// A visitor who has not told what they want by now is not waited for; also how long a connection may be idle.
const HEADER_TIMEOUT: Duration = Duration::from_secs(10);
/// How long requests and errands under way have after the word to stop.
const FINISH: Duration = Duration::from_secs(10);
/// Connections at once; more wait in the system's queue.
const CONNECTIONS: usize = 8_192;
/// A pause when the system has no more connections to give.
const BREATH: Duration = Duration::from_millis(50);

/// Serves until `stop` is done: everything that must be true before is checked first.
///
/// # Errors
/// [`BootProblem`] when it cannot start.
pub async fn serve(config: &Config, stop: impl Future<Output = ()>) -> Result<(), BootProblem> {
    crate::assets::install();
    let sites = Arc::new(Sites::open(config, &Sources::default()).await?);
    let post = Arc::new(Post::new(config)?);
    let listener = TcpListener::bind(config.listen)
        .await
        .map_err(|error| BootProblem::Listen { address: config.listen, error })?;
    let worker = Worker::start(&sites, post, config.data.clone());
    let edge = Edge { sites: Arc::clone(&sites), trusted_proxies: config.trusted_proxies.clone().into() };
    announce(config, &sites);
    accept(listener, router(edge), stop).await;
    if !worker.stop(FINISH).await {
        tracing::warn!("an errand was left under way: it is taken up again at the next start");
    }
    sites.close().await;
    tracing::info!("stopped");
    Ok(())
}

/// Done when the system asks the process to stop (SIGTERM), or somebody presses Ctrl-C.
///
/// # Errors
/// When the system does not deliver signals.
pub fn asked_to_stop() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

fn announce(config: &Config, sites: &Sites) {
    tracing::info!(municipalities = sites.all().len(), "serving on http://{}", config.listen);
    for municipality in sites.all() {
        if municipality.is_demo() {
            demo::announce(municipality);
        }
    }
}

/// Accepts connections until `stop`, then lets requests under way finish.
async fn accept(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) {
    let mut stop = std::pin::pin!(stop);
    let open = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let next = tokio::select! {
            () = stop.as_mut() => break,
            next = next(&listener, &places) => next,
        };
        match next {
            Ok((stream, peer, place)) => converse(stream, peer, router.clone(), &open, place),
            Err(error) => {
                tracing::warn!("a connection was not accepted: {error}");
                sleep(BREATH).await;
            }
        }
    }
    // Whoever stands in the door is served, even if nobody has spoken to them yet; then the door is shut.
    for _ in 0..CONNECTIONS {
        let waiting = timeout(Duration::ZERO, next(&listener, &places)).await;
        let Ok(Ok((stream, peer, place))) = waiting else {
            break;
        };
        converse(stream, peer, router.clone(), &open, place);
    }
    drop(listener);
    tracing::info!("stopping: requests under way are finished");
    if timeout(FINISH, open.shutdown()).await.is_err() {
        tracing::warn!("connections were cut that did not end in time");
    }
}

/// The next connection, when there is a place for it.
async fn next(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> io::Result<(TcpStream, SocketAddr, OwnedSemaphorePermit)> {
    let place = Arc::clone(places).acquire_owned().await.map_err(io::Error::other)?;
    let (stream, peer) = listener.accept().await?;
    Ok((stream, peer, place))
}

/// One connection, in a task of its own. HTTP/1.1 only: the proxy in front speaks the newer ones to visitors.
fn converse(stream: TcpStream, peer: SocketAddr, router: Router, open: &GracefulShutdown, place: OwnedSemaphorePermit) {
    _ = stream.set_nodelay(true);
    let service = service_fn(move |request: http::Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        router.clone().oneshot(request)
    });
    let mut builder = auto::Builder::new(TokioExecutor::new()).http1_only();
    builder.http1().timer(TokioTimer::new()).header_read_timeout(HEADER_TIMEOUT);
    let connection = builder.serve_connection(TokioIo::new(stream), service).into_owned();
    let watched = open.watch(connection);
    tokio::spawn(async move {
        // A visitor who goes away in the middle is no event worth a line.
        _ = watched.await;
        drop(place);
    });
}
