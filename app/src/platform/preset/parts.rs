//! What a municipality consists of: its bodies, actors, areas and ways to reach it.

use crate::kernel::{codes::codes, lang::Lang};
use serde::{Deserialize, Serialize};

/// A text in the languages residents can choose. A language that is off may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// Swedish.
    pub sv: String,
    /// Finnish.
    #[serde(default)]
    pub fi: String,
    /// English.
    #[serde(default)]
    pub en: String,
}

impl Texts {
    /// The text as it was written in one language, perhaps empty.
    pub fn exactly(&self, lang: Lang) -> &str {
        match lang {
            Lang::Sv => &self.sv,
            Lang::Fi => &self.fi,
            Lang::En => &self.en,
        }
    }

    /// The text for a reader of this language; Swedish where it was never translated.
    pub fn in_lang(&self, lang: Lang) -> &str {
        match self.exactly(lang) {
            "" => &self.sv,
            text => text,
        }
    }
}

/// The two bodies of the safety work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bodies {
    /// Makes the lägesbild: EST-gruppen, SAMSA.
    pub operative: Body,
    /// Steers and follows up: lokala BRÅ, rådet.
    pub steering: Body,
}

/// One body, with the municipality's own words for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// The name in daily use: `EST-gruppen`.
    pub name: String,
    /// Spelled out, for headings and documents; empty means the same as the name.
    pub long_name: String,
    /// For narrow places; empty means the same as the name.
    pub short_name: String,
    /// Does it take decisions?
    pub decides: bool,
    /// Planned meetings; none means one in every period of the lägesbild.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meetings_per_year: Option<u16>,
}

impl Body {
    /// The name spelled out.
    pub fn long(&self) -> &str {
        if self.long_name.is_empty() { &self.name } else { &self.long_name }
    }

    /// The name for narrow places.
    pub fn short(&self) -> &str {
        if self.short_name.is_empty() { &self.name } else { &self.short_name }
    }
}

codes! {
    /// How often somebody receives a report.
    pub enum ReportInterval {
        /// With every lägesbild.
        Period = "period",
        /// Once a month.
        Month = "month",
        /// Four times a year.
        Quarter = "quarter",
        /// Three times a year.
        Tertial = "tertial",
        /// Once a year.
        Year = "year",
    }
}

/// Somebody who receives reports from the operative group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    /// Stable code.
    pub code: String,
    /// The municipality's name for it.
    pub name: String,
    /// How often.
    pub every: ReportInterval,
    /// More often for a while when there is unrest?
    #[serde(default)]
    pub more_often_on_unrest: bool,
}

codes! {
    /// What kind of organisation takes part.
    pub enum ActorKind {
        /// The municipality or a part of it.
        Municipality = "municipality",
        /// The police.
        Police = "police",
        /// A housing company.
        Housing = "housing",
        /// Another company the municipality owns.
        MunicipalCompany = "municipal_company",
        /// The Church of Sweden.
        Church = "church",
        /// Another faith community.
        Faith = "faith",
        /// The rescue service.
        Rescue = "rescue",
        /// A federation of municipalities for streets, water and parks.
        TechnicalFederation = "technical_federation",
        /// A federation of municipalities for schools.
        EducationFederation = "education_federation",
        /// Associations.
        Association = "association",
        /// Shops and companies.
        Business = "business",
    }
}

/// Who contributes to the lägesbild (aktör, verksamhet).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// Stable code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
}

codes! {
    /// What kind of area it is.
    pub enum AreaKind {
        /// A town or village.
        Locality = "locality",
        /// A part of a town.
        District = "district",
        /// The countryside between.
        Rural = "rural",
    }
}

/// A part of the municipality; its outline, if any, is imported.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Stable code; features of imported GeoJSON name it.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: AreaKind,
    /// Latitude of a point to open the map at; both or neither.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lat: Option<f64>,
    /// Longitude of that point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lon: Option<f64>,
}

/// A point in WGS 84.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Latitude.
    pub lat: f64,
    /// Longitude.
    pub lon: f64,
}

/// How residents reach the municipality. Empty lines are not shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// The office that answers.
    pub unit: String,
    /// Where letters go.
    pub postal_address: String,
    /// Where to come.
    pub visiting_address: String,
    /// As people write it: `0223-440 00`.
    pub telephone: String,
    /// The office's address.
    pub email: String,
    /// The municipality's own site.
    pub website: String,
    /// When it is open.
    pub hours: Texts,
}

/// Who supervises accessibility.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accessibility {
    /// The authority; it is to change, so it is data.
    pub supervisor: String,
    /// Where to complain.
    pub supervisor_url: String,
}

/// Whom to ask about personal data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataProtection {
    /// The office of the data protection officer, never a person's name.
    pub name: String,
    /// Its telephone.
    pub telephone: String,
    /// Its address.
    pub email: String,
    /// The supervising authority.
    pub authority: String,
    /// Where to complain.
    pub authority_url: String,
}
