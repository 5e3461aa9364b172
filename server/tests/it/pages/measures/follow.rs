//! The four verdicts, each with a reason, and what follows from each.

use super::{act, count, drafted, form, id, log, started, version, version_of};
use crate::support::{App, Persona, each_engine};
use app::on;
use chrono::TimeDelta;

const WAITING: &str = "SELECT COUNT(*) FROM measure_follow_up WHERE done_at IS NULL";
const STATES: &str = "SELECT state FROM measure ORDER BY state";

async fn states(app: &App) -> Vec<String> {
    on!(app.system().db(), |c| sqlx::query_scalar(STATES).fetch_all(c).await).unwrap()
}

each_engine! {
    async fn every_verdict_needs_a_choice_and_a_reason(app: App) {
        let path = started(&app, &[]).await;
        let page = act(&app, Persona::Coordinator, &path, &[("do", "follow_up"), ("value", "5")]).await.is(422);
        let said = page.texts(".error-summary li");
        assert_eq!(said, ["Välj ett av de fyra besluten.", "Skäl: Fyll i det här."]);
        assert_eq!(page.value("value").as_deref(), Some("5"));
        let name = [("do", "follow_up"), ("verdict", "continue"), ("reason", "Erik Johansson är lugnare.")];
        let page = act(&app, Persona::Coordinator, &path, &name).await.is(422);
        assert!(page.texts("#field-reason-error")[0].starts_with("Det ser ut som personuppgifter."));
        assert_eq!(version_of(&app, &path).await, 1);
    }

    async fn it_goes_on_to_the_next_day_and_one_answer_is_for_all_that_are_late(app: App) {
        let path = started(&app, &[]).await;
        app.wait_signed_in(TimeDelta::days(93)).await;
        let go_on = [("do", "follow_up"), ("verdict", "continue"), ("reason", "Hälften är bytt."), ("value", "5,5")];
        act(&app, Persona::Handler, &path, &go_on).await.is(303);
        // The end of March and half the time were both due; June and the end are to come.
        assert_eq!(count(&app, WAITING).await, 2);
        let page = app.as_(Persona::Coordinator).get(&path).await.is(200);
        assert!(page.main().contains("Hälften är bytt.") && page.main().contains("Uppmätt: 5,5 lampor"));
        let rows = page.table("Före och efter");
        assert_eq!(rows[0], ["Trasiga lampor (lampor)", "9", "5,5", "3,5 färre"]);
        assert_eq!(log(&app).await.last().unwrap(), &("measure.followed_up".to_owned(), "continue".to_owned()));
    }

    async fn at_its_end_it_goes_on_only_with_a_new_last_day(app: App) {
        let path = started(&app, &[]).await;
        app.wait_signed_in(TimeDelta::days(190)).await;
        let expand = [("do", "follow_up"), ("verdict", "expand"), ("reason", "Mer i gången också.")];
        let page = act(&app, Persona::Coordinator, &path, &expand).await.is(422);
        assert_eq!(page.texts("#field-new_end-error"), ["Ange en ny sista dag. Annars kommer ingen mer uppföljning."]);
        assert!(page.main().contains("Mer i gången också."));
        let past: Vec<_> = expand.into_iter().chain([("new_end", "2026-08-01")]).collect();
        act(&app, Persona::Coordinator, &path, &past).await.is(422);
        let longer: Vec<_> = expand.into_iter().chain([("new_end", "2027-01-29")]).collect();
        act(&app, Persona::Coordinator, &path, &longer).await.is(303);
        let ending = "SELECT COUNT(*) FROM measure_follow_up WHERE due = '2027-01-29' AND done_at IS NULL";
        assert_eq!(count(&app, ending).await, 1);
        assert_eq!(states(&app).await, ["running"]);
    }

    async fn ending_asks_for_the_value_after(app: App) {
        let path = started(&app, &[]).await;
        let end = [("do", "follow_up"), ("verdict", "end"), ("reason", "Alla lampor är bytta.")];
        let page = act(&app, Persona::Coordinator, &path, &end).await.is(422);
        assert_eq!(page.texts("#field-value-error"), ["Ange värdet efter. Det mäts så här: Driften räknar varje måndag."]);
        let figure: Vec<_> = end.into_iter().chain([("value", "två")]).collect();
        act(&app, Persona::Coordinator, &path, &figure).await.is(422);
        let whole: Vec<_> = end.into_iter().chain([("value", "1")]).collect();
        act(&app, Persona::Coordinator, &path, &whole).await.is(303);
        let page = app.as_(Persona::Coordinator).get(&path).await.is(200);
        assert_eq!(page.table("Före och efter")[0][1..], ["9", "1", "8 färre"]);
        assert_eq!((states(&app).await, count(&app, WAITING).await), (vec!["ended".to_owned()], 0));
        assert!(page.value("version").is_none(), "nothing more is done with it");
        act(&app, Persona::Coordinator, &path, &whole).await.is(422);
    }

    async fn replacing_makes_a_draft_of_the_same_problem_and_links_the_two(app: App) {
        let path = started(&app, &[]).await;
        let replace = [("do", "follow_up"), ("verdict", "replace"), ("reason", "Lamporna slogs sönder igen."), ("value", "8")];
        let answer = act(&app, Persona::Handler, &path, &replace).await.is(303);
        let next = answer.location().split('?').next().unwrap().to_owned();
        assert_ne!(id(&next), id(&path));
        let draft = app.as_(Persona::Handler).get(answer.location()).await.is(200);
        assert!(draft.main().contains("Insatsen är utbytt. Skriv klart det nya utkastet här."));
        assert_eq!(draft.value("title").as_deref(), Some("I stället för: Ljus i Stationstunneln"));
        // It begins where the other one ended.
        assert_eq!((draft.value("before").as_deref(), draft.value("starts").as_deref()), (Some("8"), Some("")));
        let page = app.as_(Persona::Participant).get(&path).await.is(200);
        assert!(page.texts(".facts a").contains(&"I stället för: Ljus i Stationstunneln".to_owned()));
        assert!(draft.texts(".facts a").contains(&"Ljus i Stationstunneln".to_owned()));
        assert_eq!((states(&app).await, count(&app, WAITING).await), (vec!["draft".to_owned(), "replaced".to_owned()], 0));
        let last: Vec<_> = log(&app).await.split_off(1);
        assert_eq!(last[0], ("measure.followed_up".to_owned(), "replace".to_owned()));
        assert_eq!(last[1], ("measure.drafted".to_owned(), "successor".to_owned()));
    }

    async fn the_days_can_be_moved_but_never_all_taken_away(app: App) {
        let path = started(&app, &[]).await;
        let move_to = async |days: &[&'static str]| {
            let days: Vec<_> = days.iter().map(|day| ("day", *day)).chain([("do", "reschedule")]).collect();
            act(&app, Persona::Handler, &path, &days).await
        };
        move_to(&["", ""]).await.is(422);
        move_to(&["2026-03-02"]).await.is(422);
        let wrong = move_to(&["2026-04-10", "nästa vecka"]).await.is(422);
        assert_eq!(wrong.texts("#field-day-error").len(), 1);
        assert_eq!(wrong.attr("#field-day-2", "value").as_deref(), Some("nästa vecka"));
        move_to(&["2026-04-10", "2026-08-31", "", "2026-08-31"]).await.is(303);
        let page = app.as_(Persona::Coordinator).get(&path).await.is(200);
        let days = page.texts(".timeline time");
        assert!(days.contains(&"fredag 10 april, vald dag".to_owned()), "{days:?}");
        assert!(days.contains(&"måndag 31 augusti, insatsens slut".to_owned()), "what was not moved keeps its reason");
        assert_eq!(count(&app, WAITING).await, 2);
    }

    async fn a_day_that_is_due_waits_for_its_verdict_and_none_is_put_off_beyond_the_end(app: App) {
        const DUE: &str = "SELECT COUNT(*) FROM measure_follow_up WHERE due = '2026-03-31' AND done_at IS NULL";
        let (path, weekend) = (started(&app, &[]).await, started(&app, &[("ends", "2026-05-30")]).await);
        let moved = async |path: &str, day: &'static str| {
            act(&app, Persona::Handler, path, &[("do", "reschedule"), ("day", day)]).await
        };
        let beyond = moved(&path, "2099-12-31").await.is(422);
        let said = "En uppföljning måste komma senast måndag 31 augusti, när insatsen slutar.";
        assert!(beyond.texts("#field-day-error")[0].starts_with(said), "{:?}", beyond.texts("#field-day-error"));
        // It ends on a Saturday: the Monday after is the last day to look at it.
        moved(&weekend, "2026-06-02").await.is(422);
        moved(&weekend, "2026-06-01").await.is(303);
        app.wait_signed_in(TimeDelta::days(35)).await;
        let page = app.as_(Persona::Handler).get(&path).await.is(200);
        assert_eq!(page.attr("#field-day", "value").as_deref(), Some("2026-06-01"), "what is late is not offered");
        let past = moved(&path, "2026-04-02").await.is(422);
        assert_eq!(past.texts("#field-day-error"), ["En ny uppföljning kan inte läggas bakåt i tiden."]);
        for day in ["2026-08-28", ""] {
            moved(&path, day).await.is(303);
            assert_eq!(count(&app, DUE).await, 1, "the late one is still there");
        }
        assert!(app.as_(Persona::Handler).get(&path).await.is(200).main().contains("Försenad, tisdag 31 mars"));
    }

    async fn what_goes_on_to_the_day_it_had_is_looked_at_again_and_can_be_judged(app: App) {
        const ENDING: &str = "SELECT COUNT(*) FROM measure_follow_up WHERE due = '2026-08-31' AND done_at IS NULL";
        const FORGET: &str = "DELETE FROM measure_follow_up WHERE done_at IS NULL";
        let path = started(&app, &[]).await;
        act(&app, Persona::Handler, &path, &[("do", "reschedule"), ("day", "2026-08-31")]).await.is(303);
        let go_on = [("do", "follow_up"), ("verdict", "continue"), ("reason", "Som planerat."), ("new_end", "2026-08-31")];
        for _ in 0..2 {
            act(&app, Persona::Handler, &path, &go_on).await.is(303);
            assert_eq!(count(&app, ENDING).await, 1, "what runs is looked at again");
        }
        // One that has no day left at all can still be judged.
        let mut tx = app.system().db().begin().await.unwrap();
        on!(&mut tx, |c| sqlx::query(FORGET).execute(c).await.map(|_| ())).unwrap();
        tx.commit().await.unwrap();
        act(&app, Persona::Handler, &path, &go_on).await.is(303);
        assert_eq!(count(&app, ENDING).await, 1);
        let mut tx = app.system().db().begin().await.unwrap();
        on!(&mut tx, |c| sqlx::query(FORGET).execute(c).await.map(|_| ())).unwrap();
        tx.commit().await.unwrap();
        let end = [("do", "follow_up"), ("verdict", "end"), ("reason", "Alla lampor är bytta."), ("value", "1")];
        act(&app, Persona::Handler, &path, &end).await.is(303);
        assert_eq!((states(&app).await, count(&app, WAITING).await), (vec!["ended".to_owned()], 0));
        assert_eq!(count(&app, "SELECT COUNT(*) FROM measure_follow_up WHERE verdict = 'end'").await, 1);
    }

    async fn what_was_typed_can_be_copied_when_the_measure_ended_meanwhile(app: App) {
        let path = started(&app, &[]).await;
        let seen = version(&app.as_(Persona::Handler).get(&path).await);
        let end = [("do", "follow_up"), ("verdict", "end"), ("reason", "Alla lampor är bytta."), ("value", "1")];
        act(&app, Persona::Coordinator, &path, &end).await.is(303);
        let verdict = [("verdict", "continue"), ("reason", "Hälften är bytt."), ("value", "4,5"), ("version", &*seen)];
        let judged: Vec<_> = verdict.into_iter().chain([("do", "follow_up")]).collect();
        let changed = form("save", &[("cause", "Kablarna är gamla."), ("version", &*seen)]);
        let moved = [("do", "reschedule"), ("day", "2026-05-04"), ("version", &*seen)];
        for (form, words) in [(&judged[..], "Hälften är bytt."), (&judged, "4,5"), (&changed, "Kablarna är gamla."), (&moved, "2026-05-04")] {
            let page = app.as_(Persona::Handler).post(&path, form).await.is(409);
            assert!(page.main().contains("Insatsen går inte längre att ändra."), "{}", page.main());
            assert!(page.main().contains("Det är inte sparat.") && page.main().contains(words), "{words}: {}", page.main());
        }
    }

    async fn a_draft_has_no_verdict_and_no_days(app: App) {
        let path = drafted(&app, &[("title", "Ljus i tunneln")]).await;
        let end = [("do", "follow_up"), ("verdict", "end"), ("reason", "Klart."), ("value", "1")];
        act(&app, Persona::Coordinator, &path, &end).await.is(422);
        act(&app, Persona::Coordinator, &path, &[("do", "reschedule"), ("day", "2026-05-04")]).await.is(422);
        act(&app, Persona::Coordinator, &path, &[("do", "something")]).await.is(400);
        assert_eq!(states(&app).await, ["draft"]);
    }
}
