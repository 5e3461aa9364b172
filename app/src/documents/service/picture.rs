//! A lägesbild that is delgiven, to those of the settings who get every one of them: as a link for those who sign in, or as
//! a PDF in the letter. What goes there is the bounded picture, as everybody outside the group reads it.

use super::send::{self, Contact, enclosed_file};
use crate::{
    accounts::{policy::MakeDocuments, scope::Scope},
    documents::{
        files::{self, Format},
        mail,
        model::{
            Way,
            paper::{Block, Document, Words},
        },
    },
    fault::Fault,
    kernel::{lang::Lang, pii_types::Pii},
    platform::{
        audit,
        clock::local_date,
        db::Tx,
        letter,
        outbox::{self, Errand},
        preset::parts::ReportInterval,
    },
    t,
};

const SV: Lang = Lang::Sv;

/// A picture as it is told.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Key of its period.
    pub key: String,
    /// Its version.
    pub number: i64,
    /// What it is called.
    pub title: String,
    /// The group and the period.
    pub lead: String,
    /// Where it is read.
    pub path: String,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A letter that waits for the step to be taken: to whom, how, and itself.
#[derive(Debug)]
pub struct Ready {
    detail: String,
    errand: Errand,
}

/// Those who get every picture, with or without an address.
///
/// # Errors
/// When the database does not answer.
pub async fn recipients(scope: &Scope<MakeDocuments>) -> Result<Vec<Contact>, Fault> {
    let mut contacts = send::contacts(scope).await?;
    contacts.retain(|contact| contact.recipient.every == ReportInterval::Period);
    Ok(contacts)
}

/// Writes and seals the letters; the write lock is not held meanwhile.
///
/// # Errors
/// [`Fault::Unavailable`] when somebody wants a PDF and this program makes none.
pub async fn letters(scope: &Scope<MakeDocuments>, picture: &Picture) -> Result<Vec<Ready>, Fault> {
    let mut to = recipients(scope).await?;
    to.retain(|contact| !contact.reached.address.is_empty());
    let file = match to.iter().any(|contact| contact.way() == Way::Attachment) {
        true => Some(pdf(scope, picture).await?),
        false => None,
    };
    let link = scope.municipality().link(&picture.path);
    let ready = |contact: &Contact| {
        let file = file.clone().filter(|_| contact.way() == Way::Attachment);
        let letter = mail::picture(scope, &picture.lead, &link, file);
        let code = &contact.recipient.code;
        let key = format!("picture:{}:{}:{code}", picture.key, picture.number);
        let to = Pii::new(contact.reached.address.clone());
        let errand = letter::seal(scope, &to, &letter, key);
        Ready { detail: format!("{code} {}", contact.way()), errand }
    };
    Ok(to.iter().map(ready).collect())
}

/// Sends them, in the transaction of the step.
///
/// # Errors
/// When the database does not answer.
pub async fn send(scope: &Scope<MakeDocuments>, tx: &mut Tx, key: &str, letters: Vec<Ready>) -> Result<(), Fault> {
    for ready in letters {
        outbox::put(tx, scope.now(), &ready.errand).await?;
        let entry = scope.entry("picture.sent", "picture", key, ready.detail);
        audit::append(tx, scope.now(), &entry).await?;
    }
    Ok(())
}

async fn pdf(scope: &Scope<MakeDocuments>, picture: &Picture) -> Result<letter::Enclosed, Fault> {
    let (day, number) = (local_date(scope.now()).to_string(), picture.number.to_string());
    let document = Document {
        title: picture.title.clone(),
        lead: picture.lead.clone(),
        municipality: scope.profile().name.clone(),
        footer: t!(SV, "documents-footer", version = number.as_str(), day = day.as_str()),
        facts: vec![(t!(SV, "documents-version"), number), (t!(SV, "documents-date"), day.clone())],
        date: day,
        words: Words { page: t!(SV, "documents-page") },
        blocks: picture.blocks.clone(),
    };
    let bytes = files::plain(document, Format::Pdf, scope.municipality().typesetter()).await?;
    Ok(enclosed_file(format!("lagesbild-{}-v{}.pdf", picture.key, picture.number), bytes))
}
