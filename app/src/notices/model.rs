//! What can be followed, by whom, and how often. Pure.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::{
        codes::codes,
        id::{AreaCode, NoticeOccasionId},
        lang::Lang,
        pii_types::Pii,
    },
    platform::clock::Timestamp,
};
use chrono::{Datelike, Days, NaiveDate};

/// The link that confirms an address opens so long; what nobody confirmed is forgotten then.
pub const LINK_DAYS: i64 = 7;
/// Most single things somebody follows.
pub const MOST_THINGS: usize = 20;

codes! {
    /// What can be followed. A slice that has something to tell takes its topic into [`Topic::OFFERED`].
    pub enum Topic {
        /// Medborgarlöften: all of them, or one.
        Pledges = "pledges",
        /// The published part of the lägesbild.
        Picture = "picture",
        /// Trygghetsvandringar.
        Walks = "walks",
        /// What the police tell those in grannsamverkan.
        Watch = "watch",
    }
}

impl Topic {
    /// The topics that have something to tell today.
    pub const OFFERED: [Self; 4] = [Self::Pledges, Self::Picture, Self::Walks, Self::Watch];
}

codes! {
    /// How often somebody is told.
    pub enum Pace {
        /// Each thing when it happens.
        AtOnce = "at_once",
        /// Once a week, everything together.
        Weekly = "weekly",
    }
}

codes! {
    /// What happened.
    pub enum Kind {
        /// A pledge was published for the first time.
        NewPledge = "new_pledge",
        /// A pledge has a new version.
        ChangedPledge = "changed_pledge",
        /// The status of a pledge is another one.
        PledgeStatus = "pledge_status",
        /// Residents can read a new lägesbild.
        Picture = "picture",
        /// A walk that everybody can come to.
        NewWalk = "new_walk",
        /// The protocol of a walk is public.
        WalkProtocol = "walk_protocol",
        /// Kommunpolisen informerar.
        Bulletin = "bulletin",
        /// A bulletin was corrected.
        CorrectedBulletin = "corrected_bulletin",
        /// A bulletin was taken back.
        WithdrawnBulletin = "withdrawn_bulletin",
    }
}

impl Kind {
    /// Is it one of the bulletins, whose letters carry their text?
    pub fn is_bulletin(self) -> bool {
        matches!(self, Self::Bulletin | Self::CorrectedBulletin | Self::WithdrawnBulletin)
    }
}

/// Something that is published now.
#[derive(Clone, Debug)]
pub struct Occasion {
    /// The same word is never told of twice.
    pub once: String,
    /// What it belongs to.
    pub topic: Topic,
    /// What happened.
    pub kind: Kind,
    /// Which single thing it is about, by the key of its slice: words of an address, or a period; empty where there is only
    /// one.
    pub subject: String,
    /// Where it holds; nothing means everywhere.
    pub areas: Vec<AreaCode>,
    /// What it is called, in words that are public.
    pub title: String,
    /// Where it is read, in Swedish, without language prefix.
    pub path: String,
    /// Public words that the letter carries besides; empty for most.
    pub words: String,
}

/// How far the letters of an occasion have come. Weekly letters are not among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// So many were laid into the outbox.
    pub laid: i64,
    /// So many of them have left.
    pub gone: i64,
    /// Has everybody been looked at?
    pub is_done: bool,
}

/// Something that was published.
#[derive(Clone, Debug)]
pub struct Happened {
    /// Its id.
    pub id: NoticeOccasionId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: Occasion,
}

/// What somebody follows, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Following {
    /// Whole topics.
    pub topics: Vec<Topic>,
    /// Single pledges, by the words of their addresses.
    pub pledges: Vec<String>,
    /// Where; nothing means everywhere.
    pub areas: Vec<AreaCode>,
    /// In which language.
    pub lang: Lang,
    /// How often.
    pub pace: Pace,
    /// On which day of the week, 1 for Monday.
    pub weekday: u32,
}

impl Following {
    /// Is somebody who follows this told of something?
    pub fn wants(&self, one: &Occasion) -> bool {
        let followed =
            self.topics.contains(&one.topic) || one.topic == Topic::Pledges && self.pledges.contains(&one.subject);
        // What holds everywhere holds in each area.
        followed
            && (self.areas.is_empty() || one.areas.is_empty() || one.areas.iter().any(|at| self.areas.contains(at)))
    }

    /// Is it nothing at all?
    pub fn is_empty(&self) -> bool {
        self.topics.is_empty() && self.pledges.is_empty()
    }

    /// The day of the next weekly letter, never today; none where each thing is told at once.
    pub fn next_on(&self, today: NaiveDate) -> Option<NaiveDate> {
        (self.pace == Pace::Weekly).then(|| {
            let ahead = (self.weekday + 6 - today.weekday().num_days_from_monday()) % 7;
            today + Days::new(if ahead == 0 { 7 } else { u64::from(ahead) })
        })
    }
}

/// Somebody asks to follow.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The address.
    pub email: Pii<String>,
    /// What is to be followed.
    pub following: Following,
}

/// A single thing that can be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// How its slice calls it.
    pub key: String,
    /// What people call it, in Swedish.
    pub name: String,
    /// Does it still go on?
    pub goes_on: bool,
}

/// The slice whose single things can be followed. It knows this one, so this one cannot know it: it is handed in where
/// the addresses are wired (`routes.rs`).
pub trait Things: Send + Sync + 'static {
    /// All of them, those first that go on.
    fn all(scope: &Scope<Public>) -> impl Future<Output = Result<Vec<Thing>, Fault>> + Send;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn following(topics: &[Topic], pledges: &[&str], areas: &[&str]) -> Following {
        Following {
            topics: topics.into(),
            pledges: pledges.iter().map(|one| (*one).to_owned()).collect(),
            areas: areas.iter().map(|one| AreaCode::from(*one)).collect(),
            lang: Lang::Sv,
            pace: Pace::Weekly,
            weekday: 1,
        }
    }

    fn about(topic: Topic, subject: &str, areas: &[&str]) -> Occasion {
        let areas = areas.iter().map(|one| AreaCode::from(*one)).collect();
        let (once, title, path, words) = (String::new(), String::new(), String::new(), String::new());
        Occasion { once, topic, kind: Kind::ChangedPledge, subject: subject.to_owned(), areas, title, path, words }
    }

    #[test]
    fn somebody_hears_of_what_is_followed_and_of_nothing_else() {
        let (one, other) = (about(Topic::Pledges, "ljus", &["centrum"]), about(Topic::Pledges, "trafik", &[]));
        let picture = about(Topic::Picture, "", &[]);
        assert!(following(&[Topic::Pledges], &[], &[]).wants(&one));
        assert!(!following(&[Topic::Pledges], &[], &[]).wants(&picture));
        assert!(following(&[], &["ljus"], &[]).wants(&one) && !following(&[], &["ljus"], &[]).wants(&other));
        assert!(!following(&[Topic::Pledges], &[], &["norr"]).wants(&one), "another area");
        assert!(following(&[Topic::Pledges], &[], &["norr"]).wants(&other), "it holds everywhere");
        assert!(!following(&[], &[""], &[]).wants(&picture), "a picture is no pledge");
    }

    #[test]
    fn the_weekly_letter_comes_on_its_day_and_never_on_the_day_it_was_asked_for() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let mut asked = following(&[Topic::Pledges], &[], &[]);
        // 2 March 2026 is a Monday.
        assert_eq!(asked.next_on(day("2026-03-02")), Some(day("2026-03-09")));
        assert_eq!(asked.next_on(day("2026-03-08")), Some(day("2026-03-09")));
        asked.weekday = 5;
        assert_eq!(asked.next_on(day("2026-03-02")), Some(day("2026-03-06")));
        asked.pace = Pace::AtOnce;
        assert_eq!(asked.next_on(day("2026-03-02")), None);
    }
}
