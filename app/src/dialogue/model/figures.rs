//! From tallies to figures that may be shown: what is small is hidden, and so is what would tell it.
//!
//! What is known beside each list is how many answered at all. A list of a question with one answer each, of ages, areas
//! or groups has that sum: those who did not answer are a row of it. Where several answers fit, each answer stands against
//! those who did not choose it. Ages and areas are never crossed with anything, so no figure stands in two lists. Which
//! figures are hidden is decided by [`hidden`](crate::observations::hidden), the same rule that guards the lägesbild. The
//! figures are made once, when the survey has closed, and never again.

use super::{Asks, Meeting, Population, Span, Survey, sheet};
use crate::{
    observations::{FEWEST_TO_SHARE, hidden},
    platform::preset::parts::Texts,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Counted answers: by question and code.
pub type Tallies = BTreeMap<(i64, String), i64>;

/// What a list is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Of {
    /// A question: its text, and whether several answers fit.
    Question(Texts, bool),
    /// Ages of those who answered.
    Ages,
    /// Where they live.
    Areas,
    /// Who took part in a meeting.
    Groups,
}

/// What stands before a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Label {
    /// Words.
    Said(Texts),
    /// An age.
    Age(Span),
    /// Did not answer.
    Nothing,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// What is counted.
    pub label: Label,
    /// How many; none where it is hidden.
    pub number: Option<i64>,
    /// How many inhabitants are like that, where the municipality has said so.
    pub inhabitants: Option<i64>,
}

/// Figures of one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// Of what.
    pub of: Of,
    /// The figures.
    pub rows: Vec<Row>,
}

/// How many answered, and every list of a survey; nothing when hardly anybody did.
pub fn lists(survey: &Survey, tallies: &Tallies, population: &Population) -> (Option<i64>, Vec<List>) {
    let all = tallies.get(&(sheet::ALL, String::new())).copied().unwrap_or(0);
    if (1..FEWEST_TO_SHARE).contains(&all) {
        return (None, Vec::new());
    }
    let count = |question: i64, code: &str| tallies.get(&(question, code.to_owned())).copied().unwrap_or(0);
    let mut lists = Vec::new();
    for question in survey.questions.iter().filter(|one| one.asks != Asks::Words) {
        let several = question.asks == Asks::Several;
        let counted = question.choices(survey).into_iter().map(|(code, text)| {
            let number = count(i64::from(question.number), &code);
            (Label::Said(text), number, None)
        });
        let of = Of::Question(question.text.clone(), several);
        let counted = counted.collect();
        lists.push(if several { apart(of, counted, all) } else { together(of, counted, all) });
    }
    if survey.ages {
        let counted = survey.spans.iter();
        let counted =
            counted.map(|span| (Label::Age(*span), count(sheet::AGES, &span.code()), population.of_age(*span)));
        lists.push(together(Of::Ages, counted.collect(), all));
    }
    if survey.areas {
        let counted = survey.areas_as_choices("").into_iter().map(|(code, name)| {
            let number = count(sheet::AREAS, &code);
            (Label::Said(name), number, population.of_area(&code))
        });
        lists.push(together(Of::Areas, counted.collect(), all));
    }
    (Some(all), lists)
}

/// How many took part in a meeting, and the groups.
pub fn groups(meeting: &Meeting) -> (Option<i64>, Vec<List>) {
    let all: i64 = meeting.groups.iter().map(|one| one.number).sum();
    if (1..FEWEST_TO_SHARE).contains(&all) {
        return (None, Vec::new());
    }
    let said = |who: &str| Label::Said(Texts { sv: who.to_owned(), ..Texts::default() });
    let counted = meeting.groups.iter().map(|one| (said(&one.who), one.number, None)).collect();
    (Some(all), vec![together(Of::Groups, counted, all)])
}

/// A list whose sum is known: those who did not answer are its last row.
fn together(of: Of, mut counted: Vec<(Label, i64, Option<i64>)>, all: i64) -> List {
    let silent = all - counted.iter().map(|(_, number, _)| number).sum::<i64>();
    if of != Of::Groups {
        counted.push((Label::Nothing, silent, None));
    }
    let numbers: Vec<i64> = counted.iter().map(|(_, number, _)| *number).collect();
    let rows = counted.into_iter().zip(hidden(&numbers));
    let rows = rows.map(|((label, number, inhabitants), hidden)| Row {
        label,
        number: (!hidden).then_some(number),
        inhabitants,
    });
    List { of, rows: rows.collect() }
}

/// A list where several answers fit: each against those who did not choose it.
fn apart(of: Of, counted: Vec<(Label, i64, Option<i64>)>, all: i64) -> List {
    let rows = counted.into_iter().map(|(label, number, inhabitants)| {
        let shown = !hidden(&[number, all - number]).contains(&true);
        Row { label, number: shown.then_some(number), inhabitants }
    });
    List { of, rows: rows.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::model::{Group, survey::tests::question};
    use proptest::prelude::*;

    /// Every value a hidden figure may have for somebody who knows the sum and everything that is shown: the others can
    /// be anything from nought on.
    fn possible(rows: &[Option<i64>], all: i64) -> Option<std::ops::RangeInclusive<i64>> {
        let rest = all - rows.iter().flatten().sum::<i64>();
        match rows.iter().filter(|row| row.is_none()).count() {
            0 => None,
            1 => Some(rest..=rest),
            _ => Some(0..=rest),
        }
    }

    fn survey() -> Survey {
        let questions = vec![
            question(1, Asks::Scale, &[]),
            question(2, Asks::Several, &["a", "b", "c"]),
            question(3, Asks::Place, &["x"]),
        ];
        let places = vec![("n".to_owned(), "N".to_owned()), ("s".to_owned(), "S".to_owned())];
        let spans = Population::default().spans();
        Survey { questions, places, spans, ages: true, areas: true, ..Survey::default() }
    }

    /// A person: one code of each list, where 0 is no answer, and any of the three.
    fn people() -> impl Strategy<Value = Vec<(usize, u8, usize, usize, usize)>> {
        proptest::collection::vec((0usize..6, 0u8..8, 0usize..4, 0usize..6, 0usize..3), 0..40)
    }

    fn counted(survey: &Survey, people: &[(usize, u8, usize, usize, usize)]) -> Tallies {
        let mut tallies = Tallies::new();
        let mut add = |question: i64, code: Option<String>| {
            if let Some(code) = code {
                *tallies.entry((question, code)).or_default() += 1;
            }
        };
        let nth = |question: usize, at: usize| {
            let choices = survey.questions[question].choices(survey);
            at.checked_sub(1).map(|at| choices[at].0.clone())
        };
        for (scale, several, place, age, area) in people {
            add(sheet::ALL, Some(String::new()));
            add(1, nth(0, *scale));
            (0..3).filter(|bit| several & (1 << bit) != 0).for_each(|bit| add(2, Some((bit + 1).to_string())));
            add(3, nth(2, *place));
            add(sheet::AGES, age.checked_sub(1).map(|at| survey.spans[at].code()));
            add(sheet::AREAS, area.checked_sub(1).map(|at| survey.places[at].0.clone()));
        }
        tallies
    }

    #[test]
    fn the_smallest_takes_another_with_it() {
        let meeting = |numbers: &[i64]| Meeting {
            groups: numbers.iter().map(|number| Group { who: "unga".into(), number: *number }).collect(),
            ..Meeting::default()
        };
        let shown = |numbers: &[i64]| groups(&meeting(numbers)).1.remove(0).rows.into_iter().map(|row| row.number);
        assert_eq!(shown(&[14, 2, 9]).collect::<Vec<_>>(), [Some(14), None, None]);
        assert_eq!(shown(&[14, 0, 9]).collect::<Vec<_>>(), [Some(14), Some(0), Some(9)]);
        assert_eq!(groups(&meeting(&[1, 1])), (None, Vec::new()));
    }

    proptest! {
        #[test]
        fn no_published_figure_lets_a_hidden_one_be_worked_out(people in people()) {
            let survey = survey();
            let (all, lists) = lists(&survey, &counted(&survey, &people), &Population::default());
            let Some(all) = all else {
                prop_assert!(lists.is_empty() && people.len() < 3);
                return Ok(());
            };
            for list in &lists {
                let numbers: Vec<Option<i64>> = list.rows.iter().map(|row| row.number).collect();
                prop_assert!(numbers.iter().flatten().all(|number| *number == 0 || *number >= FEWEST_TO_SHARE));
                let several = matches!(list.of, Of::Question(_, true));
                if several {
                    // Nobody knows how many chose nothing, so an answer is held by its own complement alone.
                    for number in numbers.iter().flatten() {
                        prop_assert!(all - number == 0 || all - number >= FEWEST_TO_SHARE);
                    }
                } else if let Some(range) = possible(&numbers, all) {
                    prop_assert!(range.end() - range.start() >= FEWEST_TO_SHARE, "{numbers:?} of {all}");
                }
            }
        }

        #[test]
        fn groups_of_a_meeting_are_as_safe(numbers in proptest::collection::vec(0i64..12, 0..8)) {
            let groups_of = numbers.iter().map(|number| Group { who: String::new(), number: *number }).collect();
            let (all, lists) = groups(&Meeting { groups: groups_of, ..Meeting::default() });
            let (Some(all), Some(list)) = (all, lists.first()) else { return Ok(()) };
            let shown: Vec<Option<i64>> = list.rows.iter().map(|row| row.number).collect();
            prop_assert!(shown.iter().flatten().all(|number| *number == 0 || *number >= FEWEST_TO_SHARE));
            if let Some(range) = possible(&shown, all) {
                prop_assert!(range.end() - range.start() >= FEWEST_TO_SHARE);
            }
        }
    }
}
