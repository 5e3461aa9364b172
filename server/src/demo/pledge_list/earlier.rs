//! Pledges whose time is over: fulfilled, not fulfilled, replaced.

use super::{PledgeText, VersionText, activity, goes_on};
use app::pledges::{
    Who,
    model::{
        GroundKind::{Dialogue, Picture, Survey},
        Status::{Ended, Fulfilled, NotFulfilled, Partly, Running},
        TargetKind::{AtLeast, Done},
    },
};

/// 2: Lugnare trafik i tätorten.
pub const TRAFFIC: PledgeText = PledgeText {
    title: "Trafiken i tätorten ska bli lugnare",
    promise: "Polisen gör minst tio kontroller riktade mot A-traktorer, hastighet och nykterhet. Kommunen mäter hastigheten med digitala skyltar och delar resultatet.",
    who: Who::Joint,
    other: "",
    areas: &["kvarnbacken", "centrum"],
    background: "Hög fart och A-traktorer på torget i Kvarnbacken är det som flest hör av sig om på våren.",
    figures: &[
        ("Kör för fort på Kvarngatan", "42 av 100 fordon", "Kommunens mätning före löftet"),
        ("Rapporter om trafik på ett år", "38", "Tjänsten Rapportera en plats"),
    ],
    aim: "Lägre fart där barn går till skolan, och färre kvällar med oväsen.",
    children: "Eleverna i årskurs 5 ritade sin väg till skolan. Två övergångar valdes efter deras kartor.",
    grounds: &[(Dialogue, "möte med boende i Kvarnbacken"), (Picture, "trafik i Kvarnbacken, vår och höst")],
    previous: "Löftet var nytt.",
    begins: 730,
    lasts: 365,
    activities: &[
        activity("Trafikkontroller", Who::Police, AtLeast, 10, "kontroller", 360),
        activity("Gator där hastigheten mäts med skylt", Who::Municipality, AtLeast, 6, "gator", 360),
        activity("Mätningarna publiceras på webbplatsen", Who::Municipality, Done, 0, "", 360),
    ],
    versions: &[
        goes_on(724, "", &[(0, None, "", Running)]),
        goes_on(
            540,
            "Halva tiden: sex kontroller och tre mätta gator.",
            &[(0, Some(6), "", Running), (1, Some(3), "", Running)],
        ),
        VersionText {
            ago: 355,
            news: "Löftet är uppfyllt: fjorton kontroller i stället för tio.",
            status: Fulfilled,
            reason: "Farten på Kvarngatan har sjunkit. Kontrollerna fortsätter i polisens vanliga arbete.",
            replaced_by: None,
            outcomes: &[
                (0, Some(14), "Fyra fler än vi lovade, de flesta på kvällstid.", Fulfilled),
                (1, Some(6), "", Fulfilled),
                (2, Some(1), "Alla mätningar ligger på webbplatsen.", Fulfilled),
            ],
        },
    ],
};

/// 4: Fler grannar som ser varandra.
pub const NEIGHBOURS: PledgeText = PledgeText {
    title: "Fler grannar ska se varandra",
    promise: "Vi startar minst åtta nya områden med grannsamverkan under året, och bjuder alla kontaktombud på en gemensam träff.",
    who: Who::Joint,
    other: "bostadsbolaget",
    areas: &["tallasen", "sjostaden", "landsbygd-norr"],
    background: "Grannsamverkan finns i elva områden. Flera har inget aktivt ombud, och skyltarna sitter kvar ändå.",
    figures: &[
        ("Områden med grannsamverkan", "11", "Polisens register vid starten"),
        ("Inbrott i bostad på ett år", "19", "Brå, anmälda brott"),
    ],
    aim: "Fler som känner sina grannar, och som vet vad de gör när något verkar fel.",
    children: "Träffarna är öppna för hela familjen.",
    grounds: &[(Survey, "frågor till boende i tre områden"), (Picture, "inbrott och oro på landsbygden")],
    previous: "Löftet var nytt.",
    begins: 720,
    lasts: 365,
    activities: &[
        activity("Nya områden med grannsamverkan", Who::Joint, AtLeast, 8, "områden", 360),
        activity("Träff för alla kontaktombud", Who::Police, Done, 0, "", 300),
    ],
    versions: &[
        goes_on(714, "", &[(0, None, "", Running)]),
        goes_on(
            500,
            "Tre områden har startat. Två väntar på ett ombud.",
            &[(0, Some(3), "Två områden har intresse men saknar ombud.", Running)],
        ),
        VersionText {
            ago: 345,
            news: "Året är slut och löftet blev inte uppfyllt: fem områden i stället för åtta.",
            status: NotFulfilled,
            reason: "Vi startade fem områden, inte åtta. Det tog längre tid än vi trodde att hitta kontaktombud, och vi bjöd in för sent på året.\nVi lär oss av det: nästa gång frågar vi efter ombud innan vi lovar ett antal.",
            replaced_by: None,
            outcomes: &[
                (0, Some(5), "Tre områden föll bort när ingen ville vara kontaktombud.", NotFulfilled),
                (1, Some(1), "Träffen hölls med 22 ombud.", Fulfilled),
            ],
        },
    ],
};

/// 5: Vi berättar vad vi ser.
pub const TELLING: PledgeText = PledgeText {
    title: "Vi berättar vad vi ser",
    promise: "Polis och kommun publicerar en gemensam lägesbild och vad som görs, minst en gång i månaden.",
    who: Who::Joint,
    other: "",
    areas: &[],
    background: "Rykten går fortare än fakta. Den som vill veta hur läget är har haft svårt att hitta något samlat.",
    figures: &[("Känner till något medborgarlöfte", "1 av 4", "Brå, uppföljning i fyra lokalpolisområden")],
    aim: "En gemensam bild, i vanliga ord, på ett ställe.",
    children: "Texterna ska gå att läsa för den som är tolv år.",
    grounds: &[(Dialogue, "samtal på biblioteket och på torget")],
    previous: "Löftet var nytt.",
    begins: 740,
    lasts: 730,
    activities: &[
        activity("Gemensamma lägesbilder som publiceras", Who::Joint, AtLeast, 24, "lägesbilder", 725),
        activity("Sidan finns på tre språk", Who::Municipality, Done, 0, "", 365),
    ],
    versions: &[
        goes_on(734, "", &[(0, None, "", Running)]),
        goes_on(
            480,
            "Åtta lägesbilder är publicerade. Sidan finns på svenska och finska.",
            &[(0, Some(8), "", Running), (1, Some(0), "Den engelska sidan saknas än.", Running)],
        ),
        goes_on(370, "Sidan finns på tre språk.", &[(0, Some(12), "", Running), (1, Some(1), "", Fulfilled)]),
        VersionText {
            ago: 205,
            news: "Löftet ersätts av ett nytt, som också berättar vad som hände sedan.",
            status: Ended,
            reason: "Läsarna ville veta vad som blev gjort. Det lovade vi inte här, så vi har skrivit ett nytt löfte.",
            replaced_by: Some(6),
            outcomes: &[(0, Some(17), "17 lägesbilder på 18 månader. Räknas vidare i det nya löftet.", Partly)],
        },
    ],
};
