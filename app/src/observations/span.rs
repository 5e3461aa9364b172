//! For other slices: how many observations an area has of a kind within some days. Only for those who may read them all:
//! the days follow what is counted for, so two counts that differ by a day or by a kind could be subtracted.

use crate::{
    accounts::{policy::ReadObservations, scope::Scope},
    fault::Fault,
    kernel::id::{AreaCode, CategoryCode},
    on,
    platform::{
        clock::{end_of_day, start_of_day},
        db::Db,
        municipality::Profile,
    },
};
use chrono::NaiveDate;

const COUNT: &str = "
    SELECT category, CAST(SUM(number) AS BIGINT)
    FROM observation
    WHERE area = $1 AND at >= $2 AND at < $3
    GROUP BY category";

async fn by_category(
    db: &Db,
    area: &AreaCode,
    (first, last): (NaiveDate, NaiveDate),
) -> Result<Vec<(String, i64)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(COUNT).bind(area).bind(start_of_day(first)).bind(end_of_day(last)).fetch_all(c).await)
}

/// Counts the observations of an area and a category in each span of days, first and last day included. A head counts all
/// of its kinds.
///
/// # Errors
/// When the database does not answer.
pub async fn count_in(
    scope: &Scope<ReadObservations>,
    area: &AreaCode,
    category: &CategoryCode,
    spans: [(NaiveDate, NaiveDate); 2],
) -> Result<[i64; 2], Fault> {
    let profile = scope.profile();
    let mut counted = [0; 2];
    for (counted, span) in counted.iter_mut().zip(spans) {
        let counts = by_category(scope.db(), area, span).await?;
        let own = counts.iter().filter(|(code, _)| belongs(&profile, code, category.as_str()));
        *counted = own.map(|(_, number)| number).sum();
    }
    Ok(counted)
}

/// Is it the category itself, or a kind of the head it is?
fn belongs(profile: &Profile, code: &str, to: &str) -> bool {
    code == to || profile.category_head(code).is_some_and(|head| head.code == to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_counts_its_kinds_and_a_kind_only_itself() {
        let profile = Profile::load("lyktkoping").unwrap();
        assert!(belongs(&profile, "5.1", "5") && belongs(&profile, "5", "5") && belongs(&profile, "5.1", "5.1"));
        assert!(!belongs(&profile, "5", "5.1") && !belongs(&profile, "5.2", "5.1") && !belongs(&profile, "gone", "5"));
    }
}
