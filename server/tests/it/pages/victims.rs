//! The pages for victims of crime: neutral, kept by nobody, the way out in sight; nothing that was typed is lost, and nothing
//! tells whether a code exists.

use crate::{
    support::{Answer, App, Client, each_engine},
    support_person::{jour, person, sealed},
};
use app::{
    kernel::receipt::ReceiptCode,
    support::{
        seal::{Case, Person},
        service::{ask::SealedAsk, own::BOX, public},
    },
};
use axum::body::Body;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use http::{Method, header};
use scraper::Selector;
use serde_json::{Value, json};

const PAGES: [&str; 4] = ["/stod", "/stod/lattlast", "/stod/kontakt", "/stod/arende"];
const ASK: &str = "/stod/kontakt";
const OWN: &str = "/stod/arende";
const HATCH: &str = "/stod/lada";
const WIRE: &str = "/stod/skicka";
const AWAY: &str = "/stod/bort";
const EXIT: &str = "https://www.smhi.se/";
const PHONE: &str = "070-174 06 35";

/// What a script sends.
async fn send(client: &Client<'_>, path: &str, body: &Value) -> Answer {
    let json = "application/json";
    let request = client.request(Method::POST, path).header(header::CONTENT_TYPE, json).header(header::ACCEPT, json);
    client.send(request.body(Body::from(body.to_string())).unwrap()).await
}

fn door(code: &ReceiptCode) -> String {
    URL_SAFE_NO_PAD.encode(Person::of(code).door().as_bytes())
}

fn asking(ask: &SealedAsk, code: &ReceiptCode) -> Value {
    json!({
        "act": "ask", "organisation": ask.organisation, "chosen": ask.chosen, "recipient": ask.recipient,
        "sealed": ask.sealed, "person_wrap": ask.person_wrap, "door": door(code), "wraps": ask.wraps,
    })
}

/// Asks without a script and answers the code.
async fn asked(app: &App, organisation: &str) -> String {
    let form =
        [("org", organisation), ("phone", PHONE), ("name", "Planterad Kim"), ("silent", "yes"), ("consent", "yes")];
    app.resident().post(ASK, &form).await.is(200).texts(".code").remove(0)
}

#[track_caller]
fn assert_discreet(path: &str, page: &Answer) {
    assert_eq!(page.header("cache-control"), "no-store", "{path}");
    assert_eq!(page.header("referrer-policy"), "no-referrer", "{path}");
    assert_eq!(page.header("set-cookie"), "", "{path}");
    assert_eq!(page.attr("meta[name=robots]", "content").as_deref(), Some("noindex"), "{path}");
    assert_eq!(
        page.attr("body > .skip-link + a[data-leave]", "href").as_deref(),
        Some(EXIT),
        "{path}: the way out comes first"
    );
    let scripts = Selector::parse("script").unwrap();
    let html = page.html();
    let scripts: Vec<_> = html.select(&scripts).filter_map(|one| one.value().attr("src")).collect();
    assert!(
        matches!(scripts[..], [one] if one.contains("support")),
        "{path}: {scripts:?} would keep things on the phone"
    );
}

each_engine! {
    async fn every_page_is_neutral_and_kept_by_nobody(app: App) {
        jour(&app).await;
        for path in PAGES {
            for (prefix, title) in [("", "Information – "), ("/fi", "Tietoa – "), ("/en", "Information – ")] {
                let page = app.resident().get(&format!("{prefix}{path}")).await.is(200);
                assert_discreet(path, &page);
                assert!(page.texts("title")[0].starts_with(title), "{path}: {:?}", page.texts("title"));
                assert_eq!(page.texts("h1").len(), 1, "{prefix}{path}");
                assert!(page.attr("link[rel=canonical]", "href").is_none(), "{path}");
            }
        }
        let lost = app.resident().get("/stod/finns-inte").await.is(404);
        assert_discreet("a page that is not there", &lost);
        assert_eq!(app.resident().post(HATCH, &[]).await.is(400).header("cache-control"), "no-store");
    }

    async fn a_browser_that_says_nothing_of_itself_is_let_in_to_the_forms(app: App) {
        jour(&app).await;
        for path in [ASK, OWN] {
            let silent = app.resident().with("sec-fetch-site", "").with("origin", "null");
            silent.post(path, &[]).await.is(if path == ASK { 422 } else { 200 });
            app.resident().with("sec-fetch-site", "cross-site").with("origin", "null").post(path, &[]).await.is(403);
        }
        app.resident().with("sec-fetch-site", "").with("origin", "null").post("/rapportera", &[]).await.is(403);
    }

    async fn numbers_come_first_and_nobody_is_asked_where_nobody_receives(app: App) {
        let home = app.resident().get("/stod").await.is(200);
        assert_eq!(home.texts("main h2")[0], "Ring någon nu");
        let numbers = home.texts(".support-numbers a[href^='tel:']");
        assert!(numbers.len() > 3 && numbers[0] == "112", "{numbers:?}");
        assert!(home.main().contains("skyddade personuppgifter"));
        assert!(home.attr("main a[href='/stod/kontakt']", "href").is_none());
        let form = app.resident().get(ASK).await.is(200);
        assert!(form.attr("main form", "action").is_none());
        assert!(form.main().contains("Just nu kan du inte be om kontakt här"));
        jour(&app).await;
        let home = app.resident().get("/stod").await.is(200);
        assert!(home.main().contains("Brottsofferjouren") && home.main().contains("Kontrollerat 2 mars 2026"));
        assert!(home.attr("main a[href='/stod/kontakt']", "href").is_some());
    }

    async fn without_a_script_somebody_asks_writes_changes_and_takes_back(app: App) {
        let (id, _) = jour(&app).await;
        let id = id.to_string();
        let wrong = [("org", &*id), ("phone", "ring"), ("name", "Planterad Kim"), ("other", "Planterade Robin")];
        let page = app.resident().post(ASK, &wrong).await.is(422);
        assert_discreet("a form with mistakes", &page);
        assert_eq!(page.texts("#error-summary li").len(), 2, "{:?}", page.texts("#error-summary li"));
        assert_eq!(page.texts("#field-phone-error").len() + page.texts("#field-consent-error").len(), 2);
        assert_eq!(page.value("name").as_deref(), Some("Planterad Kim"));
        assert_eq!(page.value("other").as_deref(), Some("Planterade Robin"));
        let code = asked(&app, &id).await;
        assert!(ReceiptCode::parse(&code).is_ok(), "{code}");
        let page = app.resident().post(OWN, &[("kod", &code.to_lowercase())]).await.is(200);
        assert_discreet("a contact", &page);
        assert_eq!((page.texts("h1"), page.value("phone").as_deref()), (vec!["Framme".to_owned()], Some(PHONE)));
        assert!(page.main().contains("Brottsofferjouren, måndag 2"));
        let say = |text: &'static str| [("kod", code.clone()), ("gor", "skriv".to_owned()), ("text", text.to_owned())];
        let post = async |form: &[(&str, String)]| {
            let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
            app.resident().post(OWN, &form).await
        };
        let page = post(&say("Planterat ord till jouren")).await.is(200);
        assert_eq!(page.texts(".support-words")[0], "Planterat ord till jouren");
        assert!(page.main().contains("Meddelandet är skickat."));
        assert_eq!(post(&say("  ")).await.is(422).texts("#field-text-error"), ["Skriv något först."]);
        let change = |email: &str| [("kod", code.clone()), ("gor", "andra".to_owned()), ("email", email.to_owned())];
        assert_eq!(post(&change("kim@")).await.is(422).value("email").as_deref(), Some("kim@"));
        let page = post(&change("kim@planterad.example")).await.is(200);
        assert_eq!(page.value("email").as_deref(), Some("kim@planterad.example"));
        assert_eq!(page.value("phone").as_deref(), Some(""), "what was told before is written over");
        let page = post(&[("kod", code.clone()), ("gor", "aterkalla".to_owned())]).await.is(200);
        assert_eq!(page.texts("h1"), ["Återkallad"]);
        assert!(!page.text().contains("planterad.example") && !page.text().contains("Planterat ord"));
        assert!(post(&say("Planterat för sent")).await.is(409).main().contains("något har ändrats"));
    }

    async fn an_answer_does_not_tell_whether_a_code_exists(app: App) {
        let (id, _) = jour(&app).await;
        let code = asked(&app, &id.to_string()).await;
        let stranger = ReceiptCode::from_bytes([9; 10]);
        let mut sizes = Vec::new();
        for kod in [code.as_str(), stranger.to_string().as_str(), "nonsens"] {
            let page = app.resident().post(OWN, &[("kod", kod)]).await.is(200);
            assert_eq!(page.header("content-encoding"), "identity", "packing would tell the size");
            assert_eq!(page.main().contains("Koden öppnar ingenting"), kod != code, "{kod}");
            let names: Vec<_> = page.headers.keys().map(ToString::to_string).collect();
            sizes.push((page.body.len(), names));
        }
        assert!(sizes.iter().all(|one| *one == sizes[0]), "{sizes:?}");
        for code in [ReceiptCode::parse(&code).unwrap(), stranger] {
            let answer = send(&app.resident(), HATCH, &json!({ "door": door(&code) })).await.is(200);
            assert_eq!((answer.body.len(), answer.header("content-encoding")), (BOX, "identity"));
            assert_eq!(answer.header("cache-control"), "no-store");
        }
        for wrong in [json!({}), json!({ "door": "x" }), json!({ "door": 7 }), json!([])] {
            send(&app.resident(), HATCH, &wrong).await.is(400);
        }
    }

    async fn who_guesses_codes_has_to_wait_and_others_do_not(app: App) {
        let (id, _) = jour(&app).await;
        let code = asked(&app, &id.to_string()).await;
        // Ten at once, and one more every ten seconds: a slow machine gets some of those too.
        let mut refused = None;
        for n in 0..60 {
            let guess = ReceiptCode::from_bytes([n; 10]).to_string();
            let page = app.resident().post(OWN, &[("kod", &guess)]).await;
            if page.status != 200 {
                refused = Some((page.is(429), guess));
                break;
            }
            assert!(n < 59, "nobody was stopped");
        }
        let (page, guess) = refused.unwrap();
        assert!(page.main().contains("Vänta en stund") && page.value("kod").as_deref() == Some(guess.as_str()));
        app.resident().post(OWN, &[("kod", &code)]).await.is(429);
        app.resident().from([198, 51, 100, 7]).post(OWN, &[("kod", &code)]).await.is(200);
    }

    async fn what_a_script_sealed_is_taken(app: App) {
        let (id, key) = jour(&app).await;
        let target = public::target(&person(&app), id).await.unwrap();
        let code = ReceiptCode::from_bytes([7; 10]);
        let page = app.resident().get(ASK).await.is(200);
        let told: Value = serde_json::from_str(&page.attr("form[data-support-ask]", "data-targets").unwrap()).unwrap();
        assert_eq!(told[0]["id"], json!(id));
        assert_eq!(told[0]["holders"][0]["recipient"], json!(key.recipient()));
        let ask = sealed(&target, &code);
        let none = SealedAsk { wraps: Vec::new(), ..ask.clone() };
        send(&app.resident(), WIRE, &asking(&none, &code)).await.is(409);
        send(&app.resident(), WIRE, &asking(&ask, &code)).await.is(204);
        send(&app.resident(), WIRE, &asking(&ask, &code)).await.is(204);
        let message = Case::seal_message(&ask.recipient, &app::support::model::Words("Hej".to_owned().into())).unwrap();
        let act = |act: &str, code: &ReceiptCode| json!({ "act": act, "door": door(code), "sealed": message });
        send(&app.resident(), WIRE, &act("say", &code)).await.is(204);
        let other = json!({ "act": "replace", "door": door(&code), "sealed": ask.person_wrap });
        send(&app.resident(), WIRE, &other).await.is(400);
        let stranger = ReceiptCode::from_bytes([9; 10]);
        for (code, status) in [(&stranger, 409), (&code, 204), (&code, 409)] {
            send(&app.resident(), WIRE, &act("withdraw", code)).await.is(status);
        }
        for wrong in [json!({}), json!({ "act": "read" }), json!({ "act": "withdraw", "door": "x" })] {
            send(&app.resident(), WIRE, &wrong).await.is(400);
        }
        let page = app.resident().post(OWN, &[("kod", &code.to_string())]).await.is(200);
        assert_eq!(page.texts("h1"), ["Återkallad"]);
    }

    async fn only_a_link_of_our_own_clears_what_a_phone_keeps(app: App) {
        let here = app.resident().with("sec-fetch-dest", "document").get(AWAY).await.is(303);
        assert_eq!((here.location(), here.header("clear-site-data")), (EXIT, "\"cache\", \"storage\""));
        for (site, dest) in [("cross-site", "document"), ("none", "document"), ("same-origin", "image")] {
            let elsewhere = app.resident().with("sec-fetch-site", site).with("sec-fetch-dest", dest).get(AWAY).await;
            assert_eq!((elsewhere.location(), elsewhere.header("clear-site-data")), (EXIT, ""), "{site} {dest}");
        }
    }
}
