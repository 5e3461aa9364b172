//! What differs between two pictures, in words. Pure.

use super::content::{Cell, Content, Part, Section, Sheet};
use std::collections::BTreeMap;

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differs {
    /// The section.
    pub section: String,
    /// What: a row of a table, or the words of the section (empty).
    pub what: String,
    /// As it was; empty when it was not there.
    pub before: String,
    /// As it is; empty when it is not there.
    pub after: String,
}

/// Everything that differs, in the order of the later picture.
pub fn between(before: &Content, after: &Content) -> Vec<Differs> {
    let old: BTreeMap<&str, &Section> = before.sections.iter().map(|section| (&*section.code, section)).collect();
    let gone = before.sections.iter().filter(|old| after.sections.iter().all(|new| new.code != old.code));
    let kept = after.sections.iter().flat_map(|new| of_section(old.get(&*new.code).copied(), Some(new)));
    kept.chain(gone.flat_map(|old| of_section(Some(old), None))).collect()
}

fn of_section(before: Option<&Section>, after: Option<&Section>) -> Vec<Differs> {
    let name = after.or(before).map(|section| section.name.clone()).unwrap_or_default();
    let texts = |section: Option<&Section>| section.map(|section| section.words.clone()).unwrap_or_default();
    let (old, new) = (facts(before), facts(after));
    let mut found = Vec::new();
    let mut add = |what: &str, before: &str, after: &str| {
        if before != after {
            let [what, before, after] = [what, before, after].map(str::to_owned);
            found.push(Differs { section: name.clone(), what, before, after });
        }
    };
    add("", &texts(before), &texts(after));
    for (what, told) in &new {
        add(what, find(&old, what), told);
    }
    for (what, told) in old.iter().filter(|(what, _)| new.iter().all(|(other, _)| other != what)) {
        add(what, told, "");
    }
    found
}

fn find<'a>(facts: &'a [(String, String)], what: &str) -> &'a str {
    facts.iter().find(|(name, _)| name == what).map_or("", |(_, told)| told)
}

/// The rows of a section by their names, and the words it holds of others.
fn facts(section: Option<&Section>) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for part in section.into_iter().flat_map(|section| &section.parts) {
        match part {
            Part::Table(sheet) | Part::Folded(sheet) => all.extend(sheet.rows.iter().map(|row| fact(sheet, row))),
            Part::Quote { who, text } => all.push((who.clone(), text.clone())),
            Part::Say { .. } | Part::Title { .. } | Part::Chart { .. } => {}
        }
    }
    all
}

/// Only what does not name the days it is compared with: those always differ.
fn fact(sheet: &Sheet, row: &[Cell]) -> (String, String) {
    let name = row.first().map(|cell| format!("{}: {}", sheet.caption, cell.text)).unwrap_or_default();
    (name, row.iter().skip(1).map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" · "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::situation::content::Head;

    fn picture(words: &str, rows: &[(&str, i64)]) -> Content {
        let rows = rows.iter().map(|(name, number)| vec![Cell::from(name), Cell::from(number)]).collect();
        let heads = vec![Head::words("Plats"), Head::number("Antal")];
        let sheet = Sheet { caption: "Platser".into(), heads, rows, none: String::new() };
        let section =
            Section { code: "hot".into(), name: "Var".into(), words: words.into(), parts: vec![Part::Table(sheet)] };
        Content { sections: vec![section], ..Content::default() }
    }

    #[test]
    fn the_same_picture_differs_in_nothing() {
        let one = picture("Torget.", &[("Torget", 4)]);
        assert!(between(&one, &one.clone()).is_empty());
    }

    #[test]
    fn words_rows_and_sections_are_told_as_they_were_and_are() {
        let (old, new) =
            (picture("Torget.", &[("Torget", 4), ("Parken", 2)]), picture("", &[("Torget", 6), ("Bron", 3)]));
        let told: Vec<_> = between(&old, &new).into_iter().map(|one| (one.what, one.before, one.after)).collect();
        let told: Vec<_> = told.iter().map(|(what, before, after)| (&**what, &**before, &**after)).collect();
        let expected = [
            ("", "Torget.", ""),
            ("Platser: Torget", "4", "6"),
            ("Platser: Bron", "", "3"),
            ("Platser: Parken", "2", ""),
        ];
        assert_eq!(told, expected);
        assert_eq!(between(&old, &Content::default()).len(), 3);
        assert_eq!(between(&Content::default(), &old).len(), 3);
    }
}
