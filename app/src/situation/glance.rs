//! The open period in a few lines, for the start page of the office.

use super::{
    service::{self, Figures},
    tally::shared,
};
use crate::{
    accounts::{policy::ReadSituation, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    observations::{FEWEST_TO_SHARE, period_of, period_path, short_label, year_of},
    platform::{clock::local_date, municipality::Profile},
    t,
};
use chrono::NaiveDate;

const SV: Lang = Lang::Sv;

/// The open period at a glance.
#[derive(Clone, Debug)]
pub struct Glance {
    /// `vecka 9–10`.
    pub label: String,
    /// Its page.
    pub address: String,
    /// Its last day.
    pub last: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// What changed since the period before, in a line without any number that this person may not see.
    pub changed: String,
}

/// Looks at the open period.
///
/// # Errors
/// When the database does not answer.
pub async fn glance(scope: &Scope<ReadSituation>) -> Result<Glance, Fault> {
    let profile = scope.profile();
    let today = local_date(scope.now());
    let period = period_of(&profile, today);
    let figures = service::figures(scope, &period).await?;
    Ok(Glance {
        label: short_label(&period, year_of(&period)),
        address: period_path(&period.key()),
        last: period.last(),
        today,
        changed: change_line(&profile, &figures),
    })
}

/// Everything for those who make the picture; for others, no number small enough to point at somebody.
fn change_line(profile: &Profile, figures: &Figures) -> String {
    let (total, before) = (figures.spans.only(profile, false).total(), figures.before.as_str());
    if !figures.within {
        let [now, then, _] = shared(&[total], &[figures.whole.only(profile, false).total()])[0].numbers;
        let now = now.map_or_else(|| t!(SV, "today-few", n = FEWEST_TO_SHARE), |number| number.to_string());
        let then = then.map_or_else(|| t!(SV, "situation-hidden"), |number| number.to_string());
        return t!(SV, "today-picture-shared", now = now, before = before, then = then);
    }
    let (now, n) = (total.now, total.change().abs());
    match total.change() {
        0 => t!(SV, "today-picture-same", now = now, before = before),
        1.. => t!(SV, "today-picture-more", now = now, n = n, before = before),
        _ => t!(SV, "today-picture-fewer", now = now, n = n, before = before),
    }
}
