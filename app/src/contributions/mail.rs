//! Letters to those who give for an actor: a general subject and a link, never what anybody gave.

use crate::{
    accounts::{policy::System, scope::Scope},
    kernel::lang::Lang,
    platform::letter::Letter,
    t,
};

/// The letter that says the group waits for something.
pub fn reminder(scope: &Scope<System>) -> Letter {
    let profile = scope.profile();
    let municipality = profile.name.as_str();
    let link = scope.municipality().link("/personal/bidrag");
    Letter {
        files: Vec::new(),
        subject: t!(Lang::Sv, "contributions-mail-subject", municipality = municipality),
        body: t!(Lang::Sv, "contributions-mail-body", municipality = municipality, link = link),
    }
}
