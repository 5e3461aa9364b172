//! What the form of invitations sends.

use crate::{
    forms::{FieldErrors, Problem, email, fields},
    kernel::{lang::Lang, pii_types::Pii},
    t,
    walks::{
        model::RoleWord,
        service::invite::{AT_ONCE, Guest},
    },
};
use serde::Deserialize;

const SV: Lang = Lang::Sv;

/// Everything the form can send; `do` says what is asked for.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct InviteForm {
    /// `invite`, `open`, `before` or `after`.
    pub r#do: String,
    /// The version of the walk the person saw.
    pub version: String,
    /// Addresses, as they were typed or pasted.
    pub emails: String,
    /// Code of the [`RoleWord`] that is proposed to them.
    pub role: String,
    /// Codes of actors.
    pub actor: Vec<String>,
}

impl InviteForm {
    /// Those whose addresses were typed, each once.
    ///
    /// # Errors
    /// What is no address, and too many.
    pub fn guests(&self) -> Result<Vec<Guest>, FieldErrors> {
        fields(|f| {
            let role = f.code("role", &self.role, |code| RoleWord::parse(code).ok());
            match addresses(&self.emails) {
                Err(nth) => f.wrong("emails", Problem::Said(t!(SV, "walks-invite-no-address", n = nth))),
                Ok(all) if all.len() > AT_ONCE => {
                    f.wrong("emails", Problem::Said(t!(SV, "walks-invite-many", most = AT_ONCE, n = all.len())));
                }
                Ok(all) => return all.into_iter().map(|one| Guest { email: Pii::new(one), role }).collect(),
            }
            Vec::new()
        })
    }
}

/// The addresses in a text: one on each line, or with commas between, with or without names before them as mail programs
/// write them. Or the number of the first that is none: the mistake names no address.
fn addresses(text: &str) -> Result<Vec<String>, usize> {
    let mut found: Vec<String> = Vec::new();
    let pieces = text.split(['\n', '\r', ',', ';']).map(str::trim).filter(|piece| !piece.is_empty());
    for (nth, piece) in pieces.enumerate() {
        let inside = piece.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map(|(inside, _)| inside);
        for word in inside.unwrap_or(piece).split_whitespace() {
            let address = email(word).ok_or(nth + 1)?;
            if !found.contains(&address) {
                found.push(address);
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_as_people_paste_them() {
        let pasted =
            "a@example.org\r\nB@Example.org; Kim Ek <c@example.org>, a@example.org\n\n d@example.org e@example.org";
        let found = addresses(pasted).unwrap();
        assert_eq!(found, ["a@example.org", "b@example.org", "c@example.org", "d@example.org", "e@example.org"]);
        assert_eq!(addresses(""), Ok(Vec::new()));
    }

    #[test]
    fn what_is_no_address_is_told_by_its_number() {
        assert_eq!(addresses("a@example.org\nanna"), Err(2));
        assert_eq!(addresses("Kim <kim>"), Err(1));
    }

    #[test]
    fn nobody_writes_to_too_many_at_once() {
        let many = |n: usize| (0..n).map(|at| format!("a{at}@example.org\n")).collect::<String>();
        let form = |n: usize| InviteForm { emails: many(n), ..InviteForm::default() };
        assert_eq!(form(AT_ONCE).guests().map(|all| all.len()), Ok(AT_ONCE));
        assert!(form(AT_ONCE + 1).guests().is_err());
    }
}
