//! The form of a line of a protocol, and that of an owner's answer.

use super::{YEARS, day_text};
use crate::{
    forms::{FieldErrors, Problem, fields},
    kernel::lang::Lang,
    platform::municipality::Profile,
    t,
    walks::model::{ActionContent, ActionStatus, LONGEST_NAME, LONGEST_TEXT, Reply, ReplyKind},
};
use serde::Deserialize;

/// Everything the form of a line can send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ActionForm {
    /// `save`, `hand_over`, `take_over` or `put_aside`.
    pub r#do: String,
    /// The version of the line the person saw.
    pub version: String,
    /// What was found.
    pub text: String,
    /// How bad.
    pub severity: String,
    /// What was proposed.
    pub proposal: String,
    /// Code of the owner.
    pub owner: String,
    /// The unit that answers for it.
    pub unit: String,
    /// Code of an [`ActionStatus`].
    pub status: String,
    /// What was decided.
    pub decision: String,
    /// Why not.
    pub reason: String,
    /// Until when.
    pub due: String,
    /// When it was looked at.
    pub followed: String,
    /// What it counts as.
    pub category: String,
}

impl ActionForm {
    /// The form as it opens.
    pub fn of(content: &ActionContent, status: ActionStatus, version: i64) -> Self {
        Self {
            r#do: String::new(),
            version: version.to_string(),
            text: content.text.clone(),
            severity: content.severity.map(|one| one.to_string()).unwrap_or_default(),
            proposal: content.proposal.clone(),
            owner: content.owner.clone(),
            unit: content.unit.clone(),
            status: status.code().to_owned(),
            decision: content.decision.clone(),
            reason: content.reason.clone(),
            due: day_text(content.due),
            followed: day_text(content.followed),
            category: content.category.clone(),
        }
    }

    /// What the line says, and where it stands.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn read(&self, profile: &Profile) -> Result<(ActionStatus, ActionContent), FieldErrors> {
        let owner = |code: &str| profile.owners.iter().find(|one| one.code == code).map(|one| one.code.clone());
        let category = |code: &str| profile.category_codes().find(|one| *one == code).map(str::to_owned);
        fields(|f| {
            let status = f.must("status", ActionStatus::parse(&self.status).ok(), Problem::NotAChoice);
            let content = ActionContent {
                text: f.text("text", &self.text, 1..=LONGEST_TEXT),
                severity: f.code("severity", &self.severity, severity),
                proposal: f.text("proposal", &self.proposal, 0..=LONGEST_TEXT),
                owner: f.code("owner", &self.owner, owner).unwrap_or_default(),
                unit: f.text("unit", &self.unit, 0..=LONGEST_NAME),
                decision: f.text("decision", &self.decision, 0..=LONGEST_TEXT),
                reason: f.text("reason", &self.reason, 0..=LONGEST_TEXT),
                due: f.day("due", &self.due, YEARS),
                followed: f.day("followed", &self.followed, YEARS),
                category: f.code("category", &self.category, category).unwrap_or_default(),
            };
            (status.unwrap_or(ActionStatus::New), content)
        })
    }
}

/// A severity, 1 to 3.
pub(super) fn severity(text: &str) -> Option<i64> {
    text.parse().ok().filter(|one| (1..=3).contains(one))
}

/// What an owner answers.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReplyForm {
    /// Code of a [`ReplyKind`].
    pub kind: String,
    /// Until when.
    pub day: String,
    /// In words.
    pub words: String,
}

impl ReplyForm {
    /// The answer. A plan needs its day, a no its reason.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn read(&self, lang: Lang) -> Result<Reply, FieldErrors> {
        fields(|f| {
            let kind = f.must("kind", ReplyKind::parse(&self.kind).ok(), Problem::Missing);
            let day = f.day("day", &self.day, YEARS);
            let words = f.text("words", &self.words, 0..=LONGEST_TEXT);
            if kind == Some(ReplyKind::Planned) && self.day.trim().is_empty() {
                f.wrong("day", Problem::Said(t!(lang, "walk-reply-day")));
            }
            if kind == Some(ReplyKind::No) && words.is_empty() {
                f.wrong("words", Problem::Said(t!(lang, "walk-reply-reason")));
            }
            Reply { kind: kind.unwrap_or(ReplyKind::No), day, words }
        })
    }
}
