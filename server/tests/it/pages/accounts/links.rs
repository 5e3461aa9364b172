//! Invitations and forgotten passwords: links that work once, for a while.

use super::{EMAIL, PASSWORD, add, code, give_password, is_inside, link_to, signed_in};
use crate::support::{App, Persona, each_engine};
use app::accounts::policy::Role;
use chrono::TimeDelta;

const NEW: &str = "tre ekorrar på ett tunt rep";

async fn invite(app: &App, email: &str) -> String {
    let form = [("email", email), ("name", "Vera Planterad"), ("roles", "publisher"), ("actor", "")];
    app.as_(Persona::Administrator).post("/personal/konton", &form).await.is(303);
    link_to(app, email).await.expect("an invitation was sent")
}

/// Letters are told apart by time: the clock of a test stands still.
fn a_moment(app: &App) {
    app.wait(TimeDelta::seconds(1));
}

async fn forget(app: &App, email: &str) -> Option<String> {
    a_moment(app);
    app.resident().post("/personal/glomt", &[("email", email)]).await.is(303);
    app.run_jobs().await;
    link_to(app, email).await
}

each_engine! {
    async fn an_invitation_works_once(app: App) {
        let link = invite(&app, EMAIL).await;
        give_password(&app.resident(), EMAIL, "").await.is(422);
        app.resident().get(&link).await.is(200);
        let twice = [("password", NEW), ("again", NEW)];
        app.resident().post(&link, &twice).await.is(303);
        app.resident().post(&link, &twice).await.is(404);
        app.resident().get(&link).await.is(404);
        give_password(&app.resident(), EMAIL, NEW).await.is(303);
    }

    async fn an_invitation_ends_after_seven_days(app: App) {
        let link = invite(&app, EMAIL).await;
        app.wait(TimeDelta::days(7) - TimeDelta::minutes(1));
        app.resident().get(&link).await.is(200);
        app.wait(TimeDelta::minutes(2));
        app.resident().get(&link).await.is(404);
        app.resident().post(&link, &[("password", NEW), ("again", NEW)]).await.is(404);
        app.run_jobs().await;
        app.resident().get(&link).await.is(404);
    }

    async fn a_new_invitation_replaces_the_one_before(app: App) {
        let first = invite(&app, EMAIL).await;
        let people = app.as_(Persona::Administrator).get("/personal/konton").await.is(200);
        let vera = people.html().select(&scraper::Selector::parse("main table a").unwrap())
            .find(|a| a.text().any(|text| text == "Vera Planterad"))
            .and_then(|a| a.value().attr("href").map(str::to_owned))
            .unwrap();
        a_moment(&app);
        app.as_(Persona::Administrator).post(&vera, &[("do", "invite")]).await.is(303);
        let second = link_to(&app, EMAIL).await.unwrap();
        assert_ne!(first, second);
        app.resident().get(&first).await.is(404);
        app.resident().get(&second).await.is(200);
    }

    async fn a_link_that_never_was_looks_like_a_spent_one(app: App) {
        for token in ["ab".repeat(32), "kort".to_owned()] {
            let page = app.resident().get(&format!("/personal/lank/{token}")).await.is(404);
            assert!(page.main().contains("gäller inte längre"));
        }
    }

    async fn passwords_that_are_easy_to_guess_are_refused(app: App) {
        let link = invite(&app, EMAIL).await;
        for easy in ["kort", "lyktköping2026", "qwertyuiopåä", "planteradvera1"] {
            let page = app.resident().post(&link, &[("password", easy), ("again", easy)]).await.is(422);
            assert_eq!(page.value("password").as_deref(), Some(""));
            assert!(!page.texts("#error-summary").is_empty());
        }
        app.resident().post(&link, &[("password", NEW), ("again", PASSWORD)]).await.is(422);
        app.resident().get(&link).await.is(200);
    }

    async fn asking_for_a_link_answers_the_same_for_every_address(app: App) {
        add(&app, EMAIL, Role::Publisher, false).await;
        let ask = async |email: &str| app.resident().post("/personal/glomt", &[("email", email)]).await;
        let (known, unknown) = (ask(EMAIL).await, ask("ingen@planterad.example").await);
        assert_eq!((known.status, known.location()), (unknown.status, unknown.location()));
        assert_eq!(known.body, unknown.body);
        assert!(app.letters().await.is_empty(), "the request itself sends nothing");
        app.run_jobs().await;
        let letters = app.letters().await;
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].0, EMAIL);
        app.resident().post("/personal/glomt", &[("email", "ingen")]).await.is(422);
    }

    async fn a_new_password_ends_sessions_and_older_links(app: App) {
        add(&app, EMAIL, Role::Publisher, false).await;
        let browser = signed_in(&app, EMAIL).await;
        let first = forget(&app, EMAIL).await.unwrap();
        let second = forget(&app, EMAIL).await.unwrap();
        assert_ne!(first, second);
        a_moment(&app);
        app.resident().post(&second, &[("password", NEW), ("again", NEW)]).await.is(303);
        assert!(!is_inside(&browser).await);
        app.resident().get(&first).await.is(404);
        give_password(&app.resident(), EMAIL, PASSWORD).await.is(422);
        give_password(&app.resident(), EMAIL, NEW).await.is(303);
        let told = app.letters().await.pop().unwrap();
        assert!(told.1.contains("inloggning har ändrats"), "{}", told.1);
    }

    async fn a_reset_ends_after_an_hour_and_does_not_pass_the_second_factor_by(app: App) {
        add(&app, EMAIL, Role::Handler, true).await;
        let link = forget(&app, EMAIL).await.unwrap();
        app.wait(TimeDelta::minutes(61));
        app.resident().get(&link).await.is(404);
        let link = forget(&app, EMAIL).await.unwrap();
        app.resident().post(&link, &[("password", NEW), ("again", NEW)]).await.is(303);
        let entered = give_password(&app.resident(), EMAIL, NEW).await.is(303);
        assert_eq!(entered.location(), "/personal/logga-in/kod");
        super::give_code(&app, entered.cookie(), &code(&app)).await.is(303);
    }

    async fn many_questions_for_one_address_send_few_letters(app: App) {
        add(&app, EMAIL, Role::Publisher, false).await;
        for _ in 0..8 {
            app.resident().post("/personal/glomt", &[("email", EMAIL)]).await.is(303);
        }
        app.run_jobs().await;
        assert_eq!(app.letters().await.len(), 3);
    }
}
