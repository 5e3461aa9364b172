//! What counts add up to.

use super::*;
use proptest::prelude::*;

fn count(category: &str, area: Option<&str>, band: Option<&str>, number: i64) -> Count {
    Count {
        category: category.into(),
        area: area.map(Into::into),
        place_type: None,
        time_band: band.map(Into::into),
        source: "resident".into(),
        actor: None,
        number,
    }
}

fn spans() -> Spans {
    Spans {
        now: vec![
            count("5.1", Some("centrum"), Some("evening"), 6),
            count("5.1", Some("centrum"), Some("night"), 2),
            count("2.2", Some("centrum"), Some("evening"), 1),
            count("4", Some("tallasen"), None, 3),
            count("5.1", None, None, 1),
        ],
        before: vec![count("5.1", Some("centrum"), None, 8), count("4", Some("tallasen"), None, 9)],
        last_year: vec![count("2.1", Some("centrum"), None, 4)],
    }
}

#[test]
fn the_largest_change_comes_first_and_quiet_areas_stay() {
    let lines = spans().all().by_area(["centrum", "tallasen", "sjostaden"].into_iter());
    let told: Vec<_> = lines.iter().map(|l| (l.code.as_deref(), l.now, l.change(), l.last_year)).collect();
    assert_eq!(
        told,
        [(Some("tallasen"), 3, -6, 0), (Some("centrum"), 9, 1, 4), (None, 1, 1, 0), (Some("sjostaden"), 0, 0, 0),]
    );
}

#[test]
fn kinds_are_counted_with_their_head() {
    let profile = Profile::load("lyktkoping").unwrap();
    let lines = spans().all().by_head(&profile);
    let five = lines.iter().find(|line| line.code.as_deref() == Some("5")).unwrap();
    assert_eq!((five.now, five.before), (9, 8));
}

#[test]
fn places_gather_by_area_kind_of_place_and_part_of_the_day() {
    let mut spans = spans();
    spans.now[0].place_type = Some("square".into());
    spans.now.push(Count { actor: Some("lyktbo".into()), source: "actor".into(), ..spans.now[0].clone() });
    let hot = spans.all().hot(2);
    let told: Vec<_> =
        hot.iter().map(|h| (h.area.as_str(), h.place_type.as_deref(), h.band, h.number, h.sources)).collect();
    assert_eq!(
        told,
        [
            ("centrum", Some("square"), Some(TimeBand::Evening), 12, 2),
            ("tallasen", None, None, 3, 1),
            ("centrum", None, Some(TimeBand::Night), 2, 1),
        ]
    );
    assert_eq!((hot[0].category.as_str(), spans.all().sources("centrum"), spans.all().by_actor().len()), ("5.1", 2, 2));
}

#[test]
fn safe_places_are_never_added_to_what_is_wrong() {
    let profile = Profile::load("lyktkoping").unwrap();
    let safe = profile.categories.iter().find(|head| head.safe).unwrap().code.clone();
    let mut spans = spans();
    spans.now.push(count(&safe, Some("centrum"), None, 5));
    assert_eq!(spans.only(&profile, false).total().now, 13);
    assert_eq!(spans.only(&profile, true).total().now, 5);
}

proptest! {
    #[test]
    fn lines_always_add_up_to_the_total(numbers in proptest::collection::vec((0..5_usize, 0..4_usize, 1..9_i64), 0..40)) {
        let areas = [None, Some("a"), Some("b"), Some("c"), Some("d")];
        let categories = ["1", "2.1", "2.2", "9.9"];
        let now = numbers.iter().map(|(area, category, n)| count(categories[*category], areas[*area], None, *n)).collect();
        let spans = Spans { now, ..Spans::default() };
        let total = spans.all().total().now;
        prop_assert_eq!(spans.all().by_area(["a"].into_iter()).iter().map(|l| l.now).sum::<i64>(), total);
        prop_assert_eq!(spans.all().by_category().iter().map(|l| l.now).sum::<i64>(), total);
        prop_assert!(spans.all().hot(1).iter().map(|h| h.number).sum::<i64>() <= total);
    }
}
