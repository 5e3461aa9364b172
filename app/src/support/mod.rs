//! Victim support: somebody hurt by a crime who wants it reaches help, and nobody else learns of it.
//!
//! A person asks for contact with a support organisation, or is referred with a documented consent. What the person tells is
//! as little as it takes to call safely, and it is encrypted before it is kept: by the person's own browser, or, where no
//! script runs, by this program at once. Only the keys of the members of the receiving organisation open it, and those are
//! made and used in their browsers. The person comes back with a code; there is no account and no letter.
//!
//! The slice stands apart. It imports `kernel`, `ui`, `platform` and `accounts` and what every page is made of, and is
//! imported by the wiring alone. Its tables have foreign keys among themselves only. It has its own log
//! ([`model::Act`]), its own limits, its own purge, and no line in search, exports, maps, feeds or analyses. A test walks
//! the imports and the foreign keys.
//!
//! # Who has what
//!
//! | | What it is | Where it lies |
//! |---|---|---|
//! | case identity | an X25519 key of one contact; record and messages are sealed to it | sealed to each holder (`support_wrap`) and to the person (`person_wrap`), nowhere in the clear |
//! | officer's key | an X25519 key of one member | made in a browser; here only locked by a passphrase (Argon2id, AES-256-GCM), or by a passkey |
//! | recovery key | an X25519 key of one organisation | nowhere: parted among trustees (Shamir, two are needed), each share sealed to a trustee's key |
//! | receipt code | 80 bits of chance | with the person |
//! | door | 32 bytes derived from the code (HKDF-SHA-256) | with the person; here its fingerprint, made with the key file |
//! | person's key | an X25519 key derived from the code, apart from the door | with the person |
//!
//! Everything sealed is an age v1 file with one X25519 stanza. The formats are fixed by
//! `app/web/test/support-vectors.json`, which is read by both sides and was made and opened with the `age` command too.
//!
//! # What is protected, against whom
//!
//! - **Whoever copies the database, a backup of it, or the disk.** They see ciphertext, states, which organisation, hours,
//!   how many messages of one size each, who among the staff took what, and when. Not who asked, how to reach them, or
//!   what anybody wrote. Records are filled up to blocks of 2 048 bytes, messages to 4 096.
//! - **The administrator and whoever runs the machine.** The same: no key in the configuration opens a contact. An
//!   account that the administrator took over (new password, second factor reset) sees the list of states and hours, and
//!   no content: for that it takes the passphrase. It cannot have another key let in either, where there is a recovery key: a
//!   key is let in, to each organisation anew, by a member who proves to hold one that was, or by two trustees who prove the
//!   same. Being made a member lets no key in, and no recovery key is set up from outside once somebody has received.
//! - **Other roles and other organisations.** Pages are not there for them (404). A member sees contacts of the own
//!   organisation alone, and none from which they are kept for a conflict of interest; wraps exist for members only.
//! - **Whoever shares the person's telephone.** No account, no letter, neutral titles, nothing stored in the browser, no
//!   address with a code in it, a way out that replaces history.
//! - **Whoever guesses codes or watches the line.** Codes have 80 bits and guesses are limited; the answer to a door has one
//!   size, takes the same questions, and leaves at even times, whether it opens something or not.
//! - **One trustee alone.** A share is nothing by itself, not even a hint. Opening a contact outside the usual way takes an
//!   officer and two trustees, has a reason, is logged, and the person is told of it.
//! - **Time.** What is closed is shredded after some days (30, unless the municipality says otherwise), what is taken back at
//!   once, what nobody took care of in a year then. Shredding removes every copy of the case identity, so what a backup
//!   still holds of it opens only with keys that were there at the time.
//!
//! # What is not protected
//!
//! - **A changed program.** The script that seals comes from the server with every page. Whoever controls the server can
//!   serve another script, to one person or to all, and read what is typed from then on. What was sealed before stays
//!   closed until an officer opens it on such a page. Signed releases and a log of what is served are outside this slice.
//! - **A compromised browser.** Malware, or somebody who looks over a shoulder, at the person's or at an officer's. An
//!   officer's key is in memory for at most fifteen minutes without a touch.
//! - **Pages without a script.** The form and the code then pass through the memory of the server, which seals, answers and
//!   forgets. Buffers of keys are wiped; those of the HTTP layer are freed and written over as they are used again, so the
//!   words may be found in memory for a while. The page says so.
//! - **Who talks to whom.** The operator of a network or of the machine sees that an address fetched `/stod`, when, and how
//!   much it sent. The log has the route and no address; a proxy in front may keep more.
//! - **Backups.** A copy from before a purge can be opened for as long as an officer's or recovery key of that time is
//!   still in use: keep backups as short as the settings say, and change keys when somebody leaves.
//! - **Changed rows.** Whoever can write to the database, and not only read it, can put a key of their own among those that
//!   receive, and gets what is sealed from then on: the form cannot tell whose a key is. What was sealed before stays closed,
//!   and the person's own page seals to no key but that of the contact.
//! - **One officer and no recovery key.** Where nobody could compare a key, a new one lets itself in, or an organisation whose
//!   only officer forgot the passphrase could never begin again. Whoever takes over that account receives from then on. The
//!   pages ask for two officers and a recovery key.
//! - **A false organisation.** Whoever gives roles can make an officer, who can add an organisation with a key of its own. It
//!   gets nothing of what others have, but people may choose it from then on. The directory is public, and each change of
//!   it is in the log.
//! - **Members.** Whoever may open a contact can copy it out. The log tells who opened what.
//! - **A contact sealed to nobody.** Anybody can send one whose keys open nothing; only its holders see that. It lies there
//!   until it is closed or lapses, and is carried along as it is, so that it keeps nothing else from anybody.
//! - **Losing every key.** When nobody has a key that opens a contact, and no two trustees of its organisation can be found,
//!   it is lost. No one can help: that is the point. The page says so where keys are made.
//! - **Guessing the passphrase.** A copied database can be tried against for as long as somebody likes; each guess takes
//!   19 MiB and two passes. A weak passphrase falls, so the page refuses short ones and offers a passkey.

pub mod jobs;
mod labels;
mod mail;
pub mod model;
pub mod pages;
pub mod seal;
pub mod service;
mod store;
pub mod view;
