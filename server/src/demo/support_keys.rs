//! Keys of victim support, made for the demonstration as a browser makes them (`app/web/src/support/keys.ts`, `recovery.ts`).
//! They are locked by a passphrase that everybody knows: nobody hurt by a crime comes to Lyktköping.

use super::people;
use aes_gcm::{
    Aes256Gcm, KeyInit as _, Nonce,
    aead::{Aead as _, Payload},
};
use app::{
    platform::chance::Chance,
    support::{seal::Case, view::NewKey},
};
use argon2::{Algorithm, Argon2, Params, Version};
use base64::{Engine as _, engine::general_purpose::STANDARD};

/// The passphrase of every key of the demonstration.
pub const PASSPHRASE: &str = people::PASSWORD;

const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;

/// A key as its owner's browser sends it: locked by the passphrase, its public half bound in.
pub fn locked(key: &Case, chance: &Chance) -> NewKey {
    let (salt, nonce): ([u8; 16], [u8; 12]) = (chance.bytes(), chance.bytes());
    let (recipient, identity) = (key.recipient(), key.identity());
    let bound = format!("lykta support key v1|{recipient}");
    let payload = Payload { msg: identity.as_bytes(), aad: bound.as_bytes() };
    let data = cipher(&salt).encrypt(&Nonce::from(nonce), payload).expect("sealing in memory cannot fail");
    let passphrase = serde_json::json!({
        "v": 1, "kdf": "argon2id", "m": MEMORY_KIB, "t": PASSES, "p": 1,
        "salt": STANDARD.encode(salt), "nonce": STANDARD.encode(nonce), "data": STANDARD.encode(data),
    });
    NewKey { recipient, passphrase: passphrase.to_string(), passkey: None }
}

fn cipher(salt: &[u8]) -> Aes256Gcm {
    let mut secret = [0_u8; 32];
    let params = Params::new(MEMORY_KIB, PASSES, 1, Some(secret.len())).expect("parameters every machine has room for");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(PASSPHRASE.as_bytes(), salt, &mut secret)
        .expect("salt and output are as long as they may be");
    Aes256Gcm::new_from_slice(&secret).expect("the key has its length")
}

/// Parts a secret so that any two of the parts give it back and one alone gives nothing (Shamir, over the field of AES). Each
/// part ends with the place it was taken at.
pub fn parted(secret: &[u8], among: u8, chance: &Chance) -> Vec<Vec<u8>> {
    let slopes: Vec<u8> = secret.iter().map(|_| chance.bytes::<1>()[0]).collect();
    let part = |place: u8| {
        let points = secret.iter().zip(&slopes).map(|(byte, slope)| byte ^ times(*slope, place));
        points.chain([place]).collect()
    };
    (1..=among).map(part).collect()
}

/// A product in the field of 256 elements made by x⁸ + x⁴ + x³ + x + 1.
fn times(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b != 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        let carried = if a & 0x80 == 0 { 0 } else { 0x1b };
        a = (a << 1) ^ carried;
        b >>= 1;
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What two parts give.
    fn joined(one: &[u8], two: &[u8]) -> Vec<u8> {
        let (Some((x, ones)), Some((y, twos))) = (one.split_last(), two.split_last()) else { return Vec::new() };
        let inverse = (1..=255).find(|other| times(x ^ y, *other) == 1).unwrap();
        let at_nought = |(a, b): (&u8, &u8)| times(times(*a, *y) ^ times(*b, *x), inverse);
        ones.iter().zip(twos).map(at_nought).collect()
    }

    #[test]
    fn any_two_parts_give_the_secret_back() {
        let parts = parted(b"AGE-SECRET-KEY-1", 3, &Chance::seeded(1));
        for (one, two) in [(0, 1), (1, 2), (2, 0)] {
            assert_eq!(joined(&parts[one], &parts[two]), b"AGE-SECRET-KEY-1");
        }
        assert_ne!(parts[0][..16], *b"AGE-SECRET-KEY-1");
        assert_eq!((times(0x57, 0x83), times(0x57, 0x13)), (0xc1, 0xfe), "FIPS 197, section 4.2");
    }

    #[test]
    fn a_locked_key_opens_with_its_passphrase_and_for_its_recipient_alone() {
        let (key, chance) = (Case::make(), Chance::seeded(1));
        let new = locked(&key, &chance);
        let stored: serde_json::Value = serde_json::from_str(&new.passphrase).unwrap();
        let part = |name: &str| STANDARD.decode(stored[name].as_str().unwrap()).unwrap();
        let (salt, data) = (part("salt"), part("data"));
        let nonce: [u8; 12] = part("nonce").try_into().unwrap();
        let open = |bound: &str| {
            let payload = Payload { msg: data.as_slice(), aad: bound.as_bytes() };
            cipher(&salt).decrypt(&Nonce::from(nonce), payload)
        };
        let opened = open(&format!("lykta support key v1|{}", key.recipient())).unwrap();
        assert_eq!(opened, key.identity().as_bytes());
        assert!(open(&format!("lykta support key v1|{}", Case::make().recipient())).is_err());
    }
}
