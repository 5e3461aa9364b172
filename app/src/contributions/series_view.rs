//! The form of a series that the municipality counts, and the command it becomes.

use super::model::{NewSeries, Series};
use crate::{
    forms::{self, FieldErrors, Problem, fields},
    kernel::id::ActorCode,
    platform::municipality::Profile,
};
use serde::Deserialize;

/// The form of a series.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SeriesForm {
    /// Its code; empty for a new one.
    pub code: String,
    /// The version the person saw.
    pub version: String,
    /// Its name.
    pub name: String,
    /// What is counted.
    pub unit: String,
    /// Who reports it.
    pub actor: String,
    /// `1`: it is asked for.
    pub on: String,
}

impl SeriesForm {
    /// The form of a series as it opens.
    pub fn of(series: &Series) -> Self {
        Self {
            code: series.code.clone(),
            version: series.version.to_string(),
            name: series.name.clone(),
            unit: series.unit.clone(),
            actor: series.actor.to_string(),
            on: if series.is_on { "1".to_owned() } else { String::new() },
        }
    }

    /// The version the person saw.
    pub fn version(&self) -> i64 {
        forms::version(&self.version)
    }

    /// What the series shall be.
    ///
    /// # Errors
    /// No name, no unit, no actor.
    pub fn series(&self, profile: &Profile) -> Result<NewSeries, FieldErrors> {
        fields(|f| {
            let actor = profile.actor(&self.actor).map(|actor| ActorCode::from(actor.code.as_str()));
            let problem = if self.actor.is_empty() { Problem::Missing } else { Problem::NotAChoice };
            NewSeries {
                name: f.text("name", &self.name, 1..=60),
                unit: f.text("unit", &self.unit, 1..=20),
                actor: f.must("actor", actor, problem).unwrap_or_else(|| ActorCode::from("")),
                is_on: self.on == "1",
            }
        })
    }
}
