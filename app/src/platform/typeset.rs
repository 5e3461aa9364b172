//! How documents become PDF. The program around the product does it: typesetting is large, and pages need none of it.

use crate::fault::Fault;
use std::{sync::Arc, time::Duration};
use tokio::sync::Semaphore;

/// From a document as JSON to a PDF; what goes wrong is told in a word without content. Takes a while and a whole
/// processor: call it where blocking is allowed.
pub type Typesetter = Arc<dyn Fn(&str) -> Result<Vec<u8>, &'static str> + Send + Sync>;

/// So many files are made at once: typesetting takes a processor for itself.
const AT_ONCE: usize = 2;
/// Whoever waits longer is told to come back.
const PATIENCE: Duration = Duration::from_secs(20);
static TURNS: Semaphore = Semaphore::const_new(AT_ONCE);

/// Makes a file away from the threads that answer requests; whoever waits for a turn holds no thread.
///
/// # Errors
/// [`Fault::Unavailable`] when no turn comes, and those of `make`.
pub async fn in_turn(make: impl FnOnce() -> Result<Vec<u8>, Fault> + Send + 'static) -> Result<Vec<u8>, Fault> {
    let Ok(Ok(turn)) = tokio::time::timeout(PATIENCE, TURNS.acquire()).await else {
        return Err(Fault::Unavailable);
    };
    let made = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        make()
    });
    made.await.map_err(|error| Fault::broken("making a file", &error))?
}
