//! What the person can do with the code: see how it stands, write, change how to be reached, agree to another organisation,
//! take everything back.
//!
//! A script sends only the door; without one the code itself comes, and what it opens is opened here, in memory, for this one
//! answer. Nothing of what a person looks at is logged.

use super::{ask::fingerprint, moment, new_id, note, public::days};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::{
        id::{SupportContactId, SupportHandoverId},
        receipt::ReceiptCode,
    },
    platform::{clock::Timestamp, db::Tx},
    support::{
        model::{Act, ConsentHow, ContactState, Door, Record, Step, Waits, Words, promised, purge_day},
        seal::{self, Case, Person},
        store::{consent, contact, message, organisation, own},
        view::{Consent, Handover, Message, Own},
    },
};
use uuid::Uuid;

pub use super::own_box::{BOX, box_};

/// A contact as its own person reads it where no script opens it.
#[derive(Clone, Debug)]
pub struct Opened {
    /// How it stands, and what is sealed.
    pub own: Own,
    /// What was told; none when it is shredded.
    pub record: Option<Record>,
    /// The messages, the oldest first: from the person or not, when, and the words.
    pub messages: Vec<(bool, Timestamp, Words)>,
}

/// How the contact stands that a door opens; none when it opens none.
///
/// # Errors
/// When the database does not answer.
pub async fn open(scope: &Scope<Public>, door: &Door) -> Result<Option<Own>, Fault> {
    let row = contact::by_door(scope.db(), &fingerprint(scope.municipality().keys(), door)).await?;
    // The same questions whether there is one or not, so that both take the same time.
    let id = row.as_ref().map_or(SupportContactId(Uuid::nil()), |row| row.id);
    let organisations = organisation::all(scope.db()).await?;
    let messages = message::of(scope.db(), id).await?;
    let consents = consent::of(scope.db(), id).await?;
    let handover = own::handover(scope.db(), id).await?;
    let broken = own::broken(scope.db(), id).await?;
    let Some(row) = row else { return Ok(None) };
    let named = |id| organisations.iter().find(|one| one.id == id);
    let name = |id| named(id).map(|one| one.name.clone()).unwrap_or_default();
    let has_it = named(row.organisation);
    let promise = has_it.map_or(1, |one| days(one.promised_days));
    Ok(Some(Own {
        state: row.state(),
        organisation: row.organisation,
        name: name(row.organisation),
        phone: has_it.map(|one| one.phone.clone()).unwrap_or_default(),
        chosen: row.chosen,
        asked_at: row.asked_at,
        promised: promised(row.asked_at, promise),
        promised_days: promise,
        taken_at: row.taken_at,
        closed_at: row.closed_at,
        purge_on: row.purge_on.as_deref().and_then(|day| day.parse().ok()),
        waits: row.waits(),
        messages: messages.into_iter().map(written).collect(),
        earlier: false,
        handover: handover.map(|one| asked(name(one.organisation), one)),
        consents: consents.into_iter().map(|one| given(name(one.organisation), one)).collect(),
        broken,
        recipient: row.recipient,
        sealed: row.sealed,
        person_wrap: row.person_wrap,
    }))
}

/// A row as a reader gets it.
pub(super) fn written(row: message::Row) -> Message {
    Message { id: row.id, from_person: row.from_person, at: row.at, sealed: row.sealed }
}

/// A handing over as a reader gets it.
pub(super) fn asked(name: String, row: own::Handover) -> Handover {
    let how = ConsentHow::parse(&row.how).unwrap_or(ConsentHow::Code);
    Handover { id: row.id, organisation: row.organisation, name, asked_at: row.asked_at, how, agreed_at: row.agreed_at }
}

/// A consent as a reader gets it.
pub(super) fn given(name: String, row: consent::Row) -> Consent {
    let how = ConsentHow::parse(&row.how).unwrap_or(ConsentHow::OwnAct);
    Consent { organisation: row.organisation, name, at: row.at, how, withdrawn_at: row.withdrawn_at }
}

/// As [`open`], with what was told, for a code that was posted.
///
/// # Errors
/// When the database does not answer.
pub async fn open_plain(scope: &Scope<Public>, code: &ReceiptCode) -> Result<Option<Opened>, Fault> {
    let person = Person::of(code);
    let Some(own) = open(scope, person.door()).await? else { return Ok(None) };
    let case = own.person_wrap.as_deref().map(|wrap| person.open(wrap)).transpose();
    let case = case.map_err(|error| Fault::broken("opening a contact for its person", &error))?;
    let record = case.as_ref().zip(own.sealed.as_deref()).and_then(|(case, sealed)| case.open_record(sealed).ok());
    let read = |message: &Message| {
        let words = case.as_ref()?.open_message(&message.sealed).ok()?;
        Some((message.from_person, message.at, words))
    };
    let messages = own.messages.iter().filter_map(read).collect();
    Ok(Some(Opened { own, record, messages }))
}

/// Keeps a message of the person, as a browser sealed it.
///
/// # Errors
/// [`Fault::BadRequest`] when it does not have its shape, [`Fault::Conflict`] when the door opens nothing that takes
/// messages.
pub async fn say(scope: &Scope<Public>, door: &Door, sealed: &str) -> Result<(), Fault> {
    seal::sent(sealed, seal::Kind::Message).map_err(|_| Fault::BadRequest)?;
    keep_message(scope, door, sealed).await
}

/// As [`say`], sealed here.
///
/// # Errors
/// [`Fault::BadRequest`] when it is too long, [`Fault::Conflict`] as [`say`].
pub async fn say_plain(scope: &Scope<Public>, code: &ReceiptCode, words: &Words) -> Result<(), Fault> {
    let person = Person::of(code);
    let recipient = recipient(scope, &person).await?;
    let sealed = Case::seal_message(&recipient, words).map_err(|_| Fault::BadRequest)?;
    keep_message(scope, person.door(), &sealed).await
}

async fn keep_message(scope: &Scope<Public>, door: &Door, sealed: &str) -> Result<(), Fault> {
    let mut tx = scope.db().begin().await?;
    let row = held(scope, &mut tx, door, ContactState::takes_messages).await?;
    let (id, organisation) = (row.id, row.organisation);
    save(&mut tx, contact::Row { waits: contact::waits_code(Some(Waits::Officer)).to_owned(), ..row }).await?;
    let new = message::Row { id: new_id(scope), from_person: true, at: moment(scope), sealed: sealed.to_owned() };
    if !message::put(&mut tx, id, &new).await? {
        return Err(Fault::Conflict);
    }
    note(scope, &mut tx, Act::Wrote, Some(id), Some(organisation)).await?;
    tx.commit().await?;
    Ok(())
}

/// Changes how the person is reached, as a browser sealed it. What was told before is written over.
///
/// # Errors
/// As [`say`].
pub async fn replace(scope: &Scope<Public>, door: &Door, sealed: &str) -> Result<(), Fault> {
    seal::sent(sealed, seal::Kind::Record).map_err(|_| Fault::BadRequest)?;
    keep_record(scope, door, sealed).await
}

/// As [`replace`], sealed here.
///
/// # Errors
/// As [`say_plain`].
pub async fn replace_plain(scope: &Scope<Public>, code: &ReceiptCode, record: &Record) -> Result<(), Fault> {
    let person = Person::of(code);
    let recipient = recipient(scope, &person).await?;
    let sealed = Case::seal_record(&recipient, record).map_err(|_| Fault::BadRequest)?;
    keep_record(scope, person.door(), &sealed).await
}

async fn keep_record(scope: &Scope<Public>, door: &Door, sealed: &str) -> Result<(), Fault> {
    let mut tx = scope.db().begin().await?;
    let row = held(scope, &mut tx, door, ContactState::is_open).await?;
    let (id, organisation) = (row.id, row.organisation);
    let waits = contact::waits_code(Some(Waits::Officer)).to_owned();
    save(&mut tx, contact::Row { waits, sealed: Some(sealed.to_owned()), ..row }).await?;
    note(scope, &mut tx, Act::Replaced, Some(id), Some(organisation)).await?;
    tx.commit().await?;
    Ok(())
}

/// Agrees that the contact goes to another organisation, or says no.
///
/// # Errors
/// [`Fault::Conflict`] when the door opens nothing that waits for this answer.
pub async fn agree(scope: &Scope<Public>, door: &Door, handover: SupportHandoverId, yes: bool) -> Result<(), Fault> {
    let at = moment(scope);
    let mut tx = scope.db().begin().await?;
    let row = held(scope, &mut tx, door, ContactState::is_open).await?;
    let id = row.id;
    let waiting = own::handover_in(&mut tx, id).await?.filter(|one| one.id == handover && one.agreed_at.is_none());
    let to = waiting.ok_or(Fault::Conflict)?.organisation;
    save(&mut tx, contact::Row { waits: contact::waits_code(Some(Waits::Officer)).to_owned(), ..row }).await?;
    let answered = match yes {
        true => own::agree(&mut tx, handover, at, ConsentHow::Code.code()).await?,
        false => own::end(&mut tx, handover, at).await?,
    };
    if !answered {
        return Err(Fault::Conflict);
    }
    if yes {
        consent::put(&mut tx, new_id(scope), (id, to), at, ConsentHow::Code).await?;
    }
    note(scope, &mut tx, if yes { Act::Agreed } else { Act::Refused }, Some(id), Some(to)).await?;
    tx.commit().await?;
    Ok(())
}

/// As [`agree`], for a code that was posted.
///
/// # Errors
/// As [`agree`].
pub async fn agree_plain(
    scope: &Scope<Public>,
    code: &ReceiptCode,
    handover: SupportHandoverId,
    yes: bool,
) -> Result<(), Fault> {
    agree(scope, Person::of(code).door(), handover, yes).await
}

/// Takes everything back: what was told, the messages and the case identity are shredded at once. The row stays for as long
/// as that of a closed contact, so that the code still tells that it was taken back.
///
/// # Errors
/// [`Fault::Conflict`] when the door opens nothing that can be taken back.
pub async fn withdraw(scope: &Scope<Public>, door: &Door) -> Result<(), Fault> {
    let at = moment(scope);
    let mut tx = scope.db().begin().await?;
    let row = held(scope, &mut tx, door, |state| state.after(Step::Withdraw).is_some()).await?;
    let (id, organisation) = (row.id, row.organisation);
    let purge_on = purge_day(scope.now(), scope.profile().retention.referral_days_after_close);
    let taken_back = contact::Row {
        state: ContactState::Withdrawn.code().to_owned(),
        sealed: None,
        person_wrap: None,
        closed_at: Some(at),
        purge_on: Some(purge_on.to_string()),
        // Whoever took it may have the number on a note: it stands on the desk until they have seen that it is over.
        waits: contact::waits_code(row.taken_by.map(|_| Waits::Officer)).to_owned(),
        ..row
    };
    save(&mut tx, taken_back).await?;
    message::erase(&mut tx, id).await?;
    contact::unwrap_all(&mut tx, id).await?;
    consent::withdraw(&mut tx, id, at).await?;
    own::end_all(&mut tx, id, at).await?;
    note(scope, &mut tx, Act::Withdrew, Some(id), Some(organisation)).await?;
    tx.commit().await?;
    Ok(())
}

/// As [`withdraw`], for a code that was posted.
///
/// # Errors
/// As [`withdraw`].
pub async fn withdraw_plain(scope: &Scope<Public>, code: &ReceiptCode) -> Result<(), Fault> {
    withdraw(scope, Person::of(code).door()).await
}

/// The public half of the case, from what only the person opens. The row names it too, but who can write there must not have
/// the person seal to another key.
async fn recipient(scope: &Scope<Public>, person: &Person) -> Result<String, Fault> {
    let row = contact::by_door(scope.db(), &fingerprint(scope.municipality().keys(), person.door())).await?;
    let wrap = row.and_then(|row| row.person_wrap).ok_or(Fault::Conflict)?;
    let case = person.open(&wrap).map_err(|error| Fault::broken("opening a contact for its person", &error))?;
    Ok(case.recipient())
}

/// The row a door opens, in a state in which this may be done. A door that opens nothing and one that comes too late are
/// answered alike.
async fn held(
    scope: &Scope<Public>,
    tx: &mut Tx,
    door: &Door,
    may: impl Fn(ContactState) -> bool,
) -> Result<contact::Row, Fault> {
    let door = fingerprint(scope.municipality().keys(), door);
    let row = contact::by_door_in(tx, &door).await?;
    row.filter(|row| may(row.state())).ok_or(Fault::Conflict)
}

async fn save(tx: &mut Tx, row: contact::Row) -> Result<(), Fault> {
    if contact::save(tx, &row).await? { Ok(()) } else { Err(Fault::Conflict) }
}
