//! The links of letters: one confirms an address, another one manages and ends. Neither is stored; both are derived with
//! the key from the id of the subscription, so a copied database opens nothing, and one opens nobody else's.

use crate::{
    kernel::{id::SubscriptionId, words::hex},
    platform::keys::Keys,
};
use subtle::ConstantTimeEq;
use uuid::Uuid;

/// What a link opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// The button that confirms an address.
    Confirm,
    /// What is followed, and the end of it.
    Manage,
}

impl Door {
    fn purpose(self) -> &'static str {
        match self {
            Self::Confirm => "notice-confirm",
            Self::Manage => "notice-manage",
        }
    }
}

/// The secret in a link: which subscription, which door, and that we wrote it.
#[derive(Clone)]
pub struct Token {
    subscription: SubscriptionId,
    text: String,
}

const ID_DIGITS: usize = 32;

impl Token {
    /// The token of a subscription for a door.
    pub fn of(keys: &Keys, door: Door, subscription: SubscriptionId) -> Self {
        let signature = hex(&keys.fingerprint(door.purpose(), subscription.0.as_bytes()));
        Self { subscription, text: format!("{}{signature}", subscription.0.simple()) }
    }

    /// Reads a token we wrote for a door; `None` for any other text.
    pub fn parse(keys: &Keys, door: Door, text: &str) -> Option<Self> {
        let subscription = SubscriptionId::from(Uuid::try_parse(text.get(..ID_DIGITS)?).ok()?);
        let real = Self::of(keys, door, subscription);
        bool::from(real.text.as_bytes().ct_eq(text.as_bytes())).then_some(real)
    }

    /// The subscription it opens.
    pub fn subscription(&self) -> SubscriptionId {
        self.subscription
    }

    /// The text for the link.
    pub fn reveal(&self) -> &str {
        &self.text
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(•••)")
    }
}

/// What an address is looked up by.
pub fn lookup(keys: &Keys, address: &str) -> Vec<u8> {
    keys.fingerprint("notice-address", address.as_bytes())
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
    fn a_token_opens_its_own_door_of_its_own_subscription_only() {
        let (one, other) = (SubscriptionId(Uuid::from_u128(7)), SubscriptionId(Uuid::from_u128(8)));
        let token = Token::of(&keys(), Door::Manage, one);
        assert_eq!(Token::parse(&keys(), Door::Manage, token.reveal()).map(|t| t.subscription()), Some(one));
        assert!(Token::parse(&keys(), Door::Confirm, token.reveal()).is_none());
        let foreign = format!("{}{}", other.0.simple(), &token.reveal()[ID_DIGITS..]);
        assert!(Token::parse(&keys(), Door::Manage, &foreign).is_none());
    }

    proptest! {
        #[test]
        fn no_text_opens_anything(text in "\\PC{0,120}") {
            prop_assert!(Token::parse(&keys(), Door::Manage, &text).is_none());
            prop_assert!(Token::parse(&keys(), Door::Confirm, &text).is_none());
        }
    }
}
