//! Representatives come in by the link of a letter: nobody learns who is one, and a link is good once.

use super::{HERE, act, added, count, form};
use crate::{
    support::{App, Client, Persona, each_engine, logs, rows, smtp::Smtp},
    worker::over,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use chrono::TimeDelta;
use server::worker::work_off;

/// The address of the representative.
pub const BERIT: &str = "berit@planterad.example";
const STRANGER: &str = "framling@planterad.example";
const SIGN_IN: &str = "/ombud/logga-in";
pub const OWN: &str = "/ombud";

/// A representative of an area, with a mail address.
pub async fn represented(app: &App, here: &str, email: &str) {
    let person = [("do", "rep"), ("rep_name", "Berit Ahlgren"), ("phone", "070-174 06 21"), ("email", email)];
    act(app, here, &person).await.is(303);
}

/// The letters with a link that signs in, to an address.
pub async fn links(app: &App, email: &str) -> Vec<String> {
    let letters = app.letters().await.into_iter().filter(|(to, ..)| to == email);
    let words: Vec<_> =
        letters.flat_map(|(.., body)| body.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect();
    words
        .iter()
        .filter_map(|word| word.split_once("/ombud/lank/"))
        .map(|(_, token)| format!("/ombud/lank/{token}"))
        .collect()
}

/// Somebody asks for a link; tells the newest one.
pub async fn link(app: &App, email: &str) -> Option<String> {
    assert_eq!(
        app.resident().post(SIGN_IN, &[("email", email)]).await.is(303).location(),
        "/ombud/logga-in?klart=skickat"
    );
    app.run_jobs().await;
    links(app, email).await.pop()
}

/// The browser of somebody who has pressed the button behind a link.
pub async fn entered<'a>(app: &'a App, link: &str) -> Client<'a> {
    let token = app.resident().post(link, &[]).await.is(303).cookie().expect("a session");
    app.resident().with("cookie", format!("__Host-lykta_ombud={token}"))
}

/// An area of its own with one representative, who is signed in.
pub async fn signed_in<'a>(app: &'a App, email: &str) -> Client<'a> {
    let here = added(app, &[]).await;
    represented(app, &here, email).await;
    let link = link(app, email).await.expect("a letter with a link");
    entered(app, &link).await
}

/// The text of a mail, however its bytes travelled.
fn body(letter: &str) -> String {
    let (head, body) = letter.split_once("\n\n").expect("a head and a body");
    if head.contains("Content-Transfer-Encoding: base64") {
        let bytes = BASE64_STANDARD.decode(body.split_whitespace().collect::<String>()).unwrap();
        return String::from_utf8(bytes).unwrap();
    }
    // Quoted-printable breaks long lines so; nothing else of it is in a link.
    body.replace("=\n", "")
}

each_engine! {
    async fn whoever_asks_learns_nothing_of_an_address(app: App) {
        let here = added(&app, &[]).await;
        represented(&app, &here, BERIT).await;
        let [known, unknown] = [BERIT, STRANGER].map(|email| [("email", email)]);
        let (known, unknown) = (app.resident().post(SIGN_IN, &known).await, app.resident().post(SIGN_IN, &unknown).await);
        assert_eq!((known.status, known.location(), &known.body), (unknown.status, unknown.location(), &unknown.body));
        assert_eq!(count(&app, "SELECT COUNT(*) FROM outbox WHERE kind = 'watch.link'").await, 2, "both are looked up later");
        assert_eq!(count(&app, "SELECT COUNT(*) FROM outbox WHERE kind = 'mail'").await, 0, "nothing is looked up while somebody waits");
        app.run_jobs().await;
        assert_eq!((links(&app, BERIT).await.len(), links(&app, STRANGER).await.len()), (1, 0));
        let kept = format!("{:?}", rows::everything(app.system().db()).await);
        assert!(!kept.contains(BERIT) && !kept.contains(STRANGER), "an address in plain text");
        logs::hold_none_of(&[BERIT, STRANGER]);
        let page = app.resident().post(SIGN_IN, &[("email", "berit")]).await.is(422);
        assert_eq!((page.texts("#field-email-error").len(), page.value("email").as_deref()), (1, Some("berit")));
        // Nobody is flooded in our name, and nobody is told that it was tried.
        for _ in 0..5 {
            app.resident().post(SIGN_IN, &[("email", BERIT)]).await.is(303);
        }
        app.run_jobs().await;
        assert_eq!(links(&app, BERIT).await.len(), 3);
    }

    async fn a_link_is_good_once_for_half_an_hour_and_looking_does_not_use_it_up(app: App) {
        let here = added(&app, &[]).await;
        represented(&app, &here, BERIT).await;
        let first = link(&app, BERIT).await.unwrap();
        for _ in 0..2 {
            assert!(app.resident().get(&first).await.is(200).main().contains("Logga in"), "a mail scanner looks too");
        }
        let rep = entered(&app, &first).await;
        assert!(rep.get(OWN).await.is(200).main().contains("Björkbacken"));
        app.resident().get(&first).await.is(404);
        assert!(app.resident().post(&first, &[]).await.is(404).cookie().is_none());
        let second = link(&app, BERIT).await.unwrap();
        app.wait(TimeDelta::minutes(31));
        assert!(app.resident().get(&second).await.is(404).main().contains("Länken gäller inte längre"));
        app.resident().post(&second, &[]).await.is(404);
        app.run_jobs().await;
        assert_eq!(count(&app, "SELECT COUNT(*) FROM watch_link").await, 0);
        app.resident().get(&format!("/ombud/lank/{}", "0".repeat(64))).await.is(404);
        for path in ["/en/ombud/logga-in", "/fi/ombud/logga-in"] {
            app.resident().get(path).await.is(200);
        }
    }

    async fn a_session_outlives_a_month_and_ends_with_idleness_and_sign_out(app: App) {
        let rep = signed_in(&app, BERIT).await;
        app.wait(TimeDelta::minutes(1));
        assert!(app.resident().post(&link(&app, BERIT).await.unwrap(), &[]).await.header("set-cookie").contains("Max-Age="));
        for _ in 0..3 {
            app.wait(TimeDelta::days(31));
            rep.get(OWN).await.is(200);
        }
        app.wait(TimeDelta::days(41));
        assert_eq!(rep.get(OWN).await.is(303).location(), SIGN_IN);
        app.run_jobs().await;
        assert_eq!(count(&app, "SELECT COUNT(*) FROM watch_session").await, 0);
        let again = entered(&app, &link(&app, BERIT).await.unwrap()).await;
        again.post("/ombud/logga-ut", &[]).await.is(303);
        again.get(OWN).await.is(303);
        assert!(app.resident().get("/ombud/logga-in?klart=ut").await.main().contains("Du är utloggad"));
    }

    async fn a_session_ends_with_the_person_or_the_area(app: App) {
        let here = added(&app, &[]).await;
        for end in [("do", "erase"), ("state", "ended")] {
            app.wait_signed_in(TimeDelta::minutes(1)).await;
            represented(&app, &here, BERIT).await;
            let rep = entered(&app, &link(&app, BERIT).await.unwrap()).await;
            rep.get(OWN).await.is(200);
            let id = app.as_(Persona::Coordinator).get(&here).await.value("rep").unwrap();
            match end {
                ("do", _) => act(&app, &here, &[end, ("rep", &id)]).await.is(303),
                _ => act(&app, &here, &form("save", &[end])).await.is(303),
            };
            rep.get(OWN).await.is(303);
            assert_eq!(count(&app, "SELECT COUNT(*) FROM watch_session").await, 0);
            let before = links(&app, BERIT).await;
            assert_eq!(link(&app, BERIT).await.as_ref(), before.last(), "no link for nobody");
        }
    }

    async fn the_pages_belong_to_representatives_of_the_area_alone(app: App) {
        let other = added(&app, &[("name", "Kajen")]).await;
        let other = other.strip_prefix(HERE).unwrap().to_owned();
        let rep = signed_in(&app, BERIT).await;
        for persona in [Persona::Coordinator, Persona::Police, Persona::Administrator] {
            app.as_(persona).get(OWN).await.is(404);
            app.as_(persona).get(&format!("/ombud/rond{other}")).await.is(404);
        }
        rep.get(&format!("/ombud/rond{other}")).await.is(404);
        rep.post(&format!("/ombud/rond{other}"), &[("words", "Släckt.")]).await.is(404);
        rep.post(OWN, &[("do", "quiet"), ("watch", other.trim_start_matches('/'))]).await.is(404);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM watch_round").await, 0);
        assert!(rep.get("/personal").await.is(303).location().starts_with("/personal/logga-in"));
        for path in ["/ombud/material", "/en/ombud/material", "/fi/ombud"] {
            let page = rep.get(path).await.is(200);
            assert_eq!(page.header("cache-control"), "no-store");
        }
        assert!(rep.get("/ombud/material").await.main().contains("114 14"));
    }

    async fn the_link_comes_by_a_real_mail_server(app: App) {
        let here = added(&app, &[]).await;
        represented(&app, &here, BERIT).await;
        let server = Smtp::start().await;
        let post = over(&app, server.address);
        app.resident().post(SIGN_IN, &[("email", BERIT)]).await.is(303);
        while work_off(&app.municipality, &post).await > 0 {}
        let [letter] = server.taken().try_into().unwrap();
        assert!(letter.contains(&format!("To: {BERIT}")), "{letter}");
        let body = body(&letter);
        let token = body.split_once("/ombud/lank/").expect("a link").1.get(..64).unwrap();
        let rep = entered(&app, &format!("/ombud/lank/{token}")).await;
        assert!(rep.get(OWN).await.is(200).main().contains("Inget att berätta"));
    }
}
