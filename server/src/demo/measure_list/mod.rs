//! The measures of Lyktköping. Days are counted back from today, so that the story is as old whenever it is told.

mod going_on;
mod over;

use app::measures::{
    Kind, Verdict,
    model::{Evidence, Level},
};

/// A verdict of the story.
pub struct Said {
    /// So many days ago.
    pub ago: i64,
    /// One of four.
    pub verdict: Verdict,
    /// Why.
    pub reason: &'static str,
    /// The indicator that day; empty when it was not measured.
    pub value: &'static str,
    /// A new last day, so many days from today.
    pub until: Option<i64>,
}

/// A measure of the story.
pub struct Story {
    /// What is done.
    pub title: &'static str,
    /// The problem.
    pub problem: &'static str,
    /// The cause.
    pub cause: &'static str,
    /// Code of the category.
    pub category: &'static str,
    /// Code of the area.
    pub area: &'static str,
    /// Where, in words.
    pub place: &'static str,
    /// What it works on.
    pub kind: Kind,
    /// How early it comes in.
    pub level: Level,
    /// How well it is known to work.
    pub evidence: Evidence,
    /// Code of the actor.
    pub actor: &'static str,
    /// The title of the one who answers for it.
    pub role: &'static str,
    /// It began so many days ago.
    pub began: i64,
    /// It was planned for so many days.
    pub length: i64,
    /// What is measured.
    pub indicator: &'static str,
    /// Its value before.
    pub before: &'static str,
    /// The unit.
    pub unit: &'static str,
    /// How the value after is measured.
    pub how: &'static str,
    /// What residents may read; empty when nothing.
    pub public: &'static str,
    /// The title of the measure it took the place of; empty when it stands for itself.
    pub instead_of: &'static str,
    /// Has nobody kept up with its follow-ups lately?
    pub late: bool,
    /// Was it started, or is it a draft still?
    pub runs: bool,
    /// What was said of it.
    pub said: &'static [Said],
}

const fn said(ago: i64, verdict: Verdict, value: &'static str, reason: &'static str) -> Said {
    Said { ago, verdict, reason, value, until: None }
}

const fn longer(ago: i64, verdict: Verdict, value: &'static str, until: i64, reason: &'static str) -> Said {
    Said { ago, verdict, reason, value, until: Some(until) }
}

/// All of them. Nobody in Lyktköping is named: a measure has a function, not a person.
pub fn all() -> Vec<&'static Story> {
    over::OVER.iter().chain(going_on::GOING_ON).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::{kernel::pii, platform::preset::Preset};

    #[test]
    fn stories_name_no_person_and_only_codes_there_are() {
        let preset = Preset::load("lyktkoping").unwrap();
        for story in all() {
            let texts = [story.title, story.problem, story.cause, story.place, story.role, story.how, story.public];
            for text in texts.into_iter().chain(story.said.iter().map(|said| said.reason)) {
                assert!(pii::find(text).is_empty(), "{text}");
            }
            assert!(preset.category_codes().any(|code| code == story.category), "{}", story.title);
            assert!(preset.areas.iter().any(|area| area.code == story.area), "{}", story.title);
            assert!(preset.actors.iter().any(|actor| actor.code == story.actor), "{}", story.title);
            assert!(story.said.is_sorted_by_key(|said| -said.ago), "{}", story.title);
            let before = all().into_iter().find(|other| other.title == story.instead_of);
            assert!(story.instead_of.is_empty() || before.is_some(), "{}", story.title);
        }
    }
}
