//! Two engines, one text: SQLite embedded, PostgreSQL when one machine is not enough.
//!
//! SQL is a constant in the subset both share. [`on!`](crate::on) runs the same typed body on whichever engine is there.
//! SQLite has one writing connection (`BEGIN IMMEDIATE`, `synchronous=FULL`), a queue of small writes in front of it, and
//! a pool that can only read.

mod group;

use super::{
    audit::Chain,
    keys::{Keys, LogKey},
};
pub use group::{Group, Write};
use sqlx::{
    AssertSqlSafe, PgConnection, PgPool, Postgres, Sqlite, SqliteConnection, SqlitePool,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{path::Path, str::FromStr, time::Duration};

static MIGRATIONS: Migrator = sqlx::migrate!("../migrations");

/// How long a request waits for a connection before it is told to come back later.
const WAIT: Duration = Duration::from_secs(4);

/// The database of one municipality.
#[derive(Clone)]
pub enum Db {
    /// One file, one writer, several readers.
    Sqlite {
        /// The only connection that may write.
        write: SqlitePool,
        /// Connections with `query_only` set.
        read: SqlitePool,
        /// Where small writes wait for the writer.
        group: Group,
        /// What its log is hashed with.
        log: LogKey,
    },
    /// A PostgreSQL server.
    Postgres(Remote),
}

/// A database on a PostgreSQL server.
#[derive(Clone)]
pub struct Remote {
    /// Its connections.
    pub pool: PgPool,
    log: LogKey,
}

/// What a statement runs on, one variant per engine. Made by `engine()`, taken apart by [`on!`](crate::on).
pub enum Engine<S, P> {
    /// An executor of SQLite.
    Sqlite(S),
    /// An executor of PostgreSQL.
    Postgres(P),
}

/// A transaction. Dropped without [`Tx::commit`], nothing has happened. On SQLite it is begun with `BEGIN IMMEDIATE`: it
/// cannot fail half-way for want of the lock. On PostgreSQL it is *read committed*; rows that must not change meanwhile
/// are claimed by `UPDATE … RETURNING`.
pub struct Tx {
    begun: Engine<sqlx::Transaction<'static, Sqlite>, sqlx::Transaction<'static, Postgres>>,
    chain: Chain,
}

/// Runs one body on either engine: `on!(db, |c| sqlx::query(SQL).bind(id).execute(c).await)`.
///
/// `db` is a `&Db` (reads) or a `&mut Tx` (writes).
#[macro_export]
macro_rules! on {
    ($db:expr, |$c:ident| $body:expr) => {
        match $db.engine() {
            $crate::platform::db::Engine::Sqlite($c) => $body,
            $crate::platform::db::Engine::Postgres($c) => $body,
        }
    };
}

impl Db {
    /// Opens a database by address: `sqlite:path` (made when it is not there) or `postgres://…`. Does not migrate. Its log
    /// is hashed with a key of these.
    ///
    /// # Errors
    /// When the file cannot be opened or the server does not answer.
    pub async fn open(address: &str, keys: &Keys) -> Result<Self, sqlx::Error> {
        if address.starts_with("postgres:") || address.starts_with("postgresql:") {
            let options = PgConnectOptions::from_str(address)?;
            let pool = PgPoolOptions::new().max_connections(16).acquire_timeout(WAIT).connect_with(options).await?;
            return Ok(Self::Postgres(Remote { pool, log: keys.log() }));
        }
        let path = address.strip_prefix("sqlite:").unwrap_or(address);
        Self::open_sqlite(Path::new(path), keys.log()).await
    }

    async fn open_sqlite(path: &Path, log: LogKey) -> Result<Self, sqlx::Error> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            // What was erased leaves the file too, not only the tables.
            .pragma("secure_delete", "ON")
            .busy_timeout(WAIT)
            // A picture counts thousands of rows: they come over from the thread of the connection in fewer turns.
            .row_buffer_size(1_000)
            .statement_cache_capacity(256);
        let write = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(WAIT)
            .test_before_acquire(false)
            .connect_with(options.clone())
            .await?;
        let read = SqlitePoolOptions::new()
            .max_connections(4)
            .acquire_timeout(WAIT)
            .test_before_acquire(false)
            .connect_with(options.pragma("query_only", "ON"))
            .await?;
        let group = Group::new(write.clone(), log.clone());
        Ok(Self::Sqlite { write, read, group, log })
    }

    /// Brings the schema up to date; safe to repeat and to resume after a crash.
    ///
    /// # Errors
    /// When a migration fails or the database is newer than this program.
    pub async fn migrate(&self) -> Result<(), sqlx::migrate::MigrateError> {
        match self {
            Self::Sqlite { write, .. } => MIGRATIONS.run(write).await,
            Self::Postgres(remote) => MIGRATIONS.run(&remote.pool).await,
        }
    }

    /// How many migrations this program knows that the database lacks.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn migrations_behind(&self) -> Result<usize, sqlx::Error> {
        const APPLIED: &str = "SELECT COUNT(*) FROM _sqlx_migrations WHERE success";
        let applied: i64 =
            crate::on!(self, |c| sqlx::query_scalar(APPLIED).fetch_one(c).await).or_else(|error| match error {
                sqlx::Error::Database(_) => Ok(0),
                other => Err(other),
            })?;
        Ok(MIGRATIONS.iter().count().saturating_sub(usize::try_from(applied).unwrap_or(0)))
    }

    /// The executor for reads.
    pub fn engine(&self) -> Engine<&SqlitePool, &PgPool> {
        match self {
            Self::Sqlite { read, .. } => Engine::Sqlite(read),
            Self::Postgres(remote) => Engine::Postgres(&remote.pool),
        }
    }

    /// Begins a writing transaction.
    ///
    /// # Errors
    /// When no connection is free within a few seconds.
    pub async fn begin(&self) -> Result<Tx, sqlx::Error> {
        Ok(match self {
            Self::Sqlite { write, log, .. } => Tx::sqlite(begin_immediate(write).await?, log),
            Self::Postgres(Remote { pool, log }) => {
                Tx { begun: Engine::Postgres(pool.begin().await?), chain: Chain::new(log.clone()) }
            }
        })
    }

    /// Writes at once with whoever else writes just now, for what many do at the same time. On PostgreSQL each has a
    /// transaction of its own: the server itself forces the disk once for many.
    ///
    /// # Errors
    /// Those of the write, and when it could not be made durable; then nothing of it has happened.
    pub async fn write<W: Write>(&self, work: W) -> Result<W::Done, W::Error> {
        if let Self::Sqlite { group, .. } = self {
            return group.join(work).await;
        }
        let mut tx = self.begin().await?;
        let done = work.write(&mut tx).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// What its log is hashed with.
    pub(in crate::platform) fn log_key(&self) -> &LogKey {
        match self {
            Self::Sqlite { log, .. } | Self::Postgres(Remote { log, .. }) => log,
        }
    }

    /// Answers when the database does.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<(), sqlx::Error> {
        crate::on!(self, |c| sqlx::query("SELECT 1").execute(c).await.map(|_| ()))
    }

    /// Closes every connection, after what is under way.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { write, read, .. } => {
                read.close().await;
                write.close().await;
            }
            Self::Postgres(remote) => remote.pool.close().await,
        }
    }
}

impl Tx {
    fn sqlite(begun: sqlx::Transaction<'static, Sqlite>, log: &LogKey) -> Self {
        Self { begun: Engine::Sqlite(begun), chain: Chain::new(log.clone()) }
    }

    /// The executor inside the transaction.
    pub fn engine(&mut self) -> Engine<&mut SqliteConnection, &mut PgConnection> {
        match &mut self.begun {
            Engine::Sqlite(tx) => Engine::Sqlite(&mut **tx),
            Engine::Postgres(tx) => Engine::Postgres(&mut **tx),
        }
    }

    /// For the few statements that each engine words in its own way.
    pub(in crate::platform) fn is_sqlite(&self) -> bool {
        matches!(self.begun, Engine::Sqlite(_))
    }

    /// What it knows of the log.
    pub(in crate::platform) fn chain(&mut self) -> &mut Chain {
        &mut self.chain
    }

    /// Makes everything in the transaction durable.
    ///
    /// # Errors
    /// When the engine could not write, or the log could not be written; then nothing of it has happened.
    pub async fn commit(self) -> Result<(), sqlx::Error> {
        if self.chain.is_refused() {
            return Err(sqlx::Error::Protocol("the log could not be written".into()));
        }
        match self.begun {
            Engine::Sqlite(tx) => tx.commit().await,
            Engine::Postgres(tx) => tx.commit().await,
        }
    }
}

/// A full disk ends a transaction behind the driver's back, and its connection then refuses every further one:
/// it is replaced, so that writing goes on by itself when there is room again.
async fn begin_immediate(write: &SqlitePool) -> Result<sqlx::Transaction<'static, Sqlite>, sqlx::Error> {
    const BEGIN: &str = "BEGIN IMMEDIATE";
    match write.begin_with(BEGIN).await {
        Err(sqlx::Error::InvalidSavePointStatement) => {
            write.acquire().await?.close().await?;
            write.begin_with(BEGIN).await
        }
        begun => begun,
    }
}

/// A short word for the schema this program knows; another set of migrations has another word.
pub fn schema_version() -> String {
    let sum = MIGRATIONS.iter().flat_map(|migration| migration.checksum.iter());
    let folded = sum.fold(0_u64, |word, byte| word.wrapping_mul(31).wrapping_add(u64::from(*byte)));
    format!("{folded:016x}")
}

/// Marks SQL put together at run time from constants of the source (never from input) as safe to run.
pub fn composed(sql: String) -> AssertSqlSafe<String> {
    AssertSqlSafe(sql)
}

impl std::fmt::Debug for Db {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Sqlite { .. } => "Db::Sqlite",
            Self::Postgres(_) => "Db::Postgres",
        })
    }
}
