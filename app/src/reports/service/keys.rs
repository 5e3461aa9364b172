//! The two keys that open a report for the person who sent it: the receipt code and the link in a letter.
//!
//! Neither is stored. The code is made from the id the phone chose, so that sending the same report again gives the same
//! code; the database holds fingerprints only.

use crate::{
    kernel::{
        id::ReportId,
        receipt::{NotACode, ReceiptCode},
        words::hex,
    },
    platform::keys::Keys,
};
use subtle::ConstantTimeEq;
use uuid::Uuid;

/// What opens a report.
#[derive(Clone, Debug)]
pub enum Key {
    /// The code of the receipt.
    Code(ReceiptCode),
    /// The link of a letter.
    Letter(LetterToken),
}

impl Key {
    /// The page it opens, without language prefix.
    pub fn path(&self) -> String {
        match self {
            Self::Code(code) => format!("/arende/{code}"),
            Self::Letter(token) => format!("/brev/{}", token.reveal()),
        }
    }

    /// Reads the code of an address.
    ///
    /// # Errors
    /// When it is none.
    pub fn code(text: &str) -> Result<Self, NotACode> {
        ReceiptCode::parse(text).map(Self::Code)
    }
}

/// What a phone's id is kept as. The id itself opens the receipt, so it is not kept.
pub fn client_fingerprint(keys: &Keys, client: Uuid) -> Uuid {
    let whole = keys.fingerprint("report-client", client.as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&whole[..16]);
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}

/// The code of the report with this id from the phone.
pub fn code_of(keys: &Keys, client: Uuid) -> ReceiptCode {
    let whole = keys.fingerprint("report-receipt", client.as_bytes());
    let mut bytes = [0; 10];
    bytes.copy_from_slice(&whole[..10]);
    ReceiptCode::from_bytes(bytes)
}

/// What a code is looked up by.
pub fn code_fingerprint(keys: &Keys, code: &ReceiptCode) -> Vec<u8> {
    keys.fingerprint("report-code", code.as_bytes())
}

/// The secret in a letter's link: which report, and that we wrote it.
#[derive(Clone)]
pub struct LetterToken {
    report: ReportId,
    text: String,
}

const ID_DIGITS: usize = 32;

impl LetterToken {
    /// The token of a report.
    pub fn of(keys: &Keys, report: ReportId) -> Self {
        Self { report, text: format!("{}{}", report.0.simple(), signature(keys, report)) }
    }

    /// Reads a token we wrote; `None` for any other text.
    pub fn parse(keys: &Keys, text: &str) -> Option<Self> {
        let report = ReportId::from(Uuid::try_parse(text.get(..ID_DIGITS)?).ok()?);
        let real = Self::of(keys, report);
        bool::from(real.text.as_bytes().ct_eq(text.as_bytes())).then_some(real)
    }

    /// The report it opens.
    pub fn report(&self) -> ReportId {
        self.report
    }

    /// The text for the link.
    pub fn reveal(&self) -> &str {
        &self.text
    }
}

fn signature(keys: &Keys, report: ReportId) -> String {
    hex(&keys.fingerprint("report-link", report.0.as_bytes()))
}

impl std::fmt::Debug for LetterToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LetterToken(•••)")
    }
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
    fn the_same_phone_id_gives_the_same_code_and_another_one_another() {
        let (one, two) = (Uuid::from_u128(1), Uuid::from_u128(2));
        assert_eq!(code_of(&keys(), one), code_of(&keys(), one));
        assert_ne!(code_of(&keys(), one), code_of(&keys(), two));
        assert_ne!(client_fingerprint(&keys(), one), one);
    }

    #[test]
    fn a_token_opens_its_own_report_only() {
        let token = LetterToken::of(&keys(), ReportId(Uuid::from_u128(7)));
        assert_eq!(LetterToken::parse(&keys(), token.reveal()).map(|t| t.report()), Some(ReportId(Uuid::from_u128(7))));
        let other = token.reveal().replacen("00000007", "00000008", 1);
        assert!(LetterToken::parse(&keys(), &other).is_none());
    }

    proptest! {
        #[test]
        fn no_text_opens_anything(text in "\\PC{0,120}") {
            prop_assert!(LetterToken::parse(&keys(), &text).is_none());
        }
    }
}
