use super::*;
use crate::platform::{chance::Chance, db::Db, keys::Keys};
use tempfile::TempDir;

/// Puts a number in; some numbers are refused, one panics.
struct Put(i64);

const REFUSED: i64 = -1;
const PANICS: i64 = -2;

#[derive(Debug, PartialEq)]
enum Problem {
    Refused,
    Database,
}

impl From<sqlx::Error> for Problem {
    fn from(_: sqlx::Error) -> Self {
        Self::Database
    }
}

impl Write for Put {
    type Done = i64;
    type Error = Problem;

    async fn write(&self, tx: &mut Tx) -> Result<i64, Problem> {
        assert_ne!(self.0, PANICS, "on purpose");
        crate::on!(tx, |c| sqlx::query("INSERT INTO t (n) VALUES ($1)").bind(self.0).execute(c).await.map(|_| ()))?;
        // After it wrote: what it wrote must be gone.
        if self.0 == REFUSED { Err(Problem::Refused) } else { Ok(self.0 * 2) }
    }
}

async fn fresh() -> (TempDir, Db) {
    let folder = tempfile::tempdir().unwrap();
    let keys = Keys::parse(&Keys::generate(&Chance::seeded(1))).unwrap();
    let db = Db::open(&format!("sqlite:{}", folder.path().join("test.sqlite").display()), &keys).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    crate::on!(&mut tx, |c| sqlx::query("CREATE TABLE t (n BIGINT UNIQUE)").execute(c).await.map(|_| ())).unwrap();
    tx.commit().await.unwrap();
    (folder, db)
}

async fn kept(db: &Db) -> Vec<i64> {
    crate::on!(db, |c| sqlx::query_scalar("SELECT n FROM t ORDER BY n").fetch_all(c).await).unwrap()
}

/// All of them while the writer is held by somebody else, so that they stand in line together.
async fn at_once(db: &Db, numbers: &[i64]) -> Vec<Result<i64, Problem>> {
    let held = db.begin().await.unwrap();
    let asked = numbers.iter().map(|number| {
        let (db, number) = (db.clone(), *number);
        tokio::spawn(async move { db.write(Put(number)).await })
    });
    let asked: Vec<_> = asked.collect();
    tokio::task::yield_now().await;
    drop(held);
    let mut told = Vec::new();
    for one in asked {
        told.push(one.await.unwrap());
    }
    told
}

#[tokio::test]
async fn writes_that_wait_together_are_each_told_their_own_outcome() {
    let (_folder, db) = fresh().await;
    let numbers: Vec<i64> = (0..200).collect();
    let told = at_once(&db, &numbers).await;
    assert_eq!(told, numbers.iter().map(|n| Ok(n * 2)).collect::<Vec<_>>());
    assert_eq!(kept(&db).await, numbers);
}

#[tokio::test]
async fn one_that_fails_takes_nobody_along_and_leaves_nothing() {
    let (_folder, db) = fresh().await;
    db.write(Put(5)).await.unwrap();
    let told = at_once(&db, &[1, REFUSED, 2, 5, 3]).await;
    assert_eq!(told, [Ok(2), Err(Problem::Refused), Ok(4), Err(Problem::Database), Ok(6)]);
    assert_eq!(kept(&db).await, [1, 2, 3, 5]);
}

#[tokio::test]
async fn after_a_panic_and_after_closing_nobody_waits_for_ever() {
    let (_folder, db) = fresh().await;
    assert_eq!(db.write(Put(PANICS)).await, Err(Problem::Database));
    assert_eq!(db.write(Put(1)).await, Ok(2));
    db.close().await;
    assert_eq!(db.write(Put(2)).await, Err(Problem::Database));
}

#[tokio::test]
async fn a_sender_who_leaves_does_not_stop_the_line() {
    let (_folder, db) = fresh().await;
    let held = db.begin().await.unwrap();
    let (left, stays) = (db.clone(), db.clone());
    let left = tokio::spawn(async move { left.write(Put(1)).await });
    let stays = tokio::spawn(async move { stays.write(Put(2)).await });
    tokio::task::yield_now().await;
    left.abort();
    drop(held);
    assert_eq!(stays.await.unwrap(), Ok(4));
    assert!(kept(&db).await.contains(&2));
}
