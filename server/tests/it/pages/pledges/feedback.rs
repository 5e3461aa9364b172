//! What residents say of a pledge: given without an account, read before it is shown, counted so that nobody is singled
//! out, carried into the next version.

use super::{HERE, PUBLIC, TITLE, act, log, publish, published, publisher};
use crate::support::{Answer, App, Persona, each_engine};
use app::on;
use chrono::TimeDelta;

const WEEK: TimeDelta = TimeDelta::days(7);
const WORDS: &str = "Lamporna hjälper, men buskarna skymmer.";

async fn say(app: &App, form: &[(&str, &str)]) -> Answer {
    app.resident().post(PUBLIC, form).await
}

/// Where the office reads it.
async fn hearing(app: &App) -> String {
    let list = publisher(app).get(HERE).await.is(200);
    let path = list.attr(&format!("a[href^='{HERE}/0']"), "href").expect("a pledge in the list");
    format!("{path}/synpunkter")
}

/// Does something with the only piece there is, as somebody who saw it as it is now.
async fn hear(app: &App, persona: Persona, form: &[(&str, &str)]) -> Answer {
    let path = hearing(app).await;
    let page = publisher(app).get(&path).await.is(200);
    let (id, version) = (page.value("id").unwrap(), page.value("version").unwrap());
    let form: Vec<_> = form.iter().copied().chain([("id", &*id), ("version", &*version)]).collect();
    app.as_(persona).post(&path, &form).await
}

async fn shown(app: &App) {
    let form = [("do", "show"), ("approved", "Lamporna hjälper."), ("answer", "Tack, vi klipper buskarna.")];
    hear(app, Persona::Publisher, &form).await.is(303);
}

each_engine! {
    async fn words_are_read_before_anybody_else_sees_them(app: App) {
        published(&app).await;
        let sent = say(&app, &[("matters", "yes"), ("noticed", "no"), ("words", WORDS)]).await.is(303);
        assert!(sent.cookie().is_none(), "nothing is left on the device");
        let page = app.resident().get(sent.location().split('#').next().unwrap()).await.is(200);
        assert!(page.main().contains("Tack, vi har tagit emot") && !page.text().contains(WORDS));
        let today = app.as_(Persona::Coordinator).get("/personal").await.is(200);
        assert!(today.main().contains("Synpunkter på löften att läsa") && today.main().contains("En oläst"));
        for other in [Persona::Police, Persona::CouncilMember, Persona::Handler] {
            app.as_(other).get(&hearing(&app).await).await.is(404);
        }
        assert!(publisher(&app).get(&hearing(&app).await).await.is(200).main().contains(WORDS));
        shown(&app).await;
        let page = app.resident().get(PUBLIC).await.is(200);
        for told in ["Lamporna hjälper.", "Svar från kommunen:", "Tack, vi klipper buskarna."] {
            assert!(page.main().contains(told), "{told}");
        }
        assert!(!page.text().contains(WORDS));
        assert!(!app.as_(Persona::Coordinator).get("/personal").await.main().contains("Synpunkter på löften att läsa"));
        assert!(log(&app).await.contains(&"pledge.feedback_published".to_owned()));
    }

    async fn the_list_of_the_office_says_what_waits_to_be_read(app: App) {
        published(&app).await;
        say(&app, &[("words", WORDS)]).await.is(303);
        say(&app, &[("words", WORDS)]).await.is(303);
        let link = format!("a[href='{}']", hearing(&app).await);
        assert_eq!(publisher(&app).get(HERE).await.is(200).texts(&link), ["2 olästa synpunkter"]);
        assert!(app.as_(Persona::Police).get(HERE).await.is(200).texts(&link).is_empty(), "not theirs to read");
    }

    async fn hidden_words_are_shown_to_nobody(app: App) {
        published(&app).await;
        say(&app, &[("words", WORDS)]).await.is(303);
        hear(&app, Persona::Publisher, &[("do", "hide")]).await.is(422);
        shown(&app).await;
        hear(&app, Persona::Coordinator, &[("do", "hide"), ("reason", "elsewhere")]).await.is(303);
        let page = app.resident().get(PUBLIC).await.is(200);
        assert!(!page.main().contains("Lamporna hjälper") && !page.main().contains("klipper buskarna"));
        assert!(publisher(&app).get(&hearing(&app).await).await.main().contains("Den handlar om något annat"));
    }

    async fn what_points_at_a_person_is_asked_about_and_never_shown(app: App) {
        published(&app).await;
        let words = "Ring mig på 070-174 06 12 om buskarna.";
        let page = say(&app, &[("matters", "yes"), ("words", words)]).await.is(422);
        assert!(page.attr("input[name=pii_ok]", "id").is_some() && page.text().contains(words));
        say(&app, &[("matters", "yes"), ("words", words), ("pii_ok", "1")]).await.is(303);
        let again = hear(&app, Persona::Publisher, &[("do", "show"), ("approved", words)]).await.is(422);
        assert!(again.attr("#field-approved", "aria-invalid").is_some());
        hear(&app, Persona::Publisher, &[("do", "show"), ("approved", "Klipp buskarna."), ("answer", words)]).await.is(422);
        assert!(!app.resident().get(PUBLIC).await.text().contains("070-174"));
    }

    async fn nothing_and_nonsense_are_mistakes_and_unknown_pledges_are_not_there(app: App) {
        published(&app).await;
        say(&app, &[]).await.is(422);
        say(&app, &[("matters", "perhaps")]).await.is(422);
        say(&app, &[("words", &"å".repeat(1_001))]).await.is(422);
        app.resident().post("/loften/inget-sadant", &[("matters", "yes")]).await.is(404);
        app.resident().post(&format!("{PUBLIC}.json"), &[("matters", "yes")]).await.is(404);
        let english = app.resident().post(&format!("/en{PUBLIC}"), &[]).await.is(422);
        assert!(english.main().contains("Answer at least one question"));
    }

    async fn who_says_too_much_waits_and_keeps_the_words(app: App) {
        published(&app).await;
        let mut answer = say(&app, &[("words", WORDS)]).await;
        for _ in 0..40 {
            answer = say(&app, &[("words", WORDS)]).await;
        }
        let answer = answer.is(429);
        assert_eq!(answer.value("words").as_deref(), Some(WORDS));
        assert!(!answer.header("retry-after").is_empty());
        assert_eq!(answer.header("cache-control"), "no-store", "what somebody typed is for that person alone");
        app.resident().from([198, 51, 100, 7]).post(PUBLIC, &[("words", WORDS)]).await.is(303);
    }

    async fn figures_come_five_at_a_time_and_none_of_them_is_small(app: App) {
        published(&app).await;
        let table = async || app.resident().get(PUBLIC).await.is(200).table("Är löftet viktigt för dig?");
        for _ in 0..4 {
            say(&app, &[("matters", "yes")]).await.is(303);
        }
        app.wait(WEEK);
        assert!(table().await.is_empty(), "four answers are too few to tell of");
        say(&app, &[("matters", "yes"), ("noticed", "yes")]).await.is(303);
        assert!(table().await.is_empty(), "the figures are those of Monday");
        app.wait(WEEK);
        assert_eq!(table().await, [["Ja", "5"], ["Delvis", "0"], ["Nej", "0"], ["Alla svar", "5"]]);
        assert!(app.resident().get(PUBLIC).await.main().contains("vi vet inte vem som svarar"));
        let page = app.resident().get(PUBLIC).await.is(200);
        assert_eq!(page.texts("a[href='#synpunkter']"), ["Säg vad du tycker"]);
        assert!(page.attr("#synpunkter > h2 + .card + .grid-2", "class").is_some(), "the form stands before the figures");
        for answer in ["yes", "yes", "yes", "partly"] {
            say(&app, &[("matters", answer)]).await.is(303);
        }
        app.wait(WEEK);
        assert_eq!(table().await[3], ["Alla svar", "5"], "nobody can watch an answer come in");
        say(&app, &[("matters", "partly")]).await.is(303);
        app.wait(WEEK);
        assert!(table().await.is_empty(), "a table of nothing but what is hidden is one line");
        let page = app.resident().get(PUBLIC).await;
        assert!(page.main().contains("Är löftet viktigt för dig? För få har svarat för att visas."), "{}", page.main());
        assert!(page.table("Märker du av det där du bor?").is_empty(), "one answer is too few");
    }

    async fn what_was_said_can_be_asked_about_in_the_next_dialogue(app: App) {
        published(&app).await;
        say(&app, &[("words", WORDS)]).await.is(303);
        let begun = async |kind: &str| {
            let form = [("kind", kind), ("title", "Ljuset i centrum")];
            let answer = publisher(&app).post("/personal/dialog/ny", &form).await.is(303);
            answer.location().split('?').next().unwrap().to_owned()
        };
        let (survey, meeting) = (begun("survey").await, begun("meeting").await);
        let card = "Vad invånare säger om löftena";
        assert!(!publisher(&app).get(&survey).await.is(200).main().contains(card), "nobody has read it yet");
        shown(&app).await;
        let page = publisher(&app).get(&survey).await.is(200);
        assert!(page.main().contains(card) && page.main().contains("Lamporna hjälper.") && !page.text().contains(WORDS));
        let ask = page.attr(&format!("a[href^='{survey}/fraga/ny?lofte=']"), "href").expect("a way to ask about it");
        let form = publisher(&app).get(&ask).await.is(200);
        assert_eq!(form.value("text").unwrap(), format!("Vi lovar: ”{TITLE}”. Märker du av det där du bor?"));
        assert!(form.text().contains("Ja\nDelvis\nNej"));
        let page = publisher(&app).get(&meeting).await.is(200);
        let theme = page.attr(&format!("a[href^='{meeting}?lofte=']"), "href").expect("a way to make it a theme");
        assert!(publisher(&app).get(&theme).await.is(200).text().contains("– Lamporna hjälper."));
    }

    async fn what_was_said_reaches_the_next_version_and_names_what_was_changed(app: App) {
        let here = published(&app).await;
        say(&app, &[("matters", "yes"), ("words", WORDS)]).await.is(303);
        let carry = [("do", "carry"), ("said", "Buskarna skymmer lamporna."), ("changed", "Buskarna klipps varje vår.")];
        hear(&app, Persona::Publisher, &carry).await.is(409);
        shown(&app).await;
        hear(&app, Persona::Publisher, &[("do", "carry"), ("said", "Buskarna skymmer.")]).await.is(422);
        hear(&app, Persona::Publisher, &carry).await.is(303);
        assert!(!app.resident().get(PUBLIC).await.text().contains("Buskarna klipps varje vår."), "a draft is nobody's business");
        // The form of the draft knows nothing of it and leaves it alone.
        act(&app, &here, &here, &super::WHOLE).await.is(303);
        publish(&app, &here, "Buskarna är med nu.").await.is(303);
        let page = app.resident().get(PUBLIC).await.is(200);
        for told in [
            "Det här sa ni – det här ändrade vi", "Buskarna skymmer lamporna.", "Buskarna klipps varje vår.", "Ändrat i version 2",
            "Togs med i version 2 av löftet.",
        ] {
            assert!(page.main().contains(told), "{told}: {}", page.main());
        }
        let differs = app.resident().get(&format!("{PUBLIC}/skillnad")).await.is(200);
        assert!(differs.main().contains("Det här sa ni – det här ändrade vi"));
        assert!(!app.resident().get(&format!("{PUBLIC}/version/1")).await.text().contains("klipps varje vår"));
        let json = app.resident().get(&format!("{PUBLIC}.json")).await.is(200).text();
        assert!(json.contains("Buskarna klipps varje vår."), "{json}");
        // What a version says stays.
        hear(&app, Persona::Publisher, &[("do", "put_back")]).await.is(409);
    }

    async fn a_draft_that_is_thrown_away_takes_what_was_carried_along(app: App) {
        let here = published(&app).await;
        say(&app, &[("words", WORDS)]).await.is(303);
        shown(&app).await;
        let carry = [("do", "carry"), ("said", "Buskarna."), ("changed", "De klipps.")];
        hear(&app, Persona::Publisher, &carry).await.is(303);
        hear(&app, Persona::Publisher, &[("do", "put_back")]).await.is(303);
        hear(&app, Persona::Publisher, &carry).await.is(303);
        act(&app, &here, &here, &[("do", "discard")]).await.is(303);
        assert!(!publisher(&app).get(&hearing(&app).await).await.main().contains("Med i version 2"));
        hear(&app, Persona::Publisher, &carry).await.is(303);
    }

    async fn it_becomes_part_of_the_picture_once_by_those_who_may_feed_it(app: App) {
        published(&app).await;
        say(&app, &[("words", WORDS)]).await.is(303);
        let form = [("do", "observe"), ("category", "5.2"), ("area", "centrum"), ("observation", "Buskar skymmer ljuset.")];
        hear(&app, Persona::Coordinator, &form).await.is(409);
        shown(&app).await;
        hear(&app, Persona::Publisher, &form).await.is(404);
        hear(&app, Persona::Coordinator, &[("do", "observe")]).await.is(422);
        hear(&app, Persona::Coordinator, &form).await.is(303);
        hear(&app, Persona::Coordinator, &form).await.is(409);
        const KEPT: &str = "SELECT source, category, words FROM observation";
        let kept: Vec<(String, String, String)> = on!(app.system().db(), |c| sqlx::query_as(KEPT).fetch_all(c).await).unwrap();
        assert_eq!(kept, [("resident".to_owned(), "5.2".to_owned(), "Buskar skymmer ljuset.".to_owned())]);
    }

    async fn who_saw_an_older_state_is_told_and_loses_nothing(app: App) {
        published(&app).await;
        say(&app, &[("words", WORDS)]).await.is(303);
        let path = hearing(&app).await;
        let page = publisher(&app).get(&path).await.is(200);
        let (id, old) = (page.value("id").unwrap(), page.value("version").unwrap());
        shown(&app).await;
        let form = [("do", "show"), ("id", &*id), ("version", &*old), ("approved", "Något annat."), ("answer", "")];
        let page = publisher(&app).post(&path, &form).await.is(409);
        assert!(page.main().contains("hann före") && page.text().contains("Något annat."));
    }

    async fn own_words_are_purged_with_the_words_of_reports_and_the_rest_stays(app: App) {
        published(&app).await;
        say(&app, &[("matters", "yes"), ("words", WORDS)]).await.is(303);
        shown(&app).await;
        let years = i64::from(app.municipality.profile().retention.report_years);
        app.wait_signed_in(TimeDelta::days(366 * years) + TimeDelta::minutes(13)).await;
        app.run_jobs().await;
        let page = publisher(&app).get(&hearing(&app).await).await.is(200);
        assert!(page.main().contains("De egna orden är gallrade.") && !page.text().contains(WORDS));
        assert!(app.resident().get(PUBLIC).await.main().contains("Lamporna hjälper."));
    }
}
