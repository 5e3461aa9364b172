//! A fixed document is sent to the recipients of the settings: as a link that opens it for a while, or in the letter.

use super::{note, read};
use crate::{
    accounts::{policy::MakeDocuments, scope::Scope},
    documents::{
        files::Format,
        mail,
        model::{State, Way},
        store::{
            self, Row, recipients,
            sendings::{self, Row as Sending},
        },
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{DocumentId, SendingId},
        pii_types::Pii,
        words::hex,
    },
    platform::{
        keys::Keys,
        letter::{self, Enclosed},
        outbox::{self, Errand},
        preset::parts::Recipient,
    },
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use chrono::TimeDelta;

pub use crate::documents::store::recipients::Row as Reached;

/// A link works so long.
const LINK_DAYS: i64 = 30;
/// Bytes of chance in a link: 256 bits.
const TOKEN: usize = 32;

/// A recipient and how it is reached.
#[derive(Clone, Debug)]
pub struct Contact {
    /// Who.
    pub recipient: Recipient,
    /// How; without an address nothing is sent.
    pub reached: Reached,
}

impl Contact {
    /// How it is reached.
    pub fn way(&self) -> Way {
        Way::parse(&self.reached.way).unwrap_or(Way::Link)
    }
}

/// Every recipient of the settings.
///
/// # Errors
/// When the database does not answer.
pub async fn contacts(scope: &Scope<MakeDocuments>) -> Result<Vec<Contact>, Fault> {
    let reached = recipients::all(scope.db()).await?;
    let profile = scope.profile();
    let contact = |recipient: &Recipient| {
        let own = reached.iter().find(|row| row.code == recipient.code).cloned();
        let none = Reached { code: recipient.code.clone(), way: Way::Link.code().to_owned(), ..Reached::default() };
        Contact { recipient: recipient.clone(), reached: own.unwrap_or(none) }
    };
    Ok(profile.recipients_in_use().map(contact).collect())
}

/// Says how a recipient is reached.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such recipient, [`Fault::Conflict`] when somebody else was first.
pub async fn reach(scope: &Scope<MakeDocuments>, row: &Reached) -> Result<(), Refused> {
    if !scope.profile().recipients_in_use().any(|one| one.code == row.code) {
        return Err(Fault::NotFound.into());
    }
    let mut tx = scope.db().begin().await?;
    if !recipients::save(&mut tx, row).await? {
        return Err(Fault::Conflict.into());
    }
    note(scope, &mut tx, "document.recipient_changed", &row.code, row.way.clone()).await?;
    tx.commit().await?;
    Ok(())
}

/// What a link is looked up by; none when it cannot be one.
pub(super) fn print(keys: &Keys, token: &str) -> Option<Vec<u8>> {
    let fits = token.len() == TOKEN * 2 && token.bytes().all(|byte| byte.is_ascii_hexdigit());
    fits.then(|| keys.fingerprint("document link", token.as_bytes()))
}

/// Sends a fixed document to some of the recipients, all in one transaction.
///
/// # Errors
/// [`Fault::NotFound`] for a recipient that is none or has no address, [`Fault::Conflict`] when somebody else changed the
/// document meanwhile or it is a draft.
pub async fn send(scope: &Scope<MakeDocuments>, id: DocumentId, version: i64, to: &[String]) -> Result<(), Refused> {
    let row = store::one(scope.db(), id).await?.ok_or(Fault::NotFound)?;
    if row.state() == State::Draft || !row.is_whole() {
        return Err(Fault::Conflict.into());
    }
    let mut chosen = contacts(scope).await?;
    chosen.retain(|contact| to.contains(&contact.recipient.code) && !contact.reached.address.is_empty());
    if chosen.is_empty() || chosen.len() != to.len() {
        return Err(Fault::NotFound.into());
    }
    let enclosed = match chosen.iter().any(|contact| contact.way() == Way::Attachment) {
        true => Some(enclosed(scope, &row).await?),
        false => None,
    };
    let letters: Vec<_> = chosen.iter().map(|contact| letter_to(scope, &row, contact, enclosed.as_ref())).collect();
    let state = if row.state() == State::Archived { State::Archived } else { State::Sent };
    let mut tx = scope.db().begin().await?;
    if !store::advance(&mut tx, id, version, state).await? {
        return Err(Fault::Conflict.into());
    }
    for (sending, token, errand) in letters {
        sendings::add(&mut tx, &sending, token).await?;
        outbox::put(&mut tx, scope.now(), &errand).await?;
        outbox::keep(&mut tx, errand.id).await?;
        note(scope, &mut tx, "document.sent", id, format!("{} {}", sending.recipient, sending.way)).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn enclosed(scope: &Scope<MakeDocuments>, row: &Row) -> Result<Enclosed, Fault> {
    let file = read::pdf(scope, row).await?;
    Ok(enclosed_file(file.name, file.bytes))
}

/// A PDF as it goes into a letter.
pub(super) fn enclosed_file(name: String, bytes: Vec<u8>) -> Enclosed {
    Enclosed { name, media: Format::Pdf.media().to_owned(), base64: BASE64_STANDARD.encode(bytes) }
}

type Ready = (Sending, Option<Vec<u8>>, Errand);

fn letter_to(scope: &Scope<MakeDocuments>, row: &Row, contact: &Contact, file: Option<&Enclosed>) -> Ready {
    let (municipality, way) = (scope.municipality(), contact.way());
    let until = scope.now() + TimeDelta::days(LINK_DAYS);
    let token = (way == Way::Link).then(|| hex(&municipality.chance().bytes::<TOKEN>()));
    let print = token.as_deref().and_then(|token| print(municipality.keys(), token));
    let letter = match token {
        Some(token) => mail::link(scope, row, &municipality.link(&format!("/delat/{token}")), until),
        None => mail::attached(scope, row, file.cloned()),
    };
    let id: SendingId = scope.new_id();
    let to = Pii::new(contact.reached.address.clone());
    let errand = letter::seal(scope, &to, &letter, format!("document:{id}"));
    let sending = Sending {
        id,
        document: row.id,
        recipient: contact.recipient.code.clone(),
        name: contact.recipient.name.clone(),
        way: way.code().to_owned(),
        expires_at: print.is_some().then_some(until),
        sent_at: scope.now(),
        errand: Some(errand.id),
        letter: None,
        left_at: None,
    };
    (sending, print, errand)
}
