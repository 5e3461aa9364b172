//! By when a contribution is wanted: the day before the group meets, else on the last day of the period.

use crate::{
    accounts::{policy::Capability, scope::Scope},
    council,
    fault::Fault,
    kernel::{days::Days, period::Period},
};
use chrono::NaiveDate;

/// When the group wants it, and how late that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The day the group meets, if it does.
    pub meets: Option<NaiveDate>,
    /// The last day to give.
    pub day: NaiveDate,
}

impl Due {
    fn of(period: &Period, meets: Option<NaiveDate>) -> Self {
        let before = meets.and_then(|day| day.pred_opt());
        Self { meets, day: before.map_or(period.last(), |day| day.max(period.first())) }
    }

    /// Is what is not given by now late?
    pub fn is_past(&self, today: NaiveDate) -> bool {
        today > self.day
    }

    /// Has the day come to remind of it?
    pub fn has_come(&self, today: NaiveDate) -> bool {
        today >= self.day
    }
}

/// By when contributions to a period are wanted.
///
/// # Errors
/// When the database does not answer.
pub async fn due<C: Capability>(scope: &Scope<C>, period: &Period) -> Result<Due, Fault> {
    let meets = council::meets_within(scope, council::OPERATIVE, &Days::of(period)).await?;
    Ok(Due::of(period, meets))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_wanted_the_day_before_the_meeting_or_at_the_end() {
        let period = Period::parse_key("2026-v09-10").unwrap();
        let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
        assert_eq!(Due::of(&period, Some(day(5))).day, day(4));
        assert_eq!(Due::of(&period, None).day, day(8));
        assert_eq!(Due::of(&period, Some(period.first())).day, period.first());
        let due = Due::of(&period, Some(day(5)));
        assert!(due.has_come(day(4)) && !due.is_past(day(4)) && due.is_past(day(5)));
    }
}
