//! The areas with what the rules propose and what people set.

use super::Figures;
use crate::{
    accounts::{policy::Capability, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    platform::{municipality::Profile, preset::switched::ListKind},
    situation::{
        labels,
        levels::{Facts, Level, Proposal, propose},
        store::picture::{self, LevelRow},
    },
    t,
};

const SV: Lang = Lang::Sv;

/// An area of the picture.
#[derive(Clone, Debug)]
pub struct Area {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What the proposal is made from.
    pub facts: Facts,
    /// What the rules propose.
    pub proposal: Proposal,
    /// Why, in words.
    pub because: String,
    /// What people set, if they did.
    pub set: Option<LevelRow>,
}

impl Area {
    /// The level people set.
    pub fn level(&self) -> Option<Level> {
        self.set.as_ref().and_then(|set| Level::parse(&set.level).ok())
    }
}

/// Every area in use, in the order of the settings, and those somebody set a level for.
///
/// # Errors
/// When the database does not answer.
pub async fn areas<C: Capability>(scope: &Scope<C>, figures: &Figures) -> Result<Vec<Area>, Fault> {
    let profile = scope.profile();
    let set = picture::levels(scope.db(), &figures.period.key()).await?;
    let earlier = picture::levels(scope.db(), &figures.period.previous().key()).await?;
    Ok(with(&profile, figures, &set, &earlier))
}

fn with(profile: &Profile, figures: &Figures, set: &[LevelRow], earlier: &[LevelRow]) -> Vec<Area> {
    let spans = figures.spans.only(profile, false);
    let lines = spans.by_area(profile.areas.iter().map(|area| area.code.as_str()));
    let row = |rows: &[LevelRow], code: &str| rows.iter().find(|row| row.area == code).cloned();
    let area = |code: &str, name: &str| {
        let line = lines.iter().find(|line| line.code.as_deref() == Some(code));
        let before = row(earlier, code).and_then(|row| Level::parse(&row.level).ok());
        let facts = Facts {
            number: line.map_or(0, |line| line.now),
            before: line.map_or(0, |line| line.before),
            sources: spans.sources(code),
            earlier: before,
        };
        let proposal = propose(&facts);
        let because = because(figures, &facts, proposal);
        Area { code: code.into(), name: name.into(), facts, proposal, because, set: row(set, code) }
    };
    let used = |code: &str| profile.is_on(ListKind::Areas, code) || row(set, code).is_some();
    profile.areas.iter().filter(|one| used(&one.code)).map(|one| area(&one.code, &one.name)).collect()
}

/// The reason of a proposal in words.
fn because(figures: &Figures, facts: &Facts, proposal: Proposal) -> String {
    let (n, before) = ((facts.number - facts.before).abs(), figures.before.as_str());
    let change = match facts.number - facts.before {
        0 => t!(SV, "picture-because-same", now = facts.number, before = before),
        1.. => t!(SV, "picture-because-more", now = facts.number, n = n, before = before),
        _ => t!(SV, "picture-because-fewer", now = facts.number, n = n, before = before),
    };
    let sources = t!(SV, "picture-because-sources", n = facts.sources);
    let held = facts.earlier.filter(|_| proposal.held);
    let held = held.map(|level| format!(" {}", t!(SV, "picture-because-held", level = labels::level(level))));
    format!("{change} {sources}{}", held.unwrap_or_default())
}
