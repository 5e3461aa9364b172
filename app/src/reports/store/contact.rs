//! The address for answers: sealed to its report, used only when the person has confirmed it.

use crate::{
    kernel::id::ReportId,
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
        keys::Sealed,
    },
};

/// A sealed address and whether its owner has confirmed it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Contact {
    /// The address, sealed at [`sealed_at`].
    pub email: Sealed,
    /// When the link in the first letter was used; none before that.
    pub confirmed_at: Option<Timestamp>,
}

/// Where the address of a report is sealed.
pub fn sealed_at(report: ReportId) -> String {
    format!("report_contact|email|{report}")
}

const PUT: &str = "INSERT INTO report_contact (report, email, created_at) VALUES ($1, $2, $3)";

/// Keeps an address, unconfirmed.
///
/// # Errors
/// When the database does not answer.
pub async fn put(tx: &mut Tx, report: ReportId, email: &Sealed, now: Timestamp) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT).bind(report).bind(email).bind(now).execute(c).await.map(|_| ()))
}

const OF: &str = "SELECT email, confirmed_at FROM report_contact WHERE report = $1";

/// The address of a report.
///
/// # Errors
/// When the database does not answer.
pub async fn of(db: &Db, report: ReportId) -> Result<Option<Contact>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF).bind(report).fetch_optional(c).await)
}

/// As [`of`], inside a transaction.
///
/// # Errors
/// When the database does not answer.
pub async fn of_in(tx: &mut Tx, report: ReportId) -> Result<Option<Contact>, sqlx::Error> {
    on!(tx, |c| sqlx::query_as(OF).bind(report).fetch_optional(c).await)
}

const CONFIRM: &str = "UPDATE report_contact SET confirmed_at = $2 WHERE report = $1 AND confirmed_at IS NULL";

/// Notes that the owner of the address confirmed it; `false` when it was so already, or there is none.
///
/// # Errors
/// When the database does not answer.
pub async fn confirm(tx: &mut Tx, report: ReportId, now: Timestamp) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(CONFIRM).bind(report).bind(now).execute(c).await.map(|done| done.rows_affected() > 0))
}

const ERASE: &str = "DELETE FROM report_contact WHERE report = $1";

/// Erases the address.
///
/// # Errors
/// When the database does not answer.
pub async fn erase(tx: &mut Tx, report: ReportId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ERASE).bind(report).execute(c).await.map(|_| ()))
}
