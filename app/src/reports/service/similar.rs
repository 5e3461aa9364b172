//! Reports that may be about the same thing: near in place and time, or alike where there is no point.

use crate::{
    accounts::{policy::TriageReports, scope::Scope},
    fault::Fault,
    kernel::place::{degrees_around, distance_m},
    reports::{
        model::Report,
        store::likes::{self, Around, Like},
    },
};
use chrono::TimeDelta;

/// Reports within the municipality's radius and weeks, nearest first; with metres where both have a point.
///
/// # Errors
/// When the database does not answer.
pub async fn similar(scope: &Scope<TriageReports>, report: &Report) -> Result<Vec<(Like, Option<f64>)>, Fault> {
    let rules = scope.profile().duplicates.clone();
    let since = report.received_at - TimeDelta::weeks(i64::from(rules.weeks));
    let reach = scope.reach();
    let Some(at) = report.position else {
        let Some(area) = &report.area else {
            return Ok(Vec::new());
        };
        let same = (area, report.choice.as_str());
        let alike = likes::same_area(scope.db(), &reach, same, since, report.id).await?;
        return Ok(alike.into_iter().map(|like| (like, None)).collect());
    };
    let radius = f64::from(rules.radius_m);
    let (dlat, dlon) = degrees_around(&at, radius);
    let boxed = likes::near(scope.db(), &reach, &Around { at, dlat, dlon }, since, report.id).await?;
    let measured = boxed.into_iter().filter_map(|like| {
        let metres = distance_m(&at, &like.position?);
        (metres <= radius).then_some((like, Some(metres)))
    });
    let mut near: Vec<_> = measured.collect();
    near.sort_by(|a, b| a.1.unwrap_or(0.0).total_cmp(&b.1.unwrap_or(0.0)));
    Ok(near)
}
