//! Every page a persona can reach: the addresses without parameters, and where their links lead.

use super::{Answer, App, Persona};
use app::access::rules;
use scraper::Selector;
use std::collections::{BTreeSet, VecDeque};

/// Pages of one persona; enough to reach each kind of page with real ids.
const MOST: usize = 60;

/// Opens every page a persona may see and that answers with HTML.
pub async fn pages(app: &App, persona: Persona) -> Vec<(String, Answer)> {
    let plain = rules().filter(|rule| rule.method == "GET" && !rule.path.contains('{') && rule.path != "/health");
    let mut waiting: VecDeque<String> = plain.map(|rule| rule.path.to_owned()).collect();
    let mut known: BTreeSet<String> = waiting.iter().cloned().collect();
    let mut found = Vec::new();
    while let Some(path) = waiting.pop_front().filter(|_| found.len() < MOST) {
        let page = app.as_(persona).get(&path).await;
        assert!(page.status.as_u16() < 500, "{persona:?} {path}: {}", page.status);
        if page.refused || !page.header("content-type").starts_with("text/html") {
            continue;
        }
        for link in links(&page) {
            if known.insert(link.clone()) {
                waiting.push_back(link);
            }
        }
        found.push((path, page));
    }
    found
}

/// Where the links of a page lead inside the product; other languages and built files left out.
fn links(page: &Answer) -> Vec<String> {
    let all = Selector::parse("a[href^='/']").unwrap();
    let html = page.html();
    let addresses = html.select(&all).filter_map(|link| link.value().attr("href"));
    let plain = addresses.map(|address| address.split(['?', '#']).next().unwrap_or_default().to_owned());
    plain.filter(|path| !["/fi", "/en", "/assets"].iter().any(|start| path.starts_with(start))).collect()
}
