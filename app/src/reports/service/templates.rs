//! Answers to start from: those that suit the category and a step that can be taken, in the language of the report.

use crate::{
    kernel::lang::Lang,
    platform::{municipality::Profile, preset::lists::Template},
    reports::model::{Report, Status},
};

/// The templates that suit a report, by the steps it can take; those of its own category first.
pub fn fitting<'a>(profile: &'a Profile, report: &Report, steps: &[Status]) -> Vec<(Status, Vec<&'a Template>)> {
    let of = |status: Status| {
        let suits = |one: &&Template| one.suits(status.code(), report.category.as_str());
        let mut found: Vec<&Template> = profile.templates_in_use().filter(suits).collect();
        found.sort_by_key(|one| one.category.is_empty());
        (status, found)
    };
    steps.iter().copied().map(of).filter(|(_, found)| !found.is_empty()).collect()
}

/// The words of a template and the step it goes with, when there is such a template.
pub fn words(profile: &Profile, code: &str, lang: Lang) -> Option<(Status, String)> {
    let template = profile.templates.iter().find(|one| one.code == code)?;
    let status = Status::parse(&template.status).ok()?;
    Some((status, template.text.in_lang(lang).to_owned()))
}
