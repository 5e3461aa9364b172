//! The own account: password, second factor, sessions.

use super::{EMAIL, HOME, PASSWORD, add, code, give_code, give_password, is_inside, signed_in};
use crate::support::{Answer, App, Client, each_engine};
use app::accounts::{
    policy::Role,
    totp::{Key, step_of},
};
use chrono::TimeDelta;

const NEW: &str = "tre ekorrar på ett tunt rep";
const SET_UP: &str = "/personal/logga-in/ny-kod";

/// What an app shows that was given the key on the page.
fn shown(app: &App, page: &Answer) -> String {
    let key = page.texts("main section code").remove(0).replace(' ', "");
    Key::parse(&key).unwrap().code(step_of(app.clock.now()))
}

fn with_new_token<'a>(app: &'a App, answer: &Answer) -> Client<'a> {
    app.resident().with_token(answer.cookie())
}

each_engine! {
    async fn a_role_that_demands_a_second_factor_gets_no_further_without(app: App) {
        add(&app, EMAIL, Role::Handler, false).await;
        let entered = give_password(&app.resident(), EMAIL, PASSWORD).await.is(303);
        assert_eq!(entered.location(), SET_UP);
        let browser = with_new_token(&app, &entered);
        assert!(!is_inside(&browser).await);
        let code_page = browser.get("/personal/logga-in/kod").await.is(303);
        assert_eq!(code_page.location(), SET_UP);
        let page = browser.get(SET_UP).await.is(200);
        assert!(page.attr("svg.qr", "aria-label").is_some());
        browser.post(SET_UP, &[("code", "000000")]).await.is(422);
        let done = browser.post(SET_UP, &[("code", &shown(&app, &page))]).await.is(200);
        assert_eq!(done.texts("main ol code").len(), 10);
        assert!(!is_inside(&browser).await, "the token of the first stage is spent");
        assert!(is_inside(&with_new_token(&app, &done)).await);
    }

    async fn a_recovery_code_works_once_and_only_for_its_owner(app: App) {
        add(&app, EMAIL, Role::Handler, false).await;
        add(&app, "bo@planterad.example", Role::Handler, true).await;
        let entered = give_password(&app.resident(), EMAIL, PASSWORD).await;
        let browser = with_new_token(&app, &entered);
        let page = browser.get(SET_UP).await.is(200);
        let done = browser.post(SET_UP, &[("code", &shown(&app, &page))]).await.is(200);
        let paper = done.texts("main ol code").remove(3);
        let bo = give_password(&app.resident(), "bo@planterad.example", PASSWORD).await.cookie();
        give_code(&app, bo, &paper).await.is(422);
        let vera = give_password(&app.resident(), EMAIL, PASSWORD).await.cookie();
        give_code(&app, vera, &paper.to_lowercase().replace('-', " ")).await.is(303);
        let again = give_password(&app.resident(), EMAIL, PASSWORD).await.cookie();
        give_code(&app, again, &paper).await.is(422);
    }

    async fn a_stolen_password_alone_does_not_replace_the_second_factor(app: App) {
        add(&app, EMAIL, Role::Handler, true).await;
        let entered = give_password(&app.resident(), EMAIL, PASSWORD).await.is(303);
        let thief = with_new_token(&app, &entered);
        for answer in [thief.get(SET_UP).await, thief.post(SET_UP, &[("code", "123456")]).await] {
            assert_eq!(answer.is(303).location(), "/personal/logga-in/kod");
        }
    }

    async fn changing_the_password_ends_every_other_session(app: App) {
        add(&app, EMAIL, Role::Publisher, false).await;
        let (here, there) = (signed_in(&app, EMAIL).await, signed_in(&app, EMAIL).await);
        let form = |current, new| [("do", "password"), ("current", current), ("password", new), ("again", new)];
        here.post(HOME, &form("inte det riktiga", NEW)).await.is(422);
        here.post(HOME, &form(PASSWORD, "lösenord1234")).await.is(422);
        assert!(is_inside(&there).await);
        let changed = here.post(HOME, &form(PASSWORD, NEW)).await.is(303);
        assert!(!is_inside(&here).await && !is_inside(&there).await);
        assert!(is_inside(&with_new_token(&app, &changed)).await);
        give_password(&app.resident(), EMAIL, NEW).await.is(303);
        assert_eq!(app.letters().await.len(), 1, "the owner is told");
    }

    async fn the_second_factor_is_turned_on_and_off_with_the_password(app: App) {
        add(&app, EMAIL, Role::Publisher, false).await;
        let browser = signed_in(&app, EMAIL).await;
        let page = browser.get(SET_UP).await.is(200);
        let shown = shown(&app, &page);
        browser.post(SET_UP, &[("code", &shown), ("password", "inte det riktiga")]).await.is(422);
        let on = browser.post(SET_UP, &[("code", &shown), ("password", PASSWORD)]).await.is(200);
        let browser = with_new_token(&app, &on);
        let entered = give_password(&app.resident(), EMAIL, PASSWORD).await.is(303);
        assert_eq!(entered.location(), "/personal/logga-in/kod");
        let codes = browser.post(HOME, &[("do", "codes"), ("factor", PASSWORD)]).await.is(200);
        assert_eq!(codes.texts("main ol code").len(), 10);
        assert_ne!(codes.texts("main ol code"), on.texts("main ol code"));
        browser.post(HOME, &[("do", "factor-off"), ("factor", "fel")]).await.is(422);
        let off = browser.post(HOME, &[("do", "factor-off"), ("factor", PASSWORD)]).await.is(303);
        assert!(is_inside(&with_new_token(&app, &off)).await);
        assert!(is_inside(&signed_in(&app, EMAIL).await).await);
    }

    async fn a_demanded_second_factor_cannot_be_turned_off(app: App) {
        add(&app, EMAIL, Role::Handler, true).await;
        let token = give_password(&app.resident(), EMAIL, PASSWORD).await.cookie();
        let inside = give_code(&app, token, &code(&app)).await.is(303);
        let browser = with_new_token(&app, &inside);
        browser.post(HOME, &[("do", "factor-off"), ("factor", PASSWORD)]).await.is(422);
        app.wait(TimeDelta::seconds(60));
        assert_eq!(give_password(&app.resident(), EMAIL, PASSWORD).await.location(), "/personal/logga-in/kod");
    }

    async fn sessions_are_listed_and_ended_by_their_owner_only(app: App) {
        add(&app, EMAIL, Role::Publisher, false).await;
        add(&app, "bo@planterad.example", Role::Publisher, false).await;
        let (here, there) = (signed_in(&app, EMAIL).await, signed_in(&app, EMAIL).await);
        let page = here.get(HOME).await.is(200);
        assert_eq!(page.texts("main table tbody tr").len(), 2);
        let other = page.attr("input[name=session]", "value").unwrap();
        let bo = signed_in(&app, "bo@planterad.example").await;
        bo.post(HOME, &[("do", "end"), ("session", &other)]).await.is(303);
        assert!(is_inside(&there).await, "not one's own: quietly nothing");
        here.post(HOME, &[("do", "end"), ("session", &other)]).await.is(303);
        assert!(!is_inside(&there).await && is_inside(&here).await);
        let more = signed_in(&app, EMAIL).await;
        here.post(HOME, &[("do", "end-others")]).await.is(303);
        assert!(!is_inside(&more).await && is_inside(&here).await);
    }

    async fn the_own_name_is_changed(app: App) {
        add(&app, EMAIL, Role::Publisher, false).await;
        let browser = signed_in(&app, EMAIL).await;
        browser.post(HOME, &[("do", "name"), ("name", "")]).await.is(422);
        browser.post(HOME, &[("do", "name"), ("name", "Vera P. Planterad")]).await.is(303);
        let page = browser.get(HOME).await.is(200);
        assert_eq!(page.value("name").as_deref(), Some("Vera P. Planterad"));
        browser.post(HOME, &[("do", "nonsense")]).await.is(400);
    }
}
