//! The rules of a configuration that can be served. Each finding names its key.

use super::{Config, Mail, MunicipalityConfig};
use crate::{
    doctor::system::swedish,
    mail::{MailProblem, Transport},
};
use lettre::message::Mailbox;
use std::{collections::BTreeMap, fmt, fs, io, os::unix::fs::PermissionsExt, path::Path};

/// Bits of a file that let everybody on the machine read or write it.
const EVERYBODY: u32 = 0o007;

/// A value that is missing or wrong: in English for the one who starts the program, in Swedish for `lykta doctor`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The key in the file.
    pub key: String,
    english: String,
    /// What is wrong, in Swedish.
    pub swedish: String,
}

impl Finding {
    fn new(key: impl Into<String>, english: impl Into<String>, swedish: impl Into<String>) -> Self {
        Self { key: key.into(), english: english.into(), swedish: swedish.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.key, self.english)
    }
}

impl From<MailProblem> for Finding {
    fn from(problem: MailProblem) -> Self {
        let english = problem.to_string();
        let english = english.split_once(": ").map_or(english.as_str(), |(_, text)| text);
        Self::new(problem.key(), english, problem.swedish())
    }
}

/// Everything that is missing or wrong.
pub fn findings(config: &Config) -> Vec<Finding> {
    let mut findings = log(config);
    findings.extend(key_file(&config.key_path()));
    for (slug, one) in &config.municipality {
        findings.extend(municipality(slug, one));
    }
    findings.extend(shared_hosts(&config.municipality));
    findings.extend(mail(&config.mail, config.is_demo_only()));
    findings
}

fn log(config: &Config) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !["", "error", "warn", "info", "debug", "trace"].contains(&config.log.level.as_str()) {
        let words = "error, warn, info, debug, trace (LYKTA_LOG)";
        findings.push(Finding::new(
            "log.level",
            format!("must be one of {words}"),
            format!("ska vara något av {words}"),
        ));
    }
    if !["", "text", "json"].contains(&config.log.format.as_str()) {
        let words = "text, json (LYKTA_LOG_FORMAT)";
        findings.push(Finding::new(
            "log.format",
            format!("must be one of {words}"),
            format!("ska vara något av {words}"),
        ));
    }
    findings
}

/// The key file must be there, and not open to everybody: what it seals is worth no more than the file is guarded.
fn key_file(path: &Path) -> Option<Finding> {
    let shown = path.display();
    let (english, swedish) = match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => (
            format!("{shown} is not there (`lykta keys new` makes one; an old database needs its old one)"),
            format!(
                "{shown} finns inte. Finns det redan en databas, lägg tillbaka den nyckelfil den gjordes med: utan den \
                 går det skyddade inte att läsa. På en ny installation gör `lykta keys new` en"
            ),
        ),
        Err(error) => (format!("{shown}: {error}"), unreadable_key(path, &error)),
        Ok(found) if found.permissions().mode() & EVERYBODY != 0 => (
            format!("everybody on the machine may read {shown} (chmod 600)"),
            format!("alla på datorn får läsa eller ändra {shown}. Kör `chmod 600 {shown}`"),
        ),
        Ok(_) => {
            let error = fs::File::open(path).err()?;
            (format!("{shown}: {error}"), unreadable_key(path, &error))
        }
    };
    Some(Finding::new("key_file", english, swedish))
}

fn unreadable_key(path: &Path, error: &io::Error) -> String {
    format!("{} går inte att läsa: {}. Kör lykta med samma konto som servern", path.display(), swedish(error))
}

/// The rules of one municipality, also for `lykta municipality add`.
pub fn municipality(slug: &str, one: &MunicipalityConfig) -> Vec<Finding> {
    let key = format!("municipality.{slug}");
    let mut findings = Vec::new();
    let mut find = |below: &str, english: &str, swedish: &str| {
        findings.push(Finding::new(format!("{key}{below}"), english, swedish));
    };
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if slug.is_empty() || !slug.chars().all(plain) {
        find("", "the short name may hold a–z, 0–9 and - only", "kortnamnet får bara ha a–z, 0–9 och -");
    }
    if one.hosts.is_empty() {
        find(".hosts", "names no host", "nämner inget värdnamn");
    }
    if one.hosts.iter().any(|host| host.is_empty() || host.contains(['/', ' ', '@'])) {
        find(
            ".hosts",
            "a host is a name without https:// and path, as trygg.example.org",
            "ett värdnamn skrivs utan https:// och sökväg, som trygg.example.org",
        );
    }
    if let Some((english, swedish)) = address(&one.address) {
        find(".address", english, swedish);
    }
    let engines = ["sqlite:", "postgres://", "postgresql://"];
    if let Some(database) = &one.database
        && !engines.iter().any(|start| database.reveal().starts_with(start))
    {
        find(".database", "must begin with sqlite: or postgres://", "ska börja med sqlite: eller postgres://");
    }
    findings
}

/// Links in mails and the `Secure` cookie follow the address, so plain http is for the own machine only.
fn address(address: &str) -> Option<(&'static str, &'static str)> {
    let wrong = ("is not an address, as https://trygg.example.org", "är ingen adress, som https://trygg.example.org");
    let Ok(uri) = address.trim_end_matches('/').parse::<http::Uri>() else {
        return Some(wrong);
    };
    let host = uri.host().unwrap_or_default();
    let own = is_own_machine(host);
    match uri.scheme_str() {
        _ if host.is_empty() => Some(wrong),
        _ if !matches!(uri.path(), "" | "/") => Some(("may have no path", "får inte ha någon sökväg")),
        Some("https") => None,
        Some("http") if own => None,
        _ => Some((
            "must begin with https:// (plain http only for the own machine)",
            "ska börja med https:// (http går bara för den egna datorn)",
        )),
    }
}

/// Every name under `localhost` is this machine too (RFC 6761): for several municipalities on one desk.
fn is_own_machine(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    matches!(host.as_str(), "localhost" | "127.0.0.1" | "[::1]")
        || host.strip_suffix(".localhost").is_some_and(|name| !name.is_empty())
}

/// No host name belongs to two municipalities.
pub fn shared_hosts(all: &BTreeMap<String, MunicipalityConfig>) -> Vec<Finding> {
    let mut owner: BTreeMap<String, &str> = BTreeMap::new();
    let mut findings = Vec::new();
    for (slug, one) in all {
        for host in &one.hosts {
            if let Some(other) = owner.insert(host.to_lowercase(), slug).filter(|other| other != slug) {
                findings.push(Finding::new(
                    format!("municipality.{slug}.hosts"),
                    format!("{host} belongs to {other} already"),
                    format!("{host} hör redan till {other}"),
                ));
            }
        }
    }
    findings
}

/// A mere demonstration writes files unless something else is said; everybody else must say it.
fn mail(mail: &Mail, demo: bool) -> Vec<Finding> {
    if demo && mail.transport.is_empty() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    findings.extend(Transport::parse(mail).err().map(Finding::from));
    if mail.from.parse::<Mailbox>().is_err() && !(demo && mail.from.is_empty()) {
        findings.push(MailProblem::Sender.into());
    }
    findings
}
