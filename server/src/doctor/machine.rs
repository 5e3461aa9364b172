//! The machine: folder, room, clock, and the binary itself.

use super::{Finding, system};
use crate::{assets, config::Config, disk};
use app::platform::clock::{self, Timestamp};
use chrono::{DateTime, NaiveDate, TimeDelta, Timelike, Utc};
use std::{fs, path::Path};

/// No clock of today is earlier: this version was made then.
const MADE: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a constant date");
/// Later than this, no version of today is still in use.
const FAR: NaiveDate = NaiveDate::from_ymd_opt(2046, 1, 1).expect("a constant date");

pub fn all(config: &Config, now: Timestamp) -> Vec<Finding> {
    let mut findings = vec![folder(&config.data)];
    findings.extend(disk::free_share(&config.data).ok().map(|share| room(&config.data, share)));
    findings.push(clock(now));
    findings.push(time_zone());
    for slug in config.municipality.keys() {
        findings.extend(newest_file(&config.folder(slug)).and_then(|newest| clock_behind(slug, now, newest)));
    }
    findings.push(site(assets::are_built()));
    findings
}

pub fn folder(data: &Path) -> Finding {
    let shown = data.display();
    match disk::try_writing(data) {
        Ok(()) => Finding::good(format!("Datamappen {shown} går att skriva i.")),
        Err(error) => Finding::bad(format!(
            "Datamappen {shown} går inte att skriva i: {}. Kontrollera inställningen data och att kontot som kör lykta \
             får skriva där.",
            system::swedish(&error)
        )),
    }
}

pub fn room(data: &Path, share: f64) -> Finding {
    let (shown, percent) = (data.display(), share * 100.0);
    if share < disk::LITTLE {
        Finding::bad(format!("Disken med {shown} är nästan full: {percent:.0} % är ledigt. Frigör plats snart."))
    } else {
        Finding::good(format!("Disken med {shown} har {percent:.0} % ledigt."))
    }
}

pub fn clock(now: Timestamp) -> Finding {
    let shown = clock::local(now).format("%Y-%m-%d %H:%M");
    if (MADE..FAR).contains(&now.date_naive()) {
        Finding::good(format!("Klockan är {shown}, svensk tid."))
    } else {
        Finding::bad(format!("Datorns klocka visar {shown}. Det kan inte stämma: slå på tidssynkronisering."))
    }
}

/// Periods and deadlines are Swedish local time: noon in July is ten o'clock in UTC.
fn time_zone() -> Finding {
    let summer = DateTime::parse_from_rfc3339("2026-07-01T10:00:00Z").map(|at| clock::local(at.to_utc()).hour());
    if summer == Ok(12) {
        Finding::good("Tidszonen för Sverige finns i programmet.")
    } else {
        Finding::bad("Tidszonen för Sverige saknas i programmet. Installera lykta på nytt.")
    }
}

/// When something in the folder was written last.
fn newest_file(folder: &Path) -> Option<Timestamp> {
    let entries = fs::read_dir(folder).ok()?.filter_map(Result::ok);
    let times = entries.filter_map(|entry| entry.metadata().ok()?.modified().ok());
    times.max().map(DateTime::<Utc>::from)
}

/// A clock behind the files was turned back: sessions and deadlines would come out wrong.
pub fn clock_behind(slug: &str, now: Timestamp, newest: Timestamp) -> Option<Finding> {
    (newest > now + TimeDelta::minutes(5)).then(|| {
        Finding::bad(format!(
            "Datorns klocka går efter: filer i mappen för {slug} är nyare än klockan. Slå på tidssynkronisering."
        ))
    })
}

pub fn site(built: bool) -> Finding {
    if built {
        Finding::good("Programmet har sina sidmallar, stilar och skript.")
    } else {
        Finding::bad("Programmet saknar stilar och skript: det är byggt utan `script/build`. Installera det på nytt.")
    }
}
