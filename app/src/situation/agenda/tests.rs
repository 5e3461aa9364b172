//! Whatever a municipality makes of the agenda, a meeting can be held by it.

use super::*;
use proptest::prelude::*;

fn set(code: &str, name: &str, section: &str) -> Change {
    Change::Set { code: code.into(), name: name.into(), minutes: 5, section: section.into() }
}

#[test]
fn the_usual_meeting_has_thirty_minutes_and_every_section_but_one_point() {
    let usual = Agenda::default();
    assert_eq!((usual.minutes(), usual.usual_minutes()), (30, 30));
    let sections = Kind::ALL.iter().map(|kind| if *kind == Kind::Own { "own-3" } else { kind.code() });
    for section in sections {
        let looking = usual.items.iter().filter(|item| usual.looks_at(item, section));
        assert_eq!(looking.count(), 1, "{section}");
    }
}

#[test]
fn a_point_of_ones_own_takes_its_section_from_the_shared_picture_while_it_is_held() {
    let agenda = Agenda::default().changed(Change::Add("Trafik".into())).changed(set("own-1", "Trafik", "own-1"));
    let looking = |agenda: &Agenda| {
        let looking = agenda.items.iter().filter(|item| !item.hidden && agenda.looks_at(item, "own-1"));
        looking.map(|item| item.code.clone()).collect::<Vec<_>>()
    };
    assert_eq!(looking(&agenda), ["own-1"]);
    assert_eq!(looking(&agenda.changed(Change::Hide("own-1".into(), true))), ["shared"]);
}

#[test]
fn the_usual_name_is_none_and_what_is_not_ones_own_stays() {
    let usual = Agenda::default();
    let renamed = usual.clone().changed(set("round", "Runt bordet", "own-1"));
    assert_eq!((renamed.items[1].title().as_str(), renamed.items[1].section.as_str()), ("Runt bordet", ""));
    let again = renamed.changed(set("round", &labels::point(Point::Round), ""));
    assert_eq!((again.items[1].name.as_str(), again.items[1].minutes), ("", 5));
    assert_eq!(usual.clone().changed(Change::Remove("round".into())), usual);
    assert_eq!(usual.clone().changed(Change::Add("Annat".into())).changed(Change::Remove("own-1".into())), usual);
}

fn any_change() -> impl Strategy<Value = Change> {
    let code = (0..12_usize).prop_map(|at| match at {
        0..9 => Point::ALL[at].code().to_owned(),
        own => format!("own-{}", own - 8),
    });
    (0..5, code, proptest::bool::ANY, POINT_MINUTES).prop_map(|(which, code, flag, minutes)| match which {
        0 => Change::Set { code, name: "Annat".into(), minutes, section: "own-1".into() },
        1 => Change::Hide(code, flag),
        2 => Change::Move(code, flag),
        3 => Change::Add("Annat".into()),
        _ => Change::Remove(code),
    })
}

proptest! {
    #[test]
    fn whatever_is_changed_a_meeting_can_be_held(changes in proptest::collection::vec(any_change(), 0..60)) {
        let agenda = changes.into_iter().fold(Agenda::default(), Agenda::changed);
        let codes: std::collections::BTreeSet<_> = agenda.items.iter().map(|item| &item.code).collect();
        prop_assert_eq!(codes.len(), agenda.items.len());
        let usual = agenda.items.iter().filter(|item| item.point != Point::Own).count();
        prop_assert_eq!(usual, 9);
        let held = agenda.held();
        prop_assert!(!held.items.is_empty() && MINUTES.contains(&held.usual_minutes()));
    }

    #[test]
    fn no_meeting_is_planned_longer_than_it_is(
        changes in proptest::collection::vec(any_change(), 0..20),
        minutes in MINUTES,
        passed in 0..20_000_i64,
    ) {
        let held = changes.into_iter().fold(Agenda::default(), Agenda::changed).held();
        let all: TimeDelta = held.items.iter().map(|item| held.planned(item, minutes)).sum();
        prop_assert!(all <= TimeDelta::minutes(minutes) && all > TimeDelta::minutes(minutes - 1));
        let now = DateTime::UNIX_EPOCH + TimeDelta::seconds(passed);
        let clock = Clock::new(DateTime::UNIX_EPOCH, TimeDelta::minutes(minutes), now);
        prop_assert_eq!(clock.left().is_none(), passed >= minutes * 60);
    }
}
