//! What officers see: the list of contacts, and one of them.

use super::{Consent, Handover, Message, Target};
use crate::{
    kernel::id::{StaffId, SupportAttemptId, SupportContactId, SupportOrganisationId},
    platform::clock::Timestamp,
    support::model::{AgeGroup, Attempt, ContactState, Crime, Outcome, Reported, Sex, Source, Waits},
};
use chrono::NaiveDate;

/// A line of the officers' list: no content, coarse dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The contact.
    pub id: SupportContactId,
    /// The organisation that has it.
    pub organisation: SupportOrganisationId,
    /// What that is called.
    pub name: String,
    /// Where it stands.
    pub state: ContactState,
    /// Who asked.
    pub source: Source,
    /// The person asked for help to choose.
    pub chosen: bool,
    /// The hour it was asked for.
    pub asked_at: Timestamp,
    /// Whole days since then.
    pub age_days: i64,
    /// The last day on which somebody is to have taken it.
    pub promised: NaiveDate,
    /// Nobody has taken it and that day is over.
    pub promised_over: bool,
    /// Whom a message waits for.
    pub waits: Option<Waits>,
    /// Who took it.
    pub taken_by: Option<StaffId>,
    /// The name of who took it; empty when nobody has.
    pub taken_by_name: String,
    /// My key opens it.
    pub opens: bool,
}

/// The officers' list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desk {
    /// Nobody has taken them, the oldest first.
    pub waiting: Vec<Row>,
    /// I took them.
    pub mine: Vec<Row>,
    /// I took them, the persons took them back, and I have not looked since.
    pub taken_back: Vec<Row>,
    /// Colleagues took them.
    pub others: Vec<Row>,
    /// Closed and not purged yet, and withdrawn ones.
    pub closed: Vec<Row>,
}

/// A try to reach the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// Its id.
    pub id: SupportAttemptId,
    /// When, to the hour.
    pub at: Timestamp,
    /// The name of who tried.
    pub by: String,
    /// What came of it.
    pub outcome: Attempt,
}

/// A colleague as the office shows one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// Who.
    pub id: StaffId,
    /// The name colleagues see.
    pub name: String,
}

/// A contact as an officer gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its line in the list.
    pub row: Row,
    /// How often it was changed.
    pub version: i64,
    /// I took it and may act on it.
    pub mine: bool,
    /// The public key of the case.
    pub recipient: String,
    /// The record, to the case identity; none when it is shredded.
    pub sealed: Option<String>,
    /// The case identity, to my key; none when my key does not open it.
    pub wrapped: Option<String>,
    /// The messages, the oldest first.
    pub messages: Vec<Message>,
    /// Tries to reach the person, the oldest first.
    pub attempts: Vec<Tried>,
    /// The consents.
    pub consents: Vec<Consent>,
    /// A handing over that is under way.
    pub handover: Option<Handover>,
    /// Where it can be handed over to.
    pub targets: Vec<Target>,
    /// Colleagues who are kept from it.
    pub blocked: Vec<Colleague>,
    /// Colleagues who are not, and could be.
    pub colleagues: Vec<Colleague>,
    /// When it ended.
    pub closed_at: Option<Timestamp>,
    /// When the person last changed how to be reached.
    pub changed_at: Option<Timestamp>,
    /// The day what is left of it goes.
    pub purge_on: Option<NaiveDate>,
    /// When two persons opened it outside the usual way.
    pub broken: Vec<Timestamp>,
}

/// What is kept for statistics when a contact is closed, as the officer says it. All of it may be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statistics {
    /// Sex.
    pub sex: Option<Sex>,
    /// Age group.
    pub age: Option<AgeGroup>,
    /// Kind of crime.
    pub crime: Option<Crime>,
    /// Was it reported to the police?
    pub reported: Reported,
    /// How the contact ended.
    pub outcome: Outcome,
}
