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
    told: Instant,
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
                // Until it has been told no, or yes, or has hung for as long as a server may.
                silence.until = Instant::now() + LONGEST;
                true
            }
            Some(_) => false,
        }
    }

    /// The server did not answer. Told once, when it begins.
    pub fn begins(&self, why: &str) {
        let mut silence = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        let pause = match *silence {
            None => SHORTEST,
            // Another letter that was under way when the first of them failed: the same silence, not a longer one.
            Some(silence) if now < silence.told + silence.pause => silence.pause,
            Some(silence) => (silence.pause * 2).min(LONGEST),
        };
        if silence.is_none() {
            tracing::warn!(mail.why = why, "the mail server takes no letters ({why}): they wait");
        }
        *silence = Some(Silence { told: now, until: now + pause, pause });
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
            outage.0.lock().unwrap().as_mut().unwrap().told -= LONGEST;
        }
        assert_eq!(pause(&outage), LONGEST);
    }

    #[test]
    fn letters_that_fail_together_are_one_silence() {
        let outage = Outage::default();
        for _ in 0..4 {
            outage.begins("no connection");
        }
        assert_eq!(pause(&outage), SHORTEST);
    }

    fn pause(outage: &Outage) -> Duration {
        outage.0.lock().unwrap().unwrap().pause
    }
}
