//! Calendars: what a phone that subscribes gets, and that nobody else does.

use super::{OPERATIVE, STEERING, TODAY, add, meeting, version};
use crate::support::{Answer, App, Persona, each_engine};
use chrono::TimeDelta;

/// Opens the calendar of a body; tells its path.
async fn open(app: &App, body: &str) -> String {
    let coordinator = app.as_(Persona::Coordinator);
    let page = coordinator.get(body).await.is(200);
    let version = page.attr("form:has(input[value=calendar]) input[name=version]", "value").unwrap();
    coordinator.post(body, &[("do", "calendar"), ("version", &*version)]).await.is(303);
    let address = coordinator.get(body).await.is(200).texts("code").concat();
    address[address.find("/kalender/").unwrap()..].to_owned()
}

/// The content lines of a calendar, unfolded (RFC 5545 §3.1).
fn content(answer: &Answer) -> Vec<String> {
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    let text = answer.text();
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
    }
    text.replace("\r\n ", "").split("\r\n").map(str::to_owned).filter(|line| !line.is_empty()).collect()
}

fn of<'a>(lines: &'a [String], name: &str) -> Vec<&'a str> {
    lines.iter().filter_map(|line| line.strip_prefix(name)?.strip_prefix(':')).collect()
}

each_engine! {
    async fn a_calendar_is_valid_and_tells_when_and_where_only(app: App) {
        let winter = meeting(&app, STEERING, TODAY).await;
        meeting(&app, STEERING, "2026-06-10").await;
        meeting(&app, OPERATIVE, "2026-03-12").await;
        add(&app, &winter, "Hemligt ärende").await;
        let path = open(&app, STEERING).await;
        let answer = app.resident().get(&path).await.is(200);
        assert!(answer.header("cache-control").contains("no-store") && answer.header("x-robots-tag") == "noindex");
        let lines = content(&answer);
        assert_eq!((&*lines[0], lines.last().unwrap().as_str()), ("BEGIN:VCALENDAR", "END:VCALENDAR"));
        assert_eq!(of(&lines, "VERSION"), ["2.0"]);
        assert_eq!(of(&lines, "PRODID").len(), 1);
        assert_eq!(of(&lines, "X-WR-CALNAME"), ["Lokala BRÅ – Lyktköping"]);
        // Half past one in the afternoon is another hour of UTC in summer than in winter.
        assert_eq!(of(&lines, "DTSTART"), ["20260302T120000Z", "20260610T110000Z"]);
        assert_eq!(of(&lines, "DTEND"), ["20260302T133000Z", "20260610T123000Z"]);
        assert_eq!(of(&lines, "DTSTAMP"), ["20260302T080000Z"; 2]);
        assert_eq!(of(&lines, "LOCATION"), ["Sessionssalen"; 2]);
        assert_eq!(of(&lines, "SUMMARY"), ["Lokala BRÅ"; 2]);
        assert_eq!(of(&lines, "BEGIN").iter().filter(|what| **what == "VEVENT").count(), 2);
        let uids = of(&lines, "UID");
        assert!(uids.len() == 2 && uids[0] != uids[1] && uids.iter().all(|uid| uid.ends_with("@lykta")));
        assert!(!answer.text().contains("Hemligt"));
        assert_eq!(app.as_(Persona::CouncilMember).get(&format!("{STEERING}/kalender.ics")).await.is(200).text(), answer.text());
    }

    async fn a_changed_meeting_keeps_its_name_and_a_cancelled_one_stays_as_cancelled(app: App) {
        let here = meeting(&app, STEERING, "2026-06-10").await;
        let path = open(&app, STEERING).await;
        let before = content(&app.resident().get(&path).await);
        assert_eq!(content(&app.resident().get(&path).await), before, "unchanged, it reads the same");
        app.wait(TimeDelta::minutes(20));
        let v = version(&app, &here).await;
        let form = [("do", "save"), ("version", &*v), ("day", "2026-06-11"), ("starts", "09:30"), ("minutes", "60"), ("place", "Rådhuset, sal 2; plan 3")];
        assert!(app.as_(Persona::Coordinator).post(&here, &form).await.is(303).location().ends_with("klart=sparat"));
        let after = content(&app.resident().get(&path).await);
        assert_eq!(of(&after, "UID"), of(&before, "UID"));
        assert_eq!((of(&before, "SEQUENCE"), of(&after, "SEQUENCE")), (vec!["0"], vec!["1"]));
        assert_eq!(of(&after, "DTSTART"), ["20260611T073000Z"]);
        assert_eq!(of(&after, "DTSTAMP"), ["20260302T082000Z"]);
        assert_eq!(of(&after, "LOCATION"), ["Rådhuset\\, sal 2\\; plan 3"]);
        let v = version(&app, &here).await;
        app.as_(Persona::Coordinator).post(&here, &[("do", "cancel"), ("version", &*v)]).await.is(303);
        let gone = content(&app.resident().get(&path).await);
        assert_eq!((of(&gone, "STATUS"), of(&gone, "SUMMARY")), (vec!["CANCELLED"], vec!["Inställt: Lokala BRÅ"]));
    }

    async fn an_address_is_changed_and_taken_away(app: App) {
        meeting(&app, STEERING, TODAY).await;
        let first = open(&app, STEERING).await;
        assert_eq!(first.len(), "/kalender/".len() + 64 + ".ics".len());
        let second = open(&app, STEERING).await;
        assert_ne!(first, second);
        app.resident().get(&first).await.is(404);
        app.resident().get(&second).await.is(200);
        // A row of the table does not hold the address.
        let table = crate::support::rows::state(app.system().db()).await;
        let token = &second["/kalender/".len()..second.len() - 4];
        assert!(table.values().flatten().all(|row| !row.contains(token)));
        let version = app.as_(Persona::Coordinator).get(STEERING).await.attr("form:has(input[value=calendar_away]) input[name=version]", "value").unwrap();
        app.as_(Persona::CouncilMember).post(STEERING, &[("do", "calendar_away"), ("version", &*version)]).await.is(404);
        app.as_(Persona::Coordinator).post(STEERING, &[("do", "calendar_away"), ("version", &*version)]).await.is(303);
        for wrong in [&*second, "/kalender/steering.ics", "/kalender/", "/kalender/x", &format!("/kalender/{}.ics", "0".repeat(64))] {
            app.resident().get(wrong).await.is(404);
        }
    }
}
