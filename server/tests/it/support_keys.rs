//! Keys: nothing is sealed to one that nobody has compared, a taken-over account lets none in, a rotation is whole or nothing.

use crate::{
    support::{App, each_engine},
    support_stage::{Officer, asked, change, count, described, locked, organisation, person, reads, record},
};
use app::{
    accounts::{
        policy::{HoldSupportKey, Role, RunSupport},
        scope::Scope,
    },
    fault::Fault,
    kernel::{id::SupportOrganisationId, pii_types::Secret},
    support::{
        seal::Case,
        service::{
            ask::{self, Ask},
            desk, directory, keys, public,
        },
        view::{Answer, Rotation},
    },
};
use chrono::TimeDelta;

const WRAPS: &str = "SELECT COUNT(*) FROM support_wrap";

async fn receiver(app: &App, name: &str) -> Officer {
    Officer::new(app, name, Role::SupportReceiver).await
}

/// How many keys a contact for an organisation is sealed to just now.
async fn holders(app: &App, organisation: SupportOrganisationId) -> usize {
    public::target(&person(app), organisation).await.unwrap().holders.len()
}

/// A member who has just made a key.
async fn joined(app: &App, organisation: SupportOrganisationId, name: &str) -> Officer {
    let officer = receiver(app, name).await;
    let run: Scope<RunSupport> = Officer::chief(app).scope(app);
    directory::add_member(&run, organisation, officer.id).await.unwrap();
    officer.makes_key(app).await;
    officer
}

/// What a browser sends to rotate: everything it was handed, for the new key.
async fn rotation(app: &App, officer: &Officer, new: &Case) -> Rotation {
    let holding = keys::holding(&officer.holds(app)).await.unwrap();
    let wraps = officer.rewraps(&holding.wraps, &new.recipient());
    let share = |share: &app::support::view::Share| {
        let opened = officer.key.open_text(&share.share).unwrap();
        (share.recovery, Case::seal_text(&new.recipient(), &opened).unwrap())
    };
    Rotation { new: locked(new), wraps, shares: holding.shares.iter().map(share).collect() }
}

each_engine! {
    async fn the_first_key_confirms_itself_and_the_next_one_waits(app: App) {
        let one = receiver(&app, "planterad.ett").await;
        let ours = organisation(&app, "Jouren", &[&one]).await;
        assert!(one.is_confirmed(&app).await);
        let (_, before) = asked(&app, ours).await;
        let two = joined(&app, ours, "planterad.tva").await;
        assert!(!two.is_confirmed(&app).await && holders(&app, ours).await == 1);
        let (_, meanwhile) = asked(&app, ours).await;
        assert!(!reads(&app, &two, before).await && !reads(&app, &two, meanwhile).await);
        let waiting = keys::waiting(&one.answers(&app)).await.unwrap().remove(0);
        assert_eq!((waiting.owner.id, waiting.is_new, waiting.wraps.len()), (two.id, true, 2));
        one.confirms(&app, &two, ours).await.unwrap();
        assert!(two.is_confirmed(&app).await && holders(&app, ours).await == 2);
        assert!(reads(&app, &two, before).await && reads(&app, &two, meanwhile).await);
        assert!(keys::waiting(&one.answers(&app)).await.unwrap().is_empty());
        assert_eq!(one.confirms(&app, &two, ours).await, Err(Fault::NotFound), "there is nothing to pass on");
    }

    async fn two_first_keys_at_once_do_not_both_confirm_themselves(app: App) {
        let (one, two) = (receiver(&app, "planterad.ett").await, receiver(&app, "planterad.tva").await);
        let run: Scope<RunSupport> = Officer::chief(&app).scope(&app);
        let ours = run.new_id();
        directory::add(&run, &described(ours, "Jouren")).await.unwrap();
        for officer in [&one, &two] {
            directory::add_member(&run, ours, officer.id).await.unwrap();
        }
        tokio::join!(one.makes_key(&app), two.makes_key(&app));
        assert_eq!(count(&app, "SELECT COUNT(*) FROM support_key WHERE confirmed_at IS NOT NULL").await, 1);
        assert_eq!(holders(&app, ours).await, 1);
    }

    async fn nobody_has_two_keys_and_none_that_is_not_locked(app: App) {
        let one = receiver(&app, "planterad.ett").await;
        organisation(&app, "Jouren", &[&one]).await;
        let scope = one.holds(&app);
        assert_eq!(keys::make(&scope, &locked(&Case::make())).await, Err(Fault::Conflict));
        let sound = locked(&Case::make());
        let open = app::support::view::NewKey { passphrase: one.key.identity().to_string(), ..sound.clone() };
        let weak = app::support::view::NewKey { passphrase: sound.passphrase.replace("19456", "64"), ..sound.clone() };
        let capitals = app::support::view::NewKey { recipient: sound.recipient.to_uppercase(), ..sound };
        for wrong in [open, weak, capitals] {
            assert_eq!(keys::replace(&scope, &wrong).await, Err(Fault::BadRequest));
        }
    }

    async fn a_taken_over_account_lets_no_key_in(app: App) {
        let one = receiver(&app, "planterad.ett").await;
        let ours = organisation(&app, "Jouren", &[&one]).await;
        let (_, id) = asked(&app, ours).await;
        let two = joined(&app, ours, "planterad.tva").await;
        let (scope, key) = (one.answers(&app), two.key_id(&app).await);
        let wraps = one.rewraps(&keys::waiting(&scope).await.unwrap()[0].wraps, &two.key.recipient());
        let proof = keys::proof(&one.holds(&app)).await.unwrap().unwrap();
        assert!(two.key.open_text(&proof.sealed).is_err(), "another key does not answer");
        let guess = Answer { token: proof.token.clone(), text: Secret::new("x".repeat(43)) };
        let foreign = two.proves(&app).await;
        for answer in [guess, foreign] {
            assert_eq!(keys::confirm(&scope, key, ours, &wraps, &answer).await, Err(Fault::Conflict));
            let rotation = rotation(&app, &one, &Case::make()).await;
            assert_eq!(keys::rewrap_own(&one.holds(&app), &rotation, &answer).await, Err(Fault::Conflict));
        }
        let late = one.proves(&app).await;
        app.wait(TimeDelta::hours(2) + TimeDelta::minutes(1));
        assert_eq!(keys::confirm(&one.answers(&app), key, ours, &wraps, &late).await, Err(Fault::Conflict));
        assert!(!two.is_confirmed(&app).await && reads(&app, &one, id).await && holders(&app, ours).await == 1);
    }

    async fn a_key_nobody_confirmed_confirms_nobody(app: App) {
        let one = receiver(&app, "planterad.ett").await;
        let ours = organisation(&app, "Jouren", &[&one]).await;
        let (two, three) = (joined(&app, ours, "planterad.tva").await, joined(&app, ours, "planterad.tre").await);
        assert!(keys::waiting(&two.answers(&app)).await.unwrap().is_empty());
        let (answer, key) = (two.proves(&app).await, three.key_id(&app).await);
        assert_eq!(keys::confirm(&two.answers(&app), key, ours, &[], &answer).await, Err(Fault::Conflict));
        let elsewhere = receiver(&app, "planterad.fyra").await;
        let theirs = organisation(&app, "Den andra", &[&elsewhere]).await;
        let answer = elsewhere.proves(&app).await;
        for organisation in [ours, theirs] {
            let done = keys::confirm(&elsewhere.answers(&app), key, organisation, &[], &answer).await;
            assert_eq!(done, Err(Fault::NotFound), "no colleague");
        }
        one.confirms(&app, &three, ours).await.unwrap();
    }

    async fn a_rotation_carries_everything_over_or_does_not_happen(app: App) {
        let one = receiver(&app, "planterad.ett").await;
        let ours = organisation(&app, "Jouren", &[&one]).await;
        let (_, id) = asked(&app, ours).await;
        let (_, other) = asked(&app, ours).await;
        let new = Case::make();
        let whole = rotation(&app, &one, &new).await;
        let some = Rotation { wraps: whole.wraps[..1].to_vec(), ..whole.clone() };
        let twice = Rotation { wraps: [&whole.wraps[..], &whole.wraps[..1]].concat(), ..whole.clone() };
        for wrong in [some, twice] {
            let answer = one.proves(&app).await;
            assert_eq!(keys::rewrap_own(&one.holds(&app), &wrong, &answer).await, Err(Fault::Conflict));
        }
        asked(&app, ours).await;
        let answer = one.proves(&app).await;
        assert_eq!(keys::rewrap_own(&one.holds(&app), &whole, &answer).await, Err(Fault::Conflict), "one came meanwhile");
        let whole = rotation(&app, &one, &new).await;
        keys::rewrap_own(&one.holds(&app), &whole, &answer).await.unwrap();
        assert_eq!(count(&app, WRAPS).await, 3, "nothing is left to the old key");
        assert!(!reads(&app, &one, id).await);
        let one = Officer { key: new, ..one };
        assert!(reads(&app, &one, id).await && reads(&app, &one, other).await && one.is_confirmed(&app).await);
        assert_eq!(holders(&app, ours).await, 1, "the new key is let in where the old one was");
        app.run_jobs().await;
        assert_eq!(count(&app, "SELECT COUNT(*) FROM support_key").await, 1, "the old key is erased");
        assert_eq!(keys::rewrap_own(&one.holds(&app), &whole, &answer).await, Err(Fault::Conflict), "an old answer");
    }

    async fn who_is_made_a_member_receives_nothing_before_a_colleague_has_compared_the_key(app: App) {
        let (one, elsewhere) = (receiver(&app, "planterad.ett").await, receiver(&app, "planterad.tva").await);
        let ours = organisation(&app, "Jouren", &[&one]).await;
        organisation(&app, "En egen", &[&elsewhere]).await;
        let run: Scope<RunSupport> = Officer::chief(&app).scope(&app);
        directory::add_member(&run, ours, elsewhere.id).await.unwrap();
        assert!(elsewhere.is_confirmed(&app).await, "in the own organisation");
        assert_eq!(holders(&app, ours).await, 1);
        let (_, id) = asked(&app, ours).await;
        assert!(!reads(&app, &elsewhere, id).await);
        let third = joined(&app, ours, "planterad.tre").await;
        assert!(keys::waiting(&elsewhere.answers(&app)).await.unwrap().is_empty());
        let (key, answer) = (third.key_id(&app).await, elsewhere.proves(&app).await);
        let confirmed = keys::confirm(&elsewhere.answers(&app), key, ours, &[], &answer).await;
        assert_eq!(confirmed, Err(Fault::Conflict), "who was not let in lets nobody in");
        one.confirms(&app, &elsewhere, ours).await.unwrap();
        assert!(reads(&app, &elsewhere, id).await && holders(&app, ours).await == 2);
        elsewhere.confirms(&app, &third, ours).await.unwrap();
        assert!(reads(&app, &third, id).await && holders(&app, ours).await == 3);
    }

    async fn whoever_has_a_key_already_is_the_first_of_a_new_organisation(app: App) {
        let one = receiver(&app, "planterad.ett").await;
        one.makes_key(&app).await;
        assert!(!one.is_confirmed(&app).await, "a member of nothing");
        let run: Scope<RunSupport> = Officer::chief(&app).scope(&app);
        let ours = run.new_id();
        directory::add(&run, &described(ours, "Jouren")).await.unwrap();
        directory::add_member(&run, ours, one.id).await.unwrap();
        assert!(one.is_confirmed(&app).await && holders(&app, ours).await == 1);
    }

    async fn what_comes_during_a_rotation_is_sealed_to_a_key_that_is_in_use(app: App) {
        const LOST: &str = "SELECT COUNT(*) FROM support_contact c WHERE NOT EXISTS (
            SELECT 1 FROM support_wrap w JOIN support_key k ON k.id = w.holder AND k.retired_at IS NULL WHERE w.contact = c.id)";
        let mut one = receiver(&app, "planterad.ett").await;
        let ours = organisation(&app, "Jouren", &[&one]).await;
        for _ in 0..4 {
            let new = Case::make();
            let (whole, answer) = (rotation(&app, &one, &new).await, one.proves(&app).await);
            let (holds, person) = (one.holds(&app), person(&app));
            let ask = Ask { organisation: Some(ours), record: record() };
            let (turned, came) =
                tokio::join!(keys::rewrap_own(&holds, &whole, &answer), ask::ask_plain(&person, ask));
            assert!(turned.is_ok() || came.is_ok(), "{turned:?}");
            assert_eq!(count(&app, LOST).await, 0, "{turned:?} {}", came.is_ok());
            if turned.is_ok() {
                one = Officer { key: new, ..one };
            }
        }
    }

    async fn who_lost_the_passphrase_begins_anew_and_a_colleague_helps(app: App) {
        let (one, two) = (receiver(&app, "planterad.ett").await, receiver(&app, "planterad.tva").await);
        let ours = organisation(&app, "Jouren", &[&one, &two]).await;
        let (_, id) = asked(&app, ours).await;
        let new = Case::make();
        keys::replace(&two.holds(&app), &locked(&new)).await.unwrap();
        let two = Officer { key: new, ..two };
        assert!(!two.is_confirmed(&app).await && !reads(&app, &two, id).await && holders(&app, ours).await == 1);
        one.confirms(&app, &two, ours).await.unwrap();
        assert!(reads(&app, &two, id).await);
        app.run_jobs().await;
        assert_eq!(count(&app, WRAPS).await, 2, "the lost key opens nothing any more");
        assert_eq!(count(&app, "SELECT COUNT(*) FROM support_key").await, 2);
    }

    async fn what_was_missed_is_passed_on_later(app: App) {
        let (one, two) = (receiver(&app, "planterad.ett").await, receiver(&app, "planterad.tva").await);
        let ours = organisation(&app, "Jouren", &[&one, &two]).await;
        let (_, id) = asked(&app, ours).await;
        // As if the contact had come in the moment the key was confirmed.
        change(&app, "DELETE FROM support_wrap WHERE holder IN (SELECT id FROM support_key WHERE confirmed_by <> staff)").await;
        assert!(!reads(&app, &two, id).await);
        let waiting = keys::waiting(&one.answers(&app)).await.unwrap().remove(0);
        assert_eq!((waiting.is_new, waiting.wraps.len()), (false, 1));
        one.confirms(&app, &two, ours).await.unwrap();
        assert!(reads(&app, &two, id).await);
    }

    async fn who_is_a_member_no_longer_opens_nothing(app: App) {
        let (one, two) = (receiver(&app, "planterad.ett").await, receiver(&app, "planterad.tva").await);
        let ours = organisation(&app, "Jouren", &[&one, &two]).await;
        let (_, id) = asked(&app, ours).await;
        desk::take(&two.answers(&app), id).await.unwrap();
        let run: Scope<RunSupport> = Officer::chief(&app).scope(&app);
        directory::remove_member(&run, ours, two.id).await.unwrap();
        assert!(!reads(&app, &two, id).await && count(&app, WRAPS).await == 1 && holders(&app, ours).await == 1);
        assert!(desk::list(&one.answers(&app)).await.unwrap().waiting.len() == 1, "somebody else can take it");
        assert_eq!(directory::remove_member(&run, ours, two.id).await, Err(Fault::NotFound));
        assert_eq!(directory::remove_member(&run, ours, one.id).await, Err(Fault::Conflict), "nobody could open it then");
        let trustee = Officer::new(&app, "planterad.tre", Role::SupportTrustee).await;
        assert_eq!(directory::add_member(&run, ours, trustee.id).await, Err(Fault::NotFound), "trustees answer nobody");
        assert!(trustee.try_scope::<HoldSupportKey>(&app).is_ok());
    }
}
