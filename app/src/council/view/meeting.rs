//! The forms of a meeting: its facts, its agenda, its decisions.

use super::{clean, day, list, must_day, number, time};
use crate::{
    council::{
        model::{Outcome, lines},
        service::{agenda::OwnItem, decide::Decide, meetings::MeetingFacts, members::Member},
        store::{items, meetings::Row},
    },
    forms::{FieldErrors, Problem, fields},
    kernel::id::CouncilItemId,
};
use serde::Deserialize;

/// Everything the forms of a meeting's page send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MeetingForm {
    /// Which of them.
    #[serde(rename = "do")]
    pub act: String,
    pub version: String,
    pub day: String,
    pub starts: String,
    pub minutes: String,
    pub place: String,
    /// Members that were there, by id.
    pub members: Vec<String>,
    /// Others that were there, one a line.
    pub others: String,
    pub adjusted_by: String,
    pub title: String,
    pub note: String,
    /// The item that is meant, or several.
    pub item: String,
    pub items: Vec<String>,
    pub to: String,
    pub outcome: String,
    pub decision: String,
    pub paragraph: String,
    pub follow_who: String,
    pub follow_by: String,
}

impl MeetingForm {
    /// The form of a meeting as it stands.
    pub fn of(row: &Row, members: &[Member]) -> Self {
        let present = lines(&row.present);
        let (there, others): (Vec<String>, Vec<String>) =
            present.into_iter().partition(|line| members.iter().any(|member| member.spoken() == *line));
        let was = |member: &&Member| there.contains(&member.spoken());
        Self {
            version: row.version.to_string(),
            day: row.day.clone(),
            starts: row.starts.clone(),
            minutes: row.minutes.to_string(),
            place: row.place.clone(),
            members: members.iter().filter(was).map(|member| member.id.to_string()).collect(),
            others: others.join("\n"),
            ..Self::default()
        }
    }

    /// The form of a decision as it stands.
    pub fn of_item(item: &items::Row) -> Self {
        Self {
            version: item.version.to_string(),
            item: item.id.to_string(),
            outcome: item.outcome.clone().unwrap_or_default(),
            decision: item.decision.clone(),
            paragraph: item.paragraph.map(|number| number.to_string()).unwrap_or_default(),
            follow_who: item.follow_who.clone(),
            follow_by: item.follow_by.clone().unwrap_or_default(),
            ..Self::default()
        }
    }

    /// The version it was made from.
    pub fn version(&self) -> i64 {
        crate::forms::version(&self.version)
    }

    /// The item that is meant.
    pub fn item(&self) -> Option<CouncilItemId> {
        CouncilItemId::parse(&self.item)
    }

    /// What it says of the meeting.
    pub fn facts(&self) -> Result<MeetingFacts, FieldErrors> {
        fields(|f| MeetingFacts {
            day: must_day(f, "day", &self.day),
            starts: time(f, "starts", &self.starts),
            minutes: number(f, "minutes", &self.minutes, 15..=600),
            place: clean(f, "place", &self.place, 0..=120),
        })
    }

    /// Who was there, one role a line: members as they are called today, and others.
    pub fn present(&self, members: &[Member]) -> Result<String, FieldErrors> {
        fields(|f| {
            let others = list(f, "others", &self.others, 0..=1_000);
            let ticked = members.iter().filter(|member| self.members.contains(&member.id.to_string()));
            let mut all: Vec<String> = ticked.map(Member::spoken).collect();
            all.extend(lines(&others));
            if all.is_empty() {
                f.wrong("members", Problem::Missing);
            }
            all.join("\n")
        })
    }

    /// Roles that adjust the minutes.
    pub fn adjusted_by(&self) -> Result<String, FieldErrors> {
        fields(|f| list(f, "adjusted_by", &self.adjusted_by, 2..=300))
    }

    /// An own item.
    pub fn own_item(&self) -> Result<OwnItem, FieldErrors> {
        fields(|f| OwnItem {
            title: clean(f, "title", &self.title, 2..=200),
            note: clean(f, "note", &self.note, 0..=2_000),
        })
    }

    /// The items that are taken up.
    pub fn chosen(&self) -> Result<Vec<CouncilItemId>, FieldErrors> {
        fields(|f| {
            let chosen: Vec<_> = self.items.iter().filter_map(|text| CouncilItemId::parse(text)).collect();
            if chosen.is_empty() {
                f.wrong("items", Problem::Missing);
            }
            chosen
        })
    }

    /// What was decided. Who follows up says by when, and the other way round.
    pub fn decide(&self) -> Result<Decide, FieldErrors> {
        fields(|f| {
            let outcome = f.must("outcome", Outcome::parse(&self.outcome).ok(), Problem::NotAChoice);
            let paragraph = self.paragraph.trim().trim_start_matches('§').trim();
            let paragraph = (!paragraph.is_empty()).then(|| number(f, "paragraph", paragraph, 1..=9_999));
            let follow_who = clean(f, "follow_who", &self.follow_who, 0..=120);
            let follow_by = day(f, "follow_by", &self.follow_by);
            match (follow_who.is_empty(), follow_by.is_none()) {
                (true, false) => f.wrong("follow_who", Problem::Missing),
                (false, true) if self.follow_by.trim().is_empty() => f.wrong("follow_by", Problem::Missing),
                _ => {}
            }
            Decide {
                outcome: outcome.unwrap_or(Outcome::Noted),
                decision: clean(f, "decision", &self.decision, 2..=4_000),
                paragraph,
                follow_who,
                follow_by,
            }
        })
    }
}
