//! Asking, confirming, changing: nothing is told of an address, and nothing is sent to one before its owner said so.

use super::{ADDRESS, ALL, HERE, OTHER, all_left, ask, following, letters_to, link, many};
use crate::{
    pages::pledges::{PUBLIC, followed_up, published, with},
    support::{each_engine, logs, rows},
};
use chrono::TimeDelta;

each_engine! {
    async fn the_page_offers_what_there_is_and_a_single_pledge_by_its_address(app: App) {
        published(&app).await;
        let page = app.resident().get(HERE).await.is(200);
        assert_eq!(page.texts("input[name=topic][checked]").len(), 4);
        assert!(page.main().contains("Trygghetsvandringar") && page.main().contains("Kommunpolisen informerar"));
        let watch = app.resident().get(&format!("{HERE}?amne=watch")).await.is(200);
        assert_eq!(watch.texts("input[name=topic][checked]").len(), 1);
        assert!(watch.attr("input[name=topic][value=watch]", "checked").is_some());
        assert!(watch.attr("input[name=pace][value=at_once]", "checked").is_some());
        let one = app.resident().get(&format!("{HERE}?lofte=trygg-vag-hem-i-centrum")).await.is(200);
        assert!(one.attr("input[name=pledge]", "checked").is_some());
        assert!(one.texts("input[name=topic][checked]").is_empty());
        for (lang, word) in [("fi", "Seuraa"), ("en", "Follow")] {
            assert!(app.resident().get(&format!("/{lang}{HERE}")).await.is(200).main().contains(word));
        }
        for page in ["/loften", PUBLIC, "/lage", "/"] {
            assert!(app.resident().get(page).await.is(200).text().contains("href=\"/folj"), "{page}");
        }
    }

    async fn mistakes_are_told_and_what_was_typed_is_kept(app: App) {
        let form = [("email", "inte en adress"), ("pace", "at_once"), ("weekday", "9"), ("topic", "inget")];
        let page = app.resident().post(HERE, &form).await.is(422);
        assert_eq!(page.value("email").as_deref(), Some("inte en adress"));
        for field in ["field-email", "field-topic", "field-weekday"] {
            assert!(page.attr(&format!("a[href='#{field}']"), "href").is_some(), "{field}");
        }
        let nothing = app.resident().post(HERE, &[("pace", "weekly")]).await.is(422);
        assert_eq!(nothing.texts("#error-summary li")[..2], ["Skriv din e-postadress.", "Välj minst en sak att följa."]);
        app.resident().post(HERE, &[("email", ADDRESS), ("pace", "weekly")]).await.is(422);
        assert_eq!((many(&app).await, app.letters().await.len()), (0, 0));
    }

    async fn one_thing_sent_thousands_of_times_is_kept_once(app: App) {
        let many = [("area", "centrum"), ("topic", "pledges")].into_iter().cycle().take(15_000);
        let form: Vec<_> = ALL.into_iter().chain(many).collect();
        ask(&app, ADDRESS, &form).await;
        let kept = rows::everything(app.system().db()).await;
        assert_eq!(kept["notice_topic"].len(), 2);
        let areas = "SELECT areas FROM notice_subscription";
        let areas: String = app::on!(app.system().db(), |c| sqlx::query_scalar(areas).fetch_one(c).await).unwrap();
        assert_eq!(areas.matches("centrum").count(), 1, "{areas}");
    }

    async fn an_address_that_nobody_confirmed_gets_nothing_and_is_forgotten(app: App) {
        let here = published(&app).await;
        ask(&app, ADDRESS, &ALL).await;
        let confirm = link(&app, ADDRESS, "/bekrafta").await.unwrap();
        all_left(&app).await;
        app.run_jobs().await;
        followed_up(&app, &here).await;
        app.run_jobs().await;
        assert!(app.letters().await.is_empty(), "nobody asked for this");
        app.resident().get(&confirm).await.is(200);
        app.wait_signed_in(TimeDelta::days(7) + TimeDelta::minutes(1)).await;
        app.resident().get(&confirm).await.is(404);
        app.resident().post(&confirm, &[]).await.is(404);
        app.run_jobs().await;
        assert_eq!(many(&app).await, 0);
    }

    async fn looking_at_the_link_confirms_nothing_and_the_button_does(app: App) {
        ask(&app, ADDRESS, &ALL).await;
        let confirm = link(&app, ADDRESS, "/bekrafta").await.unwrap();
        let page = app.resident().get(&confirm).await.is(200);
        assert!(page.main().contains("Alla medborgarlöften") && !page.text().contains(ADDRESS));
        assert_eq!(page.header("referrer-policy"), "same-origin", "no other site learns the address");
        let here = published(&app).await;
        app.run_jobs().await;
        assert_eq!(app.letters().await.len(), 1, "only the one that asks");
        let manage = app.resident().post(&confirm, &[]).await.is(303).location().to_owned();
        assert!(app.resident().get(&manage).await.is(200).main().contains("Klart"));
        app.resident().post(&confirm, &[]).await.is(303);
        app.wait_signed_in(TimeDelta::seconds(1)).await;
        followed_up(&app, &here).await;
        app.run_jobs().await;
        let told: Vec<_> = letters_to(&app, ADDRESS).await.into_iter().filter(|(_, body)| body.contains(PUBLIC)).collect();
        assert_eq!(told.len(), 1);
        assert!(told[0].1.contains("/avsluta") && told[0].0.contains("Nytt om ett medborgarlöfte"), "{told:?}");
    }

    async fn who_wants_one_letter_a_week_reads_on_which_day_it_comes(app: App) {
        let weekly = with(&ALL, &[("pace", "weekly"), ("weekday", "3")]);
        assert!(app.resident().get(HERE).await.is(200).texts("main button").contains(&"Börja följa".to_owned()));
        ask(&app, ADDRESS, &weekly).await;
        let confirm = link(&app, ADDRESS, "/bekrafta").await.unwrap();
        let manage = app.resident().post(&confirm, &[]).await.is(303).location().to_owned();
        let page = app.resident().get(&manage).await.is(200);
        assert!(page.main().contains("Klart. Du får ett mejl på onsdagar när något har hänt."), "{}", page.main());
    }

    async fn nothing_is_told_about_whether_an_address_is_known(app: App) {
        let manage = following(&app, ADDRESS, &ALL).await;
        let form = |email| with(&ALL, &[("pace", "weekly")]).into_iter().chain([("email", email)]).collect::<Vec<_>>();
        let known = app.resident().post(HERE, &form(ADDRESS)).await;
        let unknown = app.resident().post(HERE, &form(OTHER)).await;
        assert_eq!((known.status, known.location(), known.body.clone()), (unknown.status, unknown.location(), unknown.body.clone()));
        let page = app.resident().get(&manage).await.is(200);
        assert!(page.attr("input[name=pace][value=at_once]", "checked").is_some(), "somebody else changed it");
        let [(subject, body)] = letters_to(&app, ADDRESS).await.try_into().unwrap();
        assert!(subject.contains("redan") && body.contains(&manage), "{body}");
        // Nobody is flooded in our name, and nobody is told that it was tried.
        for _ in 0..5 {
            ask(&app, OTHER, &ALL).await;
        }
        assert!(letters_to(&app, OTHER).await.len() <= 3);
    }

    async fn what_is_followed_is_changed_by_the_link_and_not_over_a_newer_change(app: App) {
        let here = published(&app).await;
        app.run_jobs().await;
        let manage = following(&app, ADDRESS, &ALL).await;
        let version = app.resident().get(&manage).await.is(200).value("version").unwrap();
        let form = [("version", &*version), ("topic", "picture"), ("pace", "at_once"), ("weekday", "1"), ("lang", "en")];
        app.resident().post(&manage, &form).await.is(303);
        app.resident().post(&manage, &form).await.is(409);
        app.resident().post(&manage, &[("version", "2"), ("pace", "at_once")]).await.is(422);
        followed_up(&app, &here).await;
        app.run_jobs().await;
        assert!(letters_to(&app, ADDRESS).await.is_empty(), "pledges are not followed any more");
    }

    async fn the_address_is_kept_only_sealed(app: App) {
        following(&app, ADDRESS, &ALL).await;
        ask(&app, OTHER, &ALL).await;
        for (table, found) in rows::everything(app.system().db()).await {
            for planted in [ADDRESS, OTHER] {
                let hex: String = planted.bytes().map(|byte| format!("{byte:02x}")).collect();
                let plain = |row: &String| row.to_lowercase().contains(planted) || row.to_lowercase().contains(&hex);
                assert!(!found.iter().any(plain), "{table} holds an address in plain text");
            }
        }
        logs::hold_none_of(&[ADDRESS, OTHER]);
    }

    async fn an_area_and_a_single_pledge_narrow_what_is_told(app: App) {
        published(&app).await;
        app.run_jobs().await;
        let at_once = [("pace", "at_once"), ("weekday", "1"), ("lang", "sv")];
        let single: Vec<_> = at_once.into_iter().chain([("pledge", "trygg-vag-hem-i-centrum")]).collect();
        let elsewhere: Vec<_> = at_once.into_iter().chain([("topic", "pledges"), ("area", "sjostaden")]).collect();
        following(&app, ADDRESS, &single).await;
        following(&app, OTHER, &elsewhere).await;
        let other = crate::pages::pledges::whole(&app, "Lugn trafik i centrum").await;
        crate::pages::pledges::publish(&app, &other, "").await.is(303);
        app.run_jobs().await;
        assert!(app.letters().await.is_empty(), "another pledge, and another area");
    }
}
