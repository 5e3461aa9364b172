//! What residents open most, over the demonstration's two years: as when a link to it stands in the local paper.

use super::{Outcome, http::Connection, line, load::measure, machine::Machine, reading};
use std::time::Duration;

/// Connections at once.
const CROWD: usize = 64;

/// Measures the start page, the pledges and what came of them.
pub async fn pages(machine: &Machine, span: Duration) -> Outcome<()> {
    let mut connection = Connection::open(machine.port).await?;
    let list = connection.get("/loften", "").await?.text();
    let pledge = list.split("href=\"").map(|rest| rest.split('"').next().unwrap_or_default());
    let pledge =
        pledge.into_iter().find(|href| href.starts_with("/loften/")).ok_or("no pledge is published")?.to_owned();
    for (what, path) in [
        ("start page, two years", "/"),
        ("pledge page", &pledge),
        ("pledges", "/loften"),
        ("ni sa – vi gjorde", "/ni-sa-vi-gjorde"),
        ("the situation", "/lage"),
    ] {
        let measured = measure(machine.port, CROWD, span, reading(path, String::new())).await;
        line(what, CROWD, &measured);
    }
    Ok(())
}
