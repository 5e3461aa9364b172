//! A report as a phone sends it. Shared with the tests of outages.

use super::http::{Connection, Reply};
use std::io;
use uuid::Uuid;

/// Three hundred characters about a lamp, with nothing personal in them.
pub const WORDS: &str = "Lampan vid tunneln under järnvägen har varit släckt i flera veckor. Det är helt mörkt när \
    bussen kommer på kvällen, och många går en omväg längs den stora vägen i stället. Buskarna intill är höga, så man \
    ser inte vem som står där. Det vore bra om lampan kunde lagas och buskarna klippas innan hösten kommer.";

/// A report that is sent again and again until it has been received.
pub struct Report {
    /// The id the phone made: sent twice, it is one report.
    pub client: Uuid,
    /// Whom to tell that there is an answer, if anybody.
    pub email: Option<String>,
}

impl Report {
    /// A new one.
    pub fn new() -> Self {
        Self { client: Uuid::new_v4(), email: None }
    }

    /// With an address that nobody else has: each of them gets a letter.
    #[must_use]
    pub fn with_letter(self) -> Self {
        Self { email: Some(format!("{}@example.org", self.client.simple())), ..self }
    }

    fn fields(&self) -> Vec<(&'static str, String)> {
        let mut fields: Vec<(&str, String)> = [
            ("choice", "lamp"),
            ("place_words", "Tunneln vid stationen"),
            ("time_band", "evening"),
            ("impact", "3"),
            ("words", WORDS),
            ("reviewed", "1"),
            ("pii_ok", "1"),
        ]
        .map(|(name, value)| (name, value.to_owned()))
        .into();
        fields.push(("client_id", self.client.to_string()));
        fields.extend(self.email.clone().map(|email| ("email", email)));
        fields
    }

    /// Sends it as a form.
    pub async fn send(&self, to: &mut Connection) -> io::Result<Reply> {
        let body = encode(&self.fields());
        let headers =
            format!("accept: application/json\r\ncontent-type: application/x-www-form-urlencoded\r\n{}", network());
        to.post("/rapportera", &headers, body.as_bytes()).await
    }

    /// Sends it with a photo.
    pub async fn send_with_photo(&self, to: &mut Connection, photo: &[u8]) -> io::Result<Reply> {
        let mut body = Vec::new();
        for (name, value) in self.fields() {
            let part = format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(part.bytes());
        }
        let head = "--x\r\ncontent-disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n\r\n";
        body.extend(head.bytes());
        body.extend_from_slice(photo);
        body.extend(b"\r\n--x--\r\n");
        let headers =
            format!("accept: application/json\r\ncontent-type: multipart/form-data; boundary=x\r\n{}", network());
        to.post("/rapportera", &headers, &body).await
    }
}

/// The code of a receipt.
pub fn code(reply: &Reply) -> Option<String> {
    let receipt: serde_json::Value = serde_json::from_slice(&reply.body).ok()?;
    Some(receipt.get("code")?.as_str()?.to_owned())
}

/// The header of a proxy in front: each request comes from another network, as in real life.
pub fn network() -> String {
    let (a, b) = (rand::random::<u16>(), rand::random::<u16>());
    format!("x-forwarded-for: 2001:db8:{a:x}:{b:x}::1\r\n")
}

/// A form, as a browser sends it.
pub fn encode(fields: &[(&str, String)]) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    let escape = |text: &str| -> String {
        text.bytes()
            .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
            .collect()
    };
    let pairs: Vec<_> = fields.iter().map(|(name, value)| format!("{name}={}", escape(value))).collect();
    pairs.join("&")
}
