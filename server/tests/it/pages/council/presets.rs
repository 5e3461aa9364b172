//! Each municipality reads its own words, and its own rhythm.

use super::{HERE, OPERATIVE, STEERING, TODAY, add, meeting};
use crate::support::{App, Engine, Persona, each_engine};
use app::platform::db::Db;

/// Preset, names of the two bodies, their rhythms, and whether the steering one decides.
const WORDS: [(&str, [&str; 2], [&str; 2], bool); 5] = [
    (
        "surahammar",
        ["Strategiska rådet för brottsförebyggande arbete", "EST-gruppen"],
        ["Möts 4 gånger om året.", "Möts varannan vecka."],
        true,
    ),
    ("fagersta", ["Lokala BRÅ", "EST-gruppen"], ["Möts 4 gånger om året.", "Möts varannan vecka."], true),
    ("hjo", ["BRÅ", "EST"], ["Möts 4 gånger om året.", "Möts varannan vecka."], true),
    ("degerfors", ["LokBrå", "EST"], ["Möts 4 gånger om året.", "Möts varje vecka."], false),
    ("gagnef", ["BRÅ", "SAMSA"], ["Möts 4 gånger om året.", "Möts 6 gånger om året."], true),
];

fn engine_of(app: &App) -> Engine {
    match app.system().db() {
        Db::Sqlite { .. } => Engine::Sqlite,
        Db::Postgres(_) => Engine::Postgres,
    }
}

each_engine! {
    async fn every_preset_shows_its_own_words_everywhere(app: App) {
        for (preset, [steering, operative], [rare, often], decides) in WORDS {
            let there = App::start_with(engine_of(&app), preset).await.unwrap();
            let coordinator = there.as_(Persona::Coordinator);
            assert_eq!(coordinator.get(&format!("{HERE}/grupper")).await.is(200).texts(".card h2"), [steering, operative], "{preset}");
            assert!(coordinator.get(HERE).await.is(200).main().contains(&format!("{steering}, {operative}")), "{preset}");
            assert!(coordinator.get(STEERING).await.is(200).main().contains(rare), "{preset}");
            assert!(coordinator.get(OPERATIVE).await.is(200).main().contains(often), "{preset}");
            let plan = coordinator.get(&format!("{OPERATIVE}/plan?ar=2027")).await.is(200);
            let days = plan.untouched("form:has(input[value=plan])").iter().filter(|(name, _)| name == "days").count();
            let expected = match often { "Möts varje vecka." => 52..=53, "Möts varannan vecka." => 26..=27, _ => 6..=6 };
            assert!(expected.contains(&days), "{preset}: {days}");
            let here = meeting(&there, STEERING, TODAY).await;
            add(&there, &here, "Ett ärende").await;
            let page = coordinator.get(&here).await.is(200);
            assert!(page.texts(".eyebrow").contains(&steering.to_owned()), "{preset}");
            let link = page.attr("a[href*='gor=besluta']", "href").unwrap();
            let outcomes = coordinator.get(&link).await.is(200).texts("input[name=outcome] ~ *, fieldset label");
            assert_eq!(outcomes.iter().any(|text| text.contains("Bifall")), decides, "{preset}: {outcomes:?}");
            let today = coordinator.get("/personal").await.is(200);
            assert!(today.main().contains(steering), "{preset}");
            let calendar = coordinator.get(&format!("{STEERING}/kalender.ics")).await.is(200);
            assert!(calendar.text().replace("\r\n ", "").contains(&format!("SUMMARY:{steering}")), "{preset}");
            let minutes = there.as_(Persona::CouncilMember).get(&format!("{here}/protokoll")).await.is(200);
            assert!(minutes.main().contains(there.municipality.profile().bodies.steering.long()), "{preset}");
        }
    }
}
