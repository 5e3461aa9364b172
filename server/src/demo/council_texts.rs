//! What the councils of Lyktköping talk about. All of it is invented, and nobody is named.

use app::council::{AgreementKind, Outcome};

/// What becomes of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// Nothing is left to do.
    Done,
    /// Followed up in time, with these words.
    FollowedUp(&'static str),
    /// Nobody has noted what came of it.
    Forgotten,
}

/// An item and what is decided about it.
pub struct Told {
    /// What stands on the agenda.
    pub title: &'static str,
    /// What the body knows beforehand.
    pub note: &'static str,
    /// What comes of it.
    pub outcome: Outcome,
    /// The decision.
    pub decision: &'static str,
    /// Who follows it up.
    pub who: &'static str,
    /// After how many days.
    pub days: i64,
    /// What becomes of it.
    pub settled: Settled,
}

const fn told(
    title: &'static str,
    note: &'static str,
    outcome: Outcome,
    decision: &'static str,
    who: &'static str,
    days: i64,
    settled: Settled,
) -> Told {
    Told { title, note, outcome, decision, who, days, settled }
}

use Outcome::{Approved, Noted, Rejected, SentBack};
use Settled::{Done, FollowedUp, Forgotten};

/// What the steering body decides, three items a meeting, in turn.
pub const COUNCIL: [Told; 12] = [
    told(
        "Inriktning för nästa kvartal",
        "Gruppen föreslår resecentrum, Kvarnbacken och Norra skolan.",
        Approved,
        "Rådet beslutar om inriktning för resecentrum, Kvarnbacken och Norra skolan. Kommunen ansvarar för miljön, polisen för närvaro kvällar och helger.",
        "Kommunen – trygghet och säkerhet",
        80,
        FollowedUp("Närvaron har ökat och belysningen är lagad. Kvarnbacken fortsätter."),
    ),
    told(
        "Orsaksanalys av skadegörelse vid Norra skolan",
        "Skadegörelsen har återkommit efter varje lov.",
        Approved,
        "Gruppen gör en orsaksanalys tillsammans med skolan och återkommer till nästa möte.",
        "Kommunen – skola",
        60,
        FollowedUp("Analysen är klar och visar att gården saknar insyn efter skoltid."),
    ),
    told(
        "Månadsrapporten till länsstyrelsen",
        "Rapporten innehåller bara publicerade tal.",
        Noted,
        "Rådet noterar rapporten.",
        "",
        0,
        Done,
    ),
    told(
        "Fler trygghetsvärdar vid resecentrum",
        "Förslag från handlarna.",
        SentBack,
        "Ärendet återremitteras. Gruppen tar fram vad det kostar och vad som har prövats tidigare.",
        "Kommunen – trygghet och säkerhet",
        45,
        FollowedUp("Kostnad och erfarenheter är sammanställda."),
    ),
    told(
        "Uppföljning av medborgarlöftet",
        "Aktiviteterna har följts upp av kommunen och polisen.",
        Noted,
        "Rådet noterar uppföljningen. Två aktiviteter fortsätter nästa år.",
        "",
        0,
        Done,
    ),
    told(
        "Kamerabevakning av parkeringen i Sjöstaden",
        "Fastighetsägaren har frågat.",
        Rejected,
        "Rådet avslår förslaget. Belysning och bättre insyn prövas först.",
        "",
        0,
        Done,
    ),
    told(
        "Trygghetsvandringar nästa år",
        "Förslag: fyra vandringar, två på våren och två på hösten.",
        Approved,
        "Rådet beslutar om fyra vandringar. Kommunen kallar, polisen och Lyktbo deltar.",
        "Kommunen – trygghet och säkerhet",
        150,
        FollowedUp("Alla fyra vandringar är genomförda."),
    ),
    told(
        "Fördjupad kartläggning av A-traktorer",
        "Klagomålen har minskat i centrum men ökat i Kvarnbacken.",
        Approved,
        "Gruppen får i uppdrag att kartlägga tider och platser under tre månader.",
        "Polisen",
        95,
        Forgotten,
    ),
    told(
        "Lägesbild och åtgärdsplan enligt lagen",
        "Senaste planen beslutades för mindre än två år sedan.",
        Approved,
        "Rådet ställer sig bakom lägesbilden och lämnar åtgärdsplanen till kommunstyrelsen.",
        "Kommunen – trygghet och säkerhet",
        120,
        FollowedUp("Kommunstyrelsen har beslutat om åtgärdsplanen."),
    ),
    told(
        "Samverkan med föreningsrådet om kvällsöppet",
        "Fritidsgården föreslås ha öppet fredagar till klockan 23.",
        Approved,
        "Rådet tillstyrker kvällsöppet under höstterminen.",
        "Kommunen – fritid och fält",
        100,
        FollowedUp("I snitt fyrtio besökare per kväll. Fortsätter under våren."),
    ),
    told(
        "Rapport från räddningstjänsten om anlagda bränder",
        "Antalet har halverats sedan förra året.",
        Noted,
        "Rådet noterar rapporten.",
        "",
        0,
        Done,
    ),
    told(
        "Belysning längs gångvägen till Norra skolan",
        "Mätningen visar tre mörka sträckor.",
        Approved,
        "Gata och park byter armaturer på de tre sträckorna före vintern.",
        "Kommunen – gata och park",
        70,
        FollowedUp("Armaturerna är bytta."),
    ),
];

/// What the operative group notes, one item a meeting, in turn.
pub const GROUP: [Told; 6] = [
    told("Gemensam lägesbild", "Varje deltagare har lämnat sin bild.", Noted, "Lägesbilden noteras.", "", 0, Done),
    told(
        "Kommande arrangemang",
        "Marknad, skolavslutning och matcher de närmaste veckorna.",
        Noted,
        "Arrangemangen noteras. Fält och polis samordnar kvällarna.",
        "Kommunen – fritid och fält",
        14,
        FollowedUp("Kvällarna var lugna."),
    ),
    told(
        "Uppföljning av förra mötets insatser",
        "Alla ansvariga har rapporterat.",
        Noted,
        "Uppföljningen noteras.",
        "",
        0,
        Done,
    ),
    told(
        "Trapphusen på Rågvägen",
        "Lyktbo har bytt lås i två portar.",
        Noted,
        "Gruppen noterar läget och följer det två veckor till.",
        "Lyktbo AB",
        14,
        FollowedUp("Inga nya händelser efter låsbytet."),
    ),
    told(
        "Underlag till rådet",
        "Förslag om fördjupad kartläggning.",
        SentBack,
        "Underlaget kompletteras med tider och platser före rådets möte.",
        "Polisen",
        10,
        FollowedUp("Underlaget är kompletterat."),
    ),
    told("Nästa mötes fokus", "Tre platser föreslås.", Noted, "Gruppen noterar de tre platserna.", "", 0, Done),
];

/// What waits for the steering body when the story reaches today.
pub struct Asked {
    /// What stands on the agenda.
    pub title: &'static str,
    /// What the body knows beforehand.
    pub note: &'static str,
}

/// Two things wait.
pub const ASKED: [Asked; 2] = [
    Asked { title: "Inriktning för kommande kvartal", note: "Gruppens prioritering bifogas kallelsen." },
    Asked { title: "Grannsamverkan i Sjöstaden", note: "Tre nya områden vill komma i gång." },
];

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

#[cfg(test)]
mod tests {
    use super::*;
    use app::{kernel::pii, platform::preset::Preset};

    #[test]
    fn nobody_is_named_and_every_actor_is_there() {
        let all = COUNCIL.iter().chain(&GROUP).flat_map(|told| {
            let note = if let FollowedUp(note) = told.settled { note } else { "" };
            [told.title, told.note, told.decision, told.who, note]
        });
        let all = all.chain(ASKED.iter().flat_map(|asked| [asked.title, asked.note]));
        let all = all.chain(MEMBERS.iter().flat_map(|member| [member.title, member.organisation]));
        let all = all.chain(AGREEMENTS.iter().flat_map(|one| [one.title, one.parties, one.by]));
        for text in all {
            assert!(pii::find(text).is_empty(), "{text}");
        }
        let preset = Preset::load("lyktkoping").unwrap();
        let known = |code: &str| code.is_empty() || preset.actors.iter().any(|actor| actor.code == code);
        assert!(MEMBERS.iter().all(|member| known(member.actor)));
    }
}
