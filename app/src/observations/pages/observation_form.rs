//! The form of an observation: what staff type when they add or correct one, and the command it becomes.

use crate::{
    forms::{self, FieldErrors, Problem, fields, offered},
    kernel::{
        id::{AreaCode, CategoryCode},
        lang::Lang,
        place::PlaceType,
        timeband::{DayType, TimeBand},
    },
    observations::{
        labels,
        model::{LONGEST_WORDS, Observed, Reason, Source},
        store::Row,
    },
    platform::municipality::Profile,
    t,
    ui::*,
};
use leptos::prelude::*;
use serde::Deserialize;

const SV: Lang = Lang::Sv;

/// What the forms of an observation can send; `do` says which of them was.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ObservationForm {
    /// `add`, `correct` or `take_out`.
    pub r#do: String,
    /// The version the person saw.
    pub version: String,
    /// Code of the kind of source, for a new one.
    pub source: String,
    /// What it is about.
    pub category: String,
    /// Where.
    pub area: String,
    /// What kind of place.
    pub place_type: String,
    /// When in the day.
    pub time_band: String,
    /// On what kind of day.
    pub day_type: String,
    /// The short text.
    pub words: String,
    /// `1`: the text was read and approved.
    pub approved: String,
    /// Why it is taken out.
    pub reason: String,
}

impl ObservationForm {
    /// The form as it opens, filled from what is kept.
    pub fn of(row: &Row) -> Self {
        let code = |code: &Option<String>| code.clone().unwrap_or_default();
        Self {
            version: row.version.to_string(),
            category: row.category.clone(),
            area: code(&row.area),
            place_type: code(&row.place_type),
            time_band: code(&row.time_band),
            day_type: code(&row.day_type),
            words: row.words.clone(),
            ..Self::default()
        }
    }

    /// What was sent, with the part that was not sent as it opens.
    #[must_use]
    pub fn over(self, row: &Row) -> Self {
        match self.r#do.as_str() {
            "take_out" => Self { r#do: self.r#do, version: self.version, reason: self.reason, ..Self::of(row) },
            _ => self,
        }
    }

    /// The version the person saw; nonsense matches none.
    pub fn version(&self) -> i64 {
        forms::version(&self.version)
    }

    /// Whether somebody says to have read the text.
    pub fn approved(&self) -> bool {
        self.approved == "1"
    }

    /// What the observation says. A code that is switched off by now stays what it was.
    ///
    /// # Errors
    /// Codes that are not in the lists, a text that is too long.
    pub fn observed(&self, profile: &Profile) -> Result<Observed, FieldErrors> {
        let is_category = profile.category_codes().any(|code| code == self.category);
        fields(|f| {
            if !is_category {
                f.wrong("category", if self.category.is_empty() { Problem::Missing } else { Problem::NotAChoice });
            }
            Observed {
                category: CategoryCode::from(self.category.as_str()),
                area: f.code("area", &self.area, |code| profile.area(code).map(|_| AreaCode::from(code))),
                place_type: f.code("place_type", &self.place_type, |code| PlaceType::parse(code).ok()),
                time_band: f.code("time_band", &self.time_band, |code| TimeBand::parse(code).ok()),
                day_type: f.code("day_type", &self.day_type, |code| DayType::parse(code).ok()),
                words: f.text("words", &self.words, 0..=LONGEST_WORDS),
            }
        })
    }

    /// Who told it, for a new one.
    ///
    /// # Errors
    /// When nothing was chosen, or what only other ways in may say.
    pub fn source(&self) -> Result<Source, FieldErrors> {
        let heard = Source::parse(&self.source).ok().filter(|source| Source::HEARD.contains(source));
        let problem = if self.source.is_empty() { Problem::Missing } else { Problem::NotAChoice };
        heard.ok_or_else(|| FieldErrors::one("source", problem))
    }

    /// Why it is taken out.
    ///
    /// # Errors
    /// When nothing was chosen.
    pub fn reason(&self) -> Result<Reason, FieldErrors> {
        let missing = || FieldErrors::one("reason", Problem::Said(t!(SV, "situation-needs-reason")));
        Reason::parse(&self.reason).map_err(|_| missing())
    }
}

/// The fields of what an observation says.
pub fn said(profile: &Profile, form: &ObservationForm, errors: &FieldErrors) -> AnyView {
    let error = |field: &str| errors.of(field, SV);
    let (approved, words) = (form.approved.clone(), form.words.clone());
    let approved = vec![Choice::new("1", t!(SV, "situation-approved")).chosen_if(&approved)];
    let none = vec![Choice::new("", t!(SV, "situation-choose"))];
    view! {
        <div class="grid-2">
            <Select name="category" id="field-category" label=t!(SV, "situation-column-category") choices=none
                groups=offered::categories(profile, &form.category) error=error("category")/>
            <Select name="area" id="field-area" label=t!(SV, "situation-column-area") choices=offered::areas(profile, &form.area, t!(SV, "situation-not-said")) error=error("area")/>
            <Select name="place_type" id="field-place_type" label=t!(SV, "situation-place-type") choices=kinds(profile, &form.place_type) error=error("place_type")/>
            <Select name="time_band" id="field-time_band" label=t!(SV, "situation-column-time") choices=bands(&form.time_band) error=error("time_band")/>
            <Select name="day_type" id="field-day_type" label=t!(SV, "situation-day-type") choices=days(&form.day_type) error=error("day_type")/>
        </div>
        <TextInput name="words" id="field-words" label=t!(SV, "situation-words") hint=t!(SV, "situation-words-hint")
            value=words error=error("words") maxlength=200u32/>
        <CheckboxGroup name="approved" id="field-approved" legend=t!(SV, "situation-approval") choices=approved error=error("approved")/>
    }
    .into_any()
}

fn kinds(profile: &Profile, picked: &str) -> Vec<Choice> {
    optional(picked, profile.place_types.iter().map(|one| Choice::new(one.code.code(), &one.name.sv)))
}

fn bands(picked: &str) -> Vec<Choice> {
    optional(picked, TimeBand::ALL.iter().map(|one| Choice::new(one.code(), labels::band(Some(*one)))))
}

fn days(picked: &str) -> Vec<Choice> {
    optional(picked, DayType::ALL.iter().map(|one| Choice::new(one.code(), labels::day(*one))))
}

/// Choices after one that means: not known.
fn optional(picked: &str, choices: impl Iterator<Item = Choice>) -> Vec<Choice> {
    offered::after(t!(SV, "situation-not-said"), choices, picked)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_form_makes_it_panic(a: String, b: String, c: String, d: String) {
            let profile = Profile::load("lyktkoping").unwrap();
            let form = ObservationForm {
                version: a.clone(), source: b.clone(), category: c.clone(), area: d.clone(), place_type: a.clone(),
                time_band: b.clone(), day_type: c.clone(), words: d.clone(), reason: a, ..ObservationForm::default()
            };
            let _ = (form.version(), form.source(), form.reason());
            prop_assert!(form.observed(&profile).is_err() || profile.category_codes().any(|code| code == form.category));
        }
    }

    #[test]
    fn what_only_other_ways_in_may_say_is_no_source_of_staff() {
        let said =
            |source: Source| ObservationForm { source: source.code().into(), ..ObservationForm::default() }.source();
        assert_eq!((said(Source::Staff), said(Source::Actor)), (Ok(Source::Staff), Ok(Source::Actor)));
        assert!([Source::Resident, Source::Walk, Source::Watch].into_iter().all(|source| said(source).is_err()));
    }
}
