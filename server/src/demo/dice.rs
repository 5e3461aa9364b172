//! Repeatable chance for the story: the same every time, so that pictures and tests agree.

use app::platform::chance::Chance;

/// A source of choices.
pub struct Dice(Chance);

impl Dice {
    /// The same choices for the same seed.
    pub fn new(seed: u64) -> Self {
        Self(Chance::seeded(seed))
    }

    /// A number from 0 up to, not including, `n`.
    pub fn below(&mut self, n: i64) -> i64 {
        (u64::from_be_bytes(self.0.bytes()) % n.unsigned_abs().max(1)).cast_signed()
    }

    /// One of several.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        let at = self.below(i64::try_from(of.len()).unwrap_or(1));
        &of[usize::try_from(at).unwrap_or_default()]
    }
}
