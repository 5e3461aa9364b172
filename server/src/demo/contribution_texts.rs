//! What the actors of Lyktköping tell. Places and situations, never persons.

use super::dice::Dice;

/// An event: category, area, and a short text.
pub type EventLine = (&'static str, &'static str, &'static str);

/// An actor, and how it tells.
pub struct Voice {
    /// Its code.
    pub actor: &'static str,
    /// How often it has nothing to report, of a hundred.
    pub quiet: i64,
    /// The most events at once.
    pub events: i64,
    /// So many days before the end of the period.
    pub before_the_end: i64,
    /// It has given nothing to the newest period yet.
    pub waits: bool,
    /// Its newest contribution is still a draft.
    pub drafts: bool,
    /// It has no account and rings the coordinator.
    pub rings_in: bool,
    /// Events to choose among.
    pub lines: &'static [EventLine],
    /// Pictures in words.
    pub pictures: &'static [&'static str],
}

impl Voice {
    /// What it writes in a month.
    pub fn picture(&self, month: u32, dice: &mut Dice) -> String {
        let season = match month {
            12 | 1 | 2 => "Mörkret märks: fler ringer om släckta lampor och hala gångvägar.",
            6..=8 => "Sommarlovet märks i parken och vid badet.",
            9 | 10 => "Kvällarna blir mörkare och fler rör sig i centrum efter skolan.",
            _ => "Ingen tydlig skillnad mot samma tid i fjol.",
        };
        format!("{}\n\n{season}", dice.one(self.pictures))
    }
}

const USUAL: Voice = Voice {
    actor: "",
    quiet: 20,
    events: 2,
    before_the_end: 4,
    waits: false,
    drafts: false,
    rings_in: false,
    lines: &[],
    pictures: &[],
};

/// Everybody who tells.
pub fn voices() -> Vec<Voice> {
    vec![trygghet(), skola(), fritid(), teknik(), polisen(), lyktbo(), raddningstjansten(), kyrkan(), handlarna()]
}

fn trygghet() -> Voice {
    Voice {
        actor: "trygghet",
        lines: &[
            ("2.2", "centrum", "Väktarna avvisade en större samling vid torget."),
            ("3.3", "stationsomradet", "Alkohol på bänkarna vid spåret."),
            ("3.4", "sjostaden", "Hög musik vid bryggan efter midnatt."),
        ],
        pictures: &[
            "Väktarna har haft fler uppdrag i centrum än vanligt, mest på fredagar.",
            "Lugnare period. Ronderna har mest gällt stationen.",
            "Trygghetsvärdarna har varit ute fyra kvällar och mött många vuxna i rörelse.",
        ],
        ..USUAL
    }
}

fn skola() -> Voice {
    Voice {
        actor: "skola",
        waits: true,
        before_the_end: 5,
        lines: &[
            ("2.3", "norra-skolan", "Samling på skolgården efter skoltid."),
            ("1.5", "norra-skolan", "Skadegörelse på cykelstället."),
            ("4.1", "norra-skolan", "A-traktorer kör fort förbi skolan."),
            ("7.1", "kvarnbacken", "Rykten på sociala medier om bråk efter skolan."),
        ],
        pictures: &[
            "Rasterna är lugnare sedan fler vuxna är ute. Oron gäller vägen hem.",
            "Några elever undviker gångtunneln. Vi har talat med fältgruppen.",
            "Skadegörelsen på skolgården har minskat. Frånvaron är som vanligt.",
        ],
        ..USUAL
    }
}

fn fritid() -> Voice {
    Voice {
        actor: "fritid",
        quiet: 12,
        lines: &[
            ("2.3", "kvarnbacken", "Samling utanför fritidsgården vid stängning."),
            ("3.4", "kvarnbacken", "Pyroteknik bakom idrottshallen."),
            ("2.4", "sjostaden", "Många vid badplatsen sent på kvällen."),
        ],
        pictures: &[
            "Fritidsgården har haft många besök och bra stämning. Oro finns vid stängning.",
            "Fältgruppen har mest varit i centrum. Tonen är bättre än i våras.",
            "Nya grupper vid badet. Vi är där fredagar och lördagar.",
        ],
        ..USUAL
    }
}

fn teknik() -> Voice {
    Voice {
        actor: "teknik",
        events: 3,
        lines: &[
            ("5.1", "stationsomradet", "Släckta lampor i gångtunneln."),
            ("5.3", "centrum", "Nedskräpning vid torget efter helgen."),
            ("1.1", "stationsomradet", "Klotter på busskuren."),
            ("5.2", "tallasen", "Buskar skymmer sikten vid gångvägen."),
            ("1.5", "kvarnbacken", "Trasig gunga på lekplatsen."),
        ],
        pictures: &[
            "Fler felanmälningar om belysning än förra perioden. Tunneln är åtgärdad två gånger.",
            "Klottersaneringen ligger i fas. Mest vid stationen.",
            "Röjning av buskar pågår längs gångvägarna i Tallåsen.",
        ],
        ..USUAL
    }
}

fn polisen() -> Voice {
    Voice {
        actor: "polisen",
        quiet: 5,
        drafts: true,
        before_the_end: 3,
        lines: &[
            ("3.1", "centrum", "Bråk utanför restaurang vid stängning."),
            ("3.2", "stationsomradet", "Misstänkt droghantering vid cykelgaraget."),
            ("4.2", "landsbygd-soder", "Höga hastigheter på genomfarten."),
            ("3.6", "tallasen", "Källarinbrott i flerfamiljshus."),
        ],
        pictures: &[
            "Delningsbar inriktning: synlighet vid stationen på kvällar och i helger.",
            "Färre bråk i centrum. Trafikkontroller fortsätter på genomfarten.",
            "Inbrotten har ökat något i Tallåsen. Grannsamverkan är informerad.",
        ],
        ..USUAL
    }
}

fn lyktbo() -> Voice {
    Voice {
        actor: "lyktbo",
        waits: true,
        quiet: 10,
        before_the_end: 2,
        lines: &[
            ("2.1", "kvarnbacken", "Samling i trapphus, rökning och skräp."),
            ("1.2", "kvarnbacken", "Krossad ruta i entrédörr."),
            ("3.5", "tallasen", "Övernattning i källarförråd."),
        ],
        pictures: &[
            "Störningsanmälningarna har ökat på Kvarnbacken. Nya dörrstängare är beställda.",
            "Lugnt i Tallåsen. På Kvarnbacken fortsätter kvällsronderna.",
            "Källargången är avstängd och städad. Hyresgästerna har fått besked.",
        ],
        ..USUAL
    }
}

fn raddningstjansten() -> Voice {
    Voice {
        actor: "raddningstjansten",
        quiet: 35,
        events: 1,
        lines: &[
            ("1.3", "stationsomradet", "Brand i papperskorg."),
            ("1.3", "kvarnbacken", "Anlagd brand i container vid idrottshallen."),
        ],
        pictures: &[
            "Larmen är på vanlig nivå. Inga anlagda bränder den här perioden utom i papperskorgar.",
            "Fler automatlarm än vanligt i skolorna.",
        ],
        ..USUAL
    }
}

fn kyrkan() -> Voice {
    Voice {
        actor: "svenska-kyrkan",
        quiet: 55,
        events: 1,
        lines: &[
            ("7.2", "centrum", "Oro bland äldre efter händelsen på torget."),
            ("5.5", "centrum", "Ödsligt vid kyrkparken på kvällarna."),
        ],
        pictures: &[
            "Öppen förskola och språkcafé har många besök. Flera berättar att de undviker stationen.",
            "Få har talat om oro. Kyrkparken upplevs som mörk.",
        ],
        ..USUAL
    }
}

fn handlarna() -> Voice {
    Voice {
        actor: "handlarna",
        quiet: 50,
        events: 1,
        rings_in: true,
        lines: &[
            ("3.6", "centrum", "Snatterier i butikerna vid torget."),
            ("2.2", "centrum", "Samling vid entrén till gallerian."),
        ],
        pictures: &[
            "Butikerna vid torget märker fler snatterier på eftermiddagarna.",
            "Lugnt. Vakterna i gallerian har hjälpt till.",
        ],
        ..USUAL
    }
}
