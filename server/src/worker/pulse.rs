//! The worker's sign of life: `/health` looks at it.

use app::platform::outbox::Queue;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// Without a sign for this long, a lane counts as dead.
const FRESH: Duration = Duration::from_secs(30);
/// How often a lane gives a sign while it works on one errand.
const BEAT: Duration = Duration::from_secs(5);

/// One of the worker's lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lane {
    /// Sends letters.
    Letters,
    /// Does everything else.
    Work,
}

impl Lane {
    const ALL: [Self; 2] = [Self::Letters, Self::Work];

    /// The lane of a queue.
    pub fn of(queue: Queue) -> Self {
        match queue {
            Queue::Letters => Self::Letters,
            Queue::Work => Self::Work,
        }
    }
}

/// When each lane of each municipality was last seen.
#[derive(Debug, Default)]
pub struct Pulse(Mutex<HashMap<(String, Lane), Instant>>);

impl Pulse {
    /// A sign of life.
    pub fn beat(&self, slug: &str, lane: Lane) {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        seen.insert((slug.to_owned(), lane), Instant::now());
    }

    /// Gives signs while something is worked on. Every errand has a limit of its own, so a stuck one ends.
    pub async fn beating<T>(&self, slug: &str, lane: Lane, work: impl Future<Output = T>) -> T {
        let mut work = std::pin::pin!(work);
        loop {
            self.beat(slug, lane);
            if let Ok(done) = tokio::time::timeout(BEAT, work.as_mut()).await {
                return done;
            }
        }
    }

    /// Have both lanes of a municipality been seen lately?
    pub fn is_alive(&self, slug: &str) -> bool {
        let seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Lane::ALL.iter().all(|lane| seen.get(&(slug.to_owned(), *lane)).is_some_and(|at| at.elapsed() < FRESH))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_municipality_lives_only_while_both_lanes_do() {
        let pulse = Pulse::default();
        pulse.beat("hjo", Lane::Letters);
        assert!(!pulse.is_alive("hjo"));
        pulse.beat("hjo", Lane::Work);
        assert!(pulse.is_alive("hjo"));
        assert!(!pulse.is_alive("gagnef"));
    }
}
