//! The pages of those who answer: officers, receivers, trustees, referrers, and the log for the data protection officer. In
//! Swedish. Titles are neutral, for they stand in the history of the browser.
//!
//! Lists, and what changes a state, work everywhere. Opening a contact needs a script, because keys are opened in the browser
//! and nowhere else; the pages say so where none runs (`app/web/src/support_office.ts`).

mod case;
pub mod contact;
pub mod counts;
pub mod desk;
pub mod key;
mod key_parts;
pub mod keys;
mod keys_parts;
mod labels;
mod lock;
pub mod log;
pub mod organisation;
mod organisation_fields;
pub mod organisation_new;
pub mod organisations;
mod parts;
pub mod refer;
mod steps;
mod today;
mod typed;

pub use today::Today;

use crate::kernel::{
    id::{SupportContactId, SupportOrganisationId},
    lang::Lang,
};

const SV: Lang = Lang::Sv;

/// The contacts.
const DESK: &str = "/personal/stod";
/// The own key.
const KEY: &str = "/personal/stod/nyckel";
/// Keys of colleagues and of the organisation.
const KEYS: &str = "/personal/stod/nycklar";
/// The directory.
const ORGANISATIONS: &str = "/personal/stod/organisationer";
/// Asking for contact for somebody who consents.
const REFER: &str = "/personal/stod/hanvisa";
/// The log.
const LOG: &str = "/personal/stod/logg";
/// The statistics.
const COUNTS: &str = "/personal/stod/siffror";

/// The address of a contact.
fn address(id: SupportContactId) -> String {
    format!("{DESK}/{id}")
}

/// The address of an organisation.
fn organisation_address(id: SupportOrganisationId) -> String {
    format!("{ORGANISATIONS}/{id}")
}

/// What colleagues call a contact among themselves: six signs of chance, which say nothing of the person.
fn reference(id: SupportContactId) -> String {
    let text = id.0.simple().to_string();
    text[text.len() - 6..].to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_contact_has_a_short_name() {
        assert_eq!(reference(SupportContactId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_00ab_cdef))), "ABCDEF");
    }
}
