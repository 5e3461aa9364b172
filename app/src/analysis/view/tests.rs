//! The forms: nothing makes them panic, and rows stay in order.

use super::{work::read_spot, *};
use crate::analysis::model::{Field, Point};
use proptest::prelude::*;

proptest! {
    #[test]
    fn no_form_makes_it_panic(a: String, b: String, rows in proptest::collection::vec(any::<String>(), 0..60)) {
        let profile = Profile::load("lyktkoping").unwrap();
        let form = AnalysisForm {
            r#do: a.clone(), version: b.clone(), kind: a.clone(), title: b.clone(), area: a.clone(), actor: b.clone(),
            due: a.clone(), bone: b.clone(), direct: a.clone(), cause: b.clone(), words: a.clone(), category: b.clone(),
            first: a.clone(), last: b.clone(), measure: a.clone(), arena: b.clone(), order: rows.clone(),
            step: rows.clone(), breaks: rows.clone(), points: rows.clone(), tick: rows.clone(), factor: rows.clone(),
            effect: rows.clone(), at: rows.clone(), spot: rows, ..AnalysisForm::default()
        };
        let _ = (form.version(), form.asked(&profile), form.assigned(&profile), form.new_cause(), form.steps());
        let _ = (form.counted(&profile), form.linked(), form.factors(), form.chosen_points(), form.measure_title());
        let _ = form.over(AnalysisForm::default());
    }
}

#[test]
fn steps_follow_their_numbers_and_empty_rows_are_left_out() {
    let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let form = AnalysisForm {
        order: list(&["3", "1", "", "2"]),
        step: list(&["Störning", "Behov", "", "Köp"]),
        breaks: list(&["", "Meningsfull fritid", "", ""]),
        ..AnalysisForm::default()
    };
    let told: Vec<_> = form.steps().unwrap().into_iter().map(|step| step.words).collect();
    assert_eq!(told, ["Behov", "Köp", "Störning"]);
    let lost = AnalysisForm { step: list(&[""]), breaks: list(&["Ljus"]), ..AnalysisForm::default() };
    assert!(lost.steps().is_err());
}

#[test]
fn an_own_factor_says_where_it_belongs() {
    for field in Field::ALL {
        let point = (*field != Field::Base).then_some(Point::Andts);
        assert_eq!(read_spot(&spot_code(*field, point)), Some((*field, point)));
    }
    assert_eq!(read_spot("base:crime"), None);
    assert_eq!(read_spot("tip"), None);
}
