//! Who sits in a body: a role and an organisation, never a person.

use crate::{
    kernel::id::{ActorCode, BodyCode, CouncilMemberId},
    on,
    platform::db::{Db, Tx},
};

/// A member as the table keeps it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Its id.
    pub id: CouncilMemberId,
    /// The body.
    pub body: BodyCode,
    /// The role: `kommunpolis`, `rektor`.
    pub title: String,
    /// The actor of the settings it speaks for.
    pub actor: Option<ActorCode>,
    /// The organisation, where it is none of the actors.
    pub organisation: String,
    /// Does it lead the meetings?
    pub chair: bool,
}

const OF: &str = "
    SELECT id, body, title, actor, organisation, chair
    FROM council_member
    WHERE body = $1
    ORDER BY chair DESC, id
    LIMIT 200";

/// The members of a body, the chair first.
pub async fn of(db: &Db, body: &BodyCode) -> Result<Vec<Row>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(OF).bind(body).fetch_all(c).await)
}

const ADD: &str = "
    INSERT INTO council_member (id, body, title, actor, organisation, chair)
    VALUES ($1, $2, $3, $4, $5, $6)";

/// Adds a member.
pub async fn add(tx: &mut Tx, row: &Row) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD)
        .bind(row.id)
        .bind(&row.body)
        .bind(&row.title)
        .bind(row.actor.as_ref())
        .bind(&row.organisation)
        .bind(row.chair)
        .execute(c)
        .await
        .map(|_| ()))
}

const REMOVE: &str = "DELETE FROM council_member WHERE id = $1 AND body = $2";

/// Removes a member; tells whether it was there.
pub async fn remove(tx: &mut Tx, body: &BodyCode, id: CouncilMemberId) -> Result<bool, sqlx::Error> {
    let gone = on!(tx, |c| sqlx::query(REMOVE).bind(id).bind(body).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(gone == 1)
}
