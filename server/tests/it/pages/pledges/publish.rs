//! Publishing: only what can be followed up, and only with what went wrong explained.

use super::{
    HERE, PUBLIC, TITLE, WALKS, WHOLE, act, begun, followed_up, log, publish, published, publisher, version, whole,
    with,
};
use crate::support::{App, each_engine, source};
use app::on;

/// Tells that publishing is refused, and which words say why.
async fn refused(app: &App, here: &str, why: &str) {
    let page = publish(app, here, "Nytt.").await.is(422);
    assert!(page.texts(".error-summary li").iter().any(|told| told.contains(why)), "{why}: {}", page.main());
}

#[test]
fn publications_are_added_and_read_and_nothing_else() {
    for (path, text) in source::rust() {
        for line in text.lines().filter(|line| line.contains("pledge_publication")) {
            let line = line.trim();
            let good = ["INSERT INTO pledge_publication", "FROM pledge_publication", "JOIN pledge_publication"];
            let good = good.iter().any(|start| line.contains(start)) && !line.contains("DELETE");
            assert!(good && path.ends_with("pledges/store/publication.rs"), "{path}: {line}");
        }
    }
}

each_engine! {
    async fn nothing_is_published_that_cannot_be_followed_up(app: App) {
        let here = begun(&app, TITLE).await;
        refused(&app, &here, "Skriv löftet.").await;
        for (other, why) in [
            (("promise", ""), "Skriv löftet."),
            (("last", ""), "Skriv första och sista dagen."),
            (("last", "2026-03-30"), "från tre månader till fyra år"),
            (("last", "2030-01-01"), "från tre månader till fyra år"),
            (("sign_day", "2026-03-03"), "en dag som inte har kommit"),
            (("status", "not_fulfilled"), "Skriv skälet"),
            (("status", "ended"), "Skriv skälet"),
            (("status", "fulfilled"), "Alla aktiviteter är inte uppfyllda"),
        ] {
            let here = whole(&app, TITLE).await;
            act(&app, &here, &here, &with(&WHOLE, &[other])).await.is(303);
            refused(&app, &here, why).await;
        }
        let here = begun(&app, TITLE).await;
        act(&app, &here, &here, &WHOLE).await.is(303);
        refused(&app, &here, "minst en aktivitet med ett mål som går att mäta").await;
        act(&app, &here, &format!("{here}/aktivitet/ny"), &with(&WALKS, &[("kind", "")])).await.is(303);
        refused(&app, &here, "minst en aktivitet med ett mål som går att mäta").await;
        act(&app, &here, &here, &with(&WHOLE, &[("sign_role", ""), ("sign_day", "")])).await.is(303);
        refused(&app, &here, "vilka roller som har undertecknat").await;
        assert!(app.resident().get("/loften").await.main().contains("Inga löften är publicerade än"));
    }

    async fn what_is_late_or_claims_too_much_is_explained_first(app: App) {
        let here = published(&app).await;
        let path = format!("{here}/aktivitet/1");
        act(&app, &here, &path, &with(&WALKS, &[("status", "fulfilled"), ("outcome", "1")])).await.is(303);
        refused(&app, &here, "Utfallet säger inte att målet är nått: Trygghetsvandringar").await;
        act(&app, &here, &path, &with(&WALKS, &[("status", "running"), ("due", "2026-02-20")])).await.is(303);
        refused(&app, &here, "Förklara varför målet inte är nått: Trygghetsvandringar").await;
        let told = [("due", "2026-02-20"), ("status", "partly"), ("outcome", "1"), ("comment", "Den andra flyttas till hösten.")];
        act(&app, &here, &path, &with(&WALKS, &told)).await.is(303);
        publish(&app, &here, "En vandring är flyttad.").await.is(303);
        assert!(app.resident().get(PUBLIC).await.main().contains("Den andra flyttas till hösten."));
    }

    async fn a_new_version_says_what_is_new_and_there_is_none_without_news(app: App) {
        let here = published(&app).await;
        let same = publish(&app, &here, "Inget.").await.is(422);
        assert!(same.main().contains("Inget har ändrats sedan den senaste versionen."));
        act(&app, &here, &here, &with(&WHOLE, &[("aim", "Alla går hem.")])).await.is(303);
        let page = publish(&app, &here, "").await.is(422);
        assert_eq!(page.texts("#field-news-error").len(), 1);
        assert!(!app.resident().get(PUBLIC).await.main().contains("Alla går hem."), "nobody sees a draft");
        let review = publisher(&app).get(&format!("{here}/granska")).await.is(200);
        assert!(review.main().contains("En sak ändras för invånarna") && review.texts("ins") == ["Alla"]);
        publish(&app, &here, "Målet är större.").await.is(303);
        assert!(app.resident().get(PUBLIC).await.main().contains("Alla går hem."));
        let acts = log(&app).await;
        assert_eq!(acts.iter().filter(|act| *act == "pledge.published").count(), 2);
    }

    async fn changes_can_be_thrown_away(app: App) {
        let here = published(&app).await;
        act(&app, &here, &here, &with(&WHOLE, &[("aim", "Alla går hem.")])).await.is(303);
        assert!(publisher(&app).get(HERE).await.table("Publicerade")[0].contains(&"Opublicerade ändringar".to_owned()));
        act(&app, &here, &here, &[("do", "discard")]).await.is(303);
        assert_eq!(publisher(&app).get(&here).await.value("aim").as_deref(), Some("Fler går hem."));
        assert!(publisher(&app).get(&here).await.main().contains("Inget är ändrat sedan dess."));
    }

    async fn two_of_the_same_heading_have_two_addresses(app: App) {
        published(&app).await;
        published(&app).await;
        app.resident().get(PUBLIC).await.is(200);
        app.resident().get(&format!("{PUBLIC}-2")).await.is(200);
        assert_eq!(app.resident().get("/loften").await.texts(".pledge-card").len(), 2);
    }

    async fn what_was_written_past_the_program_is_shown_to_nobody(app: App) {
        const TAMPER: &str = "UPDATE pledge_publication SET news = 'Allt är bra.' WHERE number = 1";
        let here = published(&app).await;
        followed_up(&app, &here).await;
        let scope = app.system();
        let mut tx = scope.db().begin().await.unwrap();
        on!(&mut tx, |c| sqlx::query(TAMPER).execute(c).await.map(|_| ())).unwrap();
        tx.commit().await.unwrap();
        app.resident().get(PUBLIC).await.is(200);
        app.resident().get(&format!("{PUBLIC}/version/1")).await.is(404);
        let page = publisher(&app).get(&here).await.is(200);
        assert!(page.main().contains("inte längre vad som publicerades"));
        assert_ne!(version(&app, &here).await, "1");
    }
}
