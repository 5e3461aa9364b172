//! A letter as a mail: plain text, from no person, and marked so that no machine answers it.

use super::Refusal;
use app::{
    kernel::id::OutboxId,
    platform::{letter::Letter, municipality::Municipality},
};
use lettre::{
    Address, Message,
    message::{
        Mailbox,
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

/// Puts the mail together. Its id is that of the errand, so a repeated one can be recognised.
pub fn of(
    from: &Mailbox,
    to: Address,
    municipality: &Municipality,
    id: OutboxId,
    letter: &Letter,
) -> Result<Message, Refusal> {
    let address = municipality.link("");
    let domain = address.split("://").last().unwrap_or_default().split(':').next().unwrap_or_default();
    Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(letter.subject.as_str())
        .message_id(Some(format!("<{id}@{domain}>")))
        .date(SystemTime::from(municipality.clock().now()))
        .header(AutoSubmitted)
        .header(ContentType::TEXT_PLAIN)
        .body(letter.body.clone())
        .map_err(|_| Refusal::Never("the letter could not be put together"))
}
