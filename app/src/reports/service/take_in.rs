//! From a report to the situation picture: what counts is taken over, the person and the unapproved words are not.

use super::triage::{moved, save, seen, tell};
use crate::{
    accounts::{
        policy::{FeedSituation, TriageReports},
        scope::Scope,
    },
    forms::Refused,
    kernel::{
        id::{AreaCode, CategoryCode, ReportId},
        pii,
        place::PlaceType,
        timeband::{DayType, TimeBand},
    },
    observations::{self, NewObservation, Observed, Source},
    reports::{
        model::{Report, Status},
        store::case,
    },
    t,
};

/// Longest approved text: the picture's own limit, told at the field.
pub const LONGEST: usize = observations::LONGEST_WORDS;

/// What is taken over, as the office approved it.
#[derive(Clone, Default)]
pub struct TakeIn {
    /// What it is about.
    pub category: Option<CategoryCode>,
    /// Where.
    pub area: Option<AreaCode>,
    /// What kind of place.
    pub place_type: Option<PlaceType>,
    /// When in the day.
    pub time_band: Option<TimeBand>,
    /// On what kind of day.
    pub day_type: Option<DayType>,
    /// A short text without persons; may be empty.
    pub words: String,
    /// Somebody has read the text and says so.
    pub approved: bool,
    /// Words to the person who reported.
    pub answer: String,
}

/// Takes a report into the open period and tells the person who reported.
///
/// # Errors
/// [`Refused`]; a text that was not approved, or that points at a person, is a mistake at its field.
pub async fn take_in(scope: &Scope<TriageReports>, id: ReportId, version: i64, what: TakeIn) -> Result<(), Refused> {
    let lang = scope.lang();
    if !what.words.is_empty() && !what.approved {
        return Err(Refused::at("approved", t!(lang, "office-not-approved")));
    }
    if !pii::find(&what.words).is_empty() {
        return Err(Refused::at("observation", t!(lang, "office-has-personal-data")));
    }
    let mut tx = scope.db().begin().await?;
    let report = seen(scope, &mut tx, id, version).await?;
    if case::is_taken_in(scope.db(), id).await? {
        return Err(Refused::at("observation", t!(lang, "office-taken-in-already")));
    }
    if !report.status.next().contains(&Status::InSituation) {
        return Err(Refused::at("observation", t!(lang, "office-cannot-take-in")));
    }
    let answer = what.answer.clone();
    let report = sorted(report, &what);
    let new = observation(&report, what);
    observations::take_in(&scope.narrow::<FeedSituation>()?, &mut tx, new).await?;
    let before = report.status;
    let after = moved(scope, report, Status::InSituation);
    tell(scope, &mut tx, &after, String::new(), &answer).await?;
    save(scope, &mut tx, &after, "report.step", format!("{before} -> {}", after.status)).await?;
    tx.commit().await?;
    Ok(())
}

/// What was decided for the picture holds for the case too, so that nothing is typed twice.
fn sorted(mut report: Report, what: &TakeIn) -> Report {
    if let Some(category) = &what.category {
        report.category = category.clone();
    }
    report.area = what.area.clone();
    report.place_type = what.place_type;
    report
}

fn observation(report: &Report, what: TakeIn) -> NewObservation {
    NewObservation {
        report: Some(report.id),
        source: Source::Resident,
        actor: None,
        number: 1,
        what: Observed {
            category: report.category.clone(),
            area: what.area,
            place_type: what.place_type,
            time_band: what.time_band,
            day_type: what.day_type,
            words: what.words,
        },
    }
}
