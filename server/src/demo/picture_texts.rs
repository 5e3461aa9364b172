//! What the pictures of Lyktköping say. Places and situations, never a person.

/// Summaries, at most five lines, that residents may read.
pub const SUMMARIES: [&str; 4] = [
    "Det är lugnt i de flesta av kommunens områden.\nI centrum har invånare berättat om mörka gångvägar. Belysningen ses över.\nVid stationen har fler vuxna varit på plats om kvällarna, och det märks.",
    "Belysning och skymd sikt är det vi hör mest om.\nKvarnbacken har haft klotter och trasiga lampor. Bostadsbolaget lagar efter hand.\nInför helgen är fler vuxna ute i centrum.",
    "Flera platser som många har berättat om är åtgärdade.\nNorra skolan har fått nytt ljus vid cykelvägen.\nVi följer fortfarande kvällarna vid torget.",
    "Centrum och stationen är de platser folk berättar om.\nDet handlar mest om belysning och nedskräpning.\nKommunen, polisen och Lyktbo har kommit överens om vem som gör vad.",
];

/// What the coordinator writes in sections, by their codes.
pub const SECTIONS: [(&str, [&str; 3]); 4] = [
    (
        "police",
        [
            "Inriktning i delningsbar form: närvaro i centrum fredag och lördag kväll.\nInga nya mönster i anmälda brott.",
            "Anmälningar om skadegörelse är spridda över orten.",
            "Lugn period. Inriktningen är trafik vid skolorna på morgnarna.",
        ],
    ),
    (
        "hot",
        [
            "Torget och gångtunneln går igen från förra perioden. Samma tid på dygnet.",
            "Platserna är kända sedan tidigare. Gruppen går dit före nästa möte.",
            "Stationsparken är ny bland platserna. Två källor oberoende av varandra.",
        ],
    ),
    (
        "causes",
        [
            "Ingen fördjupad kartläggning föreslås.",
            "Gruppen föreslår en orsaksanalys av klottret på Kvarnbacken.",
            "Vi väntar in mätningen i tunneln innan vi föreslår något mer.",
        ],
    ),
    (
        "upward",
        [
            "Till rådet: belysningen är den vanligaste orsaken två perioder i rad.",
            "Till rådet: insatsen i Stationsparken kan avslutas.",
            "Inget särskilt att lyfta den här perioden.",
        ],
    ),
];

/// What residents are told beside the summary.
pub const PUBLIC: [&str; 3] = [
    "Kommunen byter lampor längs gångvägarna i centrum.\nFältgruppen är ute fredag och lördag kväll.",
    "Lyktbo klipper buskar och lagar portar på Kvarnbacken.\nPolisen och väktare går rundor tillsammans.",
    "Vi har pratat med butikerna om ljus och öppettider.\nTack till alla som har berättat om en plats.",
];

/// An area the group knows more about: its level, the cause of the change, and why it is not the proposed one.
pub const CAUSES: [(&str, &str, &str, &str); 4] = [
    (
        "centrum",
        "raised",
        "Fler kvällar med samlingar vid torget.",
        "Tre verksamheter ser samma sak, fler än siffrorna visar.",
    ),
    (
        "kvarnbacken",
        "watchful",
        "Klotter på samma plats som i höstas.",
        "Ett känt mönster som brukar växa om ingen gör något.",
    ),
    (
        "stationsomradet",
        "watchful",
        "Buskarna är klippta, men det är fortfarande mörkt.",
        "Vi vill se en period till innan läget sänks.",
    ),
    ("norra-skolan", "normal", "Nytt ljus vid cykelvägen.", "Skolan och fritid beskriver det som lugnt."),
];

/// A line of the yearly calendar.
type Line = (&'static str, &'static str, (u32, u32), i64, &'static str, &'static str);

/// Lines of the yearly calendar: kind, title, first day, how many days, area, what to think of.
pub const CALENDAR: [Line; 8] = [
    ("school_break", "Sportlov", (2, 23), 7, "", "Fritidsgården har öppet på dagarna."),
    ("school_break", "Påsklov", (4, 6), 5, "", "Fältgruppen är ute oftare."),
    ("risk", "Skolavslutning", (6, 11), 2, "sjostaden", "Badplatsen och parken, från eftermiddagen."),
    ("arrangement", "Lyktans dag", (8, 22), 2, "centrum", "Marknad på torget. Vakter och ordningsvakter är bokade."),
    ("school_break", "Höstlov", (10, 26), 7, "", ""),
    ("arrangement", "Julmarknad", (11, 28), 2, "centrum", "Torget är avstängt för bilar."),
    ("risk", "Första löningshelgen efter jul", (1, 23), 3, "centrum", "Fler ute sent."),
    ("school_break", "Jullov", (12, 21), 18, "", ""),
];
