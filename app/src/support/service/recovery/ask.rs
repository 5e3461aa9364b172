//! Somebody asks the trustees, and a trustee gives a share. Nobody gives to themselves.

use crate::{
    accounts::{
        policy::{AnswerContacts, Capability, HoldSupportKey, RunSupport},
        scope::Scope,
    },
    fault::Fault,
    kernel::id::{StaffId, SupportContactId, SupportOrganisationId, SupportRecoveryId, SupportRequestId},
    platform::db::Tx,
    support::{
        mail,
        model::{Act, Reason, RequestKind},
        seal::{self, Kind},
        service::{
            desk::line,
            note,
            people::{People, me},
            proof,
        },
        store::{contact, desk, directory, key, organisation, recovery, request},
        view::{Answer, AskedShare, Row},
    },
};

/// Asks the trustees of one's own organisation for everything it has: for the key one has now.
///
/// # Errors
/// [`Fault::BadRequest`] for a reason of another kind, [`Fault::NotFound`] when this person is no member,
/// [`Fault::Conflict`] when there is no recovery key, no own key, or it is asked for already.
pub async fn ask(
    scope: &Scope<AnswerContacts>,
    organisation: SupportOrganisationId,
    reason: Reason,
) -> Result<(), Fault> {
    let people = People::of(scope).await?;
    let mut tx = scope.db().begin().await?;
    if !directory::of_in(&mut tx, me(scope)?).await?.contains(&organisation) {
        return Err(Fault::NotFound);
    }
    let what = What { kind: RequestKind::Recovery, reason, organisation, contact: None };
    put(scope, &mut tx, &people, what).await?;
    note(scope, &mut tx, Act::RecoveryAsked, None, Some(organisation)).await?;
    tx.commit().await?;
    Ok(())
}

/// Asks the trustees for one contact of an organisation one is no member of.
///
/// # Errors
/// [`Fault::BadRequest`] for a reason of another kind, [`Fault::NotFound`] when there is no such contact, or this person is
/// kept from it, [`Fault::Conflict`] when it is one's own, it has ended, there is no recovery key or no own key, or it is
/// asked for already.
pub async fn break_glass(scope: &Scope<RunSupport>, id: SupportContactId, reason: Reason) -> Result<(), Fault> {
    let (me, people) = (me(scope)?, People::of(scope).await?);
    let mut tx = scope.db().begin().await?;
    let row = contact::one_in(&mut tx, id).await?.filter(|row| row.state().is_readable()).ok_or(Fault::NotFound)?;
    if desk::blocked_in(&mut tx, id).await?.contains(&me) {
        return Err(Fault::NotFound);
    }
    let own = directory::of_in(&mut tx, me).await?.contains(&row.organisation);
    if own || !row.state().is_open() {
        return Err(Fault::Conflict);
    }
    let what = What { kind: RequestKind::BreakGlass, reason, organisation: row.organisation, contact: Some(id) };
    put(scope, &mut tx, &people, what).await?;
    note(scope, &mut tx, Act::BreakGlassAsked, Some(id), Some(row.organisation)).await?;
    tx.commit().await?;
    Ok(())
}

/// What is asked for.
struct What {
    kind: RequestKind,
    reason: Reason,
    organisation: SupportOrganisationId,
    contact: Option<SupportContactId>,
}

async fn put<C: Capability>(scope: &Scope<C>, tx: &mut Tx, people: &People, what: What) -> Result<(), Fault> {
    if !Reason::of(what.kind).contains(&what.reason) {
        return Err(Fault::BadRequest);
    }
    let me = me(scope)?;
    let key = key::current_in(tx, me).await?.ok_or(Fault::Conflict)?;
    let recovery = recovery::current_in(tx, what.organisation).await?.ok_or(Fault::Conflict)?;
    let asked = recovery::Request {
        id: scope.new_id(),
        recovery: recovery.id,
        organisation: what.organisation,
        recipient: recovery.recipient,
        contact: what.contact,
        asked_by: me,
        key: key.id,
        kind: what.kind.code().to_owned(),
        reason: what.reason.code().to_owned(),
        asked_at: scope.now(),
    };
    if !recovery::ask(tx, &asked).await? {
        return Err(Fault::Conflict);
    }
    for trustee in others(tx, recovery.id, me).await? {
        let to = people.all().iter().find(|person| person.id == trustee && person.keeps_shares());
        if let Some(person) = to {
            mail::send(scope, tx, &person.email, format!("support-share:{}:{trustee}", asked.id)).await?;
        }
    }
    Ok(())
}

/// Those who keep a share, without the one who asks.
async fn others(tx: &mut Tx, recovery: SupportRecoveryId, me: StaffId) -> Result<Vec<StaffId>, sqlx::Error> {
    let all = recovery::keepers_in(tx, recovery).await?;
    Ok(all.into_iter().filter(|trustee| *trustee != me).collect())
}

/// Open contacts of organisations one is no member of, by state and age: what can be asked for.
///
/// # Errors
/// When the database does not answer.
pub async fn outside(scope: &Scope<RunSupport>) -> Result<Vec<Row>, Fault> {
    let people = People::of(scope).await?;
    let rows = desk::outside(scope.db(), me(scope)?).await?;
    Ok(rows.into_iter().map(|row| line(scope.now(), &people, row)).collect())
}

/// What waits for the own share.
///
/// # Errors
/// When the database does not answer.
pub async fn mine(scope: &Scope<HoldSupportKey>) -> Result<Vec<AskedShare>, Fault> {
    let people = People::of(scope).await?;
    let organisations = organisation::all(scope.db()).await?;
    let name = |id: SupportOrganisationId| {
        organisations.iter().find(|one| one.id == id).map(|one| one.name.clone()).unwrap_or_default()
    };
    let shown = |row: request::Asked| {
        let (kind, reason) = (RequestKind::parse(&row.kind).ok()?, Reason::parse(&row.reason).ok()?);
        Some(AskedShare {
            id: row.id,
            kind,
            reason,
            organisation: name(row.organisation),
            contact: row.contact,
            asked_by: people.colleague(row.asked_by),
            asked_at: row.asked_at,
            recipient: row.recipient,
            share: row.share,
        })
    };
    Ok(request::asked(scope.db(), me(scope)?).await?.into_iter().filter_map(shown).collect())
}

/// Gives the own share, encrypted by a browser to the key that asks. Two of them let a key in, so who gives proves to have the
/// own key: what an account alone sends is no share, and the server could not tell.
///
/// # Errors
/// [`Fault::BadRequest`] when it has another shape, [`Fault::NotFound`] when nothing like that waits for this person,
/// [`Fault::Conflict`] when it was done or ended meanwhile, or the own key was not opened just now.
pub async fn give(
    scope: &Scope<HoldSupportKey>,
    id: SupportRequestId,
    share: &str,
    answer: &Answer,
) -> Result<(), Fault> {
    seal::sent(share, Kind::Share).map_err(|_| Fault::BadRequest)?;
    let me = me(scope)?;
    let mut tx = scope.db().begin().await?;
    if !request::hold(&mut tx, id).await? {
        return Err(Fault::NotFound);
    }
    let asked = request::asked_in(&mut tx, me).await?.into_iter().find(|asked| asked.id == id);
    let asked = asked.ok_or(Fault::NotFound)?;
    let own = key::current_in(&mut tx, me).await?.ok_or(Fault::Conflict)?;
    proof::check(scope, &own, answer)?;
    if !request::give(&mut tx, (id, me), share, scope.now()).await? {
        return Err(Fault::Conflict);
    }
    note(scope, &mut tx, Act::ShareGiven, asked.contact, Some(asked.organisation)).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends a request: whoever asked takes it back, or a trustee says no for all of them.
///
/// # Errors
/// [`Fault::NotFound`] when there is none under way that this person has to do with.
pub async fn end(scope: &Scope<HoldSupportKey>, id: SupportRequestId) -> Result<(), Fault> {
    let me = me(scope)?;
    let mut tx = scope.db().begin().await?;
    if !request::hold(&mut tx, id).await? {
        return Err(Fault::NotFound);
    }
    let asked = request::one_in(&mut tx, id).await?.ok_or(Fault::NotFound)?;
    if asked.asked_by != me && !recovery::keepers_in(&mut tx, asked.recovery).await?.contains(&me) {
        return Err(Fault::NotFound);
    }
    request::end(&mut tx, id, scope.now()).await?;
    note(scope, &mut tx, Act::RequestEnded, asked.contact, Some(asked.organisation)).await?;
    tx.commit().await?;
    Ok(())
}
