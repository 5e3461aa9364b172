//! The lines of the slice's own log.

use crate::kernel::{
    codes::codes,
    id::{StaffId, SupportContactId, SupportOrganisationId},
};

codes! {
    /// Who did it.
    pub enum By {
        /// The person, with the code.
        Person = "person",
        /// A member of staff or of an organisation.
        Staff = "staff",
        /// The program.
        System = "system",
    }
}

codes! {
    /// What was done.
    pub enum Act {
        /// Asked for contact.
        Asked = "asked",
        /// Asked for contact for somebody else, with consent.
        Referred = "referred",
        /// The person wrote.
        Wrote = "wrote",
        /// The person changed how to be reached.
        Replaced = "replaced",
        /// The person agreed that it goes to another organisation.
        Agreed = "agreed",
        /// The person did not agree.
        Refused = "refused",
        /// The person took it back.
        Withdrew = "withdrew",
        /// An officer opened it.
        Opened = "opened",
        /// An officer took it.
        Taken = "taken",
        /// An officer gave it back.
        GivenBack = "given_back",
        /// An officer noted a try to reach the person.
        Attempted = "attempted",
        /// An officer wrote.
        Answered = "answered",
        /// An officer asked to hand it over.
        HandoverAsked = "handover_asked",
        /// It was handed over.
        HandedOver = "handed_over",
        /// Somebody was kept from it.
        Blocked = "blocked",
        /// Somebody is no longer kept from it.
        Unblocked = "unblocked",
        /// It was closed.
        Closed = "closed",
        /// What was left of it went.
        Purged = "purged",
        /// Colleagues were reminded that nobody had taken it.
        Reminded = "reminded",
        /// Somebody made a key.
        KeyMade = "key_made",
        /// A colleague confirmed a key.
        KeyConfirmed = "key_confirmed",
        /// Somebody took a new key in place of the old one.
        KeyRotated = "key_rotated",
        /// A key was retired.
        KeyRetired = "key_retired",
        /// A recovery key was set up.
        RecoverySet = "recovery_set",
        /// Somebody asked the trustees to recover an organisation's cases.
        RecoveryAsked = "recovery_asked",
        /// Somebody asked the trustees for one case.
        BreakGlassAsked = "break_glass_asked",
        /// A trustee gave a share.
        ShareGiven = "share_given",
        /// An organisation's cases were recovered.
        Recovered = "recovered",
        /// One case was opened by two persons.
        GlassBroken = "glass_broken",
        /// A request to the trustees was ended without result.
        RequestEnded = "request_ended",
        /// An organisation was added or changed.
        OrganisationSaved = "organisation_saved",
        /// Somebody became a member of an organisation.
        MemberAdded = "member_added",
        /// Somebody is a member no longer.
        MemberRemoved = "member_removed",
    }
}

/// A line of the log: ids and codes only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Who.
    pub by: By,
    /// Which member of staff, if one.
    pub staff: Option<StaffId>,
    /// What.
    pub act: Act,
    /// To which contact.
    pub contact: Option<SupportContactId>,
    /// Of which organisation.
    pub organisation: Option<SupportOrganisationId>,
}
