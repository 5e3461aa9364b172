//! Ids that are guessed: "not there" and "not yours" look the same, byte for byte.

use crate::support::{App, Client, Persona, each_engine};
use app::access::ACCESS;
use rand::{Rng, SeedableRng, rngs::StdRng};
use std::collections::BTreeSet;

/// Guesses per route and persona.
const GUESSES: usize = 25;
/// What is no id at all.
const NONSENSE: [&str; 8] =
    ["0", "-1", "null", "%00", "..%2f..%2fetc%2fpasswd", "%ED%A0%80", "1%27%20OR%201%3D1--", "%C3%A5%C3%A4%C3%B6"];

/// Routes with a parameter that one method answers; built files have names, not ids.
fn guessable(method: &'static str) -> impl Iterator<Item = &'static str> {
    ACCESS
        .iter()
        .filter(move |rule| rule.method == method && rule.path.contains('{') && !rule.path.contains("{*"))
        .map(|rule| rule.path)
}

fn filled(path: &str, id: &str) -> String {
    let steps = path.split('/').map(|step| if step.starts_with('{') { id } else { step });
    steps.collect::<Vec<_>>().join("/")
}

fn guess(random: &mut StdRng) -> String {
    uuid::Builder::from_random_bytes(random.random()).into_uuid().to_string()
}

/// A browser of the persona on a network of its own, so that no limit answers instead of the page.
fn elsewhere<'a>(app: &'a App, persona: Persona, random: &mut StdRng) -> Client<'a> {
    app.as_(persona).from([203, random.random(), random.random(), random.random()])
}

each_engine! {
    async fn guessed_ids_all_get_the_same_answer(app: App) {
        let mut random = StdRng::seed_from_u64(18);
        let mut tried = 0;
        for path in guessable("GET") {
            for persona in Persona::ALL {
                let mut answers = BTreeSet::new();
                for _ in 0..GUESSES {
                    let address = filled(path, &guess(&mut random));
                    let answer = elsewhere(&app, persona, &mut random).get(&address).await;
                    let (status, page) = (answer.status.as_u16(), answer.text().replace(&address, "…"));
                    assert!(status != 200 || page.len() < 100_000, "{persona:?} {path}");
                    answers.insert((status, page));
                    tried += 1;
                }
                assert_eq!(answers.len(), 1, "{persona:?} {path}: answers differ");
            }
        }
        println!("guessed ids: {tried} tried");
    }

    async fn what_is_no_id_is_told_like_an_id_that_is_not_there(app: App) {
        let mut random = StdRng::seed_from_u64(19);
        for path in guessable("GET") {
            for persona in Persona::ALL {
                let address = filled(path, &guess(&mut random));
                let unknown = elsewhere(&app, persona, &mut random).get(&address).await.status;
                for nonsense in NONSENSE {
                    let address = filled(path, nonsense);
                    let answer = elsewhere(&app, persona, &mut random).get(&address).await;
                    let told = answer.status.as_u16();
                    assert!(answer.status == unknown || told == 400 || told == 404, "{persona:?} {address}: {told}");
                }
            }
        }
    }

    async fn a_form_sent_to_a_guessed_id_changes_nothing(app: App) {
        let before = crate::support::rows::state(app.system().db()).await;
        let mut random = StdRng::seed_from_u64(20);
        for path in guessable("POST") {
            for persona in Persona::ALL {
                let address = filled(path, &guess(&mut random));
                let answer = elsewhere(&app, persona, &mut random).post(&address, &[("version", "1")]).await;
                assert!(answer.status.as_u16() < 500, "{persona:?} {path}: {}", answer.status);
            }
        }
        assert_eq!(crate::support::rows::state(app.system().db()).await, before);
    }
}
