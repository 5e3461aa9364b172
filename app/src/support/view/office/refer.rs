//! The form by which staff ask for contact for somebody who consents: the same record as everybody's, and the consent.

use super::SV;
use crate::{
    forms::{FieldErrors, Problem, Reader, fields},
    kernel::id::SupportOrganisationId,
    support::{
        model::{ConsentHow, Source},
        service::ask::{Ask, Referred},
        view::{
            Target,
            public::{CHOOSE, Fields, RecordForm, YES},
        },
    },
    t,
};

/// The whole form, as typed. About a person: it does not print itself.
#[derive(Clone, Default)]
pub struct ReferForm {
    /// The id of an organisation, or [`CHOOSE`].
    pub org: String,
    /// Code of a [`Source`].
    pub source: String,
    /// Code of a [`ConsentHow`].
    pub how: String,
    /// The person has said yes.
    pub consent: bool,
    /// What is told.
    pub record: RecordForm,
}

impl ReferForm {
    /// From where people are referred; never from themselves.
    pub const SOURCES: [Source; 4] = [Source::SocialServices, Source::Police, Source::School, Source::Other];
    /// How a consent is documented by somebody else.
    pub const HOWS: [ConsentHow; 2] = [ConsentHow::Oral, ConsentHow::Written];

    /// As it opens. Where there is only one organisation, it is chosen.
    pub fn fresh(targets: &[Target]) -> Self {
        let org = match targets {
            [only] => only.id.to_string(),
            _ => String::new(),
        };
        Self { org, record: RecordForm::fresh(), ..Self::default() }
    }

    /// As it was posted.
    pub fn of(fields: &Fields) -> Self {
        Self {
            org: fields.first("org"),
            source: fields.first("source"),
            how: fields.first("how"),
            consent: fields.first("consent") == YES,
            record: RecordForm::of(fields),
        }
    }

    /// Who refers and how the consent was given, where a browser has sealed the rest.
    ///
    /// # Errors
    /// What must be put right first.
    pub fn referred(&self) -> Result<Referred, FieldErrors> {
        whole(fields(|f| self.consented(f))?)
    }

    /// What is asked for.
    ///
    /// # Errors
    /// What must be put right first.
    pub fn parse(&self, targets: &[Target]) -> Result<(Ask, Referred), FieldErrors> {
        let (ask, referred) = fields(|f| {
            let referred = self.consented(f);
            let organisation = self.whom(f, targets);
            (Ask { organisation, record: self.record.read(f, SV) }, referred)
        })?;
        Ok((ask, whole(referred)?))
    }

    fn consented(&self, f: &mut Reader) -> Option<Referred> {
        let source = Source::parse(&self.source).ok().filter(|source| Self::SOURCES.contains(source));
        let how = ConsentHow::parse(&self.how).ok().filter(|how| Self::HOWS.contains(how));
        let source = f.must("source", source, Problem::NotAChoice);
        let how = f.must("how", how, Problem::NotAChoice);
        if !self.consent {
            f.wrong("consent", Problem::Said(t!(SV, "office-support-refer-no-consent")));
        }
        Some(Referred { source: source?, how: how? })
    }

    fn whom(&self, f: &mut Reader, targets: &[Target]) -> Option<SupportOrganisationId> {
        if self.org == CHOOSE && targets.iter().any(|target| target.first_line) {
            return None;
        }
        let found = targets.iter().map(|target| target.id).find(|id| id.to_string() == self.org);
        f.must("org", found, Problem::NotAChoice)
    }
}

fn whole(referred: Option<Referred>) -> Result<Referred, FieldErrors> {
    referred.ok_or_else(|| FieldErrors::one("how", Problem::NotAChoice))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn target(first_line: bool) -> Target {
        let id = SupportOrganisationId(Uuid::from_u128(7));
        Target { id, name: "Jouren".to_owned(), first_line, promised_days: 1, holders: Vec::new() }
    }

    fn form(pairs: &[(&str, &str)]) -> ReferForm {
        ReferForm::of(&Fields(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()))
    }

    const GOOD: [(&str, &str); 5] =
        [("org", "choose"), ("source", "police"), ("how", "oral"), ("consent", YES), ("phone", "070-174 06 35")];

    #[test]
    fn nobody_is_referred_without_a_consent() {
        let (ask, referred) = form(&GOOD).parse(&[target(true)]).unwrap();
        assert_eq!((ask.organisation, referred.source, referred.how), (None, Source::Police, ConsentHow::Oral));
        for left_out in 1..4 {
            let mut some = GOOD.to_vec();
            some.remove(left_out);
            assert!(form(&some).parse(&[target(true)]).is_err() && form(&some).referred().is_err(), "{left_out}");
        }
    }

    #[test]
    fn nobody_says_that_it_was_the_persons_own_act() {
        for (at, wrong) in [(1, ("source", "self")), (2, ("how", "self")), (2, ("how", "code"))] {
            let mut some = GOOD.to_vec();
            some[at] = wrong;
            assert!(form(&some).referred().is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn help_to_choose_is_there_where_somebody_gives_it() {
        assert!(form(&GOOD).parse(&[target(false)]).is_err());
        assert_eq!(ReferForm::fresh(&[target(false)]).org, target(false).id.to_string());
    }
}
