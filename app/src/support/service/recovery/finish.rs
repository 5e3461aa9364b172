//! Two shares are there: the browser that asked joins them, opens the recovery key, and encrypts everything anew to the own
//! key. The recovery key is to be exchanged then, for it was whole in one place.

use crate::{
    accounts::{policy::AnswerContacts, scope::Scope},
    fault::Fault,
    kernel::id::{StaffId, SupportContactId, SupportHolderId, SupportOrganisationId, SupportRequestId},
    platform::db::Tx,
    support::{
        model::{Act, RequestKind},
        seal::Kind,
        service::{
            note,
            people::me,
            same::{Same as _, shaped},
        },
        store::{contact, directory, key, organisation, recovery, request},
        view::{OwnRequest, Wrap},
    },
};

/// One share opens nothing; two do.
const NEEDED: usize = 2;

/// What one asked the trustees for. The contacts come along only when there are shares enough to open them.
///
/// # Errors
/// When the database does not answer.
pub async fn own(scope: &Scope<AnswerContacts>) -> Result<Vec<OwnRequest>, Fault> {
    let me = me(scope)?;
    let organisations = organisation::all(scope.db()).await?;
    let memberships = directory::of(scope.db(), me).await?;
    let mut all = Vec::new();
    for asked in request::of(scope.db(), me).await? {
        let Ok(kind) = RequestKind::parse(&asked.kind) else { continue };
        let given = request::given(scope.db(), asked.id).await?;
        let opened = match given.len() >= NEEDED && still_may(&asked, &memberships) {
            true => recovery::opened(scope.db(), asked.recovery, me).await?,
            false => Vec::new(),
        };
        let wraps = asked_for(&asked, opened);
        let name = organisations.iter().find(|one| one.id == asked.organisation).map(|one| one.name.clone());
        all.push(OwnRequest {
            id: asked.id,
            kind,
            organisation: asked.organisation,
            name: name.unwrap_or_default(),
            contact: asked.contact,
            asked_at: asked.asked_at,
            recipient: asked.recipient,
            given: given.into_iter().map(|(_, share)| share).collect(),
            wraps: wraps.into_iter().map(|(contact, wrapped)| Wrap { contact, wrapped }).collect(),
        });
    }
    Ok(all)
}

/// Everything of an organisation is for its members alone, also when somebody was one while asking.
fn still_may(asked: &recovery::Request, memberships: &[SupportOrganisationId]) -> bool {
    asked.contact.is_some() || memberships.contains(&asked.organisation)
}

/// Of what a recovery key opens, what was asked for: everything, or one contact alone.
fn asked_for(asked: &recovery::Request, opened: Vec<(SupportContactId, String)>) -> Vec<(SupportContactId, String)> {
    match asked.contact {
        None => opened,
        Some(contact) => opened.into_iter().filter(|(id, _)| *id == contact).collect(),
    }
}

/// Keeps what was opened with two shares, encrypted anew by a browser to the key that asked.
///
/// # Errors
/// [`Fault::BadRequest`] when something has another shape, [`Fault::NotFound`] when this person asked for nothing like that or is
/// a member no longer, [`Fault::Conflict`] when fewer than two trustees gave, another key is in use meanwhile, or there is
/// something else to open: then the page comes again.
pub async fn finish(
    scope: &Scope<AnswerContacts>,
    id: SupportRequestId,
    wraps: &[(SupportContactId, String)],
) -> Result<(), Fault> {
    shaped(wraps, Kind::Identity)?;
    let me = me(scope)?;
    let mut tx = scope.db().begin().await?;
    if !request::hold(&mut tx, id).await? {
        return Err(Fault::NotFound);
    }
    let asked = request::one_in(&mut tx, id).await?.filter(|asked| asked.asked_by == me).ok_or(Fault::NotFound)?;
    directory::hold_one(&mut tx, asked.organisation).await?;
    if !still_may(&asked, &directory::of_in(&mut tx, me).await?) {
        return Err(Fault::NotFound);
    }
    let key = key::current_in(&mut tx, me).await?.filter(|key| key.id == asked.key).ok_or(Fault::Conflict)?;
    let given = request::given_in(&mut tx, id).await?;
    let opened = asked_for(&asked, recovery::opened_in(&mut tx, asked.recovery, me).await?);
    wraps.are(opened.into_iter().map(|(contact, _)| contact))?;
    if wraps.is_empty() && asked.contact.is_some() || !request::done(&mut tx, id, me, scope.now()).await? {
        return Err(Fault::Conflict);
    }
    let holder = SupportHolderId(key.id.0);
    for (contact, wrapped) in wraps {
        contact::wrap(&mut tx, *contact, holder, wrapped).await?;
    }
    settle(scope, &mut tx, &asked, &key, &given).await?;
    tx.commit().await?;
    Ok(())
}

/// The trustees have compared the key that asked, so a recovery confirms it and lets it in. A break-glass lets nobody in for
/// good.
async fn settle(
    scope: &Scope<AnswerContacts>,
    tx: &mut Tx,
    asked: &recovery::Request,
    key: &key::Row,
    given: &[(StaffId, String)],
) -> Result<(), Fault> {
    if asked.contact.is_some() {
        return Ok(note(scope, tx, Act::GlassBroken, asked.contact, Some(asked.organisation)).await?);
    }
    if let Some((trustee, _)) = given.first().filter(|_| key.confirmed_at.is_none()) {
        key::confirm(tx, key.id, *trustee, scope.now()).await?;
        note(scope, tx, Act::KeyConfirmed, None, Some(asked.organisation)).await?;
    }
    directory::let_in(tx, (key.staff, asked.organisation), key.id).await?;
    Ok(note(scope, tx, Act::Recovered, None, Some(asked.organisation)).await?)
}
