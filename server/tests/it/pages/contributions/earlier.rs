//! What an actor gave to earlier periods: all of it for the actor, for the coordinator what was given, for others nothing.

use super::{OWN, PERIOD, event, write};
use crate::support::{App, Persona, each_engine};
use app::on;
use chrono::TimeDelta;

const LIST: &str = "/personal/bidrag/lyktbo/tidigare";

/// A figure of an earlier period, given or still a draft.
pub async fn earlier(app: &App, period: &str, state: &str, value: i64) {
    const GIVEN: &str = "
        INSERT INTO contribution (period, actor, state, words, rang_in, sent_at, changed_at, version)
        VALUES ($1, 'lyktbo', $2, '', FALSE, $3, $3, 1)";
    const VALUE: &str =
        "INSERT INTO series_value (series, period, actor, value) VALUES ('storningar-lyktbo', $1, 'lyktbo', $2)";
    let scope = app.system();
    let mut tx = scope.db().begin().await.unwrap();
    on!(&mut tx, |c| sqlx::query(GIVEN).bind(period).bind(state).bind(scope.now()).execute(c).await.map(|_| ()))
        .unwrap();
    on!(&mut tx, |c| sqlx::query(VALUE).bind(period).bind(value).execute(c).await.map(|_| ())).unwrap();
    tx.commit().await.unwrap();
}

/// Both persons go on to the period after the one after: the one they gave to lies behind them.
async fn later(app: &App) {
    app.wait(TimeDelta::days(13));
    app.wait_signed_in(TimeDelta::days(2)).await;
}

each_engine! {
    async fn the_coordinator_reads_no_figure_of_a_draft_that_was_never_sent(app: App) {
        earlier(&app, "2026-v07-08", "draft", 5).await;
        earlier(&app, "2025-v09-10", "sent", 9).await;
        write(&app, "send", "Lugnt.", ["0", ""]).await.is(303);
        let figures = async |persona| app.as_(persona).get(OWN).await.is(200).table("Siffror").remove(0);
        assert_eq!(figures(Persona::Participant).await[1..], ["0", "5", "9"], "its own draft is its own to read");
        assert_eq!(figures(Persona::Coordinator).await[1..], ["0", "–", "9"]);
        let form = async |persona| app.as_(persona).get(&format!("{OWN}/text")).await.is(200);
        assert!(form(Persona::Participant).await.main().contains("Förra perioden: 5. I fjol: 9."));
        assert!(form(Persona::Coordinator).await.main().contains("Förra perioden: –. I fjol: 9."));
    }

    async fn what_was_given_is_found_again_when_its_period_is_over(app: App) {
        app.as_(Persona::Participant).post(&format!("{OWN}/handelse"), &event(&[])).await.is(303);
        write(&app, "send", "Fler störningar än vanligt.", ["4", ""]).await.is(303);
        let none = app.as_(Persona::Participant).get(LIST).await.is(200);
        assert!(none.main().contains("Inget från tidigare perioder"), "{}", none.main());
        app.as_(Persona::Participant).get(&format!("{LIST}/{PERIOD}")).await.is(404);
        later(&app).await;
        let own = app.as_(Persona::Participant).get(OWN).await.is(200);
        assert!(!own.main().contains("Fler störningar"));
        assert!(own.attr(&format!("main a[href=\"{LIST}\"]"), "href").is_some(), "the page of the actor leads there");
        for persona in [Persona::Participant, Persona::Coordinator] {
            let list = app.as_(persona).get(LIST).await.is(200).table("Tidigare perioder");
            let [period, state, at, events]: [String; 4] = list[0].clone().try_into().unwrap();
            assert_eq!((list.len(), &*period, &*state, &*events), (1, "vecka 9–10 2026", "Skickat", "2"));
            assert!(at.contains("2 mars"), "{at}");
            let page = app.as_(persona).get(&format!("{LIST}/{PERIOD}")).await.is(200);
            let main = page.main();
            for said in ["Bidrag för vecka 9–10 2026", "Fler störningar än vanligt.", "Samling i trapphus.", "Skickat till gruppen"] {
                assert!(main.contains(said), "{said}: {main}");
            }
            assert_eq!(page.table("Siffror")[0][1..], ["4", "–", "–"]);
            assert!(page.attr("main form", "method").is_none(), "it is only read");
        }
    }

    async fn a_draft_that_was_never_sent_is_the_actor_s_alone(app: App) {
        app.as_(Persona::Participant).post(&format!("{OWN}/handelse"), &event(&[])).await.is(303);
        write(&app, "save", "Hann aldrig skicka.", ["4", ""]).await.is(303);
        later(&app).await;
        let own = app.as_(Persona::Participant).get(LIST).await.is(200).table("Tidigare perioder");
        assert_eq!(own[0], ["vecka 9–10 2026", "Skickades inte", "–", "–"]);
        let page = app.as_(Persona::Participant).get(&format!("{LIST}/{PERIOD}")).await.is(200);
        assert!(page.main().contains("Hann aldrig skicka.") && page.main().contains("Samling i trapphus."), "{}", page.main());
        assert!(page.attr("main form", "method").is_none(), "nothing is taken out of it any more");
        let other = app.as_(Persona::Coordinator).get(LIST).await.is(200);
        assert!(other.main().contains("Inget från tidigare perioder"), "{}", other.main());
        app.as_(Persona::Coordinator).get(&format!("{LIST}/{PERIOD}")).await.is(404);
    }

    async fn nothing_to_report_and_what_was_rung_in_are_said_and_others_find_nothing(app: App) {
        app.as_(Persona::Coordinator).post(OWN, &[("do", "nothing"), ("period", PERIOD)]).await.is(303);
        later(&app).await;
        let page = app.as_(Persona::Participant).get(&format!("{LIST}/{PERIOD}")).await.is(200);
        assert!(page.main().contains("Svarade") && page.main().contains("ringde in"), "{}", page.main());
        for end in ["", "/2026-v09-10"] {
            for persona in [Persona::Police, Persona::Handler, Persona::CouncilMember, Persona::Administrator] {
                app.as_(persona).get(&format!("{LIST}{end}")).await.is(404);
            }
        }
        for key in ["2026-v07-08", "2026-v13-14", "2030-v01-02", "hej", "2026-02"] {
            app.as_(Persona::Participant).get(&format!("{LIST}/{key}")).await.is(404);
        }
        app.as_(Persona::Coordinator).get("/personal/bidrag/finns-inte/tidigare").await.is(404);
    }

    async fn a_long_list_has_pages(app: App) {
        for week in (1..52).step_by(2) {
            earlier(&app, &format!("2025-v{week:02}-{:02}", week + 1), "sent", 1).await;
        }
        earlier(&app, "2026-v07-08", "sent", 1).await;
        let rows = async |query: &str| {
            let page = app.as_(Persona::Participant).get(&format!("{LIST}{query}")).await.is(200);
            (page.table("Tidigare perioder"), page.main().contains("Rad 1–26"))
        };
        let (first, paged) = rows("").await;
        assert_eq!((first.len(), &*first[0][0], paged), (26, "vecka 7–8 2026", true));
        let (second, _) = rows("?sida=2").await;
        assert_eq!((second.len(), &*second[0][0]), (1, "vecka 1–2 2025"));
        assert_eq!(rows("?sida=nonsens").await.0, first);
    }
}
