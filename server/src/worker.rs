//! The worker: carries out what stands in the outboxes, and does the chores that come round by themselves.
//!
//! Each municipality has lanes of its own: some for letters, one for other errands, one for chores. So a slow mail server
//! holds up neither photos nor chores, a slow letter no other, and one municipality never another. An errand is held while it is worked on; if the process dies, its hold runs out and
//! somebody else takes it. Whatever happens to an errand is noted in the outbox, never only in memory.

mod errand;
mod outage;
mod pulse;

pub use pulse::{Lane, Pulse};

use crate::{
    boot::Sites,
    disk,
    mail::{self, Post},
};
use app::{
    accounts::{policy::System, scope::Scope},
    jobs,
    platform::{municipality::Municipality, outbox::Queue},
};
use outage::Outage;
use std::{path::PathBuf, sync::Arc, time::Duration};
use tokio::time::{MissedTickBehavior, interval, timeout};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

/// How often an idle lane looks into the outbox.
const LOOK: Duration = Duration::from_secs(1);
/// How often the chores come round.
const CHORES: Duration = Duration::from_secs(60);
/// How often the room left on the disk is looked at.
const ROOM: Duration = Duration::from_secs(600);
/// How long the chores may take.
const CHORES_LIMIT: Duration = Duration::from_secs(300);

/// What every lane needs.
#[derive(Clone)]
struct Tools {
    post: Arc<Post>,
    outage: Arc<Outage>,
    pulse: Arc<Pulse>,
    stop: CancellationToken,
}

/// The running worker of a process.
pub struct Worker {
    stop: CancellationToken,
    tasks: TaskTracker,
}

impl Worker {
    /// Starts the lanes of every municipality, and watches the room left for `data`.
    pub fn start(sites: &Sites, post: Arc<Post>, data: PathBuf) -> Self {
        let (stop, tasks) = (CancellationToken::new(), TaskTracker::new());
        let outage = Arc::new(Outage::default());
        let tools = Tools { post, outage, pulse: Arc::clone(sites.pulse()), stop: stop.clone() };
        for municipality in sites.all() {
            for _ in 0..mail::AT_ONCE {
                tasks.spawn(lane(Arc::clone(municipality), Queue::Letters, tools.clone()));
            }
            tasks.spawn(lane(Arc::clone(municipality), Queue::Work, tools.clone()));
            tasks.spawn(chores(Arc::clone(municipality), tools.clone()));
        }
        tasks.spawn(watch_room(data, stop.clone()));
        tasks.close();
        Self { stop, tasks }
    }

    /// Takes nothing new, and waits for what is under way; tells whether all of it was finished in time.
    pub async fn stop(self, patience: Duration) -> bool {
        self.stop.cancel();
        timeout(patience, self.tasks.wait()).await.is_ok()
    }
}

/// Carries out everything that is due now and returns how many errands it tried: for tests and the command line.
pub async fn work_off(municipality: &Arc<Municipality>, post: &Arc<Post>) -> usize {
    let outage = Outage::default();
    let mut tried = 0;
    for queue in [Queue::Work, Queue::Letters] {
        let mut held = None;
        while errand::next(municipality, queue, (post, &outage), &mut held, false).await {
            tried += 1;
        }
    }
    tried
}

/// One queue of one municipality, until the process stops.
async fn lane(municipality: Arc<Municipality>, queue: Queue, tools: Tools) {
    let mut look = interval(LOOK);
    look.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let lane = Lane::of(queue);
    loop {
        tokio::select! {
            () = tools.stop.cancelled() => return,
            _ = look.tick() => {}
        }
        tools.pulse.beat(municipality.slug(), lane);
        let mut held = None;
        loop {
            let means = (&tools.post, &*tools.outage);
            let work = errand::next(&municipality, queue, means, &mut held, tools.stop.is_cancelled());
            let worked = tools.pulse.beating(municipality.slug(), lane, work).await;
            // What is held is carried out before the process stops.
            if !worked || tools.stop.is_cancelled() && held.is_none() {
                break;
            }
        }
        if queue == Queue::Work {
            tools.pulse.beating(municipality.slug(), lane, keep_up(&municipality)).await;
        }
    }
}

async fn keep_up(municipality: &Arc<Municipality>) {
    // A fault is in the log already, with the name of what was left undone.
    _ = jobs::keep_up(&Scope::<System>::system(Arc::clone(municipality))).await;
}

/// The chores of one municipality, until the process stops.
async fn chores(municipality: Arc<Municipality>, tools: Tools) {
    let mut round = interval(CHORES);
    round.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = tools.stop.cancelled() => return,
            _ = round.tick() => {}
        }
        let scope = Scope::<System>::system(Arc::clone(&municipality));
        // A fault is in the log already, with the name of what was left undone.
        if timeout(CHORES_LIMIT, jobs::chores(&scope)).await.is_err() {
            tracing::warn!(municipality = municipality.slug(), "chores took too long and were left");
        }
    }
}

/// Warns in time: with a full disk nothing can be reported any more.
async fn watch_room(data: PathBuf, stop: CancellationToken) {
    let mut round = interval(ROOM);
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = round.tick() => {}
        }
        if let Ok(share) = disk::free_share(&data).map(|share| share * 100.0)
            && share < disk::LITTLE * 100.0
        {
            tracing::error!(disk.free_percent = share.round(), "the disk is almost full: {share:.0} % is free");
        }
    }
}
