//! What the disk can do without Lykta: forced writes, and commits of SQLite as Lykta makes them.

use super::Outcome;
use sqlx::{
    Connection, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};
use std::{
    fs::File,
    io::Write,
    path::Path,
    time::{Duration, Instant},
};

/// Both, one after the other.
pub async fn disk(folder: &Path, span: Duration) -> Outcome<()> {
    println!("  fsync of 4 kB:                    {:>9.0} per s", forced(folder, span)?);
    let commits = commits(folder, span).await?;
    println!("  SQLite commits, synchronous=FULL: {commits:>9.0} per s");
    Ok(())
}

fn forced(folder: &Path, span: Duration) -> Outcome<f64> {
    let mut file = File::create(folder.join("forced"))?;
    let (began, mut times) = (Instant::now(), 0);
    while began.elapsed() < span {
        file.write_all(&[7; 4_096])?;
        file.sync_all()?;
        times += 1;
    }
    Ok(f64::from(times) / began.elapsed().as_secs_f64())
}

async fn commits(folder: &Path, span: Duration) -> Outcome<f64> {
    let options = SqliteConnectOptions::new()
        .filename(folder.join("bare.sqlite"))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let mut database = SqliteConnection::connect_with(&options).await?;
    sqlx::query("CREATE TABLE bare (id INTEGER PRIMARY KEY, words TEXT NOT NULL)").execute(&mut database).await?;
    let (began, mut times) = (Instant::now(), 0);
    while began.elapsed() < span {
        sqlx::query("INSERT INTO bare (words) VALUES ($1)").bind(super::report::WORDS).execute(&mut database).await?;
        times += 1;
    }
    let rate = f64::from(times) / began.elapsed().as_secs_f64();
    database.close().await?;
    Ok(rate)
}
