//! What is said on the walks of the story. Lyktköping does not exist, and neither does anybody who walks there.

use app::walks::model::ActionStatus;

/// A stop: name, and what to think of there.
pub type StopText = (&'static str, &'static str);

/// A note of a phone: which phone, stop, line of the checklist, how bad, in words.
pub type NoteText = (usize, i64, &'static str, i64, &'static str);

/// A line of a protocol: stop, line of the checklist, words, owner, status, decision or reason, days until it is due.
pub type LineText = (i64, &'static str, &'static str, &'static str, ActionStatus, &'static str, i64);

/// The route in Kvarnbacken.
pub const ROUTE: [StopText; 4] = [
    ("Torget i Kvarnbacken", "Hur känns det när affärerna har stängt?"),
    ("Gångtunneln under Kvarnvägen", "Titta på ljuset i båda ändarna."),
    ("Lekplatsen vid Kvarnskolan", "Ser man lekplatsen från husen?"),
    ("Busshållplatsen Kvarnbacken norra", "Vem väntar här på kvällen?"),
];

/// The route by the station.
pub const STATION: [StopText; 3] = [
    ("Stationshuset", "Var väntar man när det är stängt?"),
    ("Cykelparkeringen", "Går det att se vem som är där?"),
    ("Gångvägen till Ågatan", "Vilken väg tar man hem?"),
];

/// What was noted on the first walk. Two phones saw the same lamp.
pub const THEN: [NoteText; 9] = [
    (0, 1, "a1", 1, "Papperskorgen är full."),
    (0, 2, "c1", 3, "Två av fyra lampor är släckta."),
    (1, 2, "c1", 2, "Mörkt i södra änden."),
    (1, 2, "a5", 1, "Klotter på väggen."),
    (2, 3, "a2", 2, "Häcken skymmer bänkarna."),
    (0, 3, "e4", 3, "Bilar kör för fort förbi skolan."),
    (1, 4, "a4", 2, "Bänken saknar sits."),
    (2, 4, "b6", 2, "Kuren har ingen belysning."),
    (2, 1, "h3", 0, "Folk sitter ute och pratar."),
];

/// What was noted on the return walk.
pub const AGAIN: [NoteText; 5] = [
    (0, 1, "h3", 0, "Fler än förra gången."),
    (0, 2, "a5", 1, "Klottret är tillbaka."),
    (1, 3, "e4", 2, "Långsammare än förra gången, men inte alla."),
    (1, 4, "b6", 2, "Ännu inget ljus i kuren."),
    (2, 3, "c5", 1, "En gren hänger framför lampan."),
];

/// What the protocol says when it is published.
pub const ANSWERED: [LineText; 7] = [
    (1, "a1", "Full papperskorg på torget", "street_park", ActionStatus::Done, "Töms två gånger i veckan.", 0),
    (2, "c1", "Två av fyra lampor i tunneln är släckta", "street_park", ActionStatus::Planned, "Nya armaturer.", 30),
    (2, "a5", "Klotter i tunneln", "street_park", ActionStatus::Done, "Tvättat.", 0),
    (3, "a2", "Häcken skymmer bänkarna", "street_park", ActionStatus::Planned, "Klipps i vår.", 60),
    (
        3,
        "e4",
        "Hög fart förbi skolan",
        "transport_administration",
        ActionStatus::Declined,
        "Trafikverket äger vägen och säger nej till farthinder. Vi ber om en ny mätning.",
        0,
    ),
    (4, "a4", "Bänken vid hållplatsen saknar sits", "street_park", ActionStatus::Planned, "Byts ut.", 45),
    (4, "b6", "Ingen belysning i busskuren", "region", ActionStatus::Assessed, "", 0),
];

/// What came of it later.
pub const LATER: [LineText; 3] = [
    (
        2,
        "c1",
        "Två av fyra lampor i tunneln är släckta",
        "street_park",
        ActionStatus::Done,
        "Nya armaturer är på plats.",
        0,
    ),
    (3, "a2", "Häcken skymmer bänkarna", "street_park", ActionStatus::Done, "Klippt.", 0),
    (4, "a4", "Bänken vid hållplatsen saknar sits", "street_park", ActionStatus::Done, "Ny bänk.", 0),
];

/// What the protocol of the return walk says.
pub const ANSWERED_AGAIN: [LineText; 4] = [
    (2, "a5", "Klotter i tunneln är tillbaka", "street_park", ActionStatus::Planned, "Ytan målas med skydd.", 40),
    (3, "e4", "Hög fart förbi skolan", "transport_administration", ActionStatus::Assessed, "", 0),
    (4, "b6", "Ingen belysning i busskuren", "region", ActionStatus::Planned, "Ljus i kuren.", 90),
    (3, "c5", "Gren framför lampan vid lekplatsen", "street_park", ActionStatus::Done, "Sågad.", 0),
];
