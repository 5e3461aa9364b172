//! Addresses that want no letter asking them to confirm something: strangers can type any address into a form, and whoever
//! owns it says "never again" once, for all forms. Kept is a keyed fingerprint of the address and nothing else.

use super::{
    clock::Timestamp,
    db::{Db, Tx},
    keys::Keys,
};
use crate::{
    accounts::{policy::Capability, scope::Scope},
    kernel::{
        lang::Lang,
        pii_types::{Pii, Purpose},
        words::hex,
    },
    on,
};
use subtle::ConstantTimeEq;

/// So many digits a fingerprint has.
const DIGITS: usize = 64;

/// The secret in the link of such letters: which address, by its fingerprint, and that we wrote it.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// The token of an address.
    pub fn of(keys: &Keys, address: &Pii<String>) -> Self {
        Self::signed(keys, &mark(keys, address))
    }

    fn signed(keys: &Keys, mark: &str) -> Self {
        Self(format!("{mark}{}", hex(&keys.fingerprint("letter-refusal-link", mark.as_bytes()))))
    }

    /// Reads a token we wrote; `None` for any other text.
    pub fn parse(keys: &Keys, text: &str) -> Option<Self> {
        let real = Self::signed(keys, text.get(..DIGITS)?);
        bool::from(real.0.as_bytes().ct_eq(text.as_bytes())).then_some(real)
    }

    /// The text for the link.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    fn mark(&self) -> &str {
        &self.0[..DIGITS]
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(•••)")
    }
}

fn mark(keys: &Keys, address: &Pii<String>) -> String {
    hex(&keys.fingerprint("letter-refusal", address.disclose(Purpose::ConfirmAddress).as_bytes()))
}

/// The way to get no more of such letters, in the language of the letter.
pub(super) fn link<C: Capability>(scope: &Scope<C>, lang: Lang, to: &Pii<String>) -> String {
    let token = Token::of(scope.municipality().keys(), to);
    scope.municipality().link(&lang.path(&format!("/inga-brev/{}", token.reveal())))
}

/// The address somebody typed, unless its owner wants no such letters: then the form goes on without one, and nobody is
/// told.
///
/// # Errors
/// When the database does not answer.
pub async fn willing<C: Capability>(
    scope: &Scope<C>,
    typed: Option<Pii<String>>,
) -> Result<Option<Pii<String>>, sqlx::Error> {
    let Some(address) = typed else { return Ok(None) };
    let refused = is_refused(scope.db(), scope.municipality().keys(), &address).await?;
    Ok((!refused).then_some(address))
}

const REFUSED: &str = "SELECT COUNT(*) FROM letter_refusal WHERE mark = $1";

/// Does the owner of an address want no such letters?
///
/// # Errors
/// When the database does not answer.
pub async fn is_refused(db: &Db, keys: &Keys, address: &Pii<String>) -> Result<bool, sqlx::Error> {
    is_kept(db, &mark(keys, address)).await
}

/// The same by the link of a letter.
///
/// # Errors
/// When the database does not answer.
pub async fn stands(db: &Db, token: &Token) -> Result<bool, sqlx::Error> {
    is_kept(db, token.mark()).await
}

async fn is_kept(db: &Db, mark: &str) -> Result<bool, sqlx::Error> {
    let many: i64 = on!(db, |c| sqlx::query_scalar(REFUSED).bind(mark).fetch_one(c).await)?;
    Ok(many > 0)
}

const REFUSE: &str = "INSERT INTO letter_refusal (mark, at) VALUES ($1, $2) ON CONFLICT (mark) DO NOTHING";

/// No such letters any more; tells whether that is new.
///
/// # Errors
/// When the database does not answer.
pub async fn refuse(tx: &mut Tx, token: &Token, now: Timestamp) -> Result<bool, sqlx::Error> {
    let mark = token.mark();
    on!(tx, |c| sqlx::query(REFUSE).bind(mark).bind(now).execute(c).await.map(|done| done.rows_affected() > 0))
}

const ALLOW: &str = "DELETE FROM letter_refusal WHERE mark = $1";

/// Such letters again; tells whether that is new.
///
/// # Errors
/// When the database does not answer.
pub async fn allow(tx: &mut Tx, token: &Token) -> Result<bool, sqlx::Error> {
    let mark = token.mark();
    on!(tx, |c| sqlx::query(ALLOW).bind(mark).execute(c).await.map(|done| done.rows_affected() > 0))
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
    fn a_token_names_one_address_and_shows_nothing_of_it() {
        let (one, other) = (Pii::new("kim@example.org".to_owned()), Pii::new("ada@example.org".to_owned()));
        let token = Token::of(&keys(), &one);
        assert_eq!(Token::parse(&keys(), token.reveal()), Some(token.clone()));
        assert!(!token.reveal().contains("kim"));
        let foreign = format!("{}{}", mark(&keys(), &other), &token.reveal()[DIGITS..]);
        assert_eq!(Token::parse(&keys(), &foreign), None);
    }

    proptest! {
        #[test]
        fn no_text_opens_anything(text in "\\PC{0,160}") {
            prop_assert!(Token::parse(&keys(), &text).is_none());
        }
    }
}
