//! Passwords: hashed with Argon2id beside the database, a few at a time, and refused when easy to guess.

use crate::{fault::Fault, kernel::pii_types::Secret, platform::chance::Chance};
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use std::{
    sync::{Arc, LazyLock},
    time::Duration,
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use zeroize::Zeroizing;

/// Fewest characters.
pub const SHORTEST: usize = 12;
/// Most characters: far above any passphrase, far below what would keep the machine busy.
pub const LONGEST: usize = 128;

/// 19 MiB, two passes, one lane: OWASP ASVS 5.0, appendix C.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;

/// Each hash takes 19 MiB and a core: so few at once, whatever comes in, that sign-in cannot starve the reports.
static ANYBODY: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(2)));
/// One more for places somebody signed in from lately: a crowd of strangers does not keep the staff out.
static KNOWN: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(1)));
/// Longest a sign-in waits for its turn.
const PATIENCE: Duration = Duration::from_secs(5);

/// Costs the same to check as a real one and matches nothing: for addresses without account.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bHlrdGFseWt0YWx5a3RhbA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Words people here build passwords from; the dictionary of `zxcvbn` is English.
const EXPECTED: &[&str] = &[
    "lykta",
    "lösenord",
    "losenord",
    "hemligt",
    "hemlig",
    "kommun",
    "kommunen",
    "trygg",
    "trygghet",
    "tryggare",
    "sommar",
    "sommaren",
    "höst",
    "hösten",
    "vinter",
    "vintern",
    "vår",
    "våren",
    "januari",
    "februari",
    "mars",
    "april",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
    "välkommen",
    "valkommen",
    "personal",
    "inloggning",
    "samordnare",
    "polisen",
    "sverige",
    "fredag",
    "måndag",
];

/// Where a sign-in queues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Queue {
    /// With everybody.
    Anybody,
    /// With the places somebody signed in from lately.
    Known,
}

/// Hashes a new password.
///
/// # Errors
/// [`Fault::Unavailable`] when too many are waiting.
pub async fn hash(chance: &Chance, password: &Secret<String>) -> Result<String, Fault> {
    let salt: [u8; 16] = chance.bytes();
    let password = Zeroizing::new(password.expose().clone());
    apart(Queue::Anybody, move || {
        let hash: PasswordHash = recipe().hash_password_with_salt(password.as_bytes(), &salt)?;
        Ok(hash.to_string())
    })
    .await?
    .map_err(|error: argon2::password_hash::Error| Fault::broken("hashing a password", &error))
}

/// Is it the right password? Without a hash (no account, none chosen yet) the answer is no and takes as long.
///
/// # Errors
/// [`Fault::Unavailable`] when too many are waiting.
pub async fn is_right(stored: Option<&Secret<String>>, password: &Secret<String>, queue: Queue) -> Result<bool, Fault> {
    let hash = stored.map_or(NOBODY, |hash| hash.expose().as_str()).to_owned();
    let known = stored.is_some();
    // What is longer than any password of ours is not hashed at full length, but costs a hash all the same.
    let password: Zeroizing<String> = Zeroizing::new(password.expose().chars().take(LONGEST + 1).collect());
    tracing::trace!("checking a password");
    apart(queue, move || {
        let matches =
            PasswordHash::new(&hash).is_ok_and(|hash| recipe().verify_password(password.as_bytes(), &hash).is_ok());
        known && matches
    })
    .await
}

/// Can it be guessed from common passwords, keyboard rows, or what everybody knows about the person?
pub fn is_easy_to_guess(password: &str, known: &[&str]) -> bool {
    // An address or a name is easy to guess in parts as well.
    let parts = known
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .filter(|part| part.chars().count() > 2);
    let words: Vec<&str> = EXPECTED.iter().copied().chain(known.iter().copied()).chain(parts).collect();
    // Three parts everybody uses (`Sommar2026!!`) reach score three already: ask for the highest.
    zxcvbn::zxcvbn(password, &words).score() < zxcvbn::Score::Four
}

fn recipe() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).expect("constants within the limits of Argon2");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// Runs a hash on a thread of its own. The permit goes along: a visitor who hangs up does not free it early.
async fn apart<T: Send + 'static>(queue: Queue, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
    let turns = match queue {
        Queue::Anybody => &ANYBODY,
        Queue::Known => &KNOWN,
    };
    let turn = Arc::clone(turns).acquire_owned();
    let permit: OwnedSemaphorePermit =
        tokio::time::timeout(PATIENCE, turn).await.map_err(|_| Fault::Unavailable)?.map_err(|_| Fault::Unavailable)?;
    tokio::task::spawn_blocking(move || {
        let done = work();
        drop(permit);
        done
    })
    .await
    .map_err(|error| Fault::broken("hashing a password", &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(text: &str) -> Secret<String> {
        Secret::new(text.to_owned())
    }

    #[tokio::test]
    async fn only_the_right_password_is_right() {
        let hash = hash(&Chance::seeded(1), &secret("vinden viskar i granen")).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        let stored = Secret::new(hash);
        assert!(is_right(Some(&stored), &secret("vinden viskar i granen"), Queue::Anybody).await.unwrap());
        assert!(!is_right(Some(&stored), &secret("vinden viskar i graven"), Queue::Known).await.unwrap());
        assert!(!is_right(None, &secret("vinden viskar i granen"), Queue::Anybody).await.unwrap());
    }

    #[test]
    fn the_stand_in_for_nobody_costs_what_a_real_hash_costs() {
        let stand_in = PasswordHash::new(NOBODY).unwrap();
        let params = Params::try_from(&stand_in).unwrap();
        assert_eq!((params.m_cost(), params.t_cost(), params.p_cost()), (MEMORY_KIB, PASSES, 1));
        // Hashed to the end and compared, not refused at sight.
        let compared = recipe().verify_password(b"vinden viskar i granen", &stand_in);
        assert!(matches!(compared, Err(argon2::password_hash::Error::PasswordInvalid)), "{compared:?}");
    }

    #[test]
    fn a_hash_costs_what_owasp_asks_at_least() {
        let params = recipe().params().clone();
        assert!(params.m_cost() >= 19 * 1024 && params.t_cost() >= 2 && params.p_cost() == 1, "{params:?}");
    }

    #[tokio::test]
    async fn two_strangers_at_once_are_hashed_and_the_staff_have_a_turn_of_their_own() {
        let busy = || {
            let (leave, wait) = std::sync::mpsc::channel::<()>();
            (leave, tokio::spawn(apart(Queue::Anybody, move || wait.recv().is_err())))
        };
        let (leave, hashing): (Vec<_>, Vec<_>) = [busy(), busy()].into_iter().unzip();
        while ANYBODY.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        let third = tokio::spawn(apart(Queue::Anybody, || ()));
        apart(Queue::Known, || ()).await.unwrap();
        assert!(!third.is_finished(), "a third was hashed beside two others");
        drop(leave);
        third.await.unwrap().unwrap();
        for hashed in hashing {
            assert!(hashed.await.unwrap().unwrap());
        }
    }

    #[test]
    fn what_everybody_would_try_first_is_refused() {
        let known = ["Maja Lind", "maja.lind@example.org", "Lyktköping"];
        for easy in
            ["passwordpassword", "qwertyuiopas", "Sommar2026!!", "Lyktköping2026", "majalind1234", "lösenord1234"]
        {
            assert!(is_easy_to_guess(easy, &known), "{easy}");
        }
        assert!(!is_easy_to_guess("vinden viskar i granen", &known));
        assert!(!is_easy_to_guess("Kaffe-brygd 71 katter", &known));
    }
}
