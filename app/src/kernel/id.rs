//! Identifiers: every kind of thing has its own type, so a case cannot be handed over as a person.

/// Declares id types: UUIDv7 made by the server, stored as UUID, printed in addresses.
macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => { $(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, sqlx::Type, serde::Serialize, serde::Deserialize)]
        #[sqlx(transparent)]
        #[serde(transparent)]
        pub struct $name(pub uuid::Uuid);

        impl $name {
            /// Reads an id from an address or a form; `None` when it is not one.
            pub fn parse(text: &str) -> Option<Self> { uuid::Uuid::parse_str(text).ok().map(Self) }
        }
        impl From<uuid::Uuid> for $name { fn from(id: uuid::Uuid) -> Self { Self(id) } }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
    )+ };
}

ids! {
    /// A resident's report of a place.
    ReportId,
    /// A member of staff or a partner with an account.
    StaffId,
    /// A named place or street in the gazetteer.
    PlaceId,
    /// An item of the situation picture: no person, no unapproved text.
    ObservationId,
    /// One line of a report's history.
    EventId,
    /// A signed-in session as its owner sees it (not the secret token).
    SessionId,
    /// A mail or job waiting to be carried out.
    OutboxId,
    /// A stored photo.
    PhotoId,
    /// An insats: what is done about a problem.
    MeasureId,
    /// A day on which a measure is looked at again.
    FollowUpId,
    /// A line of the yearly calendar.
    YearEventId,
    /// A role in a council body.
    CouncilMemberId,
    /// A meeting of a council body.
    CouncilMeetingId,
    /// Something a council body takes up, and its decision.
    CouncilItemId,
    /// An agreement between the municipality and others.
    AgreementId,
    /// A day on which an agreement is followed up.
    AgreementFollowUpId,
    /// Something that happened, as an actor tells it.
    ContributedEventId,
    /// A file that an actor gave.
    ImportId,
    /// A round of prioritising: a quarter or a tertial.
    RoundId,
    /// A point of a direction decision.
    PointId,
    /// A medborgarlöfte, drafted.
    PledgeId,
    /// An answer to residents: ni sa – vi gjorde.
    AnswerId,
    /// An analysis: a mapping in depth, or a cause analysis.
    AnalysisId,
    /// A cause in an analysis.
    CauseId,
    /// An area of neighbourhood watch.
    WatchId,
    /// A representative of such an area.
    RepId,
    /// A monthly round of such a representative.
    WatchRoundId,
    /// Somebody who wants to begin with neighbourhood watch.
    InterestId,
    /// A bulletin: Kommunpolisen informerar.
    BulletinId,
    /// A report to others.
    DocumentId,
    /// One sending of a document.
    SendingId,
    /// Somebody who follows by e-mail.
    SubscriptionId,
    /// Something that was published and is told of.
    NoticeOccasionId,
    /// What a resident said of a pledge.
    FeedbackId,
    /// A trygghetsvandring.
    WalkId,
    /// Somebody who wants to come along on a walk.
    SignupId,
    /// Somebody who was invited to a walk.
    InvitationId,
    /// A note of a phone on a walk; the phone makes it.
    FindingKey,
    /// A line of a walk's protocol.
    ActionId,
    /// A survey, a meeting or a dialogue with staff.
    DialogueId,
    /// An organisation that supports victims of crime.
    SupportOrganisationId,
    /// Somebody who asked for contact with such an organisation.
    SupportContactId,
    /// A message between that person and an officer.
    SupportMessageId,
    /// A try to reach that person.
    SupportAttemptId,
    /// A consent of that person.
    SupportConsentId,
    /// A contact that is to go to another organisation.
    SupportHandoverId,
    /// A key of an officer or of a trustee.
    SupportKeyId,
    /// A recovery key of an organisation.
    SupportRecoveryId,
    /// Somebody asks the trustees for a recovery key.
    SupportRequestId,
    /// What a contact is encrypted to: an officer's key or a recovery key.
    SupportHolderId,
    /// A line of the log of victim support.
    SupportActId,
    /// A line of its statistics.
    SupportCountId,
}

/// Declares types for the stable codes of the municipality's own lists.
macro_rules! list_codes {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => { $(
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, sqlx::Type, serde::Serialize, serde::Deserialize)]
        #[sqlx(transparent)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The code as text.
            pub fn as_str(&self) -> &str { &self.0 }
        }
        impl From<&str> for $name { fn from(code: &str) -> Self { Self(code.to_owned()) } }
        impl From<String> for $name { fn from(code: String) -> Self { Self(code) } }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
    )+ };
}

list_codes! {
    /// An organisation or unit that takes part in EST, receives cases or employs staff.
    ActorCode,
    /// A geographical area of the municipality.
    AreaCode,
    /// What a report or an observation is about (`5.1`).
    CategoryCode,
    /// Who can do something about a place (rådighet).
    OwnerCode,
    /// A council body: `operative`, `steering`, or one the municipality added.
    BodyCode,
}
