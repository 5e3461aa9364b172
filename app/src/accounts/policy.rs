//! Who may do what: roles, capabilities, and the one table that joins them.
//!
//! A capability is a marker type; only a [`Scope`](super::scope::Scope) of it opens the database, and a scope is
//! made only by asking this table. So the signature of a service function says who may call it.

use crate::kernel::codes::codes;

codes! {
    /// What a member of staff or a partner is in the safety work. One person may hold several.
    pub enum Role {
        /// Trygghetssamordnare: chairs the EST group, sorts every report.
        Coordinator = "coordinator",
        /// Handläggare: sorts and answers the reports of the own unit.
        Handler = "handler",
        /// EST-deltagare: contributes for an actor (school, housing company, church …).
        Participant = "participant",
        /// Kommunpolis: reads the shared picture, contributes for the police.
        Police = "police",
        /// Ledamot i rådet: reads.
        CouncilMember = "council_member",
        /// Kommunikatör: publishes texts and pledges.
        Publisher = "publisher",
        /// Brottsofferhandläggare: victim support only.
        SupportOfficer = "support_officer",
        /// Mottagare i stödorganisation: contacts of the own organisation, nothing else.
        SupportReceiver = "support_receiver",
        /// Nyckelförvaltare: keeps a share of a recovery key, reads nothing.
        SupportTrustee = "support_trustee",
        /// Hänvisare: asks for contact for somebody who consents, reads nothing.
        SupportReferrer = "support_referrer",
        /// Dataskyddsombud: reads the log, no content.
        DataProtectionOfficer = "data_protection_officer",
        /// Systemförvaltare: accounts and settings, no content.
        Administrator = "administrator",
    }
}

impl Role {
    /// Roles that read personal data, or hold what opens it, and therefore need a second factor unless the municipality
    /// says otherwise.
    pub fn reads_personal_data(self) -> bool {
        self.is_of_support() || matches!(self, Self::Coordinator | Self::Handler | Self::Administrator)
    }

    /// Roles of victim support: whoever has one always owes the second factor.
    pub fn is_of_support(self) -> bool {
        matches!(self, Self::SupportOfficer | Self::SupportReceiver | Self::SupportTrustee | Self::SupportReferrer)
    }

    /// Roles that speak for an actor and must be bound to one.
    pub fn needs_actor(self) -> bool {
        matches!(self, Self::Participant | Self::Police)
    }
}

/// What a scope stands for. Implemented only by the markers below.
pub trait Capability: Send + Sync + 'static {
    /// Its name in docs, tests and the access list.
    const NEED: Need;
}

/// What a page or post needs; the values of [`crate::access`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Need {
    /// Nothing: anybody, signed in or not.
    Public,
    /// A session that has given the password but not yet the second factor, or a full one.
    Password,
    /// Any full session.
    SignedIn,
    /// A full session with one of the roles of the capability.
    Can(&'static str, &'static [Role]),
    /// A representative of neighbourhood watch, signed in by the link of a letter. No role of staff meets it.
    Rep,
    /// The worker and the command line; no request ever has it.
    System,
}

impl Need {
    /// Do these roles, on a full session, meet the need?
    pub fn met_by(self, roles: &[Role]) -> bool {
        match self {
            Self::Public | Self::Password | Self::SignedIn => true,
            Self::Can(_, allowed) => roles.iter().any(|role| allowed.contains(role)),
            Self::Rep | Self::System => false,
        }
    }
}

/// One list drives the marker types, the docs and the access tests.
macro_rules! capabilities {
    ($($(#[$meta:meta])* $name:ident => [$($role:ident),+ $(,)?]),+ $(,)?) => {
        $(
            $(#[$meta])*
            pub struct $name;
            impl Capability for $name {
                const NEED: Need = Need::Can(stringify!($name), &[$(Role::$role),+]);
            }
        )+
        /// Every capability, for the matrix test and the table in the docs.
        pub const CAPABILITIES: &[Need] = &[$($name::NEED),+];
    };
}

capabilities! {
    /// Read and sort incoming reports, and answer them.
    TriageReports => [Coordinator, Handler],
    /// Open the sealed original of a masked report; every opening is logged.
    OpenSealed => [Coordinator, Handler],
    /// Give a case to somebody else or to another unit.
    AssignCases => [Coordinator],
    /// Put observations into the shared picture, from reports and from whatever else the office hears.
    FeedSituation => [Coordinator, Handler],
    /// See the single observations and small numbers of the shared picture: those who make it together.
    ReadObservations => [Coordinator, Handler, Participant, Police],
    /// Read the shared picture. Without [`ReadObservations`]: sums only, none of them small.
    ReadSituation => [Coordinator, Handler, Participant, Police, CouncilMember, Publisher],
    /// Lead the picture from collecting to archive: set levels, justera, publish, open again; keep the yearly calendar.
    RunSituation => [Coordinator],
    /// Write sections of the picture while it is made. Who is no coordinator only those that are the group's own.
    WriteSituation => [Coordinator, Handler, Participant, Police],
    /// Give to the picture for an actor: a coordinator for every one of them, others for their own.
    Contribute => [Coordinator, Participant, Police],
    /// Draft measures, start them, and say whose they are.
    DecideMeasures => [Coordinator],
    /// Follow measures up. Who is no coordinator only those of the own actor.
    FollowMeasures => [Coordinator, Handler, Participant, Police],
    /// Read measures and what came of them. Outside the group without drafts, counts and small numbers.
    ReadMeasures => [Coordinator, Handler, Participant, Police, CouncilMember, Publisher],
    /// Weigh areas, choose among them, and lay a direction before the council.
    DecidePriorities => [Coordinator],
    /// See what the weighing of an area rests on: those who make it together.
    WeighPriorities => [Coordinator, Participant, Police],
    /// Read what was prioritised and why. Without [`WeighPriorities`]: sums only, and no small numbers.
    ReadPriorities => [Coordinator, Participant, Police, CouncilMember],
    /// Write drafts of pledges.
    DraftPledges => [Coordinator, Publisher],
    /// Publish pledges: from then on everybody reads them, and a version is never changed.
    PublishPledges => [Coordinator, Publisher],
    /// Read drafts of pledges: those who write them and those who promise.
    ReadPledges => [Coordinator, Police, CouncilMember, Publisher],
    /// Tell residents what came of what they said: write it, publish it, take it back.
    TellResidents => [Coordinator, Publisher],
    /// Keep the register of neighbourhood watch: areas, representatives and how they are reached, and who wants to begin.
    KeepWatch => [Coordinator, Police],
    /// Write bulletins: Kommunpolisen informerar.
    WriteBulletins => [Coordinator, Police],
    /// Read what others wrote in bulletins before everybody does, publish it, send it back, take it back.
    ReviewBulletins => [Coordinator, Publisher, Police],
    /// End what an address follows, for its owner who asks for it. No address is shown.
    KeepNotices => [Coordinator, Administrator],
    /// Propose analyses, lay them before the council, and say who works on them.
    CommissionAnalyses => [Coordinator],
    /// Work on analyses. Who is no coordinator only on those given to the own actor.
    WorkOnAnalyses => [Coordinator, Handler, Participant, Police],
    /// Read analyses. Outside the group only those that are reported, without small numbers.
    ReadAnalyses => [Coordinator, Handler, Participant, Police, CouncilMember, Publisher],
    /// Prepare meetings of the council bodies, write down what they decide, keep the agreements.
    RunCouncil => [Coordinator],
    /// See when the council bodies meet; which of them, the next two say.
    ReadCouncil => [Coordinator, Participant, Police, CouncilMember, Publisher],
    /// Read agenda and minutes of the operative group: those who sit in it.
    ReadGroup => [Coordinator, Participant, Police],
    /// Read agenda and minutes of the steering body and its like, and the agreements: those who sit there, and those who
    /// tell residents what was decided.
    ReadDecisions => [Coordinator, Police, CouncilMember, Publisher],
    /// Write reports to others, fix them, send them, and say how recipients are reached.
    MakeDocuments => [Coordinator],
    /// Read reports to others once they are fixed; drafts only with [`MakeDocuments`].
    ReadDocuments => [Coordinator, Police, CouncilMember, Publisher],
    /// Plan trygghetsvandringar, see what was noted on them, write and publish their protocols.
    LeadWalks => [Coordinator, Handler],
    /// Read plans and protocols of trygghetsvandringar: roles and measures, no raw notes and no participants.
    ReadWalks => [Coordinator, Handler, Participant, Police, CouncilMember, Publisher],
    /// Ask residents and staff, read what they wrote, and tell what came of it.
    RunDialogue => [Coordinator, Publisher],
    /// Read what came of dialogues: those who make the picture, and those who promise.
    ReadDialogue => [Coordinator, Participant, Police, CouncilMember, Publisher],
    /// Answer people who asked for support: only contacts of an organisation one is a member of, and is not kept from.
    AnswerContacts => [SupportOfficer, SupportReceiver],
    /// Have a key of victim support, and give a share of a recovery key.
    HoldSupportKey => [SupportOfficer, SupportReceiver, SupportTrustee],
    /// Keep the directory of support organisations, their members and recovery keys; read the statistics.
    RunSupport => [SupportOfficer],
    /// Ask for contact for somebody who consents to it.
    ReferVictims => [SupportReferrer, SupportOfficer],
    /// Read the log of victim support: who did what to which contact, no content.
    ReadSupportLog => [SupportOfficer, DataProtectionOfficer],
    /// Invite, change and close accounts.
    ManageStaff => [Administrator],
    /// Change what differs between municipalities: actors, areas, categories, texts.
    ManageSettings => [Coordinator, Administrator],
    /// See errands that failed, and try them again. No recipient, no content.
    TendOutbox => [Administrator],
    /// Read the audit log.
    ReadLog => [DataProtectionOfficer],
}

/// Anybody.
pub struct Public;
impl Capability for Public {
    const NEED: Need = Need::Public;
}

/// Somebody who has given the right password and still owes the second factor (or not).
pub struct Password;
impl Capability for Password {
    const NEED: Need = Need::Password;
}

/// Any member of staff or partner, fully signed in.
pub struct SignedIn;
impl Capability for SignedIn {
    const NEED: Need = Need::SignedIn;
}

/// A representative of neighbourhood watch, on the own pages: the areas of this very person and nothing else.
pub struct Represent;
impl Capability for Represent {
    const NEED: Need = Need::Rep;
}

/// The worker and the command line.
pub struct System;
impl Capability for System {
    const NEED: Need = Need::System;
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_administrator_reads_no_content() {
        let content = [TriageReports::NEED, OpenSealed::NEED, ReadSituation::NEED, ReadCouncil::NEED, ReadLog::NEED];
        assert!(content.iter().all(|need| !need.met_by(&[Role::Administrator])));
    }

    #[test]
    fn victims_of_crime_are_known_to_support_alone() {
        let support = [Role::SupportOfficer, Role::SupportReceiver, Role::SupportTrustee, Role::SupportReferrer];
        let others: Vec<Role> = Role::ALL.iter().copied().filter(|role| !support.contains(role)).collect();
        for need in [AnswerContacts::NEED, HoldSupportKey::NEED, RunSupport::NEED, ReferVictims::NEED] {
            assert!(!need.met_by(&others), "{need:?}");
        }
        assert!(!AnswerContacts::NEED.met_by(&[Role::SupportTrustee, Role::SupportReferrer]));
        assert!(!ReadSupportLog::NEED.met_by(&[Role::Administrator, Role::Coordinator]));
        let few = [Role::SupportReceiver, Role::SupportTrustee, Role::SupportReferrer];
        let theirs: Vec<Need> = CAPABILITIES.iter().copied().filter(|need| need.met_by(&few)).collect();
        assert_eq!(theirs, [AnswerContacts::NEED, HoldSupportKey::NEED, ReferVictims::NEED]);
    }

    #[test]
    fn no_role_makes_anybody_the_system_or_a_representative() {
        assert!(!System::NEED.met_by(Role::ALL) && !Represent::NEED.met_by(Role::ALL));
    }

    proptest! {
        #[test]
        fn adding_a_role_never_takes_anything_away(mut roles in proptest::collection::vec(0..Role::ALL.len(), 0..6), more in 0..Role::ALL.len()) {
            roles.dedup();
            let before: Vec<Role> = roles.iter().map(|at| Role::ALL[*at]).collect();
            let mut after = before.clone();
            after.push(Role::ALL[more]);
            for need in CAPABILITIES {
                prop_assert!(!need.met_by(&before) || need.met_by(&after));
            }
        }
    }
}
