//! Why an errand failed, read from the line the worker wrote: its kind, and the number a mail server answered with.
//!
//! The line itself is for the log of the machine, in English. It holds no personal data, and this reads none out of it.

/// What kind of trouble it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nobody took the call.
    NoConnection,
    /// The call was taken, and then nothing came.
    NoAnswer,
    /// No encrypted connection came about.
    Encryption,
    /// What came made no sense.
    Protocol,
    /// Letters are kept as files here, and the folder cannot be written.
    Folder,
    /// The server did not accept user and password.
    SignIn(u16),
    /// The server does not take letters to this address.
    Recipient(u16),
    /// The server said "later".
    Later(u16),
    /// The server said "no".
    No(u16),
    /// The address is none, so the letter can never leave.
    NoAddress,
    /// The sealed part does not open with the key of this machine.
    Sealed,
    /// It took longer than an errand may.
    TooLong,
    /// Too much was going on at once.
    Busy,
    /// The program cannot do this errand.
    Unknown,
    /// Something else; the log of the machine knows more.
    Other,
}

/// Answers of mail servers about user and password (RFC 4954, RFC 4422).
const SIGN_IN: [u16; 5] = [454, 530, 534, 535, 538];
/// Answers about the address of the recipient (RFC 5321).
const RECIPIENT: [u16; 4] = [550, 551, 553, 556];

/// What the worker writes, and what it means; the first that is found in the line counts.
const WORDS: [(&str, Trouble); 14] = [
    ("(no connection)", Trouble::NoConnection),
    ("no answer", Trouble::NoAnswer),
    ("encrypted connection", Trouble::Encryption),
    ("follow the protocol", Trouble::Protocol),
    ("folder for mail", Trouble::Folder),
    ("no mail address", Trouble::NoAddress),
    ("no address", Trouble::NoAddress),
    ("unsealed", Trouble::Sealed),
    ("took too long", Trouble::TooLong),
    ("too many photos", Trouble::Busy),
    ("nobody knows how", Trouble::Unknown),
    ("payload", Trouble::Unknown),
    ("put together", Trouble::Unknown),
    ("does not answer", Trouble::NoConnection),
];

impl Trouble {
    /// Reads the worker's line.
    pub fn read(line: &str) -> Self {
        if let Some(number) = number(line) {
            return Self::answered(number);
        }
        let found = WORDS.iter().find(|(words, _)| line.contains(words));
        found.map_or(Self::Other, |(_, trouble)| *trouble)
    }

    fn answered(number: u16) -> Self {
        match number {
            number if SIGN_IN.contains(&number) => Self::SignIn(number),
            number if RECIPIENT.contains(&number) => Self::Recipient(number),
            400..500 => Self::Later(number),
            _ => Self::No(number),
        }
    }
}

/// The number a mail server answered with: three digits by themselves, from 400 on.
fn number(line: &str) -> Option<u16> {
    let words = line.split(|c: char| !c.is_ascii_alphanumeric());
    let mut numbers = words.filter(|word| word.len() == 3).filter_map(|word| word.parse().ok());
    numbers.find(|number| (400..600).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_number_of_an_answer_tells_what_the_server_minds() {
        let read = |number: &str| Trouble::read(&format!("the mail server answered {number}: no"));
        assert_eq!((read("535"), read("550")), (Trouble::SignIn(535), Trouble::Recipient(550)));
        assert_eq!((read("451"), read("554")), (Trouble::Later(451), Trouble::No(554)));
        assert_eq!(Trouble::read("errand 12550 of 2026"), Trouble::Other);
    }

    proptest! {
        #[test]
        fn any_line_can_be_read(line: String) {
            let _ = Trouble::read(&line);
        }
    }
}
