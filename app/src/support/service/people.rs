//! Who works with victim support, by id: names, and who may do what just now.

use crate::{
    accounts::{
        KnowsSupport, SupportPerson, of_support,
        policy::{AnswerContacts, Capability, RunSupport},
        scope::Scope,
    },
    fault::Fault,
    kernel::id::{StaffId, SupportHolderId, SupportOrganisationId},
    support::{store::organisation, view::Colleague},
};

/// Everybody with a role of victim support, by name.
pub(super) struct People(Vec<SupportPerson>);

impl People {
    /// Reads them.
    pub(super) async fn of<C: KnowsSupport>(scope: &Scope<C>) -> Result<Self, Fault> {
        of_support(scope).await.map(Self)
    }

    /// All of them.
    pub(super) fn all(&self) -> &[SupportPerson] {
        &self.0
    }

    fn find(&self, id: StaffId) -> Option<&SupportPerson> {
        self.0.iter().find(|person| person.id == id)
    }

    /// What somebody is called; empty for who has no role of victim support any more.
    pub(super) fn name(&self, id: StaffId) -> String {
        self.find(id).map(|person| person.name.clone()).unwrap_or_default()
    }

    /// Somebody as the office shows them.
    pub(super) fn colleague(&self, id: StaffId) -> Colleague {
        Colleague { id, name: self.name(id) }
    }

    /// May somebody answer contacts just now?
    pub(super) fn answers(&self, id: StaffId) -> bool {
        self.find(id).is_some_and(SupportPerson::answers)
    }

    /// May somebody keep a share just now?
    pub(super) fn keeps_shares(&self, id: StaffId) -> bool {
        self.find(id).is_some_and(SupportPerson::keeps_shares)
    }
}

/// The one who asks. The system has no id and gets nowhere by this way.
pub(super) fn me<C: Capability>(scope: &Scope<C>) -> Result<StaffId, Fault> {
    scope.staff_id().ok_or(Fault::NotFound)
}

/// Does this person run victim support for the municipality?
pub(super) fn runs(scope: &Scope<AnswerContacts>) -> bool {
    scope.staff().is_some_and(|staff| staff.can(RunSupport::NEED))
}

/// The organisation of each confirmed key that receives just now, once for every key.
pub(super) async fn receiving<C: Capability>(
    scope: &Scope<C>,
    people: &People,
) -> Result<Vec<SupportOrganisationId>, Fault> {
    let keys = organisation::keys(scope.db()).await?;
    Ok(keys.into_iter().filter(|key| people.answers(key.staff)).map(|key| key.organisation).collect())
}

/// The confirmed keys that receive just now.
pub(super) async fn receiving_keys<C: Capability>(
    scope: &Scope<C>,
    people: &People,
) -> Result<Vec<SupportHolderId>, Fault> {
    let keys = organisation::keys(scope.db()).await?;
    Ok(keys.into_iter().filter(|key| people.answers(key.staff)).map(|key| key.id).collect())
}
