//! The rules of a configuration that can be served. Each finding begins with its key.

use super::{Config, Mail, MunicipalityConfig};
use crate::mail::Transport;
use lettre::message::Mailbox;
use std::{collections::BTreeMap, fs, io, os::unix::fs::PermissionsExt, path::Path};

/// Bits of a file that let everybody on the machine read or write it.
const EVERYBODY: u32 = 0o007;

/// Everything that is missing or wrong.
pub fn findings(config: &Config) -> Vec<String> {
    let mut findings = Vec::new();
    findings.extend(log(config));
    findings.extend(key_file(&config.key_path()));
    for (slug, one) in &config.municipality {
        findings.extend(municipality(slug, one));
    }
    findings.extend(shared_hosts(&config.municipality));
    if !config.is_demo_only() {
        findings.extend(mail(&config.mail));
    } else if !config.mail.transport.is_empty() {
        findings.extend(Transport::parse(&config.mail).err().map(|problem| problem.to_string()));
    }
    findings
}

fn log(config: &Config) -> Vec<String> {
    let mut findings = Vec::new();
    let (level, format) = (config.log.level.as_str(), config.log.format.as_str());
    if !level.is_empty() && !["error", "warn", "info", "debug", "trace"].contains(&level) {
        findings.push("log.level: must be error, warn, info, debug or trace (LYKTA_LOG)".to_owned());
    }
    if !["", "text", "json"].contains(&format) {
        findings.push("log.format: must be text or json (LYKTA_LOG_FORMAT)".to_owned());
    }
    findings
}

/// The key file must be there, and not open to everybody: what it seals is worth no more than the file is guarded.
pub fn key_file(path: &Path) -> Option<String> {
    let shown = path.display();
    match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Some(format!("key_file: {shown} is not there (`lykta keys new` makes one; an old database needs its old one)"))
        }
        Err(error) => Some(format!("key_file: {shown}: {error}")),
        Ok(found) if found.permissions().mode() & EVERYBODY != 0 => {
            Some(format!("key_file: everybody on the machine may read {shown} (chmod 600)"))
        }
        Ok(_) => fs::File::open(path).err().map(|error| format!("key_file: {shown}: {error}")),
    }
}

/// The rules of one municipality, also for `lykta municipality add`.
pub fn municipality(slug: &str, one: &MunicipalityConfig) -> Vec<String> {
    let key = format!("municipality.{slug}");
    let mut findings = Vec::new();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if slug.is_empty() || !slug.chars().all(plain) {
        findings.push(format!("{key}: the short name may hold a–z, 0–9 and - only"));
    }
    if one.hosts.is_empty() {
        findings.push(format!("{key}.hosts: names no host"));
    }
    if one.hosts.iter().any(|host| host.is_empty() || host.contains(['/', ' ', '@'])) {
        findings.push(format!("{key}.hosts: a host is a name without https:// and path, as trygg.example.org"));
    }
    findings.extend(address(&one.address).map(|problem| format!("{key}.address: {problem}")));
    if let Some(database) = &one.database
        && !["sqlite:", "postgres://", "postgresql://"].iter().any(|start| database.reveal().starts_with(start))
    {
        findings.push(format!("{key}.database: must begin with sqlite: or postgres://"));
    }
    findings
}

/// Links in mails and the `Secure` cookie follow the address, so plain http is for the own machine only.
fn address(address: &str) -> Option<&'static str> {
    let Ok(uri) = address.trim_end_matches('/').parse::<http::Uri>() else {
        return Some("is not an address, as https://trygg.example.org");
    };
    let host = uri.host().unwrap_or_default();
    let own = matches!(host, "localhost" | "127.0.0.1" | "[::1]");
    match uri.scheme_str() {
        _ if !matches!(uri.path(), "" | "/") => Some("may have no path"),
        Some("https") => None,
        Some("http") if own => None,
        Some("http") => Some("must begin with https:// (plain http only for the own machine)"),
        _ => Some("must begin with https://"),
    }
}

/// No host name belongs to two municipalities.
pub fn shared_hosts(all: &BTreeMap<String, MunicipalityConfig>) -> Vec<String> {
    let mut owner: BTreeMap<String, &str> = BTreeMap::new();
    let mut findings = Vec::new();
    for (slug, one) in all {
        for host in &one.hosts {
            if let Some(other) = owner.insert(host.to_lowercase(), slug).filter(|other| other != slug) {
                findings.push(format!("municipality.{slug}.hosts: {host} belongs to {other} already"));
            }
        }
    }
    findings
}

fn mail(mail: &Mail) -> Vec<String> {
    let mut findings = Vec::new();
    findings.extend(Transport::parse(mail).err().map(|problem| problem.to_string()));
    if mail.from.is_empty() {
        findings.push("mail.from: says no sender, as Trygghet <svara-inte@trygg.example.org>".to_owned());
    } else if mail.from.parse::<Mailbox>().is_err() {
        findings.push("mail.from: is not a sender, as Trygghet <svara-inte@trygg.example.org>".to_owned());
    }
    findings
}
