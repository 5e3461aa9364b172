//! For those who represent a part of the municipality: what residents may read of one area.

use super::freeze;
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    situation::levels::Level,
};

/// What is published of one area: the same level and the same figures as on `/lage`, and none besides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfArea {
    /// `vecka 9–10 2026`.
    pub period: String,
    /// Its level.
    pub level: Option<Level>,
    /// The month the figures are of: `februari 2026`; empty while none was shared.
    pub month: String,
    /// The month before.
    pub before_month: String,
    /// In the month; none where it is not told.
    pub now: Option<i64>,
    /// In the month before.
    pub before: Option<i64>,
}

/// What is published of an area, by its name; none while nothing is published.
///
/// # Errors
/// When the database does not answer.
pub async fn published_of(scope: &Scope<Public>, area: &str) -> Result<Option<OfArea>, Fault> {
    let Some((picture, ..)) = freeze::published(scope).await? else { return Ok(None) };
    let figures = picture.areas.iter().find(|line| line.name == area);
    Ok(Some(OfArea {
        level: picture.levels.iter().find(|one| one.area == area).map(|one| one.level),
        now: figures.and_then(|line| line.now),
        before: figures.and_then(|line| line.before),
        period: picture.period.clone(),
        month: picture.month.clone(),
        before_month: picture.before,
    }))
}
