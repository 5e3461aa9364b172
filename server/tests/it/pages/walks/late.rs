//! After the protocol is public only the office changes it: late notes wait, an empty protocol is meant, earlier owners are out.

use super::{ANSWER, LINES, PUBLIC, act, count, its_day, joined, last_link, leader, note, open, published, walked};
use crate::support::each_engine;
use chrono::TimeDelta;

const OWNER: &str = "gatapark@lyktkoping.example.org";
const LIGHT: &str = "SELECT COUNT(*) FROM audit WHERE action = 'walk.conditions'";
const REPLIED: &str = "SELECT COUNT(*) FROM audit WHERE action = 'walk.replied'";

each_engine! {
    async fn a_late_note_waits_until_the_office_makes_a_line_of_it(app: App) {
        let here = walked(&app).await;
        let (phone, protocol) = (joined(&app, &here).await, format!("{here}/protokoll"));
        for number in ["1", "2"] {
            act(&app, &format!("{here}/atgard/{number}"), &ANSWER).await.is(303);
        }
        act(&app, &protocol, &[("do", "publish")]).await.is(303);
        note(&app, &phone, "2", "a5", "Klotter.").await.is(303);
        assert_eq!(app.resident().get(PUBLIC).await.table(LINES).len(), 2, "a phone writes in no public protocol");
        assert!(leader(&app).get("/personal").await.main().contains("1 anteckning kom efter protokollet"));
        act(&app, &protocol, &[("do", "how"), ("light", "dark")]).await.is(303);
        assert_eq!(leader(&app).get(&protocol).await.table(LINES).len(), 2, "light and weather make no lines");
        act(&app, &protocol, &[("do", "late")]).await.is(303);
        let page = leader(&app).get(&format!("{protocol}?done=late")).await.is(200);
        assert_eq!(page.table(LINES).len(), 3);
        assert!(page.main().contains("Anteckningarna har blivit rader."));
        assert!(!leader(&app).get("/personal").await.main().contains("kom efter protokollet"));
    }

    async fn light_and_weather_are_logged_once_and_stay_as_published(app: App) {
        let here = walked(&app).await;
        let phone = joined(&app, &here).await;
        let snow = [("do", "conditions"), ("weather", "snow")];
        for _ in 0..2 {
            app.resident().post(&phone, &snow).await.is(303);
        }
        assert_eq!(count(&app, LIGHT).await, 1, "the same again is no news");
        for number in ["1", "2"] {
            act(&app, &format!("{here}/atgard/{number}"), &ANSWER).await.is(303);
        }
        act(&app, &format!("{here}/protokoll"), &[("do", "publish")]).await.is(303);
        app.resident().post(&phone, &[("do", "conditions"), ("weather", "clear")]).await.is(422);
        assert!(app.resident().get(PUBLIC).await.main().contains("mörker, snö eller is"));
        assert_eq!(count(&app, LIGHT).await, 1);
    }

    async fn a_protocol_without_lines_is_published_by_somebody_who_means_it(app: App) {
        let here = open(&app).await;
        its_day(&app).await;
        let protocol = format!("{here}/protokoll");
        let closed = act(&app, &protocol, &[("do", "close"), ("light", "dark")]).await.is(303);
        let page = leader(&app).get(closed.location()).await.is(200).main();
        assert!(page.contains("Vandringen är avslutad. Nu kan du skriva protokollet."), "{page}");
        assert!(page.contains("Protokollet har inga rader. Publicera ändå?"), "{page}");
        let refused = act(&app, &protocol, &[("do", "publish")]).await.is(422);
        assert_eq!(refused.texts("#field-sure-error").len(), 1);
        let done = act(&app, &protocol, &[("do", "publish"), ("sure", "1")]).await.is(303);
        let page = leader(&app).get(done.location()).await.is(200).main();
        assert!(page.contains("Protokollet är publicerat. Deltagarna får mejl."), "{page}");
        assert!(app.resident().get(PUBLIC).await.main().contains("Inga brister hittades."));
    }

    async fn only_the_owner_who_has_the_line_now_answers_and_the_log_tells_it_once(app: App) {
        let here = published(&app).await;
        let line = format!("{here}/atgard/1");
        act(&app, &line, &[("do", "hand_over")]).await.is(303);
        let before = last_link(&app, OWNER).await;
        let answer = [("kind", "done"), ("words", "Lampan är bytt.")];
        for _ in 0..2 {
            app.resident().post(&before, &answer).await.is(303);
        }
        assert_eq!(count(&app, REPLIED).await, 1, "the same answer again is no news");
        app.wait(TimeDelta::minutes(5));
        act(&app, &line, &[("do", "hand_over")]).await.is(303);
        app.resident().get(&before).await.is(404);
        app.resident().post(&before, &answer).await.is(404);
        let now = last_link(&app, OWNER).await;
        assert_ne!(now, before);
        app.resident().get(&now).await.is(200);
    }
}
