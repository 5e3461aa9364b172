//! Measures a release server on empty temporary data, beside what the disk itself can do in the same minutes.
//!
//! Started by `script/bench`: `bench <program> <folder on the disk to measure> [seconds per line] [all, years, demo or bulletin]
//! [address of a PostgreSQL]`, where `years` measures only what grows with them, `demo` only what is read of the demonstration's
//! two years and whether a door of victim support tells by its time what is behind it, and `bulletin` only a bulletin to thousands.
//! Client and server share the machine, so the rates are those of a busy one.

mod bare;
mod bulletin;
mod door;
mod followers;
mod http;
mod inbox;
mod law;
mod load;
mod machine;
mod photo;
mod report;
mod residents;
mod sink;
mod years;

use http::Connection;
use load::{Act, Measured, measure};
use machine::Machine;
use report::Report;
use sqlx::{Connection as _, Executor, PgConnection};
use std::{
    error::Error,
    net::TcpListener,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// What anything here may fail with: it is told and ends the measuring.
pub type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// Connections at once.
const CROWDS: [usize; 3] = [1, 16, 64];
/// Pages are read by so many at once.
const READERS: usize = 16;

#[tokio::main]
async fn main() -> Outcome<()> {
    let mut arguments = std::env::args().skip(1);
    let program = PathBuf::from(arguments.next().ok_or("which program?")?);
    let disk = PathBuf::from(arguments.next().ok_or("which folder?")?);
    let seconds = arguments.next().map_or(Ok(5), |seconds| seconds.parse())?;
    let span = Duration::from_secs(seconds);
    let folder = tempfile::tempdir_in(disk)?;
    let part = arguments.next();
    let postgres = arguments.next().filter(|address| !address.is_empty());
    match part.as_deref() {
        Some("years") => return years(&program, folder.path(), span, postgres).await,
        Some("demo") => return demo(&program, folder.path(), span).await,
        Some("bulletin") => return bulletin(&program, folder.path(), postgres).await,
        _ => {}
    }

    println!("The disk itself, one writer:");
    bare::disk(folder.path(), span).await?;

    let mut machine = Machine::add(&program, folder.path(), None)?;
    let started = machine.start().await?;
    println!("\nStart to first page: {started:?} · memory {} MB", machine.memory()?);

    println!("\nLykta, {seconds} s each                 at once    per s      p50      p99   errors");
    let code = submissions(&machine, span).await?;
    pages(&machine, span, &code).await;
    println!("memory after reports and pages: {} MB", machine.memory()?);
    letters(&mut machine, span).await?;
    // Last: their re-encoding goes on long after they were taken in, and would be measured with the pages.
    photos(&machine, span).await?;
    println!("memory after photos: {} MB", machine.memory()?);

    machine.stop();
    let token = inbox::prepare(&machine).await?;
    machine.start().await?;
    inbox::read(&machine, span, &token).await?;
    println!("memory after the inbox: {} MB", machine.memory()?);
    drop(machine);
    bulletin(&program, folder.path(), postgres.clone()).await?;
    demo(&program, folder.path(), span).await?;
    years(&program, folder.path(), span, postgres).await
}

/// A bulletin to thousands, on either engine; on PostgreSQL where one is told.
async fn bulletin(program: &Path, folder: &Path, postgres: Option<String>) -> Outcome<()> {
    println!("\nA bulletin, SQLite");
    bulletin::send(&mut Machine::add(program, &folder.join("bulletin-sqlite"), None)?).await?;
    let Some(address) = postgres else { return Ok(()) };
    println!("\nA bulletin, PostgreSQL");
    PgConnection::connect(&address).await?.execute("CREATE DATABASE lykta_bench_mail").await?;
    let database = address.rsplit_once('/').map(|(server, _)| format!("{server}/lykta_bench_mail"));
    bulletin::send(&mut Machine::add(program, &folder.join("bulletin-postgres"), database)?).await
}

/// What is read of the demonstration's two years, and how even the answers of victim support are.
async fn demo(program: &Path, folder: &Path, span: Duration) -> Outcome<()> {
    println!("\nThe demonstration");
    let mut machine = Machine::demo(program, &folder.join("demo"))?;
    law::plan(&mut machine).await?;
    residents::pages(&machine, span).await?;
    door::compare(&machine).await?;
    machine.stop();
    Ok(())
}

/// What grows with the years, on either engine; on PostgreSQL where one is told.
async fn years(program: &Path, folder: &Path, span: Duration, postgres: Option<String>) -> Outcome<()> {
    println!("\nSQLite");
    years::compare(&mut Machine::add(program, &folder.join("sqlite"), None)?, span).await?;
    let Some(address) = postgres else {
        println!("\nPostgreSQL: none is told");
        return Ok(());
    };
    println!("\nPostgreSQL");
    PgConnection::connect(&address).await?.execute("CREATE DATABASE lykta_bench").await?;
    let database = address.rsplit_once('/').map(|(server, _)| format!("{server}/lykta_bench"));
    years::compare(&mut Machine::add(program, &folder.join("postgres"), database)?, span).await
}

/// Reports without a photo; returns the code of one.
async fn submissions(machine: &Machine, span: Duration) -> Outcome<String> {
    let plain: Act =
        Arc::new(|connection| Box::pin(async move { Ok(Report::new().send(connection).await?.status == 201) }));
    for crowd in CROWDS {
        let measured = measure(machine.port, crowd, span, Arc::clone(&plain)).await;
        line("report, 300 characters", crowd, &measured);
    }
    let mut connection = Connection::open(machine.port).await?;
    let receipt = Report::new().send(&mut connection).await?;
    report::code(&receipt).ok_or_else(|| receipt.text().into())
}

/// Reports whose senders get a letter, while mail works and while its server lets everybody in and says nothing: nobody
/// who reports may notice a difference.
async fn letters(machine: &mut Machine, span: Duration) -> Outcome<()> {
    let silent = TcpListener::bind("127.0.0.1:0")?;
    let nowhere = format!("smtp://{}", silent.local_addr()?);
    for (what, mail) in [("with a letter", "file"), ("with a letter, mail is down", &nowhere)] {
        machine.stop();
        mail.clone_into(&mut machine.mail);
        machine.start().await?;
        for crowd in CROWDS {
            let lettered: Act = Arc::new(|connection| {
                Box::pin(async move { Ok(Report::new().with_letter().send(connection).await?.status == 201) })
            });
            let measured = measure(machine.port, crowd, span, lettered).await;
            line(&format!("report {what}"), crowd, &measured);
        }
    }
    machine.stop();
    "file".clone_into(&mut machine.mail);
    machine.start().await?;
    Ok(())
}

/// Reports with a photo: they are answered when it is stripped and on the disk.
async fn photos(machine: &Machine, span: Duration) -> Outcome<()> {
    let photo: Arc<[u8]> = photo::of_370_kilobytes()?.into();
    let what = format!("report, photo of {} kB", photo.len() / 1_000);
    let with_photo: Act = Arc::new(move |connection| {
        let photo = Arc::clone(&photo);
        Box::pin(async move { Ok(Report::new().send_with_photo(connection, &photo).await?.status == 201) })
    });
    for crowd in CROWDS {
        let measured = measure(machine.port, crowd, span, Arc::clone(&with_photo)).await;
        line(&what, crowd, &measured);
    }
    Ok(())
}

async fn pages(machine: &Machine, span: Duration, code: &str) {
    let case = format!("/arende/{code}");
    for (what, path) in [("start page", "/"), ("report page", "/rapportera"), ("case page", &case)] {
        let measured = measure(machine.port, READERS, span, reading(path, String::new())).await;
        line(what, READERS, &measured);
    }
}

/// Opens a page with some header lines.
pub fn reading(path: &str, headers: String) -> Act {
    let path = path.to_owned();
    Arc::new(move |connection| {
        let (path, headers) = (path.clone(), format!("{headers}{}", report::network()));
        Box::pin(async move { Ok(connection.get(&path, &headers).await?.status == 200) })
    })
}

/// One line of the table.
pub fn line(what: &str, crowd: usize, measured: &Measured) {
    let Measured { rate, p50, p99, errors, .. } = measured;
    println!("{what:<35} {crowd:>5} {rate:>9.0} {p50:>8.1?} {p99:>8.1?} {errors:>8}");
}
