//! What people in Lyktköping tell about: places, everyday words, and what came of it. All of it is invented.

use app::kernel::{
    lang::Lang,
    timeband::{DayType, TimeBand},
};

/// How the reports of a theme usually end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Mended or done by the municipality.
    Done,
    /// Waits for its season.
    Waits,
    /// Belongs to somebody else: the code of the owner.
    HandedOver(&'static str),
    /// Counted in the shared picture, nothing more.
    Counted,
    /// Nothing is done, and why.
    NoAction,
}

/// Something that several people tell about.
pub struct Theme {
    /// The large choice of the form.
    pub choice: &'static str,
    /// The category the office sorts it under.
    pub category: &'static str,
    /// A place of the gazetteer.
    pub place: &'static str,
    /// The unit that handles it.
    pub unit: &'static str,
    /// When in the day.
    pub bands: &'static [TimeBand],
    /// On what days.
    pub days: &'static [DayType],
    /// How hard it is, 1 to 4.
    pub impact: u8,
    /// What people write.
    pub words: &'static [(Lang, &'static str)],
    /// The text approved for the shared picture.
    pub approved: &'static str,
    /// How it ends.
    pub ending: Ending,
    /// The words of the last answer.
    pub answer: &'static str,
    /// Reports in the last 60 days, and in the same weeks a year ago.
    pub counts: (usize, usize),
}

use DayType::{FridaySaturday, SchoolBreak, SundayHoliday, Weekday};
use Ending::{Counted, Done, HandedOver, NoAction, Waits};
use Lang::{En, Fi, Sv};
use TimeBand::{Afternoon, Day, Evening, Morning, Night};

/// Everything Lyktköping talks about.
pub const THEMES: [Theme; 16] = [
    Theme {
        choice: "lamp",
        category: "5.1",
        place: "Stationstunneln",
        unit: "teknik",
        bands: &[Evening, Night],
        days: &[Weekday, FridaySaturday],
        impact: 4,
        words: &[
            (Sv, "Halva tunneln är svart på kvällen. Jag går omvägen över bron."),
            (Sv, "Tre lampor är trasiga i tunneln vid stationen. Man ser inte vem som kommer."),
            (Sv, "Det blinkar och är mörkt. Min dotter vågar inte gå där efter träningen."),
            (Sv, "Lamporna har varit släckta i två veckor nu."),
            (Fi, "Tunnelissa on pimeää. En uskalla kulkea siitä illalla."),
            (En, "The lights in the tunnel are out. I walk the long way round after work."),
        ],
        approved: "Trasig belysning i Stationstunneln, mörkt kvällar och nätter.",
        ending: Done,
        answer: "Lamporna i tunneln är bytta, och vi ser över dem en gång i månaden. Tack för att du berättade.",
        counts: (21, 9),
    },
    Theme {
        choice: "gathering",
        category: "2.5",
        place: "Lyktköpings resecentrum",
        unit: "trygghet",
        bands: &[Evening],
        days: &[FridaySaturday],
        impact: 3,
        words: &[
            (Sv, "Ett stort gäng står i väntsalen på fredagar. De skriker och sparkar på automaten."),
            (Sv, "Det är bråkigt vid bussarna sent på helgen. Jag väntar hellre ute i kylan."),
            (Sv, "Många samlas vid ingången. Det känns inte bra att gå förbi."),
            (En, "Loud groups at the bus terminal on Friday nights. I wait outside instead."),
        ],
        approved: "Samlingar i väntsalen fredag och lördag kväll, resenärer väljer att vänta ute.",
        ending: Counted,
        answer: "Vi har tagit upp det med fältarna, väktarna och polisen. De går förbi oftare på helgerna.",
        counts: (15, 12),
    },
    Theme {
        choice: "traffic",
        category: "4.1",
        place: "Kvarnbackens centrum",
        unit: "trygghet",
        bands: &[Afternoon, Evening],
        days: &[Weekday, FridaySaturday],
        impact: 3,
        words: &[
            (Sv, "A-traktorer kör runt, runt på torget med hög musik."),
            (Sv, "De driftar på parkeringen vid affären. Barn går där."),
            (Sv, "Moped på gångvägen varje eftermiddag. Min mamma med rullator blir rädd."),
        ],
        approved: "Buskörning med A-traktor och moped kring Kvarnbackens centrum.",
        ending: HandedOver("police"),
        answer: "Vi har lämnat det till polisen. De har trafikkontroller i området den här månaden.",
        counts: (8, 19),
    },
    Theme {
        choice: "gathering",
        category: "2.1",
        place: "Bostadsgården Rågvägen",
        unit: "trygghet",
        bands: &[Evening, Night],
        days: &[Weekday, FridaySaturday],
        impact: 3,
        words: &[
            (Sv, "Okända sitter i vår källare på kvällarna och röker. Porten går inte i lås."),
            (Sv, "Det är folk i trapphuset som inte bor här. Vi vågar inte säga till."),
            (Sv, "Garaget är öppet och det sitter folk där på nätterna."),
            (Fi, "Rappukäytävässä istuu ihmisiä iltaisin. Ovi ei mene lukkoon."),
        ],
        approved: "Obehöriga i trapphus och källare på Rågvägen, porten går inte i lås.",
        ending: HandedOver("municipal_company"),
        answer: "Lyktbo har lagat låset och låter en väktare gå förbi på kvällarna.",
        counts: (11, 8),
    },
    Theme {
        choice: "view",
        category: "5.2",
        place: "Gångvägen till Norra skolan",
        unit: "teknik",
        bands: &[Morning, Afternoon],
        days: &[Weekday],
        impact: 2,
        words: &[
            (Sv, "Buskarna har vuxit över gångvägen. Man ser inte runt hörnet."),
            (Sv, "Häcken är så hög att bilarna inte ser barnen."),
            (Sv, "Det är som en grön tunnel. Klipp gärna ner det."),
        ],
        approved: "Hög växtlighet skymmer sikten längs gångvägen till Norra skolan.",
        ending: Waits,
        answer: "Vi klipper ner buskarna när fåglarna har häckat klart. Det blir efter sommaren.",
        counts: (9, 7),
    },
    Theme {
        choice: "damage",
        category: "1.1",
        place: "Parkeringshuset Lyktan",
        unit: "teknik",
        bands: &[Night],
        days: &[FridaySaturday, SundayHoliday],
        impact: 2,
        words: &[
            (Sv, "Hela väggen i parkeringshuset är klottrad igen."),
            (Sv, "Nytt klotter på plan två. Det ser övergivet ut."),
            (Sv, "Fula ord på väggen bredvid hissen. Tråkigt att visa för barnen."),
        ],
        approved: "Återkommande klotter i Parkeringshuset Lyktan.",
        ending: Done,
        answer: "Klottret är borta. Vi tar bort nytt klotter inom två dygn när vi vet om det.",
        counts: (10, 11),
    },
    Theme {
        choice: "traffic",
        category: "4.4",
        place: "Norra skolan",
        unit: "teknik",
        bands: &[Morning],
        days: &[Weekday],
        impact: 3,
        words: &[
            (Sv, "Alla lämnar barnen samtidigt. Bilarna backar där barnen går."),
            (Sv, "Ingen stannar vid övergångsstället utanför skolan."),
            (En, "Cars do not stop at the crossing by the school in the mornings."),
        ],
        approved: "Rörigt vid lämning på morgonen, bilar backar bland barn vid Norra skolan.",
        ending: Done,
        answer: "Skolan har fått en ny plats för att lämna barn, och övergångsstället är målat om.",
        counts: (9, 6),
    },
    Theme {
        choice: "gathering",
        category: "2.4",
        place: "Sjöbadet",
        unit: "fritid",
        bands: &[Evening, Night],
        days: &[FridaySaturday, SchoolBreak],
        impact: 2,
        words: &[
            (Sv, "Det är fest vid badet till långt in på natten. Glas i sanden dagen efter."),
            (Sv, "Hög musik vid bryggan när vi ska sova."),
            (Sv, "Någon har eldat på gräset och lämnat flaskor överallt."),
        ],
        approved: "Sena samlingar vid Sjöbadet med musik, eldning och glas i sanden.",
        ending: Counted,
        answer: "Fältarna är där på fredagar, och vi städar badet varje lördag morgon.",
        counts: (7, 10),
    },
    Theme {
        choice: "damage",
        category: "5.3",
        place: "Kvarnparken",
        unit: "teknik",
        bands: &[Day],
        days: &[Weekday, SundayHoliday],
        impact: 1,
        words: &[
            (Sv, "Soptunnorna är fulla och det blåser skräp över hela parken."),
            (Sv, "Någon har dumpat en soffa bakom lekplatsen."),
        ],
        approved: "Nedskräpning och dumpat skräp i Kvarnparken.",
        ending: Done,
        answer: "Parken är städad, och tunnorna töms oftare nu.",
        counts: (8, 5),
    },
    Theme {
        choice: "lamp",
        category: "5.1",
        place: "Tallåsens elljusspår",
        unit: "fritid",
        bands: &[Evening],
        days: &[Weekday],
        impact: 2,
        words: &[
            (Sv, "Sista biten av spåret är helt mörk. Vi är flera som har slutat springa där."),
            (Sv, "Stolpe 14 till 18 lyser inte."),
        ],
        approved: "Släckt belysning på del av Tallåsens elljusspår.",
        ending: Waits,
        answer: "Vi väntar på nya armaturer. De ska vara på plats om tre veckor.",
        counts: (7, 3),
    },
    Theme {
        choice: "unease",
        category: "7.2",
        place: "Stortorget",
        unit: "trygghet",
        bands: &[Evening],
        days: &[FridaySaturday],
        impact: 3,
        words: &[
            (Sv, "Efter det som hände på torget i lördags går jag inte ut på kvällen."),
            (Sv, "Det pratas mycket om bråk på torget. Vad är sant?"),
            (Fi, "Torin tapahtuman jälkeen en mene iltaisin ulos."),
        ],
        approved: "Oro för att vistas på Stortorget kvällstid efter en händelse.",
        ending: Counted,
        answer: "Vi förstår att det känns så. Polisen och våra väktare är på torget fredag och lördag kväll.",
        counts: (9, 3),
    },
    Theme {
        choice: "unease",
        category: "7.1",
        place: "Kvarnbackens centrum",
        unit: "trygghet",
        bands: &[Evening],
        days: &[Weekday],
        impact: 2,
        words: &[
            (Sv, "I sociala medier står det att det ska bli bråk på torget. Stämmer det?"),
            (Sv, "Det sprids rykten om en vit skåpbil vid skolan."),
        ],
        approved: "Rykten i sociala medier om bråk i Kvarnbacken.",
        ending: NoAction,
        answer: "Vi har frågat polisen, och ryktet stämmer inte. Ring 114 14 om du ser något.",
        counts: (5, 2),
    },
    Theme {
        choice: "traffic",
        category: "4.2",
        place: "Hållplats Norrboda",
        unit: "teknik",
        bands: &[Morning, Afternoon],
        days: &[Weekday],
        impact: 3,
        words: &[
            (Sv, "Bilarna kör alldeles för fort förbi hållplatsen där barnen väntar."),
            (Sv, "Det är ingen trottoar och ingen lampa vid hållplatsen."),
        ],
        approved: "Höga hastigheter förbi skolbarnens hållplats i Norrboda.",
        ending: HandedOver("transport_administration"),
        answer: "Vägen är Trafikverkets. Vi har bett dem sätta upp en fartkontroll och en lampa.",
        counts: (5, 4),
    },
    Theme {
        choice: "damage",
        category: "1.2",
        place: "Strandpromenadens gångtunnel",
        unit: "teknik",
        bands: &[Night],
        days: &[FridaySaturday],
        impact: 2,
        words: &[(Sv, "Krossat glas i tunneln igen. Hunden skar sig i tassen."), (Sv, "Rutan vid trappan är krossad.")],
        approved: "Glaskross i Strandpromenadens gångtunnel.",
        ending: Done,
        answer: "Glaset är borta och rutan är lagad.",
        counts: (6, 7),
    },
    Theme {
        choice: "safe",
        category: "9",
        place: "Stadsbiblioteket",
        unit: "fritid",
        bands: &[Day, Afternoon],
        days: &[Weekday],
        impact: 1,
        words: &[
            (Sv, "Här känner jag mig alltid trygg. Personalen hälsar på alla."),
            (Sv, "Bra ljus och alltid någon att fråga. Bevara det."),
            (En, "The library feels safe, also in the evening. Please keep it that way."),
        ],
        approved: "Stadsbiblioteket beskrivs som en trygg plats: ljust, öppet och med personal.",
        ending: Counted,
        answer: "Tack! Vi tar med det när vi planerar, så att platsen får vara som den är.",
        counts: (6, 4),
    },
    Theme {
        choice: "safe",
        category: "9",
        place: "Strandparken",
        unit: "teknik",
        bands: &[Day],
        days: &[SundayHoliday],
        impact: 1,
        words: &[
            (Sv, "Fin park med många människor. Här släpper jag barnen själva."),
            (Fi, "Hyvä ja valoisa puisto. Täällä on aina ihmisiä."),
        ],
        approved: "Strandparken upplevs som trygg: öppen, ljus och välbesökt.",
        ending: Counted,
        answer: "Tack för att du berättade vad som är bra. Det är lika viktigt som det som är fel.",
        counts: (4, 3),
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use app::{
        kernel::pii,
        platform::preset::{Preset, gazetteer::GazetteerRow},
    };

    #[test]
    fn every_theme_speaks_of_what_lyktkoping_has() {
        let preset = Preset::load("lyktkoping").unwrap();
        let places: Vec<GazetteerRow> = preset.gazetteer().unwrap();
        for theme in &THEMES {
            assert!(preset.public_choices.iter().any(|choice| choice.code == theme.choice), "{}", theme.choice);
            assert!(preset.category_codes().any(|code| code == theme.category), "{}", theme.category);
            assert!(preset.actors.iter().any(|actor| actor.code == theme.unit), "{}", theme.unit);
            assert!(places.iter().any(|place| place.name == theme.place), "{}", theme.place);
            if let HandedOver(owner) = theme.ending {
                assert!(preset.owners.iter().any(|one| one.code == owner), "{owner}");
            }
        }
    }

    #[test]
    fn what_is_approved_or_answered_points_at_nobody() {
        for theme in &THEMES {
            assert!(pii::find(theme.approved).is_empty(), "{}", theme.approved);
            assert!(pii::find(theme.answer).is_empty(), "{}", theme.answer);
        }
    }

    #[test]
    fn there_is_enough_to_compare() {
        let (now, then): (Vec<usize>, Vec<usize>) = THEMES.iter().map(|theme| theme.counts).unzip();
        assert_eq!((now.iter().sum::<usize>(), then.iter().sum::<usize>()), (140, 113));
    }
}
