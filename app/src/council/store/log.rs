//! Who changed a thing last, for the person who was about to.

use crate::{
    on,
    platform::{clock::Timestamp, db::Db},
};

/// The latest act upon a thing.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// When.
    pub at: Timestamp,
    /// The name of the member of staff.
    pub name: Option<String>,
    /// In what role.
    pub role: String,
    /// Code of the act.
    pub action: String,
}

const LATEST: &str = "
    SELECT a.at, s.name, a.role, a.action
    FROM audit a
    LEFT JOIN staff s ON s.id = a.who
    WHERE a.subject = $1 AND a.id = $2
    ORDER BY a.seq DESC
    LIMIT 1";

/// The latest act upon a thing.
pub async fn latest(db: &Db, subject: &str, id: &str) -> Result<Option<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(LATEST).bind(subject).bind(id).fetch_optional(c).await)
}
