//! What the forms of analyses send, and how it becomes a command.

mod work;

use super::{
    model::{Kind, LONGEST_TEXT, LONGEST_TITLE, LONGEST_WORDS},
    service::{
        commission::{Asked, Assigned},
        read::Whole,
    },
};
use crate::{
    forms::{self, FieldErrors, Problem, fields},
    kernel::lang::Lang,
    platform::municipality::Profile,
    t,
};
use chrono::NaiveDate;
use serde::Deserialize;
use std::ops::RangeInclusive;
use work::spot;
pub use work::spot_code;

/// Years people may write.
const YEARS: RangeInclusive<i32> = 2000..=2099;
const SV: Lang = Lang::Sv;

/// Everything the forms of an analysis can send; `do` says which was sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AnalysisForm {
    /// Which form, or which of its buttons.
    pub r#do: String,
    /// The version the person saw.
    pub version: String,
    /// Code of a [`Kind`].
    pub kind: String,
    /// Its name.
    pub title: String,
    /// The problem.
    pub problem: String,
    /// Code of the area.
    pub area: String,
    /// Where, in words.
    pub place: String,
    /// Why it is needed.
    pub why: String,
    /// What is to be found out.
    pub find_out: String,
    /// Code of the actor that works on it.
    pub actor: String,
    /// The title of the one who answers for it.
    pub role: String,
    /// By when.
    pub due: String,
    /// What is reported back.
    pub report: String,
    /// Code of a [`Bone`].
    pub bone: String,
    /// The direct cause an indirect one lies behind.
    pub direct: String,
    /// The cause something is done to.
    pub cause: String,
    /// Words of a cause.
    pub words: String,
    /// The order of the steps.
    pub order: Vec<String>,
    /// The steps of the chain.
    pub step: Vec<String>,
    /// How each can be broken.
    pub breaks: Vec<String>,
    /// Code of the category that is counted.
    pub category: String,
    /// The first day that is counted.
    pub first: String,
    /// The last.
    pub last: String,
    /// What was found.
    pub found: String,
    /// What is proposed.
    pub proposals: String,
    /// A measure.
    pub measure: String,
    /// What a new one is called.
    pub measure_title: String,
    /// Code of an [`Arena`].
    pub arena: String,
    /// Code of a [`Point`].
    pub point: String,
    /// Codes of the points that are touched.
    pub points: Vec<String>,
    /// Codes of the factors that were ticked.
    pub tick: Vec<String>,
    /// Own factors.
    pub factor: Vec<String>,
    /// What each does.
    pub effect: Vec<String>,
    /// Where each is at work.
    pub at: Vec<String>,
    /// Where each stands: `base`, or `tip:crime`.
    pub spot: Vec<String>,
}

impl AnalysisForm {
    /// The forms as they open.
    pub fn of(whole: &Whole) -> Self {
        let one = &whole.one;
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let own = || whole.factors.iter().filter(|one| one.code.is_empty());
        Self {
            version: one.version.to_string(),
            kind: one.kind.code().to_owned(),
            title: one.title.clone(),
            problem: one.problem.clone(),
            area: text(one.area.as_ref()),
            place: one.place.clone(),
            why: one.why.clone(),
            find_out: one.find_out.clone(),
            actor: text(one.actor.as_ref()),
            role: one.role.clone(),
            due: day(one.due),
            report: one.report.clone(),
            step: whole.steps.iter().map(|step| step.words.clone()).collect(),
            breaks: whole.steps.iter().map(|step| step.breaks.clone()).collect(),
            category: text(one.category.as_ref()),
            first: day(one.span.map(|span| span.0)),
            last: day(one.span.map(|span| span.1)),
            found: one.found.clone(),
            proposals: one.proposals.clone(),
            points: one.points.iter().map(|point| point.code().to_owned()).collect(),
            tick: whole.factors.iter().filter(|one| !one.code.is_empty()).map(|one| one.code.clone()).collect(),
            factor: own().map(|one| one.words.clone()).collect(),
            effect: own().map(|one| one.effect.code().to_owned()).collect(),
            at: own().map(|one| one.arena.code().to_owned()).collect(),
            spot: own().map(spot).collect(),
            ..Self::default()
        }
    }

    /// What was sent, with the forms that were not sent as they open.
    #[must_use]
    pub fn over(self, open: Self) -> Self {
        let base = Self { r#do: self.r#do.clone(), version: self.version.clone(), ..open };
        match self.r#do.as_str() {
            "save" | "propose" | "start_small" => Self {
                kind: self.kind,
                title: self.title,
                problem: self.problem,
                area: self.area,
                place: self.place,
                why: self.why,
                find_out: self.find_out,
                ..base
            },
            "assign" => Self { actor: self.actor, role: self.role, due: self.due, ..base },
            "report" => Self { report: self.report, ..base },
            "cause" | "reword" => {
                Self { bone: self.bone, direct: self.direct, cause: self.cause, words: self.words, ..base }
            }
            "suggest" => Self { cause: self.cause, measure_title: self.measure_title, ..base },
            "chain" => Self { order: self.order, step: self.step, breaks: self.breaks, ..base },
            "count" => Self { category: self.category, first: self.first, last: self.last, ..base },
            "found" => Self { found: self.found, proposals: self.proposals, ..base },
            "link" => Self { measure: self.measure, cause: self.cause, arena: self.arena, point: self.point, ..base },
            "star" => Self {
                points: self.points,
                tick: self.tick,
                factor: self.factor,
                effect: self.effect,
                at: self.at,
                spot: self.spot,
                ..base
            },
            _ => base,
        }
    }

    /// The version the person saw; nonsense matches none.
    pub fn version(&self) -> i64 {
        forms::version(&self.version)
    }

    /// What is asked for. Gaps are allowed: whether it may go on so is for the service to say.
    ///
    /// # Errors
    /// When something is too long, or no choice of the lists.
    pub fn asked(&self, profile: &Profile) -> Result<Asked, FieldErrors> {
        fields(|f| Asked {
            kind: f.must("kind", Kind::parse(&self.kind).ok(), Problem::NotAChoice).unwrap_or(Kind::Cause),
            title: f.text("title", &self.title, 1..=LONGEST_TITLE),
            problem: f.text("problem", &self.problem, 0..=LONGEST_TEXT),
            area: f.code("area", &self.area, |code| profile.area(code).map(|_| code.into())),
            place: f.text("place", &self.place, 0..=LONGEST_WORDS),
            why: f.text("why", &self.why, 0..=LONGEST_TEXT),
            find_out: f.text("find_out", &self.find_out, 0..=LONGEST_TEXT),
        })
    }

    /// Who works on it, and by when.
    ///
    /// # Errors
    /// When one of them is missing.
    pub fn assigned(&self, profile: &Profile) -> Result<Assigned, FieldErrors> {
        let actor = profile.actor(&self.actor).map(|_| self.actor.as_str().into());
        fields(|f| {
            let none = Problem::Said(t!(SV, "analysis-must-actor"));
            let actor = f.must("actor", actor, none);
            let role = f.text("role", &self.role, 1..=LONGEST_TITLE);
            let due = f.day("due", &self.due, YEARS);
            if self.due.trim().is_empty() {
                f.wrong("due", Problem::Said(t!(SV, "analysis-must-due")));
            }
            Assigned { actor: actor.unwrap_or_else(|| "".into()), role, due: due.unwrap_or_default() }
        })
    }

    /// What is reported back.
    ///
    /// # Errors
    /// When it is empty or too long.
    pub fn report(&self) -> Result<String, FieldErrors> {
        fields(|f| f.text("report", &self.report, 1..=LONGEST_TEXT))
    }
}

fn text<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
