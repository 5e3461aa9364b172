//! Password, second factor, throttling, and the life of a session.

use super::{EMAIL, HOME, PASSWORD, add, code, give_code, give_password, is_inside, signed_in};
use crate::support::{Persona, each_engine, logs};
use app::accounts::policy::Role;
use chrono::TimeDelta;

each_engine! {
    async fn a_session_has_a_new_token_after_each_stage(app: App) {
        add(&app, EMAIL, Role::Handler, true).await;
        let planted = "ab".repeat(32);
        let browser = app.resident().with_token(Some(planted.clone()));
        let first = give_password(&browser, EMAIL, PASSWORD).await.is(303);
        assert_eq!(first.location(), "/personal/logga-in/kod");
        let first = first.cookie();
        assert_ne!(first.as_ref(), Some(&planted));
        assert!(!is_inside(&app.resident().with_token(first.clone())).await);
        let second = give_code(&app, first.clone(), &code(&app)).await.is(303).cookie();
        assert_ne!(first, second);
        assert!(is_inside(&app.resident().with_token(second)).await);
        for old in [Some(planted), first] {
            assert!(!is_inside(&app.resident().with_token(old)).await);
        }
    }

    async fn the_cookie_is_kept_from_scripts_and_other_sites(app: App) {
        add(&app, EMAIL, Role::Publisher, false).await;
        let entered = give_password(&app.resident(), EMAIL, PASSWORD).await.is(303);
        let cookie = entered.header("set-cookie");
        for part in ["__Host-lykta=", "; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
            assert!(cookie.contains(part), "{cookie}");
        }
    }

    async fn unknown_wrong_and_closed_look_alike(app: App) {
        add(&app, EMAIL, Role::Publisher, false).await;
        let closed = add(&app, "stangd@planterad.example", Role::Publisher, false).await;
        app.as_(Persona::Administrator).post(&format!("/personal/konton/{closed}"), &[("do", "close")]).await.is(303);
        let wrong = give_password(&app.resident(), EMAIL, "inte det riktiga").await.is(422);
        let unknown = give_password(&app.resident(), "ingen@planterad.example", PASSWORD).await.is(422);
        let shut = give_password(&app.resident(), "stangd@planterad.example", PASSWORD).await.is(422);
        let invited = give_password(&app.resident(), &Persona::Police.email(), PASSWORD).await.is(422);
        assert!(wrong.main().contains("stämmer inte"));
        for other in [&unknown, &shut, &invited] {
            assert_eq!(other.main(), wrong.main());
            assert_eq!(other.cookie(), None);
        }
        assert_eq!(wrong.value("email").as_deref(), Some(EMAIL));
        assert_eq!(wrong.value("password").as_deref(), Some(""));
    }

    async fn an_address_nobody_has_costs_the_same_work_as_one_somebody_has(app: App) {
        add(&app, EMAIL, Role::Publisher, false).await;
        let closed = add(&app, "stangd@planterad.example", Role::Publisher, false).await;
        app.as_(Persona::Administrator).post(&format!("/personal/konton/{closed}"), &[("do", "close")]).await.is(303);
        let checks = || logs::text().matches("checking a password").count();
        // Not the time is measured, which a busy machine stretches, but how often a password is hashed; that the hash of
        // nobody costs what a real one costs stands beside it in `password.rs`.
        for (email, password) in [
            (EMAIL, PASSWORD),
            (EMAIL, "inte det riktiga"),
            ("ingen@planterad.example", PASSWORD),
            ("stangd@planterad.example", PASSWORD),
            (&*Persona::Police.email(), PASSWORD),
            (EMAIL, ""),
            ("ingen@planterad.example", ""),
        ] {
            let before = checks();
            let told = give_password(&app.resident().from([198, 51, 100, 77]), email, password).await;
            assert!(matches!(told.status.as_u16(), 303 | 422), "{email}: {}", told.status);
            assert_eq!(checks() - before, usize::from(!password.is_empty()), "{email}");
        }
    }

    async fn a_code_is_taken_once(app: App) {
        add(&app, EMAIL, Role::Handler, true).await;
        let spent = code(&app);
        let token = give_password(&app.resident(), EMAIL, PASSWORD).await.cookie();
        give_code(&app, token, &spent).await.is(303);
        let token = give_password(&app.resident(), EMAIL, PASSWORD).await.cookie();
        give_code(&app, token.clone(), &spent).await.is(422);
        app.wait(TimeDelta::seconds(30));
        give_code(&app, token.clone(), &spent).await.is(422);
        give_code(&app, token, &code(&app)).await.is(303);
    }

    async fn a_code_is_tried_only_a_few_times(app: App) {
        add(&app, EMAIL, Role::Handler, true).await;
        let token = give_password(&app.resident(), EMAIL, PASSWORD).await.cookie();
        for _ in 0..5 {
            give_code(&app, token.clone(), "000000").await.is(422);
        }
        let stopped = give_code(&app, token, &code(&app)).await.is(429);
        assert!(!stopped.header("retry-after").is_empty());
    }

    async fn the_password_stage_ends_soon(app: App) {
        add(&app, EMAIL, Role::Handler, true).await;
        let token = give_password(&app.resident(), EMAIL, PASSWORD).await.cookie();
        app.wait(TimeDelta::minutes(16));
        let late = give_code(&app, token, &code(&app)).await.is(303);
        assert_eq!(late.location(), "/personal/logga-in");
        assert_eq!(late.cookie(), None);
    }

    async fn wrong_tries_from_elsewhere_do_not_lock_the_owner_out(app: App) {
        add(&app, EMAIL, Role::Publisher, false).await;
        let stranger = app.resident().from([198, 51, 100, 9]);
        for _ in 0..5 {
            give_password(&stranger, EMAIL, "inte det riktiga").await.is(422);
        }
        give_password(&stranger, EMAIL, PASSWORD).await.is(429);
        give_password(&app.resident(), EMAIL, PASSWORD).await.is(303);
    }

    async fn one_network_cannot_try_account_after_account(app: App) {
        add(&app, EMAIL, Role::Publisher, false).await;
        let stranger = app.resident().from([198, 51, 100, 9]);
        let mut tried = 0;
        let stopped = loop {
            let answer = give_password(&stranger, &format!("konto{tried}@planterad.example"), "inte det riktiga").await;
            if answer.status != 422 {
                break answer.is(429);
            }
            tried += 1;
            assert!(tried < 100, "nobody stops them");
        };
        // Twenty at once; a slow machine lets a few more through, as time passes.
        assert!(tried >= 20, "stopped after {tried}");
        assert!(stopped.header("retry-after").parse::<u32>().unwrap() > 0);
        // From there not even the right password is tried; from elsewhere everything is as ever.
        let checks = || logs::text().matches("checking a password").count();
        let before = checks();
        give_password(&stranger, EMAIL, PASSWORD).await.is(429);
        assert_eq!(checks(), before, "a refused try costs no work");
        give_password(&app.resident(), EMAIL, PASSWORD).await.is(303);
    }

    async fn an_unused_session_ends(app: App) {
        add(&app, EMAIL, Role::Publisher, false).await;
        let browser = signed_in(&app, EMAIL).await;
        app.wait(TimeDelta::minutes(59));
        assert!(is_inside(&browser).await);
        app.wait(TimeDelta::minutes(61));
        assert!(!is_inside(&browser).await);
        app.run_jobs().await;
        assert!(!is_inside(&browser).await);
    }

    async fn a_used_session_ends_too_in_the_end(app: App) {
        add(&app, EMAIL, Role::Publisher, false).await;
        let browser = signed_in(&app, EMAIL).await;
        for _ in 0..14 {
            assert!(is_inside(&browser).await);
            app.wait(TimeDelta::minutes(50));
        }
        app.wait(TimeDelta::minutes(21));
        assert!(!is_inside(&browser).await);
    }

    async fn signing_out_ends_it_on_the_server(app: App) {
        add(&app, EMAIL, Role::Publisher, false).await;
        let browser = signed_in(&app, EMAIL).await;
        assert!(is_inside(&browser).await);
        let out = browser.post("/personal/logga-ut", &[]).await.is(303);
        assert!(out.header("set-cookie").contains("Max-Age=0"));
        assert!(!is_inside(&browser).await);
    }

    async fn signing_in_leads_on_but_never_out_of_the_office(app: App) {
        add(&app, EMAIL, Role::Publisher, false).await;
        for (till, lands) in [(HOME, HOME), ("https://example.org", "/personal"), ("//example.org", "/personal")] {
            let form = [("email", EMAIL), ("password", PASSWORD), ("till", till)];
            let entered = app.resident().post("/personal/logga-in", &form).await.is(303);
            assert_eq!(entered.location(), lands);
        }
        let asked = app.resident().get(HOME).await.is(303);
        assert_eq!(asked.location(), "/personal/logga-in?till=/personal/konto");
        let page = app.resident().get(asked.location()).await.is(200);
        assert_eq!(page.value("till").as_deref(), Some(HOME));
    }

    async fn the_log_tells_of_sign_ins_and_no_addresses(app: App) {
        let id = add(&app, EMAIL, Role::Publisher, false).await;
        give_password(&app.resident(), EMAIL, "inte det riktiga").await.is(422);
        give_password(&app.resident(), "ingen@planterad.example", PASSWORD).await.is(422);
        signed_in(&app, EMAIL).await;
        let scope = app.system();
        let rows = app::platform::audit::newest(scope.db(), i64::MAX, "", "", 3).await.unwrap();
        let told: Vec<_> = rows.iter().map(|row| (row.action.as_str(), row.id.clone())).collect();
        let known = id.to_string();
        assert_eq!(told, [
            ("signin.completed", known.clone()),
            ("signin.failed", String::new()),
            ("signin.failed", known),
        ]);
        assert!(!format!("{rows:?}").contains("planterad"));
    }
}
