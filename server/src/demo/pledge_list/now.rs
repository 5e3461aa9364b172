//! Pledges that go on.

use super::{PledgeText, activity, goes_on};
use app::pledges::{
    Who,
    model::{
        GroundKind::{Dialogue, Picture, StaffDialogue, Survey},
        Status::{Fulfilled, Partly, Running},
        TargetKind::{AtLeast, AtMost, Done},
    },
};

/// 1: Trygg väg hem.
pub const WAY_HOME: PledgeText = PledgeText {
    title: "Du ska ha en trygg väg hem, också när det är mörkt",
    promise: "Kommunen, polisen och handlarna går minst två trygghetsvandringar om året. Protokollet publiceras inom fyra veckor, och vi berättar vad som blev gjort.",
    who: Who::Joint,
    other: "handlarna i centrum",
    areas: &["centrum", "stationsomradet"],
    background: "Många väljer en längre väg hem för att slippa gångtunneln vid stationen.\nTrasiga lampor och höga buskar är det som oftast nämns, både av invånare och av dem som arbetar kvällar.",
    figures: &[
        ("Känner sig otrygga utomhus på kvällen", "31 av 100", "Kommunens trygghetsmätning"),
        ("Rapporter om mörka platser på ett år", "64", "Tjänsten Rapportera en plats"),
    ],
    aim: "Fler ska välja den kortaste vägen hem. Det som pekas ut på en vandring ska bli åtgärdat, eller få ett svar på varför inte.",
    children: "Två vandringar går efter skoltid tillsammans med elevrådet på Norra skolan. Eleverna pekade ut cykelvägen vid idrottsplatsen.",
    grounds: &[
        (Dialogue, "tre kvällar på torget, med 210 samtal"),
        (Picture, "belysning och sikt i centrum, fyra perioder i rad"),
        (Survey, "trygghetsmätningen, fråga om vägen hem"),
    ],
    previous: "Förra periodens löfte var en vandring om året. Den gjordes, men protokollet kom först efter tre månader. Därför lovar vi nu en tid.",
    begins: 700,
    lasts: 730,
    activities: &[
        activity("Trygghetsvandringar i centrum och vid stationen", Who::Joint, AtLeast, 4, "vandringar", 720),
        activity("Protokollet publiceras efter varje vandring", Who::Municipality, AtMost, 4, "veckor", 720),
        activity("Punkter från vandringarna som blir åtgärdade", Who::Municipality, AtLeast, 30, "punkter", 720),
        activity("Handlarna ser över ljuset vid sina entréer", Who::Joint, Done, 0, "", 365),
    ],
    versions: &[
        goes_on(694, "", &[(0, None, "", Running)]),
        goes_on(
            520,
            "Den första vandringen är gjord. Protokollet kom efter tre veckor.",
            &[
                (0, Some(1), "Den första gick i oktoberkvällen, med 18 deltagare.", Running),
                (1, Some(3), "", Running),
                (2, Some(9), "Nio lampor är bytta.", Running),
            ],
        ),
        goes_on(
            330,
            "Tre vandringar är gjorda, och 21 punkter är åtgärdade. Ett protokoll blev sent.",
            &[
                (0, Some(3), "En extra vandring gjordes efter önskemål från boende.", Running),
                (
                    1,
                    Some(6),
                    "Ett protokoll tog sex veckor, för att vi väntade på svar om tunneln. De andra kom i tid.",
                    Partly,
                ),
                (2, Some(21), "", Running),
                (3, Some(1), "31 av 33 butiker har bytt eller lagat sitt ljus.", Fulfilled),
            ],
        ),
        goes_on(
            150,
            "Den fjärde vandringen är gjord, så det målet är nått.",
            &[
                (0, Some(4), "Fyra av fyra vandringar, med sammanlagt 71 deltagare.", Fulfilled),
                (2, Some(28), "Två punkter väntar på Trafikverket.", Running),
            ],
        ),
        goes_on(
            24,
            "33 punkter är åtgärdade, tre fler än vi lovade.",
            &[(2, Some(33), "Buskarna vid stationen klipptes som sista punkt.", Fulfilled)],
        ),
    ],
};

/// 3: Tidiga insatser för unga.
pub const YOUNG: PledgeText = PledgeText {
    title: "Unga och deras föräldrar ska få stöd i god tid",
    promise: "Kommunen erbjuder föräldrakurser och drogfria kvällar. Polisen besöker skolor och fritidsgård regelbundet. Vi följer upp varje kvartal.",
    who: Who::Joint,
    other: "",
    areas: &["norra-skolan", "kvarnbacken"],
    background: "Skolan och fritidsgården ser oro tidigare än andra, men stödet har kommit sent.\nFöräldrar säger att de vill ha någon att fråga innan det har hänt något.",
    figures: &[
        ("Elever i årskurs 9 som har prövat narkotika", "6 av 100", "Regionens drogvaneundersökning"),
        ("Föräldrar på kurs året före", "22", "Socialförvaltningen"),
    ],
    aim: "Fler föräldrar ska veta vart de vänder sig. Unga ska ha någonstans att vara på fredagar.",
    children: "Elevråden på två skolor valde vilka kvällar fritidsgården har öppet, och vad som händer där.",
    grounds: &[(StaffDialogue, "skola, fritidsgård, fältgrupp och polis"), (Dialogue, "föräldramöten på tre skolor")],
    previous: "Löftet är nytt. Kurser fanns förut, men utan mål.",
    begins: 400,
    lasts: 730,
    activities: &[
        activity("Föräldrar som går en kurs", Who::Municipality, AtLeast, 80, "föräldrar", 700),
        activity("Drogfria fredagskvällar på fritidsgården", Who::Municipality, AtLeast, 40, "kvällar", 380),
        activity("Besök av kommunpolisen på skolor och fritidsgård", Who::Police, AtLeast, 24, "besök", 700),
        activity("Uppföljning varje kvartal", Who::Joint, AtLeast, 8, "uppföljningar", 720),
    ],
    versions: &[
        goes_on(394, "", &[(0, None, "", Running)]),
        goes_on(
            300,
            "Första kvartalet: kurserna är igång, och fritidsgården har öppet på fredagar.",
            &[
                (0, Some(14), "", Running),
                (1, Some(11), "", Running),
                (2, Some(4), "", Running),
                (3, Some(1), "", Running),
            ],
        ),
        goes_on(
            210,
            "Andra kvartalet: fler föräldrar än väntat, färre besök av polisen.",
            &[
                (0, Some(35), "", Running),
                (1, Some(22), "", Running),
                (2, Some(6), "Polisen hade färre besök under våren. Höstens besök är inplanerade.", Running),
                (3, Some(2), "", Running),
            ],
        ),
        goes_on(
            120,
            "Tredje kvartalet: besöken har kommit ikapp.",
            &[
                (0, Some(44), "", Running),
                (1, Some(31), "Stängt fem fredagar i sommar.", Running),
                (2, Some(13), "", Running),
                (3, Some(3), "", Running),
            ],
        ),
        goes_on(
            14,
            "Fjärde kvartalet: 38 av 40 fredagskvällar. Vi berättar varför två uteblev.",
            &[
                (0, Some(57), "", Running),
                (1, Some(38), "Två kvällar ställdes in när personalen var sjuk. Vi har nu ersättare på plats.", Partly),
                (2, Some(17), "", Running),
                (3, Some(4), "", Running),
            ],
        ),
    ],
};

/// 6: Trygghet i hemmet.
pub const AT_HOME: PledgeText = PledgeText {
    title: "Den som inte är trygg hemma ska hitta hjälp",
    promise: "Vi gör en gemensam kampanj om våld i nära relation, utbildar personal i att upptäcka våld, och gör stödlinjerna synliga på webbplatsen och i trapphusen.",
    who: Who::Joint,
    other: "bostadsbolaget",
    areas: &[],
    background: "Våld i hemmet syns sällan i lägesbilden, eftersom få berättar. Det betyder inte att det saknas.\nPersonal i skola, vård och hemtjänst möter människor som är utsatta, men vet inte alltid vad de ska fråga.",
    figures: &[("Personal som har gått utbildningen", "41 av 260", "Socialförvaltningen, vid starten")],
    aim: "Fler ska veta vart de kan ringa. Personal ska våga fråga.",
    children: "Barn som lever med våld är brottsoffer. Elevhälsan är med i utbildningen från början.",
    grounds: &[(StaffDialogue, "socialtjänst, elevhälsa, hemtjänst och bostadsbolag")],
    previous: "Löftet är nytt.",
    begins: 180,
    lasts: 365,
    activities: &[
        activity("Personal som utbildas i att upptäcka våld", Who::Municipality, AtLeast, 200, "personer", 350),
        activity("Stödlinjer på anslag i alla trapphus", Who::Joint, Done, 0, "", 240),
        activity("Gemensam kampanj med polis och kommun", Who::Joint, AtLeast, 2, "kampanjveckor", 350),
    ],
    versions: &[
        goes_on(174, "", &[(0, None, "", Running)]),
        goes_on(
            60,
            "Hälften av personalen är utbildad, och den första kampanjveckan är gjord.",
            &[
                (0, Some(118), "", Running),
                (1, None, "Tryckta anslag har kommit. Bostadsbolaget sätter upp dem i höst.", Running),
                (2, Some(1), "", Running),
            ],
        ),
    ],
};

/// Takes the place of 5.
pub const TELLING_MORE: PledgeText = PledgeText {
    title: "Vi berättar vad vi ser, och vad som hände sedan",
    promise: "Polis och kommun publicerar en gemensam lägesbild minst en gång i månaden. Varje gång berättar vi också vad som blev av det förra.",
    who: Who::Joint,
    other: "",
    areas: &[],
    background: "Det förra löftet gav en lägesbild i månaden. Många läste den, men undrade vad som hände sedan.",
    figures: &[("Vill veta vad som blev gjort", "7 av 10", "Enkät till läsarna av lägesbilden")],
    aim: "Den som läser ska förstå både läget och vad som görs.",
    children: "En kort version skrivs på lätt svenska och läses av elevrådet först.",
    grounds: &[(Survey, "frågor till läsarna av lägesbilden")],
    previous: "Löftet ersätter ”Vi berättar vad vi ser”. Av 24 planerade lägesbilder kom 17 innan det ersattes.",
    begins: 215,
    lasts: 730,
    activities: &[
        activity("Gemensamma lägesbilder som publiceras", Who::Joint, AtLeast, 24, "lägesbilder", 725),
        activity("Lägesbilder som berättar vad som blev av det förra", Who::Joint, AtLeast, 23, "lägesbilder", 725),
        activity("Kort version på lätt svenska", Who::Municipality, Done, 0, "", 150),
    ],
    versions: &[
        goes_on(212, "", &[(0, None, "", Running)]),
        goes_on(
            45,
            "Sex lägesbilder är publicerade, och den korta versionen finns.",
            &[
                (0, Some(6), "", Running),
                (1, Some(5), "", Running),
                (2, Some(1), "Elevrådet bad om bilder, och det fick de.", Fulfilled),
            ],
        ),
    ],
};
