//! The areas of neighbourhood watch, those who represent them, and what they tell.

use super::people::REP;
use app::{
    kernel::{id::AreaCode, timeband::TimeBand},
    platform::clock::{Timestamp, local_date},
    watch::model::{
        Facts, Housing, Signs, State,
        round::{Place, Told as Round},
    },
};
use chrono::{NaiveDate, TimeDelta};

/// An area: name, state, part of the municipality, streets, housing, households, joined, days since it began and last met,
/// signs.
pub type Area =
    (&'static str, State, &'static str, &'static [&'static str], Housing, u32, u32, Option<(i64, i64)>, Signs);

/// The areas.
pub const AREAS: [Area; 5] = [
    (
        "Björkbacken",
        State::Active,
        "tallasen",
        &["Björkvägen", "Lönnvägen", "Aspvägen"],
        Housing::Villa,
        62,
        48,
        Some((640, 150)),
        Signs::Up,
    ),
    (
        "Kajkvarteren",
        State::Active,
        "sjostaden",
        &["Kajgatan", "Bryggvägen"],
        Housing::Apartment,
        118,
        51,
        Some((420, 60)),
        Signs::Ordered,
    ),
    (
        "Norra byn",
        State::Dormant,
        "norra-skolan",
        &["Byvägen"],
        Housing::Rural,
        23,
        12,
        Some((1_400, 700)),
        Signs::Worn,
    ),
    (
        "Ängsgatan",
        State::Starting,
        "kvarnbacken",
        &["Ängsgatan"],
        Housing::Apartment,
        54,
        17,
        Some((20, 20)),
        Signs::None,
    ),
    ("Sommarviken", State::Interested, "sjostaden", &["Vikvägen"], Housing::Leisure, 31, 4, None, Signs::None),
];

/// Who represents which area: its place in [`AREAS`], a name, a telephone number, a mail address, main or not.
pub const REPS: [(usize, &str, &str, &str, bool); 5] = [
    (0, "Berit Ahlgren", "070-174 06 21", REP, true),
    (0, "Olle Brandt", "070-174 06 22", "olle@lyktkoping.example.org", false),
    (1, "Samira Noor", "070-174 06 23", "samira@lyktkoping.example.org", true),
    (1, "Per Holmdal", "070-174 06 24", "", false),
    (3, "Aino Rantala", "070-174 06 25", "", false),
];

/// It is dark.
pub fn dark() -> Round {
    Round {
        seen: vec!["lamp".to_owned()],
        places: vec![Place { safe: false, name: "Björkvägen".to_owned(), band: Some(TimeBand::Evening) }],
        words: "Lamporna längs gångvägen har varit släckta i två veckor. Flera tar en omväg.".to_owned(),
        ..Round::default()
    }
}

/// What waits to be read.
pub fn scooters() -> Round {
    Round {
        places: vec![Place { safe: false, name: "Kajgatan".to_owned(), band: Some(TimeBand::Evening) }],
        words: "Det kör mycket elsparkcyklar på kajen på kvällarna. Äldre är rädda för att bli påkörda.".to_owned(),
        ..Round::default()
    }
}

/// An area as it stands today.
pub fn facts(area: Area, now: Timestamp) -> (State, Facts) {
    let (name, state, part, streets, housing, households, joined, met, signs) = area;
    let day = |ago: i64| -> NaiveDate { local_date(now - TimeDelta::days(ago)) };
    let facts = Facts {
        name: name.to_owned(),
        area: Some(AreaCode::from(part)),
        streets: streets.iter().map(|street| (*street).to_owned()).collect(),
        housing: Some(housing),
        households: Some(households),
        joined: Some(joined),
        start_meeting: met.map(|(began, _)| day(began)),
        trained: met.filter(|_| signs != Signs::None).map(|(began, _)| day(began - 14)),
        last_meeting: met.filter(|(began, last)| began != last).map(|(_, last)| day(last)),
        police: met.is_some(),
        informed: signs != Signs::None,
        signs,
        sign_count: (signs != Signs::None).then_some(4),
        note: String::new(),
    };
    (state, facts)
}
