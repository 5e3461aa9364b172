//! The form of what is followed, and how it becomes that.

use super::model::{Asked, Following, MOST_THINGS, Pace, Thing, Topic};
use crate::{
    forms::{FieldErrors, Problem, Reader, fields},
    kernel::{id::AreaCode, lang::Lang, pii_types::Pii},
    platform::municipality::Profile,
    t,
};
use serde::Deserialize;
use std::collections::BTreeSet;

/// Everything the form can send.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct FollowForm {
    /// The address, for a new one.
    pub email: String,
    /// Codes of [`Topic`]s.
    pub topic: Vec<String>,
    /// Keys of single pledges.
    pub pledge: Vec<String>,
    /// Codes of areas.
    pub area: Vec<String>,
    /// Code of a [`Lang`].
    pub lang: String,
    /// Code of a [`Pace`].
    pub pace: String,
    /// 1 for Monday.
    pub weekday: String,
    /// The version the person saw.
    pub version: String,
}

impl FollowForm {
    /// The form for somebody new, with one single pledge chosen where the address names it.
    pub fn fresh(lang: Lang, pledge: &str) -> Self {
        let topics = if pledge.is_empty() {
            Topic::OFFERED.iter().map(|one| one.code().to_owned()).collect()
        } else {
            Vec::new()
        };
        Self {
            topic: topics,
            pledge: (!pledge.is_empty()).then(|| pledge.to_owned()).into_iter().collect(),
            lang: lang.code().to_owned(),
            pace: Pace::Weekly.code().to_owned(),
            weekday: "1".to_owned(),
            ..Self::default()
        }
    }

    /// The form for somebody who comes from one topic. What the police tell is for today.
    pub fn of_topic(lang: Lang, topic: Topic) -> Self {
        let pace = if topic == Topic::Watch { Pace::AtOnce } else { Pace::Weekly };
        Self { topic: vec![topic.code().to_owned()], pace: pace.code().to_owned(), ..Self::fresh(lang, "") }
    }

    /// The form as it opens for somebody who follows already.
    pub fn of(following: &Following, version: i64) -> Self {
        Self {
            email: String::new(),
            topic: following.topics.iter().map(|one| one.code().to_owned()).collect(),
            pledge: following.pledges.clone(),
            area: following.areas.iter().map(|one| one.as_str().to_owned()).collect(),
            lang: following.lang.code().to_owned(),
            pace: following.pace.code().to_owned(),
            weekday: following.weekday.to_string(),
            version: version.to_string(),
        }
    }

    /// What a new subscriber asks for.
    ///
    /// # Errors
    /// Mistakes at their fields.
    pub fn asked(&self, lang: Lang, profile: &Profile, things: &[Thing]) -> Result<Asked, FieldErrors> {
        fields(|f| {
            let email = f.email("email", &self.email).unwrap_or_default();
            if self.email.trim().is_empty() {
                f.wrong("email", Problem::Said(t!(lang, "notice-email-missing")));
            }
            Asked { email: Pii::new(email), following: self.read(f, lang, profile, things) }
        })
    }

    /// What somebody who follows already wants instead.
    ///
    /// # Errors
    /// Mistakes at their fields.
    pub fn following(&self, lang: Lang, profile: &Profile, things: &[Thing]) -> Result<Following, FieldErrors> {
        fields(|f| self.read(f, lang, profile, things))
    }

    fn read(&self, f: &mut Reader, lang: Lang, profile: &Profile, things: &[Thing]) -> Following {
        // Each once: whoever sends one area fifteen thousand times follows one area.
        let (topic, pledge, area) = (each_once(&self.topic), each_once(&self.pledge), each_once(&self.area));
        let topics: Vec<_> = Topic::OFFERED.into_iter().filter(|one| topic.contains(&one.code())).collect();
        if topics.len() != topic.len() {
            f.wrong("topic", Problem::NotAChoice);
        }
        if pledge.len() > MOST_THINGS || !pledge.iter().all(|key| things.iter().any(|one| one.key == *key)) {
            f.wrong("pledge", Problem::NotAChoice);
        }
        if !area.iter().all(|code| profile.area(code).is_some()) {
            f.wrong("area", Problem::NotAChoice);
        }
        if topic.is_empty() && pledge.is_empty() {
            f.wrong("topic", Problem::Said(t!(lang, "notice-nothing-chosen")));
        }
        let spoken =
            f.code("lang", &self.lang, |code| Lang::parse(code).ok().filter(|lang| profile.languages.contains(lang)));
        let pace = f.code("pace", &self.pace, |code| Pace::parse(code).ok());
        let weekday = f.code("weekday", &self.weekday, |day| day.parse().ok().filter(|day| (1..=7).contains(day)));
        Following {
            topics,
            pledges: pledge.into_iter().map(str::to_owned).collect(),
            areas: area.into_iter().map(AreaCode::from).collect(),
            lang: spoken.unwrap_or(lang),
            pace: pace.unwrap_or(Pace::Weekly),
            weekday: weekday.unwrap_or(1),
        }
    }
}

fn each_once(values: &[String]) -> Vec<&str> {
    let mut seen = BTreeSet::new();
    values.iter().map(String::as_str).filter(|one| seen.insert(*one)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sent_many_times_is_meant_once_and_keeps_its_order() {
        let sent: Vec<String> =
            ["norr", "centrum", "norr"].into_iter().cycle().take(15_000).map(str::to_owned).collect();
        assert_eq!(each_once(&sent), ["norr", "centrum"]);
    }
}
