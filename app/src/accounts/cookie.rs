//! The session cookie: `__Host-` and `Secure` wherever the municipality has a TLS address.

use super::session::Token;
use http::{HeaderMap, HeaderValue, header};

const SECURE: &str = "__Host-lykta";
/// Only for the demo on a plain address of the own machine, where `__Host-` cookies are not kept.
const PLAIN: &str = "lykta";

/// The token of a request's cookie, if there is one. Where there is TLS only the `__Host-` one counts: a neighbouring
/// host name can plant the other.
pub fn read(headers: &HeaderMap, tls: bool) -> Option<Token> {
    let ours = if tls { SECURE } else { PLAIN };
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == ours).and_then(|(_, value)| Token::parse(value))
}

/// The header that sets the cookie: for the session only, unreadable for scripts, never sent across sites.
pub fn set(token: &Token, tls: bool) -> HeaderValue {
    header_value(token.reveal(), tls, "")
}

/// The header that removes the cookie.
pub fn clear(tls: bool) -> HeaderValue {
    header_value("", tls, "; Max-Age=0")
}

fn header_value(value: &str, tls: bool, more: &str) -> HeaderValue {
    let (name, secure) = if tls { (SECURE, "; Secure") } else { (PLAIN, "") };
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{more}");
    HeaderValue::from_str(&text).expect("hexadecimal digits and constants make a header")
}
