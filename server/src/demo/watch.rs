//! Grannsamverkan in Lyktköping: some areas, those who represent them, and somebody who wants to begin. All of it is invented.

use app::{
    accounts::{
        policy::{KeepWatch, Public},
        scope::{Scope, Who},
        session::SignedInAs,
    },
    fault::Fault,
    forms::Refused,
    kernel::{id::AreaCode, lang::Lang, pii_types::Pii},
    platform::{
        clock::{Timestamp, local_date},
        municipality::Municipality,
    },
    watch::{
        model::{Facts, Housing, Signs, State},
        service::{
            interest::{self, Told},
            register,
            rep::{self, Person},
        },
    },
};
use chrono::{NaiveDate, TimeDelta};
use std::sync::Arc;

/// An area: name, state, part of the municipality, streets, housing, households, joined, days since it began and last met,
/// signs.
type Area = (&'static str, State, &'static str, &'static [&'static str], Housing, u32, u32, Option<(i64, i64)>, Signs);

const AREAS: [Area; 5] = [
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

/// Who represents which area: its place in [`AREAS`], a name, a telephone number, main or not.
const REPS: [(usize, &str, &str, bool); 5] = [
    (0, "Berit Ahlgren", "070-174 06 21", true),
    (0, "Olle Brandt", "070-174 06 22", false),
    (1, "Samira Noor", "070-174 06 23", true),
    (1, "Per Holmdal", "070-174 06 24", false),
    (3, "Aino Rantala", "070-174 06 25", false),
];

/// Tells it, as it stands today.
///
/// # Errors
/// When the database does not answer, or a use case refuses what the story does.
pub async fn tell(municipality: &Arc<Municipality>, coordinator: &Arc<SignedInAs>) -> Result<(), Fault> {
    let who = Who::Staff(Arc::clone(coordinator));
    let keep: Scope<KeepWatch> = Scope::check(Arc::clone(municipality), who, Lang::Sv)?;
    let mut ids = Vec::new();
    for area in AREAS {
        let (state, facts) = facts(area, keep.now());
        ids.push(register::add(&keep, state, facts).await.map_err(|refused| match refused {
            Refused::Fault(fault) => fault,
            other => Fault::broken("playing the neighbourhood watch", &format!("{}: {other:?}", area.0)),
        })?);
    }
    for (area, name, phone, main) in REPS {
        let person = Person { name: Pii::new(name.to_owned()), phone: Pii::new(phone.to_owned()), ..Person::default() };
        rep::add(&keep, ids[area], main, &person).await?;
    }
    let resident: Scope<Public> = Scope::check(Arc::clone(municipality), Who::Anybody, Lang::Sv)?;
    let told = Told {
        street: Pii::new("Kvarngatan".to_owned()),
        name: Pii::new("Lisbeth".to_owned()),
        contact: Pii::new("070-174 06 26".to_owned()),
        words: Pii::new("Vi är några i huset som vill börja. Kan någon komma och berätta?".to_owned()),
    };
    interest::tell(&resident, &told).await
}

fn facts(area: Area, now: Timestamp) -> (State, Facts) {
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
