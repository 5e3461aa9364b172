//! Where letters go, read from `mail.transport`.

use crate::config::Mail;
use http::Uri;
use lettre::{
    AsyncSmtpTransport, Tokio1Executor,
    transport::smtp::{PoolConfig, authentication::Credentials},
};
use std::{net::IpAddr, time::Duration};

/// Slow servers exist; giving up too early would send the same letter again.
const PATIENCE: Duration = Duration::from_secs(60);
/// Letters of a process that are under way at once, each on a connection that is kept: a server that takes its time over
/// one, or a network that does, holds up no other. More would look like spam to small mail servers.
pub const AT_ONCE: u32 = 4;

/// Where letters go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Transport {
    /// Files in the data folder.
    Files,
    /// A server on the own machine, without encryption.
    Plain(String, u16),
    /// A server that is asked to encrypt after the greeting; without encryption nothing is sent.
    StartTls(String, u16),
    /// A server that encrypts from the first byte.
    Tls(String, u16),
}

/// Why `mail` cannot be used. Each names its key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailProblem {
    /// It says nothing.
    #[error("mail.transport: says nothing; smtp://host:587, smtps://host:465, or file for files in the data folder")]
    Missing,
    /// It is something else.
    #[error("mail.transport: must be smtp://host:587, smtps://host:465 or file")]
    Unknown,
    /// User and password stand in the address, which is shown and logged more easily.
    #[error("mail.transport: user and password belong in mail.user and LYKTA_MAIL_PASSWORD")]
    Credentials,
    /// Half a sign-in.
    #[error("mail.password: there is a user without a password, or the other way round (LYKTA_MAIL_PASSWORD)")]
    HalfCredentials,
    /// The sender is no address.
    #[error("mail.from: is not a sender, as Trygghet <svara-inte@trygg.example.org>")]
    Sender,
    /// The library for encrypted connections refuses the name.
    #[error("mail.transport: the host name cannot be used for an encrypted connection")]
    Host,
}

impl MailProblem {
    /// The key it is about.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Missing | Self::Unknown | Self::Credentials | Self::Host => "mail.transport",
            Self::HalfCredentials => "mail.password",
            Self::Sender => "mail.from",
        }
    }

    /// What is wrong, for the Swedish administrator.
    pub fn swedish(&self) -> &'static str {
        match self {
            Self::Missing => "saknas. Skriv smtp://server:587, smtps://server:465, eller file för filer i datamappen",
            Self::Unknown => "ska vara smtp://server:587, smtps://server:465 eller file",
            Self::Credentials => "användare och lösenord hör hemma i mail.user och LYKTA_MAIL_PASSWORD",
            Self::HalfCredentials => "användare och lösenord ska anges tillsammans (LYKTA_MAIL_PASSWORD)",
            Self::Sender => "är ingen avsändare, som Trygghet <svara-inte@trygg.example.org>",
            Self::Host => "namnet på servern går inte att använda för en krypterad anslutning",
        }
    }
}

impl Transport {
    /// Reads the address.
    ///
    /// # Errors
    /// [`MailProblem`].
    pub fn parse(mail: &Mail) -> Result<Self, MailProblem> {
        if mail.user.is_empty() != mail.password.is_empty() {
            return Err(MailProblem::HalfCredentials);
        }
        match mail.transport.as_str() {
            "" => return Err(MailProblem::Missing),
            "file" => return Ok(Self::Files),
            address if address.contains('@') => return Err(MailProblem::Credentials),
            _ => {}
        }
        let uri: Uri = mail.transport.parse().map_err(|_| MailProblem::Unknown)?;
        let host = uri.host().filter(|host| !host.is_empty()).ok_or(MailProblem::Unknown)?.to_owned();
        match (uri.scheme_str(), uri.port_u16()) {
            (Some("smtp"), port) if is_own_machine(&host) => Ok(Self::Plain(host, port.unwrap_or(25))),
            (Some("smtp"), port) => Ok(Self::StartTls(host, port.unwrap_or(587))),
            (Some("smtps"), port) => Ok(Self::Tls(host, port.unwrap_or(465))),
            _ => Err(MailProblem::Unknown),
        }
    }

    /// A pool of connections to the server. Nothing is connected yet.
    pub(super) fn connect(&self, mail: &Mail) -> Result<AsyncSmtpTransport<Tokio1Executor>, MailProblem> {
        type Smtp = AsyncSmtpTransport<Tokio1Executor>;
        let builder = match self {
            Self::Files => return Err(MailProblem::Unknown),
            Self::Plain(host, port) => Smtp::builder_dangerous(host.trim_matches(['[', ']'])).port(*port),
            Self::StartTls(host, port) => Smtp::starttls_relay(host).map_err(|_| MailProblem::Host)?.port(*port),
            Self::Tls(host, port) => Smtp::relay(host).map_err(|_| MailProblem::Host)?.port(*port),
        };
        let builder = builder.timeout(Some(PATIENCE)).pool_config(PoolConfig::new().max_size(AT_ONCE));
        Ok(if mail.user.is_empty() {
            builder.build()
        } else {
            builder.credentials(Credentials::new(mail.user.clone(), mail.password.clone())).build()
        })
    }
}

fn is_own_machine(host: &str) -> bool {
    let address: Option<IpAddr> = host.trim_matches(['[', ']']).parse().ok();
    host == "localhost" || address.is_some_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(transport: &str) -> Result<Transport, MailProblem> {
        Transport::parse(&Mail { transport: transport.into(), ..Mail::default() })
    }

    #[test]
    fn only_the_own_machine_is_spoken_to_in_the_clear() {
        assert_eq!(parsed("smtp://127.0.0.1:1025"), Ok(Transport::Plain("127.0.0.1".into(), 1025)));
        assert_eq!(parsed("smtp://localhost"), Ok(Transport::Plain("localhost".into(), 25)));
        assert_eq!(parsed("smtp://mail.example.org"), Ok(Transport::StartTls("mail.example.org".into(), 587)));
        assert_eq!(parsed("smtps://mail.example.org"), Ok(Transport::Tls("mail.example.org".into(), 465)));
    }

    #[test]
    fn what_is_no_transport_is_refused() {
        assert_eq!(parsed(""), Err(MailProblem::Missing));
        assert_eq!(parsed("sendmail"), Err(MailProblem::Unknown));
        assert_eq!(parsed("http://mail.example.org"), Err(MailProblem::Unknown));
        assert_eq!(parsed("smtp://anna:secret@mail.example.org"), Err(MailProblem::Credentials));
    }

    #[test]
    fn a_user_without_a_password_is_refused() {
        let mail = Mail { transport: "file".into(), user: "lykta".into(), ..Mail::default() };
        assert_eq!(Transport::parse(&mail), Err(MailProblem::HalfCredentials));
    }
}
