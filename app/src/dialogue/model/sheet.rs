//! The answers of one person, as the form sends them and as they are counted. They are together here and nowhere else.

use super::{Asks, LONGEST_ANSWER, Question, Survey};
use crate::{
    forms::{FieldErrors, Problem, fields},
    kernel::pii,
};

/// Fields of the questions, in the order they stand.
const FIELDS: [&str; super::MOST_QUESTIONS] =
    ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10", "q11", "q12"];
/// The tally of all answers.
pub const ALL: i64 = 0;
/// The tally of ages.
pub const AGES: i64 = -1;
/// The tally of areas.
pub const AREAS: i64 = -2;

/// The questions of a survey, each with the name of its field.
pub fn names(survey: &Survey) -> impl Iterator<Item = (&'static str, &Question)> {
    FIELDS.into_iter().zip(&survey.questions)
}

/// What was typed and chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed(pub Vec<(String, String)>);

/// What is counted of one person's answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Question and chosen code, in order and each once.
    pub chosen: Vec<(i64, String)>,
    /// Question and own words.
    pub words: Vec<(i64, String)>,
}

impl Typed {
    /// The value of a field.
    pub fn one(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// All values of a field.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// The own words that look like they point at a person.
    pub fn asked<'a>(&'a self, survey: &Survey) -> Vec<(&'static str, &'a str)> {
        let words = names(survey).filter(|(_, question)| question.asks == Asks::Words);
        let said = words.map(|(name, _)| (name, self.one(name)));
        said.filter(|(_, text)| !pii::find(text).is_empty()).collect()
    }

    /// What is counted of it.
    ///
    /// # Errors
    /// Every mistake at its field.
    pub fn sheet(&self, survey: &Survey) -> Result<Sheet, FieldErrors> {
        let mut sheet = Sheet::default();
        fields(|f| {
            for (name, question) in names(survey) {
                let number = i64::from(question.number);
                if question.asks == Asks::Words {
                    let said = f.text(name, self.one(name), usize::from(question.must)..=LONGEST_ANSWER);
                    sheet.words.extend((!said.is_empty()).then_some((number, said)));
                    continue;
                }
                let choices = question.choices(survey);
                let many = question.asks == Asks::Several;
                let given: Vec<&str> = self.all(name).filter(|code| !code.is_empty()).collect();
                let known: Vec<String> =
                    choices.into_iter().map(|(code, _)| code).filter(|code| given.contains(&code.as_str())).collect();
                if given.iter().any(|code| known.iter().all(|one| one != code)) || !many && known.len() > 1 {
                    f.wrong(name, Problem::NotAChoice);
                } else if known.is_empty() && question.must {
                    f.wrong(name, Problem::Missing);
                }
                sheet.chosen.extend(known.into_iter().map(|code| (number, code)));
            }
            let ages: Vec<String> = survey.spans.iter().map(|span| span.code()).collect();
            let areas: Vec<String> = survey.places.iter().map(|(code, _)| code.clone()).collect();
            for (name, tally, codes, asked) in [("age", AGES, ages, survey.ages), ("area", AREAS, areas, survey.areas)]
            {
                let given = self.one(name);
                if !asked || given.is_empty() {
                    continue;
                }
                match codes.contains(&given.to_owned()) {
                    true => sheet.chosen.push((tally, given.to_owned())),
                    false => f.wrong(name, Problem::NotAChoice),
                }
            }
        })?;
        sheet.chosen.sort();
        Ok(sheet)
    }
}

impl Sheet {
    /// Is nothing of the questions answered?
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.chosen.iter().all(|(question, _)| *question < ALL)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::model::{Span, survey::tests::question};
    use proptest::prelude::*;

    fn survey() -> Survey {
        Survey {
            questions: vec![
                question(1, Asks::Scale, &[]),
                question(4, Asks::Several, &["Ljus", "Folk"]),
                question(2, Asks::Words, &[]),
            ],
            ages: true,
            spans: vec![Span { from: 13, to: None }],
            ..Survey::default()
        }
    }

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        Typed(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn an_answer_is_codes_of_the_survey_and_own_words() {
        let sheet =
            typed(&[("q1", "4"), ("q2", "2"), ("q2", "1"), ("q3", " Mörkt. "), ("age", "13+")]).sheet(&survey());
        let sheet = sheet.unwrap();
        let chosen = [(AGES, "13+"), (1, "4"), (4, "1"), (4, "2")].map(|(n, code)| (n, code.to_owned()));
        assert_eq!((sheet.chosen, sheet.words), (chosen.to_vec(), vec![(2, "Mörkt.".to_owned())]));
        assert!(typed(&[("age", "13+")]).sheet(&survey()).unwrap().is_empty());
    }

    #[test]
    fn what_is_no_choice_is_refused_and_what_must_be_said_is_asked_for() {
        for wrong in [("q1", "6"), ("q2", "3"), ("age", "12+")] {
            assert!(typed(&[wrong]).sheet(&survey()).is_err(), "{wrong:?}");
        }
        let mut asks = survey();
        asks.questions[0].must = true;
        assert!(typed(&[("q3", "Ja")]).sheet(&asks).is_err());
        let persons = typed(&[("q3", "Ring 070-174 06 12")]);
        assert_eq!(persons.asked(&survey()).len(), 1);
    }

    proptest! {
        #[test]
        fn whatever_strangers_send_is_read_or_refused(pairs in proptest::collection::vec(("q[0-9]{1,2}|age|area", ".{0,20}"), 0..20)) {
            let _ = Typed(pairs).sheet(&survey());
        }
    }
}
