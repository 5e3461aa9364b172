//! What is known of each area: observations of the round before against the one before that and last year, and measures.

use crate::{
    accounts::{
        policy::{Capability, ReadMeasures, ReadSituation},
        scope::Scope,
    },
    fault::Fault,
    kernel::{days::Days, place::PlaceType},
    measures::{self, State, Summary, Verdict},
    observations::{self, Count},
    platform::{municipality::Profile, preset::parts::ActorKind},
    priorities::model::{Basis, Known, RoundKey},
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Kinds of observations that weigh heavily: fire, fights, threats, drugs, burglary, weapons, incidents at work. Codes of
/// the categories all municipalities share.
const SERIOUS: [&str; 6] = ["1.3", "3.1", "3.2", "3.6", "3.7", "6"];
/// Where children are.
const CHILDREN: [PlaceType; 3] = [PlaceType::Playground, PlaceType::School, PlaceType::Sports];

/// Everything the areas are weighed from.
pub struct Facts {
    now: Vec<Count>,
    before: Vec<Count>,
    year: Vec<Count>,
    measures: Vec<Summary>,
}

/// Gathers it for a round. A round that is to come is judged by what there is until today.
pub async fn gather<C: Capability>(scope: &Scope<C>, round: &RoundKey) -> Result<Facts, Fault> {
    let reading = scope.narrow::<ReadSituation>()?;
    let count = async |round: RoundKey| observations::count(&reading, &round.days).await;
    let judged = round.before();
    Ok(Facts {
        now: count(judged).await?,
        before: count(judged.before()).await?,
        year: count(judged.year_before()).await?,
        measures: measures::all(&scope.narrow::<ReadMeasures>()?).await?,
    })
}

impl Facts {
    /// How many observations of a need an area had in the round it is judged by.
    pub fn observed(&self, profile: &Profile, area: &str) -> i64 {
        self.of(profile, area, NaiveDate::MIN).observed.now
    }

    /// The measures.
    pub fn measures(&self) -> &[Summary] {
        &self.measures
    }

    /// What is known of an area, with measures as they stood on a day.
    pub fn of(&self, profile: &Profile, area: &str, day: NaiveDate) -> Known {
        let here = |count: &&Count| count.area.as_deref() == Some(area) && !is_good(profile, &count.category);
        let sum = |counts: &[Count], fits: &dyn Fn(&Count) -> bool| -> i64 {
            counts.iter().filter(here).filter(|count| fits(count)).map(|count| count.number).sum()
        };
        let every = |_: &Count| true;
        let told = self.now.iter().filter(here);
        let sources: BTreeSet<_> = told.clone().map(|count| (&count.source, &count.actor)).collect();
        let actors = told.filter_map(|count| count.actor.as_ref()).map(|code| code.as_str());
        let mine = || self.measures.iter().filter(|one| one.area.as_ref().is_some_and(|code| code.as_str() == area));
        let answering =
            || mine().filter(|one| has_run(one)).filter_map(|one| one.actor.as_ref().map(|code| code.as_str()));
        let problem = self.problem(profile, area);
        let against = |one: &&Summary| problem.is_some() && head(profile, one) == problem;
        Known {
            observed: Basis {
                now: sum(&self.now, &every),
                before: sum(&self.before, &every),
                year: sum(&self.year, &every),
            },
            serious: sum(&self.now, &|count| SERIOUS.contains(&count.category.as_str())),
            sources: many(sources.len()),
            exposed: sum(&self.now, &|count| {
                CHILDREN.iter().any(|kind| count.place_type.as_deref() == Some(kind.code()))
            }),
            owners: many(answering().filter(|code| owns_ground(profile, code)).collect::<BTreeSet<_>>().len()),
            causes: many(mine().filter(|one| has_run(one)).filter(against).count()),
            proven: many(self.measures.iter().filter(against).filter(|one| has_helped(one)).count()),
            running: many(mine().filter(|one| runs_on(one, day)).count()),
            partners: many(actors.chain(answering()).collect::<BTreeSet<_>>().len()),
        }
    }

    /// The head of the categories with most observations there: the most common problem.
    pub fn problem(&self, profile: &Profile, area: &str) -> Option<String> {
        let mut heads = BTreeMap::<String, i64>::new();
        for count in self.now.iter().filter(|count| count.area.as_deref() == Some(area)) {
            if let Some(head) = profile.category_head(&count.category).filter(|_| !is_good(profile, &count.category)) {
                *heads.entry(head.code.clone()).or_default() += count.number;
            }
        }
        heads.into_iter().max_by_key(|(code, number)| (*number, std::cmp::Reverse(code.clone()))).map(|(code, _)| code)
    }
}

/// Safe places are no need.
fn is_good(profile: &Profile, category: &str) -> bool {
    profile.category_head(category).is_some_and(|head| head.safe)
}

fn head(profile: &Profile, one: &Summary) -> Option<String> {
    one.category.as_ref().and_then(|code| profile.category_head(code.as_str())).map(|head| head.code.clone())
}

fn has_run(one: &Summary) -> bool {
    !matches!(one.state, State::Draft | State::Dropped)
}

/// Was it judged to go on, to grow, or to be done? What was put in the place of another did not help.
fn has_helped(one: &Summary) -> bool {
    has_run(one) && one.verdict.is_some_and(|verdict| verdict != Verdict::Replace)
}

/// Did it run on a day?
pub fn runs_on(one: &Summary, day: NaiveDate) -> bool {
    has_run(one)
        && one.starts.is_some_and(|starts| starts <= day)
        && one.ended.or(one.ends).is_none_or(|end| end >= day)
}

/// Did it run during some days?
pub fn runs_during(one: &Summary, days: &Days) -> bool {
    let begun = one.starts.is_some_and(|starts| starts <= days.last);
    has_run(one) && begun && one.ended.or(one.ends).is_none_or(|end| end >= days.first)
}

/// Has an actor ground or buildings to look after?
fn owns_ground(profile: &Profile, code: &str) -> bool {
    const OWNERS: [ActorKind; 4] =
        [ActorKind::Municipality, ActorKind::MunicipalCompany, ActorKind::Housing, ActorKind::TechnicalFederation];
    profile.actor(code).is_some_and(|actor| OWNERS.contains(&actor.kind))
}

fn many(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
