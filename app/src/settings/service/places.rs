//! Importing streets and named places: kept, looked at, applied. A new file replaces the whole list.

use crate::{
    accounts::{policy::ManageSettings, scope::Scope},
    fault::Fault,
    on, places,
    platform::{
        audit,
        municipality::Profile,
        preset::gazetteer::{GazetteerKind, GazetteerRow, RowProblem, rows},
    },
    settings::store::pending::{self, Pending},
};
use std::collections::BTreeSet;

/// Why a file was not kept.
pub enum Refused {
    /// What is wrong, line by line.
    File(Vec<RowProblem>),
    /// The database did not answer.
    Fault(Fault),
}

impl<E: Into<Fault>> From<E> for Refused {
    fn from(error: E) -> Self {
        Self::Fault(error.into())
    }
}

/// What a kept file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// How many streets.
    pub streets: usize,
    /// How many named places.
    pub places: usize,
    /// Area codes in the file that are not on the list of areas.
    pub unknown_areas: Vec<String>,
    /// The first rows, to see whether columns and letters are right.
    pub first: Vec<GazetteerRow>,
}

/// Rows shown to see whether the file is read as it was meant.
const FIRST: usize = 8;

/// What a file of these rows holds.
pub fn preview(rows: &[GazetteerRow], profile: &Profile) -> Preview {
    let streets = rows.iter().filter(|row| row.kind == GazetteerKind::Street).count();
    let known = |code: &String| profile.area(code).is_some();
    let unknown: BTreeSet<String> =
        rows.iter().filter_map(|row| row.area.clone()).filter(|code| !known(code)).collect();
    Preview {
        streets,
        places: rows.len() - streets,
        unknown_areas: unknown.into_iter().collect(),
        first: rows.iter().take(FIRST).cloned().collect(),
    }
}

/// Keeps a file that can be used until somebody has looked at it; tells its number.
///
/// # Errors
/// [`Refused`] tells every line that cannot be used; then nothing is kept.
pub async fn keep(scope: &Scope<ManageSettings>, text: &str) -> Result<i64, Refused> {
    rows(text).map_err(Refused::File)?;
    let mut tx = scope.db().begin().await?;
    let number = pending::put(&mut tx, Pending::Places, text, scope.now()).await?;
    tx.commit().await?;
    Ok(number)
}

/// What a kept file would do; none when it was used or another one came since.
///
/// # Errors
/// When the database does not answer.
pub async fn kept(scope: &Scope<ManageSettings>, number: i64) -> Result<Option<Preview>, Fault> {
    let text = pending::read(scope.db(), Pending::Places, number).await?;
    let rows = text.and_then(|text| rows(&text).ok());
    Ok(rows.map(|rows| preview(&rows, &scope.profile())))
}

/// Replaces the list by a kept file.
///
/// # Errors
/// [`Fault::Conflict`] when the file was used or another one came since.
pub async fn apply(scope: &Scope<ManageSettings>, number: i64) -> Result<usize, Fault> {
    let text = pending::read(scope.db(), Pending::Places, number).await?.ok_or(Fault::Conflict)?;
    let mut rows = rows(&text).map_err(|_| Fault::Conflict)?;
    let unknown = preview(&rows, &scope.profile()).unknown_areas;
    for row in &mut rows {
        row.area = row.area.take().filter(|code| !unknown.contains(code));
    }
    let count = rows.len();
    let mut tx = scope.db().begin().await?;
    if !pending::take(&mut tx, Pending::Places, number).await? {
        return Err(Fault::Conflict);
    }
    places::import(&mut tx, rows, || scope.new_id()).await?;
    let entry = scope.entry("places.imported", "settings", "places", format!("rows {count}"));
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    Ok(count)
}

/// Throws a kept file away.
///
/// # Errors
/// When the database does not answer.
pub async fn forget(scope: &Scope<ManageSettings>, number: i64) -> Result<(), Fault> {
    let mut tx = scope.db().begin().await?;
    pending::take(&mut tx, Pending::Places, number).await?;
    Ok(tx.commit().await?)
}

const COUNT: &str = "SELECT kind, COUNT(*) FROM place GROUP BY kind ORDER BY kind";

/// How many streets and how many named places there are.
///
/// # Errors
/// When the database does not answer.
pub async fn count(scope: &Scope<ManageSettings>) -> Result<(i64, i64), Fault> {
    let counts: Vec<(String, i64)> = on!(scope.db(), |c| sqlx::query_as(COUNT).fetch_all(c).await)?;
    let of = |kind: GazetteerKind| counts.iter().find(|(code, _)| code == kind.code()).map_or(0, |(_, n)| *n);
    Ok((of(GazetteerKind::Street), of(GazetteerKind::Place)))
}
