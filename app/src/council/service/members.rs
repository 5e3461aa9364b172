//! Who sits in a body: roles and organisations.

use super::{bodies, note, subject};
use crate::{
    accounts::{
        policy::{Capability, RunCouncil},
        scope::Scope,
    },
    council::store::members::{self, Row},
    fault::Fault,
    forms::Refused,
    kernel::id::{ActorCode, BodyCode, CouncilMemberId},
    platform::municipality::Profile,
};

/// A member in words.
#[derive(Clone, Debug)]
pub struct Member {
    /// Its id.
    pub id: CouncilMemberId,
    /// `Kommunpolis`.
    pub title: String,
    /// `Polisen`.
    pub organisation: String,
    /// Does it lead the meetings?
    pub chair: bool,
}

impl Member {
    fn of(profile: &Profile, row: Row) -> Self {
        let actor = row.actor.as_ref().and_then(|code| profile.actors.iter().find(|actor| actor.code == code.as_str()));
        let organisation = actor.map_or(row.organisation, |actor| actor.name.clone());
        Self { id: row.id, title: row.title, organisation, chair: row.chair }
    }

    /// `Kommunpolis, Polisen`: how the minutes tell who was there.
    pub fn spoken(&self) -> String {
        if self.organisation.is_empty() { self.title.clone() } else { format!("{}, {}", self.title, self.organisation) }
    }
}

/// The members of a body the person may see.
///
/// # Errors
/// When the database does not answer.
pub async fn of<C: Capability>(scope: &Scope<C>, body: &BodyCode) -> Result<Vec<Member>, Fault> {
    let profile = scope.profile();
    let rows = members::of(scope.db(), body).await?;
    Ok(rows.into_iter().map(|row| Member::of(&profile, row)).collect())
}

/// What a form says of a member.
#[derive(Clone, Debug)]
pub struct NewMember {
    /// The role.
    pub title: String,
    /// The actor it speaks for, if it is one of the settings.
    pub actor: Option<ActorCode>,
    /// Else its organisation.
    pub organisation: String,
    /// Does it lead the meetings?
    pub chair: bool,
}

/// Adds a member.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such body.
pub async fn add(scope: &Scope<RunCouncil>, body: &BodyCode, new: NewMember) -> Result<(), Refused> {
    bodies::one(scope, body).await?;
    let row = Row {
        id: scope.new_id(),
        body: body.clone(),
        title: new.title,
        actor: new.actor,
        organisation: new.organisation,
        chair: new.chair,
    };
    let mut tx = scope.db().begin().await?;
    members::add(&mut tx, &row).await?;
    let detail = row.actor.as_ref().map_or_else(|| "other".to_owned(), ToString::to_string);
    note(scope, &mut tx, "council.member_added", subject::BODY, body, detail).await?;
    tx.commit().await?;
    Ok(())
}

/// Removes a member. Minutes that told of it keep their words.
///
/// # Errors
/// [`Fault::NotFound`] when it is not there.
pub async fn remove(scope: &Scope<RunCouncil>, body: &BodyCode, id: CouncilMemberId) -> Result<(), Refused> {
    bodies::one(scope, body).await?;
    let mut tx = scope.db().begin().await?;
    if !members::remove(&mut tx, body, id).await? {
        return Err(Fault::NotFound.into());
    }
    note(scope, &mut tx, "council.member_removed", subject::BODY, body, "").await?;
    tx.commit().await?;
    Ok(())
}
