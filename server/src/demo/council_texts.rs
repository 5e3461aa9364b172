//! What the councils of Lyktköping talk about. All of it is invented, and nobody is named.

use app::council::Outcome;

/// What becomes of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// Nothing is left to do.
    Done,
    /// Followed up in time, with these words.
    FollowedUp(&'static str),
    /// Nobody notes what came of it for a long while.
    Forgotten,
}

/// What is noted in the end about what was forgotten.
pub const AT_LAST: &str = "Kartläggningen blev klar senare än planerat. Kvarnbacken fredag kväll sticker ut.";

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::council_parties::{AGREEMENTS, MEMBERS, REVIEWED};
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
        for text in all.chain([REVIEWED, AT_LAST]) {
            assert!(pii::find(text).is_empty(), "{text}");
        }
        let preset = Preset::load("lyktkoping").unwrap();
        let known = |code: &str| code.is_empty() || preset.actors.iter().any(|actor| actor.code == code);
        assert!(MEMBERS.iter().all(|member| known(member.actor)));
    }
}
