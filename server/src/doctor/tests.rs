use super::*;
use crate::{
    boot::{self, Sources},
    config::{Config, MunicipalityConfig},
    mail::Refusal,
};
use chrono::{DateTime, TimeDelta};
use std::{fs, os::unix::fs::PermissionsExt, path::Path};
use tempfile::TempDir;

fn config(folder: &Path, text: &str) -> Config {
    let file = folder.join("lykta.toml");
    fs::write(&file, text).unwrap();
    Config::load(&file, |name| (name == "LYKTA_DATA").then(|| folder.display().to_string())).unwrap()
}

const HJO: &str = "
    trusted_proxies = ['127.0.0.1']
    [mail]
    transport = 'file'
    from = 'Trygghet <svara-inte@trygg.example.org>'
    [municipality.hjo]
    hosts = ['trygg.example.org']
    address = 'https://trygg.example.org'
";

fn home(text: &str) -> (TempDir, Config) {
    let folder = tempfile::tempdir().unwrap();
    let config = config(folder.path(), text);
    boot::ensure_key_file(&config, &Sources::default().chance).unwrap();
    (folder, config)
}

async fn bad(config: &Config) -> Vec<String> {
    let findings = examine(config, &Sources::default()).await;
    let bad = findings.into_iter().filter(|finding| !finding.good && !finding.text.contains("script/build"));
    bad.map(|finding| finding.text).collect()
}

#[tokio::test]
async fn a_missing_or_open_key_file_is_told() {
    let (_folder, config) = home(HJO);
    let key = config.key_path();
    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).unwrap();
    assert!(bad(&config).await.iter().any(|line| line.contains("chmod 600")));
    fs::remove_file(&key).unwrap();
    assert!(bad(&config).await.iter().any(|line| line.contains("lykta keys new")));
}

#[tokio::test]
async fn a_key_file_that_is_none_is_told_and_nobody_is_sent_to_make_a_new_one() {
    for (text, told) in [("# tom\n", "nyckelfilen är tom"), ("1 hej\n", "rad 1 i nyckelfilen")] {
        let (folder, config) = home(HJO);
        fs::create_dir(folder.path().join("hjo")).unwrap();
        fs::write(folder.path().join("hjo/lykta.sqlite"), "").unwrap();
        fs::write(config.key_path(), text).unwrap();
        let bad = bad(&config).await.join("\n");
        assert!(bad.contains(told) && !bad.contains("keys new"), "{bad}");
    }
}

#[tokio::test]
async fn a_database_that_is_not_there_is_told_and_not_made() {
    let (folder, config) = home(HJO);
    assert!(bad(&config).await.iter().any(|line| line.contains("finns inte")));
    assert!(!folder.path().join("hjo").exists());
}

#[tokio::test]
async fn a_database_that_is_behind_is_told() {
    let (folder, config) = home(HJO);
    fs::create_dir(folder.path().join("hjo")).unwrap();
    fs::write(folder.path().join("hjo/lykta.sqlite"), "").unwrap();
    assert!(bad(&config).await.iter().any(|line| line.contains("lykta migrate")));
}

#[tokio::test]
async fn a_database_that_does_not_answer_is_told_without_its_password() {
    let database = "database = 'postgres://lykta:hemligt@127.0.0.1:9/hjo'";
    let (_folder, config) = home(&HJO.replace("[municipality.hjo]", &format!("[municipality.hjo]\n{database}")));
    let told = bad(&config).await.join("\n");
    assert!(told.contains("svarar inte") && !told.contains("hemligt"), "{told}");
}

#[tokio::test]
async fn a_mail_server_that_does_not_answer_is_told() {
    let (_folder, config) = home(&HJO.replace("'file'", "'smtp://127.0.0.1:9'"));
    assert!(bad(&config).await.iter().any(|text| text.contains("E-postservern svarar inte")));
}

#[tokio::test]
async fn an_empty_configuration_is_told() {
    let (_folder, config) = home("");
    assert!(bad(&config).await.iter().any(|text| text.contains("municipality add")));
}

#[test]
fn a_folder_that_cannot_be_written_is_told() {
    let folder = tempfile::tempdir().unwrap();
    assert!(machine::folder(folder.path()).good);
    assert!(!machine::folder(&folder.path().join("nowhere")).good);
}

#[test]
fn a_disk_that_is_almost_full_is_told() {
    let data = Path::new("data");
    assert!(machine::room(data, 0.11).good);
    assert!(!machine::room(data, 0.09).good);
}

#[test]
fn a_clock_that_cannot_be_right_is_told() {
    let at = |text: &str| DateTime::parse_from_rfc3339(text).unwrap().to_utc();
    assert!(machine::clock(at("2027-03-02T08:00:00Z")).good);
    assert!(!machine::clock(at("1970-01-01T00:00:00Z")).good);
    assert!(!machine::clock(at("2099-01-01T00:00:00Z")).good);
    let now = at("2027-03-02T08:00:00Z");
    assert!(machine::clock_behind("hjo", now, now + TimeDelta::minutes(1)).is_none());
    assert!(machine::clock_behind("hjo", now, now + TimeDelta::hours(1)).is_some());
}

#[test]
fn links_to_a_host_nobody_answers_to_are_told() {
    let settings = |host: &str| MunicipalityConfig {
        hosts: vec![host.into()],
        address: "https://trygg.example.org/".into(),
        database: None,
        demo: false,
    };
    assert_eq!(sites::links("hjo", &settings("Trygg.example.org")), None);
    assert!(sites::links("hjo", &settings("hjo.example.org")).is_some_and(|finding| !finding.good));
}

#[test]
fn known_passwords_dead_letters_and_a_bare_binary_are_told() {
    assert!(sites::known_passwords("hjo", false).is_some_and(|finding| !finding.good));
    assert_eq!(sites::known_passwords("lyktkoping", true), None);
    assert!(sites::dead("hjo", 2).is_some_and(|finding| finding.text.starts_with("2 brev")));
    assert_eq!(sites::dead("hjo", 0), None);
    assert!(!machine::site(false).good);
    assert!(post::answer(Some(Refusal::Closed("535".into()))).text.contains("lösenordet"));
    assert!(post::answer(Some(Refusal::Unreachable(crate::mail::TLS_FAILED))).text.contains("certifikatet"));
}
