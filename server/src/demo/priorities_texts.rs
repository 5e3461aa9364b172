//! What Lyktköping chose from quarter to quarter, and the direction it took. All of it is invented, and nobody is named.

use app::{council::Outcome, pledges::Who};

/// A point of a direction, and what the council made of it.
pub struct PointText {
    /// What shall be done.
    pub text: &'static str,
    /// Who does it.
    pub who: Who,
    /// Codes of areas.
    pub areas: &'static [&'static str],
    /// What is measured.
    pub indicator: &'static str,
    /// What the council decided, and in which words.
    pub outcome: (Outcome, &'static str),
    /// Title and sentence of the pledge; empty where none was made of it.
    pub pledge: (&'static str, &'static str),
}

/// A round of the story.
pub struct RoundText {
    /// Areas and motives.
    pub chosen: &'static [(&'static str, &'static str)],
    /// An area the group saw otherwise than the figures: need, possibility, reason.
    pub placed: (&'static str, i64, i64, &'static str),
    /// The direction.
    pub points: &'static [PointText],
}

const YES: (Outcome, &str) = (Outcome::Approved, "Rådet antar punkten som inriktning för perioden.");
const NO: (Outcome, &str) = (Outcome::Rejected, "Rådet avslår punkten. Åtgärden ryms i förvaltningens vanliga drift.");
const BACK: (Outcome, &str) = (Outcome::SentBack, "Rådet vill se en kostnad och en plan för uppföljning först.");

const STATION: &str = "Stationen ska kännas trygg på kvällen";
const SCHOOL: &str = "Vuxna ute kring Norra skolan";
const HILL: &str = "Lugnare trafik i Kvarnbacken";

/// The rounds, in the order they were decided; after the last the first comes again.
pub const ROUNDS: [RoundText; 4] = [
    RoundText {
        chosen: &[
            (
                "stationsomradet",
                "Mörkt i tunneln och bråkigt på fredagar. Vi har belysning och fältgrupp att sätta in.",
            ),
            ("norra-skolan", "Skadegörelse efter skoltid. Skolan och föreningarna vill vara med."),
            ("kvarnbacken", "A-traktorer på torget. Polisen och bostadsbolaget kan göra något tillsammans."),
        ],
        placed: ("stationsomradet", 12, 11, "Resenärer väljer bort tunneln. Det syns inte i antalet rapporter."),
        points: &[
            PointText {
                text: "Belysningen mellan stationen och torget ses över varje månad.",
                who: Who::Municipality,
                areas: &["stationsomradet"],
                indicator: "Trasiga lampor vid kontroll",
                outcome: YES,
                pledge: (
                    STATION,
                    "Vi går igenom belysningen mellan stationen och torget varje månad och lagar det som är trasigt inom en vecka.",
                ),
            },
            PointText {
                text: "Polis och fältgrupp finns vid skolan och torget fredag kväll.",
                who: Who::Joint,
                areas: &["norra-skolan", "kvarnbacken"],
                indicator: "Kvällar med närvaro",
                outcome: YES,
                pledge: (SCHOOL, "Polisen och fältgruppen finns kring Norra skolan varje fredag kväll under perioden."),
            },
            PointText {
                text: "Kameror sätts upp på torget i Kvarnbacken.",
                who: Who::Municipality,
                areas: &["kvarnbacken"],
                indicator: "",
                outcome: BACK,
                pledge: ("", ""),
            },
        ],
    },
    RoundText {
        chosen: &[
            (
                "kvarnbacken",
                "Trafiken på torget ökar när det blir ljusare. Orsaken är känd och polisen har tid avsatt.",
            ),
            ("sjostaden", "Badet öppnar. Det blev skräpigt och högljutt i fjol, och vi vet vad som hjälpte."),
        ],
        placed: ("sjostaden", 9, 12, "Badsäsongen börjar. Förra årets insats gick att sätta igång på en vecka."),
        points: &[
            PointText {
                text: "Hastighetskontroller och samtal med unga förare på torget.",
                who: Who::Police,
                areas: &["kvarnbacken"],
                indicator: "Klagomål på trafik per vecka",
                outcome: YES,
                pledge: (HILL, "Polisen kontrollerar hastigheten på torget i Kvarnbacken minst en gång i veckan."),
            },
            PointText {
                text: "Fler papperskorgar och sophämtning kvällstid vid badet.",
                who: Who::Municipality,
                areas: &["sjostaden"],
                indicator: "",
                outcome: NO,
                pledge: ("", ""),
            },
        ],
    },
    RoundText {
        chosen: &[
            ("norra-skolan", "Skolgården används som tillhåll på kvällarna igen efter sommaren."),
            ("centrum", "Oro efter händelser i augusti. Handlarna är med och fältgruppen har utökats."),
            ("stationsomradet", "Insatsen gav resultat och får inte släppas nu när kvällarna blir mörka."),
        ],
        placed: ("centrum", 10, 9, "Oron är större än antalet händelser säger, enligt handlarna och kyrkan."),
        points: &[
            PointText {
                text: "Föreningar får använda skolans lokaler tre kvällar i veckan.",
                who: Who::Other,
                areas: &["norra-skolan"],
                indicator: "Ungdomar per kväll",
                outcome: YES,
                pledge: (
                    SCHOOL,
                    "Skolans lokaler är öppna för föreningar tre kvällar i veckan, och vuxna finns på plats.",
                ),
            },
            PointText {
                text: "Belysning och fri sikt vid stationen fortsätter med kontroll varje vecka.",
                who: Who::Municipality,
                areas: &["stationsomradet"],
                indicator: "Trasiga lampor vid kontroll",
                outcome: YES,
                pledge: (
                    STATION,
                    "Vi kontrollerar lampor och buskar vid stationen varje vecka så länge kvällarna är mörka.",
                ),
            },
        ],
    },
    RoundText {
        chosen: &[
            ("stationsomradet", "Flest uppgifter på kvällen, och flera källor säger samma sak. Rådigheten är vår."),
            ("centrum", "Julhandel och mörker. Handlarna vill gå runt tillsammans med oss."),
        ],
        placed: ("tallasen", 4, 5, "De flesta uppgifterna gällde samma kväll."),
        points: &[
            PointText {
                text: "Gemensamma kvällsrundor i centrum med handlare och fältgrupp.",
                who: Who::Joint,
                areas: &["centrum"],
                indicator: "Rundor per vecka",
                outcome: YES,
                pledge: (
                    "Vi går rundor i centrum",
                    "Handlare, fältgrupp och polis går en runda i centrum två kvällar i veckan.",
                ),
            },
            PointText {
                text: "Buskar längs gångvägen till stationen klipps innan vintern.",
                who: Who::Municipality,
                areas: &["stationsomradet"],
                indicator: "Meter fri sikt",
                outcome: YES,
                pledge: ("", ""),
            },
        ],
    },
];

/// Who it is, where it is somebody else.
pub const OTHER: &str = "Lyktköpings föreningsråd";

/// What the council decides about an item of a direction.
pub fn outcome(title: &str) -> (Outcome, &'static str) {
    let points = ROUNDS.iter().flat_map(|round| round.points);
    points.into_iter().find(|point| title.ends_with(point.text)).map_or(YES, |point| point.outcome)
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::{kernel::pii, platform::preset::Preset};

    #[test]
    fn every_area_exists_and_nobody_is_named() {
        let preset = Preset::load("lyktkoping").unwrap();
        for round in &ROUNDS {
            let areas = round.chosen.iter().map(|(area, _)| *area).chain([round.placed.0]);
            for area in areas.chain(round.points.iter().flat_map(|point| point.areas.iter().copied())) {
                assert!(preset.area(area).is_some(), "{area}");
            }
            let texts =
                round.points.iter().flat_map(|point| [point.text, point.indicator, point.pledge.0, point.pledge.1]);
            for text in texts.chain(round.chosen.iter().map(|(_, motive)| *motive)).chain([round.placed.3]) {
                assert!(pii::find(text).is_empty(), "{text}");
            }
            assert!(round.chosen.len() <= 3);
        }
    }
}
