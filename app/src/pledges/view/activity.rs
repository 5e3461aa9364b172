//! The form of one activity.

use super::{SV, YEARS, day_text};
use crate::{
    forms::{FieldErrors, Problem, Reader, fields},
    kernel::amount::Amount,
    pledges::model::{Activity, LONGEST_SENTENCE, LONGEST_TEXT, LONGEST_WORD, Status, TargetKind, Who},
    t,
};
use serde::Deserialize;

/// Everything the form of an activity can send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ActivityForm {
    /// `save` or `strike`.
    pub r#do: String,
    /// The version of the pledge the person saw.
    pub version: String,
    /// What is done.
    pub text: String,
    /// Code of a [`Who`].
    pub who: String,
    /// Who that is, or who helps.
    pub other: String,
    /// Code of a [`TargetKind`].
    pub kind: String,
    /// How many.
    pub amount: String,
    /// Of what.
    pub unit: String,
    /// By when.
    pub due: String,
    /// How many it became.
    pub outcome: String,
    /// `yes` or `no`.
    pub done: String,
    /// What there is to say about it.
    pub comment: String,
    /// Code of a [`Status`].
    pub status: String,
}

impl ActivityForm {
    /// The form as it opens.
    pub fn of(activity: &Activity, version: i64) -> Self {
        let amount = |amount: Option<Amount>| amount.map(|amount| amount.to_string()).unwrap_or_default();
        let done = activity.done.map_or("", |done| if done { "yes" } else { "no" });
        Self {
            r#do: String::new(),
            version: version.to_string(),
            text: activity.text.clone(),
            who: activity.who.code().to_owned(),
            other: activity.other.clone(),
            kind: activity.kind.map(TargetKind::code).unwrap_or_default().to_owned(),
            amount: amount(activity.amount),
            unit: activity.unit.clone(),
            due: day_text(activity.due),
            outcome: amount(activity.outcome),
            done: done.to_owned(),
            comment: activity.comment.clone(),
            status: activity.status.code().to_owned(),
        }
    }

    /// The activity with a number; 0 for a new one.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn activity(&self, number: u32) -> Result<Activity, FieldErrors> {
        fields(|f| {
            let who = f.must("who", Who::parse(&self.who).ok(), Problem::NotAChoice).unwrap_or(Who::Joint);
            let kind = f.code("kind", &self.kind, |code| TargetKind::parse(code).ok());
            let counted = kind.is_some_and(|kind| kind != TargetKind::Done);
            let due = f.day("due", &self.due, YEARS);
            if kind.is_some() && self.due.trim().is_empty() {
                f.wrong("due", Problem::Said(t!(SV, "pledges-due-missing")));
            }
            let (amount, outcome) = (number_of(f, "amount", &self.amount), number_of(f, "outcome", &self.outcome));
            if counted && self.amount.trim().is_empty() {
                f.wrong("amount", Problem::Missing);
            }
            let status = f.must("status", Status::parse(&self.status).ok(), Problem::NotAChoice);
            Activity {
                number,
                text: f.text("text", &self.text, 1..=LONGEST_SENTENCE),
                who,
                other: f.text("other", &self.other, usize::from(who == Who::Other)..=LONGEST_WORD),
                kind,
                amount: amount.filter(|_| counted),
                unit: if counted { f.text("unit", &self.unit, 1..=LONGEST_WORD) } else { String::new() },
                due,
                outcome: outcome.filter(|_| counted),
                done: self.done().filter(|_| kind == Some(TargetKind::Done)),
                comment: f.text("comment", &self.comment, 0..=LONGEST_TEXT),
                status: status.unwrap_or(Status::Planned),
            }
        })
    }

    fn done(&self) -> Option<bool> {
        match self.done.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        }
    }
}

fn number_of(f: &mut Reader, field: &'static str, text: &str) -> Option<Amount> {
    f.optional(field, text.trim(), Amount::parse, Problem::NotANumber)
}
