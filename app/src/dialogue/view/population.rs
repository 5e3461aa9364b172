//! The form of how many live in the municipality.

use super::{SV, nth, number};
use crate::{
    dialogue::model::{LONGEST_LINE, MOST_SPANS, Population},
    forms::{FieldErrors, Problem, Reader, fields},
    platform::municipality::Profile,
    t,
};
use serde::Deserialize;

/// Everything the form can send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PopulationForm {
    /// The version the person saw.
    pub version: String,
    /// Where each span of age begins.
    pub age_from: Vec<String>,
    /// How many live who are of that age.
    pub age_people: Vec<String>,
    /// How many live in each area, in the order of the municipality.
    pub area_people: Vec<String>,
    /// Who counted, and when.
    pub source: String,
}

impl PopulationForm {
    /// The form as it opens.
    pub fn of(population: &Population, profile: &Profile, version: i64) -> Self {
        let text = |many: Option<i64>| many.map(|many| many.to_string()).unwrap_or_default();
        Self {
            version: version.to_string(),
            age_from: population.ages.iter().map(|(from, _)| from.to_string()).collect(),
            age_people: population.ages.iter().map(|(_, many)| text(*many)).collect(),
            area_people: profile.areas_in_use().map(|area| text(population.of_area(&area.code))).collect(),
            source: population.source.clone(),
        }
    }

    /// What it says.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn population(&self, profile: &Profile) -> Result<Population, FieldErrors> {
        fields(|f| {
            let ages = self.ages(f);
            let mut areas = std::collections::BTreeMap::new();
            for (at, area) in profile.areas_in_use().enumerate() {
                if let Some(many) = number(f, "areas", nth(&self.area_people, at)) {
                    areas.insert(area.code.clone(), many);
                }
            }
            let any = !areas.is_empty() || ages.iter().any(|(_, many)| many.is_some());
            Population { source: f.text("source", &self.source, usize::from(any)..=LONGEST_LINE), ages, areas }
        })
    }

    fn ages(&self, f: &mut Reader) -> Vec<(u16, Option<i64>)> {
        let mut ages: Vec<(u16, Option<i64>)> = Vec::new();
        for at in 0..self.age_from.len().min(MOST_SPANS) {
            let from = number(f, "ages", nth(&self.age_from, at)).and_then(|from| u16::try_from(from).ok());
            let many = number(f, "ages", nth(&self.age_people, at));
            match from.filter(|from| *from <= 120) {
                Some(from) if ages.last().is_none_or(|(before, _)| *before < from) => ages.push((from, many)),
                Some(_) => f.wrong("ages", Problem::Said(t!(SV, "dialogues-ages-order"))),
                None if many.is_some() => f.wrong("ages", Problem::Said(t!(SV, "dialogues-ages-whole"))),
                None => {}
            }
        }
        if ages.is_empty() {
            f.wrong("ages", Problem::Said(t!(SV, "dialogues-ages-none")));
        }
        ages
    }
}
