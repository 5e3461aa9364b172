//! The errors people can meet. None carries a rejected value: error texts end up in addresses and logs.

use crate::platform::keys::CannotOpen;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use serde::Serialize;

/// Why a request could not be met. The edge turns it into a page in the person's language.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize)]
pub enum Fault {
    /// Not there, or not for this person: the two look the same.
    #[error("not found")]
    NotFound,
    /// Sign in first.
    #[error("sign in first")]
    SignIn,
    /// The second factor is still owed.
    #[error("second factor first")]
    SecondFactor,
    /// The request itself makes no sense (not a form mistake: those are field errors).
    #[error("bad request")]
    BadRequest,
    /// Somebody else changed it meanwhile; nothing was overwritten.
    #[error("changed meanwhile")]
    Conflict,
    /// More than the server takes at once.
    #[error("too large")]
    TooLarge,
    /// Too many tries; again after so many seconds.
    #[error("too many requests")]
    TooMany(u32),
    /// The database does not answer just now; again soon.
    #[error("unavailable")]
    Unavailable,
    /// No space left to write; reading goes on.
    #[error("no space left")]
    Full,
    /// An accident. The reference finds the line in the log.
    #[error("broken ({0})")]
    Broken(String),
}

impl Fault {
    /// Logs an accident once and keeps only its reference. `what` and `error` must not hold personal data.
    pub fn broken(what: &str, error: &dyn std::fmt::Display) -> Self {
        let reference = uuid::Uuid::new_v4().simple().to_string()[..8].to_owned();
        tracing::error!(fault.reference = %reference, fault.what = what, "broken while {what}: {error}");
        Self::Broken(reference)
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignIn | Self::SecondFactor => StatusCode::UNAUTHORIZED,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::Conflict => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Full => StatusCode::INSUFFICIENT_STORAGE,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Seconds after which trying again makes sense.
    pub fn retry_after(&self) -> Option<u32> {
        match self {
            Self::TooMany(seconds) => Some(*seconds),
            Self::Unavailable => Some(5),
            Self::Full => Some(60),
            _ => None,
        }
    }
}

/// SQLite: disk full, read-only. PostgreSQL: disk full.
const FULL: [&str; 3] = ["13", "8", "53100"];

impl From<sqlx::Error> for Fault {
    fn from(error: sqlx::Error) -> Self {
        use sqlx::Error::{Database, Io, PoolClosed, PoolTimedOut, Protocol, Tls};
        match &error {
            // Protocol: something in between took the connection and hung up, as proxies do while the server is away.
            PoolTimedOut | PoolClosed | Io(_) | Tls(_) | Protocol(_) => {
                tracing::warn!("database unavailable: {error}");
                Self::Unavailable
            }
            Database(problem) => match problem.code().as_deref() {
                Some(code) if FULL.contains(&code) => {
                    tracing::error!(db.code = code, "no space left for the database");
                    Self::Full
                }
                // SQLite busy; PostgreSQL: shutting down, starting up, too many connections, serialisation.
                Some(code @ ("5" | "57P01" | "57P02" | "57P03" | "53300" | "40001" | "40P01")) => {
                    tracing::warn!(db.code = code, "database busy");
                    Self::Unavailable
                }
                code => Self::broken("asking the database", &format!("code {}", code.unwrap_or("none"))),
            },
            other => Self::broken("asking the database", other),
        }
    }
}

impl From<CannotOpen> for Fault {
    fn from(error: CannotOpen) -> Self {
        Self::broken("opening a seal", &error)
    }
}

/// Marks, inside the process only, an answer that the access list refused.
#[derive(Clone, Copy, Debug)]
pub struct Refused;

impl IntoResponse for Fault {
    /// A bare answer that carries the fault; [`crate::shell::faults`] dresses it as a page.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        if let Some(seconds) = self.retry_after() {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}
