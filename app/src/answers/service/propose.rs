//! What the data proposes to tell: where many said the same, and what is done there.

use super::read::{self, Answer};
use crate::{
    accounts::{policy::TellResidents, scope::Scope},
    answers::model::Draft,
    fault::Fault,
    kernel::{
        id::{AnswerId, AreaCode, CategoryCode},
        lang::Lang,
        words::in_sentence,
    },
    measures::Summary,
    observations::FEWEST_TO_SHARE,
    platform::municipality::Profile,
    reports::{self, Voices},
    t,
};
use chrono::TimeDelta;
use std::collections::BTreeMap;

/// So far back voices are gathered.
pub const DAYS: i64 = 365;
/// So many proposals are shown: nobody writes more in an evening.
const MOST: usize = 30;

/// Something to tell.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// Where; none for reports without an area.
    pub area: Option<AreaCode>,
    /// The head of the categories.
    pub category: CategoryCode,
    /// How many said it, and what became of that.
    pub voices: Voices,
    /// Measures of the same kind there.
    pub measures: Vec<Summary>,
    /// The answer that tells of it, once there is one.
    pub answer: Option<AnswerId>,
}

impl Proposal {
    /// A draft to begin with: what is known is filled in, the words are for people. So is the pledge: nothing of it says
    /// what it is about, and one that only holds in the same area is seldom the answer.
    pub fn draft(&self, profile: &Profile) -> Draft {
        let what = profile.category_name(self.category.as_str()).unwrap_or_default().to_owned();
        let area = self.area.as_ref().map(|code| profile.area_name(code.as_str()));
        let (title, said) = match area {
            Some(area) => (
                t!(Lang::Sv, "answers-title-in", what = what.as_str(), area = area.as_str()),
                t!(Lang::Sv, "answers-said-in", what = in_sentence(&what), area = area.as_str()),
            ),
            None => (what.clone(), t!(Lang::Sv, "answers-said-anywhere", what = in_sentence(&what))),
        };
        Draft {
            title,
            area: self.area.clone(),
            category: Some(self.category.clone()),
            said,
            measures: self.measures.iter().map(|one| one.id).collect(),
            ..Draft::default()
        }
    }
}

/// Everything that at least [`FEWEST_TO_SHARE`] reports of a year said of the same thing in the same area. Those without
/// an answer first, the most voices first.
///
/// # Errors
/// When the database does not answer.
pub async fn all(scope: &Scope<TellResidents>) -> Result<Vec<Proposal>, Fault> {
    let profile = scope.profile();
    let voices = reports::voices(scope, scope.now() - TimeDelta::days(DAYS)).await?;
    let (answers, measures) = (read::all(scope).await?, read::decided(scope).await?);
    let mut found: Vec<_> = by_head(&profile, voices)
        .into_iter()
        .filter(|(_, voices)| voices.all >= FEWEST_TO_SHARE)
        .map(|((area, head), voices)| proposal(&profile, area, head, voices, &answers, &measures))
        .collect();
    found.sort_by_key(|one| (one.answer.is_some(), std::cmp::Reverse(one.voices.all)));
    found.truncate(MOST);
    Ok(found)
}

/// One of them.
///
/// # Errors
/// When the database does not answer.
pub async fn one(scope: &Scope<TellResidents>, area: &str, category: &str) -> Result<Option<Proposal>, Fault> {
    let here =
        |one: &Proposal| one.area.as_ref().map_or("", AreaCode::as_str) == area && one.category.as_str() == category;
    Ok(all(scope).await?.into_iter().find(here))
}

type Place = (Option<AreaCode>, CategoryCode);

/// Voices by area and head of the categories.
fn by_head(profile: &Profile, voices: Vec<(Option<AreaCode>, CategoryCode, Voices)>) -> BTreeMap<Place, Voices> {
    let mut sums = BTreeMap::<Place, Voices>::new();
    for (area, category, more) in voices {
        if let Some(head) = profile.category_head(category.as_str()) {
            let sum = sums.entry((area, CategoryCode::from(head.code.as_str()))).or_default();
            *sum = sum.and(more);
        }
    }
    sums
}

fn proposal(
    profile: &Profile,
    area: Option<AreaCode>,
    category: CategoryCode,
    voices: Voices,
    answers: &[Answer],
    measures: &[Summary],
) -> Proposal {
    let head = |code: &Option<CategoryCode>| {
        code.as_ref().and_then(|code| profile.category_head(code.as_str())).is_some_and(|head| head.code == category.0)
    };
    let measures = measures.iter().filter(|one| one.area == area && head(&one.category)).cloned().collect();
    let answer = answers.iter().find(|one| one.draft.area == area && one.draft.category.as_ref() == Some(&category));
    Proposal { answer: answer.map(|one| one.id), area, category, voices, measures }
}
