//! Every preset, against its own source and against the rules.

use super::*;
use crate::kernel::period::{Cadence, PrioritisationPeriod};
use parts::{ActorKind, ReportInterval};

fn loaded(name: &str) -> Preset {
    Preset::load(name).unwrap_or_else(|problem| panic!("{name}: {problem}"))
}

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
            (
                "Strategiska rådet för brottsförebyggande arbete",
                ReportInterval::Month,
            ),
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
        recipients: &[
            ("Lokala BRÅ", ReportInterval::Month),
            ("Länsstyrelsen Västmanland", ReportInterval::Month),
        ],
        actors: &[
            ("Fagersta kommun", ActorKind::Municipality),
            ("Polisen", ActorKind::Police),
            (
                "Norra Västmanlands kommunalteknikförbund",
                ActorKind::TechnicalFederation,
            ),
            (
                "Norra Västmanlands utbildningsförbund",
                ActorKind::EducationFederation,
            ),
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
        let recipients: Vec<_> = preset
            .report_to
            .iter()
            .map(|to| (to.name.as_str(), to.every))
            .collect();
        let actors: Vec<_> = preset
            .actors
            .iter()
            .map(|actor| (actor.name.as_str(), actor.kind))
            .collect();
        assert_eq!(
            (preset.slug.as_str(), preset.name.as_str()),
            (said.preset, said.name)
        );
        assert_eq!(languages.join(" "), said.languages, "{}", said.preset);
        assert_eq!(preset.bodies.operative.name, said.operative);
        assert_eq!(preset.bodies.steering.name, said.steering);
        assert_eq!(preset.bodies.steering.decides, said.decides, "{}", said.preset);
        assert_eq!(
            (preset.situation.cadence, preset.situation.prioritisation),
            (said.cadence, said.prioritisation)
        );
        assert_eq!(recipients, said.recipients, "{}", said.preset);
        assert_eq!(actors, said.actors, "{}", said.preset);
        // Where the source is silent about the meetings, the administrator is told that we guessed.
        let guessed = preset
            .assumed
            .iter()
            .any(|path| path == "bodies.steering.meetings_per_year");
        assert_eq!(guessed, said.steering_meetings.is_none(), "{}", said.preset);
        assert_eq!(
            preset.bodies.steering.meetings_per_year,
            said.steering_meetings.or(Some(4)),
            "{}",
            said.preset
        );
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
        (
            fagersta.contact.telephone.as_str(),
            fagersta.contact.postal_address.as_str()
        ),
        ("0223-440 00", "737 80 Fagersta")
    );
    let hjo = loaded("hjo");
    assert_eq!(
        (hjo.contact.telephone.as_str(), hjo.contact.email.as_str()),
        ("0503-350 00", "kontaktcenter@hjo.se")
    );
}

#[test]
fn every_preset_loads_and_has_the_shared_lists() {
    assert_eq!(
        Preset::names(),
        [
            "surahammar",
            "fagersta",
            "hjo",
            "degerfors",
            "gagnef",
            "lyktkoping"
        ]
    );
    for name in Preset::names() {
        let preset = loaded(name);
        assert_eq!(preset.categories.len(), 9, "{name}");
        assert_eq!(preset.public_choices.len(), 7, "{name}");
        assert_eq!(
            (
                preset.owners.len(),
                preset.place_types.len(),
                preset.waiting_reasons.len()
            ),
            (10, 17, 7)
        );
        assert_eq!(
            (
                preset.answer.working_days,
                preset.duplicates.radius_m,
                preset.duplicates.weeks
            ),
            (5, 50, 12)
        );
        assert!(preset.templates.len() >= 12);
    }
}

#[test]
fn a_guess_is_told_wherever_a_real_municipality_has_one() {
    for said in SAID {
        let preset = loaded(said.preset);
        for path in ["accent", "areas", "data_protection", "local_support"] {
            assert!(
                preset.assumed.iter().any(|assumed| assumed == path),
                "{}: {path}",
                said.preset
            );
        }
        assert!(preset.data_protection.name.is_empty() && preset.coat_of_arms.is_empty());
    }
    assert!(loaded("lyktkoping").assumed.is_empty());
}

#[test]
fn unchecked_numbers_are_not_shown() {
    let preset = loaded("surahammar");
    let shown: Vec<_> = preset.shown_support().map(|line| line.number.as_str()).collect();
    assert!(shown.contains(&"112") && shown.contains(&"116 006"));
    assert!(!shown.contains(&"020-555 666") && !shown.contains(&""));
    assert_eq!(preset.support_lines[0].tel(), "tel:112");
}

#[test]
fn second_factors_are_demanded_where_personal_data_is_read() {
    use crate::accounts::policy::Role;
    let reads: Vec<_> = Role::all()
        .iter()
        .copied()
        .filter(|role| role.reads_personal_data())
        .collect();
    for name in Preset::names() {
        assert_eq!(loaded(name).accounts.totp_roles, reads, "{name}");
    }
}

#[test]
fn stored_settings_come_back_as_they_were() {
    for name in Preset::names() {
        let preset = loaded(name);
        let json = serde_json::to_string(&preset).unwrap();
        assert_eq!(Preset::from_stored(&json), Ok(preset));
    }
}

#[test]
fn settings_stored_before_a_key_existed_take_its_default() {
    let preset = loaded("lyktkoping");
    let mut json = serde_json::to_value(&preset).unwrap();
    json.as_object_mut().unwrap().remove("duplicates");
    assert_eq!(Preset::from_stored(&json.to_string()), Ok(preset));
}

#[test]
fn every_street_and_place_of_lyktkoping_lies_in_its_area() {
    let preset = loaded("lyktkoping");
    let (rows, shapes) = (preset.gazetteer().unwrap(), preset.area_shapes().unwrap());
    let codes: Vec<_> = preset.areas.iter().map(|area| area.code.as_str()).collect();
    assert_eq!(
        shapes.iter().map(|shape| shape.code.as_str()).collect::<Vec<_>>(),
        codes
    );
    for row in &rows {
        let inside: Vec<_> = shapes
            .iter()
            .filter(|shape| shape.contains(row.lat, row.lon))
            .collect();
        assert_eq!(
            inside
                .iter()
                .map(|shape| Some(shape.code.clone()))
                .collect::<Vec<_>>(),
            [row.area.clone()],
            "{}",
            row.name
        );
    }
    let streets = rows
        .iter()
        .filter(|row| row.kind == gazetteer::GazetteerKind::Street)
        .count();
    assert!(streets >= 120 && rows.len() - streets >= 60);
    for known in [
        "Stationsparken",
        "Kvarnvägens gångtunnel",
        "Kvarnvägen",
        "Norra skolan",
        "Lyktgränd",
    ] {
        assert!(rows.iter().any(|row| row.name == known), "{known}");
    }
}

#[test]
fn the_areas_of_lyktkoping_do_not_overlap() {
    use geo::{Area as _, BooleanOps};
    let shapes = loaded("lyktkoping").area_shapes().unwrap();
    for (index, one) in shapes.iter().enumerate() {
        for other in &shapes[index + 1..] {
            let common = one.outline.intersection(&other.outline).unsigned_area();
            assert!(common < 1e-9, "{} and {}", one.code, other.code);
        }
    }
}

#[test]
fn the_point_of_each_area_lies_in_it() {
    let preset = loaded("lyktkoping");
    for shape in preset.area_shapes().unwrap() {
        let area = preset.areas.iter().find(|area| area.code == shape.code).unwrap();
        assert!(
            shape.contains(area.lat.unwrap(), area.lon.unwrap()),
            "{}",
            area.code
        );
        assert_eq!(area.name, shape.name);
    }
}

#[test]
fn the_drawing_of_lyktkoping_is_only_a_drawing() {
    let svg = loaded("lyktkoping").coat_of_arms_svg().unwrap();
    assert!(
        svg.starts_with("<svg ")
            && !svg.contains("<script")
            && !svg.contains("style=")
            && !svg.contains("href")
    );
    assert_eq!(loaded("hjo").coat_of_arms_svg(), None);
}

#[test]
fn an_unknown_name_lists_the_known_ones() {
    let problem = Preset::load("atlantis").unwrap_err();
    assert_eq!(problem, PresetProblem::Unknown("atlantis".into()));
    assert!(problem.to_string().contains("surahammar"));
}
