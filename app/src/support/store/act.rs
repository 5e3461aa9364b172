//! The log of victim support: who did what to which contact, and no content. Rows are only added; who writes one has cut
//! its moment as it must be.

use crate::{
    kernel::id::{StaffId, SupportActId, SupportContactId, SupportOrganisationId},
    on,
    platform::{
        clock::Timestamp,
        db::{Db, Tx},
    },
    support::model::{Act, By, Line},
};

const PUT: &str = "
    INSERT INTO support_act (id, at, who, staff, act, contact, organisation)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// Adds a line.
pub async fn put(tx: &mut Tx, id: SupportActId, at: Timestamp, line: &Line) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(PUT)
        .bind(id)
        .bind(at)
        .bind(line.by.code())
        .bind(line.staff)
        .bind(line.act.code())
        .bind(line.contact)
        .bind(line.organisation)
        .execute(c)
        .await
        .map(|_| ()))
}

/// A line as its table keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// When.
    pub at: Timestamp,
    /// Code of a [`By`].
    pub who: String,
    /// Which member of staff.
    pub staff: Option<StaffId>,
    /// Code of an [`Act`].
    pub act: String,
    /// Which contact.
    pub contact: Option<SupportContactId>,
    /// Of which organisation.
    pub organisation: Option<SupportOrganisationId>,
}

impl Row {
    /// The line; none when a newer program wrote it.
    pub fn line(&self) -> Option<Line> {
        let (by, act) = (By::parse(&self.who).ok()?, Act::parse(&self.act).ok()?);
        Some(Line { by, staff: self.staff, act, contact: self.contact, organisation: self.organisation })
    }
}

const PAGE: &str = "
    SELECT at, who, staff, act, contact, organisation
    FROM support_act
    ORDER BY at DESC, id DESC
    LIMIT $1 OFFSET $2";
const PAGE_OF: &str = "
    SELECT at, who, staff, act, contact, organisation
    FROM support_act
    WHERE contact = $3
    ORDER BY at DESC, id DESC
    LIMIT $1 OFFSET $2";

/// Some lines, the latest first: all of them, or those of one contact.
pub async fn page(
    db: &Db,
    (limit, offset): (i64, i64),
    contact: Option<SupportContactId>,
) -> Result<Vec<Row>, sqlx::Error> {
    match contact {
        None => on!(db, |c| sqlx::query_as(PAGE).bind(limit).bind(offset).fetch_all(c).await),
        Some(contact) => on!(db, |c| sqlx::query_as(PAGE_OF).bind(limit).bind(offset).bind(contact).fetch_all(c).await),
    }
}

const LATEST: &str = "SELECT at FROM support_act WHERE contact = $1 AND act = $2 ORDER BY at DESC LIMIT 1";

/// When something was done to a contact last.
pub async fn latest_in(tx: &mut Tx, contact: SupportContactId, act: Act) -> Result<Option<Timestamp>, sqlx::Error> {
    on!(tx, |c| sqlx::query_scalar(LATEST).bind(contact).bind(act.code()).fetch_optional(c).await)
}

const MANY: &str = "SELECT COUNT(*) FROM support_act";
const MANY_OF: &str = "SELECT COUNT(*) FROM support_act WHERE contact = $1";

/// How many lines there are.
pub async fn many(db: &Db, contact: Option<SupportContactId>) -> Result<i64, sqlx::Error> {
    match contact {
        None => on!(db, |c| sqlx::query_scalar(MANY).fetch_one(c).await),
        Some(contact) => on!(db, |c| sqlx::query_scalar(MANY_OF).bind(contact).fetch_one(c).await),
    }
}
