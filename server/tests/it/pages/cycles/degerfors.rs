//! Degerfors: EST every week, three areas every quarter by need and possibility, four verdicts, and what came of it goes
//! back to those who work with it: the picture itself, the quarter, the year.

use super::steps::*;
use crate::{
    pages::measures::{self, started},
    support::{App, Persona, each_engine},
};
use chrono::TimeDelta;

const WEEK: &str = "2026-v10";
const ROUND: &str = "/personal/prioritering/2026-kvartal-2";
const SUMMARY: &str = "Oro vid järnvägsstationen, lugnt i övrigt.";
/// Title, area, and the actor and role that own it.
const MEASURES: [(&str, &str, &str, &str); 4] = [
    ("Kvällsvärdar vid stationen", "degerfors", "bostadsbolaget", "Förvaltare"),
    ("Ljus i Åtorps gångtunnel", "atorp", "forvaltningarna", "Gatuchef"),
    ("Stängsel vid förrådet", "svarta", "kommunala-bolag", "Fastighetschef"),
    ("Brandronder på skolgården", "degerfors", "raddningstjansten", "Brandingenjör"),
];

async fn a_week_is_told(app: &App) {
    let events = [("2.1", "degerfors", 12, "Samling vid stationen."), ("1.1", "svarta", 1, "Klotter på förrådet.")];
    gives(app, "bostadsbolaget", WEEK, "Fler störningar än vanligt runt stationen.", &events).await;
    gives(app, "polisen", WEEK, "Ökad närvaro på kvällarna.", &[("3.1", "atorp", 5, "Bråk i gångtunneln.")]).await;
    gives(app, "raddningstjansten", WEEK, "Två bränder i papperskorgar.", &[("5.1", "landsbygden", 4, "Mörk väg.")])
        .await;
    gives(app, "forvaltningarna", WEEK, "Skolorna ser mer skolk.", &[]).await;
    is_quiet(app, "kommunala-bolag", WEEK).await;
}

async fn starts(app: &App) -> Vec<String> {
    let mut paths = Vec::new();
    for (title, area, actor, role) in MEASURES {
        let own = [("title", title), ("area", area), ("actor", actor), ("role", role)];
        paths.push(started(app, &own).await);
    }
    paths
}

/// The four verdicts, each with its reason, and what the page says of it afterwards.
async fn judged(app: &App, paths: &[String]) {
    let verdicts = [
        ("continue", "Fortsätta", "Färre samlas, men inte få nog."),
        ("expand", "Utöka", "Lampor också på andra sidan."),
        ("replace", "Byta ut", "Stängslet klipptes upp."),
        ("end", "Avsluta", "Inga bränder på en månad."),
    ];
    for (path, (code, name, reason)) in paths.iter().zip(verdicts) {
        let verdict = [("do", "follow_up"), ("verdict", code), ("value", "5"), ("new_end", "2026-10-30")];
        let bare = measures::act(app, Persona::Coordinator, path, &verdict).await.is(422);
        assert!(!bare.texts("#field-reason-error").is_empty(), "{name} asks for a reason");
        let whole: Vec<_> = verdict.into_iter().chain([("reason", reason)]).collect();
        measures::act(app, Persona::Coordinator, path, &whole).await.is(303);
        let page = app.as_(Persona::Participant).get(path).await.is(200);
        assert!(page.main().contains(name) && page.main().contains(reason), "{name}: {}", page.main());
        let compared = page.table("Före och efter");
        assert_eq!(compared[0][1..], ["9", "5", "4 färre"], "the indicator");
        assert!(compared[1][0].starts_with("Uppgifter i lägesbilden"), "observations at the place: {compared:?}");
    }
}

each_engine! {
    async fn every_week_is_told_met_about_frozen_and_given_back_to_those_who_work(app: App of "degerfors") {
        a_week_is_told(&app).await;
        let page = picture(&app, WEEK).await;
        assert!(page.texts(".eyebrow").contains(&"EST · vecka 10 2026".to_owned()), "{:?}", page.texts(".eyebrow"));
        assert!(page.texts("h1")[0].contains("Degerfors"), "{:?}", page.texts("h1"));
        for told in ["Kommunala bostadsbolag", "Räddningstjänsten", "Andra kommunala bolag", "Fler störningar än vanligt runt stationen."] {
            assert!(page.main().contains(told), "{told}: {}", page.main());
        }
        assert_eq!(page.table("Områdenas läge").len(), 4);
        let members = [("Fastighetsskötare", "bostadsbolaget"), ("Kommunpolis", "polisen"), ("Insatsledare", "raddningstjansten")];
        let decided = Decision { title: "Kvällsvärdar", actor: "bostadsbolaget", role: "Förvaltare", until: "2026-03-31", area: "degerfors" };
        meets(&app, WEEK, &members, &decided).await;
        app.wait_signed_in(TimeDelta::days(7)).await;
        let frozen = stands(&app, WEEK, SUMMARY).await;
        let version = coordinator(&app).get(&frozen).await.is(200);
        assert_eq!(version.table("Beslutat på mötet")[0][1], "Kommunala bostadsbolag, Förvaltare");
        assert_eq!(version.table("Deltog i mötet").len(), 3);

        // The picture is the report of every week. Before it is told, it says to whom it goes, and where an address is missing.
        let before = picture(&app, WEEK).await;
        assert!(before.main().contains("Har ingen adress, så inget skickas: Verksamheterna."), "{}", before.main());
        let to = reach(&app, "verksamheterna", "attachment").await;
        reach(&app, "verksamheterna-kvartal", "attachment").await;
        reach(&app, "verksamheterna-ar", "attachment").await;
        assert!(picture(&app, WEEK).await.main().contains("skickas den till: Verksamheterna."));
        is_published(&app, WEEK, SUMMARY).await;
        let letters = posted(&app, "Lägesbild EST · vecka 10 2026 från Degerfors kommun").await;
        assert_eq!(letters.iter().map(|(to, _)| to).collect::<Vec<_>>(), [&to]);
        let files = &letters[0].1.files;
        assert!(files.len() == 1 && files[0].name == "lagesbild-degerfors-2026-v10-v1.pdf" && files[0].base64.starts_with("JVBERi0"));
        // Opened again and told again it is another version, and goes there again.
        let page = format!("{PICTURES}/{WEEK}");
        act(&app, &page, &[("do", "step-reopen"), ("why", "Ett antal var fel.")]).await.is(303);
        act(&app, &page, &[("do", "step-adjust")]).await.is(303);
        reach_by_link(&app).await;
        act(&app, &page, &[("do", "step-tell")]).await.is(303);
        let letters = posted(&app, "Lägesbild EST").await;
        let second = letters.iter().find(|(_, letter)| letter.files.is_empty()).expect("the second goes as a link");
        assert!(letters.len() == 2 && second.0 == to && second.1.body.contains("/2026-v10/version/2"), "{}", second.1.body);
        assert!(letters.iter().all(|(_, letter)| !letter.body.contains("stationen")), "a letter has a link or a file, no content");
    }

    async fn a_quarter_chooses_three_areas_judges_in_four_ways_and_reports(app: App of "degerfors") {
        a_week_is_told(&app).await;
        let paths = starts(&app).await;
        app.wait_signed_in(TimeDelta::days(32)).await;
        let page = coordinator(&app).get(ROUND).await.is(200);
        assert!(page.main().contains("från kvartal 1 2026") && page.main().contains("högst 3 områden"), "{}", page.main());
        let weighed = [("component", "number"), ("value", "3"), ("reason", "Många ringde i stället.")];
        act(&app, &format!("{ROUND}/omrade/degerfors"), &weighed).await.is(303);
        let table = coordinator(&app).get(ROUND).await.is(200).table("Områdena, i kommunens ordning");
        assert!(table.len() == 4 && table[0].iter().any(|cell| cell.contains("behov")), "{table:?}");
        let motives = [("degerfors", "Flest källor."), ("svarta", "Bolaget kan göra mycket."), ("atorp", "Polisen är där."), ("landsbygden", "Mörkt.")];
        let choice = |many: usize, act: &'static str| -> Vec<(&str, &str)> {
            let lines = motives[..many].iter().flat_map(|(area, motive)| [("area", *area), ("motive", *motive)]);
            lines.chain([("do", act), ("day", "2026-04-03")]).collect()
        };
        let fourth = super::steps::act(&app, ROUND, &choice(4, "decide")).await.is(422);
        assert_eq!(fourth.texts("#field-area-1-error"), ["Välj högst 3 områden."]);
        let bare = [("do", "decide"), ("area", "degerfors"), ("motive", ""), ("day", "2026-04-03")];
        let bare = super::steps::act(&app, ROUND, &bare).await.is(422);
        assert_eq!(bare.texts("#field-motive-1-error"), ["Skriv varför området är valt."]);
        super::steps::act(&app, ROUND, &choice(3, "decide")).await.is(303);
        let chosen = app.as_(Persona::Participant).get(ROUND).await.is(200).main();
        assert!(motives[..3].iter().all(|(_, motive)| chosen.contains(motive)) && !chosen.contains("Mörkt."), "{chosen}");

        judged(&app, &paths).await;
        let to = reach(&app, "verksamheterna-kvartal", "link").await;
        reach(&app, "verksamheterna", "link").await;
        reach(&app, "verksamheterna-ar", "link").await;
        let report = report(&app, "quarter:2026-k1", "Tre områden prioriteras nästa kvartal.").await;
        assert_eq!(sends(&app, &report).await, ["verksamheterna-kvartal"]);
        assert_eq!(addresses(&app, "Kvartalsrapport kvartal 1 2026 från Degerfors kommun").await, [to]);
        let page = app.as_(Persona::CouncilMember).get(&report).await.is(200);
        assert!(page.main().contains("Ur lägesbilden, från EST.") && page.main().contains("LokBrå"), "{}", page.main());
        assert_eq!([figure(&page, "Degerfors"), figure(&page, "Svartå")], ["12".to_owned(), "–".to_owned()]);
        let verdicts: Vec<_> = page.table("Uppföljda insatser").into_iter().map(|row| row[2].clone()).collect();
        for verdict in ["Fortsätta", "Utöka", "Byta ut", "Avsluta"] {
            assert!(verdicts.contains(&verdict.to_owned()), "{verdict}: {verdicts:?}");
        }
        assert_eq!(page.table("Skickad till")[0][0], "Verksamheterna: kvartalets analys");
    }
}

/// The same recipient, now by a link.
async fn reach_by_link(app: &App) {
    let form = [
        ("do", "save"),
        ("code", "verksamheterna"),
        ("version", "1"),
        ("address", "verksamheterna@mottagare.example.org"),
        ("way", "link"),
    ];
    coordinator(app).post(&format!("{REPORTS}/mottagare"), &form).await.is(303);
}
