//! What differs between municipalities, as data: names, bodies, cadence, actors, areas, lists, texts, rules.
//!
//! A preset is a TOML file in `app/presets`; `default/municipality.toml` explains every key. It is laid over the shared
//! defaults (tables merge, lists are replaced), read into [`Preset`] and checked as a whole. A municipality starts from
//! one; what it changes afterwards is stored as JSON of the same type, which [`Preset::from_stored`] reads.
//!
//! - [`parts`], [`rules`], [`lists`]: the types · [`files`]: the embedded documents · `merge`: one document out of several
//! - `check`, `check_lists`: the rules · [`accent`], [`contact_format`]: colours, telephones, addresses
//! - [`switched`]: what is no longer offered · `names`: what codes are called
//! - [`gazetteer`], [`area_shapes`]: streets and places as CSV, areas as GeoJSON; also for imports

pub mod accent;
pub mod area_shapes;
mod check;
mod check_lists;
pub mod contact_format;
pub mod files;
pub mod gazetteer;
pub mod lists;
mod merge;
mod names;
pub mod parts;
pub mod rules;
pub mod switched;
#[cfg(test)]
mod tests;

use crate::kernel::lang::Lang;
use area_shapes::{AreaShape, ShapeProblem};
use gazetteer::{GazetteerRow, RowProblem};
use lists::{Category, Named, Owner, PlaceTypeName, PublicChoice, SupportLine, Template};
use parts::{Accessibility, Actor, Area, Bodies, Contact, DataProtection, Point, Recipient};
use rules::{Accounts, Answer, Duplicates, Retention, SituationRules};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that differs between municipalities. Plain data: it knows neither database nor pages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preset {
    /// Short name in addresses, configuration and folders: `surahammar`.
    pub slug: String,
    /// The name people use: `Surahammars kommun`.
    pub name: String,
    /// The name of the town: `Surahammar`.
    pub short_name: String,
    /// A drawing in the preset's folder; empty means the lantern.
    pub coat_of_arms: String,
    /// Accent colour as `#RRGGBB`, readable on white, on paper and under white text.
    pub accent: String,
    /// Languages of the public pages; Swedish first.
    pub languages: Vec<Lang>,
    /// Where the facts come from.
    pub sources: Vec<String>,
    /// Fields that are our guess, as paths (`contact.email`, `areas`): the administrator looks at them.
    pub assumed: Vec<String>,
    /// The operative group and the steering body.
    pub bodies: Bodies,
    /// How the lägesbild is cut into periods.
    pub situation: SituationRules,
    /// Who receives reports from the group, and how often.
    pub report_to: Vec<Recipient>,
    /// Who contributes to the lägesbild.
    pub actors: Vec<Actor>,
    /// The parts of the municipality.
    pub areas: Vec<Area>,
    /// Where the map opens.
    pub centre: Point,
    /// How soon a report should be answered.
    pub answer: Answer,
    /// How long things are kept.
    pub retention: Retention,
    /// Sign-in rules.
    pub accounts: Accounts,
    /// When two reports may be about the same thing.
    pub duplicates: Duplicates,
    /// How residents reach the municipality.
    pub contact: Contact,
    /// Who supervises accessibility.
    pub accessibility: Accessibility,
    /// Whom to ask about personal data.
    pub data_protection: DataProtection,
    /// Where a hand-over mail goes, by code of the owner.
    pub owner_emails: BTreeMap<String, String>,
    /// Who can do something about a place (rådighet).
    pub owners: Vec<Owner>,
    /// What the kinds of place are called.
    pub place_types: Vec<PlaceTypeName>,
    /// Why something has to wait.
    pub waiting_reasons: Vec<Named>,
    /// What a report is about: heads and their kinds.
    pub categories: Vec<Category>,
    /// The large choices of the public form.
    pub public_choices: Vec<PublicChoice>,
    /// National numbers to call.
    pub support_lines: Vec<SupportLine>,
    /// The municipality's own numbers.
    pub local_support: Vec<SupportLine>,
    /// Answers to start from.
    pub templates: Vec<Template>,
    /// Entries of the lists that are no longer offered, as `areas:centrum`; see [`switched`].
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub switched_off: BTreeSet<String>,
}

/// Why a preset cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PresetProblem {
    /// No preset has this name.
    #[error("there is no preset called “{0}”; there are: {names}", names = Preset::names().join(", "))]
    Unknown(String),
    /// The text is not TOML (or, for a stored document, not JSON).
    #[error("{file}: {message}")]
    Unreadable {
        /// Which document.
        file: String,
        /// What the reader said.
        message: String,
    },
    /// A key is missing, unknown or of the wrong kind.
    #[error("{file}: {message}")]
    Shape {
        /// Which document.
        file: String,
        /// What the reader said; it names the key.
        message: String,
    },
    /// The values contradict a rule; all of them at once.
    #[error("{}", lines(.0))]
    Wrong(Vec<Finding>),
}

/// One value that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {problem}")]
pub struct Finding {
    /// Path of the key, as `areas.centrum.lat`.
    pub field: String,
    /// What is wrong, in words for the person who edits it.
    pub problem: String,
}

impl Preset {
    /// The names of the presets that come with the program.
    pub fn names() -> Vec<&'static str> {
        files::EMBEDDED.iter().map(|preset| preset.name).collect()
    }

    /// Reads and checks a preset that comes with the program.
    ///
    /// # Errors
    /// When no preset has the name; the presets that exist are right (a test loads them all).
    pub fn load(name: &str) -> Result<Self, PresetProblem> {
        let found = files::embedded(name).ok_or_else(|| PresetProblem::Unknown(name.to_owned()))?;
        Self::from_toml(&format!("{name}.toml"), found.toml)
    }

    /// Reads and checks a preset of one's own: it says only what differs from the defaults.
    ///
    /// # Errors
    /// When it is not TOML, has missing or unknown keys, or breaks a rule.
    pub fn from_toml(file: &str, text: &str) -> Result<Self, PresetProblem> {
        let document = merge::over_defaults(merge::parse(file, text)?)?;
        let preset = merge::read(file, document.clone())?;
        let mut findings = preset.findings();
        findings.extend(check::first_findings(&preset, &document));
        wrong_unless_empty(findings).map(|()| preset)
    }

    /// Reads the JSON a municipality has stored. Keys that a later version added take their default, and rules are not
    /// tried again: a stricter rule must not lock a municipality out of its own settings.
    ///
    /// # Errors
    /// When the document is not JSON of this type.
    pub fn from_stored(json: &str) -> Result<Self, PresetProblem> {
        let file = "stored settings";
        let unreadable = |e: serde_json::Error| PresetProblem::Unreadable { file: file.into(), message: e.to_string() };
        let stored: toml::Table = serde_json::from_str(json).map_err(unreadable)?;
        merge::read(file, merge::over_defaults(stored)?)
    }

    /// Tries every rule, before changed settings are stored.
    ///
    /// # Errors
    /// All broken rules at once.
    pub fn check(&self) -> Result<(), PresetProblem> {
        wrong_unless_empty(self.findings())
    }

    /// Can residents use this language here?
    pub fn speaks(&self, lang: Lang) -> bool {
        self.languages.contains(&lang)
    }

    /// Every code a report can have, heads and kinds, in order.
    pub fn category_codes(&self) -> impl Iterator<Item = &str> {
        self.categories.iter().flat_map(Category::codes)
    }

    /// The Swedish name of a category: the kind's own, or the head's.
    pub fn category_name(&self, code: &str) -> Option<&str> {
        self.categories.iter().find_map(|head| head.name_of(code))
    }

    /// The head a code belongs to.
    pub fn category_head(&self, code: &str) -> Option<&Category> {
        self.categories.iter().find(|head| head.codes().any(|own| own == code))
    }

    /// The numbers residents may see: checked ones, first the nation's, then the municipality's.
    pub fn shown_support(&self) -> impl Iterator<Item = &SupportLine> {
        self.support_lines.iter().chain(&self.local_support).filter(|line| line.is_shown())
    }

    /// The preset's own coat of arms, as SVG.
    pub fn coat_of_arms_svg(&self) -> Option<&'static str> {
        if self.coat_of_arms.is_empty() { None } else { files::embedded(&self.slug)?.coat_of_arms }
    }

    /// The streets and named places that come with the preset; most municipalities import their own.
    ///
    /// # Errors
    /// Never for the presets that exist (a test reads them).
    pub fn gazetteer(&self) -> Result<Vec<GazetteerRow>, Vec<RowProblem>> {
        let text = files::embedded(&self.slug).and_then(|preset| preset.gazetteer);
        text.map_or_else(|| Ok(Vec::new()), gazetteer::rows)
    }

    /// The outlines of the areas that come with the preset; most municipalities import their own.
    ///
    /// # Errors
    /// Never for the presets that exist (a test reads them).
    pub fn area_shapes(&self) -> Result<Vec<AreaShape>, ShapeProblem> {
        let text = files::embedded(&self.slug).and_then(|preset| preset.areas);
        text.map_or_else(|| Ok(Vec::new()), area_shapes::shapes)
    }

    fn findings(&self) -> Vec<Finding> {
        let mut findings = check::findings(self);
        findings.extend(check_lists::findings(self));
        findings.extend(switched::findings(self));
        findings
    }
}

fn wrong_unless_empty(findings: Vec<Finding>) -> Result<(), PresetProblem> {
    if findings.is_empty() { Ok(()) } else { Err(PresetProblem::Wrong(findings)) }
}

fn lines(findings: &[Finding]) -> String {
    findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
