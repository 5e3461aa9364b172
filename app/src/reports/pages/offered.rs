//! What the forms of a case offer: the lists without what was switched off, but with what the case has already.

use super::inbox::filters;
use crate::{
    platform::{municipality::Profile, preset::switched::ListKind},
    ui::{Choice, ChoiceGroup},
};

/// The areas, after a choice that means none.
pub fn areas(profile: &Profile, picked: &str, none: String) -> Vec<Choice> {
    in_use(profile, ListKind::Areas, picked, filters::areas(profile, picked, none))
}

/// The units and other actors, after a choice that means none.
pub fn units(profile: &Profile, picked: &str, none: String) -> Vec<Choice> {
    in_use(profile, ListKind::Actors, picked, filters::units(profile, picked, none))
}

/// The owners, after a choice that means none.
pub fn owners(profile: &Profile, picked: &str, none: String) -> Vec<Choice> {
    in_use(profile, ListKind::Owners, picked, filters::owners(profile, picked, none))
}

/// The categories, kinds under their heads; a kind is off with its head.
pub fn categories(profile: &Profile, picked: &str) -> Vec<ChoiceGroup> {
    let mut groups = filters::categories(profile, picked);
    for group in &mut groups {
        group.choices.retain(|one| one.value == picked || profile.category_is_on(&one.value));
    }
    groups.retain(|group| !group.choices.is_empty());
    groups
}

fn in_use(profile: &Profile, list: ListKind, picked: &str, mut choices: Vec<Choice>) -> Vec<Choice> {
    choices.retain(|one| one.value.is_empty() || one.value == picked || profile.is_on(list, &one.value));
    choices
}
