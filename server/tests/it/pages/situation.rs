//! The situation picture: counted against before, with approved words only, in periods as long as the municipality's.

pub mod frozen;
pub mod meeting;
pub mod observation;
pub mod picture;

use super::{office, reports};
use crate::support::{App, Engine, Persona, each_engine};
use app::{
    kernel::{
        id::{ObservationId, ReportId},
        period::{Cadence, Period, TWO_WEEK_ANCHOR},
    },
    on,
    platform::{clock::local_date, db::Db},
};
use chrono::TimeDelta;

const HERE: &str = "/personal/lagesbild";
/// The period the tests stand in: their clock begins on the Monday of week 10.
const OPEN: &str = "/personal/lagesbild/2026-v09-10";

/// Puts observations into the picture as they were taken in so many days ago.
async fn counted(app: &App, days_ago: i64, category: &str, area: &str, many: usize) {
    const PERIOD: &str = "
        INSERT INTO period (key, cadence, first, last, state)
        VALUES ($1, 'two_weeks', $2, $3, 'open')
        ON CONFLICT (key) DO NOTHING";
    const OBSERVATION: &str = "
        INSERT INTO observation (id, period, source, category, area, words, at)
        VALUES ($1, $2, 'resident', $3, $4, '', $5)";
    let scope = app.system();
    let at = scope.now() - TimeDelta::days(days_ago);
    let period = Period::containing(Cadence::TwoWeeks, local_date(at), TWO_WEEK_ANCHOR);
    let mut tx = scope.db().begin().await.unwrap();
    on!(&mut tx, |c| sqlx::query(PERIOD)
        .bind(period.key())
        .bind(period.first().to_string())
        .bind(period.last().to_string())
        .execute(c)
        .await
        .map(|_| ()))
    .unwrap();
    for _ in 0..many {
        on!(&mut tx, |c| sqlx::query(OBSERVATION)
            .bind(scope.new_id::<ObservationId>())
            .bind(period.key())
            .bind(category)
            .bind(area)
            .bind(at)
            .execute(c)
            .await
            .map(|_| ()))
        .unwrap();
    }
    tx.commit().await.unwrap();
}

/// Three spans with figures that differ: now, two weeks ago, the same weeks a year ago; and a place that feels safe.
async fn three_spans(app: &App) {
    counted(app, 0, "5.1", "centrum", 3).await;
    counted(app, 7, "1.1", "sjostaden", 1).await;
    counted(app, 0, "9", "centrum", 2).await;
    counted(app, 14, "5.1", "centrum", 1).await;
    counted(app, 21, "1.1", "sjostaden", 2).await;
    counted(app, 364, "5.2", "centrum", 4).await;
    // Later than today in the spans before: they count when the period has been, not while it runs.
    counted(app, 12, "1.1", "sjostaden", 1).await;
    counted(app, 360, "5.1", "centrum", 2).await;
    // Neither of these belongs to any of the three.
    counted(app, 22, "5.1", "centrum", 5).await;
    counted(app, 380, "5.1", "centrum", 5).await;
}

/// Takes the only report there is into the picture, with words somebody approved.
pub async fn take_in(app: &App, words: &str) -> ReportId {
    let scope = app.system();
    let id: ReportId = on!(scope.db(), |c| sqlx::query_scalar("SELECT id FROM report").fetch_one(c).await).unwrap();
    let version = office::now(app, id).await.version.to_string();
    let form = [
        ("do", "take_in"),
        ("version", &*version),
        ("category", "5.1"),
        ("area", "centrum"),
        ("place_type", "underpass"),
        ("time_band", "evening"),
        ("observation", words),
        ("approved", "1"),
        ("answer", "Tack, nu är det med i lägesbilden."),
    ];
    app.as_(Persona::Coordinator).post(&office::path(id), &form).await.is(303);
    id
}

fn engine_of(app: &App) -> Engine {
    match app.system().db() {
        Db::Sqlite { .. } => Engine::Sqlite,
        Db::Postgres(_) => Engine::Postgres,
    }
}

each_engine! {
    async fn a_period_is_compared_with_the_one_before_and_the_same_weeks_last_year(app: App) {
        three_spans(&app).await;
        let page = app.as_(Persona::Coordinator).get(OPEN).await.is(200);
        assert!(page.main().contains("4 uppgifter om otrygghet, 1 fler än vecka 7–8, dag 1–8."), "{}", page.main());
        assert!(page.main().contains("Samma tid i fjol (vecka 9–10 2025, dag 1–8): 4."));
        assert!(page.main().contains("Perioden pågår, det är dag 8 av 14. Därför jämförs den med lika många dagar"));
        let areas = page.table("Områden");
        assert_eq!(areas[0], ["Centrum", "3", "↗2 fler", "4"]);
        assert_eq!(areas[1], ["Sjöstaden", "1", "↘1 färre", "0"]);
        // A quiet area has its line too: nothing told is something to know.
        assert_eq!((areas.len(), areas[2][1..].join(" ")), (8, "0 →lika 0".to_owned()));
        let finer = page.table("Finare indelning");
        assert_eq!(finer[0], ["5.1 Belysning", "3", "↗2 fler", "0"]);
        assert!(finer.contains(&vec!["5.2 Skymd sikt eller växtlighet".into(), "0".into(), "→lika".into(), "4".into()]));
        assert_eq!(page.table("Trygga platser"), [["Centrum", "2"]]);
    }

    async fn the_chart_stands_beside_a_table_with_the_same_figures(app: App) {
        three_spans(&app).await;
        let page = app.as_(Persona::Coordinator).get(OPEN).await.is(200);
        let table = page.table("Kategorier");
        assert_eq!(table, [["Otrygg plats", "3", "1", "4"], ["Skadegörelse", "1", "2", "0"]]);
        let drawn = page.texts("figure.chart .chart-figure");
        assert_eq!(drawn, table.iter().flat_map(|row| row[1..].to_vec()).collect::<Vec<_>>());
        assert_eq!(page.texts("figure.chart .chart-label"), table.iter().map(|row| row[0].clone()).collect::<Vec<_>>());
        assert!(page.attr("figure.chart [role=img]", "aria-labelledby").is_some());
        assert_eq!(page.texts("figure.chart .chart-legend li"), ["Nu, dag 1–8", "vecka 7–8, dag 1–8", "vecka 9–10 2025, dag 1–8"]);
    }

    async fn the_list_counts_each_period_and_leads_to_it(app: App) {
        three_spans(&app).await;
        let page = app.as_(Persona::Coordinator).get(HERE).await.is(200);
        assert!(page.main().contains("vecka 9–10 2026") && page.main().contains("6 uppgifter"));
        assert!(page.main().contains("Öppen till och med söndag 8 mars"));
        let earlier = page.table("Tidigare perioder");
        assert_eq!(earlier[0], ["vecka 7–8 2026", "4", "Insamling"]);
        assert_eq!(earlier.len(), 4);
        let link = page.attr("table a", "href").unwrap();
        let before = app.as_(Persona::Coordinator).get(&link).await.is(200);
        assert!(before.main().contains("4 uppgifter om otrygghet, 1 färre än vecka 5–6."), "{}", before.main());
        assert!(before.main().contains("Perioden är slut.") && !before.main().contains("Perioden pågår"));
        assert_eq!(before.table("Områden")[0], ["Centrum", "1", "↘4 färre", "5"]);
    }

    async fn those_outside_the_group_get_no_number_before_it_is_shared(app: App) {
        three_spans(&app).await;
        counted(&app, 0, "5.1", "kvarnbacken", 4).await;
        for persona in [Persona::CouncilMember, Persona::Publisher] {
            let page = app.as_(persona).get(OPEN).await.is(200);
            assert!(page.main().contains("Inga siffror är delade än."), "{}", page.main());
            assert!(page.texts("table caption").is_empty());
            let list = app.as_(persona).get(HERE).await.is(200);
            assert_eq!(list.table("Tidigare perioder")[0], ["vecka 7–8 2026", "Insamling"]);
        }
        for persona in [Persona::Participant, Persona::Police, Persona::Handler] {
            let page = app.as_(persona).get(OPEN).await.is(200);
            assert!(page.table("Områden").iter().any(|row| row[1] == "1"));
            assert!(!page.table("Uppgifterna").is_empty());
        }
    }

    async fn a_picture_without_anything_says_what_to_do(app: App) {
        let page = app.as_(Persona::Coordinator).get(OPEN).await.is(200);
        assert!(page.main().contains("Inget är intaget i den här perioden än"));
        assert!(page.texts("figure.chart").is_empty());
        let index = app.as_(Persona::Coordinator).get(HERE).await.is(200);
        assert!(index.main().contains("Inga tidigare perioder än"));
    }

    async fn observations_stand_there_with_approved_words_only(app: App) {
        reports::send(&app, &[("words", "Min granne i det gula huset släcker lampan.")]).await;
        take_in(&app, "Mörkt i tunneln på kvällen.").await;
        let page = app.as_(Persona::Coordinator).get(OPEN).await.is(200);
        let row = ["5.1 Belysning", "Centrum, Gångtunnel", "Kväll 18–22", "Mörkt i tunneln på kvällen.", "Invånare", "måndag 2 mars"];
        assert_eq!(page.table("Uppgifterna"), [row]);
        for hidden in ["granne", "gula huset", "Tunneln vid skolan"] {
            assert!(!page.text().contains(hidden), "{hidden}");
        }
    }

    async fn a_withdrawn_report_takes_its_words_along_and_leaves_its_count(app: App) {
        let code = reports::send(&app, &[]).await;
        take_in(&app, "Mörkt i tunneln på kvällen.").await;
        app.resident().post(&format!("/arende/{code}"), &[("do", "withdraw"), ("sure", "1")]).await.is(303);
        let page = app.as_(Persona::Coordinator).get(OPEN).await.is(200);
        assert!(!page.text().contains("Mörkt i tunneln"));
        assert_eq!(page.table("Uppgifterna")[0][3], "Ingen text");
        assert_eq!(page.table("Områden")[0], ["Centrum", "1", "↗1 fler", "0"]);
        let kept = reports::count(&app, "SELECT COUNT(*) FROM observation WHERE words = '' AND approved_by IS NULL").await;
        assert_eq!(kept, 1);
    }

    async fn what_the_office_removes_leaves_the_picture_the_same_way(app: App) {
        reports::send(&app, &[]).await;
        let id = take_in(&app, "Mörkt i tunneln på kvällen.").await;
        let version = office::now(&app, id).await.version.to_string();
        let form = [("do", "step"), ("version", &*version), ("status", "removed"), ("answer", "Texten pekade ut en person.")];
        app.as_(Persona::Coordinator).post(&office::path(id), &form).await.is(303);
        let page = app.as_(Persona::Coordinator).get(OPEN).await.is(200);
        assert!(!page.text().contains("Mörkt i tunneln"));
        assert_eq!(page.table("Områden")[0][1], "1");
    }

    async fn periods_are_as_long_as_the_preset_says(app: App) {
        for (preset, key, label, before, year) in [
            ("degerfors", "2026-v10", "vecka 10 2026", "vecka 9, dag 1", "vecka 10 2025, dag 1"),
            ("surahammar", "2026-v09-10", "vecka 9–10 2026", "vecka 7–8, dag 1–8", "vecka 9–10 2025, dag 1–8"),
            ("gagnef", "2026-03", "mars 2026", "februari, dag 1–2", "mars 2025, dag 1–2"),
        ] {
            let there = App::start_with(engine_of(&app), preset).await.unwrap();
            let coordinator = there.as_(Persona::Coordinator);
            let index = coordinator.get(HERE).await.is(200);
            assert!(index.main().contains(label), "{preset}: {}", index.main());
            let page = coordinator.get(&format!("{HERE}/{key}")).await.is(200);
            let heads = page.texts("table th[scope=col]");
            // Two weeks are on their eighth day, the others on their first or second.
            assert!(heads.contains(&format!("Mot {before}")) && heads.contains(&year.to_owned()), "{preset}: {heads:?}");
        }
    }

    async fn another_cadence_begins_with_the_next_period_and_keeps_what_was_counted(app: App) {
        three_spans(&app).await;
        let settings = "/personal/installningar";
        let admin = app.as_(Persona::Administrator);
        let mut form = admin.get(&format!("{settings}?del=arbetssatt")).await.is(200).untouched("#settings-form");
        form.iter_mut().filter(|(name, _)| name == "situation.cadence").for_each(|(_, value)| *value = "month".into());
        let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        admin.post(settings, &form).await.is(303);
        let coordinator = app.as_(Persona::Coordinator);
        assert!(coordinator.get(HERE).await.is(200).main().contains("mars 2026"));
        // Counted by its days, whatever the length: those of today, not the one of last week.
        let march = coordinator.get(&format!("{HERE}/2026-03")).await.is(200);
        assert!(march.main().contains("3 uppgifter"), "{}", march.main());
        assert!(coordinator.get(OPEN).await.is(200).main().contains("4 uppgifter om otrygghet, 1 fler"));
    }

    async fn what_is_no_period_is_not_there(app: App) {
        let coordinator = app.as_(Persona::Coordinator);
        for key in [
            "2026-v10-11", "2026-v11-12", "2026-v9-10", "2026-v54", "2026-13", "2026-04", "1899-01", "9999-01", "hej", "2026",
            "2026-v09-10%00", "..%2f2026-03", "2026-v09-10%20", "2026-V09-10", "2026-v09-10-11", "0000-00",
        ] {
            let answer = coordinator.get(&format!("{HERE}/{key}")).await;
            assert_eq!(answer.status.as_u16(), 404, "{key}");
        }
        coordinator.get(OPEN).await.is(200);
        // A period that has been is there even when nothing was taken in, and so is the first month that can be named.
        coordinator.get(&format!("{HERE}/2025-12")).await.is(200);
        coordinator.get(&format!("{HERE}/1900-01")).await.is(200);
        app.resident().get(OPEN).await.is(303);
        app.as_(Persona::Administrator).get(OPEN).await.is(404);
    }
}
