//! The protocol: a no owes its reason, two lines become one, owners answer without an account, small numbers stay hidden.

use super::{ANSWER, LINES, PUBLIC, act, count, last_link, leader, published, walked, with};
use crate::support::each_engine;
use chrono::TimeDelta;

const OWNER: &str = "gatapark@lyktkoping.example.org";

each_engine! {
    async fn a_no_without_a_reason_is_refused(app: App) {
        let here = walked(&app).await;
        let line = format!("{here}/atgard/1");
        for (other, field) in [
            (("status", "declined"), "reason"),
            (("status", "planned"), "due"),
            (("status", "followed"), "followed"),
            (("owner", ""), "owner"),
            (("text", "Ring 070-174 06 12."), "text"),
        ] {
            let page = act(&app, &line, &with(&ANSWER, &[other])).await.is(422);
            assert_eq!(page.texts(&format!("#field-{field}-error")).len(), 1, "{field}");
        }
        let no = [("status", "declined"), ("reason", "Marken är privat, och ägaren säger nej.")];
        act(&app, &line, &with(&ANSWER, &no)).await.is(303);
        assert!(leader(&app).get(&format!("{here}/protokoll")).await.main().contains("ägaren säger nej"));
    }

    async fn nothing_is_published_that_nobody_looked_at(app: App) {
        let here = walked(&app).await;
        let protocol = format!("{here}/protokoll");
        act(&app, &format!("{here}/atgard/1"), &ANSWER).await.is(303);
        let page = act(&app, &protocol, &[("do", "publish")]).await.is(422);
        assert!(page.texts(".error-summary li").iter().any(|told| told.contains("Rad 2")));
        assert!(!app.resident().get(PUBLIC).await.main().contains("Två lampor lyser inte"));
    }

    async fn what_is_published_has_every_line_no_names_and_no_small_numbers(app: App) {
        const TAKEN: &str = "SELECT COUNT(*) FROM observation WHERE source = 'walk'";
        published(&app).await;
        let page = app.resident().get(PUBLIC).await.is(200);
        assert_eq!(page.table(LINES).len(), 2);
        for told in ["minst 5", "boende: 5", "barn och unga: färre än 3", "mörker, regn", "Kommunen – gata och park"] {
            assert!(page.main().contains(told), "{told}: {}", page.main());
        }
        assert!(!page.main().contains("En nisch i muren."), "nobody's own words");
        assert_eq!(count(&app, TAKEN).await, 2);
        for lang in ["fi", "en"] {
            app.resident().get(&format!("/{lang}{PUBLIC}")).await.is(200);
        }
    }

    async fn two_lines_become_one_with_every_note(app: App) {
        let here = walked(&app).await;
        act(&app, &format!("{here}/protokoll"), &[("do", "merge"), ("from", "2"), ("into", "1")]).await.is(303);
        assert_eq!(leader(&app).get(&format!("{here}/protokoll")).await.table(LINES).len(), 1);
        let line = leader(&app).get(&format!("{here}/atgard/1")).await.is(200);
        assert!(line.main().contains("En nisch i muren.") && line.main().contains("Två lampor är släckta."));
        act(&app, &format!("{here}/protokoll"), &[("do", "merge"), ("from", "1"), ("into", "1")]).await.is(422);
        let own = [("do", "add"), ("stop", "2"), ("item", "f1"), ("text", "Sågs i rundan på slutet.")];
        act(&app, &format!("{here}/protokoll"), &own).await.is(303);
        assert_eq!(leader(&app).get(&format!("{here}/protokoll")).await.table(LINES).len(), 2);
    }

    async fn an_owner_answers_by_the_link_of_a_letter(app: App) {
        let here = published(&app).await;
        let line = format!("{here}/atgard/1");
        act(&app, &line, &[("do", "hand_over")]).await.is(303);
        assert!(app.resident().get(PUBLIC).await.main().contains("Överlämnad till annan ägare"));
        let question = last_link(&app, OWNER).await;
        let page = app.resident().get(&question).await.is(200);
        assert!(page.main().contains("Två lampor lyser inte"));
        app.resident().post(&question, &[("kind", "no"), ("words", "")]).await.is(422);
        app.resident().post(&question, &[("kind", "planned"), ("day", "")]).await.is(422);
        let answer = [("kind", "planned"), ("day", "2026-04-30"), ("words", "Nya lampor är beställda.")];
        app.resident().post(&question, &answer).await.is(303);
        assert!(!app.resident().get(PUBLIC).await.main().contains("Nya lampor är beställda."), "the office reads it first");
        assert!(leader(&app).get("/personal").await.main().contains("Svar från ägare att ta över"));
        act(&app, &line, &[("do", "take_over")]).await.is(303);
        let told = app.resident().get(PUBLIC).await.main();
        assert!(told.contains("Nya lampor är beställda.") && told.contains("klart senast 30 april 2026"), "{told}");
        app.wait(TimeDelta::days(91));
        app.resident().get(&question).await.is(404);
    }

    async fn an_owner_without_an_address_cannot_be_written_to(app: App) {
        let here = walked(&app).await;
        let line = format!("{here}/atgard/1");
        act(&app, &line, &with(&ANSWER, &[("owner", "private_owner")])).await.is(303);
        act(&app, &line, &[("do", "hand_over")]).await.is(422);
        assert!(leader(&app).get(&line).await.main().contains("Det finns ingen mejladress till ägaren"));
    }

    async fn a_late_protocol_is_said_on_the_day_s_page(app: App) {
        let here = walked(&app).await;
        assert!(leader(&app).get("/personal").await.main().contains("Lovat"));
        app.wait_signed_in(TimeDelta::days(30)).await;
        assert!(leader(&app).get("/personal").await.main().contains("Skulle varit klart"));
        assert!(leader(&app).get(&here).await.main().contains("Skulle varit klart"));
    }
}
