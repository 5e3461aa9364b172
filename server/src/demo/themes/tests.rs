use super::*;
use app::{
    kernel::pii,
    platform::preset::{Preset, gazetteer::GazetteerRow},
};

#[test]
fn every_theme_speaks_of_what_lyktkoping_has() {
    let preset = Preset::load("lyktkoping").unwrap();
    let places: Vec<GazetteerRow> = preset.gazetteer().unwrap();
    for theme in &THEMES {
        assert!(preset.public_choices.iter().any(|choice| choice.code == theme.choice), "{}", theme.choice);
        assert!(preset.category_codes().any(|code| code == theme.category), "{}", theme.category);
        assert!(preset.actors.iter().any(|actor| actor.code == theme.unit), "{}", theme.unit);
        assert!(places.iter().any(|place| place.name == theme.place), "{}", theme.place);
        if let HandedOver(owner) = theme.ending {
            assert!(preset.owners.iter().any(|one| one.code == owner), "{owner}");
        }
    }
}

#[test]
fn what_is_approved_or_answered_points_at_nobody() {
    for theme in &THEMES {
        assert!(pii::find(theme.approved).is_empty(), "{}", theme.approved);
        assert!(pii::find(theme.answer).is_empty(), "{}", theme.answer);
    }
}

#[test]
fn there_is_enough_to_compare() {
    let (now, then): (Vec<usize>, Vec<usize>) = THEMES.iter().map(|theme| theme.counts).unzip();
    assert_eq!((now.iter().sum::<usize>(), then.iter().sum::<usize>()), (140, 113));
}
