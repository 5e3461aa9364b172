//! The log as the data protection officer reads it, and its proof.

use super::change;
use crate::support::{App, Persona, each_engine};
use app::{on, platform::audit};

const LOG: &str = "/personal/logg";

async fn tamper(app: &App, sql: &'static str) {
    let scope = app.system();
    let mut tx = scope.db().begin().await.unwrap();
    on!(&mut tx, |c| sqlx::query(sql).execute(c).await.map(|_| ())).unwrap();
    tx.commit().await.unwrap();
}

/// Three acts: two changes of settings and a report.
async fn three_acts(app: &App) {
    for unit in ["Medborgarkontoret", "Kontaktcenter"] {
        change(app, "/personal/installningar?del=kontakt", &[("contact.unit", unit)]).await.is(303);
    }
    crate::pages::reports::send(app, &[]).await;
}

each_engine! {
    async fn acts_stand_there_newest_first_with_codes_and_no_content(app: App) {
        three_acts(&app).await;
        let page = app.as_(Persona::DataProtectionOfficer).get(LOG).await.is(200);
        let rows = page.table("Logg");
        assert!(rows[0][2] == "Invånare" && rows[0][4].starts_with("Rapport "), "{rows:?}");
        let admin = format!("{} (systemförvaltare)", Persona::Administrator.name());
        assert_eq!(rows[1][..3], ["2", "måndag 2 mars kl. 09.00", &*admin]);
        assert_eq!(rows[1][4..], ["Inställningar", "contact.unit"]);
        assert!(!page.text().contains("Medborgarkontoret") && !page.text().contains("Lampan är släckt"));
    }

    async fn the_log_is_narrowed_by_act_thing_and_day(app: App) {
        three_acts(&app).await;
        let officer = app.as_(Persona::DataProtectionOfficer);
        for (query, many) in [
            ("", 3),
            ("action=settings.changed", 2),
            ("subject=report", 1),
            ("id=municipality", 2),
            ("from=2026-03-02&to=2026-03-02", 3),
            ("from=2026-03-03", 0),
            ("to=2026-03-01", 0),
            ("before=2", 1),
            // What cannot be read narrows nothing.
            ("from=hej&before=hej", 3),
            ("action=%27%20OR%201%3D1", 0),
        ] {
            let page = officer.get(&format!("{LOG}?{query}")).await.is(200);
            assert_eq!(page.table("Logg").len(), many, "{query}");
        }
    }

    async fn a_whole_log_is_proved_with_the_number_to_compare(app: App) {
        three_acts(&app).await;
        let head = audit::head(app.system().db()).await.unwrap().unwrap();
        let page = app.as_(Persona::DataProtectionOfficer).post(LOG, &[("do", "verify")]).await.is(200);
        assert!(page.main().contains("Loggen är hel: 3 rader, ingen är ändrad"), "{}", page.main());
        let hex: String = head.hash.iter().map(|byte| format!("{byte:02x}")).collect();
        // Told is the head of the log that was proved; the line about the proof came after it.
        assert!(page.main().replace(' ', "").contains(&hex), "the hash of the head is not told");
        assert_eq!(page.table("Logg")[0][4..], ["Logg", "whole"]);
    }

    async fn a_changed_row_and_a_cut_tail_are_told(app: App) {
        three_acts(&app).await;
        tamper(&app, "UPDATE audit SET detail = 'contact.email' WHERE seq = 2").await;
        let officer = app.as_(Persona::DataProtectionOfficer);
        let page = officer.post(LOG, &[("do", "verify")]).await.is(200);
        assert!(page.main().contains("Loggen stämmer inte") && page.main().contains("Rad 2 är ändrad"), "{}", page.main());
        assert_eq!(page.table("Logg")[0][5], "broken");
        tamper(&app, "UPDATE audit SET detail = 'contact.unit' WHERE seq = 2").await;
        tamper(&app, "DELETE FROM audit WHERE seq = 4").await;
        let page = officer.post(LOG, &[("do", "verify")]).await.is(200);
        assert!(page.main().contains("Loggen slutar vid rad 3, men ska sluta vid 4."), "{}", page.main());
    }

    async fn the_log_is_for_the_officer_alone(app: App) {
        for persona in [Persona::Administrator, Persona::Coordinator, Persona::Handler, Persona::Police] {
            app.as_(persona).get(LOG).await.is(404);
            app.as_(persona).post(LOG, &[("do", "verify")]).await.is(404);
        }
        app.as_(Persona::DataProtectionOfficer).post(LOG, &[("do", "empty")]).await.is(400);
    }
}
