//! How the councils of the story decide, in the words the use cases want.

use super::{
    council_texts::{Settled, Told},
    priorities_texts::outcome,
};
use app::council::{
    bodies::{self, BodyFacts},
    decide,
};
use chrono::{NaiveDate, TimeDelta};

/// A decision about an own item.
pub(super) fn settle(text: &Told, day: NaiveDate) -> decide::Decide {
    let followed = text.settled != Settled::Done;
    decide::Decide {
        outcome: text.outcome,
        decision: text.decision.to_owned(),
        paragraph: None,
        follow_who: if followed { text.who.to_owned() } else { String::new() },
        follow_by: followed.then(|| day + TimeDelta::days(text.days)),
    }
}

/// A decision about a point of a direction.
pub(super) fn settle_direction(title: &str) -> decide::Decide {
    let (outcome, decision) = outcome(title);
    decide::Decide {
        outcome,
        decision: decision.to_owned(),
        paragraph: None,
        follow_who: String::new(),
        follow_by: None,
    }
}

/// What a body says, as it stands.
pub(super) fn facts_of(row: &bodies::Row) -> BodyFacts {
    BodyFacts {
        name: row.name.clone(),
        circle: row.circle(),
        purpose: row.purpose.clone(),
        per_year: row.per_year,
        weekday: row.weekday,
        starts: row.starts.clone(),
        minutes: row.minutes,
        place: row.place.clone(),
        shared_with: row.shared_with.clone(),
        report_address: row.report_address.clone(),
        closed: row.closed,
    }
}
