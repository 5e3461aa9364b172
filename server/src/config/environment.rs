//! What the environment adds to the file or replaces in it.

use super::{Config, ConfigProblem, DatabaseAddress};

/// Every variable there is, for the help text and the README.
pub const VARIABLES: &[&str] = &[
    "LYKTA_LISTEN",
    "LYKTA_DATA",
    "LYKTA_KEY_FILE",
    "LYKTA_TRUSTED_PROXIES",
    "LYKTA_DATABASE",
    "LYKTA_LOG",
    "LYKTA_LOG_FORMAT",
    "LYKTA_MAIL_TRANSPORT",
    "LYKTA_MAIL_USER",
    "LYKTA_MAIL_PASSWORD",
    "LYKTA_MAIL_FROM",
];

/// Lays the variables over what the file said.
pub fn overlay(config: &mut Config, environment: &impl Fn(&str) -> Option<String>) -> Result<(), ConfigProblem> {
    fn wrong(name: &str) -> ConfigProblem {
        ConfigProblem::Environment(name.to_owned())
    }
    if let Some(listen) = environment("LYKTA_LISTEN") {
        config.listen = listen.parse().map_err(|_| wrong("LYKTA_LISTEN"))?;
    }
    if let Some(data) = environment("LYKTA_DATA") {
        config.data = data.into();
    }
    if let Some(key_file) = environment("LYKTA_KEY_FILE") {
        config.key_file = Some(key_file.into());
    }
    if let Some(proxies) = environment("LYKTA_TRUSTED_PROXIES") {
        let parsed: Result<_, _> = proxies.split(',').map(|proxy| proxy.trim().parse()).collect();
        config.trusted_proxies = parsed.map_err(|_| wrong("LYKTA_TRUSTED_PROXIES"))?;
    }
    config.only_database = environment("LYKTA_DATABASE").map(DatabaseAddress::from);
    for (name, field) in [
        ("LYKTA_LOG", &mut config.log.level),
        ("LYKTA_LOG_FORMAT", &mut config.log.format),
        ("LYKTA_MAIL_TRANSPORT", &mut config.mail.transport),
        ("LYKTA_MAIL_USER", &mut config.mail.user),
        ("LYKTA_MAIL_PASSWORD", &mut config.mail.password),
        ("LYKTA_MAIL_FROM", &mut config.mail.from),
    ] {
        if let Some(value) = environment(name) {
            *field = value;
        }
    }
    Ok(())
}
