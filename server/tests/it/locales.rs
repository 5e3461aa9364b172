//! The texts: the same keys with the same arguments in three languages, and none that nobody shows.

use crate::support::source;
use app::settings::pages::acts::is_named;
use std::collections::{BTreeMap, BTreeSet, HashSet};

type Messages = BTreeMap<String, BTreeSet<String>>;

/// Key and arguments of every message of a file. Attributes and continued lines belong to the message above.
fn messages(text: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut found: Vec<(String, BTreeSet<String>)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_lowercase())
            && let Some((key, _)) = line.split_once('=')
        {
            found.push((key.trim().to_owned(), BTreeSet::new()));
        }
        if let Some((_, arguments)) = found.last_mut() {
            arguments.extend(arguments_of(line));
        }
    }
    found
}

fn arguments_of(line: &str) -> impl Iterator<Item = String> {
    line.split('$')
        .skip(1)
        .map(|after| after.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')).collect())
}

fn of(lang: &str, public: bool) -> BTreeMap<String, Messages> {
    let files = source::files(&format!("app/locales/{lang}"), &[".ftl"]);
    let named = files.into_iter().map(|(path, text)| {
        let name = path.rsplit('/').next().unwrap().to_owned();
        (name, messages(&text).into_iter().collect())
    });
    named.filter(|(name, _): &(String, Messages)| !public || !name.starts_with("office")).collect()
}

#[test]
fn public_texts_have_the_same_keys_and_arguments_in_three_languages() {
    let swedish = of("sv", true);
    for lang in ["fi", "en"] {
        let other = of(lang, true);
        let names = |all: &BTreeMap<String, Messages>| all.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&swedish), names(&other), "files of {lang}");
        for (file, keys) in &swedish {
            assert_eq!(keys, &other[file], "{lang}/{file}");
        }
    }
}

#[test]
fn no_key_stands_twice() {
    for lang in ["sv", "fi", "en"] {
        let mut seen = BTreeSet::new();
        for (path, text) in source::files(&format!("app/locales/{lang}"), &[".ftl"]) {
            for (key, _) in messages(&text) {
                assert!(seen.insert(key.clone()), "{path}: {key}");
            }
        }
    }
}

#[test]
fn no_text_is_empty_or_left_in_another_language() {
    for lang in ["sv", "fi", "en"] {
        for (path, text) in source::files(&format!("app/locales/{lang}"), &[".ftl"]) {
            let lines: Vec<_> = text.lines().collect();
            for (at, line) in lines.iter().enumerate() {
                let empty = line.trim_end().ends_with('=') && !line.starts_with([' ', '#']);
                let continued = lines.get(at + 1).is_some_and(|next| next.starts_with(' '));
                assert!(!empty || continued, "{path}:{}", at + 1);
            }
        }
    }
    let swedish: BTreeMap<_, _> =
        source::files("app/locales/sv", &[".ftl"]).into_iter().flat_map(|(_, text)| long_texts(&text)).collect();
    for lang in ["fi", "en"] {
        for (path, text) in source::files(&format!("app/locales/{lang}"), &[".ftl"]) {
            for (key, value) in long_texts(&text) {
                assert_ne!(swedish.get(&key), Some(&value), "{path}: {key} is Swedish");
            }
        }
    }
}

/// Texts with so many letters of their own that two languages cannot agree by chance.
fn long_texts(text: &str) -> Vec<(String, String)> {
    let pairs = text.lines().filter_map(|line| line.split_once(" = "));
    pairs
        .filter(|(_, value)| letters(value) > 16 && value.contains(' '))
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect()
}

/// Letters that do not stand in an argument.
fn letters(value: &str) -> usize {
    let own = value.split('{').map(|part| part.rsplit('}').next().unwrap_or_default());
    own.flat_map(str::chars).filter(|c| c.is_alphabetic()).count()
}

#[test]
fn every_text_is_shown_somewhere() {
    let sources = source::rust();
    let between_quotes: HashSet<&str> = sources.iter().flat_map(|(_, text)| text.split('"')).collect();
    let mut unused = Vec::new();
    for (file, keys) in of("sv", false) {
        let unquoted = |key: &String| !between_quotes.contains(key.as_str());
        unused.extend(keys.into_keys().filter(unquoted).map(|key| format!("{file}: {key}")));
    }
    assert!(unused.is_empty(), "{} texts nobody shows: {unused:#?}", unused.len());
}

#[test]
fn every_act_in_the_log_has_a_name() {
    const ABOUT: [&str; 13] = [
        "bulletin.",
        "walk.",
        "contribution.",
        "report.",
        "analysis.",
        "measure.",
        "staff.",
        "signin.",
        "observation.",
        "council.",
        "areas.imported",
        "places.",
        "outbox.",
    ];
    let is_code = |text: &str| text.bytes().all(|byte| byte.is_ascii_lowercase() || b"._".contains(&byte));
    let mut nameless = std::collections::BTreeSet::new();
    // Errands have codes of the same kind.
    let acts = |path: &str| {
        !path.contains("/pages/") && !path.ends_with("photo_job.rs") && !path.ends_with("walks/service/photo.rs")
    };
    for (path, text) in source::rust().into_iter().filter(|(path, _)| acts(path)) {
        for (_, line) in source::code(&text) {
            let quoted = line.split('"').skip(1).step_by(2).filter(|text| is_code(text));
            let acts = quoted.filter(|text| ABOUT.iter().any(|about| text.starts_with(about)));
            nameless.extend(acts.filter(|act| !is_named(act)).map(|act| format!("{path}: {act}")));
        }
    }
    assert!(nameless.is_empty(), "{nameless:#?}");
}

#[test]
fn the_office_calls_where_a_case_stands_its_status() {
    // Läge is the situation; what a case has is a status, and what a place has is a position.
    let apart = |c: char| !c.is_alphabetic();
    for (path, text) in
        source::files("app/locales/sv", &[".ftl"]).into_iter().filter(|(path, _)| path.contains("/office"))
    {
        for (key, value) in text.lines().filter_map(|line| line.split_once(" = ")) {
            let words: Vec<_> = value.split(apart).map(str::to_lowercase).collect();
            let stray =
                words.iter().any(|word| ["läge", "läget", "lägen", "tillstånd", "tillståndet"].contains(&&**word));
            // The picture and the meeting about it are about the situation of areas, which is what their texts say.
            let situation = key == "situation-title" || ["picture-", "meeting-"].iter().any(|of| key.starts_with(of));
            assert!(!stray || situation, "{path}: {key} = {value}");
        }
    }
}
