//! Reading and proving the log; errands that failed.

use crate::{
    accounts::{
        policy::{ReadLog, TendOutbox},
        scope::Scope,
    },
    fault::Fault,
    kernel::id::OutboxId,
    platform::{
        audit::{self, Broken, Head},
        clock::{Timestamp, local_date, start_of_day},
        outbox,
    },
    settings::store::log::{self, Ask, Row},
};
use chrono::{NaiveDate, TimeDelta};

/// Rows on a page of the log.
pub const PER_PAGE: i64 = 100;

/// The newest rows of the log that are asked for.
///
/// # Errors
/// When the database does not answer.
pub async fn rows(scope: &Scope<ReadLog>, ask: &Ask) -> Result<Vec<Row>, Fault> {
    Ok(log::newest(scope.db(), ask, PER_PAGE).await?)
}

/// The log of the last seven days at a glance.
#[derive(Clone, Debug)]
pub struct Week {
    /// Its first day.
    pub from: NaiveDate,
    /// Rows.
    pub rows: i64,
    /// Openings of a masked original.
    pub originals: i64,
    /// Wrong passwords.
    pub refused: i64,
    /// When the chain was recomputed last, and whether it was whole.
    pub proved: Option<(Timestamp, bool)>,
}

/// Looks at the last seven days of the log, today among them.
///
/// # Errors
/// When the database does not answer.
pub async fn week(scope: &Scope<ReadLog>) -> Result<Week, Fault> {
    let from = local_date(scope.now()) - TimeDelta::days(6);
    let log::Sum { rows, originals, refused } = log::sum(scope.db(), start_of_day(from)).await?;
    let proved = log::latest_proof(scope.db()).await?.map(|(at, told)| (at, told == WHOLE));
    Ok(Week { from, rows, originals, refused, proved })
}

/// What the log says of a chain nobody changed.
const WHOLE: &str = "whole";

/// What came of recomputing the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Every row is as it was written.
    Whole(Option<Head>),
    /// The first row that is wrong.
    Row(i64),
    /// The last row there is, and the last there should be.
    Tail(i64, i64),
}

/// Recomputes the chain and logs that somebody did.
///
/// # Errors
/// When the database does not answer.
pub async fn prove(scope: &Scope<ReadLog>) -> Result<Proof, Fault> {
    let proof = match audit::verify(scope.db()).await {
        Ok(_) => Proof::Whole(audit::head(scope.db()).await?),
        Err(Broken::Row(row)) => Proof::Row(row),
        Err(Broken::Tail { found, expected }) => Proof::Tail(found, expected),
        Err(Broken::Database(error)) => return Err(error.into()),
    };
    let told = match &proof {
        Proof::Whole(_) => WHOLE,
        Proof::Row(_) | Proof::Tail(..) => "broken",
    };
    let mut tx = scope.db().begin().await?;
    let entry = scope.entry("log.verified", "log", "audit", told);
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    Ok(proof)
}

/// The most errands listed.
const MOST_ERRANDS: i64 = 200;

/// Errands that are dead or have failed at least once.
///
/// # Errors
/// When the database does not answer.
pub async fn stuck(scope: &Scope<TendOutbox>) -> Result<Vec<outbox::Line>, Fault> {
    Ok(outbox::stuck(scope.db(), MOST_ERRANDS).await?)
}

/// Gives a dead errand a new life; `false` when it is too old, because what it carried is erased.
///
/// # Errors
/// [`Fault::NotFound`] when there is no dead errand with this id: perhaps somebody else was quicker.
pub async fn revive(scope: &Scope<TendOutbox>, id: OutboxId) -> Result<bool, Fault> {
    let too_old = outbox::is_too_old(scope.db(), id).await?;
    if too_old {
        return Ok(false);
    }
    let mut tx = scope.db().begin().await?;
    if !outbox::revive(&mut tx, id, scope.now()).await? {
        return Err(Fault::NotFound);
    }
    let entry = scope.entry("outbox.revived", "outbox", id, "");
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    Ok(true)
}
