//! Why an errand failed, in words for the administrator: what happened, and what can be done about it.

use crate::{kernel::lang::Lang, platform::trouble::Trouble, t};

const SV: Lang = Lang::Sv;

/// The words.
pub(super) fn words(trouble: Trouble) -> String {
    match trouble {
        Trouble::NoConnection => t!(SV, "outbox-trouble-no-connection"),
        Trouble::NoAnswer => t!(SV, "outbox-trouble-no-answer"),
        Trouble::Encryption => t!(SV, "outbox-trouble-encryption"),
        Trouble::Protocol => t!(SV, "outbox-trouble-protocol"),
        Trouble::Folder => t!(SV, "outbox-trouble-folder"),
        Trouble::SignIn(number) => t!(SV, "outbox-trouble-sign-in", number = number.to_string()),
        Trouble::Recipient(number) => t!(SV, "outbox-trouble-recipient", number = number.to_string()),
        Trouble::Later(number) => t!(SV, "outbox-trouble-later", number = number.to_string()),
        Trouble::No(number) => t!(SV, "outbox-trouble-no", number = number.to_string()),
        Trouble::NoAddress => t!(SV, "outbox-trouble-no-address"),
        Trouble::Sealed => t!(SV, "outbox-trouble-sealed"),
        Trouble::TooLong => t!(SV, "outbox-trouble-too-long"),
        Trouble::Busy => t!(SV, "outbox-trouble-busy"),
        Trouble::Unknown => t!(SV, "outbox-trouble-unknown"),
        Trouble::Other => t!(SV, "outbox-trouble-other"),
    }
}
