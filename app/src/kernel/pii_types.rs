//! Personal data and secrets as types: they print as `•••` and open only through a named door.

use super::codes::codes;
use std::fmt;

const HIDDEN: &str = "•••";

codes! {
    /// Why personal data is opened. Searching the source for `disclose(` gives the register of processing.
    pub enum Purpose {
        /// Sending the link that confirms an address.
        ConfirmAddress = "confirm-address",
        /// Sending the notice that an answer waits.
        SendAnswer = "send-answer",
        /// Sending what somebody follows to the address that was confirmed for it.
        SendNotice = "send-notice",
        /// Putting it into the database as the person sent it.
        Keep = "keep",
        /// Showing it to the person who sent it, who holds the code.
        ShowToSender = "show-to-sender",
        /// Showing it to the person who handles the case.
        ShowToHandler = "show-to-handler",
        /// Signing somebody in, inviting them, or resetting how they sign in.
        SignIn = "sign-in",
        /// Finding what must be masked in a text, and masking it.
        MaskText = "mask-text",
        /// Handing a case over to its owner outside the municipality.
        HandOver = "hand-over",
        /// Counting and searching, with a result that points at nobody.
        Count = "count",
    }
}

/// A value about a person. It has no serde and no `Deref`: it reaches a page, a mail or a query only by
/// [`disclose`](Self::disclose), which says why.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pii<T>(T);

impl<T> Pii<T> {
    /// Closes the value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// Opens the value for a purpose.
    pub const fn disclose(&self, _purpose: Purpose) -> &T {
        &self.0
    }

    /// Opens the value for a purpose and gives it away.
    pub fn into_disclosed(self, _purpose: Purpose) -> T {
        self.0
    }

    /// Turns the value into another personal value, still closed: trimmed, lower-cased, cut.
    pub fn map<U>(self, turn: impl FnOnce(T) -> U) -> Pii<U> {
        Pii(turn(self.0))
    }
}

impl<T> From<T> for Pii<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T> fmt::Debug for Pii<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HIDDEN)
    }
}

impl<T> fmt::Display for Pii<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HIDDEN)
    }
}

/// A key, password or token. It cannot be compared with `==`: comparing secrets must take constant time.
#[derive(Clone)]
pub struct Secret<T>(T);

impl<T> Secret<T> {
    /// Closes the secret.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// Opens the secret, for the one call that needs it.
    pub const fn expose(&self) -> &T {
        &self.0
    }
}

impl<T> From<T> for Secret<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HIDDEN)
    }
}

impl<'de, T: serde::Deserialize<'de>> serde::Deserialize<'de> for Secret<T> {
    /// Configuration holds secrets; nothing ever writes them out again.
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        T::deserialize(input).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Like a domain struct that derives `Debug` without thinking of it. The fields are read by the derive
    /// alone.
    #[derive(Debug)]
    #[expect(dead_code, reason = "only Debug looks at the fields, and that is what is tried")]
    struct Reporter {
        email: Pii<String>,
        token: Secret<String>,
    }

    proptest! {
        #[test]
        fn nothing_that_prints_shows_the_value(value in "[a-zåäö0-9@.]{4,40}") {
            let shown = format!(
                "{:?} {:#?} {}",
                Reporter { email: Pii::new(value.clone()), token: Secret::new(value.clone()) },
                Pii::new(Some(vec![value.clone()])),
                Pii::new(value.clone()),
            );
            prop_assume!(!"Reporter { email: , token:  }".contains(&value));
            prop_assert!(!shown.contains(&value));
        }
    }

    #[test]
    fn a_purpose_opens_the_value() {
        let email = Pii::from("maja@example.org".to_owned()).map(|text| text.to_uppercase());
        assert_eq!(email.disclose(Purpose::SendAnswer), "MAJA@EXAMPLE.ORG");
        assert_eq!(email.into_disclosed(Purpose::ConfirmAddress), "MAJA@EXAMPLE.ORG");
    }
}
