//! Reading: a list, a pledge, its versions at their own addresses, what differs; in three languages, without a script.

use super::{PUBLIC, TITLE, WALKS, WHOLE, act, followed_up, publish, published, whole, with};
use crate::support::each_engine;

each_engine! {
    async fn a_pledge_tells_everything_that_was_promised_and_what_came_of_it(app: App) {
        let here = published(&app).await;
        followed_up(&app, &here).await;
        let page = app.resident().get(PUBLIC).await.is(200);
        assert_eq!(page.texts("h1"), [TITLE]);
        for told in [
            "Vi går två vandringar om året.", "1 januari 2026 till 31 december 2026", "Centrum", "Många väljer en längre väg.",
            "31 av 100", "Trygghetsmätningen", "Fler går hem.", "Elevrådet var med.", "Medborgardialog: samtal på torget",
            "Kommunstyrelsens ordförande", "15 januari 2026", "Pågår", "Version 2, 2 mars 2026", "0 av 1 uppfyllda",
        ] {
            assert!(page.main().contains(told), "{told}: {}", page.main());
        }
        assert!(!page.main().contains('%'), "never a bare percentage");
        let rows = page.table("Aktiviteter med mål, utfall, kommentar och status");
        let [what, target, outcome, comment, status] = &rows[0][..] else { panic!("{rows:?}") };
        assert!(what.contains("Trygghetsvandringar") && what.contains("Gemensamt"), "{what}");
        assert!(target.contains("minst 2 vandringar") && target.contains("senast 31 december 2026"), "{target}");
        assert_eq!((&**outcome, &**comment, &**status), ("1 vandringar", "Den första är gjord.", "Pågår"));
    }

    async fn old_versions_keep_their_address_and_never_change(app: App) {
        let here = published(&app).await;
        let first = format!("{PUBLIC}/version/1");
        let before = app.resident().get(&first).await.is(200);
        assert!(before.main().contains("Du läser den senaste versionen"));
        followed_up(&app, &here).await;
        app.wait(chrono::TimeDelta::days(400));
        let after = app.resident().get(&first).await.is(200);
        assert!(after.main().contains("Du läser en äldre version"));
        let table = "Aktiviteter med mål, utfall, kommentar och status";
        assert_eq!(before.table(table), after.table(table), "also not when its days have passed");
        assert!(app.resident().get(PUBLIC).await.main().contains("Dagen har passerat"));
        let list = app.resident().get(&format!("{PUBLIC}/versioner")).await.is(200);
        assert_eq!(list.texts(".timeline-title"), ["Version 2", "Version 1"]);
        assert!(list.main().contains("Den första vandringen är gjord."));
        for wrong in ["version/3", "version/0", "version/x", "version/-1"] {
            app.resident().get(&format!("{PUBLIC}/{wrong}")).await.is(404);
        }
    }

    async fn what_differs_can_be_read(app: App) {
        let here = published(&app).await;
        let one = app.resident().get(&format!("{PUBLIC}/skillnad")).await.is(200);
        assert!(one.main().contains("Det finns bara en version"));
        followed_up(&app, &here).await;
        for address in ["skillnad", "skillnad?fran=1&till=2", "skillnad?fran=2&till=1", "skillnad?fran=1&till=1", "skillnad?fran=2&till=2"] {
            let page = app.resident().get(&format!("{PUBLIC}/{address}")).await.is(200);
            assert!(page.main().contains("3 saker ändrades"), "{address}: {}", page.main());
            let heads = page.texts(".change h3");
            let parts = ["Utfall", "Kommentar", "Status"].map(|part| format!("{part}Trygghetsvandringar"));
            assert_eq!(heads, parts);
            assert!(page.texts(".change-after")[0].contains("1 vandringar"));
            assert!(page.texts(".change-before")[0].contains("Fanns inte"));
        }
    }

    async fn the_list_tells_what_goes_on_and_what_is_over(app: App) {
        published(&app).await;
        let other = whole(&app, "Lugnare trafik").await;
        let failed = [("title", "Lugnare trafik"), ("area", "sjostaden"), ("first", "2024-01-01"), ("last", "2024-12-31"),
            ("sign_day", "2024-01-15"), ("status", "not_fulfilled"), ("reason", "Vi hann inte.")];
        act(&app, &other, &other, &with(&WHOLE, &failed)).await.is(303);
        let missed = [("due", "2024-12-31"), ("status", "not_fulfilled"), ("outcome", "0"), ("comment", "Ingen blev av.")];
        act(&app, &other, &format!("{other}/aktivitet/1"), &with(&WALKS, &missed)).await.is(303);
        publish(&app, &other, "").await.is(303);
        let list = app.resident().get("/loften").await.is(200);
        assert_eq!(list.texts(".pledge-card h3"), [TITLE]);
        assert_eq!(list.table("Tidigare löften")[0][0], "Lugnare trafik");
        assert!(list.table("Tidigare löften")[0][3].contains("Inte uppfyllt"));
        let page = app.resident().get("/loften/lugnare-trafik").await.is(200);
        assert!(page.main().contains("Vi hann inte."), "the reason stands on the page");
        let narrow = app.resident().get("/loften?status=not_fulfilled").await.is(200);
        assert!(narrow.texts(".pledge-card").is_empty() && narrow.main().contains("Lugnare trafik"));
        let here = app.resident().get("/loften?omrade=centrum").await.is(200);
        assert!(here.main().contains(TITLE) && !here.main().contains("Lugnare trafik"));
        assert!(app.resident().get("/loften?omrade=tallasen").await.main().contains("Inget löfte passar"));
        app.wait(chrono::TimeDelta::minutes(2));
        let start = app.resident().get("/").await.is(200);
        assert!(start.main().contains("Det här har vi lovat") && start.main().contains(TITLE));
        assert!(!start.main().contains("Lugnare trafik"));
    }

    async fn a_pledge_that_was_replaced_leads_to_the_next(app: App) {
        let old = published(&app).await;
        let new = whole(&app, "Ljus hela vägen hem").await;
        let id = new.rsplit('/').next().unwrap();
        let ended = [("status", "ended"), ("reason", "Vi gör mer."), ("replaced_by", id)];
        act(&app, &old, &old, &with(&WHOLE, &ended)).await.is(303);
        publish(&app, &old, "Ersatt.").await.is(303);
        assert!(!app.resident().get(PUBLIC).await.main().contains("Ljus hela vägen hem"), "not before it is public");
        publish(&app, &new, "").await.is(303);
        let page = app.resident().get(PUBLIC).await.is(200);
        assert_eq!(page.attr(".notice a", "href").as_deref(), Some("/loften/ljus-hela-vagen-hem"));
    }

    async fn it_is_read_in_three_languages_and_what_is_swedish_says_so(app: App) {
        let here = published(&app).await;
        followed_up(&app, &here).await;
        for (prefix, list, running) in [("/en", "Citizen pledges", "In progress"), ("/fi", "Kansalaislupaukset", "Käynnissä")] {
            assert_eq!(app.resident().get(&format!("{prefix}/loften")).await.is(200).texts("h1"), [list]);
            for path in ["", "/versioner", "/version/1", "/skillnad"] {
                let page = app.resident().get(&format!("{prefix}{PUBLIC}{path}")).await.is(200);
                assert_eq!(page.attr("html", "lang"), Some(prefix[1..].to_owned()));
                assert!(page.attr("main [lang=sv]", "lang").is_some(), "{path}");
            }
            let page = app.resident().get(&format!("{prefix}{PUBLIC}")).await;
            assert!(page.main().contains(running));
            assert_eq!(page.attr("h1", "lang").as_deref(), Some("sv"));
        }
    }
}
