//! When a pledge may be published: everything in it can be followed up, and what went wrong is explained.

use super::{Content, Status};
use chrono::{Months, NaiveDate};

/// Shortest period.
const LEAST: Months = Months::new(3);
/// Longest period: a term of office.
const MOST: Months = Months::new(48);

/// What stands in the way of publishing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The heading.
    Title,
    /// The promise.
    Promise,
    /// The first or the last day.
    Period,
    /// Shorter than three months or longer than four years.
    PeriodLength,
    /// Not one activity with a target that can be measured.
    Activity,
    /// Nobody has signed.
    Signatures,
    /// A signature is dated later than today.
    SignedLater,
    /// Not fulfilled, ended or replaced, and nobody says why.
    Reason,
    /// Its time is over and it still goes on.
    Overdue,
    /// It is called fulfilled while an activity is not.
    NotAll,
    /// An activity is late or missed its target, and nobody says why.
    Explanation(u32),
    /// An activity is called fulfilled, and its outcome does not say so.
    NotReached(u32),
}

impl Missing {
    /// The activity it is about.
    pub fn activity(self) -> Option<u32> {
        match self {
            Self::Explanation(number) | Self::NotReached(number) => Some(number),
            _ => None,
        }
    }

    /// The field of the form that must be looked at.
    pub fn field(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Promise => "promise",
            Self::Period | Self::PeriodLength => "first",
            Self::Activity | Self::Explanation(_) | Self::NotReached(_) => "activities",
            Self::Signatures | Self::SignedLater => "signatures",
            Self::Reason => "reason",
            Self::Overdue | Self::NotAll => "status",
        }
    }
}

/// Everything that stands in the way of publishing, in the order of the form; nothing when it may be.
pub fn missing(content: &Content, today: NaiveDate) -> Vec<Missing> {
    let (_, counting) = content.fulfilled();
    let all = content.activities.iter().filter(|one| one.status == Status::Fulfilled).count() == counting;
    let over = content.last.is_some_and(|last| last < today);
    let needs_reason = match content.status {
        Status::NotFulfilled => content.reason.is_empty(),
        Status::Ended => content.reason.is_empty() && content.replaced_by.is_none(),
        _ => false,
    };
    let asked = [
        (Missing::Title, content.title.is_empty()),
        (Missing::Promise, content.promise.is_empty()),
        (Missing::Period, content.first.is_none() || content.last.is_none()),
        (Missing::PeriodLength, !is_fitting(content)),
        (Missing::Activity, content.activities.iter().all(|one| one.target().is_none())),
        (Missing::Signatures, content.signatures.is_empty()),
        (Missing::SignedLater, content.signatures.iter().any(|one| one.day > today)),
        (Missing::Overdue, over && content.status.is_open()),
        (Missing::NotAll, content.status == Status::Fulfilled && !all),
        (Missing::Reason, needs_reason),
    ];
    let asked = asked.into_iter().filter(|(_, lacks)| *lacks).map(|(missing, _)| missing);
    let activities = content.activities.iter().flat_map(|one| {
        let owes = one.owes_explanation(today).then_some(Missing::Explanation(one.number));
        let claims = one.claims_too_much().then_some(Missing::NotReached(one.number));
        owes.into_iter().chain(claims)
    });
    asked.chain(activities).collect()
}

/// Is the period as long as a pledge may be? So is one that is not known yet.
fn is_fitting(content: &Content) -> bool {
    let Some((first, last)) = content.first.zip(content.last) else { return true };
    let Some(after) = last.succ_opt() else { return false };
    let bounds = first.checked_add_months(LEAST).zip(first.checked_add_months(MOST));
    bounds.is_some_and(|(earliest, latest)| (earliest..=latest).contains(&after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        kernel::amount::Amount,
        pledges::model::{Activity, Signature, TargetKind, activity::tests::walks},
    };
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn today() -> NaiveDate {
        day("2026-03-02")
    }

    fn whole() -> Content {
        Content {
            title: "Trygg väg hem".into(),
            promise: "Vi går två vandringar.".into(),
            first: Some(day("2026-01-01")),
            last: Some(day("2026-12-31")),
            activities: vec![walks()],
            signatures: vec![Signature { role: "Kommunpolis".into(), day: day("2026-01-15") }],
            status: Status::Running,
            ..Content::default()
        }
    }

    #[test]
    fn a_whole_pledge_lacks_nothing_and_an_empty_one_everything() {
        assert_eq!(missing(&whole(), today()), []);
        let empty = [Missing::Title, Missing::Promise, Missing::Period, Missing::Activity, Missing::Signatures];
        assert_eq!(missing(&Content::default(), today()), empty);
    }

    #[test]
    fn each_thing_that_must_be_there_is_asked_for() {
        let without = |change: fn(&mut Content)| {
            let mut content = whole();
            change(&mut content);
            missing(&content, today())
        };
        assert_eq!(without(|c| c.title.clear()), [Missing::Title]);
        assert_eq!(without(|c| c.promise.clear()), [Missing::Promise]);
        assert_eq!(without(|c| c.last = None), [Missing::Period]);
        assert_eq!(without(|c| c.activities.clear()), [Missing::Activity]);
        assert_eq!(without(|c| c.activities[0].kind = None), [Missing::Activity]);
        assert_eq!(without(|c| c.signatures.clear()), [Missing::Signatures]);
        assert_eq!(without(|c| c.signatures[0].day = day("2026-03-03")), [Missing::SignedLater]);
        assert_eq!(without(|c| c.status = Status::NotFulfilled), [Missing::Reason]);
        assert_eq!(without(|c| c.status = Status::Ended), [Missing::Reason]);
        assert_eq!(without(|c| c.status = Status::Fulfilled), [Missing::NotAll]);
    }

    #[test]
    fn a_period_is_three_months_to_four_years() {
        let with = |last: &str| missing(&Content { last: Some(day(last)), ..whole() }, today());
        assert_eq!(with("2026-03-31"), []);
        assert_eq!(with("2026-03-30"), [Missing::PeriodLength]);
        assert_eq!(with("2029-12-31"), []);
        assert_eq!(with("2030-01-01"), [Missing::PeriodLength]);
        assert_eq!(
            missing(&Content { last: Some(day("2025-12-31")), ..whole() }, today()),
            [Missing::PeriodLength, Missing::Overdue]
        );
    }

    #[test]
    fn what_is_late_or_missed_is_explained_before_the_next_publication() {
        let later = day("2026-07-01");
        assert_eq!(missing(&whole(), later), [Missing::Explanation(1)]);
        let mut told = whole();
        told.activities[0].comment = "Den andra flyttades till hösten.".into();
        assert_eq!(missing(&told, later), []);
        let mut claimed = whole();
        claimed.activities[0].status = Status::Fulfilled;
        assert_eq!(missing(&claimed, today()), [Missing::NotReached(1)]);
        claimed.activities[0].outcome = Some(Amount::whole(3));
        claimed.status = Status::Fulfilled;
        assert_eq!(missing(&claimed, later), []);
        assert_eq!(missing(&whole(), day("2027-01-01")), [Missing::Overdue, Missing::Explanation(1)]);
    }

    fn activity() -> impl Strategy<Value = Activity> {
        let (kinds, states) = (TargetKind::ALL, Status::ALL);
        (
            0..=kinds.len(),
            0..states.len(),
            proptest::option::of(0u32..5),
            0i64..400,
            proptest::option::of(0u32..5),
            any::<bool>(),
        )
            .prop_map(move |(kind, status, amount, due, outcome, told)| Activity {
                number: 1,
                kind: kinds.get(kind).copied(),
                amount: amount.map(Amount::whole),
                unit: "gånger".into(),
                due: Some(today() - chrono::TimeDelta::days(200) + chrono::TimeDelta::days(due)),
                outcome: outcome.map(Amount::whole),
                comment: if told { "Därför.".into() } else { String::new() },
                status: states[status],
                ..Activity::default()
            })
    }

    proptest! {
        #[test]
        fn what_may_be_published_can_be_followed_up(activities in proptest::collection::vec(activity(), 0..4), status in 0..Status::ALL.len()) {
            let content = Content { activities, status: Status::ALL[status], ..whole() };
            if missing(&content, today()).is_empty() {
                prop_assert!(content.activities.iter().any(|one| one.target().is_some()));
                for one in &content.activities {
                    prop_assert!(!one.is_late(today()) || !one.comment.is_empty());
                    prop_assert!(one.status != Status::NotFulfilled || !one.comment.is_empty());
                    prop_assert!(one.status != Status::Fulfilled || one.target().is_none() || one.is_reached() == Some(true));
                    prop_assert!(content.status != Status::Fulfilled || matches!(one.status, Status::Fulfilled | Status::Ended));
                }
                prop_assert!(!matches!(content.status, Status::NotFulfilled | Status::Ended));
            }
        }

        #[test]
        fn what_is_stored_is_read_back(activities in proptest::collection::vec(activity(), 0..4)) {
            let content = Content { activities, ..whole() };
            prop_assert_eq!(Content::read(&content.json()).unwrap(), content);
        }
    }
}
