//! Few photos at a time, so that memory and processors are left for everything else.

use std::time::Duration;

use tokio::{sync::Semaphore, task::spawn_blocking, time::timeout};

use super::{MAX_MEMORY, Part, Photo, PhotoProblem, Stripped, hide, process_stripped, strip};

/// How many photos are decoded at the same time.
const SEATS: u32 = 2;
/// How long a photo waits for its turn.
const PATIENCE: Duration = Duration::from_secs(20);

static ROOM: Semaphore = Semaphore::const_new(SEATS as usize);

/// [`super::process`] on a blocking thread, when it is this photo's turn; `Busy` if that takes too long.
pub async fn process_limited(bytes: Vec<u8>) -> Result<Photo, PhotoProblem> {
    let stripped = strip(&bytes)?;
    drop(bytes);
    process_stripped_limited(stripped).await
}

/// [`process_stripped`] on a blocking thread, when it is this photo's turn; `Busy` if that takes too long.
pub async fn process_stripped_limited(stripped: Stripped) -> Result<Photo, PhotoProblem> {
    take_turn(&ROOM, PATIENCE, seats(stripped.memory), move || process_stripped(stripped)).await
}

/// [`super::hide`] on a blocking thread, when it is this photo's turn; `Busy` if that takes too long.
pub async fn hide_limited(bytes: Vec<u8>, parts: Vec<Part>) -> Result<Photo, PhotoProblem> {
    take_turn(&ROOM, PATIENCE, 1, move || hide(&bytes, &parts)).await
}

/// A very large photo takes all seats, so that all photos together stay below the memory for one.
pub(super) fn seats(memory: u64) -> u32 {
    if memory > MAX_MEMORY / u64::from(SEATS) { SEATS } else { 1 }
}

/// Runs `work` once `seats` are free. The seats stay taken until the work is done, also if nobody waits for it any more.
pub(super) async fn take_turn(
    room: &'static Semaphore,
    patience: Duration,
    seats: u32,
    work: impl FnOnce() -> Result<Photo, PhotoProblem> + Send + 'static,
) -> Result<Photo, PhotoProblem> {
    let Ok(Ok(permit)) = timeout(patience, room.acquire_many(seats)).await else {
        return Err(PhotoProblem::Busy);
    };
    let done = spawn_blocking(move || {
        let _permit = permit;
        work()
    });
    // A panic inside a decoder is a photo we cannot read, not an accident of ours.
    done.await.unwrap_or(Err(PhotoProblem::Broken))
}
