//! What opens something without an account: the place of a participant, the way into a walk, the question to an owner. No
//! token is stored: each is made of ids and a fingerprint that only our keys give.

use crate::{
    kernel::{
        id::{ActionId, SignupId, WalkId},
        words::hex,
    },
    platform::{clock::Timestamp, keys::Keys},
    walks::store::Row,
};
use subtle::ConstantTimeEq;
use uuid::Uuid;

/// So many digits an id has.
const DIGITS: usize = 32;
/// Letters and digits that cannot be mixed up on a telephone in the dark.
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Length of the code the leader reads out.
const CODE: usize = 6;

fn write(keys: &Keys, purpose: &str, ids: &[Uuid]) -> String {
    let bytes: Vec<u8> = ids.iter().flat_map(|id| *id.as_bytes()).collect();
    let plain: String = ids.iter().map(|id| id.simple().to_string()).collect();
    format!("{plain}{}", hex(&keys.fingerprint(purpose, &bytes)))
}

fn read<const N: usize>(keys: &Keys, purpose: &str, text: &str) -> Option<[Uuid; N]> {
    let mut ids = [Uuid::nil(); N];
    for (at, id) in ids.iter_mut().enumerate() {
        *id = Uuid::try_parse(text.get(at * DIGITS..(at + 1) * DIGITS)?).ok()?;
    }
    let real = write(keys, purpose, &ids);
    bool::from(real.as_bytes().ct_eq(text.as_bytes())).then_some(ids)
}

/// The place of a participant, as the page after signing up has it.
pub fn place(keys: &Keys, id: SignupId) -> String {
    write(keys, "walk-place", &[id.0])
}

/// The same in a letter: only who reads the letters of an address can confirm it.
pub fn letter(keys: &Keys, id: SignupId) -> String {
    write(keys, "walk-letter", &[id.0])
}

/// Whose place a token opens, and whether it came by letter.
pub fn read_place(keys: &Keys, text: &str) -> Option<(SignupId, bool)> {
    let by_letter = || read::<1>(keys, "walk-letter", text).map(|[id]| (SignupId(id), true));
    read::<1>(keys, "walk-place", text).map(|[id]| (SignupId(id), false)).or_else(by_letter)
}

/// The way of one phone into a walk.
pub fn pass(keys: &Keys, walk: WalkId, phone: Uuid) -> String {
    write(keys, "walk-pass", &[walk.0, phone])
}

/// Which walk a pass opens, and for which phone.
pub fn read_pass(keys: &Keys, text: &str) -> Option<(WalkId, Uuid)> {
    read::<2>(keys, "walk-pass", text).map(|[walk, phone]| (WalkId(walk), phone))
}

/// A moment as the tokens write it; the clock counts whole milliseconds.
fn moment(at: Timestamp) -> Uuid {
    Uuid::from_u128(u128::try_from(at.timestamp_millis()).unwrap_or_default())
}

/// The question to an owner, of one handing over: the next one is another question.
pub fn question(keys: &Keys, action: ActionId, handed_at: Timestamp) -> String {
    write(keys, "walk-question", &[action.0, moment(handed_at)])
}

/// Which line of a protocol a question is about, and which handing over it came with.
pub fn read_question(keys: &Keys, text: &str) -> Option<Question> {
    read::<2>(keys, "walk-question", text).map(|[id, at]| Question { action: ActionId(id), at })
}

/// What a question was asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The line.
    pub action: ActionId,
    at: Uuid,
}

impl Question {
    /// Was it asked when the line was handed over last? Whoever had the line before answers no more.
    pub fn is_of(&self, handed_at: Timestamp) -> bool {
        self.at == moment(handed_at)
    }
}

/// The code that the leader reads out: another one when the day is moved.
pub fn code(keys: &Keys, walk: &Row) -> String {
    let whole = keys.fingerprint("walk-code", format!("{} {}", walk.id, walk.day).as_bytes());
    whole.iter().take(CODE).map(|byte| char::from(SYMBOLS[usize::from(byte % 32)])).collect()
}

/// Is it this code, as people type it?
pub fn is_code(keys: &Keys, walk: &Row, typed: &str) -> bool {
    let tidy = |c: char| match c.to_ascii_uppercase() {
        'O' => Some('0'),
        'I' | 'L' => Some('1'),
        c if c.is_ascii_alphanumeric() => Some(c),
        _ => None,
    };
    let typed: String = typed.chars().take(40).filter_map(tidy).collect();
    bool::from(code(keys, walk).as_bytes().ct_eq(typed.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::chance::Chance;
    use proptest::prelude::*;

    fn keys() -> Keys {
        Keys::parse(&Keys::generate(&Chance::seeded(1))).unwrap()
    }

    #[test]
    fn each_token_opens_its_own_thing_only() {
        let (keys, id) = (keys(), SignupId(Uuid::from_u128(7)));
        assert_eq!(read_place(&keys, &place(&keys, id)), Some((id, false)));
        assert_eq!(read_place(&keys, &letter(&keys, id)), Some((id, true)));
        assert_eq!(read_question(&keys, &place(&keys, id)), None);
        let pass = pass(&keys, WalkId(Uuid::from_u128(1)), Uuid::from_u128(2));
        assert_eq!(read_pass(&keys, &pass), Some((WalkId(Uuid::from_u128(1)), Uuid::from_u128(2))));
        assert_eq!(read_pass(&keys, &pass.replacen('2', "3", 1)), None);
    }

    #[test]
    fn a_question_is_of_one_handing_over() {
        let (keys, id, at) = (keys(), ActionId(Uuid::from_u128(3)), Timestamp::UNIX_EPOCH);
        let later = at + chrono::TimeDelta::milliseconds(1);
        let asked = read_question(&keys, &question(&keys, id, at)).unwrap();
        assert_eq!((asked.action, asked.is_of(at), asked.is_of(later)), (id, true, false));
        assert_ne!(question(&keys, id, at), question(&keys, id, later));
    }

    proptest! {
        #[test]
        fn no_text_opens_anything(text in "\\PC{0,160}") {
            prop_assert!(read_place(&keys(), &text).is_none() && read_pass(&keys(), &text).is_none());
        }
    }
}
