//! The session cookie: `__Host-` and `Secure` wherever the municipality has a TLS address.

use super::session::Token;
use http::{HeaderMap, HeaderValue, header};

/// Whose session a cookie keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// Staff and partners.
    Staff,
    /// Representatives of neighbourhood watch.
    Rep,
}

/// So long a browser keeps the cookie of a representative, who comes once a month: a year. How long the session lives,
/// the server says.
const REP_SECONDS: u32 = 365 * 24 * 60 * 60;

impl Door {
    /// The name of the cookie. The plain one only for the demo on a plain address of the own machine, where `__Host-`
    /// cookies are not kept.
    fn name(self, tls: bool) -> &'static str {
        match (self, tls) {
            (Self::Staff, true) => "__Host-lykta",
            (Self::Staff, false) => "lykta",
            (Self::Rep, true) => "__Host-lykta_ombud",
            (Self::Rep, false) => "lykta_ombud",
        }
    }
}

/// The token of a request's cookie, if there is one. Where there is TLS only the `__Host-` one counts: a neighbouring
/// host name can plant the other.
pub fn read(headers: &HeaderMap, door: Door, tls: bool) -> Option<Token> {
    let ours = door.name(tls);
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == ours).and_then(|(_, value)| Token::parse(value))
}

/// The header that sets the cookie: unreadable for scripts, never sent across sites. That of staff goes with the browser.
pub fn set(token: &Token, door: Door, tls: bool) -> HeaderValue {
    let more = match door {
        Door::Staff => String::new(),
        Door::Rep => format!("; Max-Age={REP_SECONDS}"),
    };
    header_value(token.reveal(), door, tls, &more)
}

/// The header that removes the cookie.
pub fn clear(door: Door, tls: bool) -> HeaderValue {
    header_value("", door, tls, "; Max-Age=0")
}

fn header_value(value: &str, door: Door, tls: bool, more: &str) -> HeaderValue {
    let (name, secure) = (door.name(tls), if tls { "; Secure" } else { "" });
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{more}");
    HeaderValue::from_str(&text).expect("hexadecimal digits and constants make a header")
}
