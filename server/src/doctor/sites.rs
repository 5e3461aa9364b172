//! One municipality: its database, its settings, its addresses, its accounts.

use super::{Finding, closed};
use crate::{
    audit,
    boot::{self, Sources},
    config::{Config, MunicipalityConfig},
};
use app::{
    accounts::{policy::System, scope::Scope, service as accounts},
    platform::{municipality::Municipality, outbox},
};
use std::{path::Path, sync::Arc};

/// So many errands that failed are enough to tell.
const SHOWN: i64 = 100;

pub async fn all(config: &Config, slug: &str, sources: &Sources) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(settings) = config.municipality.get(slug) {
        findings.extend(links(slug, settings));
    }
    if let Some(missing) = missing_file(config, slug) {
        findings.push(missing);
        return findings;
    }
    match boot::municipality(config, slug, sources).await {
        Ok(municipality) => findings.extend(inside(municipality).await),
        Err(problem) => findings.push(Finding::bad(closed::swedish(config, slug, &problem))),
    }
    findings
}

/// Opening would make the file, and then it would look as if everything had been lost.
fn missing_file(config: &Config, slug: &str) -> Option<Finding> {
    let address = config.database(slug);
    let path = address.reveal().strip_prefix("sqlite:")?;
    let text = format!("Databasen för {slug} finns inte: {path}. Har mappen flyttats?");
    (!Path::new(path).exists()).then(|| Finding::bad(text))
}

async fn inside(municipality: Arc<Municipality>) -> Vec<Finding> {
    let (slug, demo) = (municipality.slug().to_owned(), municipality.is_demo());
    let scope = Scope::<System>::system(Arc::clone(&municipality));
    let mut findings = vec![Finding::good(format!("Databasen för {slug} svarar och är aktuell."))];
    if let Ok(true) = accounts::has_demo(&scope).await {
        findings.extend(known_passwords(&slug, demo));
    }
    if let Ok(stuck) = outbox::stuck(scope.db(), SHOWN).await {
        findings
            .extend(dead(&slug, stuck.iter().filter(|line| line.state == "dead" && line.erased_at.is_none()).count()));
    }
    findings.push(match audit::prove(&slug, scope.db(), &[]).await {
        Ok(whole) => Finding::good(whole),
        Err(wrong) => Finding::bad(wrong),
    });
    municipality.close().await;
    findings
}

/// Residents who follow a link in a letter must come to a host the server answers to.
pub fn links(slug: &str, settings: &MunicipalityConfig) -> Option<Finding> {
    let authority = settings.address.split("://").last()?.trim_end_matches('/').to_lowercase();
    let known = settings.hosts.iter().any(|host| host.to_lowercase() == authority);
    (!known).then(|| {
        Finding::bad(format!(
            "Länkar i brev från {slug} går till {authority}, men det namnet finns inte i municipality.{slug}.hosts."
        ))
    })
}

pub fn known_passwords(slug: &str, demo: bool) -> Option<Finding> {
    (!demo).then(|| {
        Finding::bad(format!(
            "{slug} har demokonton med kända lösenord. Kör `lykta staff close-demo --municipality {slug}`."
        ))
    })
}

pub fn dead(slug: &str, count: usize) -> Option<Finding> {
    (count > 0).then(|| {
        Finding::bad(format!(
            "{count} brev eller jobb i {slug} gick inte att utföra. Se Personal → Inställningar → Utkorg."
        ))
    })
}
