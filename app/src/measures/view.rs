//! What the forms of measures send, and how it becomes a command.

use super::{
    model::{Amount, Evidence, Facts, Kind, LONGEST_TEXT, LONGEST_TITLE, LONGEST_WORD, Level, Verdict},
    service::{change::MOST_DAYS, follow::Judged},
    store::{Measure, follow_up::FollowUp},
};
use crate::{
    forms::{self, FieldErrors, Problem, Reader, fields},
    kernel::{lang::Lang, period::Period},
    platform::municipality::Profile,
    t,
};
use chrono::NaiveDate;
use serde::Deserialize;
use std::{collections::BTreeSet, ops::RangeInclusive};

/// Years people may write.
const YEARS: RangeInclusive<i32> = 2000..=2099;

/// Everything the forms of a measure can send; `do` says which was sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MeasureForm {
    /// `save`, `start`, `follow_up`, `reschedule` or `drop`.
    pub r#do: String,
    /// The version the person saw.
    pub version: String,
    /// What is done.
    pub title: String,
    /// The problem.
    pub problem: String,
    /// The cause.
    pub cause: String,
    /// Code of the category.
    pub category: String,
    /// Code of the area.
    pub area: String,
    /// Where, in words.
    pub place: String,
    /// Code of a [`Kind`].
    pub kind: String,
    /// Code of a [`Level`].
    pub level: String,
    /// Code of an [`Evidence`].
    pub evidence: String,
    /// Code of the actor.
    pub actor: String,
    /// The title of the one who answers for it.
    pub role: String,
    /// The first day.
    pub starts: String,
    /// The last day.
    pub ends: String,
    /// What is measured.
    pub indicator: String,
    /// Its value before.
    pub before: String,
    /// The unit.
    pub unit: String,
    /// How the value after is measured.
    pub how: String,
    /// Key of a period.
    pub period: String,
    /// `1`: residents may read of it.
    pub public: String,
    /// What they read then.
    pub public_text: String,
    /// Code of a [`Verdict`].
    pub verdict: String,
    /// Why.
    pub reason: String,
    /// The indicator now.
    pub value: String,
    /// A new last day.
    pub new_end: String,
    /// Days on which it is looked at again.
    pub day: Vec<String>,
}

impl MeasureForm {
    /// The forms as they open.
    pub fn of(measure: &Measure, follow_ups: &[FollowUp], today: NaiveDate) -> Self {
        let facts = &measure.facts;
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        // What is due by now waits for its verdict; only what is to come can be moved.
        let coming = follow_ups.iter().filter(|one| one.done_at.is_none() && one.due > today);
        Self {
            version: measure.version.to_string(),
            title: facts.title.clone(),
            problem: facts.problem.clone(),
            cause: facts.cause.clone(),
            category: text(facts.category.as_ref()),
            area: text(facts.area.as_ref()),
            place: facts.place.clone(),
            kind: text(facts.kind),
            level: text(facts.level),
            evidence: text(facts.evidence),
            actor: text(facts.actor.as_ref()),
            role: facts.role.clone(),
            starts: day(facts.starts),
            ends: day(facts.ends),
            indicator: facts.indicator.clone(),
            before: text(facts.before),
            unit: facts.unit.clone(),
            how: facts.how.clone(),
            period: facts.period.clone().unwrap_or_default(),
            public: if facts.may_be_public { "1".to_owned() } else { String::new() },
            public_text: facts.public_text.clone(),
            day: coming.map(|one| one.due.to_string()).collect(),
            ..Self::default()
        }
    }

    /// What was sent, with the parts that were not sent as they open.
    #[must_use]
    pub fn over(self, open: Self) -> Self {
        match self.r#do.as_str() {
            "save" | "start" => Self { day: open.day, ..self },
            "follow_up" => Self {
                r#do: self.r#do,
                version: self.version,
                verdict: self.verdict,
                reason: self.reason,
                value: self.value,
                new_end: self.new_end,
                ..open
            },
            "reschedule" => Self { r#do: self.r#do, version: self.version, day: self.day, ..open },
            _ => Self { r#do: self.r#do, version: self.version, ..open },
        }
    }

    /// The version the person saw; nonsense matches none.
    pub fn version(&self) -> i64 {
        forms::version(&self.version)
    }

    /// What the measure says. Gaps are allowed: whether it may start so is for the service to say.
    ///
    /// # Errors
    /// When something is too long, no choice of the lists, no day or no figure.
    pub fn facts(&self, profile: &Profile) -> Result<Facts, FieldErrors> {
        fields(|f| Facts {
            title: f.text("title", &self.title, 1..=LONGEST_TITLE),
            problem: f.text("problem", &self.problem, 0..=LONGEST_TEXT),
            cause: f.text("cause", &self.cause, 0..=LONGEST_TEXT),
            category: f.code("category", &self.category, |code| is_problem(profile, code).then(|| code.into())),
            area: f.code("area", &self.area, |code| profile.area(code).map(|_| code.into())),
            place: f.text("place", &self.place, 0..=LONGEST_WORD),
            kind: f.code("kind", &self.kind, |code| Kind::parse(code).ok()),
            level: f.code("level", &self.level, |code| Level::parse(code).ok()),
            evidence: f.code("evidence", &self.evidence, |code| Evidence::parse(code).ok()),
            actor: f.code("actor", &self.actor, |code| profile.actor(code).map(|_| code.into())),
            role: f.text("role", &self.role, 0..=LONGEST_TITLE),
            starts: f.day("starts", &self.starts, YEARS),
            ends: f.day("ends", &self.ends, YEARS),
            indicator: f.text("indicator", &self.indicator, 0..=LONGEST_TITLE),
            before: amount(f, "before", &self.before),
            unit: f.text("unit", &self.unit, 0..=LONGEST_WORD),
            how: f.text("how", &self.how, 0..=LONGEST_TEXT),
            period: f.code("period", &self.period, |key| Period::parse_key(key).ok().map(|_| key.to_owned())),
            may_be_public: self.public == "1",
            public_text: f.text("public_text", &self.public_text, 0..=LONGEST_TEXT),
        })
    }

    /// What was said at a follow-up.
    ///
    /// # Errors
    /// When no verdict is chosen, no reason is given, or a figure or a day is none.
    pub fn judged(&self) -> Result<Judged, FieldErrors> {
        let chosen = Verdict::parse(&self.verdict).ok();
        let judged = fields(|f| {
            let which = Problem::Said(t!(Lang::Sv, "measures-must-verdict"));
            Judged {
                verdict: f.must("verdict", chosen, which).unwrap_or(Verdict::Continue),
                reason: f.text("reason", &self.reason, 1..=LONGEST_TEXT),
                value: amount(f, "value", &self.value),
                ends: f.day("new_end", &self.new_end, YEARS),
            }
        })?;
        // A new last day belongs to what goes on.
        let goes_on = matches!(judged.verdict, Verdict::Continue | Verdict::Expand);
        Ok(Judged { ends: judged.ends.filter(|_| goes_on), ..judged })
    }

    /// The days on which it is looked at again; empty fields are left out.
    ///
    /// # Errors
    /// When one of them is no day.
    pub fn days(&self) -> Result<BTreeSet<NaiveDate>, FieldErrors> {
        let typed = self.day.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).take(MOST_DAYS + 1);
        fields(|f| typed.filter_map(|text| f.day("day", text, YEARS)).collect())
    }
}

fn text<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// Can a measure be about it? Safe places are no problem.
pub fn is_problem(profile: &Profile, code: &str) -> bool {
    profile.category_head(code).is_some_and(|head| !head.safe)
}

fn amount(f: &mut Reader, field: &'static str, typed: &str) -> Option<Amount> {
    f.optional(field, typed.trim(), Amount::parse, Problem::Said(t!(Lang::Sv, "measures-no-figure")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_form_makes_it_panic(a: String, b: String, c: String, days in proptest::collection::vec(any::<String>(), 0..40)) {
            let profile = Profile::load("lyktkoping").unwrap();
            let form = MeasureForm {
                r#do: a.clone(), version: b.clone(), title: c.clone(), category: a.clone(), area: b.clone(),
                kind: c.clone(), actor: a.clone(), starts: b.clone(), ends: c.clone(), before: a.clone(),
                period: b.clone(), verdict: c.clone(), reason: a.clone(), value: b.clone(), new_end: c.clone(),
                day: days, ..MeasureForm::default()
            };
            let _ = (form.version(), form.judged(), form.days());
            prop_assert!(form.facts(&profile).is_err() || form.category.is_empty());
            let _ = form.over(MeasureForm::default());
        }

        #[test]
        fn whatever_is_read_is_what_was_typed(day in 1_u32..29, month in 1_u32..13, figure in 0_u32..9_999) {
            let profile = Profile::load("lyktkoping").unwrap();
            let form = MeasureForm {
                title: "Belysning".into(), starts: format!("2026-{month:02}-{day:02}"), before: figure.to_string(),
                ..MeasureForm::default()
            };
            let facts = form.facts(&profile).unwrap();
            prop_assert_eq!(facts.starts.map(|day| day.to_string()), Some(form.starts));
            prop_assert_eq!(facts.before.map(|before| before.to_string()), Some(form.before));
        }
    }

    #[test]
    fn a_new_last_day_is_only_for_what_goes_on_and_safe_places_are_no_problem() {
        let profile = Profile::load("lyktkoping").unwrap();
        let form = MeasureForm {
            verdict: "end".into(),
            reason: "Klart.".into(),
            new_end: "2026-09-01".into(),
            ..MeasureForm::default()
        };
        assert_eq!(form.judged().unwrap().ends, None);
        assert!(is_problem(&profile, "5.1") && !is_problem(&profile, "9"));
    }
}
