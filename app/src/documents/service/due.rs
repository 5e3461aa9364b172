//! What is to be made now: for each recipient the latest days that are over, and the plan of the law every second year.

use crate::{
    accounts::{
        policy::{MakeDocuments, ReadDocuments},
        scope::Scope,
    },
    documents::{
        model::{Kind, LawDue, Span, State},
        store::{self, Row},
    },
    fault::Fault,
    platform::{clock::local_date, municipality::Profile},
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Something that should be made and sent.
#[derive(Clone, Debug)]
pub struct Due {
    /// Its days.
    pub span: Span,
    /// Names of those who wait for it.
    pub to: Vec<String>,
    /// The version that is begun, if any.
    pub begun: Option<Row>,
}

/// What is due, and how the law stands.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Reports that are not sent yet.
    pub reports: Vec<Due>,
    /// The plan of the law.
    pub law: LawDue,
}

/// When the plan of the law is due.
///
/// # Errors
/// When the database does not answer.
pub async fn law(scope: &Scope<ReadDocuments>) -> Result<LawDue, Fault> {
    let decided = store::law_decided(scope.db()).await?;
    let day = decided.and_then(|day| day.parse::<NaiveDate>().ok());
    Ok(LawDue::after(day, local_date(scope.now())))
}

/// What is due now.
///
/// # Errors
/// When the database does not answer.
pub async fn now(scope: &Scope<MakeDocuments>) -> Result<Waiting, Fault> {
    let (profile, today, made) = (scope.profile(), local_date(scope.now()), made(scope).await?);
    let mut reports: Vec<Due> = Vec::new();
    for recipient in profile.recipients_in_use() {
        let Some(kind) = Kind::of(recipient.every) else { continue };
        let span = Span::latest(kind, today);
        match reports.iter_mut().find(|due| due.span == span) {
            Some(due) => due.to.push(recipient.name.clone()),
            None => reports.push(Due { span, to: vec![recipient.name.clone()], begun: made.get(&span).cloned() }),
        }
    }
    let is_sent =
        |due: &Due| due.begun.as_ref().is_some_and(|row| matches!(row.state(), State::Sent | State::Archived));
    reports.retain(|due| !is_sent(due));
    Ok(Waiting { reports, law: law(&scope.narrow()?).await? })
}

type Made = BTreeMap<Span, Row>;

/// The latest version for each days.
async fn made(scope: &Scope<MakeDocuments>) -> Result<Made, Fault> {
    let rows = store::latest_of_each(scope.db()).await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.span()?, row))).collect())
}

/// Days a new document can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Its days.
    pub span: Span,
    /// The version it would be: 1 where there is none yet.
    pub number: i64,
    /// Is it the next in turn, and therefore chosen from the start?
    pub is_next: bool,
}

/// So many of each kind are offered.
const OFFERED: usize = 3;

/// The days a new document can be about: the next in turn first, then what is not made yet, then what would be a new version,
/// always the latest of each kind first. What is begun already is not begun twice.
///
/// # Errors
/// When the database does not answer.
pub async fn offers(scope: &Scope<MakeDocuments>) -> Result<Vec<Offer>, Fault> {
    Ok(offered(&kinds(&scope.profile()), &made(scope).await?, local_date(scope.now())))
}

/// The kinds somebody gets, and after them that of the rhythm and those every municipality has use for.
fn kinds(profile: &Profile) -> (Vec<Kind>, Vec<Kind>) {
    let rhythm = Kind::of_rhythm(profile.situation.prioritisation);
    let gets = |kind: &Kind| profile.recipients_in_use().any(|one| Kind::of(one.every) == Some(*kind));
    let (awaited, others): (Vec<_>, Vec<_>) = Kind::ALL.iter().copied().partition(gets);
    let used = |kind: &Kind| matches!(kind, Kind::Month | Kind::Year | Kind::Law) || *kind == rhythm;
    (awaited, others.into_iter().filter(used).collect())
}

fn offered((awaited, others): &(Vec<Kind>, Vec<Kind>), made: &Made, today: NaiveDate) -> Vec<Offer> {
    let next = awaited.iter().find_map(|kind| next(*kind, made, today));
    let spans = awaited.iter().chain(others).flat_map(|kind| {
        std::iter::successors(Some(Span::latest(*kind, today)), |span| Some(span.before())).take(OFFERED)
    });
    let offer = |span: Span| match made.get(&span) {
        Some(row) if row.state() == State::Draft => None,
        row => Some(Offer { span, number: row.map_or(1, |row| row.number + 1), is_next: next == Some(span) }),
    };
    let mut offers: Vec<_> = spans.filter_map(offer).collect();
    offers.sort_by_key(|offer| (!offer.is_next, offer.number > 1));
    offers
}

/// The next days of a kind: those after the latest that were made, or the latest that are over where none ever was.
fn next(kind: Kind, made: &Made, today: NaiveDate) -> Option<Span> {
    let latest = Span::latest(kind, today);
    let Some(before) = made.keys().rev().find(|span| span.kind() == kind) else { return Some(latest) };
    let back = std::iter::successors(Some(latest), |span| Some(span.before())).take(OFFERED);
    back.take_while(|span| span > before).last()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::id::DocumentId;

    fn row(kind: Kind, key: &str, number: i64, state: State) -> (Span, Row) {
        let span = Span::parse(kind, key).unwrap();
        let row = Row {
            id: DocumentId(uuid::Uuid::nil()),
            kind: kind.code().to_owned(),
            span: key.to_owned(),
            number,
            state: state.code().to_owned(),
            texts: String::new(),
            hash: String::new(),
            registration: String::new(),
            decided_on: None,
            fixed_on: None,
            archived_on: None,
            purged_on: None,
            purged_basis: String::new(),
            version: 1,
        };
        (span, row)
    }

    fn told(made: Vec<(Span, Row)>) -> Vec<(String, i64, bool)> {
        let today = NaiveDate::from_ymd_opt(2026, 5, 4).unwrap();
        let offers = offered(&(vec![Kind::Month, Kind::Quarter], vec![Kind::Law]), &made.into_iter().collect(), today);
        offers.into_iter().map(|offer| (offer.span.key(), offer.number, offer.is_next)).collect()
    }

    #[test]
    fn the_next_in_turn_is_chosen_and_a_new_version_says_so() {
        let first = told(vec![]);
        assert_eq!(first[0], ("2026-04".to_owned(), 1, true), "nobody starts two months back");
        let made =
            told(vec![row(Kind::Month, "2026-02", 2, State::Sent), row(Kind::Quarter, "2026-k1", 1, State::Fixed)]);
        let expected = [
            ("2026-03", 1, true),
            ("2026-04", 1, false),
            ("2025-k4", 1, false),
            ("2025-k3", 1, false),
            ("2024-2025", 1, false),
            ("2022-2023", 1, false),
            ("2020-2021", 1, false),
            ("2026-02", 3, false),
            ("2026-k1", 2, false),
        ];
        assert_eq!(made, expected.map(|(key, number, is_next)| (key.to_owned(), number, is_next)));
    }

    #[test]
    fn what_is_begun_is_not_offered_and_made_alone_chooses_nothing() {
        let begun = row(Kind::Month, "2026-04", 1, State::Draft);
        let made = told(vec![begun, row(Kind::Quarter, "2026-k1", 1, State::Sent)]);
        assert!(made.iter().all(|(key, _, is_next)| key != "2026-04" && !is_next), "{made:?}");
    }
}
