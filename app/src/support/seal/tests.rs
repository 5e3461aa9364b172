//! The same files, opened and made by independent programs: the browser's library, the `age` command, and this one.

use super::{plain, *};
use crate::{
    kernel::{
        pii_types::{Pii, Purpose},
        receipt::ReceiptCode,
    },
    platform::chance::Chance,
    support::model::{AgeGroup, Crime, Door, Help, Hours, LONGEST_MESSAGE, Record, Sex, Way, WayKind, Words},
};
use age::x25519::Identity;
use proptest::prelude::*;
use serde_json::Value;
use std::io::Write as _;

const VECTORS: &str = include_str!("../../../web/test/support-vectors.json");

fn vectors() -> Value {
    serde_json::from_str(VECTORS).unwrap()
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_else(|| panic!("the vectors have no {name}"))
}

fn list(name: &str) -> Vec<Value> {
    vectors()[name].as_array().unwrap().clone()
}

/// The record of the vectors.
fn kim() -> Record {
    let way = |kind, value: &str| Way { kind, value: Pii::new(value.to_owned()) };
    Record {
        name: Pii::new("Kim".to_owned()),
        ways: vec![way(WayKind::Phone, "070-174 06 35"), way(WayKind::Other, "Kuratorn på skolan")],
        hours: vec![Hours::Morning, Hours::Weekend],
        message: false,
        silent: true,
        language: Pii::new("finska".to_owned()),
        interpreter: true,
        age: Some(AgeGroup::Adult),
        crime: Some(Crime::Threat),
        needs: vec![Help::Talk, Help::Court],
        sex: Some(Sex::Woman),
    }
}

#[test]
fn codes_are_those_of_the_browser() {
    for code in list("codes") {
        let shown = text(&code, "shown");
        for written in code["written"].as_array().unwrap() {
            let read = ReceiptCode::parse(written.as_str().unwrap()).unwrap();
            let bytes: String = read.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!((read.to_string().as_str(), bytes.as_str()), (shown, text(&code, "bytes")));
        }
    }
    for wrong in list("not_codes") {
        assert!(ReceiptCode::parse(wrong.as_str().unwrap()).is_err(), "{wrong}");
    }
}

#[test]
fn doors_and_keys_are_those_of_the_browser() {
    for derived in list("derived") {
        let person = Person::of(&ReceiptCode::parse(text(&derived, "code")).unwrap());
        assert_eq!(person.door().as_bytes(), Door::parse(text(&derived, "door")).unwrap().as_bytes());
        assert_eq!(person.identity().as_str(), text(&derived, "identity"));
        assert_eq!(person.recipient(), text(&derived, "recipient"));
        assert!(is_recipient(&person.recipient()));
    }
}

#[test]
fn what_others_sealed_opens_here() {
    let (all, sizes) = (vectors(), vectors()["sizes"].clone());
    for sealed in list("sealed") {
        let by = text(&sealed, "by");
        let person = Person::of(&ReceiptCode::parse(text(&sealed, "code")).unwrap());
        let holder: Identity = text(&sealed, "holder").parse().unwrap();
        for case in
            [person.open(text(&sealed, "person_wrap")).unwrap(), Case::held_by(&holder, text(&sealed, "wrap")).unwrap()]
        {
            assert_eq!(case.recipient(), text(&sealed, "recipient"), "{by}");
            assert_eq!(case.open_record(text(&sealed, "sealed_record")).unwrap(), kim(), "{by}");
            let words = case.open_message(text(&sealed, "sealed_message")).unwrap();
            assert_eq!(words.0.disclose(Purpose::ShowToSender), text(&all, "message"), "{by}");
        }
        for (name, kind, size) in [
            ("sealed_record", Kind::Record, "record"),
            ("sealed_message", Kind::Message, "message"),
            ("wrap", Kind::Identity, "wrap"),
        ] {
            let file = text(&sealed, name);
            assert_eq!(sent(file, kind), Ok(()), "{by}: {name}");
            // A header with one X25519 stanza has 168 bytes.
            assert_eq!(sizes[size].as_u64(), Some(shape(file).unwrap().plain as u64 + 200), "{by}: {name}");
        }
    }
}

#[test]
fn what_is_sealed_here_is_laid_out_as_elsewhere() {
    let plain = plain::record(&kim()).unwrap();
    let json: Value = serde_json::from_slice(&plain).unwrap();
    assert_eq!((json, plain.len()), (vectors()["record"].clone(), 2_048));
    let message = plain::message(&Words(Pii::new("Hej".to_owned()))).unwrap();
    assert!(message.starts_with(br#"{"v":1,"text":"Hej"}  "#) && message.len() == 4_096);
}

#[test]
fn a_contact_sealed_here_opens_for_its_holders_and_for_nobody_else() {
    let (case, person) = (Case::make(), Person::of(&ReceiptCode::from_bytes([7; 10])));
    let officer = Identity::generate();
    let wrap = case.wrap(&officer.to_public().to_string()).unwrap();
    let sealed = Case::seal_record(&case.recipient(), &kim()).unwrap();
    assert_eq!(Case::held_by(&officer, &wrap).unwrap().open_record(&sealed).unwrap(), kim());
    let own = person.open(&case.wrap(&person.recipient()).unwrap()).unwrap();
    assert_eq!(own.open_record(&sealed).unwrap(), kim());
    assert_eq!(Case::held_by(&Identity::generate(), &wrap).unwrap_err(), Misshapen);
    assert_eq!(person.open(&wrap).unwrap_err(), Misshapen);
    assert_eq!(Case::make().open_record(&sealed).unwrap_err(), Misshapen);
    assert_eq!(case.open_message(&sealed).unwrap_err(), Misshapen, "a record is no message");
}

#[test]
fn only_what_is_sealed_to_one_key_is_taken() {
    let all = list("sealed");
    let sealed = &all[0];
    let record = text(sealed, "sealed_record");
    assert_eq!(sent(record, Kind::Message), Err(Misshapen));
    // A message is as large as a record of two blocks; whether there is a record in it, only its holders see.
    assert_eq!(sent(text(sealed, "sealed_message"), Kind::Identity), Err(Misshapen));
    // What this program seals carries a stanza of chance besides.
    let own = Case::seal_record(text(sealed, "recipient"), &kim()).unwrap();
    assert_eq!(sent(&own, Kind::Record), Ok(()));
    let stanzas = shape(&own).unwrap().stanzas;
    assert!(stanzas.len() == 2 && stanzas[1].ends_with("-grease"), "{stanzas:?}");
    let two = [Identity::generate().to_public(), Identity::generate().to_public()];
    let two = to_both(&two, &[b' '; 2_048]);
    assert_eq!(shape(&two).unwrap().stanzas.len(), 3);
    let cut: String = record.lines().take(4).collect::<Vec<_>>().join("\n");
    let mut passphrase = age::scrypt::Recipient::new("hemligt".to_owned().into());
    passphrase.set_work_factor(2);
    let locked = age::encrypt_and_armor(&passphrase, &[b' '; 2_048]).unwrap();
    let many = format!("{record}{record}");
    for wrong in ["", "hej", &record[1..], &cut, &many, &record.replace("BEGIN", "START"), &locked, &two] {
        assert_eq!(sent(wrong, Kind::Record), Err(Misshapen), "{}", wrong.len());
    }
}

/// A file that two keys open.
fn to_both(keys: &[age::x25519::Recipient; 2], bytes: &[u8]) -> String {
    let keys = keys.iter().map(|key| key as &dyn age::Recipient);
    let mut out = Vec::new();
    let armor = age::armor::ArmoredWriter::wrap_output(&mut out, age::armor::Format::AsciiArmor).unwrap();
    let mut file = age::Encryptor::with_recipients(keys).unwrap().wrap_output(armor).unwrap();
    file.write_all(bytes).unwrap();
    file.finish().unwrap().finish().unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn keys_of_another_kind_are_no_recipients() {
    let good = Case::make().recipient();
    assert!(is_recipient(&good));
    let point = |first: u8, last: u8| {
        let mut point = [0_u8; 32];
        (point[0], point[31]) = (first, last);
        bech32::encode_lower::<bech32::Bech32>(bech32::Hrp::parse_unchecked("age"), &point).unwrap()
    };
    let weak = [point(0, 0), point(1, 0), point(0, 0x80)];
    for wrong in ["", "age1", &good[1..], &good.to_uppercase(), &format!("{good} "), &weak[0], &weak[1], &weak[2]] {
        assert!(!is_recipient(wrong), "{wrong}");
    }
    assert!(Case::make().wrap("age1").is_err());
}

#[test]
fn the_longest_of_everything_fits() {
    let wide = |n: usize| Pii::new("🙏".repeat(n));
    let way = |kind| Way { kind, value: wide(120) };
    let record = Record {
        name: wide(80),
        ways: WayKind::ALL.iter().copied().map(way).collect(),
        hours: Hours::ALL.to_vec(),
        language: wide(40),
        needs: Help::ALL.to_vec(),
        ..kim()
    };
    assert_eq!(plain::record(&record).unwrap().len(), 4_096);
    assert_eq!(plain::message(&Words(wide(LONGEST_MESSAGE))).unwrap().len(), 4_096);
    assert!(plain::message(&Words(wide(LONGEST_MESSAGE + 100))).is_err());
}

#[test]
fn nothing_in_here_prints_a_secret() {
    let (case, person) = (Case::make(), Person::of(&ReceiptCode::from_bytes([7; 10])));
    let shown = format!("{case:?} {person:?} {:?} {:?}", person.door(), kim());
    assert!(
        !shown.contains("AGE-SECRET") && !shown.contains("Kim") && !shown.contains("070") && !shown.contains('7'),
        "{shown}"
    );
}

#[test]
fn a_decoy_looks_like_what_it_stands_for() {
    let chance = Chance::seeded(1);
    for (kind, size) in [(Kind::Record, 2_048), (Kind::Message, 4_096), (Kind::Identity, 74)] {
        assert_eq!(sent(&decoy(&chance, size), kind), Ok(()), "{kind:?}");
    }
    assert!(decoy_recipient(&chance).parse::<age::x25519::Recipient>().is_ok());
    let real = list("sealed").iter().map(|one| text(one, "sealed_record").len()).collect::<Vec<_>>();
    assert!(real.contains(&decoy(&chance, 2_048).len()), "{real:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn what_is_written_is_read(name in "\\PC{0,80}", value in "\\PC{1,120}", message: bool, silent: bool) {
        let way = Way { kind: WayKind::Phone, value: Pii::new(value) };
        let record = Record { name: Pii::new(name), ways: vec![way], message, silent, ..Record::default() };
        let bytes = plain::record(&record).unwrap();
        prop_assert!(bytes.len() == 2_048 || bytes.len() == 4_096);
        prop_assert_eq!(plain::read_record(&bytes).unwrap(), record);
    }

    #[test]
    fn no_message_shows_its_length(words in "\\PC{1,600}") {
        let case = Case::make();
        let sealed = Case::seal_message(&case.recipient(), &Words(Pii::new(words.clone()))).unwrap();
        prop_assert_eq!(shape(&sealed).unwrap().plain, 4_096);
        let opened = case.open_message(&sealed).unwrap();
        prop_assert_eq!(opened.0.disclose(Purpose::Keep), &words);
    }

    #[test]
    fn no_text_makes_the_check_panic(text in "\\PC{0,200}", tail in proptest::collection::vec(any::<u8>(), 0..300)) {
        use base64::{Engine as _, engine::general_purpose::STANDARD};
        let body = STANDARD.encode(&tail);
        let dressed = format!("-----BEGIN AGE ENCRYPTED FILE-----\n{body}\n-----END AGE ENCRYPTED FILE-----\n");
        let _ = (shape(&text), shape(&dressed));
    }
}
