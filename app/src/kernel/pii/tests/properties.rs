use super::{Name, PersonalNumber, PiiKind, PiiMark, find, found, mask, with_check_digit};
use chrono::Datelike;
use proptest::prelude::*;

/// Text that comes close to everything that is looked for.
#[rustfmt::skip]
fn tempting() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "900101-0017", "0701740605", "070-174 06 05", "+46", "0046", "08-465 004 00", "(0)", "ABC123",
        "abc 12", "ABC 123", "D", "maja@example.org", "@", "(at)", "example.org", "Anna", "Karlsson",
        "heter", "S:t", "väg", "gatan", "1990", "01", "0", "7", "-", "–", "+", " ", "  ", ".", ",", ":",
        "/", "\n", "[•••]", "å", "🔥", "18.00", "2026-03-02", "Al-", "'", "İ", "ß", "\u{301}", "\u{A0}",
        "\0",
    ]);
    prop::collection::vec(prop_oneof![6 => piece.prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from), 1 => "[0-9 -]{1,14}"], 0..24)
        .prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn marks_are_in_order_and_on_characters(text in tempting()) {
        let mut last = 0;
        for mark in find(&text) {
            prop_assert!(last <= mark.start && mark.start < mark.end);
            prop_assert!(text.is_char_boundary(mark.start) && text.is_char_boundary(mark.end));
            last = mark.end;
        }
    }

    #[test]
    fn nothing_but_names_is_left_after_masking(text in tempting()) {
        let masked = mask(&text, &find(&text));
        let left: Vec<PiiKind> = find(&masked).iter().map(|mark| mark.kind).filter(|kind| *kind != Name).collect();
        prop_assert_eq!(left, vec![], "in {:?}", masked);
    }

    #[test]
    fn every_valid_personal_number_is_found(year in 1900..2026_i32, day in 0_u64..365, serial in 0..1000_u32, written in 0..4) {
        let date = chrono::NaiveDate::from_ymd_opt(year, 1, 1).unwrap() + chrono::Days::new(day);
        let ten = with_check_digit(&format!("{:02}{:02}{:02}{serial:03}", date.year() % 100, date.month(), date.day()));
        let number = match written {
            0 => ten.clone(),
            1 => format!("{}-{}", &ten[..6], &ten[6..]),
            2 => format!("{}{ten}", year / 100),
            _ => format!("{}{}-{}", year / 100, &ten[..6], &ten[6..]),
        };
        let text = format!("han, {number}, bor där");
        let marks = found(&text);
        prop_assert_eq!(marks, vec![(number.as_str(), PersonalNumber)]);
    }

    #[test]
    fn any_text_at_all_is_survived(text: String, marks: Vec<(usize, usize)>) {
        let marks: Vec<PiiMark> = marks.into_iter().map(|(start, end)| PiiMark { start, end, kind: Name }).collect();
        let _ = mask(&text, &marks);
        let _ = mask(&text, &find(&text));
    }
}
