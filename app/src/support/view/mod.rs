//! What pages of victim support show and what scripts are handed. What a person told is ciphertext everywhere in here.

mod desk;
mod keys;
pub mod office;
pub mod public;
mod upkeep;

pub use desk::{Case, Colleague, Desk, Row, Statistics, Tried};
pub use keys::{AskedShare, Key, LogLine, NewKey, OwnRequest, Share, WaitingKey, Wrap};
pub use upkeep::{
    Answer, Counts, Entry, Figure, Guard, Holding, Keeper, KeyStanding, List, Listed, Member, Of, Proof, Range,
    Rotation, SetUp, Standing, Trustee, Year,
};

use super::model::{ConsentHow, ContactState, Help, Kind, Waits};
use crate::{
    kernel::{
        id::{SupportHandoverId, SupportHolderId, SupportMessageId, SupportOrganisationId},
        lang::Lang,
    },
    platform::clock::Timestamp,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A text in the three languages; what is not translated is shown in Swedish.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Said {
    /// Swedish.
    pub sv: String,
    /// Finnish, or empty.
    pub fi: String,
    /// English, or empty.
    pub en: String,
}

impl Said {
    /// In a language, or in Swedish.
    pub fn in_lang(&self, lang: Lang) -> &str {
        let own = match lang {
            Lang::Sv => &self.sv,
            Lang::Fi => &self.fi,
            Lang::En => &self.en,
        };
        if own.is_empty() { &self.sv } else { own }
    }
}

/// An organisation of the directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: SupportOrganisationId,
    /// How often it was changed.
    pub version: i64,
    /// What it is called.
    pub name: String,
    /// What kind it is.
    pub kind: Kind,
    /// What it offers, in words.
    pub words: Said,
    /// When it is open.
    pub hours: Said,
    /// The languages spoken there, as a list in words.
    pub languages: String,
    /// Its telephone number; may be empty.
    pub phone: String,
    /// Its site; may be empty.
    pub site: String,
    /// What it offers.
    pub offers: Vec<Help>,
    /// Takes contacts through Lykta.
    pub receives: bool,
    /// Gets those who want help to choose.
    pub first_line: bool,
    /// Working days within which somebody takes a contact.
    pub promised_days: u32,
    /// The day all of it was last checked.
    pub checked_on: NaiveDate,
    /// Not shown to the public.
    pub hidden: bool,
}

/// What a contact is encrypted to: an officer's key, or the recovery key of the organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Holder {
    /// Its id.
    pub id: SupportHolderId,
    /// The public key, `age1…`.
    pub recipient: String,
}

/// An organisation that can be asked for contact: at least one confirmed key receives there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Target {
    /// Its id.
    pub id: SupportOrganisationId,
    /// What it is called.
    pub name: String,
    /// Gets those who want help to choose.
    pub first_line: bool,
    /// Working days within which somebody takes a contact.
    pub promised_days: u32,
    /// What the case identity must be encrypted to, each on its own: exactly these.
    pub holders: Vec<Holder>,
}

impl Target {
    /// The one somebody asks for; without a wish, the one that helps to choose.
    pub fn asked(all: &[Self], whom: Option<SupportOrganisationId>) -> Option<&Self> {
        all.iter().find(|one| whom.map_or(one.first_line, |id| one.id == id))
    }
}

/// A message as its reader gets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Message {
    /// Its id.
    pub id: SupportMessageId,
    /// Did the person write it (and not an officer)?
    pub from_person: bool,
    /// The hour it was written.
    pub at: Timestamp,
    /// The ciphertext, to the case identity.
    pub sealed: String,
}

/// A consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Consent {
    /// To which organisation.
    pub organisation: SupportOrganisationId,
    /// What it is called.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// How.
    pub how: ConsentHow,
    /// When it was taken back.
    pub withdrawn_at: Option<Timestamp>,
}

/// A handing over that is under way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Handover {
    /// Its id.
    pub id: SupportHandoverId,
    /// To which organisation.
    pub organisation: SupportOrganisationId,
    /// What it is called.
    pub name: String,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// How the person is asked, or agreed.
    pub how: ConsentHow,
    /// When the person agreed.
    pub agreed_at: Option<Timestamp>,
}

/// A contact as its own person gets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Own {
    /// Where it stands.
    pub state: ContactState,
    /// The organisation that has it.
    pub organisation: SupportOrganisationId,
    /// What that is called.
    pub name: String,
    /// Its telephone number; may be empty.
    pub phone: String,
    /// The person asked for help to choose.
    pub chosen: bool,
    /// The hour it was asked for.
    pub asked_at: Timestamp,
    /// The last day on which somebody is to have taken it.
    pub promised: NaiveDate,
    /// Within so many working days.
    pub promised_days: u32,
    /// When somebody took it.
    pub taken_at: Option<Timestamp>,
    /// When it ended.
    pub closed_at: Option<Timestamp>,
    /// The day what is left of it goes.
    pub purge_on: Option<NaiveDate>,
    /// Whom a message waits for.
    pub waits: Option<Waits>,
    /// The public key of the case.
    pub recipient: String,
    /// The record, to the case identity; none when it is shredded.
    pub sealed: Option<String>,
    /// The case identity, to the person's own key; none when it is shredded.
    pub person_wrap: Option<String>,
    /// The messages, the oldest first.
    pub messages: Vec<Message>,
    /// There are older messages that did not fit.
    pub earlier: bool,
    /// A handing over that waits for the person, or for the officer.
    pub handover: Option<Handover>,
    /// The consents.
    pub consents: Vec<Consent>,
    /// When two persons of the municipality opened it outside the usual way.
    pub broken: Vec<Timestamp>,
}
