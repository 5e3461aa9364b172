//! Statistics of whole years, told in steps of five.
//!
//! **What is shown.** Of each year that is over: how many contacts ended, and lists of them by one thing at a time. Every
//! figure is told as one of the steps 0–4, 5–9, 10–14 …, also where it is nought. Lists are never crossed, a year that runs is
//! not shown, and a year that is over does not change.
//!
//! **The claim.** Whoever knows everything that is shown, and that all lists of a year have the same sum, finds for every
//! figure of every list at least two possible values; so nobody proves that there was exactly one, or anybody at all.
//!
//! **Why it holds.** The common sum lies in the steps of all lists together, between `low` and `high`. A figure of a list is
//! known for certain only when that list reaches its highest sum at `low`, or its lowest at `high`: then every figure in it
//! stands at the end of its step. Such a year is told without lists. That depends on the steps alone, which would have been
//! shown: leaving them out tells nothing. Hiding small figures one by one, as other lists of Lykta do, left too little to
//! show here, and which others are hidden beside them told too much.

use super::people::me;
use crate::{
    accounts::{policy::RunSupport, scope::Scope},
    fault::Fault,
    platform::clock::local_date,
    support::{
        model::{AgeGroup, Crime, Outcome, Reported, Sex, Source},
        store::{
            count::{self, Row},
            organisation,
        },
        view::{Counts, Figure, List, Of, Range, Year},
    },
};
use chrono::Datelike;

/// How wide a step is.
const STEP: i64 = 5;
/// Years that are told.
const YEARS: i32 = 5;

/// The statistics.
///
/// # Errors
/// When the database does not answer.
pub async fn counts(scope: &Scope<RunSupport>) -> Result<Counts, Fault> {
    me(scope)?;
    let this = local_date(scope.now()).year();
    let rows = count::since(scope.db(), &format!("{}-k1", this - YEARS)).await?;
    let names: Vec<(String, String)> =
        organisation::all(scope.db()).await?.into_iter().map(|one| (one.id.to_string(), one.name)).collect();
    let of_year = |year: i32| {
        let quarter = format!("{year}-");
        let rows: Vec<&Row> = rows.iter().filter(|row| row.quarter.starts_with(&quarter)).collect();
        (!rows.is_empty()).then(|| told(year, &rows, &names))
    };
    Ok(Counts { years: (1..=YEARS).map(|ago| this - ago).filter_map(of_year).collect() })
}

fn told(year: i32, rows: &[&Row], names: &[(String, String)]) -> Year {
    let all = step(rows.len());
    let mut lists: Vec<List> = Of::ALL.iter().map(|of| list(*of, rows, names)).collect();
    if !is_safe(all, &lists) {
        lists.clear();
    }
    Year { year, all, lists }
}

/// The step a figure lies in.
fn step(many: usize) -> Range {
    let many = i64::try_from(many).unwrap_or(i64::MAX - STEP);
    let from = many / STEP * STEP;
    Range { from, to: from + STEP - 1 }
}

/// Does no list stand at an end of what is possible?
fn is_safe(all: Range, lists: &[List]) -> bool {
    let sums: Vec<Range> = lists.iter().map(sum).collect();
    let low = sums.iter().map(|sum| sum.from).chain([all.from]).max().unwrap_or(0);
    let high = sums.iter().map(|sum| sum.to).chain([all.to]).min().unwrap_or(0);
    sums.iter().all(|sum| low < sum.to && high > sum.from)
}

/// Between what the sum of a list lies.
fn sum(list: &List) -> Range {
    let figures = || list.figures.iter().map(|figure| figure.many);
    Range { from: figures().map(|many| many.from).sum(), to: figures().map(|many| many.to).sum() }
}

fn list(of: Of, rows: &[&Row], names: &[(String, String)]) -> List {
    let figure = |(code, name): (String, String)| {
        let many = step(rows.iter().filter(|row| said(of, row) == code).count());
        Figure { code, name, many }
    };
    List { of, figures: choices(of, names).into_iter().map(figure).collect() }
}

/// Everything there is to choose from, each with a name where it is no code. Where nothing was said stands last.
fn choices(of: Of, names: &[(String, String)]) -> Vec<(String, String)> {
    let codes: Vec<&str> = match of {
        Of::Organisation => return names.to_vec(),
        Of::Source => Source::ALL.iter().map(|one| one.code()).collect(),
        Of::Crime => Crime::ALL.iter().map(|one| one.code()).collect(),
        Of::Age => AgeGroup::ALL.iter().map(|one| one.code()).collect(),
        Of::Sex => Sex::ALL.iter().map(|one| one.code()).collect(),
        Of::Reported => Reported::ALL.iter().map(|one| one.code()).collect(),
        Of::Outcome => Outcome::ALL.iter().map(|one| one.code()).collect(),
    };
    codes.into_iter().chain([""]).map(|code| (code.to_owned(), String::new())).collect()
}

/// What a row says of one thing.
fn said(of: Of, row: &Row) -> String {
    match of {
        Of::Organisation => row.organisation.to_string(),
        Of::Source => row.source.clone(),
        Of::Crime => row.crime.clone(),
        Of::Age => row.age.clone(),
        Of::Sex => row.sex.clone(),
        Of::Reported => row.reported.clone(),
        Of::Outcome => row.outcome.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::id::SupportOrganisationId;
    use uuid::Uuid;

    fn row(sex: &str) -> Row {
        let text = str::to_owned;
        Row {
            quarter: text("2025-k1"),
            organisation: SupportOrganisationId(Uuid::nil()),
            source: text("self"),
            sex: text(sex),
            age: text("25-64"),
            crime: text("fraud"),
            reported: text("yes"),
            outcome: text("helped"),
        }
    }

    #[test]
    fn a_year_tells_steps_and_everything_there_is_to_choose_from() {
        let (woman, man) = (row("woman"), row("man"));
        let rows = [&woman, &woman, &woman, &woman, &woman, &woman, &man];
        let year = told(
            2025,
            &rows,
            &[(Uuid::nil().to_string(), "Jouren".to_owned()), ("x".to_owned(), "Den andra".to_owned())],
        );
        assert_eq!(year.all, Range { from: 5, to: 9 });
        let sex = year.lists.iter().find(|list| list.of == Of::Sex).unwrap();
        let of = |code: &str| sex.figures.iter().find(|figure| figure.code == code).map(|figure| figure.many);
        assert_eq!(of("woman"), Some(Range { from: 5, to: 9 }));
        assert_eq!((of("man"), of("other"), of("")), (Some(step(1)), Some(step(0)), Some(step(4))));
        assert_eq!(of("unknown"), None);
    }

    fn lists(figures: &[&[usize]]) -> Vec<List> {
        let figure = |many: &usize| Figure { code: String::new(), name: String::new(), many: step(*many) };
        figures.iter().map(|list| List { of: Of::Sex, figures: list.iter().map(figure).collect() }).collect()
    }

    /// Every value a figure of a list can have for somebody who knows all steps.
    fn possible(all: Range, lists: &[List], at: (usize, usize)) -> Vec<i64> {
        let sums: Vec<Range> = lists.iter().map(sum).collect();
        let can = |list: usize, rest: i64, less: Range| {
            let (from, to) = (sums[list].from - less.from, sums[list].to - less.to);
            (from..=to).contains(&rest)
        };
        let own = lists[at.0].figures[at.1].many;
        let fits = |value: i64| {
            (all.from..=all.to).any(|total| {
                let others = (0..lists.len()).filter(|list| *list != at.0);
                let mut others = others.map(|list| can(list, total, Range { from: 0, to: 0 }));
                others.all(|can| can) && can(at.0, total - value, own)
            })
        };
        (own.from..=own.to).filter(|value| fits(*value)).collect()
    }

    #[test]
    fn nobody_can_work_out_a_figure() {
        let mut told = 0;
        for a in 0..8_usize {
            for b in 0..8_usize {
                for c in 0..8_usize {
                    let many = a + b + c;
                    for (one, rest) in (0..=many).map(|one| (one, many - one)) {
                        let lists = lists(&[&[a, b, c], &[one, rest], &[many, 0]]);
                        if !is_safe(step(many), &lists) {
                            continue;
                        }
                        told += 1;
                        for (at, list) in lists.iter().enumerate() {
                            for figure in 0..list.figures.len() {
                                let values = possible(step(many), &lists, (at, figure));
                                assert!(values.len() > 1, "{a} {b} {c} {one} {rest}: {at} {figure} is {values:?}");
                            }
                        }
                    }
                }
            }
        }
        assert!(told > 1_000, "{told}");
        let worst: &[usize] = &[4, 4, 4, 4, 4];
        assert!(!is_safe(step(20), &lists(&[worst, &[20]])), "twenty in five steps of at most four");
    }
}
