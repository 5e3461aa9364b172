//! Somebody asks for contact, or is referred by staff with a documented consent.
//!
//! What a browser sealed is checked as far as it can be checked without a key. Where no script runs, it is sealed here: the
//! record, the code and the case identity are in memory while the answer is made, and then forgotten.

use super::{moment, new_id, note, public};
use crate::{
    accounts::{
        policy::{Capability, Public, ReferVictims},
        scope::Scope,
    },
    fault::Fault,
    kernel::{
        id::{SupportContactId, SupportHolderId, SupportOrganisationId},
        receipt::ReceiptCode,
    },
    platform::{clock::Timestamp, db::Tx, keys::Keys},
    support::{
        model::{Act, ConsentHow, ContactState, Door, Record, Source},
        seal::{self, Case, Misshapen, Person},
        store::{consent, contact, directory, organisation},
        view::Target,
    },
};
use std::collections::BTreeSet;

/// What somebody asks for, as it was typed.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Whom; none: help me choose.
    pub organisation: Option<SupportOrganisationId>,
    /// What the person tells.
    pub record: Record,
}

/// The same, sealed by a browser.
#[derive(Clone, Debug)]
pub struct SealedAsk {
    /// Whom.
    pub organisation: SupportOrganisationId,
    /// The person asked for help to choose.
    pub chosen: bool,
    /// The public half of the case identity.
    pub recipient: String,
    /// The record, to the case identity.
    pub sealed: String,
    /// The case identity, to the person's own key.
    pub person_wrap: String,
    /// What the person's code opens.
    pub door: Door,
    /// The case identity, to each holder.
    pub wraps: Vec<(SupportHolderId, String)>,
}

/// Who refers, and how the consent was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Referred {
    /// From where; never the person.
    pub source: Source,
    /// By word of mouth or in writing.
    pub how: ConsentHow,
}

/// Seals and keeps what somebody asks for; answers the person's code, which nobody can find out again.
///
/// # Errors
/// [`Fault::Conflict`] when the organisation cannot be asked, or not any more.
pub async fn ask_plain(scope: &Scope<Public>, ask: Ask) -> Result<ReceiptCode, Fault> {
    let (code, sealed, target) = sealed_here(scope, &ask).await?;
    keep(scope, &sealed, &target, (Source::OwnAct, ConsentHow::OwnAct, Act::Asked)).await?;
    Ok(code)
}

/// Keeps what somebody asks for, as a browser sealed it.
///
/// # Errors
/// [`Fault::BadRequest`] when it does not have the shape it must have, [`Fault::Conflict`] when it is not sealed to exactly
/// those who receive now: then the form comes again, and the browser seals anew.
pub async fn ask_sealed(scope: &Scope<Public>, ask: SealedAsk) -> Result<(), Fault> {
    let target = checked(scope, &ask).await?;
    keep(scope, &ask, &target, (Source::OwnAct, ConsentHow::OwnAct, Act::Asked)).await
}

/// As [`ask_plain`], by staff for somebody who consents. The code is given to that person.
///
/// # Errors
/// As [`ask_plain`]; [`Fault::BadRequest`] when no consent of another person is noted.
pub async fn refer_plain(scope: &Scope<ReferVictims>, ask: Ask, from: Referred) -> Result<ReceiptCode, Fault> {
    documented(from)?;
    let (code, sealed, target) = sealed_here(scope, &ask).await?;
    keep(scope, &sealed, &target, (from.source, from.how, Act::Referred)).await?;
    Ok(code)
}

/// As [`ask_sealed`], by staff for somebody who consents.
///
/// # Errors
/// As [`ask_sealed`]; [`Fault::BadRequest`] when no consent of another person is noted.
pub async fn refer_sealed(scope: &Scope<ReferVictims>, ask: SealedAsk, from: Referred) -> Result<(), Fault> {
    documented(from)?;
    let target = checked(scope, &ask).await?;
    keep(scope, &ask, &target, (from.source, from.how, Act::Referred)).await
}

/// Nobody is referred without a consent, and nobody writes "the person did it" for somebody else.
fn documented(from: Referred) -> Result<(), Fault> {
    let told = matches!(from.how, ConsentHow::Oral | ConsentHow::Written);
    if told && from.source != Source::OwnAct { Ok(()) } else { Err(Fault::BadRequest) }
}

/// The fingerprint a door is looked up by.
pub(super) fn fingerprint(keys: &Keys, door: &Door) -> Vec<u8> {
    keys.fingerprint("support-door", door.as_bytes())
}

async fn sealed_here<C: Capability>(scope: &Scope<C>, ask: &Ask) -> Result<(ReceiptCode, SealedAsk, Target), Fault> {
    let targets = public::targets(scope).await?;
    let target = Target::asked(&targets, ask.organisation).cloned().ok_or(Fault::Conflict)?;
    let code = ReceiptCode::from_bytes(scope.municipality().chance().bytes());
    let sealed = seal_for(&code, ask, &target).map_err(|error| Fault::broken("sealing a contact", &error))?;
    Ok((code, sealed, target))
}

fn seal_for(code: &ReceiptCode, ask: &Ask, target: &Target) -> Result<SealedAsk, Misshapen> {
    let (case, person) = (Case::make(), Person::of(code));
    let recipient = case.recipient();
    let wrapped = target.holders.iter().map(|holder| case.wrap(&holder.recipient).map(|wrapped| (holder.id, wrapped)));
    Ok(SealedAsk {
        organisation: target.id,
        chosen: ask.organisation.is_none(),
        sealed: Case::seal_record(&recipient, &ask.record)?,
        person_wrap: case.wrap(&person.recipient())?,
        door: person.door().clone(),
        wraps: wrapped.collect::<Result<_, Misshapen>>()?,
        recipient,
    })
}

/// The shape of everything, and that exactly those can open it who are to.
async fn checked<C: Capability>(scope: &Scope<C>, ask: &SealedAsk) -> Result<Target, Fault> {
    let shaped = || {
        seal::sent(&ask.sealed, seal::Kind::Record)?;
        seal::sent(&ask.person_wrap, seal::Kind::Identity)?;
        ask.wraps.iter().try_for_each(|(_, wrapped)| seal::sent(wrapped, seal::Kind::Identity))
    };
    if !seal::is_recipient(&ask.recipient) || shaped().is_err() {
        return Err(Fault::BadRequest);
    }
    let target = public::target(scope, ask.organisation).await?;
    let wanted: BTreeSet<SupportHolderId> = target.holders.iter().map(|holder| holder.id).collect();
    let given: BTreeSet<SupportHolderId> = ask.wraps.iter().map(|(id, _)| *id).collect();
    let whole = wanted == given && given.len() == ask.wraps.len() && (target.first_line || !ask.chosen);
    if whole { Ok(target) } else { Err(Fault::Conflict) }
}

/// The row as it begins: registered, consented to and sent in one go, for nothing is kept before the person consents.
fn begun(id: SupportContactId, ask: &SealedAsk, source: Source, at: Timestamp) -> contact::Row {
    contact::Row {
        id,
        version: 1,
        organisation: ask.organisation,
        source: source.code().to_owned(),
        state: ContactState::Sent.code().to_owned(),
        door: None,
        recipient: ask.recipient.clone(),
        sealed: Some(ask.sealed.clone()),
        person_wrap: Some(ask.person_wrap.clone()),
        chosen: ask.chosen,
        asked_at: at,
        taken_by: None,
        taken_at: None,
        closed_at: None,
        purge_on: None,
        unreached: 0,
        waits: String::new(),
        reminded_at: None,
    }
}

async fn keep<C: Capability>(
    scope: &Scope<C>,
    ask: &SealedAsk,
    target: &Target,
    (source, how, act): (Source, ConsentHow, Act),
) -> Result<(), Fault> {
    let door = fingerprint(scope.municipality().keys(), &ask.door);
    let (id, at): (SupportContactId, _) = (new_id(scope), moment(scope));
    let mut tx = scope.db().begin().await?;
    // Held first, so that of two that come at once the second finds what the first has kept.
    directory::hold_one(&mut tx, target.id).await?;
    if let Some(there) = contact::by_door_in(&mut tx, &door).await? {
        // A browser that heard no answer sends again; the same case under the same door is the same contact.
        return if there.recipient == ask.recipient { Ok(()) } else { Err(Fault::Conflict) };
    }
    still_receive(&mut tx, target.id, &ask.wraps).await?;
    contact::put(&mut tx, &contact::Row { door: Some(door), ..begun(id, ask, source, at) }).await?;
    for (holder, wrapped) in &ask.wraps {
        contact::wrap(&mut tx, id, *holder, wrapped).await?;
    }
    consent::put(&mut tx, new_id(scope), (id, target.id), at, how).await?;
    note(scope, &mut tx, act, Some(id), Some(target.id)).await?;
    tx.commit().await?;
    Ok(())
}

/// Do all of those receive at this very moment? A key that was changed since the form was sealed would be the only one to open
/// it, and nobody has that any more.
pub(super) async fn still_receive(
    tx: &mut Tx,
    id: SupportOrganisationId,
    wraps: &[(SupportHolderId, String)],
) -> Result<(), Fault> {
    directory::hold_one(tx, id).await?;
    let receives = organisation::receives_in(tx, id).await?;
    if wraps.iter().all(|(holder, _)| receives.contains(holder)) { Ok(()) } else { Err(Fault::Conflict) }
}
