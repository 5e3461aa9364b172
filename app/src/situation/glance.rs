//! The open period in a few lines, for the start page of the office.

use super::service::{self, Figures};
use crate::{
    accounts::{policy::ReadSituation, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    observations::{self, FEWEST_TO_SHARE, Shared, period_of, period_path, short_label, year_of},
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
        changed: if figures.within {
            change_line(&profile, &figures)
        } else {
            shared_line(&observations::shared(scope, &period).await?)
        },
    })
}

/// The latest month that was shared: those outside the group see no number that could be small.
fn shared_line(shared: &Shared) -> String {
    let Some(month) = shared.month else { return t!(SV, "today-picture-unshared") };
    let now = shared.now.all.map_or_else(|| t!(SV, "today-few", n = FEWEST_TO_SHARE), |number| number.to_string());
    let then = shared.before.all.map_or_else(|| t!(SV, "situation-hidden"), |number| number.to_string());
    let (month, before) = (month.label_sv(), month.previous().label_sv());
    t!(SV, "today-picture-shared", now = now, month = month, before = before, then = then)
}

/// Everything, for those who make the picture.
fn change_line(profile: &Profile, figures: &Figures) -> String {
    let (total, before) = (figures.spans.only(profile, false).total(), figures.before.as_str());
    let (now, n) = (total.now, total.change().abs());
    match total.change() {
        0 => t!(SV, "today-picture-same", now = now, before = before),
        1.. => t!(SV, "today-picture-more", now = now, n = n, before = before),
        _ => t!(SV, "today-picture-fewer", now = now, n = n, before = before),
    }
}
