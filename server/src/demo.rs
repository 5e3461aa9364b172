//! The fictional municipality Lyktköping: accounts with known passwords, and a story to look at.

mod analyses;
mod analysis_texts;
mod answers;
mod beside;
mod bulletins;
mod contribution_texts;
mod contributions;
mod council;
mod council_parties;
mod council_settle;
mod council_texts;
mod dialogue_texts;
mod dialogues;
mod dice;
mod documents;
mod measure_list;
mod measures;
pub mod people;
mod picture;
mod picture_texts;
mod pictures;
mod plan;
mod play;
mod pledge_list;
mod pledges;
mod priorities;
mod priorities_texts;
mod support;
mod support_keys;
mod support_texts;
mod theme;
mod themes;
mod voices;
mod walk_photos;
mod walk_texts;
mod walks;
mod watch;
mod watch_texts;

use crate::{
    boot::{self, BootProblem, Sources},
    config::Config,
};
use app::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
    forms::Refused,
    platform::{chance::Chance, clock::Clock, clock::Timestamp, municipality::Municipality},
};
use chrono::TimeDelta;
use std::{fmt::Display, sync::Arc};

/// The story began so long ago.
const BEGAN: TimeDelta = TimeDelta::days(760);

/// Time and chance of the story: a clock that stands at its beginning, and choices that repeat.
pub fn sources(now: Timestamp) -> Sources {
    Sources { clock: Clock::fixed(now - BEGAN), chance: Chance::seeded(2026) }
}

/// Fills the demonstration with everything that has happened up to `now`.
///
/// # Errors
/// When its database does not answer.
pub async fn seed(config: &Config, slug: &str, sources: &Sources, now: Timestamp) -> Result<(), BootProblem> {
    let municipality = boot::municipality(config, slug, sources).await?;
    let filled = fill(&municipality, now).await;
    municipality.close().await;
    filled.map_err(|fault| BootProblem::Database { slug: slug.to_owned(), error: fault.to_string() })
}

async fn fill(municipality: &Arc<Municipality>, now: Timestamp) -> Result<(), Fault> {
    let staff = people::add(&Scope::<System>::system(Arc::clone(municipality))).await?;
    play::play(municipality, &staff, now).await
}

/// The story goes on until a moment. Beside other queues a deed may come late; the clock never goes back.
fn wait_until(municipality: &Municipality, at: Timestamp) {
    let clock = municipality.clock();
    clock.advance((at - clock.now()).max(TimeDelta::zero()));
}

/// What a use case refuses is a mistake of the story.
fn broken(what: &str, deed: impl Display, refused: Refused) -> Fault {
    match refused {
        Refused::Fault(fault) => fault,
        other => Fault::broken(what, &format_args!("{deed}: {other:?}")),
    }
}

/// Tells the one who started the process where to look and how to sign in.
pub fn announce(municipality: &Municipality) {
    println!("\n{} (demonstration): {}", municipality.profile().name, municipality.link("/"));
    println!("{}", people::sign_ins(municipality));
}
