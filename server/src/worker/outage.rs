//! While the mail server does not answer, one letter now and then knocks; the others wait without counting attempts.

use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// After the first failure.
const SHORTEST: Duration = Duration::from_secs(5);
/// At most this long after the server is back, the first letter leaves.
const LONGEST: Duration = Duration::from_secs(60);

/// What is known about the mail server.
#[derive(Debug, Default)]
pub struct Outage(Mutex<Option<Silence>>);

#[derive(Clone, Copy, Debug)]
struct Silence {
    until: Instant,
    pause: Duration,
}

impl Outage {
    /// May a letter try now? The one that does knocks for all: others wait until it has an answer.
    pub fn may_try(&self) -> bool {
        let mut silence = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match silence.as_mut() {
            None => true,
            Some(silence) if silence.until <= Instant::now() => {
                silence.until = Instant::now() + silence.pause;
                true
            }
            Some(_) => false,
        }
    }

    /// The server did not answer. Told once, when it begins.
    pub fn begins(&self, why: &str) {
        let mut silence = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let pause = silence.map_or(SHORTEST, |silence| (silence.pause * 2).min(LONGEST));
        if silence.is_none() {
            tracing::warn!(mail.why = why, "the mail server takes no letters ({why}): they wait");
        }
        *silence = Some(Silence { until: Instant::now() + pause, pause });
    }

    /// The server answered, whatever it said.
    pub fn ends(&self) {
        let mut silence = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if silence.take().is_some() {
            tracing::info!("the mail server takes letters again");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_an_outage_letters_wait_and_afterwards_they_leave() {
        let outage = Outage::default();
        assert!(outage.may_try());
        outage.begins("no connection");
        assert!(!outage.may_try());
        outage.ends();
        assert!(outage.may_try());
    }

    #[test]
    fn the_pauses_grow_but_not_beyond_a_minute() {
        let outage = Outage::default();
        for _ in 0..10 {
            outage.begins("no connection");
        }
        let pause = outage.0.lock().unwrap().unwrap().pause;
        assert_eq!(pause, LONGEST);
    }
}
