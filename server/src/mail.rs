//! Letters leave the house: over SMTP, or as files in the data folder where there is no mail server.
//!
//! What goes wrong is told without addresses and without the server's own words, which often repeat the address.

mod message;
mod transport;

pub use transport::{AT_ONCE, MailProblem, Transport};

use crate::config::Config;
use app::{
    forms,
    kernel::{id::OutboxId, pii_types::Purpose},
    platform::{letter::Opened, municipality::Municipality},
};
use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor, message::Mailbox,
    transport::smtp::Error as SmtpError,
};
use std::{
    fs::{self, File},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};
use tokio::sync::Semaphore;

/// The sender of the demonstration, where none is configured.
const DEMO_SENDER: &str = "Lyktköping <svara-inte@lyktkoping.example.org>";

/// Why a server that answers cannot be reached all the same.
pub const TLS_FAILED: &str = "the encrypted connection failed";

/// The way letters leave by.
pub struct Post {
    way: Way,
    from: Mailbox,
    /// Whose turn it is at the mail server: all municipalities share it.
    turns: Semaphore,
}

enum Way {
    /// `data/<slug>/mail/<id>.eml`.
    Files(PathBuf),
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
}

/// Why a letter did not leave.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The server does not answer: it is no fault of this letter's, and others need not try just now.
    #[error("the mail server does not answer ({0})")]
    Unreachable(&'static str),
    /// The server answered "later".
    #[error("the mail server answered {0}: later")]
    Later(String),
    /// The server answered "no" in a way that concerns every letter: wrong password, no relaying from here, no mail here
    /// at all. Somebody has to put that right; until then letters wait as when it does not answer.
    #[error("the mail server answered {0}: no to every letter from here")]
    Closed(String),
    /// The server answered "no" to this letter.
    #[error("the mail server answered {0}: no")]
    No(String),
    /// It can never leave: the address is none.
    #[error("{0}")]
    Never(&'static str),
}

impl Post {
    /// The way that is configured; in a mere demonstration files, unless something else is said.
    ///
    /// # Errors
    /// [`MailProblem`] names the key.
    pub fn new(config: &Config) -> Result<Self, MailProblem> {
        let files = || Way::Files(config.data.clone());
        let way = if config.mail.transport.is_empty() && config.is_demo_only() {
            files()
        } else {
            match Transport::parse(&config.mail)? {
                Transport::Files => files(),
                smtp => Way::Smtp(smtp.connect(&config.mail)?),
            }
        };
        let from = if config.mail.from.is_empty() { DEMO_SENDER } else { config.mail.from.as_str() };
        let from = from.parse().map_err(|_| MailProblem::Sender)?;
        Ok(Self { way, from, turns: Semaphore::new(AT_ONCE as usize) })
    }

    /// Sends one letter. Sent twice under the same id, it carries the same Message-ID and makes one file.
    ///
    /// # Errors
    /// [`Refusal`]; it holds no personal data.
    pub async fn send(&self, municipality: &Municipality, id: OutboxId, letter: &Opened) -> Result<(), Refusal> {
        let to = recipient(letter.to.disclose(Purpose::SendAnswer))?;
        let message = message::of(&self.from, to, municipality, id, letter)?;
        match &self.way {
            Way::Files(data) => put_file(&data.join(municipality.slug()).join("mail"), id, &message)
                .map_err(|_| Refusal::Unreachable("the folder for mail cannot be written")),
            Way::Smtp(smtp) => {
                // It is never closed, and without a turn a letter may leave all the same.
                let _turn = self.turns.acquire().await.ok();
                smtp.send(message).await.map(|_| ()).map_err(|error| refusal(&error))
            }
        }
    }

    /// Do letters stay in the house, as files?
    pub fn writes_files(&self) -> bool {
        matches!(self.way, Way::Files(_))
    }

    /// Asks the mail server for a sign of life; files always give one.
    ///
    /// # Errors
    /// [`Refusal`].
    pub async fn test(&self) -> Result<(), Refusal> {
        let Way::Smtp(smtp) = &self.way else { return Ok(()) };
        match smtp.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err(Refusal::Unreachable("no answer")),
            Err(error) => Err(refusal(&error)),
        }
    }
}

/// What the forms take is what is sent to. An address with other letters than ASCII would fail in a way that looks like
/// the server's fault, and hold up every other letter.
fn recipient(to: &str) -> Result<Address, Refusal> {
    let to = forms::email(to).and_then(|to| to.parse().ok());
    to.ok_or(Refusal::Never("the recipient is no mail address"))
}

/// Only the number of an answer is kept: its words are the server's own and may name the recipient.
fn refusal(error: &SmtpError) -> Refusal {
    let code = error.status().map(|code| code.to_string()).unwrap_or_default();
    match error {
        error if error.is_permanent() && concerns_every_letter(&code) => Refusal::Closed(code),
        error if error.is_permanent() => Refusal::No(code),
        error if error.is_transient() => Refusal::Later(code),
        error if error.is_timeout() => Refusal::Unreachable("no answer in time"),
        error if error.is_tls() => Refusal::Unreachable(TLS_FAILED),
        error if error.is_response() || error.is_client() => Refusal::Unreachable("it does not follow the protocol"),
        _ => Refusal::Unreachable("no connection"),
    }
}

/// What RFC 5321, 7504 and 4954 answer to a whole conversation: not understood, no mail here, sign in, no relaying.
fn concerns_every_letter(code: &str) -> bool {
    matches!(code, "500" | "501" | "502" | "503" | "504" | "521" | "530" | "534" | "535" | "538" | "554")
}

fn put_file(folder: &Path, id: OutboxId, message: &Message) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let (path, beside) = (folder.join(format!("{id}.eml")), folder.join(format!("{id}.new")));
    let mut file = File::options().write(true).create(true).truncate(true).mode(0o600).open(&beside)?;
    file.write_all(&message.formatted())?;
    file.sync_all()?;
    fs::rename(&beside, &path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::platform::trouble::Trouble;
    use proptest::prelude::*;
    use std::path::Path;

    fn post(transport: &str, from: &str, demo: bool) -> Result<Post, MailProblem> {
        let text = format!(
            "mail.transport = '{transport}'\nmail.from = '{from}'\n[municipality.a]\nhosts = ['a']\naddress = 'https://a'\ndemo = {demo}"
        );
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("lykta.toml");
        fs::write(&file, text).expect("a file in it");
        Post::new(&Config::load(&file, |name| (name == "LYKTA_DATA").then(|| shown(folder.path()))).expect("it parses"))
    }

    fn shown(path: &Path) -> String {
        path.display().to_string()
    }

    #[test]
    fn the_demonstration_writes_files_and_a_real_start_must_say_so() {
        assert!(post("", "", true).is_ok());
        assert_eq!(post("", "A <a@example.org>", false).err(), Some(MailProblem::Missing));
        assert!(post("file", "A <a@example.org>", false).is_ok());
    }

    #[test]
    fn what_is_noted_of_a_refusal_can_be_told_in_words() {
        let read = |refusal: Refusal| Trouble::read(&refusal.to_string());
        let silent = |why| read(Refusal::Unreachable(why));
        assert_eq!(silent("no connection"), Trouble::NoConnection);
        assert_eq!(silent("no answer in time"), Trouble::NoAnswer);
        assert_eq!(silent("the encrypted connection failed"), Trouble::Encryption);
        assert_eq!(silent("it does not follow the protocol"), Trouble::Protocol);
        assert_eq!(silent("the folder for mail cannot be written"), Trouble::Folder);
        assert_eq!(read(Refusal::Later("451".into())), Trouble::Later(451));
        assert_eq!(read(Refusal::No("550".into())), Trouble::Recipient(550));
        assert_eq!(read(Refusal::Never("the recipient is no mail address")), Trouble::NoAddress);
        assert_eq!(read(Refusal::Never("the letter could not be put together")), Trouble::Unknown);
    }

    #[test]
    fn a_sender_that_is_none_is_refused() {
        assert_eq!(post("file", "nobody", false).err(), Some(MailProblem::Sender));
    }

    #[test]
    fn an_address_that_no_letter_reaches_is_refused_before_the_server_is_asked() {
        for wrong in ["a..b@example.org", "kerstin", "å@example.org", "a@bokhållare.example"] {
            assert_eq!(recipient(wrong), Err(Refusal::Never("the recipient is no mail address")), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn whatever_the_forms_take_can_be_sent_to(name in "[!-~å]{1,70}", domain in "[a-zA-Z0-9.å_-]{1,70}") {
            let typed = format!("{name}@{domain}");
            prop_assert_eq!(forms::email(&typed).is_some(), recipient(&typed).is_ok(), "{}", typed);
        }

        #[test]
        fn a_plain_address_is_taken(name in "[a-z0-9]{1,9}([.+_-][a-z0-9]{1,9}){0,3}", domain in "([a-z0-9]{1,9}[.]){1,3}[a-z]{2,9}") {
            let address = format!("{name}@{domain}");
            prop_assert!(recipient(&address).is_ok());
        }
    }
}
