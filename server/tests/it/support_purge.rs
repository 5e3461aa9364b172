//! What goes by itself, what stays, and who is reminded: nothing that points at somebody is left after the purge.

use crate::{
    sealed::assert_nowhere,
    support::{App, each_engine, rows},
    support_stage::{Officer, TOLD, acts, asked, change, count, described, organisation, own, person, reads, words},
};
use app::{
    accounts::{
        policy::{AnswerContacts, Role, RunSupport},
        scope::Scope,
    },
    fault::Fault,
    kernel::{
        id::{SupportContactId, SupportOrganisationId},
        receipt::ReceiptCode,
    },
    support::{
        model::{AgeGroup, Attempt, Outcome, Reported, Sex},
        seal::Person,
        service::{desk, directory, keys, own as persons, verify},
        view::{Organisation, Statistics},
    },
};
use chrono::TimeDelta;

const END: Statistics = Statistics {
    sex: Some(Sex::Woman),
    age: Some(AgeGroup::Adult),
    crime: None,
    reported: Reported::No,
    outcome: Outcome::Helped,
};
/// Everything that stands beside a contact.
const BESIDE: [&str; 6] = [
    "SELECT COUNT(*) FROM support_wrap",
    "SELECT COUNT(*) FROM support_message",
    "SELECT COUNT(*) FROM support_attempt",
    "SELECT COUNT(*) FROM support_consent",
    "SELECT COUNT(*) FROM support_block",
    "SELECT COUNT(*) FROM support_contact WHERE sealed IS NOT NULL OR person_wrap IS NOT NULL OR door IS NOT NULL",
];

/// An organisation with one receiver.
async fn jour(app: &App) -> (SupportOrganisationId, Officer) {
    let officer = Officer::new(app, "planterad.ett", Role::SupportReceiver).await;
    let id = organisation(app, "Jouren", &[&officer]).await;
    (id, officer)
}

/// Somebody asks, is reached, writes, and it is closed.
async fn helped(
    app: &App,
    scope: &Scope<AnswerContacts>,
    id: SupportOrganisationId,
) -> (ReceiptCode, SupportContactId) {
    let (code, contact) = asked(app, id).await;
    desk::take(scope, contact).await.unwrap();
    desk::attempt(scope, contact, Attempt::Reached).await.unwrap();
    persons::say_plain(&person(app), &code, &words()).await.unwrap();
    let version = desk::one(scope, contact).await.unwrap().version;
    desk::close(scope, contact, version, END).await.unwrap();
    (code, contact)
}

async fn is_whole(app: &App) {
    let proof = verify::verify(&app.system()).await.unwrap();
    assert_eq!(proof.findings, Vec::new());
}

/// Letters that remind of victim support.
async fn reminders(app: &App) -> Vec<(String, String, String)> {
    app.letters().await.into_iter().filter(|(_, subject, _)| subject.starts_with("Något väntar")).collect()
}

each_engine! {
    async fn a_month_after_closing_only_a_figure_is_left(app: App) {
        let (id, officer) = jour(&app).await;
        let (code, contact) = helped(&app, &officer.answers(&app), id).await;
        app.wait(TimeDelta::days(29));
        app.run_jobs().await;
        assert!(reads(&app, &officer, contact).await && own(&app, &code).await.sealed.is_some());
        is_whole(&app).await;
        app.wait(TimeDelta::days(1));
        app.run_jobs().await;
        for sql in BESIDE {
            assert_eq!(count(&app, sql).await, 0, "{sql}");
        }
        assert!(persons::open(&person(&app), Person::of(&code).door()).await.unwrap().is_none(), "the code opens nothing");
        assert!(desk::one(&officer.answers(&app), contact).await.is_err());
        assert!(desk::list(&officer.answers(&app)).await.unwrap().closed.is_empty());
        const COUNTED: &str = "SELECT COUNT(*) FROM support_count WHERE sex = 'woman' AND age = '25-64' AND reported = 'no'";
        assert_eq!((count(&app, COUNTED).await, count(&app, "SELECT COUNT(*) FROM support_count").await), (1, 1));
        let counted = rows::everything(app.system().db()).await.remove("support_count").unwrap();
        assert!(counted.iter().all(|row| !row.contains(&contact.to_string()) && !row.contains("2026-03-")), "{counted:?}");
        for planted in TOLD {
            assert_nowhere(&app, planted).await;
        }
        assert!(acts(&app).await.contains(&"purged".to_owned()));
        is_whole(&app).await;
    }

    async fn what_was_taken_back_and_what_nobody_touched_is_counted_without_a_word(app: App) {
        let (id, officer) = jour(&app).await;
        let (code, _) = asked(&app, id).await;
        persons::withdraw_plain(&person(&app), &code).await.unwrap();
        asked(&app, id).await;
        let (_, talked) = asked(&app, id).await;
        app.wait(TimeDelta::days(200));
        desk::take(&officer.answers(&app), talked).await.unwrap();
        app.run_jobs().await;
        assert_eq!(count(&app, "SELECT COUNT(*) FROM support_count WHERE outcome = 'withdrawn' AND quarter = '2026-k1'").await, 1);
        app.wait(TimeDelta::days(170));
        // Looking is not touching; the other was touched half a year ago.
        desk::list(&officer.answers(&app)).await.unwrap();
        app.run_jobs().await;
        const LAPSED: &str = "SELECT COUNT(*) FROM support_count WHERE outcome = 'lapsed' AND quarter = '2027-k1' AND sex = ''";
        assert_eq!(count(&app, LAPSED).await, 1);
        assert!(reads(&app, &officer, talked).await);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM support_contact WHERE state = 'purged'").await, 2);
        is_whole(&app).await;
    }

    async fn a_key_that_comes_back_while_its_contact_is_shredded_goes_again(app: App) {
        let (id, officer) = jour(&app).await;
        let (code, _) = asked(&app, id).await;
        let (_, stays) = asked(&app, id).await;
        persons::withdraw_plain(&person(&app), &code).await.unwrap();
        // As if a colleague had passed it on in that moment.
        change(&app, "INSERT INTO support_wrap (contact, holder, wrapped)
            SELECT c.id, w.holder, w.wrapped FROM support_contact c, support_wrap w WHERE c.state = 'withdrawn'").await;
        assert_eq!(count(&app, "SELECT COUNT(*) FROM support_wrap").await, 2);
        app.run_jobs().await;
        assert_eq!(count(&app, "SELECT COUNT(*) FROM support_wrap").await, 1);
        assert!(reads(&app, &officer, stays).await);
        is_whole(&app).await;
    }

    async fn colleagues_are_reminded_on_working_mornings_until_somebody_takes_it(app: App) {
        let (id, officer) = jour(&app).await;
        let other = Officer::new(&app, "planterad.tva", Role::SupportReceiver).await;
        let run: Scope<RunSupport> = Officer::chief(&app).scope(&app);
        directory::add_member(&run, id, other.id).await.unwrap();
        // Monday morning; the promise is one working day.
        let (_, contact) = asked(&app, id).await;
        asked(&app, id).await;
        let days = [(0, 0), (1, 0), (1, 2), (1, 4), (1, 6), (1, 6), (1, 6), (1, 8)];
        for (day, (wait, letters)) in days.into_iter().enumerate() {
            app.wait(TimeDelta::days(wait));
            for _ in 0..2 {
                app.run_jobs().await;
            }
            assert_eq!(reminders(&app).await.len(), letters, "{day} days after Monday 2 March");
        }
        for (to, subject, body) in reminders(&app).await {
            assert!(to.ends_with("@planterad.example"));
            let said = format!("{subject} {body}").to_lowercase();
            assert!(!["stöd", "brott", "kontakt", "/stod", "jour"].iter().any(|word| said.contains(word)), "{said}");
        }
        desk::take(&officer.answers(&app), contact).await.unwrap();
        change(&app, "DELETE FROM support_wrap WHERE contact IN (SELECT id FROM support_contact WHERE taken_by IS NULL)").await;
        change(&app, "UPDATE support_contact SET state = 'withdrawn', sealed = NULL, person_wrap = NULL, purge_on = '2027-01-01' WHERE taken_by IS NULL").await;
        app.wait(TimeDelta::days(1));
        app.run_jobs().await;
        assert_eq!(reminders(&app).await.len(), 8, "somebody has taken it");
    }

    async fn where_nobody_answers_the_municipality_is_reminded(app: App) {
        let (id, _) = jour(&app).await;
        asked(&app, id).await;
        change(&app, "UPDATE staff SET state = 'closed' WHERE name = 'planterad.ett'").await;
        app.wait(TimeDelta::days(2));
        app.run_jobs().await;
        let to: Vec<_> = reminders(&app).await.into_iter().map(|(to, ..)| to).collect();
        assert_eq!(to, ["supportofficer@planterad.example"]);
    }

    async fn what_somebody_took_who_is_gone_waits_for_somebody_else(app: App) {
        let (id, officer) = jour(&app).await;
        let two = Officer::new(&app, "planterad.tva", Role::SupportReceiver).await;
        let run: Scope<RunSupport> = Officer::chief(&app).scope(&app);
        directory::add_member(&run, id, two.id).await.unwrap();
        two.makes_key(&app).await;
        officer.confirms(&app, &two, id).await.unwrap();
        let (_, contact) = asked(&app, id).await;
        desk::take(&two.answers(&app), contact).await.unwrap();
        app.run_jobs().await;
        assert_eq!(desk::list(&officer.answers(&app)).await.unwrap().others.len(), 1);
        change(&app, "UPDATE staff SET state = 'closed' WHERE name = 'planterad.tva'").await;
        app.run_jobs().await;
        assert_eq!(desk::list(&officer.answers(&app)).await.unwrap().waiting.len(), 1);
        assert!(keys::mine(&two.holds(&app)).await.unwrap().is_none(), "the key is retired");
        assert_eq!(count(&app, "SELECT COUNT(*) FROM support_wrap").await, 1);
        // The last key that opens something stays, also when its owner's account was closed.
        change(&app, "UPDATE staff SET state = 'closed' WHERE name = 'planterad.ett'").await;
        app.run_jobs().await;
        change(&app, "UPDATE staff SET state = 'active' WHERE name = 'planterad.ett'").await;
        assert!(reads(&app, &officer, contact).await);
    }

    async fn a_directory_names_one_first_line(app: App) {
        let run: Scope<RunSupport> = Officer::chief(&app).scope(&app);
        let ids: [SupportOrganisationId; 2] = [run.new_id(), run.new_id()];
        for id in ids {
            let first = Organisation { first_line: true, ..described(id, "Jouren") };
            directory::add(&run, &first).await.unwrap();
        }
        let first = async |id: SupportOrganisationId| directory::one(&run, id).await.unwrap().organisation;
        assert!(!first(ids[0]).await.first_line && first(ids[1]).await.first_line);
        let stale = Organisation { first_line: true, ..described(ids[0], "Jouren") };
        assert_eq!(directory::save(&run, &stale).await, Err(Fault::Conflict), "changed by the other");
        let fresh = Organisation { first_line: true, ..first(ids[0]).await };
        directory::save(&run, &fresh).await.unwrap();
        assert!(first(ids[0]).await.first_line && !first(ids[1]).await.first_line);
    }
}
