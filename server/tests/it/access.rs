//! The access list against the routes that exist, and every role against every line.
//!
//! What is allowed stands a second time in `access.tsv`: to change a rule, change both, on purpose.

use crate::{
    pages::watch::reps,
    support::{Answer, Client, Persona, each_engine},
};
use app::{access::rules, accounts::policy::Role, routes::routes};
use std::collections::{BTreeMap, BTreeSet};

/// Routes that are wired beside the pages: built files and the sign of life.
fn beside() -> impl Iterator<Item = (String, String)> {
    let paths = server::assets::ADDRESSES.into_iter().chain(["/health"]);
    paths.map(|path| ("GET".to_owned(), path.to_owned()))
}

/// Who may: `public`, `password`, `staff`, or role codes.
fn table() -> BTreeMap<(String, String), BTreeSet<String>> {
    let lines = include_str!("access.tsv").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let [method, path, who] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line}") };
            ((method.to_owned(), path.to_owned()), who.split(' ').map(str::to_owned).collect())
        })
        .collect()
}

#[test]
fn every_route_has_one_rule_and_every_rule_a_route() {
    let routes = routes().into_iter().map(|route| (route.method.to_owned(), route.path.to_owned()));
    let exist: BTreeSet<_> = routes.chain(beside()).collect();
    let rules: Vec<_> = rules().map(|rule| (rule.method.to_owned(), rule.path.to_owned())).collect();
    let listed: BTreeSet<_> = rules.iter().cloned().collect();
    assert_eq!(exist.difference(&listed).collect::<Vec<_>>(), Vec::<&(String, String)>::new(), "routes without a rule");
    assert_eq!(listed.difference(&exist).collect::<Vec<_>>(), Vec::<&(String, String)>::new(), "rules without a route");
    assert_eq!(listed.len(), rules.len(), "a rule stands twice");
    assert_eq!(table().keys().cloned().collect::<BTreeSet<_>>(), listed, "access.tsv and access.rs differ");
}

/// What the table says of a persona.
fn may(persona: Persona, who: &BTreeSet<String>) -> bool {
    let has = |word: &str| who.contains(word);
    match persona {
        _ if has("public") => true,
        Persona::Anonymous | Persona::Revoked => false,
        Persona::PasswordOnly => has("password"),
        _ => has("password") || has("staff") || persona.role().map(Role::code).is_some_and(has),
    }
}

/// A path with its parameters filled in by something that does not exist.
fn concrete(path: &str) -> String {
    let id = "01900000-0000-7000-8000-000000000000";
    let filled = path.split('/').map(|step| if step.starts_with('{') { id } else { step });
    filled.collect::<Vec<_>>().join("/")
}

async fn knock(client: &Client<'_>, method: &str, path: &str) -> Answer {
    match method {
        "GET" => client.get(path).await,
        _ => client.post(path, &[]).await,
    }
}

each_engine! {
    async fn every_role_gets_exactly_what_the_table_says(app: App) {
        let mut cells = 0;
        // Signing out ends the session, so that comes last.
        let (rest, out): (Vec<_>, Vec<_>) = table().into_iter().partition(|((_, path), _)| !path.ends_with("/logga-ut"));
        for ((method, path), who) in rest.into_iter().chain(out) {
            for persona in Persona::ALL {
                let answer = knock(&app.as_(persona), &method, &concrete(&path)).await;
                let allowed = may(persona, &who);
                let no_worker_here = path == "/health";
                assert!(no_worker_here || answer.status.as_u16() < 500, "{persona:?} {method} {path}");
                if answer.refused && persona.is_signed_in() {
                    assert_eq!(answer.status, 404, "{persona:?} {method} {path}");
                }
                assert_eq!(answer.refused, !allowed, "{persona:?} {method} {path}: {}", answer.status);
                cells += 1;
            }
        }
        println!("access matrix: {cells} cells as listed");
    }

    // No persona: a representative is no member of staff, and known on the own pages only.
    async fn a_representative_gets_the_own_pages_and_what_is_public(app: App) {
        let (rest, out): (Vec<_>, Vec<_>) = table().into_iter().partition(|((_, path), _)| !path.ends_with("/logga-ut"));
        let rep = reps::signed_in(&app, reps::BERIT).await;
        for ((method, path), who) in rest.into_iter().chain(out) {
            let answer = knock(&rep, &method, &concrete(&path)).await;
            assert!(path == "/health" || answer.status.as_u16() < 500, "{method} {path}");
            let allowed = who.contains("public") || who.contains("rep");
            assert_eq!(answer.refused, !allowed, "{method} {path}: {}", answer.status);
        }
        assert_eq!(rep.get("/ombud").await.is(303).location(), "/ombud/logga-in", "signed out");
    }

    async fn what_is_not_listed_is_refused(app: App) {
        for persona in Persona::ALL {
            app.as_(persona).get("/personal/inte-med-i-listan").await.is(404);
            app.as_(persona).post("/", &[]).await.is(404);
        }
    }
}
