//! What a path into the settings is called: people read names, not keys.

use super::{
    lists::{self, title},
    sections::Section,
};
use crate::{
    kernel::lang::Lang,
    platform::{municipality::Profile, preset::switched::ListKind},
    t,
};

const SV: Lang = Lang::Sv;

/// The words for a path, as `answer.working_days` or `areas.centrum`; the path itself where nobody gave it any.
pub fn called(profile: &Profile, path: &str) -> String {
    section(profile, path).or_else(|| list(profile, path)).or_else(|| other(path)).unwrap_or_else(|| path.to_owned())
}

/// The words for paths joined by spaces, each once; `+5` stays as it is.
pub fn all_called(profile: &Profile, paths: &str) -> String {
    let mut names: Vec<String> = Vec::new();
    for name in paths.split_whitespace().map(|path| called(profile, path)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// A field of the overview, or a whole part of it.
fn section(profile: &Profile, path: &str) -> Option<String> {
    let within = format!("{path}.");
    Section::ALL.iter().find_map(|section| {
        let inputs = section.inputs(profile);
        let field = inputs.iter().find(|input| input.path == path).map(|input| input.label.clone());
        field.or_else(|| inputs.iter().any(|input| input.path.starts_with(&within)).then(|| section.title()))
    })
}

/// A list, or an entry of one.
fn list(profile: &Profile, path: &str) -> Option<String> {
    let (top, code) = path.split_once('.').unwrap_or((path, ""));
    let list = ListKind::parse(top).ok()?;
    let entry = lists::lines(profile, list).into_iter().find(|line| !code.is_empty() && line.code == code);
    Some(entry.map_or_else(|| title(list), |line| format!("{}: {}", title(list), line.name)))
}

fn other(path: &str) -> Option<String> {
    match path.split('.').next() {
        Some("coat_of_arms") => Some(t!(SV, "settings-coat-of-arms")),
        Some("owner_emails") => Some(t!(SV, "settings-owner-email")),
        Some("switched_off") => Some(t!(SV, "settings-what-is-off")),
        Some("centre") => Some(t!(SV, "settings-centre")),
        Some("assumed") => Some(t!(SV, "settings-what-is-assumed")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_assumed_has_a_name_in_every_preset() {
        for name in Profile::names() {
            let profile = Profile::load(name).unwrap();
            for path in &profile.assumed {
                assert_ne!(&called(&profile, path), path, "{name}");
            }
        }
    }

    #[test]
    fn fields_parts_lists_and_entries_have_names() {
        let profile = Profile::load("lyktkoping").unwrap();
        assert_eq!(called(&profile, "areas.centrum"), "Områden: Centrum");
        assert_eq!(called(&profile, "retention"), Section::Retention.title());
        assert_eq!(called(&profile, "nobody.knows"), "nobody.knows");
        assert_eq!(all_called(&profile, "owners owners +3"), "Ägare (rådighet), +3");
    }
}
