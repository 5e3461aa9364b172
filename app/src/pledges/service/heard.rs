//! What residents said of pledges lately, for whoever prepares the next dialogue.

use super::public;
use crate::{
    accounts::{
        policy::{PublishPledges, RunDialogue},
        scope::Scope,
    },
    dialogue::{Said, SaidLately},
    fault::Fault,
    kernel::id::PledgeId,
    pledges::{pages::address, store::feedback},
};
use chrono::TimeDelta;

/// So far back it is still worth taking up.
const LATELY: TimeDelta = TimeDelta::days(365);

/// Feedback that everybody reads, handed to the pages of a dialogue.
pub struct SaidOfPledges;

impl SaidLately for SaidOfPledges {
    async fn all(scope: &Scope<RunDialogue>) -> Result<Vec<Said>, Fault> {
        let scope = scope.narrow::<PublishPledges>()?;
        let rows = feedback::published_since(scope.db(), scope.now() - LATELY).await?;
        let mut heard: Vec<(PledgeId, Vec<(String, String)>)> = Vec::new();
        for row in rows {
            let said = (row.lang, row.approved);
            match heard.iter_mut().find(|(pledge, _)| *pledge == row.pledge) {
                Some((_, words)) => words.push(said),
                None => heard.push((row.pledge, vec![said])),
            }
        }
        // A stable sort: among equals the one that was heard last stays first.
        heard.sort_by_key(|(_, words)| std::cmp::Reverse(words.len()));
        let pledges = public::all(&scope).await?;
        let said = heard.into_iter().filter_map(|(id, words)| {
            let pledge = pledges.iter().find(|one| one.pledge == id)?;
            let (key, title) = (pledge.slug.clone(), pledge.content.title.clone());
            Some(Said { key, title, href: format!("{}/synpunkter", address(id)), words })
        });
        Ok(said.collect())
    }
}
