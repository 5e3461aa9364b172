//! Every real municipality, against its own source.

use super::loaded;
use crate::{
    kernel::period::{Cadence, PrioritisationPeriod},
    platform::preset::parts::{ActorKind, ReportInterval},
};

/// What the source document of a municipality says, in its own words.
struct Said {
    preset: &'static str,
    name: &'static str,
    languages: &'static str,
    operative: &'static str,
    steering: &'static str,
    decides: bool,
    steering_meetings: Option<u16>,
    cadence: Cadence,
    prioritisation: PrioritisationPeriod,
    recipients: &'static [(&'static str, ReportInterval)],
    actors: &'static [(&'static str, ActorKind)],
}

const SAID: [Said; 5] = [
    Said {
        preset: "surahammar",
        name: "Surahammars kommun",
        languages: "sv fi en",
        operative: "EST-gruppen",
        steering: "Strategiska rådet för brottsförebyggande arbete",
        decides: true,
        steering_meetings: None,
        cadence: Cadence::TwoWeeks,
        prioritisation: PrioritisationPeriod::Quarter,
        recipients: &[
            ("Strategiska rådet för brottsförebyggande arbete", ReportInterval::Month),
            ("Länsstyrelsen Västmanland", ReportInterval::Month),
        ],
        actors: &[
            ("Surahammars kommun", ActorKind::Municipality),
            ("Polismyndigheten", ActorKind::Police),
            ("Surahammarshus AB", ActorKind::Housing),
            ("Svenska kyrkan", ActorKind::Church),
        ],
    },
    Said {
        preset: "fagersta",
        name: "Fagersta kommun",
        languages: "sv fi en",
        operative: "EST-gruppen",
        steering: "Lokala BRÅ",
        decides: true,
        steering_meetings: Some(4),
        cadence: Cadence::TwoWeeks,
        prioritisation: PrioritisationPeriod::Quarter,
        recipients: &[("Lokala BRÅ", ReportInterval::Month), ("Länsstyrelsen Västmanland", ReportInterval::Month)],
        actors: &[
            ("Fagersta kommun", ActorKind::Municipality),
            ("Polisen", ActorKind::Police),
            ("Norra Västmanlands kommunalteknikförbund", ActorKind::TechnicalFederation),
            ("Norra Västmanlands utbildningsförbund", ActorKind::EducationFederation),
        ],
    },
    Said {
        preset: "hjo",
        name: "Hjo kommun",
        languages: "sv en",
        operative: "EST",
        steering: "BRÅ",
        decides: true,
        steering_meetings: None,
        cadence: Cadence::TwoWeeks,
        prioritisation: PrioritisationPeriod::Quarter,
        recipients: &[("Brottsförebyggande rådet (BRÅ)", ReportInterval::Quarter)],
        actors: &[
            ("Kommunens verksamheter", ActorKind::Municipality),
            ("Polisen (kommunpolis)", ActorKind::Police),
            ("Företag", ActorKind::Business),
            ("Ideella organisationer", ActorKind::Association),
        ],
    },
    Said {
        preset: "degerfors",
        name: "Degerfors kommun",
        languages: "sv fi en",
        operative: "EST",
        steering: "LokBrå",
        decides: false,
        steering_meetings: None,
        cadence: Cadence::Week,
        prioritisation: PrioritisationPeriod::Quarter,
        recipients: &[
            ("Verksamheterna", ReportInterval::Period),
            ("Verksamheterna: kvartalets analys", ReportInterval::Quarter),
            ("Verksamheterna: årets analys", ReportInterval::Year),
        ],
        actors: &[
            ("Kommunens förvaltningar", ActorKind::Municipality),
            ("Polisen", ActorKind::Police),
            ("Räddningstjänsten", ActorKind::Rescue),
            ("Kommunala bostadsbolag", ActorKind::Housing),
            ("Andra kommunala bolag", ActorKind::MunicipalCompany),
        ],
    },
    Said {
        preset: "gagnef",
        name: "Gagnefs kommun",
        languages: "sv en",
        operative: "SAMSA",
        steering: "BRÅ",
        decides: true,
        steering_meetings: Some(4),
        cadence: Cadence::Month,
        prioritisation: PrioritisationPeriod::Quarter,
        recipients: &[("Ledningsgruppen", ReportInterval::Quarter)],
        actors: &[
            ("Kommunens verksamheter", ActorKind::Municipality),
            ("Föreningar", ActorKind::Association),
            ("Trossamfund", ActorKind::Faith),
            ("Näringsliv", ActorKind::Business),
            ("Polisen", ActorKind::Police),
            ("Räddningstjänsten", ActorKind::Rescue),
        ],
    },
];

#[test]
fn each_real_municipality_says_what_its_source_says() {
    for said in SAID {
        let preset = loaded(said.preset);
        let languages: Vec<_> = preset.languages.iter().map(|lang| lang.code()).collect();
        let recipients: Vec<_> = preset.report_to.iter().map(|to| (to.name.as_str(), to.every)).collect();
        let actors: Vec<_> = preset.actors.iter().map(|actor| (actor.name.as_str(), actor.kind)).collect();
        assert_eq!((preset.slug.as_str(), preset.name.as_str()), (said.preset, said.name));
        assert_eq!(languages.join(" "), said.languages, "{}", said.preset);
        assert_eq!(preset.bodies.operative.name, said.operative);
        assert_eq!(preset.bodies.steering.name, said.steering);
        assert_eq!(preset.bodies.steering.decides, said.decides, "{}", said.preset);
        assert_eq!((preset.situation.cadence, preset.situation.prioritisation), (said.cadence, said.prioritisation));
        assert_eq!(recipients, said.recipients, "{}", said.preset);
        assert_eq!(actors, said.actors, "{}", said.preset);
        // Where the source is silent about the meetings, the administrator is told that we guessed.
        let guessed = preset.assumed.iter().any(|path| path == "bodies.steering.meetings_per_year");
        assert_eq!(guessed, said.steering_meetings.is_none(), "{}", said.preset);
        assert_eq!(preset.bodies.steering.meetings_per_year, said.steering_meetings.or(Some(4)), "{}", said.preset);
    }
}

#[test]
fn single_facts_of_the_sources_are_kept() {
    let gagnef = loaded("gagnef");
    assert_eq!(gagnef.bodies.operative.meetings_per_year, Some(6));
    assert!(gagnef.report_to[0].more_often_on_unrest);
    assert_eq!(loaded("degerfors").situation.priority_areas, 3);
    let fagersta = loaded("fagersta");
    assert_eq!(
        (fagersta.contact.telephone.as_str(), fagersta.contact.postal_address.as_str()),
        ("0223-440 00", "737 80 Fagersta")
    );
    let hjo = loaded("hjo");
    assert_eq!((hjo.contact.telephone.as_str(), hjo.contact.email.as_str()), ("0503-350 00", "kontaktcenter@hjo.se"));
}

#[test]
fn a_guess_is_told_wherever_a_real_municipality_has_one() {
    for said in SAID {
        let preset = loaded(said.preset);
        for path in ["accent", "areas", "data_protection", "local_support"] {
            assert!(preset.assumed.iter().any(|assumed| assumed == path), "{}: {path}", said.preset);
        }
        assert!(preset.data_protection.name.is_empty() && preset.coat_of_arms.is_empty());
    }
    assert!(loaded("lyktkoping").assumed.is_empty());
}
