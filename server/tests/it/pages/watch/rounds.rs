//! The monthly round: one tap, changed until it is sorted, and never a suspect in it.

use super::{
    count,
    reps::{BERIT, OWN, signed_in},
};
use crate::support::{App, Client, each_engine, form, logs, rows};
use chrono::TimeDelta;

/// The address of the round on the first page.
pub async fn round(rep: &Client<'_>) -> String {
    rep.get(OWN).await.is(200).attr("main a[href*='/ombud/rond/']", "href").expect("a way to the round")
}

/// A round with something in it.
pub const TOLD: [(&str, &str); 7] = [
    ("seen", "lamp"),
    ("unsafe_1", "Björkvägen"),
    ("unsafe_1_when", "evening"),
    ("safe_1", "Lekplatsen"),
    ("signs", "worn"),
    ("meeting", "1"),
    ("words", "Lamporna är släckta, och flera tar en omväg."),
];

/// With other values.
pub fn with<'a>(other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    form::with(&TOLD, other)
}

async fn rounds(app: &App) -> i64 {
    count(app, "SELECT COUNT(*) FROM watch_round").await
}

each_engine! {
    async fn nothing_to_tell_is_one_button_once_a_month(app: App) {
        let rep = signed_in(&app, BERIT).await;
        let page = rep.get(OWN).await.is(200);
        let (watch, quiet) = (page.value("watch").unwrap(), page.texts("button[value=quiet]"));
        assert_eq!(quiet, ["Inget att berätta"]);
        let form = [("do", "quiet"), ("watch", &*watch)];
        assert_eq!(rep.post(OWN, &form).await.is(303).location(), "/ombud?klart=inget");
        assert_eq!(rep.post(OWN, &form).await.is(303).location(), "/ombud?klart=redan");
        let page = rep.get(OWN).await.is(200);
        assert!(page.texts("button[value=quiet]").is_empty() && page.main().contains("mars 2026"));
        assert_eq!(rounds(&app).await, 1);
        app.wait(TimeDelta::days(30));
        assert_eq!(rep.get(OWN).await.texts("button[value=quiet]").len(), 1, "a new month");
        assert_eq!(rep.post(OWN, &form).await.is(303).location(), "/ombud?klart=inget");
        assert_eq!(rounds(&app).await, 2);
        rep.post(OWN, &[("do", "nonsense")]).await.is(400);
    }

    async fn a_round_is_told_shown_changed_and_kept_sealed(app: App) {
        let rep = signed_in(&app, BERIT).await;
        let here = round(&rep).await;
        assert!(rep.get(&here).await.is(200).main().contains("114 14"));
        rep.post(&here, &TOLD).await.is(303);
        let page = rep.get(OWN).await.is(200).main();
        for said in ["Otryggt: Björkvägen, Kväll", "Tryggt: Lekplatsen", "Skyltarna är slitna", "Du önskar ett möte", "flera tar en omväg", "Skickat"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        let kept = format!("{:?}", rows::everything(app.system().db()).await);
        assert!(!kept.contains("omväg"), "a row tells what was written");
        let form = rep.get(&here).await.is(200);
        assert_eq!((form.value("unsafe_1").as_deref(), form.value("version").as_deref()), (Some("Björkvägen"), Some("1")));
        assert_eq!(form.attr("select[name=unsafe_1_when] option[selected]", "value").as_deref(), Some("evening"));
        rep.post(&here, &with(&[("version", "1"), ("unsafe_1", "Lönnvägen")])).await.is(303);
        let late = rep.post(&here, &with(&[("version", "1"), ("unsafe_1", "Aspvägen")])).await.is(409);
        assert_eq!((late.value("unsafe_1").as_deref(), late.value("version").as_deref()), (Some("Aspvägen"), Some("2")));
        assert_eq!(rep.post(&here, &TOLD).await.status, 409, "a second phone that saw no round yet");
        assert!(rep.get(OWN).await.main().contains("Lönnvägen"));
        assert_eq!(rounds(&app).await, 1);
    }

    async fn suspects_and_plates_are_refused_kept_in_the_form_and_nowhere_else(app: App) {
        let rep = signed_in(&app, BERIT).await;
        let here = round(&rep).await;
        for (field, text) in [
            ("words", "En man i svart jacka provade dörrarna i garaget."),
            ("words", "En ljus bil med ABC 123 stod och väntade."),
            ("words", "Två killar med keps och ryggsäck smög runt."),
            ("words", "Det är Kalle Plantersson som gör det, 070-174 06 22."),
            ("unsafe_1", "Mannen i kiosken"),
            ("safe_1", "hos grannen på nummer 7"),
        ] {
            let page = rep.post(&here, &with(&[(field, text)])).await.is(422);
            assert_eq!(page.texts(&format!("#field-{field}-error")).len(), 1, "{text}");
            assert_eq!(page.value(field).as_deref(), Some(text), "what was typed stays");
            assert!(page.main().contains("114 14") && page.main().contains("112"), "{}", page.main());
        }
        assert_eq!(rounds(&app).await, 0);
        let kept = format!("{:?}", rows::everything(app.system().db()).await);
        assert!(!kept.contains("kiosken") && !kept.contains("svart jacka"));
        logs::hold_none_of(&["svart jacka", "med keps", "ABC 123"]);
        rep.post(&here, &with(&[("words", "Det är mörkt i garaget.")])).await.is(303);
        for (lang, word) in [("en", "The police should know this"), ("fi", "Tämä kuuluu poliisille")] {
            let page = rep.post(&format!("/{lang}{here}"), &with(&[("version", "1"), ("words", "a man in a dark jacket")])).await.is(422);
            assert!(page.main().contains(word), "{}", page.main());
        }
    }

    async fn mistakes_stand_at_their_fields(app: App) {
        let rep = signed_in(&app, BERIT).await;
        let here = round(&rep).await;
        let long = "x".repeat(1_001);
        for (field, value) in [("words", &*long), ("signs", "lila"), ("unsafe_1_when", "snart"), ("seen", "nej")] {
            let page = rep.post(&here, &with(&[(field, value)])).await.is(422);
            assert!(page.attr(&format!("a[href='#field-{field}']"), "href").is_some(), "{field}");
        }
        assert_eq!(rounds(&app).await, 0);
    }
}
