//! What officers do: members see what is theirs, one takes a contact and acts on it, it goes elsewhere only with a yes.

use crate::{
    support::{App, each_engine},
    support_stage::{Officer, acts, asked, count, organisation, own, person, reads, words},
};
use app::{
    accounts::policy::{AnswerContacts, ReadSupportLog, Role, RunSupport},
    fault::Fault,
    kernel::{
        id::{SupportContactId, SupportHolderId},
        page::PageAsk,
    },
    support::{
        model::{Attempt, ConsentHow, ContactState, Crime, Outcome, Record, Reported, Waits},
        seal::{self, Case},
        service::{desk, log, own as persons, public},
        view::Statistics,
    },
};
use chrono::TimeDelta;

const END: Statistics =
    Statistics { sex: None, age: None, crime: Some(Crime::Fraud), reported: Reported::Yes, outcome: Outcome::Helped };

/// Two receivers of one organisation.
async fn pair(app: &App) -> (Officer, Officer) {
    let role = Role::SupportReceiver;
    (Officer::new(app, "planterad.ett", role).await, Officer::new(app, "planterad.tva", role).await)
}

async fn version(app: &App, officer: &Officer, id: SupportContactId) -> i64 {
    desk::one(&officer.answers(app), id).await.unwrap().version
}

/// Every act on a contact, as somebody tries who has nothing to do with it.
async fn tried(app: &App, officer: &Officer, id: SupportContactId) -> Vec<Result<(), Fault>> {
    let scope = officer.answers(app);
    let message = seal::decoy(app.municipality.chance(), 4_096);
    vec![
        desk::one(&scope, id).await.map(|_| ()),
        desk::take(&scope, id).await,
        desk::give_back(&scope, id).await,
        desk::attempt(&scope, id, Attempt::Reached).await,
        desk::say(&scope, id, &message).await,
        desk::end_handover(&scope, id).await,
        desk::hand_over(&scope, id, 1, &[]).await,
        desk::block(&scope, id, officer.id).await,
        desk::unblock(&scope, id, officer.id).await,
        desk::close(&scope, id, 1, END).await,
    ]
}

each_engine! {
    async fn members_see_what_is_theirs_and_every_opening_is_noted(app: App) {
        let ((one, other), chief) = (pair(&app).await, Officer::chief(&app));
        let ours = organisation(&app, "Jouren", &[&one]).await;
        organisation(&app, "Den andra", &[&other]).await;
        let (_, id) = asked(&app, ours).await;
        for stranger in [&other, &chief] {
            assert!(desk::list(&stranger.answers(&app)).await.unwrap().waiting.is_empty());
            for answer in tried(&app, stranger, id).await {
                assert_eq!(answer, Err(Fault::NotFound), "a role alone opens nothing");
            }
        }
        let guess = SupportContactId(uuid::Uuid::from_u128(7));
        assert!(tried(&app, &one, guess).await.iter().all(|answer| *answer == Err(Fault::NotFound)));
        assert!(!acts(&app).await.contains(&"opened".to_owned()));
        app.wait(TimeDelta::minutes(5));
        assert!(reads(&app, &one, id).await);
        let row = desk::list(&one.answers(&app)).await.unwrap().waiting.remove(0);
        assert!((row.state, row.opens, row.promised_over) == (ContactState::Sent, true, false));
        let lines = log::read(&chief.scope::<ReadSupportLog>(&app), PageAsk::new(1, 50), Some(id)).await.unwrap();
        let opened = &lines.items[0];
        assert_eq!((opened.line.act.code(), opened.name.as_str()), ("opened", "planterad.ett"));
    }

    async fn those_without_the_role_have_no_desk(app: App) {
        for role in [Role::Administrator, Role::Coordinator, Role::SupportTrustee, Role::SupportReferrer] {
            let somebody = Officer::new(&app, &format!("planterad.{role}"), role).await;
            assert!(somebody.try_scope::<AnswerContacts>(&app).is_err() && somebody.try_scope::<RunSupport>(&app).is_err());
        }
    }

    async fn a_contact_is_taken_by_one_and_given_back(app: App) {
        let (one, other) = pair(&app).await;
        let ours = organisation(&app, "Jouren", &[&one, &other]).await;
        let (_, id) = asked(&app, ours).await;
        let (a, b) = (one.answers(&app), other.answers(&app));
        let both = tokio::join!(desk::take(&a, id), desk::take(&b, id));
        let won = [&both.0, &both.1].into_iter().filter(|done| done.is_ok()).count();
        assert_eq!(won, 1, "{both:?}");
        assert!([both.0.clone(), both.1.clone()].contains(&Err(Fault::Conflict)), "{both:?}");
        let (holder, colleague) = if both.0.is_ok() { (&a, &b) } else { (&b, &a) };
        assert_eq!(desk::attempt(colleague, id, Attempt::Reached).await, Err(Fault::Conflict), "somebody else has it");
        assert_eq!(desk::close(colleague, id, 2, END).await, Err(Fault::Conflict));
        desk::attempt(holder, id, Attempt::NoAnswer).await.unwrap();
        desk::attempt(holder, id, Attempt::Reached).await.unwrap();
        desk::attempt(holder, id, Attempt::LeftMessage).await.unwrap();
        let seen = desk::one(holder, id).await.unwrap();
        assert!(seen.mine && seen.row.state == ContactState::Contacted && seen.attempts.len() == 3);
        desk::give_back(colleague, id).await.unwrap();
        assert_eq!(desk::give_back(colleague, id).await, Err(Fault::Conflict), "nobody has it");
        desk::take(colleague, id).await.unwrap();
        let seen = desk::one(colleague, id).await.unwrap();
        assert!(seen.mine && seen.row.state == ContactState::Contacted, "reached is reached");
    }

    async fn person_and_officer_write_to_each_other(app: App) {
        let (one, _) = pair(&app).await;
        let ours = organisation(&app, "Jouren", &[&one]).await;
        let (code, id) = asked(&app, ours).await;
        let scope = one.answers(&app);
        let seen = desk::one(&scope, id).await.unwrap();
        let hello = Case::seal_message(&seen.recipient, &words()).unwrap();
        assert_eq!(desk::say(&scope, id, &hello).await, Err(Fault::Conflict), "take it first");
        desk::take(&scope, id).await.unwrap();
        for wrong in ["Hej!", &seal::decoy(app.municipality.chance(), 2_048)] {
            assert_eq!(desk::say(&scope, id, wrong).await, Err(Fault::BadRequest));
        }
        desk::say(&scope, id, &hello).await.unwrap();
        assert_eq!(own(&app, &code).await.waits, Some(Waits::Person));
        persons::say_plain(&person(&app), &code, &words()).await.unwrap();
        let seen = desk::one(&scope, id).await.unwrap();
        assert_eq!(seen.row.waits, Some(Waits::Officer));
        let case = one.key.open(&seen.wrapped.unwrap()).unwrap();
        assert!(seen.messages.iter().all(|message| case.open_message(&message.sealed).unwrap() == words()));
        assert_eq!(seen.messages.iter().map(|message| message.from_person).collect::<Vec<_>>(), [false, true]);
    }

    async fn who_is_kept_from_a_contact_does_not_find_it(app: App) {
        let (one, other) = pair(&app).await;
        let ours = organisation(&app, "Jouren", &[&one, &other]).await;
        let (_, id) = asked(&app, ours).await;
        desk::take(&other.answers(&app), id).await.unwrap();
        let stranger = Officer::new(&app, "planterad.tre", Role::SupportReceiver).await;
        assert_eq!(desk::block(&one.answers(&app), id, stranger.id).await, Err(Fault::NotFound), "no member");
        desk::block(&other.answers(&app), id, other.id).await.unwrap();
        assert!(tried(&app, &other, id).await.iter().all(|answer| *answer == Err(Fault::NotFound)));
        assert_eq!(count(&app, "SELECT COUNT(*) FROM support_wrap").await, 1, "the own key opens it no more");
        let seen = desk::one(&one.answers(&app), id).await.unwrap();
        assert!(seen.row.taken_by.is_none() && seen.blocked.len() == 1 && seen.colleagues.len() == 1);
        assert_eq!(desk::block(&one.answers(&app), id, one.id).await, Err(Fault::Conflict), "nobody could open it then");
        assert_eq!(one.confirms(&app, &other, ours).await, Err(Fault::NotFound), "nor is it passed on");
        desk::unblock(&one.answers(&app), id, other.id).await.unwrap();
        assert!(!reads(&app, &other, id).await);
        one.confirms(&app, &other, ours).await.unwrap();
        assert!(reads(&app, &other, id).await);
    }

    async fn a_contact_goes_elsewhere_only_with_a_yes_and_whole(app: App) {
        let (one, other) = pair(&app).await;
        let ours = organisation(&app, "Jouren", &[&one]).await;
        let theirs = organisation(&app, "Den andra", &[&other]).await;
        let (code, id) = asked(&app, ours).await;
        let scope = one.answers(&app);
        desk::take(&scope, id).await.unwrap();
        assert_eq!(desk::ask_handover(&scope, id, ours, ConsentHow::Code).await, Err(Fault::Conflict), "it is there");
        assert_eq!(desk::ask_handover(&scope, id, theirs, ConsentHow::OwnAct).await, Err(Fault::BadRequest));
        desk::ask_handover(&scope, id, theirs, ConsentHow::Code).await.unwrap();
        assert_eq!(desk::ask_handover(&scope, id, theirs, ConsentHow::Oral).await, Err(Fault::Conflict), "one way at a time");
        let target = public::target(&person(&app), theirs).await.unwrap();
        let seen = desk::one(&scope, id).await.unwrap();
        let case = one.key.open(&seen.wrapped.unwrap()).unwrap();
        let wraps: Vec<_> =
            target.holders.iter().map(|holder| (holder.id, case.wrap(&holder.recipient).unwrap())).collect();
        assert_eq!(desk::hand_over(&scope, id, seen.version, &wraps).await, Err(Fault::Conflict), "nobody has said yes");
        let asked = own(&app, &code).await.handover.unwrap();
        persons::agree_plain(&person(&app), &code, asked.id, true).await.unwrap();
        assert_eq!(desk::hand_over(&scope, id, seen.version, &wraps).await, Err(Fault::Conflict), "seen before the yes");
        let seen = desk::one(&scope, id).await.unwrap();
        let stranger = (SupportHolderId(uuid::Uuid::from_u128(9)), wraps[0].1.clone());
        for wrong in [vec![], vec![stranger.clone()], vec![wraps[0].clone(), stranger]] {
            assert_eq!(desk::hand_over(&scope, id, seen.version, &wrong).await, Err(Fault::Conflict), "exactly those who receive");
        }
        assert!(reads(&app, &one, id).await, "nothing has happened yet");
        desk::hand_over(&scope, id, seen.version, &wraps).await.unwrap();
        assert!(desk::one(&scope, id).await.is_err() && reads(&app, &other, id).await);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM support_wrap").await, 1);
        let own = own(&app, &code).await;
        let holds: Vec<_> = own.consents.iter().filter(|one| one.withdrawn_at.is_none()).map(|one| one.organisation).collect();
        assert_eq!((own.state, own.organisation, holds), (ContactState::Sent, theirs, vec![theirs]));
    }

    async fn what_was_said_aloud_is_a_yes_and_can_be_taken_back(app: App) {
        let (one, other) = pair(&app).await;
        let ours = organisation(&app, "Jouren", &[&one]).await;
        let theirs = organisation(&app, "Den andra", &[&other]).await;
        let (code, id) = asked(&app, ours).await;
        let scope = one.answers(&app);
        desk::take(&scope, id).await.unwrap();
        desk::ask_handover(&scope, id, theirs, ConsentHow::Oral).await.unwrap();
        assert!(own(&app, &code).await.handover.unwrap().agreed_at.is_some());
        desk::end_handover(&scope, id).await.unwrap();
        assert_eq!(desk::end_handover(&scope, id).await, Err(Fault::Conflict));
        let own = own(&app, &code).await;
        assert!(own.handover.is_none() && own.consents.iter().all(|one| (one.organisation == ours) == one.withdrawn_at.is_none()));
    }

    async fn whoever_took_what_was_taken_back_is_told_until_they_have_looked(app: App) {
        let (one, other) = pair(&app).await;
        let ours = organisation(&app, "Jouren", &[&one, &other]).await;
        let ((code, id), (untaken, _)) = (asked(&app, ours).await, asked(&app, ours).await);
        desk::take(&one.answers(&app), id).await.unwrap();
        for code in [&code, &untaken] {
            persons::withdraw_plain(&person(&app), code).await.unwrap();
        }
        let told = async |officer: &Officer| {
            let desk = desk::list(&officer.answers(&app)).await.unwrap();
            (desk.taken_back.iter().map(|row| row.id).collect::<Vec<_>>(), desk.closed.len())
        };
        assert_eq!((told(&one).await, told(&other).await), ((vec![id], 1), (vec![], 2)), "nobody else has the number on a note");
        desk::one(&other.answers(&app), id).await.unwrap();
        assert_eq!(told(&one).await.0, [id], "a colleague who looks has not seen it for them");
        desk::one(&one.answers(&app), id).await.unwrap();
        assert_eq!(told(&one).await, (vec![], 2));
    }

    async fn a_changed_way_to_be_reached_is_said_with_its_hour(app: App) {
        let (one, _) = pair(&app).await;
        let ours = organisation(&app, "Jouren", &[&one]).await;
        let (code, id) = asked(&app, ours).await;
        let scope = one.answers(&app);
        assert_eq!(desk::one(&scope, id).await.unwrap().changed_at, None);
        persons::replace_plain(&person(&app), &code, &Record::default()).await.unwrap();
        let changed = desk::one(&scope, id).await.unwrap().changed_at;
        assert!(changed.is_some_and(|at| at <= scope.now()), "{changed:?}");
    }

    async fn closed_is_closed_and_only_counted(app: App) {
        let (one, _) = pair(&app).await;
        let ours = organisation(&app, "Jouren", &[&one]).await;
        let (code, id) = asked(&app, ours).await;
        let scope = one.answers(&app);
        desk::take(&scope, id).await.unwrap();
        let seen = version(&app, &one, id).await;
        persons::say_plain(&person(&app), &code, &words()).await.unwrap();
        assert_eq!(desk::close(&scope, id, seen, END).await, Err(Fault::Conflict), "there is a message nobody has read");
        let seen = version(&app, &one, id).await;
        let noted = Statistics { outcome: Outcome::Withdrawn, ..END };
        assert_eq!(desk::close(&scope, id, seen, noted).await, Err(Fault::BadRequest), "that is the person's to say");
        desk::close(&scope, id, seen, END).await.unwrap();
        assert_eq!(own(&app, &code).await.purge_on.unwrap().to_string(), "2026-04-01");
        let hello = Case::seal_message(&own(&app, &code).await.recipient, &words()).unwrap();
        for late in [desk::take(&scope, id).await, desk::say(&scope, id, &hello).await, desk::close(&scope, id, seen + 1, END).await] {
            assert_eq!(late, Err(Fault::Conflict));
        }
        assert!(reads(&app, &one, id).await, "until the purge");
        assert_eq!(desk::list(&scope).await.unwrap().closed.len(), 1);
        const COUNTED: &str = "SELECT COUNT(*) FROM support_count WHERE quarter = '2026-k1' AND crime = 'fraud' AND sex = ''";
        assert_eq!(count(&app, COUNTED).await, 1);
    }
}
