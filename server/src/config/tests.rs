use super::*;
use std::{collections::HashMap, fs, os::unix::fs::PermissionsExt};
use tempfile::TempDir;

/// A folder with a key file, and a configuration in it.
fn load(text: &str, variables: &[(&str, &str)]) -> (TempDir, Result<Config, ConfigProblem>) {
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("lykta.key");
    fs::write(&key, "1 …").unwrap();
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();
    let file = folder.path().join("lykta.toml");
    fs::write(&file, text).unwrap();
    let mut all: HashMap<String, String> =
        variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    all.insert("LYKTA_DATA".into(), folder.path().display().to_string());
    let config = Config::load(&file, |name| all.get(name).cloned());
    (folder, config)
}

const WHOLE: &str = "
    [mail]
    transport = 'smtp://mail.example.org'
    from = 'Trygghet <svara-inte@trygg.example.org>'
    [municipality.hjo]
    hosts = ['trygg.example.org']
    address = 'https://trygg.example.org'
";

#[test]
fn a_whole_configuration_is_accepted() {
    let (_folder, config) = load(WHOLE, &[]);
    config.unwrap().check().unwrap();
}

#[test]
fn whatever_is_wrong_is_named_by_its_key() {
    let cases = [
        ("'smtp://mail.example.org'", "''", "mail.transport"),
        ("'smtp://mail.example.org'", "'pigeon'", "mail.transport"),
        ("'Trygghet <svara-inte@trygg.example.org>'", "''", "mail.from"),
        ("'Trygghet <svara-inte@trygg.example.org>'", "'Trygghet'", "mail.from"),
        ("[mail]", "[mail]\nuser = 'lykta'", "mail.password"),
        ("['trygg.example.org']", "[]", "municipality.hjo.hosts"),
        ("['trygg.example.org']", "['https://trygg.example.org']", "municipality.hjo.hosts"),
        ("'https://trygg.example.org'", "'http://trygg.example.org'", "municipality.hjo.address"),
        ("'https://trygg.example.org'", "'https://trygg.example.org/x'", "municipality.hjo.address"),
        ("'https://trygg.example.org'", "''", "municipality.hjo.address"),
        ("[municipality.hjo]", "[municipality.hjo]\ndatabase = 'mysql://x'", "municipality.hjo.database"),
        ("[municipality.hjo]", "[municipality.Hjo]", "municipality.Hjo"),
        ("[mail]", "[log]\nlevel = 'loud'\n[mail]", "log.level"),
        ("[mail]", "[log]\nformat = 'xml'\n[mail]", "log.format"),
        ("[mail]", "key_file = '/nowhere/lykta.key'\n[mail]", "key_file"),
    ];
    for (from, to, key) in cases {
        assert!(WHOLE.contains(from), "{from}");
        let (_folder, config) = load(&WHOLE.replacen(from, to, 1), &[]);
        let Err(ConfigProblem::Incomplete(findings)) = config.unwrap().check() else { panic!("{key} was accepted") };
        let keys: Vec<&str> = findings.iter().map(|finding| finding.key.as_str()).collect();
        assert_eq!(keys, [key], "{to}");
        assert!(findings.iter().all(|finding| !finding.swedish.is_empty()));
    }
}

#[test]
fn plain_http_is_for_this_machine_under_any_of_its_names() {
    let with = |address: &str| {
        let text = WHOLE.replacen("'https://trygg.example.org'", &format!("'{address}'"), 1);
        load(&text, &[]).1.unwrap().check()
    };
    for own in
        ["localhost", "127.0.0.1:3000", "[::1]:3000", "hjo.localhost", "trygg.hjo.localhost:3000", "Hjo.LocalHost"]
    {
        assert!(with(&format!("http://{own}")).is_ok(), "{own}");
    }
    for other in ["hjo.localhost.example.org", "mylocalhost", ".localhost", "localhost.org", "192.0.2.1", "hjo.local"] {
        assert!(with(&format!("http://{other}")).is_err(), "{other}");
    }
}

#[test]
fn an_unknown_or_ill_fitting_key_is_fatal_and_named() {
    for (text, key) in [("listn = 1", "listn"), ("listen = 1", "listen"), ("[mail]\nhost = 'a'", "host")] {
        let problem = load(text, &[]).1.unwrap_err().to_string();
        assert!(problem.contains(key), "{problem}");
    }
}

#[test]
fn no_problem_repeats_a_password() {
    for text in ["[mail]\npassword = 5012345", "[municipality.a]\nhosts = []\naddress = ''\ndatabase = 5012345"] {
        let problem = load(text, &[]).1.unwrap_err().to_string();
        assert!(!problem.contains("5012345"), "{problem}");
    }
    let text = "[mail]\npassword = 'p5012345'\n[municipality.a]\nhosts = []\naddress = ''\ndatabase = 'postgres://u:p5012345@h/d'";
    let (_folder, config) = load(text, &[("LYKTA_DATABASE", "postgres://u:p5012345@h/d")]);
    assert!(!format!("{config:?}").contains("5012345"));
}

#[test]
fn two_municipalities_cannot_share_a_host() {
    let text =
        format!("{WHOLE}[municipality.gagnef]\nhosts = ['Trygg.example.org']\naddress = 'https://trygg.example.org'");
    let (_folder, config) = load(&text, &[]);
    let problem = config.unwrap().check().unwrap_err().to_string();
    assert!(problem.contains("municipality.hjo.hosts"), "{problem}");
}

#[test]
fn everybody_reading_the_key_file_is_refused() {
    let (folder, config) = load(WHOLE, &[]);
    fs::set_permissions(folder.path().join("lykta.key"), fs::Permissions::from_mode(0o644)).unwrap();
    assert!(config.unwrap().check().unwrap_err().to_string().starts_with("key_file"));
}

#[test]
fn the_environment_replaces_the_file_and_a_value_that_does_not_fit_is_named() {
    let variables = [
        ("LYKTA_LISTEN", "0.0.0.0:8080"),
        ("LYKTA_DATABASE", "postgres://localhost/hjo"),
        ("LYKTA_TRUSTED_PROXIES", "192.0.2.1, 192.0.2.2"),
    ];
    let (_folder, config) = load(WHOLE, &variables);
    let config = config.unwrap();
    assert_eq!((config.listen.port(), config.trusted_proxies.len()), (8080, 2));
    assert_eq!(config.database("hjo").reveal(), "postgres://localhost/hjo");
    for (name, value) in [("LYKTA_LISTEN", "everywhere"), ("LYKTA_TRUSTED_PROXIES", "proxy")] {
        assert!(load(WHOLE, &[(name, value)]).1.unwrap_err().to_string().contains(name));
    }
}

#[test]
fn one_database_variable_cannot_serve_two_municipalities() {
    let text = format!("{WHOLE}[municipality.gagnef]\nhosts = ['g.example.org']\naddress = 'https://g.example.org'");
    let problem = load(&text, &[("LYKTA_DATABASE", "postgres://localhost/hjo")]).1.unwrap_err();
    assert!(problem.to_string().starts_with("LYKTA_DATABASE"));
}

#[test]
fn what_the_command_adds_is_read_back_and_may_not_stand_twice() {
    let (folder, config) = load("", &[]);
    let one = MunicipalityConfig {
        hosts: vec!["trygg.example.org".into()],
        address: "https://trygg.example.org".into(),
        database: Some(DatabaseAddress::from("sqlite:a \"b\".sqlite".to_owned())),
        demo: false,
    };
    municipalities::add(&config.unwrap(), "hjo", &one).unwrap();
    let environment = |name: &str| (name == "LYKTA_DATA").then(|| folder.path().display().to_string());
    let file = folder.path().join("lykta.toml");
    let again = Config::load(&file, environment).unwrap();
    assert_eq!(again.database("hjo").reveal(), "sqlite:a \"b\".sqlite");
    fs::write(&file, WHOLE).unwrap();
    let problem = Config::load(&file, environment).unwrap_err().to_string();
    assert!(problem.starts_with("municipality.hjo"), "{problem}");
}
