//! The form of a meeting.

use super::{SV, YEARS, day_text, nth, number};
use crate::{
    dialogue::model::{Group, LONGEST_LINE, LONGEST_TEXT, LONGEST_TITLE, MOST_GROUPS, Meeting},
    forms::{FieldErrors, Problem, Reader, fields},
    kernel::id::AreaCode,
    platform::municipality::Profile,
    t,
};
use serde::Deserialize;

/// Everything the form of a meeting can send; `do` says what is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MeetingForm {
    /// `save`.
    pub r#do: String,
    /// The version the person saw.
    pub version: String,
    /// The heading.
    pub title: String,
    /// When.
    pub day: String,
    /// Codes of areas.
    pub area: Vec<String>,
    /// Who arranged it.
    pub arranged: String,
    /// Who took part.
    pub group_who: Vec<String>,
    /// How many of each.
    pub group_number: Vec<String>,
    /// What it was about.
    pub themes: String,
    /// What was said.
    pub said: String,
    /// What it leads to.
    pub leads_to: String,
}

impl MeetingForm {
    /// The form as it opens.
    pub fn of(meeting: &Meeting, version: i64) -> Self {
        Self {
            r#do: String::new(),
            version: version.to_string(),
            title: meeting.title.clone(),
            day: day_text(meeting.day),
            area: meeting.areas.iter().map(|code| code.0.clone()).collect(),
            arranged: meeting.arranged.clone(),
            group_who: meeting.groups.iter().map(|one| one.who.clone()).collect(),
            group_number: meeting.groups.iter().map(|one| one.number.to_string()).collect(),
            themes: meeting.themes.clone(),
            said: meeting.said.clone(),
            leads_to: meeting.leads_to.clone(),
        }
    }

    /// What it says.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn meeting(&self, profile: &Profile) -> Result<Meeting, FieldErrors> {
        let chosen = profile.areas.iter().filter(|area| self.area.contains(&area.code));
        let areas = chosen.map(|area| AreaCode::from(area.code.as_str())).collect();
        fields(|f| Meeting {
            title: f.text("title", &self.title, 1..=LONGEST_TITLE),
            day: f.day("day", &self.day, YEARS),
            areas,
            arranged: f.text("arranged", &self.arranged, 0..=LONGEST_LINE),
            groups: self.groups(f),
            themes: f.text("themes", &self.themes, 0..=LONGEST_TEXT),
            said: f.text("said", &self.said, 0..=LONGEST_TEXT),
            leads_to: f.text("leads_to", &self.leads_to, 0..=LONGEST_TEXT),
        })
    }

    fn groups(&self, f: &mut Reader) -> Vec<Group> {
        let mut groups = Vec::new();
        for at in 0..self.group_who.len().min(MOST_GROUPS) {
            let who = f.text("groups", nth(&self.group_who, at), 0..=LONGEST_LINE);
            let many = number(f, "groups", nth(&self.group_number, at));
            match (who.is_empty(), many) {
                (true, None) => {}
                (false, Some(number)) => groups.push(Group { who, number }),
                _ => f.wrong("groups", Problem::Said(t!(SV, "dialogues-group-whole"))),
            }
        }
        groups
    }
}
