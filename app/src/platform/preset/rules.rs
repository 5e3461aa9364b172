//! The rules a municipality sets: periods, answer time, retention, sign-in.

use crate::{
    accounts::policy::Role,
    kernel::{
        codes::codes,
        period::{Cadence, PrioritisationPeriod},
    },
};
use serde::{Deserialize, Deserializer, Serialize, de::Error};

/// How the lägesbild is cut into periods, and how areas are chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SituationRules {
    /// How long one lägesbild lasts.
    pub cadence: Cadence,
    /// How long a choice of areas lasts.
    pub prioritisation: PrioritisationPeriod,
    /// How many areas may be chosen.
    pub priority_areas: u16,
}

/// How soon a report should be answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Swedish working days until the first answer.
    pub working_days: u16,
}

codes! {
    /// What is never purged, because it is the record of the municipality's decisions.
    pub enum KeptRecord {
        /// The frozen lägesbild.
        Situation = "situation",
        /// Inriktningsbeslut.
        DirectionDecision = "direction_decision",
        /// Medborgarlöfte.
        Pledge = "pledge",
        /// The protocol of a trygghetsvandring.
        WalkProtocol = "walk_protocol",
    }
}

/// How long things are kept before they are purged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// The reporter's e-mail address, after the last answer.
    pub contact_months_after_answer: u16,
    /// Photos.
    pub photo_months: u16,
    /// Words and place of a report; the count remains.
    pub report_years: u16,
    /// Answers to a survey, after its report is published; the report remains.
    #[serde(default = "survey_months")]
    pub survey_months: u16,
    /// The audit log.
    pub log_years: u16,
    /// A referral to victim support, after it is closed.
    pub referral_days_after_close: u16,
    /// What is kept for ever.
    pub kept_for_ever: Vec<KeptRecord>,
}

/// What stored settings from before there were surveys are read with.
fn survey_months() -> u16 {
    12
}

/// Sign-in rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accounts {
    /// Roles that must use a second factor.
    #[serde(deserialize_with = "roles")]
    pub totp_roles: Vec<Role>,
    /// A session ends when it is unused so long.
    pub session_idle_minutes: u16,
    /// A session ends after so long in any case.
    pub session_absolute_minutes: u16,
}

/// A role of an earlier program that is none any more: stored settings may still name it.
const GONE: &str = "rep";

/// Reads roles strictly, but for the one that is gone.
fn roles<'de, D: Deserializer<'de>>(input: D) -> Result<Vec<Role>, D::Error> {
    let codes = Vec::<String>::deserialize(input)?;
    let there = codes.iter().filter(|code| *code != GONE);
    there.map(|code| Role::parse(code).map_err(D::Error::custom)).collect()
}

/// When two reports may be about the same thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duplicates {
    /// Within so many metres.
    pub radius_m: u16,
    /// Within so many weeks.
    pub weeks: u16,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_that_name_the_role_that_is_gone_are_still_read() {
        let read = |roles: &str| {
            let text = format!(r#"{{"totp_roles":{roles},"session_idle_minutes":30,"session_absolute_minutes":480}}"#);
            serde_json::from_str::<Accounts>(&text).map(|accounts| accounts.totp_roles)
        };
        assert_eq!(read(r#"["handler","rep"]"#).unwrap(), [Role::Handler]);
        assert!(read(r#"["handlaggare"]"#).is_err(), "a slip of the hand is told");
    }
}
