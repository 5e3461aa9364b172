use super::*;
use proptest::prelude::*;

fn profile() -> Profile {
    Profile::load("lyktkoping").unwrap()
}

fn least() -> SubmitForm {
    SubmitForm { choice: "lamp".into(), place_words: "Tunneln vid skolan".into(), ..SubmitForm::default() }
}

fn wrong(form: &SubmitForm) -> Vec<&'static str> {
    let errors = form.parse(&profile(), Lang::Sv).map(|_| ()).unwrap_err();
    errors.fields(Lang::Sv).into_iter().map(|(field, _)| field).collect()
}

#[test]
fn a_choice_and_a_place_are_enough() {
    let cmd = least().parse(&profile(), Lang::Sv).unwrap();
    assert_eq!((cmd.choice.as_str(), cmd.category.as_str()), ("lamp", "5.1"));
    assert!(cmd.client.is_none() && cmd.impact.is_none());
}

#[test]
fn an_empty_form_names_both() {
    assert_eq!(wrong(&SubmitForm::default()), ["place", "choice"]);
}

#[test]
fn an_area_alone_says_where() {
    let area = profile().areas[0].code.clone();
    let form = SubmitForm { place_words: String::new(), area: area.clone(), ..least() };
    assert_eq!(form.parse(&profile(), Lang::Sv).unwrap().place.area, Some(AreaCode(area)));
}

#[test]
fn codes_of_no_list_are_refused() {
    let form = SubmitForm { time_band: vec!["night".into(), "noon".into()], impact: "5".into(), ..least() };
    assert_eq!(wrong(&form), ["time_band", "impact"]);
}

#[test]
fn an_id_that_was_not_made_by_chance_is_not_used() {
    for id in ["", "0", "00000000-0000-0000-0000-000000000000", "018f0000-0000-7000-8000-000000000000"] {
        let form = SubmitForm { client_id: id.into(), ..least() };
        assert!(form.parse(&profile(), Lang::Sv).unwrap().client.is_none(), "{id}");
    }
}

#[test]
fn a_telephone_number_in_the_words_is_marked() {
    let form = SubmitForm { words: "Ring mig på 070-174 06 31.".into(), ..least() };
    assert_eq!(form.marks().len(), 1);
    assert!(least().marks().is_empty());
}

proptest! {
    #[test]
    fn no_text_makes_reading_panic(texts in proptest::collection::vec(any::<String>(), 19)) {
        let at = |i: usize| texts[i].clone();
        let form = SubmitForm {
            client_id: at(0), choice: at(1), area: at(2), place: at(3), place_id: at(4), place_words: at(5), lat: at(6),
            lon: at(7), accuracy: at(8), given: at(9), time_band: vec![at(10)], day_type: vec![at(11), at(10)],
            recurrence: at(12), impact: at(13), words: at(14), already: at(15), email: at(16), pii_ok: at(17),
            kept_photo: at(18), kept_turn: at(0),
        };
        let _ = form.parse(&profile(), Lang::Fi);
        let _ = form.marks();
    }

    #[test]
    fn what_travels_comes_back_as_it_was(words in "\\PC{1,80}", place in "\\PC{1,40}") {
        let form = SubmitForm { words, place, time_band: vec!["night".into(), "day".into()], ..least() };
        let body = serde_html_form::to_string(form.travelling()).unwrap();
        let pairs: Vec<(String, String)> = serde_html_form::from_str(&body).unwrap();
        let again = |name: &str| pairs.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone()).unwrap_or_default();
        prop_assert_eq!(again("words"), form.words);
        prop_assert_eq!(again("place"), form.place);
        prop_assert_eq!(pairs.iter().filter(|(name, _)| name == "time_band").count(), 2);
    }
}
