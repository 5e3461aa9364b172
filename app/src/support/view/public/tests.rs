//! Forms become commands, and nothing of what was typed is lost.

use super::*;
use crate::kernel::id::SupportOrganisationId;
use uuid::Uuid;

fn target(n: u128, first_line: bool) -> Target {
    let id = SupportOrganisationId(Uuid::from_u128(n));
    Target { id, name: format!("Jouren {n}"), first_line, promised_days: 1, holders: Vec::new() }
}

fn posted(pairs: &[(&str, &str)]) -> AskForm {
    AskForm::of(&Fields(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()))
}

fn wrong(form: &AskForm, targets: &[Target]) -> Vec<&'static str> {
    match form.parse(Lang::Sv, targets) {
        Ok(_) => Vec::new(),
        Err(errors) => errors.fields(Lang::Sv).into_iter().map(|(field, _)| field).collect(),
    }
}

#[test]
fn whom_how_and_consent_are_enough() {
    let targets = [target(1, true), target(2, false)];
    let form = posted(&[("org", &targets[1].id.to_string()), ("phone", "070-174 06 35"), ("consent", YES)]);
    let ask = form.parse(Lang::Sv, &targets).unwrap();
    assert_eq!(ask.organisation, Some(targets[1].id));
    assert_eq!(ask.record.ways.len(), 1);
    assert!(!ask.record.silent && !ask.record.message && ask.record.hours.is_empty());
    let form = posted(&[("org", CHOOSE), ("other", "Kuratorn"), ("consent", YES)]);
    assert_eq!(form.parse(Lang::Sv, &targets).unwrap().organisation, None);
}

#[test]
fn what_is_missing_is_said_at_its_field() {
    let targets = [target(1, false), target(2, false)];
    assert_eq!(wrong(&posted(&[]), &targets), ["org", "phone", "consent"]);
    // Nobody helps to choose, and nobody answers there.
    let stranger = Uuid::from_u128(9).to_string();
    for org in [CHOOSE, stranger.as_str(), "x"] {
        assert_eq!(wrong(&posted(&[("org", org), ("phone", "0220-390 00"), ("consent", YES)]), &targets), ["org"]);
    }
    let form = [("org", ""), ("phone", "ring"), ("email", "anna@"), ("hours", "night"), ("age", "7"), ("consent", YES)];
    assert_eq!(wrong(&posted(&form), &targets), ["org", "phone", "email", "hours", "age"]);
}

#[test]
fn what_was_told_comes_back_as_it_was_typed() {
    let form = posted(&[
        ("org", CHOOSE),
        ("name", "Kim"),
        ("phone", "+46 70 174 06 35"),
        ("hours", "morning"),
        ("hours", "weekend"),
        ("message", YES),
        ("needs", "talk"),
        ("age", "25-64"),
        ("consent", YES),
    ]);
    let ask = form.parse(Lang::Sv, &[target(1, true)]).unwrap();
    let again = RecordForm::told(&ask.record);
    assert_eq!((again.name.as_str(), again.phone.as_str(), again.age.as_str()), ("Kim", "+46 70 174 06 35", "25-64"));
    assert_eq!((again.hours.len(), again.needs.len(), again.message, again.silent), (2, 1, true, false));
}

#[test]
fn only_one_organisation_is_chosen_and_the_safer_answers_are() {
    assert_eq!(AskForm::fresh(&[target(1, false)]).org, target(1, false).id.to_string());
    let form = AskForm::fresh(&[target(1, false), target(2, false)]);
    assert!(form.org.is_empty() && form.record.silent && !form.record.message && !form.consent);
}

#[test]
fn numbers_are_those_that_somebody_could_call() {
    for good in ["0220-390 00", "+46 (0)70 174 06 35", "116 006", "070/1740635"] {
        assert!(is_phone(good), "{good}");
    }
    for bad in ["", "112", "ring mig", "0220-390 00 x", &"1".repeat(16)] {
        assert!(!is_phone(bad), "{bad}");
    }
}
