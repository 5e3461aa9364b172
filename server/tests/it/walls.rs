//! The walls between the slices, read from the imports: who may look into whose rooms.

use crate::support::source;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

/// Rooms of a slice that others may enter. What everybody asks for with: capabilities, scopes, who is signed in.
const OPEN: [(&str, &str); 3] = [("accounts", "policy"), ("accounts", "scope"), ("accounts", "session")];
/// Rooms that the joints of the crate enter: `routes.rs`, `access.rs`, `jobs.rs`.
const JOINTS: [&str; 4] = ["pages", "api", "files", "jobs"];

/// An import of one slice's thing by a file outside of it.
struct Use {
    /// File and line.
    place: String,
    /// The folder of `app/src` the file lies in; none for the joints.
    by: Option<String>,
    /// Whose thing.
    of: String,
    /// What stands behind the slice's name.
    what: Vec<String>,
}

/// Every import across slices in `app`.
fn uses() -> Vec<Use> {
    let (mut found, slices) = (Vec::new(), source::slices());
    for (path, text) in source::rust() {
        let Some(inside) = path.strip_prefix("app/src/") else { continue };
        let by = inside.split_once('/').map(|(folder, _)| folder.to_owned());
        for (line, segments) in source::paths(&text) {
            let Some(of) = segments.get(1).filter(|name| slices.contains(name) && by.as_ref() != Some(name)) else {
                continue;
            };
            let (place, what) = (format!("{path}:{line}: {}", segments.join("::")), segments[2..].to_vec());
            found.push(Use { place, by: by.clone(), of: of.clone(), what });
        }
    }
    assert!(found.len() > 100, "the imports were not read");
    found
}

/// The modules that the `mod.rs` of a slice declares: its rooms, as apart from what it re-exports.
fn rooms(slice: &str) -> BTreeSet<String> {
    let face = fs::read_to_string(source::root().join("app/src").join(slice).join("mod.rs")).unwrap();
    let declared = face.lines().filter_map(|line| line.split_once("mod ")?.1.strip_suffix(';').map(str::to_owned));
    declared.collect()
}

#[track_caller]
fn none(rule: &str, found: impl Iterator<Item = Use>) {
    let found: Vec<_> = found.map(|used| used.place).collect();
    assert!(found.is_empty(), "{rule}\n{}", found.join("\n"));
}

#[test]
fn a_slice_uses_another_only_through_its_face() {
    let rooms: BTreeMap<_, _> = source::slices().into_iter().map(|slice| (slice.clone(), rooms(&slice))).collect();
    none(
        "re-export it in the slice's mod.rs",
        uses().into_iter().filter(|used| {
            let Some(first) = used.what.first() else { return false };
            let open = OPEN.contains(&(used.of.as_str(), first.as_str()));
            let joint = used.by.is_none() && JOINTS.contains(&first.as_str());
            rooms[&used.of].contains(first) && !open && !joint
        }),
    );
}

#[test]
fn the_shared_floor_knows_no_slice() {
    // Who asks, and with which role, is what a letter and the settings speak of too.
    let spoken = |used: &Use| used.what.first().is_some_and(|room| OPEN.contains(&(&used.of, room)));
    let knows = |used: &Use| match used.by.as_deref() {
        Some("platform") => !spoken(used),
        by => by.is_some_and(|by| ["kernel", "ui", "forms"].contains(&by)),
    };
    none("the floor knows a slice", uses().into_iter().filter(knows));
}

#[test]
fn nobody_imports_the_support_slice() {
    none("crate::support", uses().into_iter().filter(|used| used.of == "support" && used.by.is_some()));
}

#[test]
fn slices_do_not_go_in_circles() {
    // Every page stands in the frame, and the frame shows who is signed in: these two know each other.
    let frame = ["shell", "accounts"];
    let mut needs: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for used in uses() {
        let Some(by) = used.by else { continue };
        if !frame.contains(&used.of.as_str()) {
            needs.entry(by).or_default().insert(used.of);
        }
    }
    while let Some(free) = needs.keys().find(|by| needs[*by].iter().all(|of| !needs.contains_key(of))).cloned() {
        needs.remove(&free);
    }
    assert!(needs.is_empty(), "a change of one would touch the other: {needs:?}");
}
