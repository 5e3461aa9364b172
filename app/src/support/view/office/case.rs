//! The forms of a contact.

use super::{SV, chosen};
use crate::{
    forms::{FieldErrors, Problem, fields},
    kernel::id::SupportOrganisationId,
    support::{
        model::{AgeGroup, Attempt, ConsentHow, Crime, Outcome, Reported, Sex},
        view::Statistics,
    },
    t,
};
use serde::Deserialize;

/// What the forms of a contact send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CaseForm {
    /// `take`, `back`, `attempt`, `say`, `ask`, `cancel`, `give`, `block`, `unblock` or `close`.
    pub r#do: String,
    /// The version the person saw.
    pub version: String,
    /// Code of an [`Attempt`].
    pub attempt: String,
    /// A locked message.
    pub sealed: String,
    /// Id of an organisation.
    pub organisation: String,
    /// Code of a [`ConsentHow`].
    pub how: String,
    /// The key of the contact, locked to everybody who receives at the other organisation.
    pub wraps: String,
    /// Id of a member of staff.
    pub staff: String,
    /// Code of a [`Sex`], or empty.
    pub sex: String,
    /// Code of an [`AgeGroup`], or empty.
    pub age: String,
    /// Code of a [`Crime`], or empty.
    pub crime: String,
    /// Code of a [`Reported`].
    pub reported: String,
    /// Code of an [`Outcome`].
    pub outcome: String,
}

impl CaseForm {
    /// What came of a try to reach the person.
    ///
    /// # Errors
    /// When nothing was chosen.
    pub fn attempt(&self) -> Result<Attempt, FieldErrors> {
        chosen("attempt", |f| f.must("attempt", Attempt::parse(&self.attempt).ok(), Problem::NotAChoice))
    }

    /// The locked message.
    ///
    /// # Errors
    /// When there is none: no script ran, or no key was open.
    pub fn message(&self) -> Result<String, FieldErrors> {
        let sealed = self.sealed.trim();
        let missing = || FieldErrors::one("text", Problem::Said(t!(SV, "office-support-text-unsealed")));
        if sealed.is_empty() { Err(missing()) } else { Ok(sealed.to_owned()) }
    }

    /// To which organisation it is to go, and how the person says yes.
    ///
    /// # Errors
    /// When one of them was not chosen.
    pub fn handover(&self) -> Result<(SupportOrganisationId, ConsentHow), FieldErrors> {
        let how = ConsentHow::parse(&self.how).ok().filter(|how| *how != ConsentHow::OwnAct);
        let both = fields(|f| {
            let organisation = SupportOrganisationId::parse(&self.organisation);
            let to = f.must("organisation", organisation, Problem::NotAChoice);
            (to, f.must("how", how, Problem::NotAChoice))
        })?;
        let (Some(to), Some(how)) = both else { return Err(FieldErrors::one("how", Problem::NotAChoice)) };
        Ok((to, how))
    }

    /// What stays when it is closed.
    ///
    /// # Errors
    /// When it does not say how it ended.
    pub fn statistics(&self) -> Result<Statistics, FieldErrors> {
        let ended = Outcome::parse(&self.outcome).ok().filter(|one| Outcome::BY_OFFICER.contains(one));
        let read = fields(|f| {
            let outcome = f.must("outcome", ended, Problem::NotAChoice);
            let reported = f.must("reported", Reported::parse(&self.reported).ok(), Problem::NotAChoice);
            let sex = f.code("sex", &self.sex, |code| Sex::parse(code).ok());
            let age = f.code("age", &self.age, |code| AgeGroup::parse(code).ok());
            let crime = f.code("crime", &self.crime, |code| Crime::parse(code).ok());
            Some(Statistics { sex, age, crime, reported: reported?, outcome: outcome? })
        })?;
        read.ok_or_else(|| FieldErrors::one("outcome", Problem::NotAChoice))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "01900000-0000-7000-8000-000000000000";

    #[test]
    fn a_contact_is_closed_with_an_end_that_an_officer_can_see() {
        let form = |outcome: &str| CaseForm {
            outcome: outcome.to_owned(),
            reported: "unknown".to_owned(),
            ..CaseForm::default()
        };
        assert_eq!(form("helped").statistics().unwrap().outcome, Outcome::Helped);
        assert!(form("withdrawn").statistics().is_err() && form("").statistics().is_err());
        assert!(CaseForm { reported: String::new(), ..form("helped") }.statistics().is_err());
    }

    #[test]
    fn a_handover_needs_a_yes_of_the_person() {
        let form = |how: &str| CaseForm { organisation: ID.to_owned(), how: how.to_owned(), ..CaseForm::default() };
        assert_eq!(form("oral").handover().unwrap().1, ConsentHow::Oral);
        assert!(form("self").handover().is_err(), "nobody else says it was the person's own act");
    }
}
