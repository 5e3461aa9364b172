//! Who takes over accounts, leaves, or writes in the rows gets no key let in and loses nothing for others.

use crate::{
    support::each_engine,
    support_recovery::{Guarded, breaks, chief, waiting},
    support_stage::{Officer, asked, change, count, locked, person, reads, words},
};
use app::{
    accounts::policy::{Role, RunSupport},
    fault::Fault,
    kernel::pii_types::Secret,
    on,
    support::{
        model::Reason,
        seal::{self, Case},
        service::{desk, directory, keys, own as persons, public, recovery},
        view::Answer,
    },
};

each_engine! {
    async fn who_takes_over_accounts_does_not_begin_anew_where_trustees_keep_a_key(app: App) {
        let guarded = Guarded::new(&app).await.loses_key(&app).await;
        let (officer, organisation) = (&guarded.officer, guarded.organisation);
        assert!(!officer.is_confirmed(&app).await, "the only officer, and yet nobody's key lets itself in");
        assert_eq!(public::target(&person(&app), organisation).await, Err(Fault::Conflict));
        recovery::ask(&officer.answers(&app), organisation, Reason::LostKey).await.unwrap();
        let (trustee, share) = (&guarded.trustees[0], seal::decoy(app.municipality.chance(), 100));
        let request = waiting(&app, trustee).await.remove(0).id;
        let none = Answer { token: String::new(), text: Secret::new(String::new()) };
        for answer in [none, guarded.trustees[1].proves(&app).await] {
            let given = recovery::give(&trustee.holds(&app), request, &share, &answer).await;
            assert_eq!(given, Err(Fault::Conflict), "an account alone gives nothing");
        }
        guarded.gives(&app, 0).await.unwrap();
        guarded.gives(&app, 1).await.unwrap();
        guarded.finishes(&app, officer).await.unwrap();
        assert_eq!(public::target(&person(&app), organisation).await.unwrap().holders.len(), 2);
    }

    async fn who_is_a_member_no_longer_recovers_nothing(app: App) {
        let guarded = Guarded::new(&app).await;
        let colleague = Officer::new(&app, "planterad.tva", Role::SupportReceiver).await;
        let run = Officer::chief(&app).scope::<RunSupport>(&app);
        directory::add_member(&run, guarded.organisation, colleague.id).await.unwrap();
        colleague.makes_key(&app).await;
        asked(&app, guarded.organisation).await;
        recovery::ask(&colleague.answers(&app), guarded.organisation, Reason::Absence).await.unwrap();
        guarded.gives(&app, 0).await.unwrap();
        guarded.gives(&app, 1).await.unwrap();
        directory::remove_member(&run, guarded.organisation, colleague.id).await.unwrap();
        let request = recovery::own(&colleague.answers(&app)).await.unwrap().remove(0);
        assert!(request.wraps.is_empty());
        let finished = recovery::finish(&colleague.answers(&app), request.id, &[]).await;
        assert_eq!(finished, Err(Fault::NotFound));
        assert!(!colleague.is_confirmed(&app).await);
    }

    async fn a_recovery_that_no_two_can_open_saves_nothing(app: App) {
        let guarded = Guarded::new(&app).await;
        let (_, id) = asked(&app, guarded.organisation).await;
        let (officer, run) = (&guarded.officer, Officer::chief(&app).scope::<RunSupport>(&app));
        for trustee in &guarded.trustees[1..] {
            keys::replace(&trustee.holds(&app), &locked(&Case::make())).await.unwrap();
        }
        let removed = directory::remove_member(&run, guarded.organisation, officer.id).await;
        assert_eq!(removed, Err(Fault::Conflict), "nobody could open it then");
        assert_eq!(desk::block(&officer.answers(&app), id, officer.id).await, Err(Fault::Conflict));
        change(&app, "UPDATE staff SET state = 'closed' WHERE name = 'planterad.ett'").await;
        app.run_jobs().await;
        change(&app, "UPDATE staff SET state = 'active' WHERE name = 'planterad.ett'").await;
        assert!(reads(&app, officer, id).await, "the last key that opens it stays");
    }

    async fn what_was_given_for_a_contact_goes_with_it(app: App) {
        let guarded = Guarded::new(&app).await;
        let (code, id) = asked(&app, guarded.organisation).await;
        let chief = chief(&app).await;
        breaks(&app, &chief, id).await.unwrap();
        guarded.gives(&app, 0).await.unwrap();
        guarded.gives(&app, 1).await.unwrap();
        persons::withdraw_plain(&person(&app), &code).await.unwrap();
        assert_eq!(count(&app, "SELECT COUNT(*) FROM support_given").await, 0);
        assert!(recovery::own(&chief.answers(&app)).await.unwrap().is_empty());
    }

    async fn who_writes_in_the_rows_has_nobody_seal_to_another_key(app: App) {
        const SWAP: &str = "UPDATE support_contact SET recipient = $1";
        let guarded = Guarded::new(&app).await;
        let (code, _) = asked(&app, guarded.organisation).await;
        let (scope, other) = (app.system(), Case::make());
        let mut tx = scope.db().begin().await.unwrap();
        on!(&mut tx, |c| sqlx::query(SWAP).bind(other.recipient()).execute(c).await.map(|_| ())).unwrap();
        tx.commit().await.unwrap();
        persons::say_plain(&person(&app), &code, &words()).await.unwrap();
        let opened = persons::open_plain(&person(&app), &code).await.unwrap().unwrap();
        assert_eq!(opened.messages.len(), 1, "it is sealed to the contact");
    }
}
