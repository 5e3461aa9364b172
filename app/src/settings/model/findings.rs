//! The mistakes of a settings form, and the rules of the settings in Swedish words that say what to do.

use super::{input::Input, tree::Place};
use crate::{
    forms::Problem,
    kernel::lang::Lang,
    platform::preset::{Finding, PresetProblem},
    t,
};

const SV: Lang = Lang::Sv;

/// Mistakes: the name of the field (empty where no field of the form is to blame) and the words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mistakes(Vec<(String, String)>);

impl Mistakes {
    /// One mistake of the whole form.
    pub fn whole(words: impl Into<String>) -> Self {
        Self(vec![(String::new(), words.into())])
    }

    /// One mistake of a field.
    pub fn at(field: &str, words: impl Into<String>) -> Self {
        Self(vec![(field.to_owned(), words.into())])
    }

    /// Notes a finished text at a field.
    pub fn say(&mut self, field: &str, words: impl Into<String>) {
        self.0.push((field.to_owned(), words.into()));
    }

    /// Notes what is wrong with a field.
    pub fn add(&mut self, field: &str, problem: &Problem) {
        self.0.push((field.to_owned(), problem.text(SV)));
    }

    /// Are there none?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words at one field.
    pub fn of(&self, field: &str) -> Option<String> {
        let found = self.0.iter().find(|(name, _)| name == field);
        found.map(|(_, words)| words.clone())
    }

    /// Id and words of each, for the summary on top; what belongs to no field leads to the form.
    pub fn summary(&self) -> Vec<(String, String)> {
        let id = |field: &str| match field {
            "" => "settings-form".to_owned(),
            field => format!("field-{field}"),
        };
        self.0.iter().map(|(field, words)| (id(field), words.clone())).collect()
    }

    /// The broken rules of the settings, each at the field that can mend it.
    pub fn of_rules(problem: &PresetProblem, place: &Place, inputs: &[Input]) -> Self {
        let PresetProblem::Wrong(findings) = problem else {
            return Self::whole(t!(SV, "settings-problem-shape"));
        };
        let at = |finding: &Finding| {
            let field = inputs.iter().find(|input| place.finding(&input.path) == finding.field);
            match field {
                Some(input) => (input.name.clone(), words(&finding.problem)),
                None => (String::new(), format!("{}: {}", finding.field, words(&finding.problem))),
            }
        };
        Self(findings.iter().map(at).collect())
    }
}

/// A broken rule in words that say what to do. The rules speak English, for the command line.
fn words(problem: &str) -> String {
    let starts = |start: &str| problem.starts_with(start);
    match problem {
        "must not be empty" => t!(SV, "form-missing"),
        "is no e-mail address" => t!(SV, "form-not-an-address"),
        "begins with https://" => t!(SV, "settings-problem-link"),
        "is no category" | "is no status" => t!(SV, "form-not-a-choice"),
        "is no category residents may choose" => t!(SV, "settings-problem-staff-category"),
        "is a category that is switched off" => t!(SV, "settings-problem-off-category"),
        "must not be switched off altogether" => t!(SV, "settings-problem-last"),
        "must have one for a safe place" => t!(SV, "settings-problem-safe"),
        "lies outside Sweden" | "latitude and longitude in Sweden: both or neither" => {
            t!(SV, "settings-problem-position")
        }
        _ if starts("is written as") => t!(SV, "settings-problem-telephone"),
        _ if starts("is #RRGGBB") => t!(SV, "settings-problem-accent"),
        _ if starts("is longer than") => t!(SV, "settings-problem-long"),
        _ if problem.ends_with("must be there, confirmed") => t!(SV, "settings-problem-emergency"),
        _ => match range(problem) {
            Some((least, most)) => t!(SV, "settings-problem-range", least = least, most = most),
            None => t!(SV, "settings-problem-other"),
        },
    }
}

/// Reads `must be 1 to 60`.
fn range(problem: &str) -> Option<(u32, u32)> {
    let (least, most) = problem.strip_prefix("must be ")?.split_once(" to ")?;
    Some((least.parse().ok()?, most.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{platform::municipality::Profile, settings::model::input::Kind};

    #[test]
    fn every_rule_a_form_can_break_has_words_of_its_own() {
        let mut broken = Profile::load("lyktkoping").unwrap();
        broken.name.clear();
        broken.accent = "#F5B32E".into();
        broken.contact.email = "x".into();
        broken.contact.telephone = "ring".into();
        broken.contact.website = "http://x".into();
        broken.answer.working_days = 0;
        broken.areas[0].lat = None;
        broken.centre.lat = 0.0;
        broken.public_choices[0].category = "3.1".into();
        broken.templates[0].text.sv = "x".repeat(601);
        broken.templates[1].category = "99".into();
        for line in &mut broken.support_lines {
            line.confirmed = false;
        }
        let Err(PresetProblem::Wrong(findings)) = broken.check() else { panic!("many rules are broken") };
        assert!(findings.len() >= 12, "{findings:?}");
        for finding in findings {
            assert_ne!(words(&finding.problem), t!(SV, "settings-problem-other"), "{}", finding.problem);
        }
    }

    #[test]
    fn a_broken_rule_stands_at_its_field() {
        let mut broken = Profile::load("lyktkoping").unwrap();
        broken.contact.email = "x".into();
        let inputs = [Input::new("contact.email", "E-post", Kind::Email)];
        let mistakes = Mistakes::of_rules(&broken.check().unwrap_err(), &Place::whole(), &inputs);
        assert_eq!(mistakes.of("contact.email"), Some(t!(SV, "form-not-an-address")));
        assert_eq!(mistakes.summary()[0].0, "field-contact.email");
    }
}
