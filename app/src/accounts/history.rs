//! Who changed a thing, by name, as the log tells it.

use super::{policy::Capability, scope::Scope};
use crate::{fault::Fault, on, platform::clock::Timestamp};

/// A change of a thing.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Change {
    /// When.
    pub at: Timestamp,
    /// Who, if staff whose account is still there.
    pub name: Option<String>,
    /// In what role, or `resident`.
    pub role: String,
    /// What was done.
    pub action: String,
    /// Codes that explain it.
    pub detail: String,
}

/// Whoever only looked has changed nothing.
const CHANGES: &str = "
    SELECT a.at, s.name, a.role, a.action, a.detail
    FROM audit a
    LEFT JOIN staff s ON s.id = a.who
    WHERE a.subject = $1 AND a.id = $2 AND a.action NOT IN ('report.opened', 'report.original_opened')
    ORDER BY a.seq DESC
    LIMIT $3";

/// The last changes of a thing, newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn changes<C: Capability>(
    scope: &Scope<C>,
    subject: &str,
    id: impl ToString,
    most: i64,
) -> Result<Vec<Change>, Fault> {
    let found =
        on!(scope.db(), |c| sqlx::query_as(CHANGES).bind(subject).bind(id.to_string()).bind(most).fetch_all(c).await)?;
    Ok(found)
}
