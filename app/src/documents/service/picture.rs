//! A lägesbild that is delgiven, to those of the settings who get every one of them: as a link for those who sign in, or as
//! a PDF in the letter. What goes there is the bounded picture, as everybody outside the group reads it.

use super::send::{self, Contact, enclosed_file};
use crate::{
    accounts::{policy::MakeDocuments, scope::Scope},
    documents::{
        files::{self, Format},
        labels, mail,
        model::{
            Way,
            paper::{Block, Column, Document, Words},
        },
        names,
        store::pictures,
    },
    fault::Fault,
    kernel::{id::OutboxId, lang::Lang, pii_types::Pii},
    platform::{
        audit,
        clock::local_date,
        db::Tx,
        letter,
        outbox::{self, Errand},
        preset::parts::ReportInterval,
    },
    situation::{Content, Letters, Part, Sheet, Told},
    t,
};

const SV: Lang = Lang::Sv;

/// A letter that waits for the step to be taken: to whom, how, and itself.
#[derive(Debug)]
pub struct Ready {
    sending: pictures::Row,
    errand: Errand,
}

/// Writes to the recipients of the settings.
#[derive(Debug)]
pub enum ToRecipients {}

impl Letters for ToRecipients {
    type Ready = Ready;

    async fn recipients(scope: &Scope<MakeDocuments>) -> Result<Vec<(String, bool)>, Fault> {
        let named = |one: Contact| (one.recipient.name, !one.reached.address.is_empty());
        Ok(of_every_picture(scope).await?.into_iter().map(named).collect())
    }

    async fn letters(scope: &Scope<MakeDocuments>, told: Told) -> Result<Vec<Ready>, Fault> {
        let mut to = of_every_picture(scope).await?;
        to.retain(|contact| !contact.reached.address.is_empty());
        let file = match to.iter().any(|contact| contact.way() == Way::Attachment) {
            true => Some(pdf(scope, &told).await?),
            false => None,
        };
        let link = scope.municipality().link(&told.path);
        let ready = |contact: &Contact| {
            let file = file.clone().filter(|_| contact.way() == Way::Attachment);
            let letter = mail::picture(scope, &told.content.eyebrow, &link, file);
            let code = &contact.recipient.code;
            let key = format!("picture:{}:{}:{code}", told.key, told.number);
            let to = Pii::new(contact.reached.address.clone());
            let errand = letter::seal(scope, &to, &letter, key);
            Ready { sending: sending(scope, &told, contact, errand.id), errand }
        };
        Ok(to.iter().map(ready).collect())
    }

    async fn send(scope: &Scope<MakeDocuments>, tx: &mut Tx, key: &str, letters: Vec<Ready>) -> Result<(), Fault> {
        for ready in letters {
            outbox::put(tx, scope.now(), &ready.errand).await?;
            outbox::keep(tx, ready.errand.id).await?;
            pictures::add(tx, &ready.sending).await?;
            let detail = format!("{} {}", ready.sending.recipient, ready.sending.way);
            let entry = scope.entry("picture.sent", "picture", key, detail);
            audit::append(tx, scope.now(), &entry).await?;
        }
        Ok(())
    }
}

/// A line of the register.
fn sending(scope: &Scope<MakeDocuments>, told: &Told, contact: &Contact, errand: OutboxId) -> pictures::Row {
    pictures::Row {
        id: scope.new_id(),
        period: told.key.clone(),
        number: told.number,
        recipient: contact.recipient.code.clone(),
        name: contact.recipient.name.clone(),
        way: contact.way().code().to_owned(),
        errand,
        sent_at: scope.now(),
        letter: None,
        left_at: None,
    }
}

async fn of_every_picture(scope: &Scope<MakeDocuments>) -> Result<Vec<Contact>, Fault> {
    let mut contacts = send::contacts(scope).await?;
    contacts.retain(|contact| contact.recipient.every == ReportInterval::Period);
    Ok(contacts)
}

async fn pdf(scope: &Scope<MakeDocuments>, told: &Told) -> Result<letter::Enclosed, Fault> {
    let (today, number) = (local_date(scope.now()), told.number.to_string());
    let (day, profile) = (labels::date(today), scope.profile());
    let document = Document {
        title: told.content.title.clone(),
        lead: told.content.eyebrow.clone(),
        municipality: profile.name.clone(),
        footer: t!(SV, "documents-footer", version = number.as_str(), day = day.as_str()),
        facts: vec![(t!(SV, "documents-version"), number), (t!(SV, "documents-date"), day)],
        date: today.to_string(),
        words: Words { page: t!(SV, "documents-page") },
        blocks: blocks(&told.content),
        compact: false,
    };
    let bytes = files::plain(document, Format::Pdf, scope.municipality().typesetter()).await?;
    Ok(enclosed_file(names::picture(&profile, &told.key, told.number), bytes))
}

fn blocks(content: &Content) -> Vec<Block> {
    let heading = |text: String| Block::Heading { level: 1, text };
    let mut blocks = vec![heading(t!(SV, "situation-changed"))];
    blocks.extend(content.changes.iter().filter_map(block));
    for section in &content.sections {
        blocks.push(heading(section.name.clone()));
        let lines = section.words.lines().map(str::trim).filter(|line| !line.is_empty());
        blocks.extend(lines.map(|line| Block::Paragraph { text: line.to_owned() }));
        blocks.extend(section.parts.iter().filter_map(block));
    }
    blocks
}

/// A part on paper. Bars have their table beside them, and nobody outside the group gets either.
fn block(part: &Part) -> Option<Block> {
    Some(match part {
        Part::Say { text, quiet: false } => Block::Paragraph { text: text.clone() },
        Part::Say { text, quiet: true } => Block::Note { text: text.clone() },
        Part::Title { text } => Block::Heading { level: 2, text: text.clone() },
        Part::Quote { who, text } => Block::Paragraph { text: format!("{who}: {text}") },
        Part::Table(sheet) | Part::Folded(sheet) => table(sheet),
        Part::Chart { .. } => return None,
    })
}

fn table(sheet: &Sheet) -> Block {
    let columns = sheet.heads.iter().map(|head| Column { text: head.text.clone(), number: head.number });
    let rows = sheet.rows.iter().map(|row| row.iter().map(|cell| cell.text.clone()).collect());
    Block::Table { caption: sheet.caption.clone(), columns: columns.collect(), rows: rows.collect() }
}
