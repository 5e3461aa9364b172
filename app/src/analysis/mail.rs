//! Letters to staff about analyses: a general subject and a link, never what the analysis says.

use crate::{
    accounts::{policy::System, scope::Scope},
    kernel::{id::AnalysisId, lang::Lang},
    platform::letter::Letter,
    t,
};

/// The letter that says an analysis is soon due.
pub fn reminder(scope: &Scope<System>, analysis: AnalysisId) -> Letter {
    let profile = scope.profile();
    let link = scope.municipality().link(&format!("/personal/analys/{analysis}"));
    let municipality = profile.name.as_str();
    Letter {
        files: Vec::new(),
        subject: t!(Lang::Sv, "analysis-mail-subject", municipality = municipality),
        body: t!(Lang::Sv, "analysis-mail-body", municipality = municipality, link = link),
    }
}
