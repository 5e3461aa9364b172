//! Letters to staff: a general subject, a link, no content.

use super::model::LinkKind;
use crate::{
    kernel::lang::Lang,
    platform::{letter::Letter, municipality::Profile},
    t,
};

/// The letter with a link to choose a password.
pub fn link(profile: &Profile, kind: LinkKind, address: &str) -> Letter {
    let municipality = profile.name.as_str();
    match kind {
        LinkKind::Invitation => Letter {
            subject: t!(Lang::Sv, "staff-mail-invitation-subject", municipality = municipality),
            body: t!(Lang::Sv, "staff-mail-invitation", municipality = municipality, link = address),
            files: Vec::new(),
        },
        LinkKind::Reset => Letter {
            subject: t!(Lang::Sv, "staff-mail-reset-subject", municipality = municipality),
            body: t!(Lang::Sv, "staff-mail-reset", link = address),
            files: Vec::new(),
        },
    }
}

/// The letter that says somebody changed how the account is signed in to.
pub fn changed(profile: &Profile, address: &str) -> Letter {
    let municipality = profile.name.as_str();
    Letter {
        subject: t!(Lang::Sv, "staff-mail-changed-subject", municipality = municipality),
        body: t!(Lang::Sv, "staff-mail-changed", link = address),
        files: Vec::new(),
    }
}
