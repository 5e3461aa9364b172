//! What the forms of the office send. Keys and texts come locked, made by the browser; none of them can be read here.

mod case;
mod keys;
mod organisation;
mod refer;

pub use case::CaseForm;
pub use keys::{KeyForm, KeysForm};
pub use organisation::{LONGEST_LINE, LONGEST_NAME, LONGEST_SITE, LONGEST_WORDS, OrganisationForm};
pub use refer::ReferForm;

use super::{Share, Target, Trustee, Wrap};
use crate::{
    fault::Fault,
    forms::{FieldErrors, Problem, Reader, fields},
    kernel::lang::Lang,
};

const SV: Lang = Lang::Sv;

/// What a browser locked for somebody else: ids and armored files, as JSON `[["id","armored"],…]`.
///
/// # Errors
/// [`Fault::BadRequest`] for anything else: only our own script fills the field.
pub fn pairs<I>(text: &str, read: impl Fn(&str) -> Option<I>) -> Result<Vec<(I, String)>, Fault> {
    let raw: Vec<(String, String)> = serde_json::from_str(text).map_err(|_| Fault::BadRequest)?;
    raw.into_iter().map(|(id, armored)| Some((read(&id)?, armored))).collect::<Option<_>>().ok_or(Fault::BadRequest)
}

/// The same list, for a `data-` attribute that a script reads.
fn listed(pairs: impl Iterator<Item = (String, String)>) -> String {
    serde_json::to_string(&pairs.collect::<Vec<_>>()).unwrap_or_default()
}

/// Contacts and their keys, for a script.
pub fn wraps(wraps: &[Wrap]) -> String {
    listed(wraps.iter().map(|one| (one.contact.to_string(), one.wrapped.clone())))
}

/// Shares, for a script.
pub fn shares(shares: &[Share]) -> String {
    listed(shares.iter().map(|one| (one.recovery.to_string(), one.share.clone())))
}

/// Who could keep a share, for a script.
pub fn trustees(trustees: &[Trustee]) -> String {
    listed(trustees.iter().map(|one| (one.who.id.to_string(), one.key.recipient.clone())))
}

/// Shares that were given, for a script. Whose they are does not matter to it.
pub fn given(shares: &[String]) -> String {
    listed(shares.iter().map(|share| (String::new(), share.clone())))
}

/// Whom the keys of a contact are to be locked to, for a script.
pub fn holders(target: &Target) -> String {
    listed(target.holders.iter().map(|one| (one.id.to_string(), one.recipient.clone())))
}

/// One thing that must be chosen.
fn chosen<T>(field: &'static str, read: impl FnOnce(&mut Reader) -> Option<T>) -> Result<T, FieldErrors> {
    fields(read)?.ok_or_else(|| FieldErrors::one(field, Problem::NotAChoice))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::id::SupportContactId;
    use uuid::Uuid;

    const ID: &str = "01900000-0000-7000-8000-000000000000";

    #[test]
    fn what_a_browser_locked_is_read_whole_or_not_at_all() {
        let one = pairs(&format!(r#"[["{ID}","-----BEGIN"]]"#), SupportContactId::parse).unwrap();
        assert_eq!(one, [(SupportContactId(ID.parse::<Uuid>().unwrap()), "-----BEGIN".to_owned())]);
        assert!(pairs("[]", SupportContactId::parse).unwrap().is_empty());
        for wrong in ["", "{}", "[1]", r#"[["x","y"]]"#, r#"[["a"]]"#] {
            assert_eq!(pairs(wrong, SupportContactId::parse).unwrap_err(), Fault::BadRequest, "{wrong}");
        }
    }

    #[test]
    fn lists_for_scripts_come_back_as_they_were() {
        let wrap = Wrap { contact: SupportContactId(Uuid::from_u128(7)), wrapped: "a\n\"b\"".to_owned() };
        let read = pairs(&wraps(std::slice::from_ref(&wrap)), SupportContactId::parse).unwrap();
        assert_eq!(read, [(wrap.contact, wrap.wrapped)]);
    }
}
