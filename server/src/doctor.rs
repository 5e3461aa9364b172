//! `lykta doctor`: what is wrong, in plain Swedish for the one who looks after the machine.
//!
//! It changes nothing, and runs beside a server.

pub mod closed;
mod machine;
mod post;
mod sites;
pub mod system;
#[cfg(test)]
mod tests;

use crate::{boot::Sources, config::Config};
use std::fmt;

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Is it as it should be?
    pub good: bool,
    /// What was seen, and if it is wrong, what to do.
    pub text: String,
}

impl Finding {
    fn good(text: impl Into<String>) -> Self {
        Self { good: true, text: text.into() }
    }

    fn bad(text: impl Into<String>) -> Self {
        Self { good: false, text: text.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", if self.good { '✓' } else { '✗' }, self.text)
    }
}

/// Looks at everything: settings, machine, databases, mail.
pub async fn examine(config: &Config, sources: &Sources) -> Vec<Finding> {
    let mut findings = settings(config);
    findings.extend(machine::all(config, sources.clock.now()));
    for slug in config.municipality.keys() {
        findings.extend(sites::all(config, slug, sources).await);
    }
    findings.extend(post::all(config).await);
    findings
}

fn settings(config: &Config) -> Vec<Finding> {
    let mut findings: Vec<Finding> = crate::config::findings(config)
        .into_iter()
        .map(|finding| Finding::bad(format!("Inställningen {}: {}.", finding.key, finding.swedish)))
        .collect();
    if config.municipality.is_empty() {
        findings.push(Finding::bad("Det finns ingen kommun. Kör `lykta municipality add --preset …`."));
    }
    if findings.is_empty() {
        findings.push(Finding::good("Inställningarna är hela, och nyckelfilen är skyddad."));
    }
    let behind_proxy = config.municipality.values().any(|one| one.address.starts_with("https://"));
    if behind_proxy && config.trusted_proxies.is_empty() {
        findings.push(Finding::bad(
            "Inställningen trusted_proxies är tom. Då ser alla besökare ut att komma från samma adress, och en \
             enda kan använda upp allas försök. Skriv in adressen till webbservern som står framför.",
        ));
    }
    findings
}
