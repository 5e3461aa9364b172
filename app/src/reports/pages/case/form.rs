//! Everything the forms of a case can send, and how it becomes a command.

use crate::{
    forms::{self, FieldErrors, Problem, fields},
    kernel::{
        id::{ActorCode, AreaCode, CategoryCode, OwnerCode, ReportId, StaffId},
        pii_types::Pii,
        place::PlaceType,
        timeband::{DayType, TimeBand},
    },
    platform::municipality::Profile,
    reports::{
        model::{Report, Status},
        service::{
            mask::Masking,
            sort::Classify,
            take_in::{self, TakeIn},
            triage::TakeStep,
        },
    },
};
use serde::Deserialize;

/// Longest answer and longest note.
const LONGEST: usize = 2_000;

/// The form of a case; `do` says which of its parts was sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CaseForm {
    /// Which part: `step`, `preview`, `template`, `mask`, `unmask`, `classify`, `note`, `assign`, `merge_look`,
    /// `merge`, `keep`, `unmerge` or `take_in`.
    pub r#do: String,
    /// The version the person saw.
    pub version: String,
    /// The new status.
    pub status: String,
    /// Words to the person who reported.
    pub answer: String,
    /// Code of a template to start from.
    pub template: String,
    /// Code of the waiting reason.
    pub reason: String,
    /// Code of the owner: handed to, or who can do something about the place.
    pub owner: String,
    /// The approved description that goes with a hand-over.
    pub description: String,
    /// What it is about.
    pub category: String,
    /// Where.
    pub area: String,
    /// What kind of place.
    pub place_type: String,
    /// Which unit handles it.
    pub unit: String,
    /// Who handles it: an id, or empty for nobody.
    pub assigned: String,
    /// A note among staff.
    pub note: String,
    /// The report to merge into.
    pub into: String,
    /// The same, from a button that asks to look at it first and sends the form of the next step along, so that what is
    /// typed there stays.
    pub merge_with: String,
    /// What the person whose report is merged will read.
    pub merge_answer: String,
    /// `all`, or the number of a mark.
    pub mark: String,
    /// A passage to mask.
    pub passage: String,
    /// When in the day, for the situation picture.
    pub time_band: String,
    /// On what kind of day, for the situation picture.
    pub day_type: String,
    /// The short text for the situation picture.
    pub observation: String,
    /// `1`: the text was read and approved.
    pub approved: String,
}

impl CaseForm {
    /// The forms as they open, filled from the report.
    pub fn of(report: &Report) -> Self {
        let code = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let only = |codes: &[&'static str]| match codes {
            [one] => (*one).to_owned(),
            _ => String::new(),
        };
        let bands: Vec<_> = report.time_bands.iter().map(|band| band.code()).collect();
        let days: Vec<_> = report.day_types.iter().map(|day| day.code()).collect();
        Self {
            version: report.version.to_string(),
            category: report.category.to_string(),
            area: code(report.area.as_ref().map(AreaCode::as_str)),
            place_type: code(report.place_type.map(PlaceType::code)),
            owner: code(report.owner.as_ref().map(OwnerCode::as_str)),
            unit: code(report.unit.as_ref().map(ActorCode::as_str)),
            assigned: report.assigned.map_or_else(String::new, |who| who.to_string()),
            time_band: only(&bands),
            day_type: only(&days),
            ..Self::default()
        }
    }

    /// What was sent, with the parts that were not sent as they open.
    #[must_use]
    pub fn over(self, report: &Report) -> Self {
        let open = Self::of(report);
        match self.r#do.as_str() {
            "classify" => Self { time_band: open.time_band, day_type: open.day_type, assigned: open.assigned, ..self },
            "take_in" => Self { owner: open.owner, unit: open.unit, assigned: open.assigned, ..self },
            _ => Self {
                r#do: self.r#do,
                status: self.status,
                answer: self.answer,
                template: self.template,
                reason: self.reason,
                owner: if self.owner.is_empty() { open.owner.clone() } else { self.owner },
                description: self.description,
                note: self.note,
                into: self.into,
                merge_answer: self.merge_answer,
                passage: self.passage,
                ..open
            },
        }
    }

    /// The version the person saw; nonsense matches none.
    pub fn version(&self) -> i64 {
        forms::version(&self.version)
    }

    /// The step that was asked for. What it owes is checked by the service, which knows where the case stands.
    ///
    /// # Errors
    /// When the answer is too long.
    pub fn step(&self) -> Result<TakeStep, FieldErrors> {
        fields(|f| TakeStep {
            to: Status::parse(&self.status).ok(),
            answer: f.text("answer", &self.answer, 0..=LONGEST),
            reason: self.reason.clone(),
            owner: self.owner.clone(),
            description: self.description.trim().to_owned(),
        })
    }

    /// What to mask.
    pub fn masking(&self) -> Masking {
        match self.mark.as_str() {
            "all" => Masking::All,
            "" => Masking::Passage(Pii::new(self.passage.clone())),
            nth => Masking::Mark(nth.parse().unwrap_or(usize::MAX)),
        }
    }

    /// How it was sorted.
    ///
    /// # Errors
    /// Codes that are not in the municipality's lists.
    pub fn classify(&self, profile: &Profile) -> Result<Classify, FieldErrors> {
        let in_owners = |code: &str| profile.owners.iter().any(|one| one.code == code);
        fields(|f| Classify {
            category: CategoryCode::from(known(f, "category", &self.category, self.is_category(profile))),
            area: self.area(f, profile),
            place_type: self.place_type(f),
            owner: f.code("owner", &self.owner, |code| in_owners(code).then(|| OwnerCode::from(code))),
            unit: f.code("unit", &self.unit, |code| profile.actor(code).map(|_| ActorCode::from(code))),
        })
    }

    /// What to take into the situation picture.
    ///
    /// # Errors
    /// Codes that are not in the lists, texts that are too long.
    pub fn take_in(&self, profile: &Profile) -> Result<TakeIn, FieldErrors> {
        fields(|f| TakeIn {
            category: Some(known(f, "category", &self.category, self.is_category(profile)).into()),
            area: self.area(f, profile),
            place_type: self.place_type(f),
            time_band: f.code("time_band", &self.time_band, |code| TimeBand::parse(code).ok()),
            day_type: f.code("day_type", &self.day_type, |code| DayType::parse(code).ok()),
            words: f.text("observation", &self.observation, 0..=take_in::LONGEST),
            approved: self.approved == "1",
            answer: f.text("answer", &self.answer, 0..=LONGEST),
        })
    }

    fn is_category(&self, profile: &Profile) -> bool {
        profile.category_codes().any(|code| code == self.category)
    }

    fn area(&self, f: &mut crate::forms::Reader, profile: &Profile) -> Option<AreaCode> {
        f.code("area", &self.area, |code| profile.area(code).map(|_| AreaCode::from(code)))
    }

    fn place_type(&self, f: &mut crate::forms::Reader) -> Option<PlaceType> {
        f.code("place_type", &self.place_type, |code| PlaceType::parse(code).ok())
    }

    /// Whom it was given to: nobody when empty.
    ///
    /// # Errors
    /// When it is no id.
    pub fn assigned(&self) -> Result<Option<StaffId>, FieldErrors> {
        match self.assigned.as_str() {
            "" => Ok(None),
            id => StaffId::parse(id).map(Some).ok_or_else(|| FieldErrors::one("assigned", Problem::NotAChoice)),
        }
    }

    /// The note.
    ///
    /// # Errors
    /// When there is none or it is too long.
    pub fn note(&self) -> Result<String, FieldErrors> {
        fields(|f| f.text("note", &self.note, 1..=LONGEST))
    }

    /// What the person whose report is merged will read.
    ///
    /// # Errors
    /// When it is too long.
    pub fn merge_answer(&self) -> Result<String, FieldErrors> {
        fields(|f| f.text("merge_answer", &self.merge_answer, 0..=LONGEST))
    }

    /// The report to merge into.
    ///
    /// # Errors
    /// When it is no id.
    pub fn merge_into(&self) -> Result<ReportId, FieldErrors> {
        ReportId::parse(&self.into).ok_or_else(|| FieldErrors::one("into", Problem::NotAChoice))
    }
}

fn known<'a>(f: &mut crate::forms::Reader, field: &'static str, code: &'a str, is: bool) -> &'a str {
    if !is {
        f.wrong(field, Problem::NotAChoice);
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_form_makes_it_panic(a: String, b: String, c: String, d: String) {
            let profile = Profile::load("lyktkoping").unwrap();
            let form = CaseForm {
                version: a.clone(), status: b.clone(), answer: c.clone(), owner: d.clone(), category: a.clone(),
                area: b.clone(), place_type: c.clone(), unit: d.clone(), assigned: a.clone(), note: b.clone(),
                into: c.clone(), mark: d.clone(), time_band: a, day_type: b, observation: c, ..CaseForm::default()
            };
            let _ = (form.version(), form.step(), form.masking(), form.note(), form.merge_into(), form.assigned());
            prop_assert!(form.classify(&profile).is_err() || profile.category_codes().any(|code| code == form.category));
            let _ = form.take_in(&profile);
        }
    }
}
