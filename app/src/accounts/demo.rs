//! The demonstration's accounts have known passwords: counted, so that a real start can refuse them, and closed.

use super::{policy::System, scope::Scope};
use crate::{on, platform::audit};

const ACTIVE: &str = "SELECT COUNT(*) FROM staff WHERE demo AND state = 'active'";

/// How many accounts with known passwords can sign in.
///
/// # Errors
/// When the database does not answer.
pub async fn active(scope: &Scope<System>) -> Result<i64, sqlx::Error> {
    on!(scope.db(), |c| sqlx::query_scalar(ACTIVE).fetch_one(c).await)
}

const END_SESSIONS: &str = "DELETE FROM session WHERE staff IN (SELECT id FROM staff WHERE demo)";
const CLOSE: &str = "
    UPDATE staff SET state = 'closed', password = NULL, totp = NULL, version = version + 1
    WHERE demo AND state <> 'closed'";

/// Closes every account with a known password for good and ends its sessions; returns how many there were.
///
/// # Errors
/// When the database does not answer.
pub async fn close_all(scope: &Scope<System>) -> Result<u64, sqlx::Error> {
    let mut tx = scope.db().begin().await?;
    on!(&mut tx, |c| sqlx::query(END_SESSIONS).execute(c).await.map(|_| ()))?;
    let closed = on!(&mut tx, |c| sqlx::query(CLOSE).execute(c).await.map(|done| done.rows_affected()))?;
    let entry = scope.entry("staff.demo_closed", "staff", "demo", closed.to_string());
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    Ok(closed)
}
