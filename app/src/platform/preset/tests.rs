//! What all presets share; each against its source and its rules in the files below.

use super::*;

mod lyktkoping;
mod rules;
mod sources;

fn loaded(name: &str) -> Preset {
    Preset::load(name).unwrap_or_else(|problem| panic!("{name}: {problem}"))
}

#[test]
fn every_preset_loads_and_has_the_shared_lists() {
    assert_eq!(Preset::names(), ["surahammar", "fagersta", "hjo", "degerfors", "gagnef", "lyktkoping"]);
    for name in Preset::names() {
        let preset = loaded(name);
        assert_eq!(preset.categories.len(), 9, "{name}");
        assert_eq!(preset.public_choices.len(), 7, "{name}");
        assert_eq!((preset.owners.len(), preset.place_types.len(), preset.waiting_reasons.len()), (10, 17, 7));
        assert_eq!((preset.answer.working_days, preset.duplicates.radius_m, preset.duplicates.weeks), (5, 50, 12));
        assert!(preset.templates.len() >= 12);
    }
}

#[test]
fn unchecked_numbers_are_not_shown() {
    let preset = loaded("surahammar");
    let shown: Vec<_> = preset.shown_support().map(|line| line.number.as_str()).collect();
    assert!(shown.contains(&"112") && shown.contains(&"116 006"));
    assert!(!shown.contains(&"020-555 666") && !shown.contains(&""));
    assert_eq!(preset.support_lines[0].tel(), "tel:112");
}

#[test]
fn second_factors_are_demanded_where_personal_data_is_read() {
    use crate::accounts::policy::Role;
    let reads: Vec<_> = Role::all().iter().copied().filter(|role| role.reads_personal_data()).collect();
    for name in Preset::names() {
        assert_eq!(loaded(name).accounts.totp_roles, reads, "{name}");
    }
}

#[test]
fn stored_settings_come_back_as_they_were() {
    for name in Preset::names() {
        let preset = loaded(name);
        let json = serde_json::to_string(&preset).unwrap();
        assert_eq!(Preset::from_stored(&json), Ok(preset));
    }
}

#[test]
fn settings_stored_before_a_key_existed_take_its_default() {
    let preset = loaded("lyktkoping");
    let mut json = serde_json::to_value(&preset).unwrap();
    json.as_object_mut().unwrap().remove("duplicates");
    assert_eq!(Preset::from_stored(&json.to_string()), Ok(preset));
}

#[test]
fn an_unknown_name_lists_the_known_ones() {
    let problem = Preset::load("atlantis").unwrap_err();
    assert_eq!(problem, PresetProblem::Unknown("atlantis".into()));
    assert!(problem.to_string().contains("surahammar"));
}

#[test]
fn templates_know_the_statuses_of_reports() {
    let statuses: Vec<_> = crate::reports::Status::all().iter().map(|status| status.code()).collect();
    assert_eq!(lists::STATUSES.as_slice(), statuses);
}
