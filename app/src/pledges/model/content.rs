//! Everything a pledge says. A draft is one of these, and so is every publication, as JSON.

use super::{Activity, Status, Who};
use crate::kernel::{
    codes::codes,
    id::{AreaCode, FeedbackId, PledgeId},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

codes! {
    /// What a pledge rests on.
    pub enum GroundKind {
        /// Medborgardialog.
        Dialogue = "dialogue",
        /// Medarbetardialog.
        StaffDialogue = "staff_dialogue",
        /// A survey.
        Survey = "survey",
        /// The lägesbild.
        Picture = "picture",
        /// An inriktningsbeslut.
        Direction = "direction",
        /// A samverkansöverenskommelse.
        Agreement = "agreement",
        /// Something else.
        Other = "other",
    }
}

/// A figure of the background.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Figure {
    /// What is counted.
    pub what: String,
    /// How much.
    pub value: String,
    /// Who counted, and when.
    pub source: String,
}

/// A signature: a role, never a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// The role.
    pub role: String,
    /// When.
    pub day: NaiveDate,
}

/// Something a pledge rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// What kind of thing.
    pub kind: GroundKind,
    /// Which.
    pub text: String,
    /// Key of the round its direction came from; empty for what was written by hand.
    #[serde(default)]
    pub round: String,
    /// The words of the address of the dialogue report it cites; empty for none.
    #[serde(default)]
    pub cites: String,
}

/// What residents said, and what was changed because of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeardLine {
    /// What residents said.
    pub said: String,
    /// What was changed.
    pub changed: String,
    /// In which version.
    pub version: i64,
    /// The feedback it comes from.
    pub feedback: FeedbackId,
}

/// What a pledge says. A draft may leave out everything but its title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// The heading, one sentence.
    pub title: String,
    /// What is promised.
    pub promise: String,
    /// The first day.
    pub first: Option<NaiveDate>,
    /// The last day.
    pub last: Option<NaiveDate>,
    /// Who promises.
    pub who: Who,
    /// Who that is, for [`Who::Other`].
    pub other: String,
    /// Where; nothing means everywhere.
    pub areas: Vec<AreaCode>,
    /// What the areas were called when it was published.
    pub area_names: Vec<String>,
    /// How it is today.
    pub background: String,
    /// The figures behind that.
    pub figures: Vec<Figure>,
    /// What is to be achieved.
    pub aim: String,
    /// What is done.
    pub activities: Vec<Activity>,
    /// What it means for children, and what they said.
    pub children: String,
    /// Who signed.
    pub signatures: Vec<Signature>,
    /// What it rests on.
    pub grounds: Vec<Ground>,
    /// What residents said of earlier versions, and what was changed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub heard: Vec<HeardLine>,
    /// What came of the period before.
    pub previous: String,
    /// Whom to ask.
    pub contact: String,
    /// How it goes.
    pub status: Status,
    /// Why.
    pub reason: String,
    /// The pledge that took its place.
    pub replaced_by: Option<PledgeId>,
}

impl Default for Content {
    fn default() -> Self {
        Self {
            title: String::new(),
            promise: String::new(),
            first: None,
            last: None,
            who: Who::Joint,
            other: String::new(),
            areas: Vec::new(),
            area_names: Vec::new(),
            background: String::new(),
            figures: Vec::new(),
            aim: String::new(),
            activities: Vec::new(),
            children: String::new(),
            signatures: Vec::new(),
            grounds: Vec::new(),
            heard: Vec::new(),
            previous: String::new(),
            contact: String::new(),
            status: Status::Planned,
            reason: String::new(),
            replaced_by: None,
        }
    }
}

impl Content {
    /// Reads what was stored.
    ///
    /// # Errors
    /// When it is no pledge.
    pub fn read(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// As it is stored.
    pub fn json(&self) -> String {
        // Only maps with keys that are no texts, and failing writers, can fail.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Every text outside the activities, with the field of its form.
    pub fn texts(&self) -> Vec<(&'static str, &str)> {
        let single = [
            ("title", &self.title),
            ("promise", &self.promise),
            ("other", &self.other),
            ("background", &self.background),
            ("aim", &self.aim),
            ("children", &self.children),
            ("previous", &self.previous),
            ("contact", &self.contact),
            ("reason", &self.reason),
        ];
        let figures =
            self.figures.iter().flat_map(|one| [&one.what, &one.value, &one.source].map(|text| ("figures", text)));
        let signatures = self.signatures.iter().map(|one| ("signatures", &one.role));
        let grounds = self.grounds.iter().map(|one| ("grounds", &one.text));
        let heard = self.heard.iter().flat_map(|one| [&one.said, &one.changed].map(|text| ("heard", text)));
        let all = single.into_iter().chain(figures).chain(signatures).chain(grounds).chain(heard);
        all.map(|(field, text)| (field, text.as_str())).collect()
    }

    /// An activity.
    pub fn activity(&self, number: u32) -> Option<&Activity> {
        self.activities.iter().find(|one| one.number == number)
    }

    /// A number no activity has had.
    pub fn next_number(&self) -> u32 {
        self.activities.iter().map(|one| one.number).max().unwrap_or(0) + 1
    }

    /// Does it still go on?
    pub fn is_current(&self, today: NaiveDate) -> bool {
        self.status.is_open() || self.status != Status::Ended && self.last.is_some_and(|last| last >= today)
    }

    /// How many of the activities that count are fulfilled, and how many there are.
    pub fn fulfilled(&self) -> (usize, usize) {
        let count = |status| self.activities.iter().filter(|one| one.status == status).count();
        (count(Status::Fulfilled), self.activities.len() - count(Status::Ended))
    }
}
