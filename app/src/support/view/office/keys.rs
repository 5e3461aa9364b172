//! The forms of keys: the own one, those of colleagues, and what the trustees keep.

use super::SV;
use crate::{
    forms::{FieldErrors, Problem, fields},
    kernel::{id::SupportOrganisationId, pii_types::Secret},
    support::{
        model::{Reason, RequestKind},
        view::{Answer, NewKey},
    },
    t,
};
use serde::Deserialize;
use std::ops::RangeInclusive;

/// So many trustees keep shares of a recovery.
const TRUSTEES: RangeInclusive<usize> = 2..=10;

/// What the forms of the own key send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct KeyForm {
    /// `make`, `replace`, `rotate`, `ask`, `give`, `finish` or `end`.
    pub r#do: String,
    /// The public key.
    pub recipient: String,
    /// The key, locked by a passphrase that never left the browser.
    pub passphrase: String,
    /// The same key, locked by a passkey; empty when there is none.
    pub passkey: String,
    /// `1`: the person knows what it means.
    pub understood: String,
    /// Keys of contacts, locked anew.
    pub wraps: String,
    /// Shares, locked to those who keep them.
    pub shares: String,
    /// Id of an organisation.
    pub organisation: String,
    /// Code of a [`Reason`].
    pub reason: String,
    /// Id of a request to the trustees.
    pub request: String,
    /// The own share, locked to the key that asks.
    pub share: String,
    /// `1`: the two compared the numbers of the key.
    pub compared: String,
    /// What came with the proof.
    pub proof_token: String,
    /// What shows that the own key was open.
    pub proof: String,
}

impl KeyForm {
    /// A key that was made in the browser, where `plainly` by somebody who says that they know what losing it means.
    ///
    /// # Errors
    /// When no script made one, or when nobody says so.
    pub fn key(&self, plainly: bool) -> Result<NewKey, FieldErrors> {
        fields(|f| {
            if self.recipient.is_empty() || self.passphrase.is_empty() {
                f.wrong("passphrase", Problem::Said(t!(SV, "office-support-key-unmade")));
            }
            if plainly && self.understood != "1" {
                f.wrong("understood", Problem::Said(t!(SV, "office-support-understood-missing")));
            }
            let passkey = Some(self.passkey.clone()).filter(|passkey| !passkey.is_empty());
            NewKey { recipient: self.recipient.clone(), passphrase: self.passphrase.clone(), passkey }
        })
    }

    /// What shows that the own key was open.
    pub fn answer(&self) -> Answer {
        Answer { token: self.proof_token.clone(), text: Secret::new(self.proof.clone()) }
    }

    /// For which organisation the trustees are asked, and why.
    ///
    /// # Errors
    /// When one of them was not chosen.
    pub fn recovery(&self) -> Result<(SupportOrganisationId, Reason), FieldErrors> {
        let reason = reason(&self.reason, RequestKind::Recovery);
        let both = fields(|f| {
            let organisation = SupportOrganisationId::parse(&self.organisation);
            let of = f.must("organisation", organisation, Problem::NotAChoice);
            (of, f.must("reason", reason, Problem::NotAChoice))
        })?;
        let (Some(of), Some(reason)) = both else { return Err(FieldErrors::one("reason", Problem::NotAChoice)) };
        Ok((of, reason))
    }

    /// Goes on when the numbers of the two keys were compared.
    ///
    /// # Errors
    /// When nobody says so.
    pub fn compared(&self) -> Result<(), FieldErrors> {
        compared(&self.compared)
    }
}

/// What the forms of the keys of an organisation send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct KeysForm {
    /// `confirm`, `fill`, `recovery` or `break`.
    pub r#do: String,
    /// Id of a key.
    pub key: String,
    /// Keys of contacts, locked anew.
    pub wraps: String,
    /// `1`: the two compared the numbers of the key.
    pub compared: String,
    /// What came with the proof.
    pub proof_token: String,
    /// What shows that the own key was open.
    pub proof: String,
    /// Id of an organisation.
    pub organisation: String,
    /// The public key.
    pub recipient: String,
    /// Shares, locked to those who keep them.
    pub shares: String,
    /// Ids of those who are to keep a share.
    pub trustee: Vec<String>,
    /// Id of a contact.
    pub contact: String,
    /// Code of a [`Reason`].
    pub reason: String,
    /// `1`: the person knows what it means.
    pub understood: String,
}

impl KeysForm {
    /// What shows that the own key was open.
    pub fn answer(&self) -> Answer {
        Answer { token: self.proof_token.clone(), text: Secret::new(self.proof.clone()) }
    }

    /// Goes on when the numbers of the two keys were compared.
    ///
    /// # Errors
    /// When nobody says so.
    pub fn compared(&self) -> Result<(), FieldErrors> {
        compared(&self.compared)
    }

    /// A recovery that was made in the browser, with trustees enough and not too many.
    ///
    /// # Errors
    /// When fewer than two trustees were chosen, or more than ten, or when no script made it.
    pub fn recovery(&self) -> Result<SupportOrganisationId, FieldErrors> {
        let of = SupportOrganisationId::parse(&self.organisation);
        let read = fields(|f| {
            if !TRUSTEES.contains(&self.trustee.len()) {
                f.wrong("trustee", Problem::Said(t!(SV, "office-support-few-trustees")));
            } else if self.recipient.is_empty() || self.shares.is_empty() {
                f.wrong("trustee", Problem::Said(t!(SV, "office-support-needs-open-key")));
            }
            f.must("trustee", of, Problem::NotAChoice)
        })?;
        read.ok_or_else(|| FieldErrors::one("trustee", Problem::NotAChoice))
    }

    /// Why one contact is to be opened outside the usual way, by somebody who knows that it is told.
    ///
    /// # Errors
    /// When no reason was chosen.
    pub fn emergency(&self) -> Result<Reason, FieldErrors> {
        let reason = reason(&self.reason, RequestKind::BreakGlass);
        let read = fields(|f| {
            if self.understood != "1" {
                f.wrong("understood", Problem::Said(t!(SV, "office-support-break-understood-missing")));
            }
            f.must("reason", reason, Problem::NotAChoice)
        })?;
        read.ok_or_else(|| FieldErrors::one("reason", Problem::NotAChoice))
    }
}

fn reason(code: &str, kind: RequestKind) -> Option<Reason> {
    Reason::parse(code).ok().filter(|reason| Reason::of(kind).contains(reason))
}

fn compared(said: &str) -> Result<(), FieldErrors> {
    let missing = Problem::Said(t!(SV, "office-support-compared-missing"));
    if said == "1" { Ok(()) } else { Err(FieldErrors::one("compared", missing)) }
}
