//! The sweep of the shared files: it leaves every photo that a slice has, whichever slice that is.

use crate::support::{File, each_engine, pictures, source};
use app::platform::files::{FileKey, Variant};
use chrono::TimeDelta;
use std::{collections::BTreeSet, fs, path::Path, time::SystemTime};
use uuid::Uuid;

/// Tables that point at photos, and where each one's slice hands them to the sweep.
const KEEPERS: [(&str, &str); 1] = [("report", "reports::jobs::kept_photos")];

/// Makes every file below a folder look as if it had been written long ago.
fn age(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => age(&path),
            false => fs::File::open(&path).unwrap().set_modified(SystemTime::UNIX_EPOCH).unwrap(),
        }
    }
}

#[test]
fn every_table_with_photos_is_asked_before_files_go() {
    let mut found = BTreeSet::new();
    for (_, text) in source::files("migrations", &[".sql"]) {
        let mut table = "";
        for line in text.lines().map(str::trim_start) {
            table = line.strip_prefix("CREATE TABLE ").map_or(table, |rest| rest.trim_end_matches([' ', '(']));
            if line.starts_with("photo ") && line.contains("UUID") {
                found.insert(table.to_owned());
            }
        }
    }
    let known: BTreeSet<String> = KEEPERS.iter().map(|(table, _)| (*table).to_owned()).collect();
    assert_eq!(found, known, "a table keeps photos that the sweep does not know, and would lose them");
    let jobs = fs::read_to_string(source::root().join("app/src/jobs.rs")).unwrap();
    for (table, asked) in KEEPERS {
        assert!(jobs.contains(asked), "nobody asks the slice of {table}");
    }
}

each_engine! {
    async fn a_sweep_takes_what_no_slice_points_at(app: App) {
        let fields = [("choice", "lamp"), ("place_words", "Tunneln"), ("words", "Lampan är släckt."), ("reviewed", "1")];
        let photo = [File { field: "photo", name: "foto.png", bytes: &pictures::png() }];
        let receipt = app.resident().multipart("/rapportera", &fields, &photo).await.is(303);
        app.run_jobs().await;
        let orphan = FileKey::new(Uuid::new_v4(), Variant::Incoming);
        app.municipality.files().put(&orphan, vec![1]).await.unwrap();
        age(&app.folder().join("files"));

        app.wait(TimeDelta::minutes(17));
        app.run_jobs().await;
        assert!(!app.municipality.files().exists(&orphan).await.unwrap());
        let path = receipt.location().split('?').next().unwrap().to_owned();
        app.resident().get(&format!("{path}/bild/stor")).await.is(200);
    }
}
