//! Told by mail: with its text, to those whose areas it concerns, and no further once it was corrected or taken back.

use super::{CORRECTED, PUBLIC, act, asked, publish, published};
use crate::{
    pages::notices::{ADDRESS, OTHER, all_left, following, letters_to},
    support::{App, Persona, each_engine, smtp::Smtp},
    worker::over,
};
use chrono::TimeDelta;
use server::worker::work_off;

/// What somebody follows who wants to hear from the police at once.
const WATCH: [(&str, &str); 4] = [("topic", "watch"), ("pace", "at_once"), ("weekday", "1"), ("lang", "sv")];

async fn corrected(app: &App, here: &str) {
    asked(app, here, &CORRECTED).await.is(303);
    publish(app, Persona::Coordinator, here).await.is(303);
}

each_engine! {
    async fn the_letter_carries_the_text_and_goes_where_it_holds(app: App) {
        following(&app, ADDRESS, &[&WATCH[..], &[("area", "centrum")]].concat()).await;
        following(&app, OTHER, &[&WATCH[..], &[("area", "sjostaden")]].concat()).await;
        let here = published(&app, &[("area", "centrum")]).await;
        assert!(app.letters().await.is_empty(), "the publication itself writes to nobody");
        app.run_jobs().await;
        let [(subject, body)] = letters_to(&app, ADDRESS).await.try_into().unwrap();
        assert_eq!(subject, "Kommunpolisen informerar, Lyktköping");
        for told in ["Lås cykeln", "Lås fast ramen.", "Kommunpolis, Lyktköping", "114 14", PUBLIC, "/avsluta"] {
            assert!(body.contains(told), "{told}: {body}");
        }
        assert!(letters_to(&app, OTHER).await.is_empty(), "another area");
        let page = app.as_(Persona::Coordinator).get(&here).await.is(200).main();
        assert!(page.contains("0 av 1 mejl har gått iväg."), "{page}");
        let server = Smtp::start().await;
        work_off(&app.municipality, &over(&app, server.address)).await;
        let page = app.as_(Persona::Coordinator).get(&here).await.is(200).main();
        assert!(page.contains("1 av 1 mejl har gått iväg."), "{page}");
    }

    async fn a_correction_goes_out_instead_of_what_still_waits(app: App) {
        following(&app, ADDRESS, &WATCH).await;
        let here = published(&app, &[]).await;
        app.run_jobs().await;
        app.wait_signed_in(TimeDelta::minutes(1)).await;
        corrected(&app, &here).await;
        app.run_jobs().await;
        let server = Smtp::start().await;
        work_off(&app.municipality, &over(&app, server.address)).await;
        let [letter] = server.taken().try_into().unwrap();
        assert!(letter.contains("List-Unsubscribe-Post"), "{letter}");
        let page = app.as_(Persona::Coordinator).get(&here).await.is(200).main();
        assert!(page.contains("1 av 1 mejl har gått iväg."), "a letter that did not leave is not counted: {page}");
    }

    async fn who_got_it_hears_that_it_was_corrected_and_taken_back(app: App) {
        following(&app, ADDRESS, &WATCH).await;
        let here = published(&app, &[]).await;
        app.run_jobs().await;
        all_left(&app).await;
        app.wait_signed_in(TimeDelta::minutes(1)).await;
        corrected(&app, &here).await;
        app.run_jobs().await;
        let [(subject, body)] = letters_to(&app, ADDRESS).await.try_into().unwrap();
        assert!(subject.contains("Rättat") && body.contains("Det var mopeder.") && body.contains("Flera mopeder"), "{body}");
        all_left(&app).await;
        app.wait_signed_in(TimeDelta::minutes(1)).await;
        act(&app, Persona::Publisher, &here, &[("do", "withdraw"), ("reason", "Uppgiften var fel.")]).await.is(303);
        app.run_jobs().await;
        let [(subject, body)] = letters_to(&app, ADDRESS).await.try_into().unwrap();
        assert!(subject.contains("Tillbakataget") && body.contains("Uppgiften var fel.") && !body.contains("mopeder"), "{body}");
    }

    async fn the_weekly_letter_tells_the_corrected_one_only(app: App) {
        let weekly = [("topic", "watch"), ("pace", "weekly"), ("weekday", "5"), ("lang", "sv")];
        following(&app, ADDRESS, &weekly).await;
        let here = published(&app, &[]).await;
        app.wait_signed_in(TimeDelta::days(1)).await;
        corrected(&app, &here).await;
        app.wait_signed_in(TimeDelta::days(3)).await;
        app.run_jobs().await;
        let [(_, body)] = letters_to(&app, ADDRESS).await.try_into().unwrap();
        assert!(body.contains("Flera mopeder") && !body.contains("Flera cyklar"), "{body}");
    }
}
