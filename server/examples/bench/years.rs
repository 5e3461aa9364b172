//! Ten years of observations: the picture of a period, its hot places among them, with ten thousand and with a million.

use super::{Outcome, inbox, line, load::measure, machine::Machine, reading};
use app::{
    accounts::{policy::System, scope::Scope},
    kernel::{period::Period, place::PlaceType, timeband::TimeBand},
    observations::{Source, Stage, period_of},
    platform::{
        clock::{Timestamp, local_date, start_of_day},
        db::{Engine, Tx},
        municipality::Profile,
    },
};
use chrono::{NaiveDate, TimeDelta};
use sqlx::{Database, Encode, QueryBuilder, Type};
use std::time::Duration;
use uuid::Uuid;

/// So many observations, over the same ten years.
const NUMBERS: [usize; 2] = [10_000, 1_000_000];
const YEARS: usize = 10;
/// Rows of one statement: ten values each, of the 32 766 that SQLite takes.
const AT_ONCE: usize = 2_000;
/// A server that has just begun, on a table that was just filled, says how fast the disk is: so long it runs unmeasured.
const WARM: Duration = Duration::from_secs(5);
/// Members of staff at once.
const STAFF: [usize; 2] = [1, 16];

const PERIOD: &str =
    "INSERT INTO period (key, cadence, first, last, state) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
const EMPTY: &str = "DELETE FROM observation";
/// What a database does by itself at night.
const TIDY: &str = "VACUUM ANALYZE observation";

/// Fills and measures, one number after the other.
pub async fn compare(machine: &mut Machine, span: Duration) -> Outcome<()> {
    let token = inbox::coordinator(machine).await?;
    let cookie = format!("cookie: lykta={token}\r\n");
    for number in NUMBERS {
        machine.stop();
        let open = fill(machine, number).await?;
        machine.start().await?;
        let page = format!("/personal/lagesbild/{open}");
        measure(machine.port, 1, WARM, reading(&page, cookie.clone())).await;
        for (what, path) in [("picture of a period", page.as_str()), ("list of periods", "/personal/lagesbild")] {
            for crowd in STAFF {
                let measured = measure(machine.port, crowd, span, reading(path, cookie.clone())).await;
                line(&format!("{what}, {number} in ten years"), crowd, &measured);
                println!("{:<35} p95 {:.1?}", "", measured.p95);
            }
        }
    }
    Ok(())
}

/// Leaves just so many observations, evenly over the periods of ten years; tells the key of the open one.
async fn fill(machine: &Machine, number: usize) -> Outcome<String> {
    let municipality = machine.municipality().await?;
    let scope = Scope::<System>::system(municipality.clone());
    let profile = municipality.profile();
    let today = local_date(scope.now());
    let periods = periods(&profile, today);
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let mut tx = scope.db().begin().await?;
    run(&mut tx, EMPTY).await?;
    for (n, period) in periods.iter().enumerate() {
        open(&mut tx, period).await?;
        let share = number * (n + 1) / periods.len() - number * n / periods.len();
        let days = (period.last().min(today) - period.first()).num_days() + 1;
        let rows: Vec<Row> = (0..share).map(|_| Row::made(&mut chance, &profile, period, days)).collect();
        for some in rows.chunks(AT_ONCE) {
            put(&mut tx, some).await?;
        }
    }
    tx.commit().await?;
    if let Engine::Postgres(pool) = scope.db().engine() {
        sqlx::query(TIDY).execute(pool).await?;
    }
    municipality.close().await;
    Ok(periods.last().ok_or("no period")?.key())
}

/// The periods of ten years, the open one last.
fn periods(profile: &Profile, today: NaiveDate) -> Vec<Period> {
    let open = period_of(profile, today);
    let mut periods: Vec<Period> = std::iter::successors(Some(open), |later| Some(later.previous()))
        .take_while(|period| (open.last() - period.last()).num_days() < YEARS as i64 * 365)
        .collect();
    periods.reverse();
    periods
}

async fn run(tx: &mut Tx, statement: &'static str) -> Outcome<()> {
    Ok(app::on!(tx, |c| sqlx::query(statement).execute(c).await.map(|_| ()))?)
}

async fn open(tx: &mut Tx, period: &Period) -> Outcome<()> {
    let (first, last) = (period.first().to_string(), period.last().to_string());
    let (cadence, state) = (period.cadence().code(), Stage::Collecting.code());
    Ok(app::on!(tx, |c| sqlx::query(PERIOD)
        .bind(period.key())
        .bind(cadence)
        .bind(first)
        .bind(last)
        .bind(state)
        .execute(c)
        .await
        .map(|_| ()))?)
}

/// What is stored of one observation.
struct Row {
    period: String,
    category: String,
    area: String,
    place_type: &'static str,
    time_band: &'static str,
    at: Timestamp,
}

impl Row {
    fn made(chance: &mut Chance, profile: &Profile, period: &Period, days: i64) -> Self {
        let categories: Vec<&str> = profile.category_codes().collect();
        let minute = TimeDelta::minutes(chance.below(days.unsigned_abs() as usize * 1_440) as i64);
        Self {
            period: period.key(),
            category: (*chance.one_of(&categories)).to_owned(),
            area: chance.one_of(&profile.areas).code.to_string(),
            place_type: chance.one_of(PlaceType::all()).code(),
            time_band: chance.one_of(TimeBand::all()).code(),
            at: start_of_day(period.first()) + minute,
        }
    }
}

async fn put(tx: &mut Tx, rows: &[Row]) -> Outcome<()> {
    Ok(app::on!(tx, |c| insert(rows).build().execute(c).await.map(|_| ()))?)
}

fn insert<'a, DB: Database>(rows: &'a [Row]) -> QueryBuilder<DB>
where
    Uuid: Encode<'a, DB> + Type<DB>,
    &'a str: Encode<'a, DB> + Type<DB>,
    i64: Encode<'a, DB> + Type<DB>,
    Timestamp: Encode<'a, DB> + Type<DB>,
{
    let mut insert = QueryBuilder::new(
        "INSERT INTO observation (id, period, source, number, category, area, place_type, time_band, words, at) ",
    );
    insert.push_values(rows, |mut values, row| {
        values
            .push_bind(Uuid::now_v7())
            .push_bind(row.period.as_str())
            .push_bind(Source::Resident.code())
            .push_bind(1_i64)
            .push_bind(row.category.as_str())
            .push_bind(row.area.as_str())
            .push_bind(row.place_type)
            .push_bind(row.time_band)
            .push_bind("")
            .push_bind(row.at);
    });
    insert
}

/// Numbers that look random and are the same each time (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }

    fn one_of<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.below(things.len())]
    }
}
