//! Keys, wraps and shares as pages hand them to scripts and take them back; and the log.

use super::{Colleague, Holder};
use crate::{
    kernel::id::{SupportContactId, SupportKeyId, SupportOrganisationId, SupportRecoveryId, SupportRequestId},
    platform::clock::Timestamp,
    support::model::{Line, Reason, RequestKind},
};
use serde::Serialize;

/// The own key of an officer or a trustee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// Its id.
    pub id: SupportKeyId,
    /// The public key.
    pub recipient: String,
    /// Wrapped by the passphrase: JSON, see the contract of the slice.
    pub passphrase: String,
    /// Wrapped by a passkey, if one was made.
    pub passkey: Option<String>,
    /// When it was made.
    pub made_at: Timestamp,
    /// When a colleague confirmed it; nothing is encrypted to it before.
    pub confirmed_at: Option<Timestamp>,
}

/// A key that was just made in a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewKey {
    /// The public key.
    pub recipient: String,
    /// Wrapped by the passphrase.
    pub passphrase: String,
    /// Wrapped by a passkey, if one was made.
    pub passkey: Option<String>,
}

/// The case identity of a contact, as one holder has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Wrap {
    /// The contact.
    pub contact: SupportContactId,
    /// The case identity, to the holder's key.
    pub wrapped: String,
}

/// A share of a recovery key, as a trustee has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Share {
    /// The recovery key.
    pub recovery: SupportRecoveryId,
    /// The share, to the trustee's key.
    pub share: String,
}

/// A key of a colleague that does not open everything it should, with what I need to help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingKey {
    /// The key.
    pub key: Holder,
    /// Whose.
    pub owner: Colleague,
    /// In which organisation.
    pub organisation: SupportOrganisationId,
    /// What that is called.
    pub name: String,
    /// It is not let in there yet: the two compare it first.
    pub is_new: bool,
    /// Each contact it lacks, as I have it.
    pub wraps: Vec<Wrap>,
}

/// A request to the trustees that waits for my share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedShare {
    /// The request.
    pub id: SupportRequestId,
    /// What is asked for.
    pub kind: RequestKind,
    /// Why.
    pub reason: Reason,
    /// Whose contacts, or whose contact.
    pub organisation: String,
    /// The one contact of a break-glass.
    pub contact: Option<SupportContactId>,
    /// Who asks.
    pub asked_by: Colleague,
    /// When.
    pub asked_at: Timestamp,
    /// The key that asks: the share is encrypted to it.
    pub recipient: String,
    /// My share, to my own key.
    pub share: String,
}

/// A request of mine to the trustees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnRequest {
    /// The request.
    pub id: SupportRequestId,
    /// What is asked for.
    pub kind: RequestKind,
    /// Whose contacts, or whose contact.
    pub organisation: SupportOrganisationId,
    /// What that is called.
    pub name: String,
    /// The one contact of a break-glass.
    pub contact: Option<SupportContactId>,
    /// When.
    pub asked_at: Timestamp,
    /// The public key that is to be recovered.
    pub recipient: String,
    /// The shares that were given, to my key. Two are enough, one is not.
    pub given: Vec<String>,
    /// Each contact to be encrypted anew, to the recovery key.
    pub wraps: Vec<Wrap>,
}

/// One line of the log as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogLine {
    /// When; what a person did is cut to the hour.
    pub at: Timestamp,
    /// The line.
    pub line: Line,
    /// The name of the member of staff; empty for others.
    pub name: String,
    /// What the organisation is called; empty when none is concerned.
    pub organisation: String,
}
