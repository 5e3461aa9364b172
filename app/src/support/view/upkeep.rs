//! What keeps victim support running, as pages show it and hand it in: rotation of keys, recovery keys, the directory with its
//! members, statistics.

use super::{Colleague, Holder, NewKey, Organisation, Share, Wrap};
use crate::{
    kernel::{
        codes::codes,
        id::{StaffId, SupportContactId, SupportOrganisationId, SupportRecoveryId},
        pii_types::Secret,
    },
    platform::clock::Timestamp,
};

/// What only the private half of the own key opens, made anew for each page. Whoever has taken over an account without its
/// key cannot answer, and so cannot let another key receive. Empty for those who have no key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// A text of the form of an identity, encrypted to the own key.
    pub sealed: String,
    /// What goes back with the answer.
    pub token: String,
}

/// The answer to a [`Proof`].
#[derive(Clone, Debug)]
pub struct Answer {
    /// The token that came with it.
    pub token: String,
    /// What the browser found in it.
    pub text: Secret<String>,
}

/// Everything the own key opens: what a rotation carries over to the next one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holding {
    /// Each contact.
    pub wraps: Vec<Wrap>,
    /// Each share kept as a trustee.
    pub shares: Vec<Share>,
}

/// A new key in place of the own one, with everything the old one opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rotation {
    /// The new key.
    pub new: NewKey,
    /// Each contact, to the new key.
    pub wraps: Vec<(SupportContactId, String)>,
    /// Each share, to the new key.
    pub shares: Vec<(SupportRecoveryId, String)>,
}

/// How well an organisation is guarded against the loss of its keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The organisation.
    pub organisation: SupportOrganisationId,
    /// What it is called.
    pub name: String,
    /// I am a member of it.
    pub member: bool,
    /// A key receives there, or once did: from then on its recovery is its members' affair.
    pub opened: bool,
    /// Confirmed keys that receive.
    pub keys: usize,
    /// Contacts that can be read.
    pub contacts: i64,
    /// The recovery key; none when losing all keys loses all contacts.
    pub guard: Option<Guard>,
}

/// A recovery key and who keeps shares of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guard {
    /// Its id.
    pub id: SupportRecoveryId,
    /// The public key.
    pub recipient: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// Somebody has joined it since: it was whole in one browser, and is to be made anew.
    pub used: bool,
    /// Who keeps a share.
    pub keepers: Vec<Keeper>,
}

impl Guard {
    /// How many shares can still be opened; fewer than two recover nothing.
    pub fn usable(&self) -> usize {
        self.keepers.iter().filter(|keeper| keeper.usable).count()
    }
}

/// Who keeps a share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keeper {
    /// Who.
    pub who: Colleague,
    /// The share can be opened: its key is in use, and its owner may still give it.
    pub usable: bool,
}

/// Somebody who could keep a share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trustee {
    /// Who.
    pub who: Colleague,
    /// The key the share is encrypted to.
    pub key: Holder,
    /// Somebody has compared it with its owner. Setting up confirms the others: their numbers must be compared first.
    pub confirmed: bool,
}

/// A new recovery key, split in a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetUp {
    /// Whose contacts it opens.
    pub organisation: SupportOrganisationId,
    /// The public key.
    pub recipient: String,
    /// A share for each trustee, to the key of each.
    pub shares: Vec<(StaffId, String)>,
    /// Each contact, to the recovery key.
    pub wraps: Vec<(SupportContactId, String)>,
}

/// An organisation in the office's directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The organisation.
    pub organisation: Organisation,
    /// How many members it has.
    pub members: usize,
    /// Confirmed keys that receive. None: nobody can ask it for contact.
    pub keys: usize,
    /// It has a recovery key.
    pub guarded: bool,
}

/// One organisation with its members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The organisation.
    pub organisation: Organisation,
    /// Its members.
    pub members: Vec<Member>,
    /// Who could become one.
    pub candidates: Vec<Colleague>,
}

codes! {
    /// How the key of a member stands.
    pub enum KeyStanding {
        /// There is none.
        Missing = "missing",
        /// It waits for a colleague.
        Waiting = "waiting",
        /// It receives.
        Confirmed = "confirmed",
    }
}

/// A member of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub who: Colleague,
    /// Since when.
    pub since: Timestamp,
    /// The own key.
    pub key: KeyStanding,
    /// The account is in use, and its role still answers contacts.
    pub active: bool,
}

codes! {
    /// What a list of the statistics is about.
    pub enum Of {
        /// Which organisation had the contact last.
        Organisation = "organisation",
        /// Who asked.
        Source = "source",
        /// Kind of crime.
        Crime = "crime",
        /// Age group.
        Age = "age",
        /// Sex.
        Sex = "sex",
        /// Reported to the police?
        Reported = "reported",
        /// How it ended.
        Outcome = "outcome",
    }
}

/// Statistics of whole years, the latest first. Of the year that runs nothing is told: two looks at it could be subtracted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// The years.
    pub years: Vec<Year>,
}

/// Contacts that ended in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// Which.
    pub year: i32,
    /// About how many.
    pub all: Range,
    /// By one thing at a time, never crossed; none where something could be worked out from them.
    pub lists: Vec<List>,
}

/// Contacts of a year by one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// By what.
    pub of: Of,
    /// A figure for everything there is to choose from, also where nobody chose it.
    pub figures: Vec<Figure>,
}

/// One figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The code, the id of an organisation, or empty where nothing was said.
    pub code: String,
    /// The name of an organisation; empty for codes.
    pub name: String,
    /// About how many.
    pub many: Range,
}

/// About how many: at least so many and at most so many. From nought on it is "fewer than five": perhaps nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// At least.
    pub from: i64,
    /// At most.
    pub to: i64,
}
