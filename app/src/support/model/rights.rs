//! Who may see which contact. Asked by every statement that reads or changes one; what one may not see is not there.

use crate::kernel::id::{StaffId, SupportOrganisationId};

/// Somebody who answers contacts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Officer {
    /// Who.
    pub staff: StaffId,
    /// The organisations the person is a member of.
    pub of: Vec<SupportOrganisationId>,
}

impl Officer {
    /// May this person see a contact of an organisation, from which these are kept? A role alone opens nothing: it takes
    /// membership, and no conflict of interest.
    pub fn sees(&self, organisation: SupportOrganisationId, blocked: &[StaffId]) -> bool {
        self.of.contains(&organisation) && !blocked.contains(&self.staff)
    }

    /// May this person act on it: write, note, close? Only whoever took it.
    pub fn holds(&self, taken_by: Option<StaffId>) -> bool {
        taken_by == Some(self.staff)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn members_see_what_is_theirs_unless_they_are_kept_from_it() {
        let (me, other) = (StaffId(Uuid::from_u128(1)), StaffId(Uuid::from_u128(2)));
        let (ours, theirs) = (SupportOrganisationId(Uuid::from_u128(3)), SupportOrganisationId(Uuid::from_u128(4)));
        let officer = Officer { staff: me, of: vec![ours] };
        assert!(officer.sees(ours, &[other]) && !officer.sees(ours, &[me]) && !officer.sees(theirs, &[]));
        assert!(officer.holds(Some(me)) && !officer.holds(Some(other)) && !officer.holds(None));
    }
}
