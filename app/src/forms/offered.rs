//! What forms offer of the municipality's lists. Where something is chosen, what was switched off is left out, but for what
//! the thing has already; where a list is narrowed, everything is there, because what was stored stays to be found.

use crate::{
    platform::{
        municipality::Profile,
        preset::{lists::Category, switched::ListKind},
    },
    ui::{Choice, ChoiceGroup},
};

/// The areas in use, after a choice that means none.
pub fn areas(profile: &Profile, picked: &str, none: String) -> Vec<Choice> {
    in_use(profile, ListKind::Areas, picked, every_area(profile, picked, none))
}

/// The units and other actors in use, after a choice that means none.
pub fn units(profile: &Profile, picked: &str, none: String) -> Vec<Choice> {
    in_use(profile, ListKind::Actors, picked, every_unit(profile, picked, none))
}

/// The owners in use, after a choice that means none.
pub fn owners(profile: &Profile, picked: &str, none: String) -> Vec<Choice> {
    in_use(profile, ListKind::Owners, picked, every_owner(profile, picked, none))
}

/// The categories in use, kinds under their heads; a kind is off with its head.
pub fn categories(profile: &Profile, picked: &str) -> Vec<ChoiceGroup> {
    only(every_category(profile, picked), |code| code == picked || profile.category_is_on(code))
}

/// The groups with those choices alone that fit; a group that loses all of them goes too.
pub fn only(mut groups: Vec<ChoiceGroup>, fits: impl Fn(&str) -> bool) -> Vec<ChoiceGroup> {
    for group in &mut groups {
        group.choices.retain(|one| fits(&one.value));
    }
    groups.retain(|group| !group.choices.is_empty());
    groups
}

/// The areas, after a choice that means all.
pub fn every_area(profile: &Profile, picked: &str, all: String) -> Vec<Choice> {
    after(all, profile.areas.iter().map(|one| Choice::new(&one.code, &one.name)), picked)
}

/// The units and other actors, after a choice that means all.
pub fn every_unit(profile: &Profile, picked: &str, all: String) -> Vec<Choice> {
    after(all, profile.actors.iter().map(|one| Choice::new(&one.code, &one.name)), picked)
}

/// The owners, after a choice that means all.
pub fn every_owner(profile: &Profile, picked: &str, all: String) -> Vec<Choice> {
    after(all, profile.owners.iter().map(|one| Choice::new(&one.code, &one.name.sv)), picked)
}

/// The categories, kinds under their heads.
pub fn every_category(profile: &Profile, picked: &str) -> Vec<ChoiceGroup> {
    let group = |head: &Category| ChoiceGroup {
        label: profile.category_label(&head.code),
        choices: head.codes().map(|code| Choice::new(code, profile.category_label(code)).chosen_if(picked)).collect(),
    };
    profile.categories.iter().map(group).collect()
}

/// Choices after one whose value is empty.
pub fn after(first: String, choices: impl Iterator<Item = Choice>, picked: &str) -> Vec<Choice> {
    std::iter::once(Choice::new("", first)).chain(choices).map(|one| one.chosen_if(picked)).collect()
}

fn in_use(profile: &Profile, list: ListKind, picked: &str, mut choices: Vec<Choice>) -> Vec<Choice> {
    choices.retain(|one| one.value.is_empty() || one.value == picked || profile.is_on(list, &one.value));
    choices
}
