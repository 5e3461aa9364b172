//! Measures: written down, started, followed up, compared, told of.

mod compare;
mod face;
mod follow;
mod lists;
mod reminders;
mod rights;
mod write;

pub use crate::support::rows::count;
use crate::support::{Answer, App, Persona};
use app::{
    kernel::{
        id::{MeasureId, ObservationId},
        period::{Cadence, Period, TWO_WEEK_ANCHOR},
    },
    on,
    platform::clock::local_date,
};
use chrono::{NaiveDate, TimeDelta};

/// Where the measures are.
pub const HERE: &str = "/personal/insatser";
/// Where a new one is written.
pub const NEW: &str = "/personal/insatser/ny";

/// Everything a measure must say. It begins today, Monday 2 March 2026, and runs half a year.
pub const WHOLE: [(&str, &str); 15] = [
    ("title", "Ljus i Stationstunneln"),
    ("problem", "Mörkt och otryggt i tunneln på kvällen."),
    ("cause", "Lamporna slås sönder."),
    ("category", "5.1"),
    ("area", "centrum"),
    ("kind", "situational"),
    ("level", "primary"),
    ("evidence", "high"),
    ("actor", "teknik"),
    ("role", "Driftansvarig för belysning"),
    ("starts", "2026-03-02"),
    ("ends", "2026-08-31"),
    ("indicator", "Trasiga lampor"),
    ("before", "9"),
    ("unit", "lampor"),
];
/// The last thing it must say: apart, because it is the sixteenth.
pub const HOW: (&str, &str) = ("how", "Driften räknar varje måndag.");

/// The whole form with other values, and what is asked for.
pub fn form<'a>(act: &'a str, other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let own = WHOLE.iter().chain([&HOW]).filter(|(name, _)| !other.iter().any(|(changed, _)| changed == name));
    own.copied().chain(other.iter().copied()).chain([("do", act)]).collect()
}

/// Starts a measure with other values; tells its address.
pub async fn started(app: &App, other: &[(&str, &str)]) -> String {
    let answer = app.as_(Persona::Coordinator).post(NEW, &form("start", other)).await.is(303);
    answer.location().split('?').next().unwrap_or_default().to_owned()
}

/// Writes a draft with these values only; tells its address.
pub async fn drafted(app: &App, values: &[(&str, &str)]) -> String {
    let form: Vec<_> = values.iter().copied().chain([("do", "save")]).collect();
    let answer = app.as_(Persona::Coordinator).post(NEW, &form).await.is(303);
    answer.location().split('?').next().unwrap_or_default().to_owned()
}

/// The version a page shows.
pub fn version(page: &Answer) -> String {
    page.value("version").expect("the page has a form")
}

/// Does something to a measure as somebody who saw it as it is now.
pub async fn act(app: &App, persona: Persona, path: &str, act: &[(&str, &str)]) -> Answer {
    let seen = version_of(app, path).await.to_string();
    let form: Vec<_> = act.iter().copied().chain([("version", &*seen)]).collect();
    app.as_(persona).post(path, &form).await
}

/// The version in the database.
pub async fn version_of(app: &App, path: &str) -> i64 {
    const VERSION: &str = "SELECT version FROM measure WHERE id = $1";
    let scope = app.system();
    on!(scope.db(), |c| sqlx::query_scalar(VERSION).bind(id(path)).fetch_one(c).await).unwrap()
}

/// The id in an address.
pub fn id(path: &str) -> MeasureId {
    MeasureId::parse(path.rsplit('/').next().unwrap_or_default()).expect("an address of a measure")
}

/// What the log holds of measures, the oldest first.
pub async fn log(app: &App) -> Vec<(String, String)> {
    const LOG: &str = "SELECT action, detail FROM audit WHERE subject = 'measure' ORDER BY seq";
    on!(app.system().db(), |c| sqlx::query_as(LOG).fetch_all(c).await).unwrap()
}

/// The test's today.
pub fn today(app: &App) -> NaiveDate {
    local_date(app.clock.now())
}

/// Puts observations into the picture as they were taken in so many days ago.
pub async fn observed(app: &App, days_ago: i64, category: &str, many: usize) {
    const PERIOD: &str = "
        INSERT INTO period (key, cadence, first, last, state)
        VALUES ($1, 'two_weeks', $2, $3, 'open')
        ON CONFLICT (key) DO NOTHING";
    const OBSERVATION: &str = "
        INSERT INTO observation (id, period, source, category, area, words, at)
        VALUES ($1, $2, 'resident', $3, 'centrum', '', $4)";
    let scope = app.system();
    let at = scope.now() - TimeDelta::days(days_ago);
    let period = Period::containing(Cadence::TwoWeeks, local_date(at), TWO_WEEK_ANCHOR);
    let (first, last) = (period.first().to_string(), period.last().to_string());
    let mut tx = scope.db().begin().await.unwrap();
    on!(&mut tx, |c| sqlx::query(PERIOD).bind(period.key()).bind(&first).bind(&last).execute(c).await.map(|_| ()))
        .unwrap();
    for _ in 0..many {
        let id: ObservationId = scope.new_id();
        on!(&mut tx, |c| sqlx::query(OBSERVATION)
            .bind(id)
            .bind(period.key())
            .bind(category)
            .bind(at)
            .execute(c)
            .await
            .map(|_| ()))
        .unwrap();
    }
    tx.commit().await.unwrap();
}
