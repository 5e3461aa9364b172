//! What differs between two versions of a pledge. Pure: codes stay codes, the page finds the words.

use super::{Activity, Content, Status, Who};
use chrono::NaiveDate;

/// A part of a pledge that can differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The heading.
    Title,
    /// The promise.
    Promise,
    /// The days.
    Period,
    /// Who promises.
    Who,
    /// Where.
    Areas,
    /// The background.
    Background,
    /// A figure, by what it counts.
    Figure(String),
    /// The aim.
    Aim,
    /// What an activity says, by its number.
    Activity(u32),
    /// The target of an activity, by its text.
    Target(String),
    /// The outcome of an activity, by its text.
    Outcome(String),
    /// The comment on an activity, by its text.
    Comment(String),
    /// The status of an activity, by its text.
    ActivityStatus(String),
    /// The children's perspective.
    Children,
    /// Who signed.
    Signatures,
    /// What it rests on.
    Grounds,
    /// What residents said, and what was changed.
    Heard,
    /// The follow-up of the period before.
    Previous,
    /// Whom to ask.
    Contact,
    /// How it goes.
    Status,
    /// Why.
    Reason,
}

/// A side of something that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Side {
    /// Not there.
    Nothing,
    /// Words of the pledge.
    Text(String),
    /// Lines of a list.
    Lines(Vec<String>),
    /// A status.
    Status(Status),
    /// Who it is.
    Who(Who, String),
    /// Days.
    Days(Option<NaiveDate>, Option<NaiveDate>),
    /// The activity: its target, or its outcome.
    Activity(Box<Activity>),
    /// The day a signature was given, by its role.
    Signed(Vec<(String, NaiveDate)>),
}

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differs {
    /// What.
    pub part: Part,
    /// As it was.
    pub before: Side,
    /// As it is.
    pub after: Side,
}

/// Everything that differs, in the order of the page.
pub fn between(before: &Content, after: &Content) -> Vec<Differs> {
    let days = |one: &Content| Side::Days(one.first, one.last);
    let who = |one: &Content| Side::Who(one.who, one.other.clone());
    let signed = |one: &Content| Side::Signed(one.signatures.iter().map(|s| (s.role.clone(), s.day)).collect());
    let grounds = |one: &Content| lines(one.grounds.iter().map(|ground| ground.text.clone()));
    let heard = |one: &Content| lines(one.heard.iter().map(|line| format!("{} → {}", line.said, line.changed)));
    let areas = |one: &Content| lines(one.area_names.iter().cloned());
    let mut found = Vec::new();
    let mut add = |part: Part, side: &dyn Fn(&Content) -> Side| note(&mut found, part, side(before), side(after));
    add(Part::Status, &|one| Side::Status(one.status));
    add(Part::Reason, &|one| text(&one.reason));
    add(Part::Heard, &heard);
    add(Part::Title, &|one| text(&one.title));
    add(Part::Promise, &|one| text(&one.promise));
    add(Part::Period, &days);
    add(Part::Who, &who);
    add(Part::Areas, &areas);
    found.extend(activities(before, after));
    let mut add = |part: Part, side: &dyn Fn(&Content) -> Side| note(&mut found, part, side(before), side(after));
    add(Part::Background, &|one| text(&one.background));
    for what in figures(before, after) {
        add(Part::Figure(what.clone()), &|one| figure(one, &what));
    }
    add(Part::Aim, &|one| text(&one.aim));
    add(Part::Children, &|one| text(&one.children));
    add(Part::Grounds, &grounds);
    add(Part::Previous, &|one| text(&one.previous));
    add(Part::Signatures, &signed);
    add(Part::Contact, &|one| text(&one.contact));
    found
}

fn note(found: &mut Vec<Differs>, part: Part, before: Side, after: Side) {
    if before != after {
        found.push(Differs { part, before, after });
    }
}

fn text(text: &str) -> Side {
    if text.is_empty() { Side::Nothing } else { Side::Text(text.to_owned()) }
}

fn lines(all: impl Iterator<Item = String>) -> Side {
    let all: Vec<_> = all.collect();
    if all.is_empty() { Side::Nothing } else { Side::Lines(all) }
}

/// What is counted in either, once.
fn figures(before: &Content, after: &Content) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for one in after.figures.iter().chain(&before.figures) {
        if !all.contains(&one.what) {
            all.push(one.what.clone());
        }
    }
    all
}

fn figure(content: &Content, what: &str) -> Side {
    lines(content.figures.iter().filter(|one| one.what == what).map(|one| match one.source.as_str() {
        "" => one.value.clone(),
        source => format!("{} ({source})", one.value),
    }))
}

/// Activities by their numbers: what is gone comes last.
fn activities(before: &Content, after: &Content) -> Vec<Differs> {
    let gone = before.activities.iter().filter(|old| after.activity(old.number).is_none());
    let kept = after.activities.iter().flat_map(|new| of_activity(before.activity(new.number), Some(new)));
    kept.chain(gone.flat_map(|old| of_activity(Some(old), None))).collect()
}

fn of_activity(before: Option<&Activity>, after: Option<&Activity>) -> Vec<Differs> {
    let Some(here) = after.or(before) else { return Vec::new() };
    let name = here.text.clone();
    let mut found = Vec::new();
    let side = |one: Option<&Activity>, of: &dyn Fn(&Activity) -> Side| one.map_or(Side::Nothing, of);
    let mut add =
        |part: Part, of: &dyn Fn(&Activity) -> Side| note(&mut found, part, side(before, of), side(after, of));
    add(Part::Activity(here.number), &|one| text(&one.text));
    add(Part::Target(name.clone()), &|one| {
        let only = Activity {
            text: String::new(),
            comment: String::new(),
            outcome: None,
            done: None,
            status: Status::Planned,
            number: 0,
            ..one.clone()
        };
        if one.target().is_some() { Side::Activity(Box::new(only)) } else { Side::Nothing }
    });
    add(Part::Outcome(name.clone()), &|one| {
        let only = Activity {
            kind: one.kind,
            unit: one.unit.clone(),
            outcome: one.outcome,
            done: one.done,
            ..Activity::default()
        };
        if one.outcome.is_some() || one.done.is_some() { Side::Activity(Box::new(only)) } else { Side::Nothing }
    });
    add(Part::Comment(name.clone()), &|one| text(&one.comment));
    if before.is_some() && after.is_some() {
        add(Part::ActivityStatus(name), &|one| Side::Status(one.status));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{kernel::amount::Amount, pledges::model::activity::tests::walks};

    #[test]
    fn the_same_version_differs_in_nothing() {
        let one = Content { activities: vec![walks()], title: "Trygg väg hem".into(), ..Content::default() };
        assert_eq!(between(&one, &one.clone()), []);
    }

    #[test]
    fn an_outcome_is_told_at_its_activity() {
        let old = Content { activities: vec![walks()], ..Content::default() };
        let mut new = old.clone();
        (new.activities[0].outcome, new.activities[0].status) = (Some(Amount::whole(2)), Status::Fulfilled);
        new.reason = "Klart.".into();
        let parts: Vec<_> = between(&old, &new).into_iter().map(|one| one.part).collect();
        let name = || "Trygghetsvandringar".to_owned();
        assert_eq!(parts, [Part::Reason, Part::Outcome(name()), Part::ActivityStatus(name())]);
    }

    #[test]
    fn an_activity_that_is_gone_or_new_is_told() {
        let old = Content { activities: vec![walks()], ..Content::default() };
        let gone = between(&old, &Content::default());
        assert_eq!(gone[0].part, Part::Activity(1));
        assert_eq!((&gone[0].before, &gone[0].after), (&Side::Text("Trygghetsvandringar".into()), &Side::Nothing));
        let new = between(&Content::default(), &old);
        assert_eq!(new[0].before, Side::Nothing);
        assert_eq!(new.len(), gone.len());
    }
}
