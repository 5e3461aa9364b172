use super::*;
use std::sync::Arc;

fn open() -> Open {
    Open { profile: Arc::new(Profile::load("lyktkoping").unwrap()), version: 1 }
}

fn form(fields: &[(&str, &str)]) -> Form {
    Form(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
}

#[test]
fn a_new_entry_comes_last_with_a_code_of_its_own() {
    let area = form(&[("name", "Ängby"), ("kind", "district"), ("lat", "59,6"), ("lon", "15,9")]);
    let after = added(&open(), ListKind::Areas, "", &area).unwrap().unwrap();
    let last = after.areas.last().unwrap();
    assert_eq!((last.code.as_str(), last.name.as_str(), last.lat), ("angby", "Ängby", Some(59.6)));
    let kind = form(&[("name", "Trasig bänk")]);
    let after = added(&open(), ListKind::Categories, "5", &kind).unwrap().unwrap();
    let five = after.categories.iter().find(|head| head.code == "5").unwrap();
    assert_eq!(five.kinds.last().unwrap().name, "Trasig bänk");
    let head = form(&[("name.sv", "Annat"), ("name.fi", "Muu"), ("name.en", "Other")]);
    assert!(added(&open(), ListKind::Categories, "", &head).unwrap().is_ok());
}

#[test]
fn an_owner_keeps_its_address_beside_the_list() {
    let fields = [("name.sv", "Elbolaget"), ("name.fi", "Sähköyhtiö"), ("name.en", "Power company")];
    let mut with = fields.to_vec();
    with.push(("email", "el@example.org"));
    let after = added(&open(), ListKind::Owners, "", &form(&with)).unwrap().unwrap();
    assert_eq!(after.owner_emails["elbolaget"], "el@example.org");
    let after = added(&open(), ListKind::Owners, "", &form(&fields)).unwrap().unwrap();
    assert!(!after.owner_emails.contains_key("elbolaget"));
}

#[test]
fn a_missing_language_stands_at_its_field() {
    let mistakes = added(&open(), ListKind::WaitingReasons, "", &form(&[("name.sv", "Snö")])).unwrap().unwrap_err();
    assert!(mistakes.of("name.fi").is_some() && mistakes.of("name.en").is_some() && mistakes.of("name.sv").is_none());
}

#[test]
fn what_others_need_cannot_be_switched_off() {
    assert!(switched(&open(), ListKind::Areas, "centrum", false).unwrap().is_ok());
    assert!(switched(&open(), ListKind::PublicChoices, "safe", false).unwrap().is_err());
    assert_eq!(switched(&open(), ListKind::Areas, "nowhere", false).unwrap_err(), Fault::NotFound);
}

#[test]
fn a_list_of_another_page_is_not_there() {
    assert_eq!(list_of(Screen::Actors, ""), Ok(ListKind::Actors));
    assert_eq!(list_of(Screen::Actors, "areas"), Err(Fault::NotFound));
}
