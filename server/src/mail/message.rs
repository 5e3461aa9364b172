//! A letter as a mail: plain text, from no person, and marked so that no machine answers it.

use super::Refusal;
use app::{
    kernel::id::OutboxId,
    platform::{
        letter::{Letter, Opened},
        municipality::Municipality,
    },
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use lettre::{
    Address, Message,
    message::{
        Attachment, Mailbox, MultiPart, SinglePart,
        header::{ContentType, Header, HeaderName, HeaderValue},
    },
};
use std::{error::Error, time::SystemTime};

/// Tells holiday replies and lists that nobody wrote this by hand (RFC 3834).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// Where such letters are ended: mail programs show it as a button (RFC 2369).
#[derive(Clone)]
struct ListUnsubscribe(String);

impl Header for ListUnsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self(text.trim_matches(['<', '>']).to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), format!("<{}>", self.0))
    }
}

/// Says that one POST to that address ends them, with nothing more to press (RFC 8058).
#[derive(Clone)]
struct OneClick;

impl Header for OneClick {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "List-Unsubscribe=One-Click".to_owned())
    }
}

/// It holds no personal data.
const BROKEN: Refusal = Refusal::Never("the letter could not be put together");

/// Puts the mail together. Its id is that of the errand, so a repeated one can be recognised.
pub fn of(
    from: &Mailbox,
    to: Address,
    municipality: &Municipality,
    id: OutboxId,
    opened: &Opened,
) -> Result<Message, Refusal> {
    let letter = &opened.letter;
    let address = municipality.link("");
    let domain = address.split("://").last().unwrap_or_default().split(':').next().unwrap_or_default();
    let mut head = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(letter.subject.as_str())
        .message_id(Some(format!("<{id}@{domain}>")))
        .date(SystemTime::from(municipality.clock().now()))
        .header(AutoSubmitted);
    if let Some(unsubscribe) = &opened.unsubscribe {
        head = head.header(ListUnsubscribe(unsubscribe.clone())).header(OneClick);
    }
    match letter.files.is_empty() {
        true => head.header(ContentType::TEXT_PLAIN).body(letter.body.clone()),
        false => head.multipart(with_files(letter)?),
    }
    .map_err(|_| BROKEN)
}

/// The words first, then the files.
fn with_files(letter: &Letter) -> Result<MultiPart, Refusal> {
    let mut parts = MultiPart::mixed().singlepart(SinglePart::plain(letter.body.clone()));
    for file in &letter.files {
        let bytes = BASE64_STANDARD.decode(&file.base64).map_err(|_| BROKEN)?;
        let media = ContentType::parse(&file.media).map_err(|_| BROKEN)?;
        parts = parts.singlepart(Attachment::new(file.name.clone()).body(bytes, media));
    }
    Ok(parts)
}
