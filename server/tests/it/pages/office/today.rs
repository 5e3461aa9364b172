//! The start page of the office: for each role what is really there for it, and each line leads to what it counts.

use super::{a_report, given, keep, moment, path, rows};
use crate::support::{Answer, Persona, each_engine};
use app::reports::{Report, Status};
use chrono::TimeDelta;
use scraper::{ElementRef, Selector};

const HERE: &str = "/personal";

/// The lines with a number: where they lead, and the number.
fn lines(page: &Answer) -> Vec<(String, usize)> {
    let html = page.html();
    let [all, link, many] = ["main li.spread", "a", ".tag"].map(|selector| Selector::parse(selector).unwrap());
    let line = |line: ElementRef<'_>| {
        let to = line.select(&link).next()?.value().attr("href")?.to_owned();
        let many = line.select(&many).next()?.text().collect::<String>().trim().parse().ok()?;
        Some((to, many))
    };
    html.select(&all).filter_map(line).collect()
}

each_engine! {
    async fn each_line_of_the_inbox_leads_to_exactly_those_reports(app: App) {
        let old = moment(&app) - TimeDelta::days(20);
        let report = |words: &str| a_report(&app, words);
        let answered = |status: Status| Report { status, answered_at: Some(old), ..report("Besvarad.") };
        given(&app, "Ny.").await;
        keep(&app, Report { received_at: old, due_at: old, ..report("Sen.") }).await;
        keep(&app, Report { status: Status::InReview, assigned: Some(app.id_of(Persona::Coordinator)), ..report("Min.") }).await;
        keep(&app, answered(Status::Planned)).await;
        keep(&app, answered(Status::NeedsMore)).await;
        keep(&app, Report { closed_at: Some(old), ..answered(Status::Done) }).await;
        let coordinator = app.as_(Persona::Coordinator);
        let page = coordinator.get(HERE).await.is(200);
        assert!(page.main().contains("Läs 3 rapporter som väntar"), "{}", page.main());
        assert_eq!(rows(&coordinator.get("/personal/inkorg").await.is(200)).len(), 3);
        let found = lines(&page);
        let of = |query: &str| found.iter().find(|(to, _)| to == &format!("/personal/inkorg{query}")).map(|(_, many)| *many);
        assert_eq!((of("?late=1"), of("?state=received"), of("?assigned=me")), (Some(1), Some(2), Some(1)), "{found:?}");
        assert_eq!((of("?state=needs_more"), of("?state=open"), of("?assigned=nobody")), (Some(1), Some(5), Some(4)), "{found:?}");
        for (to, many) in found.iter().filter(|(to, _)| to.starts_with("/personal/inkorg?")) {
            assert_eq!(rows(&coordinator.get(to).await.is(200)).len(), *many, "{to}");
        }
    }

    async fn answers_and_verdicts_are_told_within_reach(app: App) {
        let code = app::kernel::receipt::ReceiptCode::from_bytes(*b"0123456789");
        let print = app::reports::service::keys::code_fingerprint(app.municipality.keys(), &code);
        let id = keep(&app, Report { code: print, unit: Some("skola".into()), ..a_report(&app, "Lampan är släckt.") }).await;
        let step = [("do", "step"), ("version", "1"), ("status", "done"), ("answer", "Lampan är bytt.")];
        app.as_(Persona::OtherHandler).post(&path(id), &step).await.is(303);
        let judged = app.resident().post(&format!("/arende/{}", code.to_string().replace(' ', "-")), &[("do", "verdict"), ("verdict", "no")]).await;
        let page = app.as_(Persona::Coordinator).get(HERE).await.is(200);
        assert!(page.texts("article.card").iter().any(|card| card.starts_with("Senaste svaren") && card.contains("Åtgärdad")));
        assert!(page.text().contains(&path(id)) && !page.text().contains("Lampan är bytt"));
        if judged.status == 303 {
            assert!(page.main().contains("Ja: 0. Nej: 1."), "{}", page.main());
        }
        let elsewhere = app.as_(Persona::Handler).get(HERE).await.is(200);
        assert!(!elsewhere.text().contains(&path(id)) && elsewhere.main().contains("Inget svar har skickats än"));
    }

    async fn every_role_finds_what_is_there_for_it_and_nothing_that_is_not(app: App) {
        given(&app, "Lampan är släckt.").await;
        let roles: [(Persona, &[&str], &[&str]); 9] = [
            (Persona::Coordinator, &["Inkorg", "Lägesbild", "Senaste svaren", "Hjälpte det?"], &["Utskick", "Konton"]),
            (Persona::Handler, &["Inkorg", "Lägesbild", "Senaste svaren", "Hjälpte det?"], &["Utskick", "Konton"]),
            (Persona::Participant, &["Lägesbild", "Det här kan du göra här"], &["Inkorg", "Senaste svaren"]),
            (Persona::Police, &["Lägesbild", "Det här kan du göra här"], &["Inkorg", "Senaste svaren"]),
            (Persona::CouncilMember, &["Lägesbild", "Det här kan du göra här"], &["Inkorg", "Hjälpte det?"]),
            (Persona::Publisher, &["Lägesbild", "Det här kan du göra här"], &["Inkorg", "Hjälpte det?"]),
            (Persona::SupportOfficer, &["Stöd till brottsutsatta", "Det här kan du göra här"], &["Inkorg", "Lägesbild"]),
            (Persona::DataProtectionOfficer, &["Logg"], &["Inkorg", "Lägesbild", "Konton", "Stöd till brottsutsatta"]),
            (Persona::Administrator, &["Konton", "Utskick"], &["Inkorg", "Lägesbild", "Logg"]),
        ];
        for (persona, there, not_there) in roles {
            let page = app.as_(persona).get(HERE).await.is(200);
            let titles = page.texts("main h2");
            for title in there.iter().chain(&["Mitt konto"]) {
                assert!(titles.iter().any(|found| found == title), "{persona:?} lacks {title}: {titles:?}");
            }
            for title in not_there {
                assert!(titles.iter().all(|found| found != title), "{persona:?} sees {title}");
            }
            // Every address the page leads to is there for this person.
            for to in lines(&page).into_iter().map(|(to, _)| to) {
                app.as_(persona).get(&to).await.is(200);
            }
        }
    }

    async fn those_outside_the_group_see_no_small_number(app: App) {
        let id = given(&app, "Lampan är släckt.").await;
        let form = [("do", "take_in"), ("version", "1"), ("category", "5.1"), ("area", "centrum")];
        app.as_(Persona::Coordinator).post(&path(id), &form).await.is(303);
        let within = app.as_(Persona::Police).get(HERE).await.is(200).main();
        assert!(within.contains("1 uppgift om otrygghet hittills, 1 fler än"), "{within}");
        let outside = app.as_(Persona::CouncilMember).get(HERE).await.is(200).main();
        assert!(outside.contains("Inga siffror är delade än."), "{outside}");
        assert!(!outside.contains("1 uppgift"));
    }

    async fn the_log_of_the_week_counts_what_its_links_show(app: App) {
        let officer = app.as_(Persona::DataProtectionOfficer);
        assert!(officer.get(HERE).await.is(200).main().contains("Loggen har inte kontrollerats än"));
        officer.post("/personal/logg", &[("do", "verify")]).await.is(200);
        let page = officer.get(HERE).await.is(200);
        assert!(page.main().contains("Loggen var hel"), "{}", page.main());
        let found = lines(&page);
        assert_eq!(found.len(), 3);
        for (to, many) in found {
            assert_eq!(officer.get(&to).await.is(200).table("Logg").len(), many, "{to}");
        }
    }
}
