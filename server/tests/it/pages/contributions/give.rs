//! The three ways to give, drafts, and what is given already.

use super::{EVENTS, OBSERVATIONS, OWN, PERIOD, count, event, given, log, version, write};
use crate::support::{Persona, each_engine};
use app::{contributions::State, on};
use chrono::TimeDelta;

/// The address of the form.
const EVENT: &str = "/personal/bidrag/lyktbo/handelse";

each_engine! {
    async fn nothing_to_report_is_one_tap(app: App) {
        let page = app.as_(Persona::Participant).get(OWN).await.is(200);
        let tap = page.forms(OWN).into_iter().find(|form| form.fields.iter().any(|(_, value)| value == "nothing"));
        let fields = tap.expect("there is the button").fields;
        let fields: Vec<_> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
        app.as_(Persona::Participant).post(OWN, &fields).await.is(303);
        assert_eq!(given(&app, Persona::Police, "lyktbo").await.state, State::Nothing);
        app.as_(Persona::Participant).post(OWN, &fields).await.is(303);
        assert_eq!(log(&app).await.len(), 1, "a tap twice is said once");
        app.as_(Persona::Participant).post(EVENT, &event(&[])).await.is(303);
        let now = given(&app, Persona::Police, "lyktbo").await;
        assert_eq!((now.state, count(&app, OBSERVATIONS).await), (State::Sent, 1), "something happened after all");
    }

    async fn a_draft_is_the_actor_s_alone_and_sending_puts_it_into_the_picture(app: App) {
        app.as_(Persona::Participant).post(EVENT, &event(&[])).await.is(303);
        write(&app, "save", "Fler störningar än vanligt.", ["4", ""]).await.is(303);
        assert_eq!((count(&app, OBSERVATIONS).await, count(&app, EVENTS).await), (0, 1));
        assert_eq!(given(&app, Persona::Police, "lyktbo").await.state, State::Missing);
        assert_eq!(given(&app, Persona::Participant, "lyktbo").await.state, State::Draft);
        let seen = given(&app, Persona::Coordinator, "lyktbo").await;
        assert_eq!((seen.state, &*seen.words, seen.figures[0].value), (State::Draft, "", None));
        for path in [OWN, &format!("{OWN}/text"), EVENT, &format!("{OWN}/fil")] {
            let page = app.as_(Persona::Coordinator).get(path).await.is(200);
            assert!(!page.text().contains("Fler störningar") && !page.text().contains("Samling i trapphus"), "{path}");
        }
        let version = version(&app, Persona::Participant, OWN).await;
        let send = [("do", "send"), ("period", PERIOD), ("version", &*version)];
        app.as_(Persona::Coordinator).post(OWN, &send).await.is(422);
        app.as_(Persona::Participant).post(OWN, &send).await.is(303);
        let sent = given(&app, Persona::Police, "lyktbo").await;
        assert_eq!((sent.state, &*sent.words), (State::Sent, "Fler störningar än vanligt."));
        assert_eq!(sent.figures.iter().map(|one| one.value).collect::<Vec<_>>(), [Some(4), None], "blank is not nought");
        const SAID: &str = "SELECT source, actor, number, words, period FROM observation";
        let said: (String, String, i64, String, String) =
            on!(app.system().db(), |c| sqlx::query_as(SAID).fetch_one(c).await).unwrap();
        assert_eq!(said, ("actor".into(), "lyktbo".into(), 2, "Samling i trapphus.".into(), PERIOD.into()));
        assert_eq!(count(&app, "SELECT COUNT(*) FROM contribution_event WHERE words <> ''").await, 0);
    }

    async fn an_event_whose_answer_got_lost_is_told_once(app: App) {
        let client = app.as_(Persona::Participant).with("accept", "application/json");
        let first = client.post(EVENT, &event(&[])).await.is(201);
        let again = client.post(EVENT, &event(&[])).await.is(201);
        assert_eq!(first.text(), again.text());
        assert_eq!(count(&app, EVENTS).await, 1);
        // What waited on a phone says who typed it: nobody tells it for somebody else.
        let typed = |who: String| app.as_(Persona::Participant).with("accept", "application/json").with("lykta-who", who);
        let other = event(&[("key", "1f14e45f-ceea-467f-9a36-dcc07ad9d2a1")]);
        typed(app.id_of(Persona::Police).to_string()).post(EVENT, &other).await.is(403);
        typed("hej".to_owned()).post(EVENT, &other).await.is(403);
        assert_eq!(count(&app, EVENTS).await, 1);
        typed(app.id_of(Persona::Participant).to_string()).post(EVENT, &event(&[])).await.is(201);
        let own = app.as_(Persona::Participant).get(EVENT).await.is(200);
        assert_eq!(own.attr(".office", "data-who"), Some(app.id_of(Persona::Participant).to_string()));
        // The id of somebody else's event says nothing of it.
        app.as_(Persona::Police).post("/personal/bidrag/polisen/handelse", &event(&[])).await.is(404);
    }

    async fn what_is_wrong_is_said_and_nothing_typed_is_lost(app: App) {
        let wrong = [("category", ""), ("area", ""), ("number", "många"), ("words", "Ring Karin Johansson 070-174 06 12")];
        let page = app.as_(Persona::Participant).post(EVENT, &event(&wrong)).await.is(422);
        assert_eq!(page.texts("[role=alert] li").len(), 3);
        assert!(page.text().contains("Ring Karin Johansson"), "what was typed stands there");
        let page = app.as_(Persona::Participant).post(EVENT, &event(&wrong[3..])).await.is(422);
        assert!(page.texts("#field-words-error")[0].contains("personuppgifter"));
        write(&app, "send", "Ring Karin Johansson 070-174 06 12", ["4", ""]).await.is(422);
        let page = write(&app, "save", "", ["minus ett", ""]).await.is(422);
        assert!(page.texts("#field-figure-0-error")[0].contains("heltal"));
        write(&app, "send", "", ["", ""]).await.is(422);
        assert_eq!((count(&app, OBSERVATIONS).await, count(&app, EVENTS).await, log(&app).await.len()), (0, 0, 0));
    }

    async fn the_next_form_begins_with_the_area_and_category_told_last(app: App) {
        app.as_(Persona::Participant).post(EVENT, &event(&[])).await.is(303);
        let page = app.as_(Persona::Participant).get(EVENT).await.is(200);
        assert_eq!(page.attr("#field-area option[selected]", "value").as_deref(), Some("kvarnbacken"));
        assert_eq!(page.attr("#field-category option[selected]", "value").as_deref(), Some("2.1"));
        let other = app.as_(Persona::Police).get("/personal/bidrag/polisen/handelse").await.is(200);
        assert_ne!(other.attr("#field-area option[selected]", "value").as_deref(), Some("kvarnbacken"));
    }

    async fn a_closed_period_refuses_and_keeps_what_was_typed(app: App) {
        write(&app, "send", "Lugnt.", ["1", "2"]).await.is(303);
        app.wait(TimeDelta::days(6));
        let before = crate::support::rows::state(app.system().db()).await;
        app.wait_signed_in(TimeDelta::days(2)).await;
        let page = app.as_(Persona::Participant).post(EVENT, &event(&[("words", "Krossad ruta.")])).await.is(409);
        assert!(page.text().contains("Krossad ruta.") && page.main().contains("Perioden är stängd"), "{}", page.main());
        let text = [("do", "send"), ("period", PERIOD), ("version", "1"), ("words", "Mer att säga.")];
        let page = app.as_(Persona::Participant).post(&format!("{OWN}/text"), &text).await.is(409);
        assert!(page.text().contains("Mer att säga."));
        app.as_(Persona::Participant).post(OWN, &[("do", "nothing"), ("period", PERIOD)]).await.is(409);
        let mut after = crate::support::rows::state(app.system().db()).await;
        after.insert("outbox".into(), before["outbox"].clone());
        assert_eq!(after, before);
    }

    async fn after_sending_more_goes_in_at_once_and_a_stale_text_is_refused(app: App) {
        write(&app, "send", "Lugnt.", ["1", "2"]).await.is(303);
        let stale = version(&app, Persona::Participant, OWN).await;
        app.as_(Persona::Participant).post(EVENT, &event(&[])).await.is(303);
        assert_eq!(count(&app, OBSERVATIONS).await, 1);
        let text = [("do", "send"), ("period", PERIOD), ("version", &*stale), ("words", "Annat.")];
        let page = app.as_(Persona::Participant).post(&format!("{OWN}/text"), &text).await.is(409);
        assert!(page.text().contains("Annat.") && page.main().contains("Någon annan ändrade samtidigt"));
        write(&app, "send", "Inte så lugnt.", ["3", "2"]).await.is(303);
        let now = given(&app, Persona::Police, "lyktbo").await;
        assert_eq!((&*now.words, now.figures[0].value), ("Inte så lugnt.", Some(3)));
    }

    async fn an_event_is_taken_out_of_a_draft_but_not_of_the_picture(app: App) {
        let remove = |period| [("do", "remove"), ("period", period), ("event", "8f14e45f-ceea-467f-9a36-dcc07ad9d2a1")];
        app.as_(Persona::Participant).post(EVENT, &event(&[])).await.is(303);
        app.as_(Persona::Coordinator).post(OWN, &remove(PERIOD)).await.is(404);
        app.as_(Persona::Participant).post(OWN, &remove(PERIOD)).await.is(303);
        assert_eq!(count(&app, EVENTS).await, 0);
        app.as_(Persona::Participant).post(OWN, &[("do", "nothing"), ("period", PERIOD)]).await.is(303);
        app.as_(Persona::Participant).post(EVENT, &event(&[])).await.is(303);
        app.as_(Persona::Participant).post(OWN, &remove(PERIOD)).await.is(404);
        assert_eq!(count(&app, OBSERVATIONS).await, 1);
    }
}
