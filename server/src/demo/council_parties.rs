//! Who sits in the councils of Lyktköping, and who agrees with whom. Roles and organisations; all of it is invented.

use app::council::{AgreementKind, Circle, agreements::Facts, bodies::BodyFacts};
use chrono::NaiveDate;

/// A role in a body.
pub struct MemberText {
    /// `steering`, `operative`; empty for the shared body.
    pub body: &'static str,
    /// The role.
    pub title: &'static str,
    /// The actor, or nothing.
    pub actor: &'static str,
    /// Else the organisation.
    pub organisation: &'static str,
    /// Leads the meetings.
    pub chair: bool,
}

const fn member(
    body: &'static str,
    title: &'static str,
    actor: &'static str,
    organisation: &'static str,
) -> MemberText {
    MemberText { body, title, actor, organisation, chair: false }
}

const fn chair(body: &'static str, title: &'static str, actor: &'static str, organisation: &'static str) -> MemberText {
    MemberText { body, title, actor, organisation, chair: true }
}

/// Who sits where.
pub const MEMBERS: [MemberText; 15] = [
    chair("steering", "Kommunstyrelsens ordförande", "", "Lyktköpings kommun"),
    member("steering", "Oppositionsråd", "", "Lyktköpings kommun"),
    member("steering", "Kommunpolis", "polisen", ""),
    member("steering", "Förvaltningschef", "skola", ""),
    member("steering", "Verkställande direktör", "lyktbo", ""),
    member("steering", "Räddningschef", "raddningstjansten", ""),
    chair("operative", "Trygghetssamordnare", "trygghet", ""),
    member("operative", "Kommunpolis", "polisen", ""),
    member("operative", "Rektor", "skola", ""),
    member("operative", "Fältsekreterare", "fritid", ""),
    member("operative", "Driftledare", "teknik", ""),
    member("operative", "Bovärd", "lyktbo", ""),
    chair("", "Lokalpolisområdets chef", "polisen", ""),
    member("", "Trygghetssamordnare", "trygghet", ""),
    member("", "Säkerhetschef", "", "Ljusnäs kommun"),
];

/// An agreement of the story; its days are counted from today.
#[derive(Debug)]
pub struct AgreementText {
    /// What it is called.
    pub title: &'static str,
    /// What kind.
    pub kind: AgreementKind,
    /// Parties, one a line.
    pub parties: &'static str,
    /// Its file.
    pub registration: &'static str,
    /// First day.
    pub from: i64,
    /// Last day.
    pub to: i64,
    /// Roles that signed; nothing for a draft.
    pub by: &'static str,
    /// Days of follow-up.
    pub follow_ups: &'static [i64],
    /// Replaced by a next one.
    pub renewed: bool,
}

/// What comes of a follow-up of an agreement.
pub const REVIEWED: &str = "Parterna är nöjda. Två punkter skärps till nästa år.";

/// The agreements.
pub const AGREEMENTS: [AgreementText; 4] = [
    AgreementText {
        title: "Överenskommelse om samverkan för trygghet",
        kind: AgreementKind::Cooperation,
        parties: "Lyktköpings kommun\nPolisen",
        registration: "KS 2024/118",
        from: -670,
        to: 60,
        by: "Kommunstyrelsens ordförande\nLokalpolisområdets chef",
        follow_ups: &[-305, 30],
        renewed: false,
    },
    AgreementText {
        title: "Trygghetsvärdar i bostadsområden",
        kind: AgreementKind::Contract,
        parties: "Lyktköpings kommun\nLyktbo AB",
        registration: "KS 2024/207",
        from: -300,
        to: 430,
        by: "Kommundirektör\nVerkställande direktör",
        follow_ups: &[-10, 170],
        renewed: false,
    },
    AgreementText {
        title: "Kvällsöppet och nattvandring",
        kind: AgreementKind::CooperationContract,
        parties: "Lyktköpings kommun\nLyktköpings föreningsråd",
        registration: "KFN 2023/44",
        from: -800,
        to: -71,
        by: "Fritidschef\nFöreningsrådets ordförande",
        follow_ups: &[],
        renewed: true,
    },
    AgreementText {
        title: "Trygg handel i centrum",
        kind: AgreementKind::Intent,
        parties: "Lyktköpings kommun\nHandlarna i Lyktköping\nPolisen",
        registration: "",
        from: 30,
        to: 395,
        by: "",
        follow_ups: &[],
        renewed: false,
    },
];

impl AgreementText {
    /// What the form of the agreement would say.
    pub fn facts(&self, first: NaiveDate, last: NaiveDate) -> Facts {
        Facts {
            kind: self.kind,
            title: self.title.to_owned(),
            parties: self.parties.to_owned(),
            first: Some(first),
            last: Some(last),
            registration: self.registration.to_owned(),
            remind_days: 90,
        }
    }
}

/// A body that several municipalities share.
pub fn shared_body() -> BodyFacts {
    BodyFacts {
        name: "Polisområdets BRÅ".to_owned(),
        circle: Circle::Council,
        purpose: "Frågor som flera kommuner i lokalpolisområdet har gemensamt.".to_owned(),
        per_year: Some(2),
        weekday: 2,
        starts: "10:00".to_owned(),
        minutes: 120,
        place: "Polishuset".to_owned(),
        shared_with: "Ljusnäs kommun\nFyrvika kommun".to_owned(),
        report_address: "bra@polisomradet.example.org".to_owned(),
        closed: false,
    }
}
