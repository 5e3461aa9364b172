//! Answers that leave at even times. Whoever measures them from outside learns nothing of what was behind a code: opening a
//! contact takes longer than finding none, and the difference is waited away.

use std::time::Duration;
use tokio::time::{Instant, sleep_until};

/// Answers leave at whole multiples of this, counted from when the question came. Longer than any of them takes to make on a
/// machine that is not overloaded.
const STEP: Duration = Duration::from_millis(100);

/// What is made, handed out at the next even time.
pub(super) async fn even<T>(work: impl Future<Output = T>) -> T {
    let began = Instant::now();
    let made = work.await;
    sleep_until(began + next(began.elapsed())).await;
    made
}

/// The next even time after so long.
fn next(elapsed: Duration) -> Duration {
    let whole = u32::try_from(elapsed.as_nanos() / STEP.as_nanos()).unwrap_or(u32::MAX - 1);
    STEP.saturating_mul(whole + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_a_little_and_what_takes_longer_leave_at_the_same_time() {
        for millis in [0, 1, 30, 99] {
            assert_eq!(next(Duration::from_millis(millis)), STEP, "{millis}");
        }
        for millis in [100, 150, 199] {
            assert_eq!(next(Duration::from_millis(millis)), STEP * 2, "{millis}");
        }
        assert!(next(Duration::MAX) > STEP);
    }

    #[tokio::test]
    async fn what_was_made_comes_out_and_not_before_its_time() {
        let began = Instant::now();
        assert_eq!(even(async { 7 }).await, 7);
        assert!(began.elapsed() >= STEP);
    }
}
