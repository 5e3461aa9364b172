//! Own actor only, the coordinator for everybody, and what the page and the log say then.

use super::{OBSERVATIONS, OWN, PERIOD, count, event, given, log};
use crate::support::{Persona, each_engine, rows};
use app::contributions::State;

const PAGES: [&str; 4] = ["", "/handelse", "/text", "/fil"];

each_engine! {
    async fn a_foreign_actor_is_not_there(app: App) {
        let before = rows::state(app.system().db()).await;
        for end in PAGES {
            let path = format!("{OWN}{end}");
            app.as_(Persona::Participant).get(&path).await.is(200);
            for persona in [Persona::Police, Persona::Handler, Persona::CouncilMember, Persona::Administrator] {
                app.as_(persona).get(&path).await.is(404);
                app.as_(persona).post(&path, &event(&[("do", "nothing")])).await.is(404);
                app.as_(persona).post(&path, &event(&[])).await.is(404);
            }
            app.as_(Persona::Coordinator).get(&format!("/personal/bidrag/finns-inte{end}")).await.is(404);
        }
        assert_eq!(rows::state(app.system().db()).await, before);
    }

    async fn everybody_finds_the_own_page_and_the_coordinator_the_list(app: App) {
        let to = app.as_(Persona::Participant).get("/personal/bidrag").await.is(303);
        assert_eq!(to.location(), OWN);
        let list = app.as_(Persona::Coordinator).get("/personal/bidrag").await.is(200);
        assert_eq!(list.table("Alla verksamheters bidrag").len(), app.municipality.profile().actors.len());
        assert!(list.main().contains("0 av 10 verksamheter har svarat."), "{}", list.main());
    }

    async fn the_coordinator_gives_for_an_actor_who_rang_in_and_it_is_said(app: App) {
        app.as_(Persona::Coordinator).post(&format!("{OWN}/handelse"), &event(&[])).await.is(303);
        let now = given(&app, Persona::Police, "lyktbo").await;
        assert!(now.state == State::Sent && now.rang_in && count(&app, OBSERVATIONS).await == 1);
        let page = app.as_(Persona::Participant).get(OWN).await.is(200);
        assert!(page.main().contains("Samordnaren har skrivit åt verksamheten"), "{}", page.main());
        let line = ("contribution.event_added".to_owned(), "coordinator".to_owned(), "rang_in".to_owned());
        assert_eq!(log(&app).await, [line]);
        let nothing = [("do", "nothing"), ("period", PERIOD)];
        app.as_(Persona::Coordinator).post("/personal/bidrag/handlarna", &nothing).await.is(303);
        assert!(given(&app, Persona::Police, "handlarna").await.rang_in);
    }

    async fn what_is_in_the_picture_is_corrected_where_observations_are(app: App) {
        app.as_(Persona::Coordinator).post(&format!("{OWN}/handelse"), &event(&[])).await.is(303);
        let page = app.as_(Persona::Coordinator).get(OWN).await.is(200);
        let links = page.attr("main .card li a", "href").expect("a link to the observation");
        app.as_(Persona::Coordinator).get(&links).await.is(200);
        let own = app.as_(Persona::Participant).get(OWN).await.is(200);
        assert!(own.attr("main .card li a", "href").is_none() && own.main().contains("Säg till samordnaren"));
    }
}
