use super::*;
use crate::settings::model::{
    edit::{applied, document, filled},
    input::Form,
    tree::Place,
};

#[test]
fn every_entry_of_every_preset_can_be_saved_as_it_stands() {
    for name in Profile::names() {
        let profile = Profile::load(name).unwrap();
        let document = document(&profile);
        for list in ListKind::ALL {
            for line in lines(&profile, *list) {
                let place = Place::entry(&document, list.code(), &line.code).unwrap();
                let inputs = inputs(&profile, *list, &line.code);
                let form = filled(&profile, &place, &inputs);
                let mut after = applied(&profile, &place, &inputs, &form).unwrap();
                // An owner without an address gets an empty one, which means the same.
                after.owner_emails.retain(|_, address| !address.is_empty());
                let mut before = profile.clone();
                before.owner_emails.retain(|_, address| !address.is_empty());
                assert_eq!(after, before, "{name} {list} {}", line.code);
            }
        }
    }
}

#[test]
fn every_list_stands_on_exactly_one_page() {
    for list in ListKind::ALL {
        let pages = Screen::ALL.iter().filter(|screen| screen.lists().contains(list));
        assert_eq!(pages.count(), 1, "{list}");
    }
}

#[test]
fn new_codes_come_from_names_and_figures() {
    let profile = Profile::load("lyktkoping").unwrap();
    let form = Form(vec![("name".into(), "Centrum".into()), ("label.sv".into(), "Halt på vägen".into())]);
    assert_eq!(new_code(&profile, ListKind::Areas, "", &form), "centrum-2");
    assert_eq!(new_code(&profile, ListKind::PublicChoices, "", &form), "halt-pa-vagen");
    assert!(new_code(&profile, ListKind::Categories, "5", &form).starts_with("5."));
}
