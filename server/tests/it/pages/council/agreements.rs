//! Agreements: written, signed, reminded of, renewed.

use super::{AGREEMENTS, STEERING, acts, again};
use crate::support::{App, Persona, each_engine};
use chrono::TimeDelta;

const NEW: [(&str, &str); 8] = [
    ("do", "add"),
    ("title", "Överenskommelse 2024–2026"),
    ("kind", "cooperation"),
    ("parties", "Lyktköpings kommun\nPolisen"),
    ("first", "2024-07-01"),
    ("last", "2026-06-30"),
    ("registration", "KS 2024/118"),
    ("remind_days", "90"),
];

/// Begins an agreement; tells where its page is.
async fn begun(app: &App) -> String {
    let answer = app.as_(Persona::Coordinator).post(AGREEMENTS, &NEW).await.is(303);
    answer.location().split('?').next().unwrap().to_owned()
}

async fn signed(app: &App) -> String {
    let page = begun(app).await;
    let form = [
        ("do", "sign"),
        ("version", "1"),
        ("signed_on", "2024-06-20"),
        ("signed_by", "Kommunstyrelsens ordförande\nLokalpolisområdets chef"),
    ];
    app.as_(Persona::Coordinator).post(&page, &form).await.is(303);
    page
}

each_engine! {
    async fn an_agreement_is_written_signed_and_then_stands(app: App) {
        let page = begun(&app).await;
        let coordinator = app.as_(Persona::Coordinator);
        let mut change = NEW.to_vec();
        change[0] = ("do", "save");
        change[4] = ("first", "2024-08-01");
        change.push(("version", "1"));
        coordinator.post(&page, &change).await.is(303);
        let told = coordinator.post(&page, &change).await.is(409);
        assert!(told.main().contains("hann före, klockan 09.00") && told.main().contains("Avtal ändrades"), "{}", told.main());
        let sign = [("do", "sign"), ("version", "2"), ("signed_on", "2024-06-20"), ("signed_by", "Anna Svensson")];
        coordinator.post(&page, &sign).await.is(422);
        let sign = [("do", "sign"), ("version", "2"), ("signed_on", "2024-06-20"), ("signed_by", "Kommunstyrelsens ordförande")];
        coordinator.post(&page, &sign).await.is(303);
        change.retain(|(name, _)| *name != "version");
        change.push(("version", "3"));
        coordinator.post(&page, &change).await.is(409);
        let shown = app.as_(Persona::CouncilMember).get(&page).await.is(200);
        assert!(shown.main().contains("KS 2024/118") && shown.main().contains("Kommunstyrelsens ordförande"), "{}", shown.main());
        for persona in [Persona::Participant, Persona::Handler, Persona::Administrator] {
            app.as_(persona).get(&page).await.is(404);
        }
        let done: Vec<_> = acts(&app).await.into_iter().map(|(act, _)| act).collect();
        assert_eq!(done, ["council.agreement_added", "council.agreement_changed", "council.agreement_signed"]);
    }

    async fn mistakes_are_told_and_what_was_typed_stays(app: App) {
        let mut form = NEW.to_vec();
        form[1] = ("title", "");
        form[5] = ("last", "2024-01-01");
        form[6] = ("registration", "anna@example.org");
        form[7] = ("remind_days", "noll");
        let page = app.as_(Persona::Coordinator).post(AGREEMENTS, &form).await.is(422);
        assert_eq!(page.texts("#error-summary a").len(), 4);
        assert_eq!(page.value("last").as_deref(), Some("2024-01-01"));
        let draft = NEW.iter().filter(|(name, _)| *name != "last").copied().collect::<Vec<_>>();
        let page = app.as_(Persona::Coordinator).post(AGREEMENTS, &draft).await.is(303).location().split('?').next().unwrap().to_owned();
        let sign = [("do", "sign"), ("version", "1"), ("signed_on", "2026-03-01"), ("signed_by", "Ordförande")];
        app.as_(Persona::Coordinator).post(&page, &sign).await.is(422);
    }

    async fn before_it_ends_there_is_a_letter_a_card_and_an_item_once(app: App) {
        let page = signed(&app).await;
        app.run_jobs().await;
        assert!(app.letters().await.is_empty());
        assert!(!app.as_(Persona::Coordinator).get("/personal").await.main().contains("behöver ses över"));
        app.wait(TimeDelta::days(31));
        for _ in 0..3 {
            app.run_jobs().await;
        }
        let letters = app.letters().await;
        // The one who has only given the password is a coordinator too; whose account is closed is none any more.
        assert_eq!(letters.len(), 2, "{letters:?}");
        assert!(letters.iter().all(|(_, subject, body)| subject.contains("avtal går snart ut") && body.contains(&page) && !body.contains("Överenskommelse")));
        let coordinator = again(&app, Persona::Coordinator).await;
        assert!(coordinator.get("/personal").await.is(200).main().contains("1 avtal behöver ses över"));
        let waits = coordinator.get(STEERING).await.is(200);
        assert!(waits.main().contains("Går ut tisdag 30 juni: Överenskommelse 2024–2026"), "{}", waits.main());
        let reminded = acts(&app).await.into_iter().filter(|(act, _)| act == "council.agreement_reminded").count();
        assert_eq!(reminded, 1);
    }

    async fn a_renewed_agreement_is_a_draft_of_the_next_period_and_no_reminder_comes(app: App) {
        let page = signed(&app).await;
        let coordinator = app.as_(Persona::Coordinator);
        let next = coordinator.post(&page, &[("do", "renew"), ("version", "2")]).await.is(303);
        let next = next.location().split('?').next().unwrap().to_owned();
        coordinator.post(&page, &[("do", "renew"), ("version", "3")]).await.is(409);
        let draft = coordinator.get(&format!("{next}?gor=andra")).await.is(200);
        assert_eq!((draft.value("first").as_deref(), draft.value("last").as_deref()), (Some("2026-07-01"), Some("2028-06-30")));
        assert!(draft.main().contains("Fortsätter ett tidigare avtal"));
        assert!(coordinator.get(&page).await.main().contains("Fortsätter i ett nyare avtal"));
        app.wait(TimeDelta::days(40));
        app.run_jobs().await;
        assert!(app.letters().await.is_empty());
    }

    async fn it_is_followed_up_on_its_days(app: App) {
        let page = signed(&app).await;
        let coordinator = app.as_(Persona::Coordinator);
        coordinator.post(&page, &[("do", "follow_up"), ("day", "i morgon")]).await.is(422);
        coordinator.post(&page, &[("do", "follow_up"), ("day", "2026-03-01")]).await.is(303);
        assert!(coordinator.get("/personal").await.main().contains("1 avtal behöver ses över"));
        let shown = coordinator.get(&page).await.is(200);
        assert!(shown.main().contains("Försenad"));
        let link = shown.attr("a[href*='gor=folj-upp']", "href").unwrap();
        let id = link.rsplit('=').next().unwrap();
        assert_eq!(coordinator.get(&link).await.is(200).value("follow_up").as_deref(), Some(id));
        coordinator.post(&page, &[("do", "followed"), ("follow_up", id), ("note", "Båda parter är nöjda.")]).await.is(303);
        coordinator.post(&page, &[("do", "followed"), ("follow_up", id), ("note", "En gång till.")]).await.is(409);
        assert!(app.as_(Persona::Police).get(&page).await.main().contains("Båda parter är nöjda."));
        let v = [("do", "end"), ("version", "2")];
        coordinator.post(&page, &v).await.is(303);
        coordinator.post(&page, &[("do", "end"), ("version", "3")]).await.is(409);
    }
}
