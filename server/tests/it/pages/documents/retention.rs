//! Preserved, purged, handed over to the archive; the row of the register stays whatever happens.

use super::{HERE, again, fixed};
use crate::support::{App, Persona, each_engine};
use app::on;
use chrono::TimeDelta;
use sha2::{Digest as _, Sha256};
use std::io::{Cursor, Read as _};

const REGISTER: &str = "/personal/rapporter/diarium";
const BASIS: &str = "informationshanteringsplanen, KS 2026/44";

/// Decides how long reports of the month are kept.
async fn keep(app: &App, keep: &str, version: &str) {
    let form = [("do", "keep"), ("kind", "month"), ("version", version), ("keep", keep), ("basis", BASIS)];
    again(app, Persona::Coordinator).await.post(REGISTER, &form).await.is(303);
}

async fn content(app: &App) -> (String, String) {
    const CONTENT: &str = "SELECT content, texts FROM document";
    on!(app.system().db(), |c| sqlx::query_as(CONTENT).fetch_one(c).await).unwrap()
}

/// The worker comes round at every minute of an hour.
async fn an_hour(app: &App) {
    for _ in 0..60 {
        app.wait(TimeDelta::minutes(1));
        app::documents::jobs::chores(&app.system()).await.unwrap();
    }
}

each_engine! {
    async fn nothing_is_purged_without_a_decision_nor_before_its_time(app: App) {
        let page = fixed(&app).await;
        app.wait(TimeDelta::days(3 * 366));
        an_hour(&app).await;
        assert!(content(&app).await.0.contains("Centrum"), "purged without a decision");
        keep(&app, "5", "0").await;
        an_hour(&app).await;
        assert!(content(&app).await.0.contains("Centrum"), "purged too early");
        let shown = again(&app, Persona::CouncilMember).await.get(&page).await.is(200);
        assert!(shown.main().contains("Gallras 6 april 2031"), "{}", shown.main());
    }

    async fn what_is_due_is_purged_and_the_register_says_so(app: App) {
        let page = fixed(&app).await;
        let reach = [("do", "save"), ("code", "lansstyrelsen"), ("version", "0"), ("address", "registrator@example.org"), ("way", "link")];
        again(&app, Persona::Coordinator).await.post(super::RECIPIENTS, &reach).await.is(303);
        again(&app, Persona::Coordinator).await.post(&page, &[("do", "send"), ("version", "2"), ("to", "lansstyrelsen")]).await.is(303);
        keep(&app, "2", "0").await;
        app.wait(TimeDelta::days(731));
        an_hour(&app).await;
        assert_eq!(content(&app).await, (String::new(), "{}".to_owned()));
        let reader = again(&app, Persona::CouncilMember).await;
        let shown = reader.get(&page).await.is(200);
        assert!(shown.main().contains("Gallrad 6 april 2028") && shown.main().contains(BASIS), "{}", shown.main());
        assert!(!shown.main().contains("Centrum") && shown.main().contains("Länsstyrelsen"));
        for format in ["pdf", "docx", "csv", "json", "zip"] {
            reader.get(&format!("{page}/fil/{format}")).await.is(404);
        }
        let row = &reader.get(&format!("{REGISTER}?ar=2026")).await.is(200).table("Diarieförteckning")[0].clone();
        assert!(row[1] == "Månadsrapport mars 2026" && row[6].contains("Gallrad 6 april 2028") && row[6].contains(BASIS), "{row:?}");
        let file = reader.get(&format!("{REGISTER}.csv?ar=2026")).await.is(200).text();
        assert!(file.contains("Gallrad 6 april 2028"), "{file}");
        // Nothing is sent, archived or written any more; a new version begins empty.
        let coordinator = again(&app, Persona::Coordinator).await;
        for act in ["send", "archive", "save", "fix"] {
            let form = [("do", act), ("version", "4"), ("to", "lansstyrelsen"), ("support", "Nej.")];
            coordinator.post(&page, &form).await.is(409);
        }
        let log: Vec<String> = on!(app.system().db(), |c| {
            sqlx::query_scalar("SELECT action FROM audit WHERE subject = 'document' ORDER BY seq DESC LIMIT 1").fetch_all(c).await
        }).unwrap();
        assert_eq!(log, ["document.purged"]);
    }

    async fn what_is_preserved_or_with_the_archive_is_never_purged(app: App) {
        let page = fixed(&app).await;
        let coordinator = again(&app, Persona::Coordinator).await;
        coordinator.get(&format!("{page}/fil/zip")).await.is(404);
        keep(&app, "always", "0").await;
        app.wait(TimeDelta::days(20 * 366));
        an_hour(&app).await;
        assert!(content(&app).await.0.contains("Centrum"));
        let coordinator = again(&app, Persona::Coordinator).await;
        coordinator.post(&page, &[("do", "archive"), ("version", "2")]).await.is(303);
        coordinator.post(&page, &[("do", "archive"), ("version", "3")]).await.is(409);
        keep(&app, "1", "1").await;
        an_hour(&app).await;
        assert!(content(&app).await.0.contains("Centrum"), "what the archive has is the archive's");
        let shown = again(&app, Persona::Police).await.get(&page).await.is(200);
        assert!(shown.main().contains("Levererad till arkivet"), "{}", shown.main());
    }

    async fn the_package_for_the_archive_says_what_is_in_it(app: App) {
        let page = fixed(&app).await;
        keep(&app, "always", "0").await;
        let coordinator = again(&app, Persona::Coordinator).await;
        coordinator.post(&page, &[("do", "number"), ("version", "2"), ("registration", "KS 2026/118")]).await.is(303);
        let file = coordinator.get(&format!("{page}/fil/zip")).await.is(200);
        assert_eq!(file.header("content-type"), "application/zip");
        assert_eq!(file.body, coordinator.get(&format!("{page}/fil/zip")).await.body, "the same document, other bytes");
        let mut package = zip::ZipArchive::new(Cursor::new(&file.body)).unwrap();
        let mut read = |name: &str| {
            let mut bytes = Vec::new();
            package.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
            bytes
        };
        let manifest: serde_json::Value = serde_json::from_slice(&read("manifest.json")).unwrap();
        assert_eq!(manifest["title"], "Månadsrapport mars 2026");
        assert_eq!((&manifest["version"], &manifest["registration_number"]), (&1.into(), &"KS 2026/118".into()));
        assert!(manifest["fixed_on"].as_str().unwrap().starts_with("2026-04-"));
        let files = manifest["files"].as_array().unwrap();
        assert_eq!(files.len(), 3);
        for listed in files {
            let bytes = read(listed["name"].as_str().unwrap());
            let sum: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!((&listed["sha256"], &listed["bytes"]), (&sum.into(), &bytes.len().into()), "{listed}");
        }
        let pdf = coordinator.get(&format!("{page}/fil/pdf")).await.body;
        assert!(read("manadsrapport-lyktkoping-2026-03-v1.pdf") == pdf);
    }

    async fn a_decision_needs_a_basis_and_nobody_is_overwritten(app: App) {
        let coordinator = again(&app, Persona::Coordinator).await;
        let form = |keep, basis, version| [("do", "keep"), ("kind", "quarter"), ("version", version), ("keep", keep), ("basis", basis)];
        for (keep, basis) in [("2", ""), ("0", BASIS), ("tre", BASIS), ("", BASIS), ("51", BASIS)] {
            let page = coordinator.post(REGISTER, &form(keep, basis, "0")).await.is(422);
            assert_eq!(page.texts("#error-summary a").len(), 1, "{keep} {basis}");
        }
        coordinator.post(REGISTER, &form("3", BASIS, "0")).await.is(303);
        coordinator.post(REGISTER, &form("5", BASIS, "0")).await.is(409);
        coordinator.post(REGISTER, &[("do", "keep"), ("kind", "decade"), ("keep", "3"), ("basis", BASIS)]).await.is(404);
        let rows = again(&app, Persona::CouncilMember).await.get(REGISTER).await.is(200).table("Bevarande och gallring");
        let quarter = rows.iter().find(|row| row[0] == "Kvartalsrapport").unwrap();
        assert_eq!(quarter[1..], ["Gallras efter 3 år", BASIS, "Beslutad"]);
        let year = rows.iter().find(|row| row[0] == "Årsanalys").unwrap();
        assert_eq!(year[1..], ["Bevaras", "Inget beslut än: inget gallras", "Förslag"]);
        again(&app, Persona::CouncilMember).await.post(REGISTER, &form("3", BASIS, "1")).await.is(404);
        assert!(coordinator.get(HERE).await.main().contains("Att göra"));
    }
}
