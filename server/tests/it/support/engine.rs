//! A fresh database per test: a copy of a migrated template, of a file for SQLite, of a database for PostgreSQL.

use app::platform::{chance::Chance, db::Db, keys::Keys};
use sqlx::{Connection, Executor, PgConnection};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Which engine a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Where a test's data live; gone when it is dropped.
pub struct Home {
    pub folder: TempDir,
    pub db: Db,
    postgres: Option<(String, String)>,
}

/// The keys of every test.
pub fn keys() -> Keys {
    Keys::parse(&Keys::generate(&Chance::seeded(1))).unwrap()
}

/// Held while the template is made; any number that nothing else uses.
const TEMPLATE_LOCK: i64 = 20_260_302;

fn postgres_url() -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "the test runner tells where PostgreSQL is")]
    let (url, required) = (std::env::var("TEST_POSTGRES_URL").ok(), std::env::var("REQUIRE_POSTGRES").is_ok());
    assert!(url.is_some() || !required, "REQUIRE_POSTGRES is set, but TEST_POSTGRES_URL is not");
    url
}

impl Home {
    /// A migrated, empty database; none when this machine has no such engine.
    pub async fn fresh(engine: Engine) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        if engine == Engine::Sqlite {
            let file = folder.path().join("lykta.sqlite");
            std::fs::copy(sqlite_template().await, &file).unwrap();
            let db = Db::open(&format!("sqlite:{}", file.display()), &keys()).await.unwrap();
            return Some(Self { folder, db, postgres: None });
        }
        let server = postgres_url()?;
        let template = template(&server).await;
        let name = format!("t_{}", uuid::Uuid::new_v4().simple());
        let mut connection = PgConnection::connect(&server).await.unwrap();
        let create = format!("CREATE DATABASE {name} TEMPLATE {template}");
        connection.execute(sqlx::AssertSqlSafe(create)).await.unwrap();
        let db = Db::open(&with_database(&server, &name), &keys()).await.unwrap();
        Some(Self { folder, db, postgres: Some((server, name)) })
    }
}

impl Home {
    /// Host and port of the PostgreSQL server, and the name of the database on it.
    pub fn postgres_at(&self) -> Option<(String, String)> {
        let (server, name) = self.postgres.as_ref()?;
        let after = server.rsplit('@').next()?.split('/').next()?;
        Some((after.trim_start_matches("postgres://").to_owned(), name.clone()))
    }

    /// The address of the PostgreSQL database.
    pub fn postgres_address(&self) -> Option<String> {
        self.postgres.as_ref().map(|(server, name)| with_database(server, name))
    }
}

impl Drop for Home {
    /// Drops the database of a PostgreSQL test, on a thread and a connection of its own: the test's runtime may be gone.
    fn drop(&mut self) {
        let Some((server, name)) = self.postgres.take() else {
            return;
        };
        let drop = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let mut connection = PgConnection::connect(&server).await.unwrap();
                let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
                connection.execute(sqlx::AssertSqlSafe(drop)).await.unwrap();
            });
        });
        let _ = drop.join();
    }
}

/// The migrated file, made once per set of migrations. Two who make it at once make the same, and the later takes its place.
async fn sqlite_template() -> PathBuf {
    let made = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let template = made.join(format!("migrated_{}.sqlite", app::platform::db::schema_version()));
    if !template.exists() {
        let folder = tempfile::tempdir_in(made).unwrap();
        let file = folder.path().join("lykta.sqlite");
        let db = Db::open(&format!("sqlite:{}", file.display()), &keys()).await.unwrap();
        db.migrate().await.unwrap();
        db.close().await;
        std::fs::rename(file, &template).unwrap();
    }
    template
}

/// The migrated template, made once per server and set of migrations.
async fn template(server: &str) -> String {
    let name = format!("migrated_{}", app::platform::db::schema_version());
    let mut connection = PgConnection::connect(server).await.unwrap();
    sqlx::query("SELECT pg_advisory_lock($1)").bind(TEMPLATE_LOCK).execute(&mut connection).await.unwrap();
    let there: Option<i32> = sqlx::query_scalar("SELECT 1 FROM pg_database WHERE datname = $1")
        .bind(&name)
        .fetch_optional(&mut connection)
        .await
        .unwrap();
    if there.is_none() {
        let create = format!("CREATE DATABASE {name}");
        connection.execute(sqlx::AssertSqlSafe(create)).await.unwrap();
        let db = Db::open(&with_database(server, &name), &keys()).await.unwrap();
        db.migrate().await.unwrap();
        db.close().await;
    }
    sqlx::query("SELECT pg_advisory_unlock($1)").bind(TEMPLATE_LOCK).execute(&mut connection).await.unwrap();
    name
}

fn with_database(server: &str, name: &str) -> String {
    let (before, _) = server.rsplit_once('/').unwrap();
    format!("{before}/{name}")
}
