//! What the forms of pledges send, and how it becomes what a pledge says.

mod activity;
mod feedback;

pub use activity::ActivityForm;
pub use feedback::{FeedbackForm, HearingForm};

use super::model::{
    Content, Figure, Ground, GroundKind, LONGEST_SENTENCE, LONGEST_TEXT, LONGEST_TITLE, LONGEST_WORD, MOST_LINES,
    Signature, Status, Who,
};
pub(super) use crate::forms::nth;
use crate::{
    dialogue::Cited,
    forms::{FieldErrors, Problem, Reader, fields},
    kernel::{
        id::{AreaCode, PledgeId},
        lang::Lang,
    },
    platform::municipality::Profile,
    t,
};
use chrono::NaiveDate;
use serde::Deserialize;
use std::ops::RangeInclusive;

const SV: Lang = Lang::Sv;
/// Years people may write.
const YEARS: RangeInclusive<i32> = 2000..=2099;
/// So many empty lines wait at the end of each list.
const SPARE: usize = 2;

/// Everything the form of a pledge can send; `do` says what is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PledgeForm {
    /// `save` or `discard`.
    pub r#do: String,
    /// The version the person saw.
    pub version: String,
    /// The heading.
    pub title: String,
    /// What is promised.
    pub promise: String,
    /// The first day.
    pub first: String,
    /// The last day.
    pub last: String,
    /// Code of a [`Who`].
    pub who: String,
    /// Who that is, or who helps.
    pub other: String,
    /// Codes of areas.
    pub area: Vec<String>,
    /// How it is today.
    pub background: String,
    /// What each figure counts.
    pub figure_what: Vec<String>,
    /// How much.
    pub figure_value: Vec<String>,
    /// Who counted.
    pub figure_source: Vec<String>,
    /// What is to be achieved.
    pub aim: String,
    /// The children's perspective.
    pub children: String,
    /// The roles that signed.
    pub sign_role: Vec<String>,
    /// When each did.
    pub sign_day: Vec<String>,
    /// Codes of [`GroundKind`]s.
    pub ground_kind: Vec<String>,
    /// Which each is.
    pub ground_text: Vec<String>,
    /// The dialogue report each cites.
    pub ground_cites: Vec<String>,
    /// What came of the period before.
    pub previous: String,
    /// Whom to ask.
    pub contact: String,
    /// Code of a [`Status`].
    pub status: String,
    /// Why.
    pub reason: String,
    /// Id of the pledge that took its place.
    pub replaced_by: String,
}

fn day_text(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

impl PledgeForm {
    /// The form as it opens.
    pub fn of(content: &Content, version: i64) -> Self {
        let written = || content.grounds.iter().filter(|one| one.round.is_empty());
        Self {
            r#do: String::new(),
            version: version.to_string(),
            title: content.title.clone(),
            promise: content.promise.clone(),
            first: day_text(content.first),
            last: day_text(content.last),
            who: content.who.code().to_owned(),
            other: content.other.clone(),
            area: content.areas.iter().map(|code| code.0.clone()).collect(),
            background: content.background.clone(),
            figure_what: content.figures.iter().map(|one| one.what.clone()).collect(),
            figure_value: content.figures.iter().map(|one| one.value.clone()).collect(),
            figure_source: content.figures.iter().map(|one| one.source.clone()).collect(),
            aim: content.aim.clone(),
            children: content.children.clone(),
            sign_role: content.signatures.iter().map(|one| one.role.clone()).collect(),
            sign_day: content.signatures.iter().map(|one| one.day.to_string()).collect(),
            ground_kind: written().map(|one| one.kind.code().to_owned()).collect(),
            ground_text: written().map(|one| one.text.clone()).collect(),
            ground_cites: written().map(|one| one.cites.clone()).collect(),
            previous: content.previous.clone(),
            contact: content.contact.clone(),
            status: content.status.code().to_owned(),
            reason: content.reason.clone(),
            replaced_by: content.replaced_by.map(|id| id.to_string()).unwrap_or_default(),
        }
    }

    /// How many lines a list shows: what is there, and some to write on.
    pub fn lines(values: &[String]) -> usize {
        (values.iter().filter(|one| !one.is_empty()).count() + SPARE).clamp(values.len().min(MOST_LINES), MOST_LINES)
    }

    /// What a pledge says, but for its activities.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn content(&self, profile: &Profile, told: &[Cited]) -> Result<Content, FieldErrors> {
        fields(|f| {
            let status = f.must("status", Status::parse(&self.status).ok(), Problem::NotAChoice);
            let who = f.must("who", Who::parse(&self.who).ok(), Problem::NotAChoice).unwrap_or(Who::Joint);
            let least = usize::from(who == Who::Other);
            let read = |text: &str| PledgeId::parse(text);
            Content {
                title: f.text("title", &self.title, 1..=LONGEST_TITLE),
                promise: f.text("promise", &self.promise, 0..=LONGEST_SENTENCE),
                first: f.day("first", &self.first, YEARS),
                last: self.last_day(f),
                who,
                other: f.text("other", &self.other, least..=LONGEST_WORD),
                areas: self.areas(profile),
                area_names: Vec::new(),
                background: f.text("background", &self.background, 0..=LONGEST_TEXT),
                figures: self.figures(f),
                aim: f.text("aim", &self.aim, 0..=LONGEST_TEXT),
                activities: Vec::new(),
                children: f.text("children", &self.children, 0..=LONGEST_TEXT),
                signatures: self.signatures(f),
                // What was heard stands in the draft already; this form leaves it alone.
                heard: Vec::new(),
                grounds: self.grounds(f, told),
                previous: f.text("previous", &self.previous, 0..=LONGEST_TEXT),
                contact: f.text("contact", &self.contact, 0..=LONGEST_SENTENCE),
                status: status.unwrap_or(Status::Planned),
                reason: f.text("reason", &self.reason, 0..=LONGEST_TEXT),
                replaced_by: f.optional("replaced_by", &self.replaced_by, read, Problem::NotAChoice),
            }
        })
    }

    /// The last day, not before the first.
    fn last_day(&self, f: &mut Reader) -> Option<NaiveDate> {
        let last = f.day("last", &self.last, YEARS)?;
        let turned = self.first.trim().parse::<NaiveDate>().is_ok_and(|first| last <= first);
        if turned {
            f.wrong("last", Problem::Said(t!(SV, "pledges-period-turned")));
        }
        Some(last)
    }

    fn areas(&self, profile: &Profile) -> Vec<AreaCode> {
        // In the order of the municipality, each once; what it does not have is nobody's mistake here.
        let chosen = profile.areas.iter().filter(|area| self.area.contains(&area.code));
        chosen.map(|area| AreaCode::from(area.code.as_str())).collect()
    }

    fn figures(&self, f: &mut Reader) -> Vec<Figure> {
        let mut figures = Vec::new();
        for at in 0..self.figure_what.len().min(MOST_LINES) {
            let mut word = |values: &[String]| f.text("figures", nth(values, at), 0..=LONGEST_WORD);
            let (what, value) = (word(&self.figure_what), word(&self.figure_value));
            let source = word(&self.figure_source);
            match (what.is_empty(), value.is_empty(), source.is_empty()) {
                (true, true, true) => {}
                (false, false, false) => figures.push(Figure { what, value, source }),
                _ => f.wrong("figures", Problem::Said(t!(SV, "pledges-figure-whole"))),
            }
        }
        figures
    }

    fn signatures(&self, f: &mut Reader) -> Vec<Signature> {
        let mut signatures = Vec::new();
        for at in 0..self.sign_role.len().min(MOST_LINES) {
            let role = f.text("signatures", nth(&self.sign_role, at), 0..=LONGEST_WORD);
            match (role.is_empty(), f.day("signatures", nth(&self.sign_day, at), YEARS)) {
                (true, None) => {}
                (false, Some(day)) => signatures.push(Signature { role, day }),
                _ => f.wrong("signatures", Problem::Said(t!(SV, "pledges-signature-whole"))),
            }
        }
        signatures
    }

    /// What it rests on. A report that is cited gives its name where nothing is written.
    fn grounds(&self, f: &mut Reader, told: &[Cited]) -> Vec<Ground> {
        let mut grounds = Vec::new();
        for at in 0..self.ground_text.len().min(MOST_LINES) {
            let cited = told.iter().find(|one| one.slug == nth(&self.ground_cites, at));
            let cites = cited.map(|one| one.slug.clone()).unwrap_or_default();
            if cited.is_none() && !nth(&self.ground_cites, at).is_empty() {
                f.wrong("grounds", Problem::NotAChoice);
            }
            let text = f.text("grounds", nth(&self.ground_text, at), 0..=LONGEST_SENTENCE);
            let text = cited.filter(|_| text.is_empty()).map_or(text, |one| one.title.clone());
            let kind = GroundKind::parse(nth(&self.ground_kind, at)).ok();
            match (text.is_empty(), kind) {
                (true, _) => {}
                (false, Some(kind)) => grounds.push(Ground { kind, text, round: String::new(), cites }),
                (false, None) => f.wrong("grounds", Problem::Said(t!(SV, "pledges-ground-whole"))),
            }
        }
        grounds
    }
}
