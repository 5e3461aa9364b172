//! Everything a database holds, as text: to compare before and after, and to search for what must not be there. Beside it one
//! number of it, and one change.

use super::App;
use app::{
    on,
    platform::db::{Db, composed},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

const TABLES_SQLITE: &str =
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";
const TABLES_POSTGRES: &str = "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename";
const COLUMNS_SQLITE: &str = "SELECT name FROM pragma_table_info($1) ORDER BY cid";

/// One number out of the database.
pub async fn count(app: &App, sql: &'static str) -> i64 {
    on!(app.system().db(), |c| sqlx::query_scalar(sql).fetch_one(c).await).unwrap()
}

/// Changes something past the program.
pub async fn execute(app: &App, sql: &'static str) {
    let scope = app.system();
    let mut tx = scope.db().begin().await.unwrap();
    on!(&mut tx, |c| sqlx::query(sql).execute(c).await.map(|_| ())).unwrap();
    tx.commit().await.unwrap();
}

/// The rows of every table, each as one text; what is binary as hexadecimal digits.
pub async fn everything(db: &Db) -> BTreeMap<String, BTreeSet<String>> {
    let tables = match db {
        Db::Sqlite { .. } => TABLES_SQLITE,
        Db::Postgres(_) => TABLES_POSTGRES,
    };
    let names: Vec<String> = on!(db, |c| sqlx::query_scalar(tables).fetch_all(c).await).unwrap();
    let mut all = BTreeMap::new();
    for name in names {
        let rows: Vec<String> = match db {
            Db::Sqlite { read, .. } => {
                let columns: Vec<String> =
                    sqlx::query_scalar(COLUMNS_SQLITE).bind(&name).fetch_all(read).await.unwrap();
                let quoted: Vec<_> = columns
                    .iter()
                    .map(|column| {
                        format!("CASE typeof(\"{column}\") WHEN 'text' THEN \"{column}\" ELSE quote(\"{column}\") END")
                    })
                    .collect();
                let select = format!("SELECT {} FROM \"{name}\"", quoted.join(" || '|' || "));
                sqlx::query_scalar(composed(select)).fetch_all(read).await
            }
            Db::Postgres(remote) => {
                let select = format!("SELECT t::text FROM \"{name}\" t");
                sqlx::query_scalar(composed(select)).fetch_all(&remote.pool).await
            }
        }
        .unwrap();
        all.insert(name, rows.into_iter().collect());
    }
    all
}

/// What a person did: every table but those that note being seen at all.
pub async fn state(db: &Db) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = everything(db).await;
    all.remove("session");
    all
}

/// Every byte of every file below a folder, with its path.
pub fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
    found
}

/// Does a run of bytes hold a text?
pub fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}
