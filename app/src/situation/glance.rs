//! The open period in a few lines, for the start page of the office.

use super::{
    model::{period_of, short_label, year_of},
    service::{self, Picture},
    tally::{FEWEST_TO_SHARE, shared},
};
use crate::{
    accounts::{policy::ReadSituation, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
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
    let period = period_of(&profile, local_date(scope.now()));
    let picture = service::picture(scope, &period.key()).await?;
    Ok(Glance {
        label: short_label(&period, year_of(&period)),
        address: format!("/personal/lagesbild/{}", period.key()),
        last: period.last(),
        today: picture.today,
        changed: change_line(&profile, &picture),
    })
}

/// Everything for those who make the picture; for others, no number small enough to point at somebody.
fn change_line(profile: &Profile, picture: &Picture) -> String {
    let (total, before) = (picture.spans.only(profile, false).total(), picture.before.as_str());
    if !picture.within {
        let told = |number: Option<i64>| {
            number.map_or_else(|| t!(SV, "today-few", n = FEWEST_TO_SHARE), |number| number.to_string())
        };
        let [now, then, _] = shared(&[total])[0].numbers.map(told);
        return t!(SV, "today-picture-shared", now = now, before = before, then = then);
    }
    let (now, n) = (total.now, total.change().abs());
    match total.change() {
        0 => t!(SV, "today-picture-same", now = now, before = before),
        1.. => t!(SV, "today-picture-more", now = now, n = n, before = before),
        _ => t!(SV, "today-picture-fewer", now = now, n = n, before = before),
    }
}
