use super::{
    PiiKind::{CoordinationNumber, Email, Name, PersonalNumber, Phone, Plate},
    *,
};

mod properties;

/// What is found, as written, with its kind.
fn found(text: &str) -> Vec<(&str, PiiKind)> {
    find(text).into_iter().map(|mark| (&text[mark.start..mark.end], mark.kind)).collect()
}

fn finds(kind: PiiKind, text: &str, what: &str) {
    assert_eq!(found(text), [(what, kind)], "in {text:?}");
}

fn finds_nothing(texts: &[&str]) {
    let wrong: Vec<_> = texts.iter().map(|text| (text, found(text))).filter(|(_, found)| !found.is_empty()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Adds the check digit to nine digits.
fn with_check_digit(nine: &str) -> String {
    let sum: u32 = nine
        .chars()
        .enumerate()
        .map(|(i, c)| (c as u32 - 48) * if i % 2 == 0 { 2 } else { 1 })
        .map(|p| p / 10 + p % 10)
        .sum();
    format!("{nine}{}", (10 - sum % 10) % 10)
}

#[test]
#[rustfmt::skip]
fn a_personal_number_is_found_however_it_is_written() {
    assert_eq!(with_check_digit("900101001"), "9001010017");
    for number in [
        "900101-0017", "9001010017", "19900101-0017", "199001010017", "19900101 0017", "900101+0017",
        "900101 - 0017", "900101–0017", "1990-01-01-0017", "1990 01 01 0017", "90 01 01 0017",
        "900101-00 17",
    ] {
        finds(PersonalNumber, number, number);
        finds(PersonalNumber, &format!("pnr {number}, tror jag"), number);
    }
}

#[test]
fn numbers_and_names_in_other_shapes_are_found() {
    let number = with_check_digit("811218987");
    let (date, tail) = number.split_at(6);
    for gap in [".", "/", " - "] {
        finds(PiiKind::PersonalNumber, &format!("född {date}{gap}{tail}"), &format!("{date}{gap}{tail}"));
    }
    let wide: String = number.bytes().map(|digit| char::from_u32(0xFF10 + u32::from(digit - b'0')).unwrap()).collect();
    finds(PiiKind::PersonalNumber, &wide, &wide);
    finds(PiiKind::Name, "DET VAR ANDERS SVENSSON IGEN", "ANDERS SVENSSON");
    finds_nothing(&["HJÄLP OSS", "DET ÄR MÖRKT VID TUNNELN", "POLISEN KOM INTE"]);
}

#[test]
fn a_coordination_number_has_sixty_more_days() {
    let number = with_check_digit("900161001");
    finds(CoordinationNumber, &number, &number);
    let number = with_check_digit("040289123");
    finds(CoordinationNumber, &format!("20{number}"), &format!("20{number}"));
}

#[test]
#[rustfmt::skip]
fn what_is_no_personal_number_is_left_alone() {
    finds_nothing(&[
        "900101-0018",      // check digit
        "901301-0016",      // month
        "900230-0010",      // day
        "556036-0793",      // an organisation
        "2026-03-02 18:30", // date and time
        "ärende 9001010017123", "19900101001712",
    ]);
    // A date and time of day whose digits happen to fit.
    let fits = (0..24)
        .map(|hour| format!("260302{hour:02}5"))
        .map(|nine| with_check_digit(&nine));
    for ten in fits {
        finds_nothing(&[&format!("2026-03-02 {}", &ten[6..])]);
    }
}

#[test]
#[rustfmt::skip]
fn telephone_numbers_are_found() {
    for number in [
        "070-174 06 05", "0701740605", "070 174 06 99", "070-1740605", "070 - 174 06 05", "070.174.06.05",
        "+46 70 174 06 05", "+46701740605", "+46 (0)70-174 06 05", "0046 70 174 06 05", "46701740605",
        "08-465 004 00", "08/465 004 99", "(08) 465 004 00", "08-46500400", "0220-123 45", "0171-12 34 56",
        "+358 40 123 4567", "00358401234567", "08\u{A0}465\u{A0}004\u{A0}00", "070–174 06 05",
    ] {
        let inside = number.trim_start_matches('(');
        finds(Phone, number, inside);
        finds(Phone, &format!("Ring {number}. Tack!"), inside);
        finds(Phone, &format!("Tel:{number}, efter kl 18.00"), inside);
    }
}

#[test]
fn a_telephone_number_ends_before_what_follows() {
    finds(Phone, "070-174 06 05 18.30", "070-174 06 05");
    finds(Phone, "08-465 004 00 737 80 Lyktköping", "08-465 004 00");
    finds(Phone, "070-174 06 05 2 gånger", "070-174 06 05");
    assert_eq!(found("070-174 06 05 070-174 06 06").len(), 2);
}

#[test]
#[rustfmt::skip]
fn service_numbers_dates_times_and_addresses_are_no_telephones() {
    finds_nothing(&[
        "Ring 112 eller 114 14", "11414", "116 006", "1177", "113 13", "90101", "90 101", "020-12 34 56",
        "0771-114 414", "0771114414", "+46 771 114 414", "2026-03-02", "02-03-2026", "02 03 2026",
        "den 2/3 2026", "18.00–22.00", "08.30-10.15", "0730-1600", "07 30 – 16 00", "0800 - 1700", "737 80",
        "73 780", "år 2026", "2024–2026", "Storgatan 12", "Kyrkogatan 10 B", "kl 22", "59.33258, 18.06490",
        "16.0123456", "KS 2026/00123", "dnr 2026-012345", "0,5 liter", "100 000 kronor", "00:15-02:45",
        "0012345", "012345", "ordernummer 01234567890123", "v 09-10 2026",
    ]);
}

#[test]
#[rustfmt::skip]
fn email_addresses_are_found() {
    for address in [
        "maja@example.org", "maja.ek+lykta@mail.example.org", "åsa_öst@lyktkoping.test",
        "maja(at)example.org", "maja [at] example.org",
    ] {
        finds(Email, address, address);
        finds(Email, &format!("Skriv till {address}."), address);
        finds(Email, &format!("<{address}>"), address);
    }
    finds(Email, "anna.karlsson@example.org", "anna.karlsson@example.org");
    finds(Email, "0701740605@example.org", "0701740605@example.org");
    finds_nothing(&[
        "@lyktan", "vi ses @ torget", "a@b", "mail@", "@example.org", "3 @ 5.0", "x@1.2",
    ]);
}

#[test]
fn registration_plates_are_found() {
    for plate in ["ABC 123", "ABC123", "abc 123", "abc123", "Abc 123", "ABC-123", "ABC 12D", "abc12d", "RTX 90A"] {
        finds(Plate, plate, plate);
        finds(Plate, &format!("en vit bil, {plate}."), plate);
    }
}

#[test]
#[rustfmt::skip]
fn words_before_numbers_are_no_plates() {
    finds_nothing(&[
        "och 123", "att 100 personer", "nej 200", "vid 130", "kl 123", "buss 123", "linje 123",
        "typ 100 pers", "den 12e mars", "EST 123", "SMS 100", "sal 204", "rum 112", "hus 100",
        "SFS 2023:196", "IQV 123", "ABÅ 123", "ABC 12O", "ABC 1234", "ABCD 123", "XABC123", "ABC 12",
        "ABC 123 45", "dnr 123-45", "ABC 123.5", "SOS 112",
    ]);
}

#[test]
fn names_of_persons_are_found() {
    for (text, name) in [
        ("Jag såg Anna där.", "Anna"),
        ("Det var Anna Karlsson som skrek", "Anna Karlsson"),
        ("Annas bil står där", "Annas"),
        ("Mohammed Al-Hassan bor där", "Mohammed Al-Hassan"),
        ("träffade Anna-Karin von Essen igår", "Anna-Karin von Essen"),
        ("någon Karlsson på tvåan", "Karlsson"),
        ("hon heter Xandra Blom", "Xandra Blom"),
        ("han heter kevin eller hon heter anna", "anna"),
        ("hos Fru Alm", "Alm"),
        ("herr Grankvist klagar", "Grankvist"),
        ("Erik K. gjorde det", "Erik K"),
        ("Per Olsson kastar sten", "Per Olsson"),
        ("Vi såg Björn.", "Björn"),
        ("hän on nimeltään Pekka Virtanen", "Pekka Virtanen"),
        ("his name, he is called Bo", "Bo"),
        ("Åsa\nVi var där", "Åsa"),
        ("Zeynep och Fatima slogs", "Fatima"),
        ("Maria Anna Sofia Ek", "Maria Anna Sofia Ek"),
    ] {
        finds(Name, text, name);
    }
}

#[test]
#[rustfmt::skip]
fn places_named_for_people_are_no_names() {
    finds_nothing(&[
        "Karlsgatan 5", "vid Annas väg", "S:t Eriks torg", "Sankt Eriks", "S:t Eriks", "i Kung Karl",
        "Kung Karl", "Karl Johans gata", "Olof Palmes plats", "Birger Jarlsgatan", "Annas gränd",
        "Eriks park", "Lindas kiosk", "Karlssons konditori", "Johannes skola", "Karlbergsskolan",
        "Eriksbacken", "Torget heter Stora Torget", "skolan som heter Åkraskolan", "Oskarsstigen",
        "Sankta Maria kyrka", "Drottning Kristinas väg", "Stig och gångväg är mörka", "Sten på vägen",
        "Hans bil stod där", "Inga lampor lyser", "Mina barn är rädda", "Dag och natt", "Per dag",
        "Gatan heter Storgatan", "Polisen kom", "Lyktköping", "Lyktans skola", "Ville bara säga tack",
        "Björnar i skogen",
    ]);
}

#[test]
fn a_whole_report_is_marked_in_order() {
    let text = "I går såg jag Kalle Svensson (070-174 06 05, kalle@example.org) i bilen ABC 12D vid Karlsgatan. Pnr 19900101-0017.";
    let kinds: Vec<PiiKind> = find(text).iter().map(|mark| mark.kind).collect();
    assert_eq!(kinds, [Name, Phone, Email, Plate, PersonalNumber]);
    assert_eq!(mask(text, &find(text)), "I går såg jag [•••] ([•••], [•••]) i bilen [•••] vid Karlsgatan. Pnr [•••].");
}

#[test]
#[rustfmt::skip]
fn ordinary_reports_are_left_alone() {
    finds_nothing(&[
        "Belysningen är trasig i gångtunneln vid Resecentrum sedan vecka 9. Två av fem lampor lyser inte mellan 18.00 och 22.00.",
        "Det samlas 10–15 ungdomar på skolgården fredag och lördag kväll, ca kl 21-01, de kastar flaskor mot hus 12.",
        "A-traktorer kör 60–70 km/h på Storgatan, buss 123 fick väja den 2026-03-02 kl 07.45. Jag har ringt 114 14.",
        "Valot eivät toimi Koulukadulla, noin 100 metriä koulusta. Pelkään kävellä siellä illalla.",
        "The lights are out near the playground, about 200 metres from the school. We have seen it 3 times since 2025.",
        "Klotter på Erikslunds förskola, 737 80 Lyktköping. Kostnaden är 12 500 kr enligt dnr KS 2026/0123.",
    ]);
}

#[test]
fn masking_leaves_out_marks_that_do_not_fit() {
    let mark = |start, end| PiiMark { start, end, kind: Name };
    assert_eq!(mask("åäö", &[mark(1, 2), mark(2, 4), mark(3, 4), mark(4, 90), mark(0, 2)]), "å[•••]ö");
    assert_eq!(mask("åäö", &[mark(4, 2), mark(0, 6)]), "[•••]");
}

#[test]
fn the_lists_are_fit_to_be_searched() {
    use super::lists::{ALSO_WORDS, FIRST_NAMES, PLACE_ENDINGS, PLACE_WORDS};
    let names: Vec<&str> = FIRST_NAMES.split(' ').collect();
    assert!(names.len() >= 300 && names.is_sorted_by(|a, b| a < b));
    assert_eq!(FIRST_NAMES.to_lowercase(), FIRST_NAMES);
    for name in ALSO_WORDS {
        assert!(names.contains(name), "{name} is not among the first names");
    }
    assert!(PLACE_ENDINGS.iter().chain(PLACE_WORDS).all(|word| word.to_lowercase() == **word));
}
