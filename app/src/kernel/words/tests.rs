use super::*;
use proptest::prelude::*;

#[test]
fn tidying_removes_what_cannot_be_seen() {
    for (typed, kept) in [
        ("  Mörkt vid tunneln \r\n", "Mörkt vid tunneln"),
        ("a\u{0}b\u{7}c\u{1b}[31m", "abc[31m"),
        ("val\u{202E}txt.exe\u{202C}", "valtxt.exe"),
        ("\u{2066}x\u{2069}\u{FEFF}y\u{200B}z", "xyz"),
        ("ett\ttvå", "ett två"),
        ("ett\n\n\n\n\ntvå", "ett\n\ntvå"),
        ("ett  \n \n \t\n\ntvå", "ett\n\ntvå"),
        ("ett\u{2028}två\rtre", "ett\ntvå\ntre"),
        ("n\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}l", "n\u{301}\u{302}\u{303}l"),
        ("e\u{301}\u{302}\u{303}\u{304}l", "é\u{302}\u{303}l"),
        ("A\u{30A}sa O\u{308}berg", "Åsa Öberg"),
        ("\u{E001}lykta\u{FFFE}", "lykta"),
        ("familj 👨\u{200D}👩\u{200D}👧 här", "familj 👨\u{200D}👩\u{200D}👧 här"),
        ("❤\u{FE0F}\u{200D}🔥", "❤\u{FE0F}\u{200D}🔥"),
        ("per\u{200D}son", "person"),
        ("👨\u{200D}", "👨"),
        ("\u{200B} \n ", ""),
    ] {
        assert_eq!(tidy(typed), kept, "{typed:?}");
    }
}

#[test]
fn length_is_counted_in_characters_after_tidying() {
    assert_eq!(bounded(" \u{200B} ", 1, 10), Err(TextProblem::Missing));
    assert_eq!(bounded("", 0, 10), Ok(String::new()));
    assert_eq!(bounded("åäö", 4, 10), Err(TextProblem::TooShort { min: 4 }));
    assert_eq!(bounded("åäö", 3, 3), Ok("åäö".to_owned()));
    assert_eq!(bounded("åäö12", 1, 3), Err(TextProblem::TooLong { max: 3, over: 2 }));
}

#[test]
fn search_folds_accents_but_not_swedish_letters() {
    for (text, key) in [
        ("Café Ängen, 3:e vån.", "cafe ängen 3 e vån"),
        ("A\u{30A}KERGA\u{308}RDE O\u{308}", "åkergärde ö"),
        ("Søren Æblehaven", "sören äblehaven"),
        ("STRASSE Straße", "strasse strasse"),
        ("  —  ", ""),
        ("İstanbul", "istanbul"),
        ("Åsa-Märta", "åsa märta"),
    ] {
        assert_eq!(search_key(text), key);
    }
}

#[test]
fn a_slug_is_plain_letters_and_hyphens() {
    for (text, plain) in [
        ("Lägesbild och åtgärdsplan", "lagesbild-och-atgardsplan"),
        ("Årsanalys", "arsanalys"),
        ("Lyktköping", "lyktkoping"),
        ("../etc/passwd\"; x=\"", "etc-passwd-x"),
        ("Ærøskøbing  – 2", "aroskobing-2"),
        ("日本", ""),
    ] {
        assert_eq!(slug(text), plain);
    }
}

#[test]
#[rustfmt::skip]
fn lists_are_in_swedish_order() {
    let right = [
        "", "Storgatan 2", "Storgatan 02 B", "Storgatan 10", "Storgatan 100", "Storgatans skola", "Torget",
        "Vågen", "Wallin", "Zinken", "Åkern", "Ängen", "Öbacken",
    ];
    let mut sorted = right;
    sorted.reverse();
    sorted.sort_by_key(|text| sort_key(text));
    assert_eq!(sorted, right);
    assert!(sort_key("ide") < sort_key("idé") && sort_key("idé") < sort_key("ideell"));
}

/// Text with much of what is dangerous in it.
fn nasty() -> impl Strategy<Value = String> {
    let sharp = prop::sample::select(
        "\u{200D}\u{FE0F}👩🔥\n\r \u{301}\u{308}aoåéİß\u{202E}\u{85}\u{E0041}.0 9".chars().collect::<Vec<_>>(),
    );
    prop::collection::vec(prop_oneof![3 => sharp, 1 => any::<char>()], 0..60)
        .prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    #[test]
    fn tidying_twice_changes_nothing(text in nasty()) {
        let once = tidy(&text);
        prop_assert_eq!(tidy(&once), once);
    }

    #[test]
    fn a_tidy_text_is_safe_to_show(text in nasty()) {
        let tidy = tidy(&text);
        prop_assert!(!tidy.contains("\n\n\n") && !tidy.contains(is_invisible_but_joiner));
        prop_assert!(!tidy.chars().any(|c| c.is_control() && c != '\n'));
        let chars: Vec<char> = tidy.chars().collect();
        prop_assert!(!chars.windows(MOST_MARKS + 1).any(|run| run.iter().all(|c| is_mark(*c))));
    }

    #[test]
    fn a_search_key_is_its_own_key(text in nasty()) {
        let key = search_key(&text);
        prop_assert_eq!(search_key(&key), key);
    }

    #[test]
    fn different_texts_have_different_places(a in nasty(), b in nasty()) {
        prop_assert_eq!(sort_key(&a) == sort_key(&b), a == b);
    }
}

fn is_invisible_but_joiner(c: char) -> bool {
    c != JOINER && is_invisible(c)
}

#[test]
fn a_heading_becomes_an_address_that_nobody_has() {
    assert_eq!(address_word("Kväll i Kvarnbacken!", "vandring"), "kvall-i-kvarnbacken");
    assert_eq!(address_word("…", "vandring"), "vandring");
    let long = address_word(&"ab ".repeat(60), "vandring");
    assert!(long.len() <= LONGEST_ADDRESS_WORD && !long.ends_with('-') && is_slug(&long));
    let taken = ["lofte", "lofte-2", "lofte-till"].map(str::to_owned);
    assert_eq!(free_word("lofte".to_owned(), &taken), "lofte-3");
    assert_eq!(free_word("dialog".to_owned(), &taken), "dialog");
}

#[test]
fn a_name_inside_a_sentence_begins_small_unless_it_keeps_its_capital() {
    for (name, inside) in [
        ("Trafik och fordon", "trafik och fordon"),
        ("Övrigt", "övrigt"),
        ("A-traktorer", "A-traktorer"),
        ("EST", "EST"),
        ("", ""),
    ] {
        assert_eq!(in_sentence(name), inside);
    }
}
