//! Thousands who follow by mail, laid straight into the database: asking and confirming each of them would measure that.
//! Shared with the tests.

use app::{
    accounts::{policy::System, scope::Scope},
    platform::{clock::Timestamp, municipality::Municipality},
};
use sqlx::{Database, Encode, QueryBuilder, Type};
use std::{error::Error, sync::Arc};
use uuid::Uuid;

/// Rows of one statement: thirteen values each, of the 32 766 that SQLite takes.
const AT_ONCE: usize = 500;

/// Somebody who follows.
struct Row {
    id: Uuid,
    address: Vec<u8>,
    lookup: Vec<u8>,
    at: Timestamp,
}

/// So many confirmed subscriptions of a topic, told at once, of the whole municipality.
///
/// # Errors
/// When the database does not answer.
pub async fn fill(
    municipality: &Arc<Municipality>,
    many: usize,
    topic: &str,
) -> Result<(), Box<dyn Error + Send + Sync>> {
    let scope = Scope::<System>::system(Arc::clone(municipality));
    let rows: Vec<Row> = (0..many).map(|number| row(&scope, number)).collect();
    let mut tx = scope.db().begin().await?;
    for some in rows.chunks(AT_ONCE) {
        app::on!(&mut tx, |c| subscriptions(some).build().execute(c).await.map(|_| ()))?;
        app::on!(&mut tx, |c| topics(some, topic).build().execute(c).await.map(|_| ()))?;
    }
    tx.commit().await?;
    Ok(())
}

fn row(scope: &Scope<System>, number: usize) -> Row {
    let (municipality, id) = (scope.municipality(), scope.new_id::<Uuid>());
    let address = format!("granne.{number}@planterad.example");
    let place = format!("notice_subscription|address|{id}");
    Row {
        id,
        address: municipality.keys().seal(municipality.chance(), &place, address.as_bytes()).0,
        lookup: municipality.keys().fingerprint("notice-address", address.as_bytes()),
        at: scope.now(),
    }
}

fn subscriptions<'a, DB: Database>(rows: &'a [Row]) -> QueryBuilder<DB>
where
    Uuid: Encode<'a, DB> + Type<DB>,
    &'a [u8]: Encode<'a, DB> + Type<DB>,
    &'a str: Encode<'a, DB> + Type<DB>,
    i64: Encode<'a, DB> + Type<DB>,
    Timestamp: Encode<'a, DB> + Type<DB>,
{
    let mut insert = QueryBuilder::new(
        "INSERT INTO notice_subscription (id, address, lookup, lang, pace, weekday, areas, asked_at, confirmed_at, told_until,
            next_on, refused, version) ",
    );
    insert.push_values(rows, |mut values, row| {
        values
            .push_bind(row.id)
            .push_bind(row.address.as_slice())
            .push_bind(row.lookup.as_slice())
            .push_bind("sv")
            .push_bind("at_once")
            .push_bind(1_i64)
            .push_bind("")
            .push_bind(row.at)
            .push_bind(row.at)
            .push_bind(row.at)
            .push_bind("")
            .push_bind(0_i64)
            .push_bind(1_i64);
    });
    insert
}

fn topics<'a, DB: Database>(rows: &'a [Row], topic: &'a str) -> QueryBuilder<DB>
where
    Uuid: Encode<'a, DB> + Type<DB>,
    &'a str: Encode<'a, DB> + Type<DB>,
{
    let mut insert = QueryBuilder::new("INSERT INTO notice_topic (subscription, topic, subject) ");
    insert.push_values(rows, |mut values, row| {
        values.push_bind(row.id).push_bind(topic).push_bind("");
    });
    insert
}
