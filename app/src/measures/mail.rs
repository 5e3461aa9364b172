//! Letters to staff about measures: a general subject and a link, never what the measure says.

use crate::{
    accounts::{policy::System, scope::Scope},
    kernel::{id::MeasureId, lang::Lang},
    platform::letter::Letter,
    t,
};

/// The letter that says a measure is to be looked at.
pub fn reminder(scope: &Scope<System>, measure: MeasureId) -> Letter {
    let profile = scope.profile();
    let link = scope.municipality().link(&format!("/personal/insatser/{measure}"));
    let municipality = profile.name.as_str();
    Letter {
        subject: t!(Lang::Sv, "measures-mail-subject", municipality = municipality),
        body: t!(Lang::Sv, "measures-mail-body", municipality = municipality, link = link),
        files: Vec::new(),
    }
}
