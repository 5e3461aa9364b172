//! The star: what stands where, and what is missing.

use super::*;
use proptest::prelude::*;

fn factors(codes: &[&str]) -> Vec<Factor> {
    codes.iter().map(|code| Factor::standard(code).unwrap()).collect()
}

fn measure(field: Field, arena: Option<Arena>) -> Placed {
    Placed { field: Some(field), point: None, arena }
}

#[test]
fn nothing_is_missing_in_an_empty_star_and_everything_where_nobody_does_anything() {
    assert_eq!(gaps(&[Point::Crime], &[], &[]), []);
    let found = gaps(&[], &factors(&["school_failure", "near_adult"]), &[]);
    assert_eq!(found, [Gap::NoMeasures]);
}

#[test]
fn measures_at_the_tip_alone_are_told_and_so_is_the_family_nobody_works_with() {
    let own = factors(&["little_insight", "recruitment", "near_adult"]);
    let found = gaps(&[Point::Crime], &own, &[measure(Field::Tip, Some(Arena::Peers))]);
    assert_eq!(found, [Gap::AllAtTip, Gap::NothingFor(Arena::Family)]);
    let middle = gaps(&[Point::Crime], &own, &[measure(Field::Middle, Some(Arena::Peers))]);
    assert_eq!(middle, [Gap::NothingInBase, Gap::NothingFor(Arena::Family)]);
}

#[test]
fn a_point_is_bare_when_no_measure_reaches_it() {
    let own = factors(&["recruitment", "absence", "near_adult"]);
    let crime = Placed { field: Some(Field::Tip), point: Some(Point::Crime), arena: Some(Arena::Peers) };
    let school = Placed { field: Some(Field::Tip), point: Some(Point::Crime), arena: Some(Arena::School) };
    let found = gaps(&[], &own, &[crime, school]);
    assert_eq!(found, [Gap::AllAtTip, Gap::NothingAt(Point::Exclusion)]);
    let with_base = [crime, school, measure(Field::Base, None)];
    assert_eq!(gaps(&[], &own, &with_base), [], "the base reaches all points");
}

#[test]
fn only_risks_and_measures_without_a_level_are_told() {
    let found = gaps(
        &[],
        &factors(&["dark_and_worn"]),
        &[Placed { field: None, point: None, arena: Some(Arena::Neighbourhood) }],
    );
    assert_eq!(found, [Gap::NothingProtects, Gap::WithoutLevel(1)]);
}

#[test]
fn the_base_is_common_and_the_list_has_both_kinds_in_every_arena() {
    let drawn = place(&[Point::Andts], &factors(&["impulses", "early_debut"]), &[measure(Field::Base, None)]);
    assert_eq!(drawn.base, Counts { risks: 1, protective: 0, measures: 1 });
    let touched: Vec<_> = drawn.points.iter().filter(|(_, touched, ..)| *touched).map(|(point, ..)| *point).collect();
    assert_eq!(touched, [Point::Andts]);
    for arena in Arena::ALL {
        for effect in Effect::ALL {
            assert!(STANDARD.iter().any(|one| one.arena == *arena && one.effect == *effect), "{arena} {effect}");
        }
    }
    assert!(STANDARD.iter().all(|one| (one.field == Field::Base) == one.point.is_none()));
}

proptest! {
    #[test]
    fn every_factor_stands_in_the_star_exactly_once(picked in proptest::collection::btree_set(0..STANDARD.len(), 0..20)) {
        let own: Vec<_> = picked.iter().map(|n| Factor::standard(STANDARD[*n].code).unwrap()).collect();
        let drawn = place(&[], &own, &[]);
        let of = |counts: &Counts| counts.risks + counts.protective;
        let all = of(&drawn.base) + drawn.points.iter().map(|(_, _, middle, tip)| of(middle) + of(tip)).sum::<usize>();
        prop_assert_eq!(all, own.len());
        prop_assert_eq!(gaps(&[], &own, &[]).is_empty(), own.is_empty());
    }
}
