//! The second factor: codes from an app on the telephone (RFC 6238), and codes on paper for the day it is gone.

use crate::platform::{chance::Chance, clock::Timestamp};
use totp_rs::{Builder, Secret, Totp};

/// How many recovery codes one gets.
pub const RECOVERY_CODES: usize = 10;
/// Seconds a code lasts.
const STEP: i64 = 30;

/// The key an app and the server share. Prints nothing.
#[derive(Clone)]
pub struct Key(Secret);

impl Key {
    /// The key of 20 bytes, as apps expect it.
    pub fn of(bytes: [u8; 20]) -> Self {
        Self(Secret::from(bytes))
    }

    /// Reads a key as people copy it (base 32), or a stored one.
    pub fn parse(text: &str) -> Option<Self> {
        let secret = Secret::try_from_base32(text).ok()?;
        (secret.as_bytes().len() >= 16).then_some(Self(secret))
    }

    /// The bytes to seal.
    pub fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// The key from its unsealed bytes.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        Self(Secret::from(bytes))
    }

    /// The key in groups of four, to type where no picture can be scanned.
    pub fn spoken(&self) -> String {
        let text: Vec<char> = self.0.to_base32().chars().collect();
        let groups: Vec<String> = text.chunks(4).map(|group| group.iter().collect()).collect();
        groups.join(" ")
    }

    /// What the picture to scan says: for whom, from whom, and the key.
    pub fn address(&self, account: &str, issuer: &str) -> Option<String> {
        let plain = |text: &str| text.replace(':', " ");
        let builder = Builder::new()
            .with_secret(self.0.clone())
            .with_account_name(plain(account))
            .with_issuer(Some(plain(issuer)));
        builder.build().ok()?.to_url().ok()
    }

    /// The code of a step, for the demonstration and for tests.
    pub fn code(&self, step: i64) -> String {
        self.generator().generate(seconds(step * STEP)).to_string()
    }

    /// The step whose code this is: now, the one before or the one after, and later than `last`. A code seen once is
    /// never right again.
    pub fn matches(&self, code: &str, now: Timestamp, last: i64) -> Option<i64> {
        let step = self.generator().check(&digits(code), seconds(now.timestamp()))?;
        i64::try_from(step).ok().filter(|step| *step > last)
    }

    /// The first code that would be taken just now, if any: for the demonstration.
    pub fn next_code(&self, now: Timestamp, last: i64) -> Option<String> {
        let here = step_of(now);
        let step = here.max(last + 1);
        (step <= here + 1).then(|| self.code(step))
    }

    fn generator(&self) -> Totp {
        Builder::new().with_secret(self.0.clone()).build_noncompliant()
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(•••)")
    }
}

/// The step of a moment.
pub fn step_of(now: Timestamp) -> i64 {
    now.timestamp().div_euclid(STEP)
}

fn seconds(at: i64) -> u64 {
    u64::try_from(at).unwrap_or_default()
}

/// A code as people type it: with or without a space in the middle.
fn digits(code: &str) -> String {
    code.chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
}

/// Does it look like a code from the app rather than one on paper?
pub fn is_from_app(code: &str) -> bool {
    let code = digits(code);
    code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit())
}

/// Digits and letters that cannot be mistaken for each other.
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// New recovery codes: 50 random bits each, as `7KQ3M-2XH9T`.
pub fn recovery_codes(chance: &Chance) -> Vec<String> {
    (0..RECOVERY_CODES).map(|_| recovery_code(chance.bytes())).collect()
}

fn recovery_code(bytes: [u8; 10]) -> String {
    let symbols: String = bytes.iter().map(|byte| char::from(SYMBOLS[usize::from(byte & 31)])).collect();
    format!("{}-{}", &symbols[..5], &symbols[5..])
}

/// A recovery code as it is looked up: any case, dashes and spaces or none, O for 0, I or L for 1.
pub fn tidy_recovery_code(text: &str) -> String {
    let symbols = text.chars().filter(char::is_ascii_alphanumeric).take(40);
    symbols
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, TimeDelta};

    fn key() -> Key {
        Key::of(*b"12345678901234567890")
    }

    fn at(seconds: i64) -> Timestamp {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn codes_are_those_of_the_standard() {
        assert_eq!(key().code(step_of(at(59))), "287082");
        assert_eq!(key().code(step_of(at(1_111_111_109))), "081804");
        assert_eq!(Key::parse("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap().bytes(), key().bytes());
    }

    #[test]
    fn a_clock_may_be_half_a_minute_off_and_no_more() {
        let now = at(1_000_000_000);
        let code = key().code(step_of(now));
        for (off, right) in [(-60, false), (-30, true), (0, true), (30, true), (60, false)] {
            let found = key().matches(&code, now + TimeDelta::seconds(off), 0);
            assert_eq!(found.is_some(), right, "{off}");
        }
    }

    #[test]
    fn a_code_is_right_only_once() {
        let now = at(1_000_000_000);
        let code = format!("{} {}", &key().code(step_of(now))[..3], &key().code(step_of(now))[3..]);
        let step = key().matches(&code, now, 0).unwrap();
        assert_eq!(key().matches(&code, now, step), None);
        let next = key().next_code(now, step).unwrap();
        assert!(key().matches(&next, now, step).is_some());
    }

    #[test]
    fn recovery_codes_survive_handwriting() {
        let codes = recovery_codes(&Chance::seeded(7));
        assert_eq!(codes.len(), RECOVERY_CODES);
        let code = &codes[0];
        assert_eq!(tidy_recovery_code(&format!(" {} ", code.to_lowercase().replace('-', " "))), code.replace('-', ""));
        assert!(!is_from_app(code) && is_from_app("123 456"));
    }

    #[test]
    fn the_picture_names_account_and_issuer() {
        let address = key().address("maja@example.org", "Trygg: Lyktköping").unwrap();
        assert!(address.starts_with("otpauth://totp/"), "{address}");
        assert!(address.contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
    }
}
