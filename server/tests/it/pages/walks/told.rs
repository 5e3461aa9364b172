//! What residents are told: when and where first, plain words in the protocol, where one stands in the queue and which walk a
//! letter is about.

use super::{
    HERE, LINES, PLAN, PUBLIC, STOPS, act, begun, confirmed, count, its_day, joined, leader, letters_to, open,
    published, signed_up, walked, with,
};
use crate::support::each_engine;
use chrono::TimeDelta;

const KIM: &str = "kim@example.org";

each_engine! {
    async fn when_and_where_come_before_the_form_and_a_number_to_call_with_it(app: App) {
        let here = begun(&app).await;
        let more = [("distance", "1,5 km"), ("step_free", "Ja, hela vägen.")];
        act(&app, &here, &with(&[&PLAN[..], &STOPS[..]].concat(), &more)).await.is(303);
        act(&app, &here, &[("do", "open")]).await.is(303);
        let page = app.resident().get(PUBLIC).await.is(200).main();
        let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
        assert!(at("Mötesplats") < at("Vi tittar på ljus och sikt."), "{page}");
        assert!(at("Vi tittar på ljus och sikt.") < at("Förnamn (frivilligt)"), "{page}");
        assert!(at("Förnamn (frivilligt)") < at("Så går det till"), "{page}");
        assert!(at("1,5 km") < at("Ja, hela vägen.") && page.contains("08-465 004 00"), "{page}");
        app.wait_signed_in(TimeDelta::days(5)).await;
        assert!(app.resident().get(PUBLIC).await.main().contains("5 mars 2026 (har varit)"));
    }

    async fn who_waits_reads_how_to_hear_of_a_place_and_leaves_the_list(app: App) {
        open(&app).await;
        signed_up(&app, "").await;
        signed_up(&app, "").await;
        let bare = signed_up(&app, "").await;
        let page = app.resident().get(&bare).await.is(200).main();
        assert!(page.contains("Du har inte lämnat någon e-post. Titta här igen före vandringen."), "{page}");
        assert!(page.contains("Ta bort mig från väntelistan") && !page.contains("Lämna min plats"), "{page}");
        let place = confirmed(&app, KIM).await;
        assert!(app.resident().get(&place).await.main().contains("Vi mejlar när du får plats."));
        app.resident().post(&bare, &[("do", "leave")]).await.is(303);
        let page = app.resident().get(&bare).await.is(200);
        assert!(page.main().contains("Du är avanmäld") && page.main().contains("Anmäl dig igen"), "{}", page.main());
        assert!(!page.main().contains("Till din kalender") && !page.main().contains("Spara adressen"), "{}", page.main());
    }

    async fn a_letter_says_which_walk_it_is_and_who_leaves_hears_of_it(app: App) {
        open(&app).await;
        signed_up(&app, "").await;
        signed_up(&app, "").await;
        let place = confirmed(&app, KIM).await;
        let (_, subject, body) = app.letters().await.into_iter().find(|(to, ..)| to == KIM).unwrap();
        assert_eq!(subject, "Bekräfta: Kvällsvandring i centrum 12 mars 2026");
        for told in ["Kvällsvandring i centrum", "18.00–20.00", "Mötesplats: Torget", "väntelistan"] {
            assert!(body.contains(told), "{told}: {body}");
        }
        app.wait(TimeDelta::minutes(1));
        app.resident().post(&place, &[("do", "leave")]).await.is(303);
        app.resident().post(&place, &[("do", "leave")]).await.is(303);
        let letters = app.letters().await;
        assert_eq!(letters_to(&app, KIM).await, 2);
        let (_, _, last) = letters.into_iter().rfind(|(to, ..)| to == KIM).unwrap();
        assert!(last.contains("Du är avanmäld") && !last.contains("Kim") && !last.contains("/anmalan/"), "{last}");
        let stranger = signed_up(&app, "alex@example.org").await;
        app.resident().post(&stranger, &[("do", "leave")]).await.is(303);
        assert_eq!(letters_to(&app, "alex@example.org").await, 1, "an address nobody confirmed gets nothing more");
    }

    async fn every_participant_hears_however_many_there_are(app: App) {
        const OTHER: &str = "
            INSERT INTO walk_signup (id, walk, place, state, lang, at)
            SELECT $1, id, $2, 'waiting', 'sv', $3 FROM walk";
        const LAST: &str = "UPDATE walk_signup SET place = 9000 WHERE email IS NOT NULL";
        let here = open(&app).await;
        confirmed(&app, KIM).await;
        let (system, now) = (app.system(), app.clock.now());
        let mut tx = system.db().begin().await.unwrap();
        for n in 0..1_005_i64 {
            let id = uuid::Uuid::new_v4();
            app::on!(&mut tx, |c| sqlx::query(OTHER).bind(id).bind(100 + n).bind(now).execute(c).await.map(|_| ())).unwrap();
        }
        app::on!(&mut tx, |c| sqlx::query(LAST).execute(c).await.map(|_| ())).unwrap();
        tx.commit().await.unwrap();
        act(&app, &here, &[("do", "cancel"), ("reason", "Storm.")]).await.is(303);
        assert_eq!(letters_to(&app, KIM).await, 2);
    }

    async fn the_name_goes_a_month_after_the_walk_and_the_address_stays(app: App) {
        const NAMES: &str = "SELECT COUNT(*) FROM walk_signup WHERE name IS NOT NULL";
        const EMAILS: &str = "SELECT COUNT(*) FROM walk_signup WHERE email IS NOT NULL";
        open(&app).await;
        confirmed(&app, KIM).await;
        app.wait(TimeDelta::days(40));
        app.run_jobs().await;
        assert_eq!((count(&app, NAMES).await, count(&app, EMAILS).await), (1, 1));
        app.wait(TimeDelta::days(5));
        app.run_jobs().await;
        assert_eq!((count(&app, NAMES).await, count(&app, EMAILS).await), (0, 1));
        assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'walk.names_purged'").await, 1);
    }

    async fn a_public_protocol_has_no_codes_and_counts_from_one(app: App) {
        let here = walked(&app).await;
        let (protocol, first) = (format!("{here}/protokoll"), [("do", "merge"), ("from", "1"), ("into", "2")]);
        act(&app, &protocol, &first).await.is(303);
        act(&app, &format!("{here}/atgard/2"), &super::ANSWER).await.is(303);
        act(&app, &protocol, &[("do", "publish")]).await.is(303);
        let lines = app.resident().get(PUBLIC).await.table(LINES);
        assert!(lines[0][0].starts_with("1. Två lampor lyser inte"), "{lines:?}");
        assert!(lines[0][0].contains("Sikt och orientering, allvarligt"), "{lines:?}");
        let office = leader(&app).get(&protocol).await.table(LINES);
        assert!(office[0][0].starts_with("2. ") && office[0][0].contains("D Sikt och orientering · 3 – allvarligt"), "{office:?}");
    }

    async fn the_way_into_a_walk_grows_small_when_it_is_over(app: App) {
        let here = open(&app).await;
        its_day(&app).await;
        joined(&app, &here).await;
        assert!(app.resident().get(PUBLIC).await.main().contains("Gå med i vandringen"));
        act(&app, &format!("{here}/protokoll"), &[("do", "close")]).await.is(303);
        let page = app.resident().get(PUBLIC).await.main();
        assert!(!page.contains("Gå med i vandringen") && page.contains("Var du med? Skriv till det du såg"), "{page}");
        app.wait(TimeDelta::days(2));
        assert!(!app.resident().get(PUBLIC).await.main().contains("Var du med?"));
    }

    async fn the_office_reads_the_day_of_a_protocol_and_no_seats_of_an_own_walk(app: App) {
        published(&app).await;
        assert!(leader(&app).get(HERE).await.main().contains("Publicerat 12 mars 2026"));
        let form = [("key", "7b1f6a52-6c83-4d9f-8a10-0d6b2f3a9c31"), ("area", "centrum")];
        let phone = app.resident().post("/vandringar/egen", &form).await.is(303).location().to_owned();
        app.resident().post(&phone, &[("do", "stop"), ("stop", "Bron")]).await.is(303);
        super::note(&app, &phone, "1", "c4", "Mörkt.").await.is(303);
        app.resident().post(&phone, &[("do", "send")]).await.is(303);
        let list = leader(&app).get(HERE).await.is(200);
        assert!(!list.main().contains("0 av 1"), "{}", list.main());
        let own = list.attr("table a", "href").unwrap();
        act(&app, &own, &[("do", "accept")]).await.is(303);
        let page = leader(&app).get(&own).await.is(200).main();
        assert!(page.contains("Syns för invånarna när protokollet är publicerat."), "{page}");
        assert!(!page.contains("Sidan för invånarna") && !page.contains("Affisch"), "{page}");
    }
}
