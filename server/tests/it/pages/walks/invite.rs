//! Invitations by mail: each address once, sealed, erased after the walk; and the meetings before and after it.

use super::{HERE, PLAN, PUBLIC, STOPS, act, begun, confirmed, count, leader, letters_to, open, with};
use crate::{
    sealed,
    support::{Answer, App, Persona, each_engine},
};
use app::{
    on,
    platform::{letter, outbox::Claimed},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use chrono::TimeDelta;

const KIM: &str = "kim@example.org";
const ADA: &str = "ada@example.org";
const KEPT: &str = "SELECT COUNT(*) FROM walk_invitation WHERE email IS NOT NULL";
const ALL: &str = "SELECT COUNT(*) FROM walk_invitation";
const OPENED: &str = "SELECT COUNT(*) FROM audit WHERE action = 'walk.invited_opened'";

async fn invite(app: &App, here: &str, form: &[(&str, &str)]) -> Answer {
    leader(app).post(&format!("{here}/inbjudan"), &[form, &[("do", "invite")]].concat()).await
}

/// The files that go along with letters that wait.
async fn files(app: &App) -> Vec<letter::Enclosed> {
    const LETTERS: &str = "SELECT id, kind, sealed, payload, attempts FROM outbox WHERE kind = 'mail' ORDER BY id";
    let scope = app.system();
    let rows: Vec<Claimed> = on!(scope.db(), |c| sqlx::query_as(LETTERS).fetch_all(c).await).unwrap();
    rows.iter().flat_map(|row| letter::open(app.municipality.keys(), row).unwrap().1.files).collect()
}

/// A file for a calendar, as text.
fn day(file: &letter::Enclosed) -> String {
    String::from_utf8(BASE64_STANDARD.decode(&file.base64).unwrap()).unwrap()
}

each_engine! {
    async fn each_address_is_invited_once_with_the_day_for_the_calendar(app: App) {
        let here = open(&app).await;
        let form = [("emails", "ada@example.org\r\nKim Ek <KIM@example.org>; ada@example.org"), ("role", "manager")];
        let sent = invite(&app, &here, &form).await.is(303);
        assert!(sent.location().contains("n=2&before=0"), "{}", sent.location());
        assert!(leader(&app).get(sent.location()).await.main().contains("2 inbjudningar är på väg."));
        let letters = app.letters().await;
        let (_, subject, body) = letters.iter().find(|(to, ..)| to == ADA).unwrap();
        assert!(subject.starts_with("Inbjudan till en trygghetsvandring"), "{subject}");
        assert!(body.contains(PUBLIC) && body.contains("Mötesplats: Torget") && body.contains("Förvaltare av gata"), "{body}");
        let files = files(&app).await;
        assert!(files.len() == 2 && files.iter().all(|file| file.name == "vandring.ics"), "{files:?}");
        let again = invite(&app, &here, &[("emails", "kim@example.org, bo@example.org")]).await.is(303);
        assert!(again.location().contains("n=1&before=1"), "{}", again.location());
        assert_eq!([letters_to(&app, KIM).await, letters_to(&app, "bo@example.org").await], [1, 1]);
        assert!(leader(&app).get(&here).await.main().contains("Inbjudna: 3, anmälda: 0"));
    }

    async fn what_is_no_address_or_too_much_is_told_and_kept(app: App) {
        let here = open(&app).await;
        let refused = invite(&app, &here, &[("emails", "ada@example.org\nkim")]).await.is(422);
        assert!(refused.main().contains("Adress 2 i listan är ingen e-postadress."));
        assert!(refused.value("emails").unwrap().contains(ADA));
        let many: String = (0..51).map(|at| format!("a{at}@example.org\n")).collect();
        assert!(invite(&app, &here, &[("emails", &many)]).await.is(422).main().contains("Nu är det 51."));
        invite(&app, &here, &[("emails", "  ")]).await.is(422);
        assert_eq!(count(&app, ALL).await, 0);
        let draft = begun(&app).await;
        invite(&app, &draft, &[("emails", ADA)]).await.is(422);
        app.as_(Persona::Police).post(&format!("{here}/inbjudan"), &[("do", "invite"), ("emails", ADA)]).await.is(404);
        leader(&app).get(&format!("{HERE}/{}/inbjudan", uuid::Uuid::new_v4())).await.is(404);
        assert!(app.letters().await.is_empty());
    }

    async fn those_of_an_actor_are_invited_with_one_tick(app: App) {
        let here = open(&app).await;
        let page = leader(&app).get(&format!("{here}/inbjudan")).await.is(200);
        let actor = page.attr("input[name=\"actor\"]", "value").expect("an actor with people");
        let sent = invite(&app, &here, &[("actor", &actor)]).await.is(303);
        assert!(!sent.location().contains("n=0"), "{}", sent.location());
        let letters = app.letters().await.len();
        assert!(letters > 0);
        invite(&app, &here, &[("actor", &actor)]).await.is(303);
        assert_eq!(app.letters().await.len(), letters);
    }

    async fn addresses_are_opened_with_a_line_in_the_log_and_erased_after_the_walk(app: App) {
        let here = open(&app).await;
        invite(&app, &here, &[("emails", "ada@example.org kim@example.org"), ("role", "police")]).await.is(303);
        let page = format!("{here}/inbjudan");
        assert!(!leader(&app).get(&page).await.main().contains(ADA));
        let before = count(&app, OPENED).await;
        assert!(leader(&app).post(&page, &[("do", "open")]).await.is(200).main().contains(ADA));
        assert_eq!(count(&app, OPENED).await, before + 1);
        // The walk is ten days away; thirty days after it everything is there still.
        app.wait_signed_in(TimeDelta::days(40)).await;
        app.run_jobs().await;
        assert_eq!(count(&app, KEPT).await, 2);
        sealed::assert_nowhere(&app, ADA).await;
        app.wait_signed_in(TimeDelta::days(2)).await;
        app.run_jobs().await;
        assert_eq!([count(&app, KEPT).await, count(&app, ALL).await], [0, 2]);
        let opened = leader(&app).post(&page, &[("do", "open")]).await.is(200).main();
        assert!(opened.contains("Adressen är borttagen") && !opened.contains(ADA), "{opened}");
    }

    async fn who_was_invited_hears_when_it_changes_and_nobody_hears_it_twice(app: App) {
        let here = open(&app).await;
        invite(&app, &here, &[("emails", "ada@example.org kim@example.org")]).await.is(303);
        confirmed(&app, KIM).await;
        assert_eq!(letters_to(&app, KIM).await, 2, "invited, and asked to confirm");
        let moved = with(&[&PLAN[..], &STOPS[..]].concat(), &[("day", "2026-03-19")]);
        app.wait_signed_in(TimeDelta::minutes(1)).await;
        act(&app, &here, &moved).await.is(303);
        assert_eq!([letters_to(&app, ADA).await, letters_to(&app, KIM).await], [2, 3]);
        app.wait_signed_in(TimeDelta::minutes(1)).await;
        act(&app, &here, &[("do", "cancel"), ("reason", "Storm.")]).await.is(303);
        assert_eq!([letters_to(&app, ADA).await, letters_to(&app, KIM).await], [3, 4]);
        let letters = app.letters().await;
        let (_, subject, _) = letters.iter().rfind(|(to, ..)| to == ADA).unwrap();
        assert!(subject.contains("inställd"), "{subject}");
        // A calendar that has the day takes the later one for it.
        let days: Vec<String> = files(&app).await.iter().map(day).collect();
        let number = |day: &String| day.lines().find_map(|line| line.trim().strip_prefix("SEQUENCE:")?.parse().ok());
        let numbers: Vec<i64> = days.iter().filter_map(number).collect();
        assert!(numbers.is_sorted() && numbers[0] < numbers[2] && Some(&numbers[2]) < numbers.last(), "{numbers:?}");
        assert!(days[2].contains("20260319") && days.last().unwrap().contains("STATUS:CANCELLED"), "{days:?}");
    }

    async fn those_who_signed_up_are_invited_to_the_meetings_around_it(app: App) {
        let here = open(&app).await;
        confirmed(&app, KIM).await;
        app.wait_signed_in(TimeDelta::minutes(1)).await;
        let page = format!("{here}/inbjudan");
        assert!(act(&app, &page, &[("do", "before")]).await.is(303).location().ends_with("done=meeting&n=1"));
        act(&app, &page, &[("do", "before")]).await.is(303);
        let letters = app.letters().await;
        assert_eq!(letters_to(&app, KIM).await, 2, "the first asked for the address");
        let (_, subject, body) = letters.last().unwrap();
        assert!(subject.contains("förmötet") && body.contains("/anmalan/"), "{subject} {body}");
        app.wait_signed_in(TimeDelta::days(4)).await;
        let refused = act(&app, &page, &[("do", "before")]).await.is(422);
        assert!(refused.main().contains("Det finns inget sådant möte framöver."));
        act(&app, &page, &[("do", "after")]).await.is(303);
        assert_eq!(letters_to(&app, KIM).await, 3);
    }
}
