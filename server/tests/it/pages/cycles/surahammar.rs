//! Surahammar: EST-gruppen every second week, a report every month to Strategiska rådet and the county board, and cause
//! analyses that Strategiska rådet decides on and gives to somebody.

use super::steps::*;
use crate::{
    pages::{
        analysis::{self, cause},
        council::{self, STEERING, TODAY, adjust, decide, meeting},
        measures::{id as measure_id, started},
    },
    support::{App, Persona, each_engine},
};
use chrono::TimeDelta;

const WEEKS: &str = "2026-v09-10";
const COUNCIL: &str = "Strategiska rådet för brottsförebyggande arbete";
const SUMMARY: &str = "Bränder vid Surahammarshus gårdar, lugnt i Ramnäs och Virsbo.";
const TITLE: &str = "Anlagda bränder på gårdarna";

/// The council meets and decides about what lies before it; the worker hears it.
async fn the_council_decides(app: &App, title: &str, outcome: &str) {
    let here = meeting(app, STEERING, TODAY).await;
    let page = coordinator(app).get(&here).await.is(200);
    assert!(page.texts(".eyebrow").contains(&COUNCIL.to_owned()), "{:?}", page.texts(".eyebrow"));
    let (id, _) = council::item(app, title).await;
    coordinator(app).post(&here, &[("do", "take_up"), ("items", &*id)]).await.is(303);
    decide(app, &here, title, outcome, "Rådet ger uppdraget.", &[]).await.is(303);
    adjust(app, &here).await;
    app.run_jobs().await;
    // Nothing is laid before the body again in the same moment.
    app.wait(TimeDelta::minutes(1));
}

async fn commissioned(app: &App) -> String {
    let asked = [
        ("do", "propose"),
        ("kind", "cause"),
        ("title", TITLE),
        ("problem", "Papperskorgar och förråd tänds på."),
        ("area", "surahammar"),
        ("why", "Kontroller har inte räckt."),
        ("find_out", "Varför brinner det just här?"),
    ];
    let new = coordinator(app).post(analysis::NEW, &asked).await.is(303);
    let path = new.location().split('?').next().unwrap().to_owned();
    assert!(coordinator(app).get(STEERING).await.is(200).main().contains(TITLE));
    analysis::assign(app, &path, "surahammarshus").await.is(422);
    the_council_decides(app, TITLE, "approved").await;
    analysis::assign(app, &path, "surahammarshus").await.is(303);
    let page = app.as_(Persona::Police).get(&path).await.is(200);
    for told in ["§ 1/2026", "Surahammarshus AB", "Enhetschef", "1 april"] {
        assert!(page.main().contains(told), "{told}: {}", page.main());
    }
    path
}

/// The housing company writes down causes and the chain of events.
async fn explained(app: &App, path: &str) {
    let work = format!("{path}/arbete");
    let company = speaker(app, "surahammarshus").await;
    let does = async |form: &[(&str, &str)]| {
        let seen = company.get(&work).await.is(200).value("version").unwrap();
        let form: Vec<_> = form.iter().copied().chain([("version", &*seen)]).collect();
        company.post(&work, &form).await.is(303)
    };
    for (bone, words) in [
        ("object", "Mörk gård utan insyn"),
        ("offender", "Ungdomar utan sysselsättning"),
        ("victim", "Soprum som står öppna"),
    ] {
        does(&[("do", "cause"), ("bone", bone), ("words", words)]).await;
    }
    let direct = cause(app, "Mörk gård utan insyn").await;
    does(&[("do", "cause"), ("direct", &*direct), ("words", "Buskar klipps inte")]).await;
    does(&[
        ("do", "chain"),
        ("order", "1"),
        ("step", "Samling"),
        ("breaks", "Kvällsvärd"),
        ("order", "2"),
        ("step", "Eld"),
        ("breaks", ""),
    ])
    .await;
    let page = app.as_(Persona::Police).get(path).await.is(200);
    assert_eq!(page.texts(".fishbone svg").len(), 2, "drawn for wide and narrow screens");
    for told in ["Mörk gård utan insyn", "Ungdomar utan sysselsättning", "Soprum som står öppna"] {
        assert!(page.main().contains(told), "{told}");
    }
    assert!(page.texts("details ol li ul li").contains(&"Buskar klipps inte".to_owned()));
    assert_eq!(page.texts(".chain li"), ["SamlingKan brytas: Kvällsvärd", "Eld"]);
}

/// The star: five points over a common base, and what is missing in it.
async fn starred(app: &App, path: &str) {
    let points = ["crime", "violence", "exclusion", "andts", "health"];
    let factors = [
        ("do", "star"),
        ("tick", "little_insight"),
        ("tick", "near_adult"),
        ("factor", "Tändare och tid"),
        ("effect", "risk"),
        ("at", "peers"),
        ("spot", "tip:crime"),
        ("factor", "Skolk"),
        ("effect", "risk"),
        ("at", "school"),
        ("spot", "middle:exclusion"),
    ];
    let form: Vec<_> = factors.into_iter().chain(points.map(|point| ("points", point))).collect();
    act(app, &format!("{path}/stjarna"), &form).await.is(303);
    let page = app.as_(Persona::Police).get(path).await.is(200);
    let drawn = page.texts("svg.star text");
    for point in ["Brott", "Våld", "Utanförskap", "ANDTS", "Psykisk ohälsa"] {
        assert!(drawn.contains(&point.to_owned()), "{point}: {drawn:?}");
    }
    assert!(page.main().contains("Ingen insats är kopplad till analysen."));
    let own =
        [("area", "surahammar"), ("actor", "surahammarshus"), ("level", "tertiary"), ("title", "Kameror vid förråden")];
    let measure = measure_id(&started(app, &own).await).to_string();
    let link = [("do", "link"), ("measure", &*measure), ("arena", "peers"), ("point", "crime"), ("cause", "")];
    act(app, &format!("{path}/arbete"), &link).await.is(303);
    let page = app.as_(Persona::Police).get(path).await.is(200);
    assert!(page.main().contains("Alla insatser ligger i spetsen"), "{}", page.main());
    assert!(page.main().contains("Riskfaktorer finns men ingen insats för arenan skola."), "{}", page.main());
    assert!(page.main().contains("Spetsen Utanförskap har riskfaktorer men ingen insats når dit."), "{}", page.main());
    let fields = page.table("Per fält");
    let of = |name: &str| fields.iter().find(|row| row[0].ends_with(name)).cloned().unwrap_or_default();
    assert!(
        of("spets: Brott")[1].contains("Tändare och tid") && of("spets: Brott")[3].contains("Kameror vid förråden"),
        "{fields:?}"
    );
    assert!(of("mitt: Utanförskap")[1].contains("Skolk"), "{fields:?}");
}

each_engine! {
    async fn two_weeks_are_told_frozen_and_reported_every_month(app: App of "surahammar") {
        let events = [("1.1", "surahammar", 8, "Brand i papperskorg."), ("5.1", "virsbo", 1, "Mörkt vid sjön.")];
        gives(&app, "surahammarshus", WEEKS, "Tre soprum har brunnit.", &events).await;
        gives(&app, "polisen", WEEKS, "Ökad bevakning.", &[("2.1", "ramnas", 5, "Samling vid skolan.")]).await;
        gives(&app, "kommunen", WEEKS, "Fler orosanmälningar.", &[("2.1", "surahammar", 4, "Bråk vid torget.")]).await;
        gives(&app, "svenska-kyrkan", WEEKS, "Fler söker samtal.", &[]).await;
        let page = picture(&app, WEEKS).await;
        assert!(page.texts(".eyebrow").contains(&"EST-gruppen · vecka 9–10 2026".to_owned()), "{:?}", page.texts(".eyebrow"));
        for told in ["Surahammarshus AB", "Svenska kyrkan", "Polismyndigheten", "Tre soprum har brunnit.", COUNCIL, "Länsstyrelsen Västmanland"] {
            assert!(page.main().contains(told), "{told}: {}", page.main());
        }
        let members = [("Säkerhetschef", "kommunen"), ("Kommunpolis", "polisen"), ("Bovärd", "surahammarshus"), ("Diakon", "svenska-kyrkan")];
        let decided = Decision { title: "Lås på soprummen", actor: "surahammarshus", role: "Bovärd", until: "2026-03-20", area: "surahammar" };
        two_weeks_end(&app, WEEKS, &members, &decided, SUMMARY).await;

        app.wait_signed_in(TimeDelta::days(25)).await;
        let due = coordinator(&app).get(REPORTS).await.is(200);
        assert!(due.main().contains(&format!("Till: {COUNCIL}, Länsstyrelsen Västmanland")), "{}", due.main());
        let to = [reach(&app, "lansstyrelsen", "link").await, reach(&app, "strategiska-radet", "attachment").await];
        let report = report(&app, "month:2026-03", "Bränderna har minskat sedan soprummen låstes.").await;
        assert_eq!(sends(&app, &report).await, ["strategiska-radet", "lansstyrelsen"]);
        let letters = posted(&app, "Månadsrapport mars 2026 från Surahammars kommun").await;
        assert_eq!(letters.iter().map(|(to, _)| to.clone()).collect::<Vec<_>>(), to);
        assert_eq!(letters.iter().map(|(_, letter)| letter.files.len()).collect::<Vec<_>>(), [0, 1]);
        let page = app.as_(Persona::CouncilMember).get(&report).await.is(200);
        assert_eq!([figure(&page, "Surahammar"), figure(&page, "Virsbo")], ["12", "–"].map(str::to_owned));
        let register = app.as_(Persona::CouncilMember).get(&format!("{REPORTS}/diarium?ar=2026")).await.is(200);
        assert!(register.table("Diarieförteckning")[0][5].contains(COUNCIL));
    }

    async fn a_cause_analysis_is_commissioned_worked_on_and_reported_back(app: App of "surahammar") {
        let path = commissioned(&app).await;
        explained(&app, &path).await;
        starred(&app, &path).await;
        app.as_(Persona::CouncilMember).get(&path).await.is(404);
        analysis::reported(&app, &path).await;
        let page = app.as_(Persona::CouncilMember).get(&path).await.is(200);
        assert!(page.main().contains("Platsen gör det lätt.") && page.main().contains("Återrapporterad"), "{}", page.main());
        the_council_decides(&app, &format!("Återrapport: {TITLE}"), "noted").await;
        assert_eq!(analysis::state(&app, &path).await, "closed");
        let page = app.as_(Persona::CouncilMember).get("/personal/rad/beslut").await.is(200);
        assert!(page.main().contains(TITLE) && page.main().contains("§ 2/2026"), "{}", page.main());
    }
}
