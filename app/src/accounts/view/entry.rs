//! Forms of people who are not signed in yet.

use crate::{
    accounts::{
        password,
        service::{Confirm, SignIn},
    },
    forms::{self, FieldErrors, Problem, Reader, fields},
    kernel::{
        lang::Lang,
        pii_types::{Pii, Secret},
    },
    t,
};
use serde::Deserialize;

/// The sign-in form.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct SignInForm {
    /// The address.
    pub email: String,
    /// The password.
    pub password: String,
    /// Where the person wanted to go.
    pub till: String,
}

impl SignInForm {
    /// Reads the form. An address that is none is only wrong, not refused: the answer must be the same.
    ///
    /// # Errors
    /// When a field is empty.
    pub fn parse(&self) -> Result<SignIn, FieldErrors> {
        fields(|f| {
            // No address has a control character, and PostgreSQL takes no text with a nought in it.
            let plain = |c: &char| !c.is_control();
            let email: String = self.email.trim().to_lowercase().chars().filter(plain).take(254).collect();
            f.must("email", (!email.is_empty()).then_some(()), Problem::Missing);
            let given = !self.password.is_empty();
            f.must("password", given.then_some(()), Problem::Missing);
            SignIn { email: Pii::new(email), password: Secret::new(self.password.clone()) }
        })
    }
}

/// The form with a code.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct CodeForm {
    /// From the app or from paper.
    pub code: String,
    /// The password, where the page asks for it.
    pub password: String,
    /// Where the person wanted to go.
    pub till: String,
}

impl CodeForm {
    /// Reads the code.
    ///
    /// # Errors
    /// When it is empty.
    pub fn code(&self) -> Result<Secret<String>, FieldErrors> {
        match self.code.trim() {
            "" => Err(FieldErrors::one("code", Problem::Missing)),
            code => Ok(Secret::new(code.to_owned())),
        }
    }

    /// Reads the form that sets the second factor up.
    ///
    /// # Errors
    /// When the code is empty.
    pub fn confirm(&self) -> Result<Confirm, FieldErrors> {
        let password = Secret::new(self.password.clone());
        self.code().map(|code| Confirm { code, password })
    }
}

/// The form of a forgotten password.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct ForgottenForm {
    /// The address.
    pub email: String,
}

impl ForgottenForm {
    /// Reads the address.
    ///
    /// # Errors
    /// When it is empty or none.
    pub fn parse(&self) -> Result<Pii<String>, FieldErrors> {
        let address = forms::email(&self.email);
        let problem = if self.email.trim().is_empty() { Problem::Missing } else { Problem::NotAnAddress };
        address.map(Pii::new).ok_or_else(|| FieldErrors::one("email", problem))
    }
}

/// The form that chooses a password by link.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct ChooseForm {
    /// The new password.
    pub password: String,
    /// The same again.
    pub again: String,
}

impl ChooseForm {
    /// Reads the new password.
    ///
    /// # Errors
    /// When it is too short or long, or not the same twice.
    pub fn parse(&self) -> Result<Secret<String>, FieldErrors> {
        fields(|f| new_password(f, &self.password, &self.again))
    }
}

/// Not trimmed and not tidied: a password is what was typed.
pub(super) fn new_password(f: &mut Reader, password: &str, again: &str) -> Secret<String> {
    match password.chars().count() {
        0 => f.wrong("password", Problem::Missing),
        n if n < password::SHORTEST => f.wrong("password", Problem::TooShort(password::SHORTEST)),
        n if n > password::LONGEST => f.wrong("password", Problem::TooLong(password::LONGEST)),
        _ if password != again => f.wrong("again", Problem::Said(t!(Lang::Sv, "staff-not-the-same"))),
        _ => {}
    }
    Secret::new(password.to_owned())
}

/// Where to go after signing in: only to plain addresses of the office, never elsewhere and never back to the sign-in.
pub fn destination(till: &str) -> &str {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-_.".contains(c);
    let office = till == "/personal" || till.starts_with("/personal/");
    let harmless = till.len() <= 200 && till.chars().all(plain) && !till.contains("..") && !till.contains("//");
    if office && harmless && !till.starts_with("/personal/logga") { till } else { "/personal" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_out_of_the_office() {
        assert_eq!(destination("/personal/inkorg/01-ab"), "/personal/inkorg/01-ab");
        for elsewhere in [
            "",
            "https://example.org",
            "//example.org",
            "/personal//example.org",
            "/personal/../om",
            "/personalia",
            "/personal\\x",
            "/personal/logga-in",
            "/personal/inkorg?x=1\r\nSet-Cookie: a",
            "javascript:alert(1)",
        ] {
            assert_eq!(destination(elsewhere), "/personal", "{elsewhere}");
        }
    }

    #[test]
    fn a_new_password_is_typed_twice_and_long_enough() {
        let form = |password: &str, again: &str| ChooseForm { password: password.into(), again: again.into() };
        let at = |form: ChooseForm| form.parse().unwrap_err().fields(Lang::Sv)[0].0;
        assert_eq!(at(form("", "")), "password");
        assert_eq!(at(form("kort", "kort")), "password");
        assert_eq!(at(form("vinden viskar i granen", "vinden viskar i graven")), "again");
        assert_eq!(at(form(&"x".repeat(129), &"x".repeat(129))), "password");
        let kept = form("  vinden viskar  ", "  vinden viskar  ").parse().unwrap();
        assert_eq!(kept.expose(), "  vinden viskar  ");
    }
}
