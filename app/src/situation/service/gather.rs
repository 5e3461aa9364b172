//! Gathers what a picture is made of, from the slices it stands on.

use super::{Figures, areas, template};
use crate::{
    accounts::{
        policy::{ReadMeasures, ReadObservations},
        scope::Scope,
    },
    contributions,
    council::{self, OPERATIVE},
    fault::Fault,
    kernel::{days::Days, id::BodyCode, lang::Lang},
    measures,
    platform::clock::spoken_date,
    situation::{
        compose::{Coming, Known},
        labels,
        store::{meeting, picture, year as rows},
        year::{self, EventKind},
    },
    t,
};
use chrono::NaiveDate;

const SV: Lang = Lang::Sv;

/// Everything a picture is made of, for somebody of the group.
///
/// # Errors
/// When the database does not answer.
pub async fn known(scope: &Scope<ReadObservations>, figures: &Figures) -> Result<Known, Fault> {
    let key = figures.period.key();
    let measures = match scope.narrow::<ReadMeasures>() {
        Ok(read) => measures::ongoing(&read, None).await?,
        Err(_) => Vec::new(),
    };
    Ok(Known {
        template: template::current(scope).await?.1,
        row: picture::one(scope.db(), &key).await?,
        texts: picture::texts(scope.db(), &key).await?,
        areas: areas::areas(scope, figures).await?,
        given: contributions::of_period(scope, &key).await?,
        crimes: contributions::reported(scope, figures.period.last()).await?,
        coming: coming(scope, figures).await?,
        members: members(scope).await?,
        present: meeting::present(scope.db(), &key).await?,
        decided: meeting::decisions(scope.db(), &key).await?,
        next: next(scope, figures.today).await?,
        measures,
    })
}

/// Who sits in the group: roles and organisations.
async fn members(scope: &Scope<ReadObservations>) -> Result<Vec<String>, Fault> {
    let members = council::members::of(scope, &BodyCode::from(OPERATIVE)).await?;
    Ok(members.iter().map(council::members::Member::spoken).collect())
}

/// The next meeting of the group in words.
async fn next(scope: &Scope<ReadObservations>, today: NaiveDate) -> Result<Option<String>, Fault> {
    let meetings = council::meetings::to_come(scope, OPERATIVE, 1).await?;
    let told = meetings.first().map(|meeting| {
        let day = spoken_date(meeting.row.day(), today, SV);
        let (time, place) = (meeting.row.starts.replace(':', "."), meeting.row.place.clone());
        match place.is_empty() {
            true => t!(SV, "picture-next-meeting", day = day, time = time),
            false => t!(SV, "picture-next-meeting-at", day = day, time = time, place = place),
        }
    });
    Ok(told)
}

/// What falls on the days of the period that are left, and on those of the next one.
async fn coming(scope: &Scope<ReadObservations>, figures: &Figures) -> Result<Vec<Coming>, Fault> {
    let days = Days { first: figures.period.first(), last: figures.period.next().last() };
    let profile = scope.profile();
    let mut all: Vec<Coming> = known_days(&days);
    for row in rows::all(scope.db()).await? {
        if let Some(on) = year::falls_on(row.days(), row.every_year, &days) {
            all.push(Coming {
                days: on,
                kind: EventKind::parse(&row.kind).map_or_else(|_| row.kind.clone(), labels::event_kind),
                place: row.area.map_or_else(|| t!(SV, "year-everywhere"), |area| profile.area_name(area.as_str())),
                title: row.title,
                note: row.note,
            });
        }
    }
    all.sort_by(|one, other| (one.days, &one.title).cmp(&(other.days, &other.title)));
    Ok(all)
}

/// Holidays and nights of risk, which nobody needs to write.
pub fn known_days(days: &Days) -> Vec<Coming> {
    let one = |day: NaiveDate, kind: EventKind, title: String| Coming {
        days: (day, day),
        kind: labels::event_kind(kind),
        title,
        place: t!(SV, "year-everywhere"),
        note: String::new(),
    };
    let holidays =
        year::holidays(days).into_iter().map(|(day, which)| one(day, EventKind::Holiday, labels::holiday(which)));
    let nights = year::nights(days).into_iter().map(|(day, which)| one(day, EventKind::Risk, night(which)));
    holidays.chain(nights).collect()
}

fn night(which: usize) -> String {
    match which {
        0 => t!(SV, "year-walpurgis"),
        1 => t!(SV, "year-halloween"),
        _ => t!(SV, "year-lucia"),
    }
}
